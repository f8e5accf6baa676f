//! What somebody is told of, and how: event → category → channels.
//!
//! Every mail the product knows has a category, which its reader may switch off channel by channel, and a weight, which
//! says what may hold it back. [`plan`] decides for one reader; nothing here sends.
//!
//! | weight | switch | quiet hours | digest | ten a day | a full hour |
//! |---|---|---|---|---|---|
//! | a link somebody asked for | sent | sent | sent | not counted | sent |
//! | must: security, the account, safety, money that failed | sent | sent | sent | not counted | sent |
//! | urgent: a reminder, a lesson within a day | obeyed | sent | sent | not counted | waits |
//! | timely: lessons, money | obeyed | waits for 8:00 | sent | not counted | waits |
//! | ordinary: messages, matches, reviews | obeyed | waits for 8:00 | collected | counted; what is over too | waits |
//!
//! Nobody gets more than a hundred mails an hour that can wait: eighty of all sorts, beside the twenty links that one
//! address may be sent. What is over waits for the hour in which it has room, and is not lost. What must be told fills
//! the hour for others and waits for nothing: whoever steals or harms cannot have the word of it held by a flood.

use crate::calendar::{ResolvedWallTime, WallTime, Zone, resolve_wall_time};
use chrono::{DateTime, Datelike, Days, TimeDelta, Timelike, Utc, Weekday};
use serde::{Deserialize, Serialize};

pub use centre::{Delivery, DeliveryStatus, Notice, NoticePage, Subject, Unsubscribe};
pub use preferences::{Preferences, PreferencesView};

mod centre;
mod preferences;

/// Hour of the reader's day at which quiet hours begin.
pub const QUIET_FROM: u32 = 22;
/// Hour at which they end, and at which a digest is sent.
pub const QUIET_UNTIL: u32 = 8;
/// Ordinary mails a day, and ordinary pushes; what is over is collected.
pub const ORDINARY_MAX: i64 = 10;
/// Mails to one person within any hour, links that somebody asks for beside them; what is over waits, unless it must be
/// told.
pub const HOUR_MAX: i64 = 80;
/// Minutes a mail about a message waits: whoever reads it meanwhile gets none.
pub const READ_MINUTES: i64 = 3;
/// Seconds a push about a message waits: whoever has it open on a screen gets none.
pub const READ_SECONDS: i64 = 3;
/// Days a notice and its deliveries are kept.
pub const KEPT_DAYS: i64 = 90;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        // The schema reads this and not a name that a macro hands on; a test holds it against the words below.
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum $name { $($variant),* }

        impl $name {
            /// Every one, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word on the wire and in the database.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Reads the word.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

words! {
    /// What a notice is about.
    Category {
        Lessons = "lessons",
        Matching = "matching",
        Messages = "messages",
        Credits = "credits",
        System = "system",
    }
}
words! {
    /// How somebody is told.
    Channel { InApp = "in_app", Email = "email", Push = "push" }
}
words! {
    /// How often what is ordinary is collected into one mail.
    Digest { Off = "off", Daily = "daily", Weekly = "weekly" }
}

/// What may hold a notice back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A link that somebody asked for: goes by mail and by nothing else.
    Link,
    /// Nothing and nobody.
    Must,
    /// The reader's own switch alone.
    Urgent,
    /// The switch, and the night.
    Timely,
    /// The switch, the night, the digest and the day's most.
    Ordinary,
}

impl Weight {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Link, Self::Must, Self::Urgent, Self::Timely, Self::Ordinary];
}

/// Lists of mails by what they are about. One that stands nowhere is about the account, and nothing holds it back.
const KINDS: &[(Category, Weight, &[&str])] = &[
    (
        Category::System,
        Weight::Link,
        &[
            "verify_email",
            "already_registered",
            "reset_password",
            "email_confirm_new",
            "email_in_use",
            "email_again",
            "child_sign_in",
            "staff_invited",
            "package_gift",
            "institution_invited",
            "digest",
        ],
    ),
    (
        Category::Lessons,
        Weight::Urgent,
        &[
            "lesson_reminder",
            "session_reminder",
            "tutor_absent",
            "tutor_absent_own",
            "student_absent",
            "student_absent_own",
            "micro_offered",
            "video_moved",
        ],
    ),
    (
        Category::Lessons,
        Weight::Timely,
        &[
            "approval_asked",
            "approval_refused",
            "institution_lesson_asked",
            "institution_lesson_refused",
            "booking_requested",
            "booking_confirmed",
            "booking_declined",
            "booking_expired",
            "booking_cancelled",
            "lesson_time_moved",
            "lesson_time_kept",
            "lesson_moved",
            "times_proposed",
            "times_lapsed",
            "card_lapsed",
            "move_declined",
            "move_asked",
            "replacement_found",
            "wait_offer",
            "series_price",
            "circle_time",
            "cohort_off",
            "cohort_place",
        ],
    ),
    (
        Category::Lessons,
        Weight::Ordinary,
        &[
            "lesson_ended",
            "lesson_notes",
            "review_waits",
            "review_read",
            "place_free",
            "help_note_waits",
            "weekly_summary",
        ],
    ),
    (Category::Matching, Weight::Ordinary, &["search_found", "help_asked", "help_offered", "tutors_today"]),
    (Category::Matching, Weight::Ordinary, &["skill_verified", "skill_declined"]),
    (Category::Matching, Weight::Ordinary, &["welcome_find", "welcome_lesson", "welcome_help", "rebook"]),
    (Category::Matching, Weight::Ordinary, &["winback_7", "winback_14", "winback_30", "winback_offer"]),
    (Category::Matching, Weight::Ordinary, &["survey_lesson", "survey_nps", "survey_dormant"]),
    (Category::Matching, Weight::Ordinary, &["package_nudge", "checkout_nudge", "quarterly"]),
    (Category::Messages, Weight::Ordinary, &["message_waits"]),
    (Category::Messages, Weight::Timely, &["message_reminder", "message_unsent"]),
    (
        Category::Credits,
        Weight::Timely,
        &["package_ending", "package_ended", "package_tutor_gone", "credits_ending", "card_ending", "trial_credit"],
    ),
    (Category::Credits, Weight::Must, &["payout_failed", "plan_unpaid", "plan_ended"]),
    (Category::System, Weight::Timely, &["calendar_stale", "calendar_sign_in", "calendar_asks", "video_sign_in"]),
    (Category::System, Weight::Timely, &["edit_approved", "edit_declined", "tutor_approved", "tutor_declined"]),
    (
        Category::System,
        Weight::Timely,
        &[
            "co_teacher_asked",
            "report_settled",
            "text_held",
            "text_removed",
            "ticket_answered",
            "restriction_over",
            "week_report",
            "film_costs",
        ],
    ),
];

/// What a mail is about, and what may hold it back.
pub fn kind_of(mail: &str) -> (Category, Weight) {
    let known = KINDS.iter().find(|(_, _, mails)| mails.contains(&mail));
    known.map_or((Category::System, Weight::Must), |(category, weight, _)| (*category, *weight))
}

/// What is about a lesson that begins within a day is urgent, whatever it is otherwise.
pub fn weight_at(weight: Weight, lesson: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Weight {
    let soon = lesson.is_some_and(|start| start > now && start - now <= TimeDelta::hours(24));
    if soon && weight == Weight::Timely { Weight::Urgent } else { weight }
}

/// When a channel tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Not at all.
    Never,
    /// By itself, then.
    At(DateTime<Utc>),
    /// In the collecting mail or push that is sent then.
    InDigest(DateTime<Utc>),
}

/// How one reader is told of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Plan {
    pub in_app: bool,
    pub email: When,
    pub push: When,
}

/// The reader's moment.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    #[allow(missing_docs)]
    pub now: DateTime<Utc>,
    /// The reader's zone.
    pub zone: Zone,
    /// Ordinary mails of the last 24 hours.
    pub ordinary_sent: i64,
    /// Ordinary pushes of the last 24 hours.
    pub ordinary_pushed: i64,
    /// When the mail went, or goes, that is the [`HOUR_MAX`]th before this one; none where the last hour had fewer.
    pub full_since: Option<DateTime<Utc>>,
}

impl Moment {
    /// When a mail that would go then has room: an hour behind the one that many before it.
    fn room(self, at: DateTime<Utc>) -> DateTime<Utc> {
        self.full_since.map_or(at, |since| at.max(since + TimeDelta::hours(1)))
    }
}

/// Decides how one reader is told. `wait` is how long a mail gives its reader to see it elsewhere; a push gives
/// seconds.
pub fn plan(
    (category, weight): (Category, Weight),
    preferences: &Preferences,
    moment: Moment,
    wait: TimeDelta,
) -> Plan {
    let wants = |channel| preferences.wants(category, channel);
    match weight {
        Weight::Link => Plan { in_app: false, email: When::At(moment.now), push: When::Never },
        Weight::Must => {
            let push = if wants(Channel::Push) { When::At(moment.now) } else { When::Never };
            Plan { in_app: true, email: When::At(moment.now), push }
        }
        Weight::Urgent | Weight::Timely | Weight::Ordinary => {
            let later = Moment { now: moment.room(moment.now + wait), ..moment };
            let soon = Moment { now: moment.now + wait.min(TimeDelta::seconds(READ_SECONDS)), ..moment };
            let told = |channel, at, sent| {
                if !wants(channel) {
                    return When::Never;
                }
                match collected(weight, preferences, sent) {
                    // Mail and push of one digest come at one instant.
                    Some(digest) => When::InDigest(digest_at(digest, later)),
                    None => When::At(awake(weight, preferences, at)),
                }
            };
            Plan {
                in_app: wants(Channel::InApp),
                email: told(Channel::Email, later, moment.ordinary_sent),
                push: told(Channel::Push, soon, moment.ordinary_pushed),
            }
        }
    }
}

/// Whether what goes by a channel that told so much today is collected, and how often.
fn collected(weight: Weight, preferences: &Preferences, sent: i64) -> Option<Digest> {
    match (weight, preferences.digest) {
        (Weight::Ordinary, Digest::Off) => (sent >= ORDINARY_MAX).then_some(Digest::Daily),
        (Weight::Ordinary, digest) => Some(digest),
        _ => None,
    }
}

/// Now, or when the reader's night is over.
fn awake(weight: Weight, preferences: &Preferences, moment: Moment) -> DateTime<Utc> {
    let hour = moment.now.with_timezone(&moment.zone).hour();
    let quiet = preferences.quiet_hours && weight != Weight::Urgent && !(QUIET_UNTIL..QUIET_FROM).contains(&hour);
    if quiet { next_morning(moment.zone, moment.now, |_| true) } else { moment.now }
}

/// The next morning of the digest: every day, or on Mondays.
fn digest_at(digest: Digest, moment: Moment) -> DateTime<Utc> {
    next_morning(moment.zone, moment.now, |day| digest != Digest::Weekly || day == Weekday::Mon)
}

/// The next 8:00 on a day that fits; a day without that hour is passed over.
fn next_morning(zone: Zone, now: DateTime<Utc>, fits: impl Fn(Weekday) -> bool) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let morning = (0..=15).filter_map(|days| today.checked_add_days(Days::new(days))).find_map(|day| {
        let at = match resolve_wall_time(zone, day, WallTime::of(QUIET_UNTIL, 0)) {
            ResolvedWallTime::Missing => return None,
            ResolvedWallTime::Unique(at) | ResolvedWallTime::Ambiguous(at, _) => at.with_timezone(&Utc),
        };
        (at > now && fits(day.weekday())).then_some(at)
    });
    morning.unwrap_or(now)
}

#[cfg(test)]
mod tests;
