//! What of this context lives only for a time.

use domain::integrations::status::DAYS;
use spine::retention::{Ages, Retention};

/// One row per table and age.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("webhook_deliveries", "created_at", 30, Ages::ByBusinessTime),
    Retention::new("calendar_questions", "answered_at", 30, Ages::ByBusinessTime),
    Retention::new("institution_members", "ended_at", 400, Ages::ByBusinessTime),
    Retention::new("status_days", "day", DAYS, Ages::ByMachineTime),
    Retention::new("team_chat_posts", "created_at", 7, Ages::ByBusinessTime),
    Retention::new("lti_launches", "expires_at", 0, Ages::ByMachineTime),
];
