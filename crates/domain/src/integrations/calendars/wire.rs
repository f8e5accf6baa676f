//! Connections as their owner asks for them and sees them.

use crate::{
    Refusal,
    ids::{BookingId, CalendarConnectionId, CalendarQuestionId},
    integrations::{
        calendars::Fault,
        refusals::{
            calendar_address_inside, calendar_answer_unknown, calendar_name_missing, calendar_password_missing,
            calendar_provider_unknown,
        },
    },
    platform::outside::outside_address,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use url::Url;

/// Longest address of a server.
pub const ADDRESS_MAX_CHARS: usize = 500;
/// Longest password.
pub const PASSWORD_MAX_CHARS: usize = 500;
/// Longest name somebody has at a server.
const NAME_MAX_CHARS: usize = 200;

/// Whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CalendarProvider {
    Google,
    Outlook,
    /// A server that speaks RFC 4791: Nextcloud, iCloud, Fastmail.
    Caldav,
}

impl CalendarProvider {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Google, Self::Outlook, Self::Caldav];

    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::Caldav => "caldav",
        }
    }

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Outlook => "Outlook",
            Self::Caldav => "CalDAV",
        }
    }

    /// The provider of that word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.code() == code)
    }
}

/// How far what we know of a calendar can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CalendarConnectionState)]
pub enum ConnectionState {
    /// The last look went through.
    Ok,
    /// Several looks failed: what was entered there since is not known here.
    OutOfDate,
    /// The provider does not let us in any more; its owner has to connect anew.
    NeedsSignIn,
}

impl ConnectionState {
    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::OutOfDate => "out_of_date",
            Self::NeedsSignIn => "needs_sign_in",
        }
    }

    /// The state of that word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Ok, Self::OutOfDate, Self::NeedsSignIn].into_iter().find(|state| state.code() == code)
    }
}

/// A calendar elsewhere. Nothing that opens it is ever told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CalendarConnection {
    pub id: CalendarConnectionId,
    pub provider: CalendarProvider,
    pub state: ConnectionState,
    /// What its owner knows it by: a mail address, or a name and a server.
    pub account: String,
    /// Whether what is taken there is taken here.
    pub blocks: bool,
    /// Whether lessons are written there.
    pub exports: bool,
    pub connected_at: DateTime<Utc>,
    /// The last look that went through; null before the first.
    pub last_ok_at: Option<DateTime<Utc>>,
    /// Why the last look did not go through; null when it did.
    pub last_error: Option<Fault>,
    /// How many times of the coming months are taken there.
    pub busy_times: i64,
    /// How many lessons stand there.
    pub lessons: i64,
}

/// The own connections, and what waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CalendarConnections {
    pub items: Vec<CalendarConnection>,
    pub questions: Vec<CalendarQuestion>,
    /// Providers that can be connected here.
    pub offered: Vec<CalendarProvider>,
}

/// `POST /calendar/connections`. Address, name and password are for `caldav` alone.
#[derive(Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct CalendarConnectionRequest {
    #[schema(required, max_length = 20)]
    pub provider: String,
    #[schema(max_length = 500)]
    pub address: String,
    #[schema(max_length = 200)]
    pub username: String,
    #[schema(max_length = 500)]
    pub password: String,
}

impl std::fmt::Debug for CalendarConnectionRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalendarConnectionRequest").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// Somebody's place at a server that speaks CalDAV.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct OwnServer {
    pub address: Url,
    pub username: String,
    pub password: String,
}

impl std::fmt::Debug for OwnServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnServer").field("address", &self.address.as_str()).finish_non_exhaustive()
    }
}

/// What somebody asks to connect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Somebody signs in at the provider's own page.
    Page(CalendarProvider),
    /// Somebody gives us a name and a password.
    Server(OwnServer),
}

impl CalendarConnectionRequest {
    /// Reads it; `dev` lets in servers on the own machine.
    ///
    /// # Errors
    /// 422 at `provider`, `address`, `username` or `password`.
    pub fn parse(&self, dev: bool) -> Result<Wanted, Refusal> {
        let provider = CalendarProvider::parse(self.provider.trim()).ok_or_else(calendar_provider_unknown)?;
        let plain = |text: &str, most| text.chars().count() <= most && !text.chars().any(char::is_control);
        let username = self.username.trim();
        if provider != CalendarProvider::Caldav {
            // Nothing of it is used, and nobody sends a book along.
            return match (plain(&self.address, ADDRESS_MAX_CHARS), plain(username, NAME_MAX_CHARS)) {
                (false, _) => Err(calendar_address_inside()),
                (_, false) => Err(calendar_name_missing()),
                _ if !plain(&self.password, PASSWORD_MAX_CHARS) => Err(calendar_password_missing()),
                _ => Ok(Wanted::Page(provider)),
            };
        }
        let address = outside_address(self.address.trim(), dev)
            .filter(|address| address.as_str().chars().count() <= ADDRESS_MAX_CHARS)
            .ok_or_else(calendar_address_inside)?;
        // A colon ends the name where both travel together (RFC 7617 §2).
        if username.is_empty() || username.contains(':') || !plain(username, NAME_MAX_CHARS) {
            return Err(calendar_name_missing());
        }
        if self.password.is_empty() || !plain(&self.password, PASSWORD_MAX_CHARS) {
            return Err(calendar_password_missing());
        }
        Ok(Wanted::Server(OwnServer { address, username: username.to_owned(), password: self.password.clone() }))
    }
}

/// What came of asking for a connection: it is there, or the provider's page has to be gone through first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CalendarConnected {
    /// Where its owner signs in; null when that is not needed.
    pub authorize_url: Option<String>,
    /// The connection; null as long as its owner has not signed in.
    pub connection: Option<CalendarConnection>,
}

/// `PATCH /calendar/connections/{id}`: what is not named stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct CalendarSettings {
    /// Whether what is taken there is taken here.
    pub blocks: Option<bool>,
    /// Whether lessons are written there. What stands there when it is switched off is taken out.
    pub exports: Option<bool>,
}

/// What somebody did to a lesson there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CalendarQuestionKind {
    Deleted,
    Moved,
}

/// A lesson that stands otherwise in a calendar elsewhere than it was agreed. It is as agreed until somebody says so
/// here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CalendarQuestion {
    pub id: CalendarQuestionId,
    pub connection_id: CalendarConnectionId,
    pub provider: CalendarProvider,
    pub booking_id: BookingId,
    pub kind: CalendarQuestionKind,
    /// When the lesson is.
    pub starts_at: DateTime<Utc>,
    /// Where it stands there; null when it was deleted.
    pub moved_to: Option<DateTime<Utc>>,
    pub subject: String,
    /// Whom the lesson is with.
    pub counterpart: String,
    pub asked_at: DateTime<Utc>,
}

/// What becomes of it. Cancelling and moving have their own pages, which say what they cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarAnswer {
    /// The lesson is written there again, as it was agreed.
    PutBack,
    /// The lesson stays as agreed, and out of that calendar.
    LeaveOut,
}

/// `POST /calendar/questions/{id}/answer`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct CalendarAnswerRequest {
    /// `put_back` or `leave_out`.
    #[schema(required, max_length = 20)]
    pub answer: String,
}

impl CalendarAnswer {
    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PutBack => "put_back",
            Self::LeaveOut => "leave_out",
        }
    }

    /// The answer of that word.
    ///
    /// # Errors
    /// 422 at `answer`.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        let known = [Self::PutBack, Self::LeaveOut].into_iter().find(|answer| answer.code() == code.trim());
        known.ok_or_else(calendar_answer_unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(provider: &str, address: &str, username: &str, password: &str) -> CalendarConnectionRequest {
        CalendarConnectionRequest {
            provider: provider.into(),
            address: address.into(),
            username: username.into(),
            password: password.into(),
        }
    }

    fn refused(request: &CalendarConnectionRequest, dev: bool) -> (String, String) {
        let refusal = request.parse(dev).unwrap_err();
        (refusal.fields.first().map(|field| field.field.clone()).unwrap_or_default(), refusal.code)
    }

    #[test]
    fn a_server_of_ones_own_is_outside_and_has_a_name_and_a_password() {
        let good = asked("caldav", "https://dav.example.com/me/", " rosa ", "s3cret");
        let Wanted::Server(server) = good.parse(false).unwrap() else { panic!("a server") };
        assert_eq!((server.username.as_str(), server.password.as_str()), ("rosa", "s3cret"));
        for inside in [
            "http://dav.example.com/",
            "https://10.0.0.1/",
            "https://127.0.0.1/",
            "https://169.254.169.254/x",
            "https://localhost/",
            "https://db/",
            "https://[::1]/",
            "https://a:b@dav.example.com/",
            "ftp://x.example/",
            "",
        ] {
            let wrong = asked("caldav", inside, "rosa", "x");
            assert_eq!(refused(&wrong, false), ("address".into(), "calendar_address_inside".into()), "{inside}");
        }
        assert_eq!(refused(&asked("caldav", "https://x.example/", "", "x"), false).0, "username");
        assert_eq!(refused(&asked("caldav", "https://x.example/", "a:b", "x"), false).0, "username");
        assert_eq!(refused(&asked("caldav", "https://x.example/", "a", ""), false).0, "password");
        assert_eq!(refused(&asked("caldav", "https://x.example/", "a", "b\nc"), false).0, "password");
        assert_eq!(refused(&asked("yahoo", "", "", ""), false).0, "provider");
        assert_eq!(refused(&asked("caldav", "http://192.168.1.1/", "a", "b"), true).0, "address");
    }

    #[test]
    fn what_opens_a_calendar_is_not_in_what_is_logged() {
        let request = asked("caldav", "https://dav.example.com/", "rosa", "s3cret");
        assert!(!format!("{request:?}").contains("s3cret"));
        assert!(!format!("{:?}", request.parse(false).unwrap()).contains("s3cret"));
    }

    #[test]
    fn only_the_two_answers_are_answers() {
        assert_eq!(CalendarAnswer::parse("put_back"), Ok(CalendarAnswer::PutBack));
        assert_eq!(CalendarAnswer::parse(" leave_out"), Ok(CalendarAnswer::LeaveOut));
        for wrong in ["", "cancel", "settled"] {
            assert_eq!(CalendarAnswer::parse(wrong).unwrap_err().code, "calendar_answer_unknown", "{wrong}");
        }
    }
}
