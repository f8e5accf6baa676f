//! Addresses of the staff's pages about accounts.

use super::with_query;
use domain::{identity::staff::UsersQuery, ids::UserId, platform::audit::AuditQuery};

/// What was done to accounts.
pub const AUDIT: &str = "/admin/audit";

/// Accounts.
pub const USERS: &str = "/admin/users";

/// Accounts that are looked for, from a cursor on.
pub fn users(asked: &UsersQuery, cursor: &str) -> String {
    let UsersQuery { q, role, state } = asked;
    with_query(USERS, [("q", &**q), ("role", role), ("state", state), ("cursor", cursor)])
}

/// One account.
pub fn user(id: UserId) -> String {
    format!("{USERS}/{id}")
}

/// Acts that are looked for, from a cursor on.
pub fn audit(asked: &AuditQuery, cursor: &str) -> String {
    let AuditQuery { actor_id, subject_id, act, from, to } = asked;
    let own = [("actor_id", &**actor_id), ("subject_id", subject_id), ("act", act), ("from", from), ("to", to)];
    with_query(AUDIT, own.into_iter().chain([("cursor", cursor)]))
}
