//! What every use case is given: the application (shared, cheap to clone) and the request's context (who, when, from
//! where).

pub use crate::room_settings::{RoomForwarding, RoomSettings};
use crate::{Error, Result};
use adapters::{
    calendars::{CalendarAccounts, Calendars},
    checks::{CheckProvider, CheckrAccount},
    files::{Clamd, ObjectPlace, Objects},
    mail::MailSender,
    oidc::{Provider, Providers},
    payments::PaymentProvider,
    push::PushSender,
    sms::{SmsSender, TwilioAccount},
    video::{VideoAccounts, Videos},
    warehouse::ClickHouseAccount,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    identity::{
        Role,
        api_key::{KeyScope, KeyTier},
        refusals,
    },
    ids::{TutorId, UserId},
    money::Currency,
};
use sqlx::PgPool;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use uuid::Uuid;

/// Where "now" comes from. Business time: lessons, deadlines, links. Sessions, access tokens and rate limits use
/// [`Clock::real_now`], which the movable clock of dev mode does not move (or every move would sign out the person who
/// moved it).
pub trait Clock: Send + Sync {
    /// Business time.
    fn now(&self) -> DateTime<Utc>;
    /// The machine's time.
    fn real_now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    /// Moves business time so that it is `to` now and goes on from there; only dev mode's clock can.
    fn move_to(&self, _to: DateTime<Utc>) -> bool {
        false
    }
}

/// The machine's clock with an offset that dev mode may set.
#[derive(Debug, Default)]
pub struct SystemClock {
    offset_micros: AtomicI64,
    movable: bool,
}

impl SystemClock {
    /// A clock that can be moved (dev mode) or not.
    pub fn new(movable: bool) -> Self {
        Self { offset_micros: AtomicI64::new(0), movable }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now() + chrono::Duration::microseconds(self.offset_micros.load(Ordering::Relaxed))
    }

    fn move_to(&self, to: DateTime<Utc>) -> bool {
        if self.movable {
            let offset = (to - Utc::now()).num_microseconds().unwrap_or(0);
            self.offset_micros.store(offset, Ordering::Relaxed);
        }
        self.movable
    }
}

/// Facts of the installation that services need.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Scheme and host of links in mails, without a trailing slash; never taken from a request.
    pub public_url: String,
    /// Dev mode: mails keep their action tokens readable, the sandbox provider is on, the clock moves.
    pub dev: bool,
    /// Whom people write to about the site, if the operator says so.
    pub contact: Option<String>,
    /// Companies that process data for the operator, each with what for.
    pub subprocessors: Vec<String>,
    /// What the relay signs mails with that come to the support address; none takes none.
    pub support_mail_secrets: Vec<String>,
    /// False only in dev mode with `EDUSTREAM_RATE_LIMITS=off`.
    pub rate_limits: bool,
    /// Whether staff must set up two-step sign-in before anything else.
    pub staff_mfa: bool,
    /// Who sends text messages; none is the sandbox in dev mode, and nobody elsewhere.
    pub sms: Option<TwilioAccount>,
    /// Who checks backgrounds; none is the sandbox in dev mode, and nobody elsewhere.
    pub checks: Option<CheckrAccount>,
    /// Who we are at providers of calendars; in dev mode a sandbox stands in for what is not set up.
    pub calendars: CalendarAccounts,
    /// Who we are at providers of rooms; in dev mode a sandbox stands in for what is not set up.
    pub videos: VideoAccounts,
    /// Providers of accounts elsewhere that people may sign in with.
    pub oidc: Vec<Provider>,
    /// Directory of the master keys that columns are sealed under.
    pub keys_dir: std::path::PathBuf,
    /// Where files lie.
    pub files: ObjectPlace,
    /// What scans them for viruses.
    pub clamd: Option<Clamd>,
    /// How rooms work.
    pub room: RoomSettings,
    /// The warehouse of figures, where there is one.
    pub warehouse: Option<ClickHouseAccount>,
    /// The bank account payouts are made from by file; none makes tables only.
    pub payouts_from: Option<domain::money::payouts::PayerAccount>,
    /// Where the daily file of exchange rates is; none fetches none.
    pub rates_from: Option<String>,
}

impl Settings {
    /// The host of the site's address, which names the sender's side of a Message-ID (RFC 5322 §3.6.4) and of a
    /// calendar's UID (RFC 5545 §3.8.4.7).
    pub fn host(&self) -> &str {
        let host = self.public_url.split_once("://").map_or(self.public_url.as_str(), |(_, rest)| rest);
        host.split([':', '/']).next().filter(|host| !host.is_empty()).unwrap_or("localhost")
    }
}

/// Everything shared by all requests of one server.
pub struct App {
    /// Connections that work as `edustream_app`, to the database that is written to.
    pub pool: PgPool,
    /// Connections that listen (LISTEN): past a pooler where there is one, else the same.
    pub listens: PgPool,
    /// A standby for reads that may be stale by a moment, where there is one.
    pub replica: Option<crate::replica::Replica>,
    /// Business and machine time.
    pub clock: Arc<dyn Clock>,
    /// Sends mails.
    pub mail: Arc<dyn MailSender>,
    /// Hands pushes to the services of browsers.
    pub push: PushSender,
    /// Sends text messages.
    pub sms: Arc<dyn SmsSender>,
    /// Checks the backgrounds of tutors.
    pub checks: Arc<dyn CheckProvider>,
    /// Calendars elsewhere.
    pub calendars: Calendars,
    /// Rooms elsewhere.
    pub videos: Videos,
    /// Providers of accounts elsewhere.
    pub oidc: Providers,
    /// Files that people send.
    pub objects: Objects,
    /// Takes money.
    pub payments: Arc<dyn PaymentProvider>,
    /// Facts of the installation.
    pub settings: Settings,
    /// Key that signs access tokens (HS256), shared by all servers through the `settings` table.
    pub token_key: Vec<u8>,
    /// Bounds concurrent password hashing: each takes 19 MiB and one core for tens of milliseconds.
    pub hashing: Arc<tokio::sync::Semaphore>,
    /// How often each reader asked this server.
    pub reads: crate::rate_limits::ReadCounters,
    /// Wakes the sequencer of this process.
    pub bell: crate::events::Bell,
    /// Keys of sealed columns.
    pub seals: crate::sealing::Seals,
    /// What contexts keep as long as the server lives: caches, turnstiles.
    pub shelf: crate::shelf::Shelf,
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SignedIn {
    pub id: UserId,
    pub roles: Vec<Role>,
    pub email_verified: bool,
    pub display_name: String,
    /// Where the own picture is; none shows initials.
    pub photo_url: Option<String>,
    pub time_zone: String,
    pub locale: String,
    pub currency: Currency,
    pub tutor_id: Option<TutorId>,
    /// Whether signing in asks for a code besides the password.
    pub mfa: bool,
    /// The browser session, none for API tokens.
    pub session_id: Option<Uuid>,
    /// The family of refresh tokens an access token belongs to, none for browser sessions.
    pub token_family: Option<Uuid>,
}

impl SignedIn {
    /// Whether one of the person's roles keeps the place.
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| role.is_staff())
    }
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody known.
    Anonymous,
    /// A person.
    Person(Box<SignedIn>),
    /// The product itself: jobs, seed, command line.
    System,
}

/// An API key that a request came with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Key {
    pub id: Uuid,
    pub scopes: Vec<KeyScope>,
    pub tier: KeyTier,
    /// Origins whose pages may use it.
    pub origins: Vec<String>,
}

/// By what right a request acts for its person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Through {
    /// The own sign-in, or nobody's.
    #[default]
    Own,
    /// A key of the person's.
    Key(Key),
    /// Somebody of the staff looks at the account from inside.
    Acting {
        /// The look, which is written down.
        look: Uuid,
        /// Who looks.
        admin: UserId,
    },
}

/// One request's context.
#[derive(Clone)]
pub struct Context {
    /// The application.
    pub app: Arc<App>,
    /// Who asks.
    pub actor: Actor,
    /// By what right.
    pub through: Through,
    /// Ties log lines, audit rows and answers together.
    pub trace_id: String,
    /// Address of the client, for limits and the audit log; empty for jobs.
    pub ip: String,
    /// What the browser's cookie says of where it signed in before; empty for programs and jobs. Opens nothing.
    pub device: String,
    /// What a browser carries that is on its way to a provider of accounts and back; empty when it is not.
    pub way: String,
    /// What a browser carries that a learning platform sends here; empty for others. Opens nothing.
    pub launch: String,
    /// What the client calls itself; empty for jobs.
    pub agent: String,
    /// Language of texts in the answer.
    pub locale: String,
    /// Unit that a browser without an account has chosen for prices; USD where it has not.
    pub currency: Currency,
    /// Whether what it reads must be what is written by now: it changes something itself, or whoever asks has just
    /// done so.
    pub up_to_date: bool,
}

impl Context {
    /// The product acting by itself.
    pub fn system(app: Arc<App>, trace_id: impl Into<String>) -> Self {
        Self {
            app,
            actor: Actor::System,
            through: Through::Own,
            trace_id: trace_id.into(),
            ip: String::new(),
            device: String::new(),
            way: String::new(),
            launch: String::new(),
            agent: String::new(),
            locale: "en".into(),
            currency: Currency::Usd,
            up_to_date: true,
        }
    }

    /// Unit in which the reader is shown prices: the account's, else the browser's. What is charged stays the tutor's.
    pub fn shown_currency(&self) -> Currency {
        self.person().map_or(self.currency, |person| person.currency)
    }

    /// Business time.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    /// A new identifier: UUID version 7 (RFC 9562 §5.7), so that keys of one table grow with time.
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// Connections for what may be a moment old: lists, counts and texts that nobody decides by. Never for money,
    /// bookings or what somebody may do. A request that changes something, a job, and a browser that has just changed
    /// something read where is written, whatever they ask.
    pub fn reads(&self) -> &PgPool {
        let Some(replica) = &self.app.replica else { return &self.app.pool };
        let near = if self.up_to_date { None } else { replica.when_near() };
        let place = if near.is_some() { "replica" } else { "primary" };
        metrics::counter!("database_reads_total", "place" => place).increment(1);
        near.unwrap_or(&self.app.pool)
    }

    /// Connections to the database that is written to, for everything else.
    pub fn writes(&self) -> &PgPool {
        &self.app.pool
    }

    /// The signed-in person, if any.
    pub fn person(&self) -> Option<&SignedIn> {
        match &self.actor {
            Actor::Person(person) => Some(person),
            Actor::Anonymous | Actor::System => None,
        }
    }

    /// The signed-in person, or 401 `sign_in_required`.
    pub fn require_person(&self) -> Result<&SignedIn> {
        self.person().ok_or_else(|| refusals::sign_in_required().into())
    }

    /// The signed-in person with a verified e-mail, or 403 `email_not_verified`.
    pub fn require_verified(&self) -> Result<&SignedIn> {
        let person = self.require_person()?;
        if person.email_verified {
            return Ok(person);
        }
        Err(refusals::email_not_verified().into())
    }

    /// True when the person holds that role.
    pub fn has_role(&self, role: Role) -> bool {
        self.person().is_some_and(|person| person.roles.contains(&role))
    }

    /// Whether an admin, an owner or the product itself asks.
    pub fn is_staff(&self) -> bool {
        match &self.actor {
            Actor::System => true,
            Actor::Person(person) => person.is_staff(),
            Actor::Anonymous => false,
        }
    }

    /// Those of [`Self::is_staff`]; for everybody else, signed in or not, the page does not exist (404).
    pub fn require_staff(&self) -> Result<()> {
        if self.is_staff() { Ok(()) } else { Err(Refusal::not_found("page").into()) }
    }

    /// A person of the staff, for acts that carry a name; for everybody else, signed in or not, the page does not
    /// exist (404).
    pub fn require_admin(&self) -> Result<&SignedIn> {
        self.person().filter(|person| person.is_staff()).ok_or_else(|| Refusal::not_found("page").into())
    }

    /// Whether a person of the staff asks who has that scope.
    pub fn may(&self, scope: Role) -> bool {
        self.person().is_some_and(|person| Role::may(&person.roles, scope))
    }

    /// Such a person; for everybody else, signed in or not, the page does not exist (404).
    pub fn require_scope(&self, scope: Role) -> Result<&SignedIn> {
        let found = self.person().filter(|person| Role::may(&person.roles, scope));
        found.ok_or_else(|| Refusal::not_found("page").into())
    }

    /// The product itself, or such a person; for everybody else the page does not exist (404).
    pub fn require_staff_of(&self, scope: Role) -> Result<()> {
        let system = matches!(self.actor, Actor::System);
        if system || self.may(scope) { Ok(()) } else { Err(Refusal::not_found("page").into()) }
    }

    /// The id that audit rows and journals carry.
    pub fn actor_id(&self) -> Option<Uuid> {
        self.person().map(|person| person.id.0)
    }

    /// Starts a transaction.
    pub async fn begin(&self) -> Result<sqlx::Transaction<'static, sqlx::Postgres>> {
        self.app.pool.begin().await.map_err(Error::from)
    }
}
