//! The ways to the mail relay and the database, which production does not go unprotected without somebody's word: mails
//! carry links that open accounts, and the database everything.

use super::{ConfigurationError, Mode};
use crate::telemetry::traces::TraceSettings;
use adapters::{checks::CheckrAccount, sms::TwilioAccount};
use domain::money::payouts::PayerAccount;
use std::net::{IpAddr, SocketAddr};

/// The daily file of the European Central Bank.
const DAILY_RATES: &str = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";
/// Fewest characters of a secret that a relay signs with.
const RELAY_SECRET_LEAST: usize = 32;

/// Checks the addresses of a production; what is wrong is said without the address, which holds passwords.
pub(super) fn check(smtp: Option<&str>, databases: [(&str, Option<&str>); 3]) -> Result<(), String> {
    if smtp.is_some_and(|url| {
        url.starts_with("smtp://") && !is_here(host(url)) && parameter(url, "tls") != Some("required")
    }) {
        return Err(
            "EDUSTREAM_SMTP_URL would send links that open accounts unencrypted: begin it with smtps://, or end it \
            with ?tls=required."
                .into(),
        );
    }
    for (name, url) in databases {
        let open = |url: &str| {
            !is_here(parameter(url, "host").unwrap_or_else(|| host(url))) && parameter(url, "sslmode").is_none()
        };
        if url.is_some_and(open) {
            return Err(format!(
                "{name} leads to another machine: say how the way is protected, with ?sslmode=verify-full, or with \
                ?sslmode=disable where the network is yours alone."
            ));
        }
    }
    Ok(())
}

/// What a relay signs with: two while one is replaced, none of them guessed.
pub(super) fn relay_secrets(said: Option<&str>) -> Result<Vec<String>, ConfigurationError> {
    let secrets = said.unwrap_or_default().split(',').map(str::trim).filter(|secret| !secret.is_empty());
    let secrets: Vec<String> = secrets.map(str::to_owned).collect();
    if secrets.len() > 2 || secrets.iter().any(|secret| secret.len() < RELAY_SECRET_LEAST) {
        return Err(ConfigurationError(format!(
            "EDUSTREAM_SUPPORT_MAIL_SECRET takes one secret, or two while it is replaced, each of \
             {RELAY_SECRET_LEAST} characters at least."
        )));
    }
    Ok(secrets)
}

/// The host of an address, `[::1]` without its brackets; empty when it names none.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    match place.strip_prefix('[') {
        Some(inner) => inner.split(']').next().unwrap_or_default(),
        None => place.split(':').next().unwrap_or_default(),
    }
}

fn parameter<'a>(url: &'a str, name: &str) -> Option<&'a str> {
    let pairs = url.split_once('?')?.1.split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A socket of this machine, or its own address.
fn is_here(host: &str) -> bool {
    let socket = host.is_empty()
        || host.starts_with('/')
        || host.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("%2f"));
    socket
        || host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Where others can reach, nobody gets dev mode without saying so.
pub(super) fn mode_of(said: Option<Mode>, addr: SocketAddr) -> Result<Mode, ConfigurationError> {
    match said {
        Some(mode) => Ok(mode),
        None if addr.ip().to_canonical().is_loopback() => Ok(Mode::Dev),
        None => Err(ConfigurationError(format!(
            "EDUSTREAM_ADDR={addr} can be reached by other machines: set EDUSTREAM_MODE=production, or \
                EDUSTREAM_MODE=dev if everybody who reaches it may read all mails and move the clock."
        ))),
    }
}

/// Who checks backgrounds.
#[derive(Clone, Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // They name the options.
pub struct ChecksArguments {
    /// Secret key of the account at the provider of background checks. Without it dev mode has a sandbox, and in
    /// production nobody is checked, so nobody teaches children.
    #[arg(long, global = true, env = "EDUSTREAM_CHECKS_KEY", hide_env_values = true)]
    pub checks_key: Option<String>,
    /// What is looked at: a package of that account.
    #[arg(long, global = true, env = "EDUSTREAM_CHECKS_PACKAGE")]
    pub checks_package: Option<String>,
    /// The provider: Checkr, or another that speaks its API.
    #[arg(long, global = true, env = "EDUSTREAM_CHECKS_URL", default_value = "https://api.checkr.com")]
    pub checks_url: String,
}

/// The account at the provider of background checks: all of it, or none.
pub(super) fn checks(said: ChecksArguments) -> Result<Option<CheckrAccount>, ConfigurationError> {
    let refused = |what: &str| Err(ConfigurationError(what.to_owned()));
    let url = said.checks_url;
    let said = [said.checks_key, said.checks_package];
    match said.map(|text| text.filter(|text| !text.trim().is_empty())) {
        [None, None] => Ok(None),
        [Some(key), Some(package)] if url.starts_with("https://") => {
            Ok(Some(CheckrAccount { base: url.trim_end_matches('/').to_owned(), key, package }))
        }
        [Some(_), Some(_)] => refused("EDUSTREAM_CHECKS_URL must begin with https://: the key goes there."),
        _ => refused("Set EDUSTREAM_CHECKS_KEY and EDUSTREAM_CHECKS_PACKAGE together, or none."),
    }
}

/// Where traces go.
#[derive(Clone, Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // They name the options.
pub struct TraceArguments {
    /// A collector of OpenTelemetry, https://collector.example:4318. Without it no trace leaves.
    #[arg(long, global = true, env = "EDUSTREAM_OTLP_URL")]
    pub otlp_url: Option<String>,
    /// What the collector knows us by: sent as `Authorization: Bearer`.
    #[arg(long, global = true, env = "EDUSTREAM_OTLP_TOKEN", hide_env_values = true)]
    pub otlp_token: Option<String>,
    /// The part of all traces that is sent, from 0 to 1.
    #[arg(long, global = true, env = "EDUSTREAM_OTLP_SHARE", default_value_t = 0.1)]
    pub otlp_share: f64,
}

/// The collector of traces, if one is named.
pub(super) fn traces(said: TraceArguments, dev: bool) -> Result<Option<TraceSettings>, ConfigurationError> {
    let refused = |what: &str| Err(ConfigurationError(what.to_owned()));
    let Some(base) = said.otlp_url.map(|url| url.trim().trim_end_matches('/').to_owned()).filter(|url| !url.is_empty())
    else {
        return Ok(None);
    };
    let near = base.starts_with("http://") && (dev || is_here(host(&base)));
    if !base.starts_with("https://") && !near {
        return refused("EDUSTREAM_OTLP_URL must begin with https://: what happens inside goes there.");
    }
    if !(0.0..=1.0).contains(&said.otlp_share) {
        return refused("EDUSTREAM_OTLP_SHARE must be from 0 to 1: 0.1 sends every tenth trace.");
    }
    let token = said.otlp_token.map(|token| token.trim().to_owned()).unwrap_or_default();
    Ok(Some(TraceSettings { base, token, share: said.otlp_share }))
}

/// Who sends text messages.
#[derive(Clone, Debug, clap::Args)]
#[allow(clippy::struct_field_names)] // They name the options.
pub struct SmsArguments {
    /// Account at the provider of text messages, with its secret and the number they come from. Without it dev mode
    /// shows them at /dev/phone, and production sends none.
    #[arg(long, global = true, env = "EDUSTREAM_SMS_ACCOUNT")]
    pub sms_account: Option<String>,
    /// The account's secret.
    #[arg(long, global = true, env = "EDUSTREAM_SMS_SECRET", hide_env_values = true)]
    pub sms_secret: Option<String>,
    /// The number, or the name, that text messages come from.
    #[arg(long, global = true, env = "EDUSTREAM_SMS_FROM")]
    pub sms_from: Option<String>,
    /// The provider: Twilio, or another that speaks its API.
    #[arg(long, global = true, env = "EDUSTREAM_SMS_URL", default_value = "https://api.twilio.com")]
    pub sms_url: String,
}

/// The account at a provider of text messages: all of it, or none.
pub(super) fn sms(said: SmsArguments) -> Result<Option<TwilioAccount>, ConfigurationError> {
    let refused = |what: &str| Err(ConfigurationError(what.to_owned()));
    let url = said.sms_url;
    let said = [said.sms_account, said.sms_secret, said.sms_from];
    match said.map(|text| text.filter(|text| !text.trim().is_empty())) {
        [None, None, None] => Ok(None),
        [Some(sid), Some(secret), Some(from)] if url.starts_with("https://") => {
            Ok(Some(TwilioAccount { base: url.trim_end_matches('/').to_owned(), sid, secret, from }))
        }
        [Some(_), Some(_), Some(_)] => refused("EDUSTREAM_SMS_URL must begin with https://: the secret goes there."),
        _ => refused("Set EDUSTREAM_SMS_ACCOUNT, EDUSTREAM_SMS_SECRET and EDUSTREAM_SMS_FROM together, or none."),
    }
}

pub(super) fn contact(said: Option<String>) -> Result<Option<String>, ConfigurationError> {
    let contact = said.map(|contact| contact.trim().to_owned()).filter(|contact| !contact.is_empty());
    if contact.as_ref().is_some_and(|contact| !is_contact(contact)) {
        return Err(ConfigurationError("EDUSTREAM_CONTACT must be a mail address or begin with https://.".into()));
    }
    Ok(contact)
}

/// The account that payouts by file are made from; one that no bank would take is told at once.
pub(super) fn payout_account(said: Option<String>) -> Result<Option<PayerAccount>, ConfigurationError> {
    let Some(said) = said.filter(|said| !said.trim().is_empty()) else { return Ok(None) };
    let wrong = "EDUSTREAM_PAYOUT_ACCOUNT must be an IBAN without spaces, a space, and whose account it is.";
    PayerAccount::parse(&said).map(Some).ok_or_else(|| ConfigurationError(wrong.into()))
}

/// Where the daily file of exchange rates is.
pub(super) fn exchange_rates(said: Option<String>, dev: bool) -> Result<Option<String>, ConfigurationError> {
    let said = said.map(|said| said.trim().to_owned()).filter(|said| !said.is_empty());
    match said.as_deref() {
        None if dev => Ok(None),
        None => Ok(Some(DAILY_RATES.into())),
        Some("off") => Ok(None),
        Some(address) if address.starts_with("https://") || dev && address.starts_with("http://") => Ok(said),
        Some(_) => Err(ConfigurationError("EDUSTREAM_EXCHANGE_RATES must begin with https://, or be off.".into())),
    }
}

/// What can stand in a link, and nothing that runs.
fn is_contact(text: &str) -> bool {
    let plain = text.len() <= 200 && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'".contains(c));
    plain && (text.starts_with("https://") || domain::identity::Email::parse(text).is_ok())
}
