//! How long it is remembered whose pages somebody opened.

use spine::retention::{Ages, Retention};

/// A season.
pub const RETENTIONS: &[Retention] = &[Retention::new("viewed_tutors", "viewed_at", 90, Ages::ByBusinessTime)];
