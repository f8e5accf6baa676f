//! What somebody keeps of the catalogue (CA5): tutors, searches, and who was looked at.

use super::{
    refusals,
    tutor_search::{TutorSearch, TutorSearchRequest},
};
use crate::{Refusal, ids::SavedSearchId, money::Currency, refusal::Fields};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Most tutors one person saves.
pub const FAVOURITES_MAX: i64 = 200;
/// Tutors looked at that are remembered.
pub const VIEWED_MAX: i64 = 50;
/// Most searches one person keeps.
pub const SEARCHES_MAX: i64 = 20;
/// Longest query string.
pub const QUERY_STRING_MAX: usize = 2_000;

/// When a kept search tells its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Alert {
    Daily,
    Off,
}

impl Alert {
    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Off => "off",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Daily, Self::Off].into_iter().find(|alert| alert.code() == code)
    }
}

/// `POST /saved-searches`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SavedSearchRequest {
    /// The query string of `GET /tutors`, without a page.
    #[schema(required, max_length = 2000)]
    pub query: String,
    /// `daily` or `off`.
    #[schema(required, pattern = "^(daily|off)$")]
    pub alert: String,
}

/// A search that may be kept.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct KeptSearch {
    pub query: String,
    pub alert: Alert,
}

impl KeptSearch {
    /// Checks that it is a search at all.
    ///
    /// # Errors
    /// 422 `search_unreadable`, `alert_unknown`, and what a search itself is refused for.
    pub fn parse(request: &SavedSearchRequest, currency: Currency) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let alert = fields.take("alert", Alert::parse(request.alert.trim()).ok_or_else(refusals::alert_unknown));
        let query = fields.take("query", query_of(&request.query, currency));
        fields.finish()?;
        let (Some(query), Some(alert)) = (query, alert) else { return Err(refusals::alert_unknown()) };
        Ok(Self { query, alert })
    }
}

fn query_of(query: &str, currency: Currency) -> Result<String, Refusal> {
    let query = query.trim().trim_start_matches('?');
    if query.len() > QUERY_STRING_MAX {
        return Err(refusals::search_unreadable());
    }
    let request = search_of(query)?;
    TutorSearch::parse(&request, currency)?;
    Ok(query_string(&request))
}

/// A search as the query string that is kept of it.
pub fn query_string(request: &TutorSearchRequest) -> String {
    let kept = TutorSearchRequest { cursor: String::new(), limit: String::new(), ..request.clone() };
    serde_urlencoded::to_string(pairs_of(&kept)).unwrap_or_default()
}

/// The filled parts of a search, in the order of their names.
fn pairs_of(request: &TutorSearchRequest) -> Vec<(String, String)> {
    let whole = serde_json::to_value(request).unwrap_or_default();
    let filled = whole.as_object().into_iter().flatten().filter_map(|(name, value)| {
        let value = value.as_str().filter(|value| !value.is_empty())?;
        Some((name.clone(), value.to_owned()))
    });
    filled.collect()
}

/// Reads a kept query string.
///
/// # Errors
/// 422 `search_unreadable`.
pub fn search_of(query: &str) -> Result<TutorSearchRequest, Refusal> {
    serde_urlencoded::from_str(query).map_err(|_| refusals::search_unreadable())
}

/// A kept search, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SavedSearch {
    pub id: SavedSearchId,
    /// The query string of `GET /tutors`.
    pub query: String,
    pub alert: Alert,
    pub created_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn kept(query: &str, alert: &str) -> Result<KeptSearch, Refusal> {
        KeptSearch::parse(&SavedSearchRequest { query: query.into(), alert: alert.into() }, Currency::Usd)
    }

    #[test]
    fn a_search_is_kept_as_what_it_asks_for_without_its_page() {
        let search = kept("?q=algebra&sort=rating&cursor=abc&limit=5&utm_source=x&country=", "daily").unwrap();
        assert_eq!((search.query.as_str(), search.alert), ("q=algebra&sort=rating", Alert::Daily));
        assert_eq!(kept("", "off").unwrap().query, "", "everybody is a search too");
        assert_eq!(search_of(&search.query).unwrap().q, "algebra");
    }

    #[test]
    fn what_is_no_search_is_refused_with_its_field() {
        let code = |query: &str, alert: &str| kept(query, alert).unwrap_err().fields[0].code.clone();
        assert_eq!(code("q=x", "hourly"), "alert_unknown");
        assert_eq!(code("q=x&q=y", "daily"), "search_unreadable");
        assert_eq!(code(&format!("q={}", "x".repeat(2_100)), "daily"), "search_unreadable");
        assert_eq!(code("sort=password", "daily"), "sort_unknown");
    }
}
