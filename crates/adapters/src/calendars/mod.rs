//! The port of calendars elsewhere: Google's, Outlook's, any server of CalDAV, and a sandbox of dev mode that stands in
//! for the first two. What they answer is read here and nowhere else; who may see it, services decide.

mod caldav;
mod dav;
mod google;
pub(crate) mod http;
mod ics;
mod outlook;
mod sandbox;

pub use caldav::CaldavCalendars;
pub use google::GoogleCalendars;
pub use outlook::OutlookCalendars;
pub use sandbox::{SANDBOX_CODE, SandboxCalendars};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::Zone,
    integrations::calendars::{CalendarProvider, Fault, OutsideEvent, Window},
};
use std::{fmt, future::Future, pin::Pin, sync::Arc};
use url::Url;
use uuid::Uuid;

/// Why a calendar did not do what it was asked for. Never with what opens it.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// It does not answer, or with an error of its own.
    #[error("the calendar does not answer: {0}")]
    Unavailable(String),
    /// It wants to be left alone, for that long if it says so.
    #[error("the calendar was asked too often")]
    TooOften(Option<TimeDelta>),
    /// It says no.
    #[error("the calendar refuses: {0}")]
    Refused(String),
    /// It does not let us in any more.
    #[error("the calendar does not let us in")]
    SignIn,
    /// What it says cannot be read.
    #[error("the calendar cannot be read: {0}")]
    Unreadable(String),
    /// There is more in it than we keep.
    #[error("the calendar has too many entries")]
    TooMany,
}

impl CalendarError {
    /// What its owner is told.
    pub const fn fault(&self) -> Fault {
        match self {
            Self::Unavailable(_) => Fault::Unavailable,
            Self::TooOften(_) => Fault::TooOften,
            Self::Refused(_) => Fault::Refused,
            Self::SignIn => Fault::SignIn,
            Self::Unreadable(_) => Fault::Unreadable,
            Self::TooMany => Fault::TooMany,
        }
    }

    /// How long it wants to be left alone.
    pub const fn wait(&self) -> Option<TimeDelta> {
        match self {
            Self::TooOften(wait) => *wait,
            _ => None,
        }
    }
}

/// What somebody's sign-in at a provider is worth.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct Grant {
    pub access_token: String,
    /// What a new one is got with; a provider that renews it says so.
    pub refresh_token: Option<String>,
    pub expires_at: DateTime<Utc>,
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grant").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// What opens one calendar.
#[derive(Clone)]
#[allow(missing_docs)]
pub enum Key {
    Token(String),
    Server { calendar: Url, username: String, password: String },
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Key::Token",
            Self::Server { .. } => "Key::Server",
        })
    }
}

/// What somebody is sent to a provider with.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Authorizing<'a> {
    pub redirect_uri: &'a str,
    pub state: &'a str,
    /// SHA-256 of the verifier, in base64url (RFC 7636).
    pub challenge: &'a str,
}

/// What they come back with.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Returned<'a> {
    pub redirect_uri: &'a str,
    pub code: &'a str,
    pub verifier: &'a str,
    pub now: DateTime<Utc>,
}

/// What to read of a calendar.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Reading<'a> {
    /// Where the last look ended; none reads everything.
    pub since: Option<&'a str>,
    pub window: Window,
    /// The clock on which days without hours are meant.
    pub zone: Zone,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Changes {
    /// These are all entries of the window: what is not among them is not there.
    pub full: bool,
    pub events: Vec<OutsideEvent>,
    /// Where the next look goes on.
    pub next: Option<String>,
}

/// A lesson as it is to stand there.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Lesson {
    pub booking: Uuid,
    pub version: i64,
    pub written_at: DateTime<Utc>,
    pub title: String,
    pub text: String,
    pub page: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// How a lesson stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stands {
    pub external_id: String,
    pub etag: Option<String>,
}

/// Where changes are to be told.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Watching<'a> {
    pub id: Uuid,
    pub address: &'a str,
    /// Comes back with everything that is told.
    pub secret: &'a str,
    pub now: DateTime<Utc>,
}

/// Where they are told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Channel {
    pub id: String,
    pub resource: Option<String>,
    pub until: DateTime<Utc>,
}

/// What a port answers.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, CalendarError>> + Send + 'a>>;

/// Calendars of one provider.
pub trait CalendarPort: Send + Sync {
    /// What is stored of it: a calendar is only asked for by the port that it was connected through.
    fn name(&self) -> &'static str;

    /// Where its owner signs in; none where a name and a password are given to us.
    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String>;

    /// What the code is worth that somebody came back with.
    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant>;

    /// A new access token.
    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant>;

    /// The calendar at a server, and what its owner knows it by.
    fn account<'a>(&'a self, key: &'a Key) -> Answer<'a, (Option<Url>, String)>;

    /// What has changed. A place that the provider has forgotten is read from the beginning.
    fn changes<'a>(&'a self, key: &'a Key, reading: Reading<'a>) -> Answer<'a, Changes>;

    /// Writes a lesson, or writes it anew; twice is once.
    fn write<'a>(&'a self, key: &'a Key, lesson: &'a Lesson, known: Option<&'a Stands>) -> Answer<'a, Stands>;

    /// Takes it out. What is not there is out.
    fn erase<'a>(&'a self, key: &'a Key, stands: &'a Stands) -> Answer<'a, ()>;

    /// Asks to be told of changes; none where that is not offered.
    fn watch<'a>(&'a self, key: &'a Key, asked: Watching<'a>) -> Answer<'a, Option<Channel>>;

    /// Asks not to be told any more.
    fn unwatch<'a>(&'a self, key: &'a Key, id: &'a str, resource: Option<&'a str>) -> Answer<'a, ()>;
}

/// Who we are at a provider, and where it is.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CalendarAccount {
    pub client_id: String,
    pub client_secret: String,
    /// Another place than the provider's own, for all of its addresses.
    pub base: Option<String>,
}

impl fmt::Debug for CalendarAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CalendarAccount").field("base", &self.base).finish_non_exhaustive()
    }
}

/// What is set up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CalendarAccounts {
    pub google: Option<CalendarAccount>,
    pub outlook: Option<CalendarAccount>,
}

/// Every calendar that can be connected.
#[derive(Clone)]
pub struct Calendars {
    google: Option<Arc<dyn CalendarPort>>,
    outlook: Option<Arc<dyn CalendarPort>>,
    caldav: Arc<dyn CalendarPort>,
}

impl Calendars {
    /// Those that are set up; in dev mode the sandbox stands in for those that are not.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(accounts: &CalendarAccounts, dev: bool) -> Result<Self, CalendarError> {
        let sandbox = || dev.then(|| Arc::new(SandboxCalendars) as Arc<dyn CalendarPort>);
        let google = match &accounts.google {
            Some(account) => Some(Arc::new(GoogleCalendars::new(account, dev)?) as Arc<dyn CalendarPort>),
            None => sandbox(),
        };
        let outlook = match &accounts.outlook {
            Some(account) => Some(Arc::new(OutlookCalendars::new(account, dev)?) as Arc<dyn CalendarPort>),
            None => sandbox(),
        };
        Ok(Self { google, outlook, caldav: Arc::new(CaldavCalendars::new(dev)?) })
    }

    /// The one of that provider, if it can be connected here.
    pub fn of(&self, provider: CalendarProvider) -> Option<&Arc<dyn CalendarPort>> {
        match provider {
            CalendarProvider::Google => self.google.as_ref(),
            CalendarProvider::Outlook => self.outlook.as_ref(),
            CalendarProvider::Caldav => Some(&self.caldav),
        }
    }
}
