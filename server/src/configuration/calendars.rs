//! Providers of calendars that people may connect.

use super::ConfigurationError;
use adapters::calendars::{CalendarAccount, CalendarAccounts};

/// Who we are at Google and Microsoft. Any server of CalDAV can be connected without.
#[derive(Clone, Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // They name the options.
pub struct CalendarArguments {
    /// Client id and secret at Google, separated by a space, for calendars. Without them dev mode has a sandbox, and
    /// production connects no calendars of Google.
    #[arg(long, global = true, env = "EDUSTREAM_GOOGLE_CALENDAR", default_value = "", hide_env_values = true)]
    pub google_calendar: String,
    /// Another place than Google's own that speaks its API: everything is asked there.
    #[arg(long, global = true, env = "EDUSTREAM_GOOGLE_CALENDAR_BASE")]
    pub google_calendar_base: Option<String>,
    /// The same at Microsoft, for calendars of Outlook.
    #[arg(long, global = true, env = "EDUSTREAM_OUTLOOK_CALENDAR", default_value = "", hide_env_values = true)]
    pub outlook_calendar: String,
    /// Another place than Microsoft's own.
    #[arg(long, global = true, env = "EDUSTREAM_OUTLOOK_CALENDAR_BASE")]
    pub outlook_calendar_base: Option<String>,
}

/// All of them. What is wrong is said without the secrets.
pub(super) fn accounts(said: CalendarArguments, dev: bool) -> Result<CalendarAccounts, ConfigurationError> {
    Ok(CalendarAccounts {
        google: account("GOOGLE", &said.google_calendar, said.google_calendar_base, dev)?,
        outlook: account("OUTLOOK", &said.outlook_calendar, said.outlook_calendar_base, dev)?,
    })
}

/// The account at one of them; none where none is named.
pub fn account(
    name: &str,
    said: &str,
    base: Option<String>,
    dev: bool,
) -> Result<Option<CalendarAccount>, ConfigurationError> {
    let base = base.map(|base| base.trim().to_owned()).filter(|base| !base.is_empty());
    if base.as_ref().is_some_and(|base| !(base.starts_with("https://") || dev && base.starts_with("http://"))) {
        let words = format!("EDUSTREAM_{name}_CALENDAR_BASE must begin with https://: secrets go there.");
        return Err(ConfigurationError(words));
    }
    match said.split_whitespace().collect::<Vec<_>>().as_slice() {
        [] => Ok(None),
        [id, secret] => {
            Ok(Some(CalendarAccount { client_id: (*id).to_owned(), client_secret: (*secret).to_owned(), base }))
        }
        _ => Err(ConfigurationError(format!("EDUSTREAM_{name}_CALENDAR must be a client id and its secret."))),
    }
}
