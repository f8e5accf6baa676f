//! Addresses of families.

use super::with_query;
use domain::ids::UserId;

/// A parent's children.
pub const FAMILY: &str = "/family";

/// One of the own children.
pub fn child(id: UserId) -> String {
    format!("{FAMILY}/children/{id}")
}

/// What one of the own children learned and wants to reach.
pub fn child_progress(id: UserId) -> String {
    format!("{}/progress", child(id))
}

/// One of the own children, with a sentence about what has just happened.
pub fn child_after(id: UserId, notice: &str) -> String {
    with_query(&child(id), [("notice", notice)])
}

/// The family, with a code that was just made.
pub fn family_code(code: &str) -> String {
    with_query(FAMILY, [("code", code)])
}
