//! What of this context lives only for a time.

use spine::retention::{Ages, Retention};

/// One row per table and age.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("ad_clicks", "at", 90, Ages::ByBusinessTime),
    Retention::new("affiliate_clicks", "day", 800, Ages::ByBusinessTime),
    Retention::new("experiment_units", "exposed_at", 400, Ages::ByBusinessTime),
    Retention::new("nudges", "at", 800, Ages::ByBusinessTime),
    Retention::new("survey_answers", "at", 800, Ages::ByBusinessTime),
    Retention::new("insight_counts", "day", 800, Ages::ByBusinessTime),
    Retention::new("insight_people", "day", 400, Ages::ByBusinessTime),
];
