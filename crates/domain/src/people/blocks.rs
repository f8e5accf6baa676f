//! People who are kept apart: neither finds, writes to nor books the other.

use crate::{ids::UserId, refusal::list::refusals};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most people somebody may block.
pub const BLOCKS_MAX: i64 = 500;

refusals! {
    Invalid block_of_self at "user_id": "You cannot block yourself.";
    Invalid block_of_family at "user_id": "You cannot block somebody of your own family here.";
    Conflict blocks_too_many(limit: i64): "You have blocked {limit} people. Unblock somebody first.";
    Conflict blocked_by_you: "You blocked this person. Unblock them on your account page first.";
}

/// Somebody whom the reader blocked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BlockedPerson {
    pub user_id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    pub blocked_at: DateTime<Utc>,
    /// Lessons with them that still take place: a block calls none off.
    pub lessons_ahead: i64,
}
