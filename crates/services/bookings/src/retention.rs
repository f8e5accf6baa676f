//! How long reports are kept: as long as somebody can ask what we answered.

use spine::retention::{Ages, Retention};

/// Those that were answered; those that wait stay.
pub const RETENTIONS: &[Retention] = &[Retention::new("reports", "closed_at", 400, Ages::ByBusinessTime)];
