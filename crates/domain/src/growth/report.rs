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
    fn a_lift_needs_both_sides() {
        assert_eq!(WinbackFigures::of((100, 20), (10, 1)).lift.map(|lift| (lift * 100.0).round()), Some(10.0));
        assert_eq!(WinbackFigures::of((100, 20), (0, 0)).lift, None);
    }
}
