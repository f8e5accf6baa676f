//! What of this context lives only for a time: as long as somebody can ask what came of it.

use spine::retention::{Ages, Retention};

/// Reports that were decided, questions that were settled and texts that were read; those that wait stay.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("abuse_reports", "closed_at", 400, Ages::ByBusinessTime),
    Retention::new("tickets", "solved_at", 400, Ages::ByBusinessTime),
    Retention::new("held_texts", "decided_at", 400, Ages::ByBusinessTime),
];
