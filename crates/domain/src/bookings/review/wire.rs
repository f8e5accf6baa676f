//! Reviews as they cross the wire.

use crate::{
    bookings::effects::Side,
    ids::{BookingId, ReviewId, TutorId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /reviews` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ReviewRequest {
    #[schema(required, format = "uuid")]
    pub booking_id: String,
    #[schema(required, minimum = 1, maximum = 5)]
    pub rating: Option<i64>,
    /// Students say all three; tutors may leave them out.
    #[schema(minimum = 1, maximum = 5)]
    pub knowledge: Option<i64>,
    #[schema(minimum = 1, maximum = 5)]
    pub communication: Option<i64>,
    #[schema(minimum = 1, maximum = 5)]
    pub professionalism: Option<i64>,
    #[schema(max_length = 2000)]
    pub comment: String,
}

/// `PATCH /reviews/{id}`; what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ReviewChange {
    #[schema(minimum = 1, maximum = 5)]
    pub rating: Option<i64>,
    #[schema(minimum = 1, maximum = 5)]
    pub knowledge: Option<i64>,
    #[schema(minimum = 1, maximum = 5)]
    pub communication: Option<i64>,
    #[schema(minimum = 1, maximum = 5)]
    pub professionalism: Option<i64>,
    #[schema(max_length = 2000)]
    pub comment: Option<String>,
}

/// What the tutor answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ReviewText {
    #[schema(required, min_length = 1, max_length = 1000)]
    pub text: String,
}

/// A review for somebody who may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Review {
    pub id: ReviewId,
    pub booking_id: BookingId,
    pub tutor_id: TutorId,
    /// Who says it: `student` of the tutor, `tutor` of the student.
    pub by: Side,
    pub author_name: String,
    pub author_photo_url: Option<String>,
    pub rating: i32,
    pub knowledge: Option<i32>,
    pub communication: Option<i32>,
    pub professionalism: Option<i32>,
    pub comment: String,
    pub created_at: DateTime<Utc>,
    /// When its author last changed it.
    pub edited_at: Option<DateTime<Utc>>,
    /// Only its author reads it until then, or until the other side has written; null once it is public.
    pub hidden_until: Option<DateTime<Utc>>,
    /// Whether it waits until somebody of the staff has read it, and stays hidden until then.
    #[serde(default)]
    pub held: bool,
    /// What the tutor answers.
    pub reply: Option<String>,
    pub replied_at: Option<DateTime<Utc>>,
    /// How many readers it helped.
    pub helpful: i32,
    /// What this reader may do now: `edit`, `reply`, `helpful`, `not_helpful`.
    pub actions: Vec<String>,
}

/// What is said of a lesson, for one of its two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LessonReviews {
    /// The reader's own side's.
    pub own: Option<Review>,
    /// The other side's, once it is public.
    pub other: Option<Review>,
    /// Whether the other side has written and waits to be read.
    pub other_waits: bool,
    /// Whether the reader may write one now.
    pub may_write: bool,
}
