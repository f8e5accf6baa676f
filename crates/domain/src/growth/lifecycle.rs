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
/// Days after which nothing is told any more.
pub const LAST_DAYS: i64 = 70;

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
}

const fn window(nudge: Nudge, of: Since, from_hours: i64, open_hours: i64) -> Window {
    Window { nudge, of, from_hours, open_hours }
}

/// Every kind, the most important of a moment first.
const WINDOWS: [Window; 10] = [
    window(Nudge::SurveyLesson, Since::LastLesson, 4, 68),
    window(Nudge::SurveyNps, Since::LastLesson, 24, 48),
    window(Nudge::Rebook, Since::LastLesson, 3 * 24, 48),
    window(Nudge::Winback7, Since::LastLesson, 7 * 24, 72),
    window(Nudge::Winback14, Since::LastLesson, 14 * 24, 72),
    window(Nudge::Winback30, Since::LastLesson, 30 * 24, 72),
    window(Nudge::SurveyDormant, Since::LastLesson, 60 * 24, 72),
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
}

impl Nudge {
    /// Whether it is told once in a life and not once after each lesson.
    pub const fn once(self) -> bool {
        !matches!(self, Self::Rebook | Self::Winback7 | Self::Winback14 | Self::Winback30)
    }

    /// Whether it needs the consent to marketing: nothing of the person's own asks for it.
    pub const fn asks_consent(self) -> bool {
        matches!(self, Self::Winback7 | Self::Winback14 | Self::Winback30 | Self::SurveyDormant)
    }

    /// Where it leads.
    pub const fn path(self) -> &'static str {
        match self {
            Self::SurveyLesson => "/surveys/lesson",
            Self::SurveyNps => "/surveys/nps",
            Self::SurveyDormant => "/surveys/dormant",
            Self::WelcomeHelp => "/help",
            Self::Rebook => "/bookings",
            Self::WelcomeFind | Self::WelcomeLesson | Self::Winback7 | Self::Winback14 | Self::Winback30 => "/tutors",
        }
    }

    /// Whether the state of things speaks for it.
    fn fits(self, facts: &Facts) -> bool {
        match self {
            Self::WelcomeFind | Self::WelcomeLesson | Self::WelcomeHelp => !facts.ever_booked,
            Self::Rebook | Self::Winback7 | Self::Winback14 | Self::Winback30 | Self::SurveyDormant => !facts.booked,
            Self::SurveyLesson => facts.lessons == 1,
            Self::SurveyNps => facts.lessons >= NPS_LESSONS,
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
        };
        let passed = since.map(|since| now - since);
        let from = TimeDelta::hours(window.from_hours);
        passed.is_some_and(|passed| passed >= from && passed < from + TimeDelta::hours(window.open_hours))
    };
    let may =
        |nudge: &Nudge| !facts.told.contains(nudge) && (facts.marketing || !nudge.asks_consent()) && nudge.fits(facts);
    WINDOWS.iter().filter(open).map(|window| window.nudge).find(may)
}

/// Whether somebody is one of those who hear nothing: by their id, so the same for ever.
pub fn held_out(user: UserId) -> bool {
    user.0.as_bytes().last().is_some_and(|last| last % HOLDOUT_OF == 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn start() -> DateTime<Utc> {
        "2026-01-05T10:00:00Z".parse().unwrap()
    }

    fn new() -> Facts {
        Facts {
            registered_at: start(),
            last_lesson: None,
            lessons: 0,
            ever_booked: false,
            booked: false,
            marketing: true,
            told: Vec::new(),
            last_told: None,
        }
    }

    /// Ninety days, looked at every `step` hours; lessons end at these hours.
    fn ninety_days(mut facts: Facts, lessons: &[i64], step: i64) -> Vec<(i64, Nudge)> {
        let mut told = Vec::new();
        for hour in (0..90 * 24).step_by(usize::try_from(step).unwrap()) {
            let now = start() + TimeDelta::hours(hour);
            let held = lessons.iter().filter(|ended| **ended <= hour);
            let last = held.clone().max().map(|ended| start() + TimeDelta::hours(*ended));
            if last != facts.last_lesson {
                facts.told.retain(|nudge| nudge.once());
            }
            facts.last_lesson = last;
            facts.lessons = i64::try_from(held.count()).unwrap();
            facts.ever_booked = facts.ever_booked || lessons.iter().any(|ended| ended - 24 <= hour);
            facts.booked = lessons.iter().any(|ended| (ended - 24..*ended).contains(&hour));
            if let Some(nudge) = due(&facts, now) {
                facts.told.push(nudge);
                facts.last_told = Some(now);
                told.push((hour, nudge));
            }
        }
        told
    }

    fn kinds(told: &[(i64, Nudge)]) -> Vec<Nudge> {
        told.iter().map(|(_, nudge)| *nudge).collect()
    }

    #[test]
    fn whoever_books_nothing_is_welcomed_three_times_and_left_alone() {
        let told = ninety_days(new(), &[], 1);
        assert_eq!(told, [(1, Nudge::WelcomeFind), (72, Nudge::WelcomeLesson), (144, Nudge::WelcomeHelp)]);
    }

    #[test]
    fn whoever_stops_is_asked_back_four_times_and_why_at_sixty_days() {
        let told = ninety_days(new(), &[48], 1);
        let days: Vec<_> = told.iter().map(|(hour, nudge)| ((hour - 48) / 24, *nudge)).collect();
        let expected = [
            (-1, Nudge::WelcomeFind),
            (0, Nudge::SurveyLesson),
            (3, Nudge::Rebook),
            (7, Nudge::Winback7),
            (14, Nudge::Winback14),
            (30, Nudge::Winback30),
            (60, Nudge::SurveyDormant),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn whoever_keeps_coming_is_asked_how_it_was_and_nothing_else() {
        let often: Vec<i64> = (0..36).map(|nth| 48 + 60 * nth).collect();
        let told = kinds(&ninety_days(new(), &often, 1));
        assert_eq!(told, [Nudge::WelcomeFind, Nudge::SurveyLesson, Nudge::SurveyNps]);
    }

    #[test]
    fn without_consent_nobody_is_won_back() {
        let told = kinds(&ninety_days(Facts { marketing: false, ..new() }, &[48], 1));
        assert_eq!(told, [Nudge::WelcomeFind, Nudge::SurveyLesson, Nudge::Rebook]);
    }

    #[test]
    fn a_server_that_stood_still_tells_nobody_of_last_month() {
        let mut facts = Facts { last_lesson: Some(start()), lessons: 5, ever_booked: true, ..new() };
        for (day, expected) in [(6, None), (12, None), (20, None), (40, None), (100, None), (8, Some(Nudge::Winback7))]
        {
            facts.registered_at = start();
            assert_eq!(due(&facts, start() + TimeDelta::days(day)), expected, "{day}");
        }
    }

    #[test]
    fn one_in_ten_hears_nothing_and_always_the_same() {
        let held = (0..10_000_u128).filter(|n| held_out(UserId(Uuid::from_u128(*n)))).count();
        assert!((900..1_200).contains(&held), "{held}");
        let one = UserId(Uuid::from_u128(10));
        assert!(held_out(one) && held_out(one) && !held_out(UserId(Uuid::from_u128(11))));
    }

    #[test]
    fn every_kind_has_one_window_within_the_days_that_are_looked_at() {
        for nudge in Nudge::ALL {
            assert_eq!(WINDOWS.iter().filter(|window| window.nudge == *nudge).count(), 1, "{nudge:?}");
        }
        assert!(WINDOWS.iter().all(|window| window.from_hours + window.open_hours <= LAST_DAYS * 24));
    }

    proptest! {
        #[test]
        fn in_ninety_days_each_is_told_once_a_spell_a_day_apart_however_often_somebody_looks(
            lessons in proptest::collection::vec(24_i64..2_000, 0..12), step in 1_i64..30, marketing: bool
        ) {
            let told = ninety_days(Facts { marketing, ..new() }, &lessons, step);
            prop_assert!(told.windows(2).all(|pair| pair[1].0 - pair[0].0 >= APART_HOURS));
            for (at, (hour, nudge)) in told.iter().enumerate() {
                let spell = |hour: i64| lessons.iter().filter(|ended| **ended <= hour).count();
                let again = told.iter().skip(at + 1).filter(|(_, other)| other == nudge);
                prop_assert!(again.clone().all(|(other, _)| !nudge.once() && spell(*other) != spell(*hour)));
                prop_assert!(marketing || !nudge.asks_consent());
            }
        }
    }
}
