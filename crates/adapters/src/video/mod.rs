//! The port of rooms elsewhere: Zoom, Google Meet and Microsoft Teams under a teacher's account, Daily and LiveKit with
//! the keys of the installation, and a sandbox of dev mode that stands in for what is not set up. What they say is read
//! here and nowhere else; what it means, services decide.

mod daily;
mod fuse;
mod google_meet;
mod livekit;
mod sandbox;
mod signed;
mod teams;
mod zoom;

pub use daily::DailyRooms;
pub use fuse::Video;
pub use google_meet::MeetSpaces;
pub use livekit::LivekitRooms;
pub use sandbox::{SANDBOX_DOWN, SANDBOX_REVOKED, SANDBOX_YES, SandboxVideo, sandbox_sign};
pub use signed::jwt_sign;
pub use teams::TeamsMeetings;
pub use zoom::ZoomMeetings;

pub use crate::calendars::{Authorizing, Grant, Returned};

use crate::calendars::{CalendarAccount, CalendarError, http::Told};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::UserId,
    room::video::{Seen, VideoProvider},
};
use reqwest::{RequestBuilder, StatusCode};
use serde::{Deserialize, Serialize};
use std::{fmt, future::Future, pin::Pin, sync::Arc};
use uuid::Uuid;

/// Why a provider did not do what it was asked for. Never with what opens it.
#[derive(Debug, thiserror::Error)]
pub enum VideoError {
    /// It does not answer, or with an error of its own; or its fuse is out.
    #[error("the provider does not answer: {0}")]
    Unavailable(String),
    /// It wants to be left alone, for that long if it says so.
    #[error("the provider was asked too often")]
    TooOften(Option<TimeDelta>),
    /// It says no.
    #[error("the provider refuses: {0}")]
    Refused(String),
    /// It does not let us in any more.
    #[error("the provider does not let us in")]
    SignIn,
    /// What it says cannot be read.
    #[error("the provider cannot be read: {0}")]
    Unreadable(String),
}

impl VideoError {
    /// Its word in the database.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unavailable(_) => "unavailable",
            Self::TooOften(_) => "too_often",
            Self::Refused(_) => "refused",
            Self::SignIn => "sign_in",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// Whether the provider itself is not well, as opposed to saying no.
    pub const fn is_ill(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Unreadable(_))
    }
}

impl From<CalendarError> for VideoError {
    fn from(error: CalendarError) -> Self {
        match error {
            CalendarError::Unavailable(why) => Self::Unavailable(why),
            CalendarError::TooOften(wait) => Self::TooOften(wait),
            CalendarError::Refused(why) => Self::Refused(why),
            CalendarError::SignIn => Self::SignIn,
            CalendarError::Unreadable(why) => Self::Unreadable(why),
            CalendarError::TooMany => Self::Unreadable("too much".into()),
        }
    }
}

/// Why a post is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HookError {
    /// Its signature is none of the provider's, or missing.
    #[error("the signature does not match")]
    Forged,
    /// It was signed too long ago.
    #[error("the post is old")]
    Old,
    /// It is signed and cannot be read.
    #[error("the post cannot be read")]
    Unread,
}

/// Who we are at a provider, and where it is.
#[derive(Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct VideoAccount {
    /// Client id; of LiveKit the API key.
    pub id: String,
    /// Client secret; of Daily the API key.
    pub secret: String,
    /// What posts of it are signed with, or carry.
    pub hook_secret: Option<String>,
    /// Another place than the provider's own, for all of its addresses. LiveKit has none of its own.
    pub base: Option<String>,
    /// LiveKit: the page that people meet on. Google Meet: the Pub/Sub topic that hears of meetings.
    pub place: Option<String>,
}

impl fmt::Debug for VideoAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VideoAccount").field("base", &self.base).finish_non_exhaustive()
    }
}

impl VideoAccount {
    fn client(&self) -> CalendarAccount {
        CalendarAccount { client_id: self.id.clone(), client_secret: self.secret.clone(), base: self.base.clone() }
    }

    fn base(&self) -> Option<&str> {
        self.base.as_deref().map(|base| base.trim_end_matches('/'))
    }
}

/// What is set up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct VideoAccounts {
    pub zoom: Option<VideoAccount>,
    pub google_meet: Option<VideoAccount>,
    pub teams: Option<VideoAccount>,
    pub daily: Option<VideoAccount>,
    pub livekit: Option<VideoAccount>,
}

/// Somebody of a lesson, as a provider hears of them: no address, no family name that they did not choose to show.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Attendee {
    pub person: UserId,
    pub name: String,
    /// Teaches, and opens the meeting.
    pub host: bool,
}

/// A lesson as it is to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Planned {
    pub booking: Uuid,
    pub title: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub guest: Attendee,
    /// The site's host name, for addresses that lead nowhere.
    pub site: String,
}

/// How it stands there; kept sealed, because whoever has the link is in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Made {
    pub external_id: String,
    /// For everybody.
    pub link: String,
    /// For the student alone.
    pub guest_link: Option<String>,
    /// The provider's word for whoever comes with that.
    pub invited: Option<String>,
}

/// An account at a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountSeen {
    /// What its owner knows it by.
    pub label: String,
    /// What the provider calls it.
    pub subject: String,
}

/// What was posted to us.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Post<'a> {
    pub body: &'a [u8],
    /// A header by its name in small letters; empty where there is none.
    pub header: &'a (dyn Fn(&str) -> String + Sync),
    /// The word in the address, where a provider can do no better.
    pub token: &'a str,
    /// What Graph wants to hear again.
    pub validation: &'a str,
    pub now: DateTime<Utc>,
}

/// Which meeting a post is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// By its id at the provider.
    Meeting(String),
    /// By what it is told through, with the secret that only the provider was given.
    Channel {
        /// Its id there.
        id: String,
        /// To be compared with what was given.
        secret: String,
    },
}

/// What a post says. The id is unique for what happened, however often it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// The provider makes sure that somebody is here; this is what it wants to hear.
    Proof(serde_json::Value),
    /// The same as plain text.
    Echo(String),
    /// Somebody came or went.
    Seen(String, String, Seen),
    /// The meeting is over: whoever was there is gone.
    Ended(String, String, DateTime<Utc>),
    /// Something happened; the provider has to be asked what.
    Look(String, Vec<About>),
    /// The owner of that account took the permission back.
    Gone(String, String),
    /// Nothing that concerns us.
    Nothing,
}

/// Where changes are to be told.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Telling<'a> {
    pub address: &'a str,
    pub secret: &'a str,
    pub now: DateTime<Utc>,
}

/// Where they are told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Channel {
    pub id: String,
    pub until: DateTime<Utc>,
}

/// What a port answers.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, VideoError>> + Send + 'a>>;

/// Rooms of one provider. `key` is an access token of the teacher, and empty where the installation's own keys open.
pub trait VideoPort: Send + Sync {
    /// What is stored of it: a meeting is only asked for by the port that it was made through.
    fn name(&self) -> &'static str;

    /// Where a teacher signs in; none where no account is needed.
    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String>;

    /// What the code is worth that somebody came back with.
    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant>;

    /// A new access token.
    fn refresh<'a>(&'a self, refresh_token: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant>;

    /// Whose account it is.
    fn account<'a>(&'a self, key: &'a str) -> Answer<'a, AccountSeen>;

    /// Makes a meeting.
    fn create<'a>(&'a self, key: &'a str, planned: &'a Planned) -> Answer<'a, Made>;

    /// Moves it.
    fn update<'a>(&'a self, key: &'a str, made: &'a Made, planned: &'a Planned) -> Answer<'a, ()>;

    /// Takes it away. What is not there is away.
    fn cancel<'a>(&'a self, key: &'a str, made: &'a Made) -> Answer<'a, ()>;

    /// The link by which one person comes in.
    fn join_link<'a>(
        &'a self,
        key: &'a str,
        made: &'a Made,
        who: &'a Attendee,
        until: DateTime<Utc>,
    ) -> Answer<'a, String>;

    /// Believes a post, or not, and reads it.
    ///
    /// # Errors
    /// When it is not the provider's, old, or cannot be read.
    fn hear(&self, post: &Post<'_>) -> Result<News, HookError>;

    /// Who was there until now, of providers that have to be asked.
    fn look<'a>(&'a self, _key: &'a str, _made: &'a Made, _host: &'a str) -> Answer<'a, Vec<Seen>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// Asks to be told of one meeting; none where everything is told anyway.
    fn watch<'a>(&'a self, _key: &'a str, _made: &'a Made, _asked: Telling<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(std::future::ready(Ok(None)))
    }
}

/// Every provider that can be chosen here.
pub struct Videos {
    all: Vec<(VideoProvider, Arc<Video>)>,
}

impl Videos {
    /// Those that are set up; in dev mode the sandbox stands in for those that are not.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(accounts: &VideoAccounts, dev: bool) -> Result<Self, VideoError> {
        let mut all = Vec::new();
        for provider in VideoProvider::elsewhere() {
            let port: Option<Arc<dyn VideoPort>> = match provider {
                VideoProvider::Builtin => None,
                VideoProvider::Zoom => set(accounts.zoom.as_ref(), |one| ZoomMeetings::new(one, dev))?,
                VideoProvider::GoogleMeet => set(accounts.google_meet.as_ref(), |one| MeetSpaces::new(one, dev))?,
                VideoProvider::Teams => set(accounts.teams.as_ref(), |one| TeamsMeetings::new(one, dev))?,
                VideoProvider::Daily => set(accounts.daily.as_ref(), |one| DailyRooms::new(one, dev))?,
                VideoProvider::Livekit => set(accounts.livekit.as_ref(), |one| LivekitRooms::new(one, dev))?,
            };
            let sandbox = || dev.then(|| Arc::new(SandboxVideo { provider }) as Arc<dyn VideoPort>);
            all.extend(port.or_else(sandbox).map(|port| (provider, Arc::new(Video::new(port)))));
        }
        Ok(Self { all })
    }

    /// The one of that provider, if it can be chosen here.
    pub fn of(&self, provider: VideoProvider) -> Option<&Arc<Video>> {
        self.all.iter().find(|(own, _)| *own == provider).map(|(_, video)| video)
    }
}

fn set<P: VideoPort + 'static>(
    account: Option<&VideoAccount>,
    make: impl FnOnce(&VideoAccount) -> Result<P, VideoError>,
) -> Result<Option<Arc<dyn VideoPort>>, VideoError> {
    Ok(match account {
        Some(account) => Some(Arc::new(make(account)?)),
        None => None,
    })
}

/// A connection to the public internet alone; in dev mode to this machine too.
fn client(dev: bool) -> Result<reqwest::Client, VideoError> {
    Ok(crate::calendars::http::client(dev)?)
}

/// Asks, and reads no more than may be read.
async fn ask(request: RequestBuilder) -> Result<Told, VideoError> {
    Ok(crate::calendars::http::ask(request).await?)
}

/// The answer if it is a yes.
fn good(told: Told) -> Result<Told, VideoError> {
    Ok(told.good()?)
}

/// A yes, or that it is not there any more.
fn gone(told: Told) -> Result<(), VideoError> {
    let away = matches!(told.status, StatusCode::NOT_FOUND | StatusCode::GONE);
    if away { Ok(()) } else { good(told).map(drop) }
}

/// An answer that needs nobody.
fn ready<'a, T: Send + 'a>(answer: Result<T, VideoError>) -> Answer<'a, T> {
    Box::pin(std::future::ready(answer))
}
