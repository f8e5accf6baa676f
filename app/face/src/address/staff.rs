//! Addresses of the staff's pages about accounts.

use super::with_query;
use domain::platform::audit::AuditQuery;

/// What was done to accounts.
pub const AUDIT: &str = "/admin/audit";

/// Acts that are looked for, from a cursor on.
pub fn audit(asked: &AuditQuery, cursor: &str) -> String {
    let AuditQuery { actor_id, subject_id, act, from, to } = asked;
    let own = [("actor_id", &**actor_id), ("subject_id", subject_id), ("act", act), ("from", from), ("to", to)];
    with_query(AUDIT, own.into_iter().chain([("cursor", cursor)]))
}
