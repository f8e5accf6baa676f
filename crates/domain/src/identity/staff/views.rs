//! Views that somebody of the staff keeps: the filters of a list, under a name of their own.

use super::{super::Role, refusals};
use crate::{Refusal, codes::codes, text};
use serde::{Deserialize, Serialize};

/// Views of one list that one person keeps.
pub const VIEWS_MAX: i64 = 20;
/// Longest name, in characters.
pub const VIEW_NAME_MAX_CHARS: usize = 60;
/// Longest query string, in bytes.
const QUERY_MAX_BYTES: usize = 500;

codes! {
    /// A list whose filters stand in its address.
    ViewList {
        /// Accounts.
        Users = "users",
        /// Lessons.
        Bookings = "bookings",
        /// The audit log.
        Audit = "audit",
    }
}

impl ViewList {
    /// Where it is.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Users => "/admin/users",
            Self::Bookings => "/admin/bookings",
            Self::Audit => "/admin/audit",
        }
    }

    /// Who reads it.
    pub const fn scope(self) -> Role {
        match self {
            Self::Users | Self::Bookings => Role::Support,
            Self::Audit => Role::Compliance,
        }
    }

    /// The names of its filters.
    const fn filters(self) -> &'static [&'static str] {
        match self {
            Self::Users => &["q", "role", "state"],
            Self::Bookings => &["q", "state", "from", "to"],
            Self::Audit => &["actor_id", "subject_id", "act", "from", "to"],
        }
    }
}

/// A view that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// What its owner calls it.
    pub name: String,
    /// What stands behind the question mark.
    pub query: String,
}

/// A view that is to be kept, as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SaveViewRequest {
    pub list: String,
    pub query: String,
    pub name: String,
}

impl SaveViewRequest {
    /// The list, and what is kept of it.
    ///
    /// # Errors
    /// 404 for an unknown list; 422 `required` at `name`, `view_unfiltered`, `view_filters_unread`, the refusals of
    /// texts.
    pub fn parse(&self) -> Result<(ViewList, SavedView), Refusal> {
        let list = ViewList::parse(&self.list).ok_or_else(|| Refusal::not_found("view"))?;
        let name = text::clean_filled(&self.name, VIEW_NAME_MAX_CHARS, refusals::view_unnamed);
        let name = name.map_err(|refusal| refusal.at("name"))?;
        Ok((list, SavedView { name, query: query_of(list, &self.query)? }))
    }
}

/// A query string of filters that the list has, each with a value, written as an address writes it. So a view leads
/// nowhere but to its list.
fn query_of(list: ViewList, query: &str) -> Result<String, Refusal> {
    let query = query.trim();
    if query.is_empty() {
        return Err(refusals::view_unfiltered());
    }
    let written = |value: &str| value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%+".contains(&byte));
    let filter = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or_default();
        list.filters().contains(&name) && !value.is_empty() && written(value)
    };
    let known = query.len() <= QUERY_MAX_BYTES && query.split('&').all(filter);
    if known { Ok(query.to_owned()) } else { Err(refusals::view_filters_unread()) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parsed(list: &str, query: &str, name: &str) -> Result<(ViewList, SavedView), Refusal> {
        SaveViewRequest { list: list.into(), query: query.into(), name: name.into() }.parse()
    }

    #[test]
    fn filters_of_the_list_are_kept_under_a_name() {
        for (list, query) in [
            ("users", "q=ada%20l&role=tutor&state=suspended"),
            ("bookings", "state=REQUESTED&from=2026-03-01&to=2026-03-31"),
            ("audit", "act=user.suspend&actor_id=0190a0c4-0000-7000-8000-000000000001"),
        ] {
            let (of, view) = parsed(list, query, "  Mondays ").unwrap();
            assert_eq!((of.code(), view.name.as_str(), view.query.as_str()), (list, "Mondays", query));
        }
    }

    #[test]
    fn what_is_no_filter_of_the_list_leads_nowhere() {
        let long = format!("q={}", "x".repeat(500));
        for query in [
            "role=tutor",
            "q",
            "q=",
            "=x",
            "q=a&",
            "q=a&&to=b",
            "cursor=abc",
            "q=a#top",
            "q=a b",
            "q=<b>",
            "q=a/../b",
            "q=a?x=b",
            "q=ä",
            long.as_str(),
        ] {
            assert_eq!(parsed("bookings", query, "x").unwrap_err().code, "view_filters_unread", "{query}");
        }
        for query in ["", "  "] {
            assert_eq!(parsed("users", query, "x").unwrap_err().code, "view_unfiltered");
        }
        assert_eq!(parsed("payments", "q=a", "x").unwrap_err().kind.status(), 404);
        assert_eq!(parsed("users", "q=a", " ").unwrap_err().fields[0].field, "name");
        assert_eq!(parsed("users", "q=a", &"x".repeat(61)).unwrap_err().code, "text_too_long");
    }
}
