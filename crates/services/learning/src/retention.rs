//! What of this context lives only for a time.

use spine::retention::{Ages, Retention};

/// One row per table and age.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("circles", "over_at", 400, Ages::ByBusinessTime),
    Retention::new("course_imports", "finished_at", domain::learning::import::REPORT_DAYS, Ages::ByBusinessTime),
];
