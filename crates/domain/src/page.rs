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
    parse_limit_of(limit, (DEFAULT_LIMIT, MAX_LIMIT), "items")
}

/// The same for a list with its own default and most; `items` is the English word for what it lists.
pub fn parse_limit_of(limit: Option<i64>, (default, most): (i32, i32), items: &str) -> Result<i32, Refusal> {
    let Some(limit) = limit else { return Ok(default) };
    let within = i32::try_from(limit).ok().filter(|limit| (1..=most).contains(limit));
    within.ok_or_else(|| limit_out_of_range(most.into(), items))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_limit_outside_its_list_is_refused_and_none_is_the_default() {
        for limit in [0, -1, 101, i64::MAX, i64::MIN] {
            assert_eq!(parse_limit(Some(limit)).unwrap_err().code, "limit_out_of_range", "{limit}");
        }
        assert_eq!([None, Some(1), Some(100)].map(|limit| parse_limit(limit).unwrap()), [20, 1, 100]);
        assert_eq!(parse_limit_of(Some(500), (500, 500), "slots").unwrap(), 500);
        assert!(parse_limit_of(Some(501), (500, 500), "slots").is_err());
    }
}
