//! What of this context lives only for a time.

use spine::retention::{Ages, Retention};

/// One row per table and age.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("match_shown", "shown_at", 400, Ages::ByBusinessTime),
    Retention::new("match_profiles", "superseded_at", 400, Ages::ByBusinessTime),
    Retention::new("match_feedback", "ends_at", 1, Ages::ByBusinessTime),
    Retention::new("exchange_cycles", "closed_at", 400, Ages::ByBusinessTime),
];
