//! Lifecycle (GR4): what somebody is told when nothing of theirs happens, and when they are asked how it was.
//!
//! [`due`] decides for one person and one moment, and at most once for each kind and spell: a spell begins with the
//! last lesson that was held. Each kind has a window and is let go when it closes, so that a server that stood still,
//! or was installed yesterday, does not tell a thousand people of last month. One in ten hears nothing
//! ([`held_out`]): what the others do more often than these is what the telling does.

use crate::{codes::codes, ids::UserId};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Of so many people one is told nothing.
pub const HOLDOUT_OF: u8 = 10;
/// Hours between two of them for one person.
pub const APART_HOURS: i64 = 24;
/// Days after which nothing is told any more but the quarter's digest.
pub const LAST_DAYS: i64 = 70;
/// Quiet days until the first digest: two weeks after somebody was asked why they stopped.
pub const DIGEST_FROM_DAYS: i64 = 74;
/// Days from one digest to the next.
pub const DIGEST_EVERY_DAYS: i64 = 91;
/// Digests that somebody gets who stays away: two years of them.
pub const DIGESTS: i64 = 8;
/// Days in which somebody is told once of something that they did not pay.
pub const CHECKOUT_PAUSE_DAYS: i64 = 7;
/// Lessons with one tutor after which a package of theirs is worth a word.
pub const PACKAGE_LESSONS: i64 = 2;

codes! {
    /// What there is to tell.
    Nudge {
        /// Welcome: how to find somebody.
        WelcomeFind = "welcome_find",
        /// Welcome: what a first lesson is like.
        WelcomeLesson = "welcome_lesson",
        /// Welcome: help, for whoever has booked nothing yet.
        WelcomeHelp = "welcome_help",
        /// The last lesson was held, and no other is booked.
        Rebook = "rebook",
        /// Quiet for a week.
        Winback7 = "winback_7",
        /// For two weeks.
        Winback14 = "winback_14",
        /// For a month.
        Winback30 = "winback_30",
        /// How was the first lesson?
        SurveyLesson = "survey_lesson",
        /// Would they recommend it?
        SurveyNps = "survey_nps",
        /// Why did they stop?
        SurveyDormant = "survey_dormant",
        /// Two lessons with one tutor, and no package.
        Package = "package_nudge",
        /// Something was begun to be paid and was not.
        Checkout = "checkout_nudge",
        /// What is new, four times a year; nothing else is told after two quiet months.
        Quarterly = "quarterly",
    }
}

/// From when a kind is due, for how many hours, and of what it is counted.
struct Window {
    nudge: Nudge,
    of: Since,
    from_hours: i64,
    open_hours: i64,
}

/// What a window is counted from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    Registration,
    LastLesson,
    Lapse,
}

const fn window(nudge: Nudge, of: Since, from_hours: i64, open_hours: i64) -> Window {
    Window { nudge, of, from_hours, open_hours }
}

/// Every kind, the most important of a moment first.
const WINDOWS: [Window; 13] = [
    window(Nudge::Checkout, Since::Lapse, 1, 23),
    window(Nudge::SurveyLesson, Since::LastLesson, 4, 68),
    window(Nudge::SurveyNps, Since::LastLesson, 24, 48),
    window(Nudge::Package, Since::LastLesson, 25, 47),
    window(Nudge::Rebook, Since::LastLesson, 3 * 24, 48),
    window(Nudge::Winback7, Since::LastLesson, 7 * 24, 72),
    window(Nudge::Winback14, Since::LastLesson, 14 * 24, 72),
    window(Nudge::Winback30, Since::LastLesson, 30 * 24, 72),
    window(Nudge::SurveyDormant, Since::LastLesson, 60 * 24, 72),
    window(Nudge::Quarterly, Since::LastLesson, DIGEST_FROM_DAYS * 24, 72),
    window(Nudge::WelcomeFind, Since::Registration, 1, 47),
    window(Nudge::WelcomeLesson, Since::Registration, 3 * 24, 48),
    window(Nudge::WelcomeHelp, Since::Registration, 6 * 24, 48),
];

/// Lessons after which somebody is asked whether they would recommend it.
pub const NPS_LESSONS: i64 = 3;

/// What is known of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Facts {
    pub registered_at: DateTime<Utc>,
    /// When the last lesson ended that was held.
    pub last_lesson: Option<DateTime<Utc>>,
    /// Lessons that were held.
    pub lessons: i64,
    /// Whether they ever asked for one.
    pub ever_booked: bool,
    /// Whether one is to come.
    pub booked: bool,
    /// Whether they agreed to be told what nothing of theirs asks for.
    pub marketing: bool,
    /// What they were told: of registration kinds ever, of the others since the last lesson; surveys ever.
    pub told: Vec<Nudge>,
    /// When they were last told something.
    pub last_told: Option<DateTime<Utc>>,
    /// Whether the tutor of the last lesson offers packages, has held enough lessons with them, and they never had a
    /// package of that tutor nor were told of one.
    pub package: bool,
    /// When something they had begun to pay last lapsed.
    pub lapsed_at: Option<DateTime<Utc>>,
    /// When they were last told of such a thing.
    pub checkout_at: Option<DateTime<Utc>>,
    /// When they last got a digest of the quarter.
    pub quarterly_at: Option<DateTime<Utc>>,
}

impl Nudge {
    /// Whether it is told once in a life and not once after each lesson.
    pub const fn once(self) -> bool {
        !matches!(
            self,
            Self::Rebook
                | Self::Winback7
                | Self::Winback14
                | Self::Winback30
                | Self::Package
                | Self::Checkout
                | Self::Quarterly
        )
    }

    /// Whether it needs the consent to marketing: nothing of the person's own asks for it.
    pub const fn asks_consent(self) -> bool {
        matches!(
            self,
            Self::Winback7
                | Self::Winback14
                | Self::Winback30
                | Self::SurveyDormant
                | Self::Package
                | Self::Checkout
                | Self::Quarterly
        )
    }

    /// Where it leads.
    pub const fn path(self) -> &'static str {
        match self {
            Self::SurveyLesson => "/surveys/lesson",
            Self::SurveyNps => "/surveys/nps",
            Self::SurveyDormant => "/surveys/dormant",
            Self::WelcomeHelp => "/help",
            Self::Rebook | Self::Checkout => "/bookings",
            Self::Winback14 | Self::Winback30 | Self::Quarterly => "/welcome-back",
            Self::WelcomeFind | Self::WelcomeLesson | Self::Winback7 | Self::Package => "/tutors",
        }
    }

    /// Whether the state of things speaks for it.
    fn fits(self, facts: &Facts, now: DateTime<Utc>) -> bool {
        let paused =
            |told: Option<DateTime<Utc>>, days: i64| told.is_some_and(|told| now - told < TimeDelta::days(days));
        match self {
            Self::WelcomeFind | Self::WelcomeLesson | Self::WelcomeHelp => !facts.ever_booked,
            Self::Rebook | Self::Winback7 | Self::Winback14 | Self::Winback30 | Self::SurveyDormant => !facts.booked,
            Self::SurveyLesson => facts.lessons == 1,
            Self::SurveyNps => facts.lessons >= NPS_LESSONS,
            Self::Package => facts.package,
            Self::Checkout => !facts.booked && !paused(facts.checkout_at, CHECKOUT_PAUSE_DAYS),
            // A window is three days long: whoever got the digest of one waits for the next.
            Self::Quarterly => !facts.booked && !paused(facts.quarterly_at, DIGEST_EVERY_DAYS - 4),
        }
    }
}

/// What somebody is told now; nothing most of the time.
pub fn due(facts: &Facts, now: DateTime<Utc>) -> Option<Nudge> {
    if facts.last_told.is_some_and(|last| now - last < TimeDelta::hours(APART_HOURS)) {
        return None;
    }
    let open = |window: &&Window| {
        let since = match window.of {
            Since::Registration => Some(facts.registered_at),
            Since::LastLesson => facts.last_lesson,
            Since::Lapse => facts.lapsed_at,
        };
        let passed = since.map(|since| match window.nudge {
            Nudge::Quarterly => within_quarter(now - since),
            _ => now - since,
        });
        let from = TimeDelta::hours(window.from_hours);
        passed.is_some_and(|passed| passed >= from && passed < from + TimeDelta::hours(window.open_hours))
    };
    let may = |nudge: &Nudge| {
        !facts.told.contains(nudge) && (facts.marketing || !nudge.asks_consent()) && nudge.fits(facts, now)
    };
    WINDOWS.iter().filter(open).map(|window| window.nudge).find(may)
}

/// Which digest of somebody who stays away it is, counted from one; none before the first and after the last.
pub fn quarter(quiet: TimeDelta) -> Option<i64> {
    let since_first = quiet.num_days() - DIGEST_FROM_DAYS;
    (since_first >= 0).then(|| since_first / DIGEST_EVERY_DAYS + 1).filter(|nth| *nth <= DIGESTS)
}

/// Quiet time as the first digest counts it: the later ones come as long after their quarter began.
fn within_quarter(quiet: TimeDelta) -> TimeDelta {
    quarter(quiet).map_or(TimeDelta::zero(), |nth| quiet - TimeDelta::days(DIGEST_EVERY_DAYS * (nth - 1)))
}

/// Whether somebody is one of those who hear nothing: by their id, so the same for ever.
pub fn held_out(user: UserId) -> bool {
    user.0.as_bytes().last().is_some_and(|last| last % HOLDOUT_OF == 0)
}

#[cfg(test)]
#[path = "lifecycle_tests.rs"]
mod tests;
