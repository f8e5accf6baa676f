//! What the front page shows: only facts, read from the database.

use super::subjects::Subject;
use crate::{calendar::Slot, ids::TutorId, money::Money, people::tutor_profile::ReviewView};
use serde::{Deserialize, Serialize};

/// A lesson that can be booked today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct FreeLesson {
    pub tutor_id: TutorId,
    pub display_name: String,
    pub headline: String,
    /// The tutor's first subject in the reader's language.
    pub subject: String,
    /// In the reader's currency, per hour.
    pub hourly_rate: Money,
    pub slot: Slot,
}

/// A public review with the tutor it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RecentReview {
    pub tutor_id: TutorId,
    pub tutor_name: String,
    pub review: ReviewView,
}

/// The front page's facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct LandingFacts {
    /// Tutors one can book now.
    pub tutor_count: i64,
    /// Lessons that took place.
    pub lesson_count: i64,
    /// Subjects with the most tutors first, at most 12, none without a tutor.
    pub subjects: Vec<Subject>,
    /// The three most recent public reviews that say something.
    pub reviews: Vec<RecentReview>,
    /// The next free lessons that start within 24 hours, at most six, soonest first.
    pub free_lessons: Vec<FreeLesson>,
}
