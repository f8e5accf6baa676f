//! How long what providers report is kept: a bank transfer that was not authorised can be taken back for 13 months.
//! Sales that nobody used go with them; what was asked before is needed for sixty days.

use spine::retention::{Ages, Retention};

/// Reports that were handled and breaks that were settled; those that wait stay.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("payment_inbox", "handled_at", 400, Ages::ByBusinessTime),
    Retention::new("payment_breaks", "resolved_at", 400, Ages::ByBusinessTime),
    Retention::new("payment_risks", "at", 400, Ages::ByBusinessTime),
    Retention::new("payment_risk_decisions", "decided_at", 400, Ages::ByBusinessTime),
    Retention::new("payment_methods", "forgotten_at", 30, Ages::ByBusinessTime),
    Retention::new("promotions", "over_at", 400, Ages::ByBusinessTime).only("uses = 0"),
    Retention::new("price_history", "until_at", 120, Ages::ByBusinessTime),
];
