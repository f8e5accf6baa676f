//! What a tutor's and a student's day begins with (BK9, BK10): today's lessons, what waits for an answer, the way to
//! the next commission; homework, goals and whom to book again.

use super::{Booking, metrics::Metrics};
use crate::{
    ids::{BookingId, SubjectId, TutorId},
    money::{
        CommissionTier, Currency, Money,
        commission::{ESTABLISHED_FROM_USD_MINOR, EXPERT_FROM_USD_MINOR},
    },
};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Months that the chart of lessons shows, the running one among them.
pub const MONTHS: u32 = 6;

/// `GET /tutors/me/cockpit`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Cockpit {
    /// The lessons of the tutor's own day, over or ahead, in order.
    pub today: Vec<Booking>,
    /// Requests that wait for an answer, the one that starts first on top.
    pub requests: Vec<Booking>,
    /// The next agreed lesson that is not over.
    pub next: Option<Booking>,
    pub earnings: Vec<EarningsLine>,
    pub tier: TierProgress,
    /// How the lessons of the last half year went, with advice.
    pub metrics: Metrics,
    /// Lessons held month by month, the running one last.
    pub months: Vec<MonthOfLessons>,
    /// Conversations with something the tutor has not read; those put away and those muted are not counted.
    #[serde(default)]
    pub unread: i64,
}

/// Earnings in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EarningsLine {
    /// Still within the time to object.
    pub pending: Money,
    /// Can be paid out.
    pub available: Money,
}

/// How far it is to a lower commission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TierProgress {
    /// The platform's commission in per cent now.
    pub percent: i64,
    /// Earned so far, in US dollars.
    pub earned: Money,
    /// The next commission in per cent; null at the lowest.
    pub next_percent: Option<i64>,
    /// What is still to be earned until then, in US dollars; null at the lowest.
    pub missing: Option<Money>,
}

impl TierProgress {
    /// Of what was earned so far, in US cents.
    pub fn of(lifetime_usd_minor: i64) -> Self {
        let earned = lifetime_usd_minor.max(0);
        let tier = CommissionTier::from_lifetime(earned);
        let next = match tier {
            CommissionTier::Starter => Some((CommissionTier::Established, ESTABLISHED_FROM_USD_MINOR)),
            CommissionTier::Established => Some((CommissionTier::Expert, EXPERT_FROM_USD_MINOR)),
            CommissionTier::Expert => None,
        };
        Self {
            percent: tier.percent(),
            earned: Money::new(earned, Currency::Usd),
            next_percent: next.map(|(tier, _)| tier.percent()),
            missing: next.map(|(_, from)| Money::new(from - earned, Currency::Usd)),
        }
    }
}

/// The lessons of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MonthOfLessons {
    /// Its first day, on the tutor's clock.
    pub first: NaiveDate,
    pub lessons: i64,
    pub minutes: i64,
    /// Whether it is still running.
    pub open: bool,
}

/// The last [`MONTHS`] months up to `today`, those in which nothing was held among them.
pub fn months_of(today: NaiveDate, counted: &[(NaiveDate, i64, i64)]) -> Vec<MonthOfLessons> {
    let running = today.with_day(1).unwrap_or(today);
    let back = (0..MONTHS).rev().filter_map(|back| running.checked_sub_months(Months::new(back)));
    back.map(|first| {
        let (lessons, minutes) = counted
            .iter()
            .find(|(month, ..)| *month == first)
            .map_or((0, 0), |(_, lessons, minutes)| (*lessons, *minutes));
        MonthOfLessons { first, lessons, minutes, open: first == running }
    })
    .collect()
}

/// `GET /students/me/home`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StudentHome {
    /// The next agreed lesson that is not over.
    pub next: Option<Booking>,
    /// Requests and suggestions that somebody has to answer.
    pub waiting: Vec<Booking>,
    /// What tutors asked to be done, of the newest lesson with each.
    pub homework: Vec<Homework>,
    /// Tutors to book again, the last one first.
    pub again: Vec<Again>,
    /// What the student wants to reach; empty when not said.
    pub goals: String,
    /// Lessons held and their minutes in the last thirty days and the thirty before.
    pub lessons: [i64; 2],
    pub minutes: [i64; 2],
}

/// What is to be done until the next lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Homework {
    pub booking_id: BookingId,
    pub tutor_name: String,
    /// In the reader's language.
    pub subject_name: String,
    /// When the lesson was.
    pub start: DateTime<Utc>,
    pub homework: String,
    pub next_steps: String,
}

/// A tutor to book again, with what was booked last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Again {
    pub tutor_id: TutorId,
    pub tutor_name: String,
    pub photo_url: Option<String>,
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub subject_name: String,
    pub minutes: i32,
    /// When the last lesson began.
    pub start: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_way_to_a_lower_commission_is_told_to_the_cent() {
        let of = |cents| {
            let progress = TierProgress::of(cents);
            (progress.percent, progress.next_percent, progress.missing.map(|missing| missing.minor))
        };
        assert_eq!(of(0), (20, Some(15), Some(100_000)));
        assert_eq!(of(-5), (20, Some(15), Some(100_000)), "what was reversed counts as nothing");
        assert_eq!(of(99_999), (20, Some(15), Some(1)));
        assert_eq!(of(100_000), (15, Some(10), Some(400_000)));
        assert_eq!(of(500_000), (10, None, None));
    }

    #[test]
    fn six_months_are_shown_whatever_was_held() {
        let counted = [(date("2026-09-01"), 3, 180), (date("2026-01-01"), 9, 540)];
        let months = months_of(date("2026-11-29"), &counted);
        let firsts: Vec<String> = months.iter().map(|month| month.first.to_string()).collect();
        assert_eq!(firsts, ["2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"]);
        let lessons: Vec<i64> = months.iter().map(|month| month.lessons).collect();
        assert_eq!(lessons, [0, 0, 0, 3, 0, 0]);
        assert_eq!(months.iter().filter(|month| month.open).count(), 1);
        assert!(months.last().is_some_and(|month| month.open));
        // The last day of a long month.
        assert_eq!(months_of(date("2026-03-31"), &[])[0].first, date("2025-10-01"));
    }
}
