//! What a ranker may know of a market: what people declared, what was shown to whom, and what came of it.
//!
//! These are the columns of the data set (docs/matching.md) and of the feature store alike, so that a row computed
//! from the database and one computed from an export are made of the same things. There is no field for a name, a
//! photo, a gender or an origin.

use super::hours::WeeklyHours;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What a tutor declares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TutorFacts {
    /// Slugs of the taxonomy, the tutor's first subject first.
    pub subjects: Vec<String>,
    pub bio: String,
    /// In US cents at the rate of the moment, so that prices compare.
    pub hourly_rate_cents: Option<i64>,
    pub response_minutes: Option<i32>,
    pub years: Option<i32>,
    /// ISO 639-1 codes.
    pub languages: Vec<String>,
    pub weekly_hours: Option<WeeklyHours>,
    pub created_at: DateTime<Utc>,
}

/// What a student declares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StudentFacts {
    /// Slugs of the taxonomy, the most wanted first.
    pub subjects: Vec<String>,
    pub goals: String,
    /// For an hour, in US cents.
    pub budget_cents: Option<i64>,
    pub languages: Vec<String>,
    pub learning_style: Option<String>,
    pub weekly_hours: Option<WeeklyHours>,
    pub created_at: DateTime<Utc>,
}

/// What was known of a tutor from before the first list was shown; what happened since is counted from the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Earlier {
    pub rating: Option<f64>,
    pub review_count: Option<i64>,
    /// 0 to 1.
    pub completion_rate: Option<f64>,
}

/// A tutor of a market.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct MarketTutor {
    pub id: Uuid,
    pub facts: TutorFacts,
    pub earlier: Earlier,
}

/// A student of a market.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct MarketStudent {
    pub id: Uuid,
    pub facts: StudentFacts,
}

/// One tutor shown to one student, and what came of it until the moment of the market.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Shown {
    pub student: Uuid,
    pub tutor: Uuid,
    pub subject: String,
    pub at: DateTime<Utc>,
    pub clicked: bool,
    pub booked: bool,
    pub completed: bool,
    /// 1 to 5.
    pub rating: Option<i16>,
    /// Booked, and the lesson has yet to come: neither completed nor not.
    pub pending: bool,
}

/// A whole market as of a moment. Rows of one list stand together, in the order in which they were shown.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Market {
    pub tutors: Vec<MarketTutor>,
    pub students: Vec<MarketStudent>,
    pub shown: Vec<Shown>,
}

impl Market {
    /// Lists from which somebody opened or booked a tutor: what a ranker learns from.
    pub fn lists_chosen_from(&self) -> usize {
        let chosen = self.shown.iter().filter(|one| one.clicked || one.booked);
        chosen.map(|one| (one.student, one.at, one.subject.as_str())).collect::<BTreeSet<_>>().len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_counts_once_and_only_when_somebody_chose_from_it() {
        let shown = |student: u128, hour: i64, clicked, booked| Shown {
            student: Uuid::from_u128(student),
            tutor: Uuid::nil(),
            subject: "algebra".into(),
            at: DateTime::UNIX_EPOCH + chrono::Duration::hours(hour),
            clicked,
            booked,
            completed: false,
            rating: None,
            pending: false,
        };
        let mut market = Market::default();
        assert_eq!(market.lists_chosen_from(), 0);
        market.shown = vec![
            shown(1, 0, true, false),
            shown(1, 0, true, true),
            shown(1, 1, false, true),
            shown(2, 0, true, false),
            shown(3, 0, false, false),
        ];
        assert_eq!(market.lists_chosen_from(), 3);
    }
}
