//! What happened, as whoever answers for the house reads it: the latest events, who has heard of them, and what could
//! not be handled.

use super::desk::SubscriberState;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An event of the spine. What it carries is not shown: it is about people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LoggedEvent {
    pub id: i64,
    /// Its place in the order of all; none until the sequencer has seen it.
    pub position: Option<i64>,
    pub kind: String,
    pub subject_id: Option<Uuid>,
    pub trace_id: String,
    pub created_at: DateTime<Utc>,
}

/// An event that a subscriber could not handle.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DeadEvent {
    pub subscriber: String,
    pub position: i64,
    pub kind: String,
    pub error: String,
    pub at: DateTime<Utc>,
}

/// A report of a payment provider that moved nothing, because it fits nothing of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct QuarantinedReport {
    pub provider: String,
    pub event_id: String,
    pub kind: Option<String>,
    pub received_at: DateTime<Utc>,
}

/// A page of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct EventLog {
    pub events: Vec<LoggedEvent>,
    pub next_cursor: Option<String>,
    pub subscribers: Vec<SubscriberState>,
    pub dead: Vec<DeadEvent>,
    pub quarantined: Vec<QuarantinedReport>,
}
