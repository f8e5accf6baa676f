//! Lists that cross the wire: a page of items and an opaque cursor to the next.

use crate::{Refusal, platform::refusals::limit_out_of_range};
use serde::{Deserialize, Serialize};

/// One page of a list. `next_cursor` is null on the last page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The items, in the list's own order.
    pub items: Vec<T>,
    /// Opaque; pass it back as `cursor` to get the page after this one.
    pub next_cursor: Option<String>,
}

/// Items a page holds when the request names no limit.
pub const DEFAULT_LIMIT: i32 = 20;
/// Items a page holds at most.
pub const MAX_LIMIT: i32 = 100;

/// Reads `limit`: none gives [`DEFAULT_LIMIT`]; outside 1 to [`MAX_LIMIT`] is refused.
pub fn parse_limit(limit: Option<i64>) -> Result<i32, Refusal> {
    match limit {
        None => Ok(DEFAULT_LIMIT),
        Some(n) => i32::try_from(n)
            .ok()
            .filter(|n| (1..=MAX_LIMIT).contains(n))
            .ok_or_else(|| limit_out_of_range(MAX_LIMIT.into(), "items")),
    }
}
