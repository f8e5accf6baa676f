//! What the two of a case wrote to each other, for whoever decides it (MS4): from before the request until the case was
//! opened, and nothing else of their conversation.

use crate::bookings::Side;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Messages of one look at most, the latest.
pub const CASE_MESSAGES_MAX: usize = 200;
/// Days before the request for the lesson from which on they are shown: what led to it.
pub const BEFORE_DAYS: i64 = 1;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CaseMessage {
    /// Who wrote it: a payer writes for the student.
    pub side: Side,
    pub name: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// `GET /admin/cases/{id}/messages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseMessages {
    /// In order.
    pub items: Vec<CaseMessage>,
    /// Whether earlier ones are not shown.
    pub more: bool,
}
