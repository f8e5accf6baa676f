//! What of this context lives only for a time.

use spine::retention::{Ages, Retention};

/// Messages that were called off or not sent when their time came, and reminders that nobody was told of.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("later_messages", "ended_at", 30, Ages::ByBusinessTime),
    Retention::new("message_reminders", "remind_at", 30, Ages::ByBusinessTime),
];
