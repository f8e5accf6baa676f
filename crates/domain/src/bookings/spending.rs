//! What a child's lessons cost, as its parent sees it.

use crate::{identity::family::SpendingLimit, ids::BookingId, money::Money};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `GET /family/children/{id}/spending`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Spending {
    pub limit: Option<SpendingLimit>,
    /// The week or month of now, on the parent's calendar: the limit's, or the week where there is none.
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// What the lessons of that time cost, after refunds.
    pub spent: Money,
    /// What the limit leaves of it; null without one.
    pub left: Option<Money>,
    /// The newest lessons that cost something, latest first.
    pub items: Vec<LessonCost>,
}

/// What one lesson costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LessonCost {
    pub booking_id: BookingId,
    pub start: DateTime<Utc>,
    pub subject_name: String,
    pub tutor_name: String,
    /// After refunds.
    pub cost: Money,
    /// The same in minor units.
    pub amount: i64,
}
