//! How the house grows, for the owner: where people come from, who of them begins, who comes back, and against which
//! targets.

use super::{
    churn::ChurnFigures,
    insight::{LearningWeek, share},
    winback::WinbackCreditFigures,
};
use crate::money::Money;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Of new people, so many book a lesson within seven days.
pub const ACTIVATION_TARGET: f64 = 0.30;
/// Days within which they do.
pub const ACTIVATION_DAYS: i32 = 7;
/// From one whole week to the next, so much more people learn.
pub const LEARNERS_TARGET: f64 = 0.02;
/// Days after being told in which a lesson counts as coming back.
pub const BACK_DAYS: i32 = 30;
/// Of those who come in four weeks, so many come on a day.
pub const STICKY_TARGET: f64 = 0.25;
/// Of places in courses that are a month old, so many are finished.
pub const COMPLETION_TARGET: f64 = 0.35;
/// Of films that were begun, so much is watched.
pub const WATCH_TARGET: f64 = 0.70;
/// Days that who comes is counted by.
pub const ACTIVE_DAYS: i64 = 28;
/// Days after which a place in a course is judged, and until when.
pub const JUDGED_PLACES: (i64, i64) = (30, 395);
/// Weeks of new people that are told.
pub const WEEKS: i64 = 8;

/// People who came one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SourceLine {
    /// `direct`, `people` or `partners`.
    pub source: String,
    /// Accounts that were made.
    pub people: i64,
    /// Of them, who confirmed the address.
    pub verified: i64,
    /// Of them, who have learned.
    pub learned: i64,
    /// What was given for them, about, in US dollars.
    pub cost: Money,
}

/// New people of a week and who of them booked soon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ActivationWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// People who came.
    pub people: i64,
    /// Of them, who booked within seven days.
    pub booked: i64,
    /// The same, 0 to 1; null of nobody.
    pub share: Option<f64>,
    /// Whether some of them still have time.
    pub open: bool,
}

impl ActivationWeek {
    /// Of what was counted; `today` says whether the seven days of its last day are over.
    pub fn of(monday: NaiveDate, (people, booked): (i64, i64), today: NaiveDate) -> Self {
        let open = (today - monday).num_days() < 7 + i64::from(ACTIVATION_DAYS);
        Self { monday, people, booked, share: share(booked, people), open }
    }
}

/// Who was told to come back, beside who was not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WinbackFigures {
    /// People who were told.
    pub told: i64,
    /// Of them, who booked within thirty days.
    pub told_back: i64,
    /// People who were held out.
    pub silent: i64,
    /// Of them, who booked within thirty days.
    pub silent_back: i64,
    /// How much more often the told came back, as a difference of the two shares; null while one has nobody.
    pub lift: Option<f64>,
}

impl WinbackFigures {
    /// Of what was counted.
    pub fn of((told, told_back): (i64, i64), (silent, silent_back): (i64, i64)) -> Self {
        let lift = share(told_back, told).zip(share(silent_back, silent)).map(|(told, silent)| told - silent);
        Self { told, told_back, silent, silent_back, lift }
    }
}

/// How often people come and how far they get in courses, beside their targets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UseFigures {
    /// People who were here in the last four weeks.
    pub monthly: i64,
    /// Of those who agreed to be counted and came in the last four weeks, how many came on a day, 0 to 1; null of
    /// nobody.
    pub sticky: Option<f64>,
    /// Of places in courses that were taken one to thirteen months ago, those that are finished, 0 to 1; null of none.
    pub completion: Option<f64>,
    /// Of the films that somebody began, the part that was watched, 0 to 1; null of none.
    pub watched: Option<f64>,
}

impl UseFigures {
    /// Of what was counted: people, days on which each of how many came, places with those finished, and milliseconds.
    pub fn of(
        monthly: i64,
        (person_days, people): (i64, i64),
        (finished, places): (i64, i64),
        (watched_ms, whole_ms): (i64, i64),
    ) -> Self {
        Self {
            monthly,
            sticky: share(person_days, people * ACTIVE_DAYS),
            completion: share(finished, places),
            watched: share(watched_ms, whole_ms).map(|part| part.min(1.0)),
        }
    }
}

/// `GET /owner/growth`: what the owner reads of growth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct GrowthReport {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// When it was counted.
    pub counted_at: DateTime<Utc>,
    /// By the way they came.
    pub sources: Vec<SourceLine>,
    /// The last weeks of new people, the oldest first.
    pub activation: Vec<ActivationWeek>,
    /// People who learned in each of the last weeks.
    pub weeks: Vec<LearningWeek>,
    /// How much more people learned in the last whole week than in the one before; null without one.
    pub growth: Option<f64>,
    /// How often people come and how far they get in courses.
    pub activity: UseFigures,
    /// Who was told to come back in these days.
    pub winback: WinbackFigures,
    /// Promotional credit that was given in these days, and what became of it.
    pub credit: WinbackCreditFigures,
    /// Who may leave, as counts.
    pub churn: ChurnFigures,
}

/// From the last whole week but one to the last whole week.
pub fn weekly_growth(weeks: &[LearningWeek]) -> Option<f64> {
    let mut whole = weeks.iter().rev().filter(|week| !week.open);
    let (last, before) = (whole.next()?.learners, whole.next()?.learners);
    share(last - before, before)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn week(monday: &str, learners: i64, open: bool) -> LearningWeek {
        let (new_learners, returning, lessons, lessons_per_learner) = (0, 0, 0, None);
        LearningWeek { monday: day(monday), learners, new_learners, returning, lessons, lessons_per_learner, open }
    }

    #[test]
    fn the_week_that_is_not_over_says_nothing_of_growth() {
        let weeks = [week("2026-03-02", 50, false), week("2026-03-09", 60, false), week("2026-03-16", 3, true)];
        assert_eq!(weekly_growth(&weeks), Some(0.2));
        assert_eq!(weekly_growth(&weeks[1..]), None);
        assert_eq!(weekly_growth(&[week("2026-03-02", 0, false), week("2026-03-09", 9, false)]), None);
    }

    #[test]
    fn a_week_is_open_until_its_last_day_has_had_seven() {
        let of = |today: &str| ActivationWeek::of(day("2026-03-02"), (4, 1), day(today));
        assert!(of("2026-03-15").open && !of("2026-03-16").open);
        assert_eq!(of("2026-03-16").share, Some(0.25));
    }

    #[test]
    fn who_comes_every_day_is_all_of_it_and_of_nobody_nothing_is_said() {
        let none = UseFigures::of(0, (0, 0), (0, 0), (0, 0));
        assert_eq!((none.sticky, none.completion, none.watched), (None, None, None));
        let told = UseFigures::of(9, (3 * ACTIVE_DAYS, 3), (1, 4), (3, 2));
        assert_eq!((told.sticky, told.completion, told.watched), (Some(1.0), Some(0.25), Some(1.0)));
        assert_eq!(UseFigures::of(4, (7, 1), (0, 1), (1, 2)).sticky, Some(STICKY_TARGET));
    }

    #[test]
    fn a_lift_needs_both_sides() {
        assert_eq!(WinbackFigures::of((100, 20), (10, 1)).lift.map(|lift| (lift * 100.0).round()), Some(10.0));
        assert_eq!(WinbackFigures::of((100, 20), (0, 0)).lift, None);
    }
}
