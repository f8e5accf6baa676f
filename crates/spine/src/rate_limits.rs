//! How often somebody may do something (ID7).
//!
//! Sign-in, bookings and money are counted exactly in Postgres, one row per rule and subject, shared by all servers;
//! when the database does not answer, the answer is no (fail closed). Reads are counted per server in memory, and
//! forgotten when the memory is full. A window starts with the first try, so `retry_after_seconds` is the exact time
//! until the next one is let in. Machine time, not the movable business time.

use crate::{App, Result, signed::sign, unit::CountedTry};
use chrono::{DateTime, Duration, Utc};
use domain::{identity::api_key::KeyTier, platform::refusals::rate_limited};
use moka::future::Cache;
use sqlx::{PgConnection, PgExecutor};
use std::sync::{Arc, Mutex, PoisonError};

/// Digits (of sixteen) of the place in which a rule counts what strangers choose: a million places. A row is a hundred
/// bytes, so a rule takes a hundred megabytes at most, however many addresses and networks are made up.
const PLACE_DIGITS: usize = 5;

/// What is limited. The subject is an address or an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// 5 registrations a minute and address.
    Register,
    /// 10 log-ins a minute and network, or and browser that signed in to the account before.
    Login,
    /// 300 log-ins an hour and account from networks and browsers it is not known at.
    LoginFromNew,
    /// 10 codes of the second step in ten minutes, behind the password or a sign-in, from where the account is known.
    Code,
    /// 10 of them an hour from all places together where it is not.
    CodeFromNew,
    /// 10 tries a minute and person to confirm that it is them.
    StepUp,
    /// 5 changes of the address an hour and account.
    EmailChange,
    /// 30 passkeys begun a minute and person.
    Passkey,
    /// 60 sign-ins by passkey begun a minute and network: each look at the sign-in page begins one.
    PasskeyBegun,
    /// 60 ways to a provider of accounts begun a minute and network.
    OidcBegun,
    /// 5 codes to a phone an hour and account.
    Phone,
    /// 3 codes an hour and number, from all accounts together.
    PhoneNumber,
    /// 5 mails with a verification link an hour and account.
    PasswordReset,
    /// 3 links for a new password an hour for a mail address, asked for from one network.
    ResetFrom,
    /// 20 links for a new password an hour for a mail address, from everywhere.
    ResetFor,
    /// 20 links for a new password an hour and network, for any mail addresses.
    ResetAsked,
    /// 100 API requests a minute and person or address.
    Api,
    /// 100 API requests a minute and key.
    ApiKey,
    /// 600 of a key that an operator gave more.
    ApiKeyPlus,
    /// 20 searches a minute and person or address.
    Search,
    /// 600 files a minute and address: a page of fifty faces a dozen times.
    File,
    /// 60 messages a minute and person.
    Message,
    /// 30 conversations begun a day and person.
    Conversation,
    /// 5 new bookings an hour and person; count it with [`Limit::try_once_more`] so that only bookings that were made
    /// count.
    Booking,
    /// 30 times held an hour and person.
    Hold,
    /// 12 times held a day, person and tutor: two hours of one good time at most, for nothing.
    HoldOf,
    /// 60 times held an hour with one tutor, by all new accounts together that have no lesson with them. Counted with
    /// [`limit_take_within`].
    HeldByStrangers,
    /// 5 of those by one of them. Counted with [`limit_take_within`].
    HeldByStranger,
    /// 100 conversations begun a day with one person, by all new accounts together that have no lesson with them; one
    /// of them begins one at most. Counted with [`limit_take_within`].
    BegunByStrangers,
    /// 20 accounts of children made, signed in or linked an hour and parent.
    Child,
    /// 20 changes of what data may be used for, of a feed's address, or fetches of a copy an hour and person: each is
    /// written down for ever.
    OwnData,
    /// 10 codes to phones an hour and network.
    PhoneFrom,
    /// 2,000 codes to phones a day, of everybody: text messages cost money.
    PhoneAll,
    /// 3 copies of the own data a day and person.
    Export,
    /// 5 requests for help a day and person: each is mailed to ten tutors. Counted with [`limit_take_within`].
    HelpAsked,
    /// 10 requests for somebody now an hour and person: each asks tutors one after the other. Counted with
    /// [`limit_take_within`].
    MicroAsked,
    /// 20 acts on money a minute and person.
    Money,
    /// 20 pages to save a card opened an hour and person: each is asked of the provider.
    CardSetup,
    /// 20 packages bought a day and person.
    PackageBought,
    /// 10 packages given away a day and person: each is mailed to an address of their choice.
    Gift,
    /// 3 packages given to one address a day, by everybody.
    GiftTo,
    /// 60 acts about institutions an hour and person: making one, inviting, removing, and taking a seat.
    Institution,
    /// 600 requests to a directory a minute and institution, and as many that open none from one address.
    Scim,
    /// 600 ways from learning platforms begun a minute and network: a whole school comes from one.
    LtiBegun,
    /// 120 tests and replays of webhooks an hour and person.
    WebhookAsked,
    /// 20 calendars connected an hour and person: each is asked of somebody's server.
    CalendarConnect,
    /// 20 accounts at providers of rooms connected an hour and person.
    VideoConnect,
    /// 30 pictures for films an hour and person: each takes the whole film to a worker.
    FilmPicture,
    /// One voice a day, address and article, of whoever is not signed in.
    HelpVote,
}

impl Limit {
    /// Name in the counter's key, number of tries, window in seconds.
    const fn rule(self) -> (&'static str, u32, u32) {
        match self {
            Self::Register => ("register", 5, 60),
            Self::Login => ("login", 10, 60),
            Self::LoginFromNew => ("login_from_new", 300, 3_600),
            Self::Code => ("code", 10, 600),
            Self::CodeFromNew => ("code_from_new", 10, 3_600),
            Self::StepUp => ("step_up", 10, 60),
            Self::EmailChange => ("email_change", 5, 3_600),
            Self::Passkey => ("passkey", 30, 60),
            Self::PasskeyBegun => ("passkey_begun", 60, 60),
            Self::OidcBegun => ("oidc_begun", 60, 60),
            Self::Phone => ("phone", 5, 3_600),
            Self::PhoneNumber => ("phone_number", 3, 3_600),
            Self::PasswordReset => ("password_reset", 5, 3_600),
            Self::ResetFrom => ("reset_from", 3, 3_600),
            Self::ResetFor => ("reset_for", 20, 3_600),
            Self::ResetAsked => ("reset_asked", 20, 3_600),
            Self::Api => ("api", 100, 60),
            Self::ApiKey => ("api_key", KeyTier::Standard.per_minute(), 60),
            Self::ApiKeyPlus => ("api_key_plus", KeyTier::Plus.per_minute(), 60),
            Self::Search => ("search", 20, 60),
            Self::File => ("file", 600, 60),
            Self::Message => ("message", 60, 60),
            Self::Conversation => ("conversation", 30, 86_400),
            Self::Booking => ("booking", 5, 3_600),
            Self::Hold => ("hold", 30, 3_600),
            Self::HoldOf => ("hold_of", 12, 86_400),
            Self::HeldByStrangers => ("held_by_strangers", 60, 3_600),
            Self::HeldByStranger => ("held_by_stranger", 5, 3_600),
            Self::BegunByStrangers => ("begun_by_strangers", 100, 86_400),
            Self::Child => ("child", 20, 3_600),
            Self::OwnData => ("own_data", 20, 3_600),
            Self::PhoneFrom => ("phone_from", 10, 3_600),
            Self::PhoneAll => ("phone_all", 2_000, 86_400),
            Self::Export => ("export", 3, 86_400),
            Self::HelpAsked => ("help_asked", 5, 86_400),
            Self::MicroAsked => ("micro_asked", 10, 3_600),
            Self::Money => ("money", 20, 60),
            Self::CardSetup => ("card_setup", 20, 3_600),
            Self::PackageBought => ("package_bought", 20, 86_400),
            Self::Gift => ("gift", 10, 86_400),
            Self::GiftTo => ("gift_to", 3, 86_400),
            Self::Institution => ("institution", 60, 3_600),
            Self::Scim => ("scim", 600, 60),
            Self::LtiBegun => ("lti_begun", 600, 60),
            Self::WebhookAsked => ("webhook_asked", 120, 3_600),
            Self::CalendarConnect => ("calendar_connect", 20, 3_600),
            Self::VideoConnect => ("video_connect", 20, 3_600),
            Self::FilmPicture => ("film_picture", 30, 3_600),
            Self::HelpVote => ("help_vote", 1, 86_400),
        }
    }

    /// Whether a stranger chooses the subject: a mail address or a number that is typed, a network that somebody has.
    const fn is_of_strangers(self) -> bool {
        matches!(
            self,
            Self::Register
                | Self::Login
                | Self::LoginFromNew
                | Self::PasskeyBegun
                | Self::OidcBegun
                | Self::ResetFrom
                | Self::ResetFor
                | Self::ResetAsked
                | Self::PhoneNumber
                | Self::PhoneFrom
                | Self::GiftTo
                | Self::LtiBegun
                | Self::HelpVote
        )
    }

    const fn in_memory(self) -> bool {
        matches!(self, Self::Api | Self::ApiKey | Self::ApiKeyPlus | Self::Search | Self::File | Self::Scim)
    }
}

/// Counts one try, or refuses it with 429 `rate_limited`. Counts in its own statement: a refused log-in counts although
/// nothing else is stored.
pub async fn limit_take(app: &App, limit: Limit, subject: &str) -> Result<()> {
    if !app.settings.rate_limits {
        return Ok(());
    }
    if limit.in_memory() {
        return app.reads.take(limit, subject, app.clock.real_now()).await;
    }
    count(&app.pool, app.clock.real_now(), limit, &counter_of(app, limit, subject)).await
}

/// Counts one try in the act's own transaction, so that only acts that were done count.
pub async fn limit_take_within(work: &mut PgConnection, app: &App, limit: Limit, subject: &str) -> Result<()> {
    if !app.settings.rate_limits {
        return Ok(());
    }
    count(work, app.clock.real_now(), limit, &counter_of(app, limit, subject)).await
}

/// The row in which a try is counted. What strangers choose has one of a million places, the same at all servers: the
/// store does not grow with what they make up, and no row is dropped for another (decision 0385). Two that share a
/// place are counted together; which those are, nobody knows who has not the key.
pub fn counter_of(app: &App, limit: Limit, subject: &str) -> String {
    let bucket = limit.bucket(subject);
    if !limit.is_of_strangers() {
        return bucket;
    }
    let signed = sign(app, "rate_counters", &bucket);
    format!("{}:~{}", limit.rule().0, signed.get(..PLACE_DIGITS).unwrap_or_default())
}

/// Counts one try; false when there were too many. For what is then left undone without a word, because the word would
/// tell something.
pub async fn limit_is_kept(app: &App, limit: Limit, subject: &str) -> Result<bool> {
    match limit_take(app, limit, subject).await {
        Err(crate::Error::Refused(_)) => Ok(false),
        taken => taken.map(|()| true),
    }
}

/// The tries of one subject as a use case read them with everything else, for an act that counts only when it commits.
/// The act must hold a lock that keeps others of the same subject out.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Tries {
    pub window_start: Option<DateTime<Utc>>,
    pub count: Option<i32>,
}

impl Limit {
    /// The counter's key.
    pub fn bucket(self, subject: &str) -> String {
        format!("{}:{subject}", self.rule().0)
    }

    /// One try more, to be written with [`crate::unit::Unit::count`]; none where limits are off.
    ///
    /// # Errors
    /// 429 `rate_limited`.
    pub fn try_once_more(self, app: &App, subject: &str, tries: &Tries) -> Result<Option<CountedTry>> {
        if !app.settings.rate_limits {
            return Ok(None);
        }
        let (_, most, seconds) = self.rule();
        let (now, window) = (app.clock.real_now(), Duration::seconds(i64::from(seconds)));
        let open = tries.window_start.filter(|start| *start + window > now).zip(tries.count);
        let (window_start, count) = open.map_or((now, 1), |(start, count)| (start, count + 1));
        if count > most as i32 {
            return Err(refused(window_start + window - now));
        }
        Ok(Some(CountedTry { bucket: self.bucket(subject), window_start, count }))
    }
}

async fn count(executor: impl PgExecutor<'_>, now: DateTime<Utc>, limit: Limit, bucket: &str) -> Result<()> {
    let (_, most, seconds) = limit.rule();
    let window = Duration::seconds(i64::from(seconds));
    let counter = sqlx::query!(
        "insert into rate_counters (bucket, window_start, count) values ($1, $2, 1)
         on conflict (bucket) do update set
           count = case when rate_counters.window_start <= $3 then 1 else least(rate_counters.count, $4) + 1 end,
           window_start = case when rate_counters.window_start <= $3 then $2 else rate_counters.window_start end
         returning window_start, count",
        bucket,
        now,
        now - window,
        most as i32,
    )
    .fetch_one(executor)
    .await?;
    if counter.count > most as i32 { Err(refused(counter.window_start + window - now)) } else { Ok(()) }
}

fn refused(wait: Duration) -> crate::Error {
    let seconds = u32::try_from((wait.num_milliseconds() + 999) / 1_000).unwrap_or(1).max(1);
    rate_limited(seconds).after_seconds(seconds).into()
}

/// Counters of reads on this server: at most 100,000 subjects, the least used are forgotten. Windows are a minute at
/// most, and one that nobody asks about for two is over.
pub struct ReadCounters(Cache<(Limit, String), Arc<Mutex<Window>>>);

struct Window {
    start: DateTime<Utc>,
    count: u32,
}

impl Default for ReadCounters {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(100_000).time_to_idle(std::time::Duration::from_mins(2)).build())
    }
}

impl ReadCounters {
    async fn take(&self, limit: Limit, subject: &str, now: DateTime<Utc>) -> Result<()> {
        let (_, most, seconds) = limit.rule();
        let length = Duration::seconds(i64::from(seconds));
        let fresh = async { Arc::new(Mutex::new(Window { start: now, count: 0 })) };
        let window = self.0.get_with((limit, subject.to_owned()), fresh).await;
        let mut window = window.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever comes first after its end begins the next one; those who come at the same moment are counted in it.
        if window.start + length <= now {
            *window = Window { start: now, count: 0 };
        }
        if window.count >= most {
            return Err(refused(window.start + length - now));
        }
        window.count += 1;
        Ok(())
    }
}
