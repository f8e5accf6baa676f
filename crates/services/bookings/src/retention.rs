//! How long reports and requests for help are kept: as long as somebody can ask what came of them.

use domain::bookings::{help, micro};
use spine::retention::{Ages, Retention};

/// Reports that were answered and cases that were decided (those that wait stay), requests for help and for
/// somebody now that ended, who was free now, and who waited for what is long over.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("reports", "closed_at", 400, Ages::ByBusinessTime),
    Retention::new("cases", "decided_at", 400, Ages::ByBusinessTime),
    Retention::new("waitlist_entries", "ends_at", 90, Ages::ByBusinessTime),
    Retention::new("help_requests", "ends_at", help::KEPT_DAYS, Ages::ByBusinessTime),
    Retention::new("micro_sessions", "ends_at", micro::KEPT_DAYS, Ages::ByBusinessTime),
    Retention::new("available_now", "until_at", 30, Ages::ByBusinessTime),
];
