//! Tutor search (CA1): filters, order, pages, total and facets.
//!
//! One SQL statement gives the ids of a page, in an order that a keyset cursor continues; cards, slots and facets follow in a constant number of
//! statements however many tutors there are. Counting everything costs more than finding twenty, so total and facets come from a copy in memory and may be twenty
//! seconds behind; changes made on this server are counted at once.
//!
//! **Words** are looked up as they are; only when nobody has them, words spelt like them are. **A window of availability** cannot be decided by an
//! index: slots follow from rules, exceptions and lessons. Such a search looks at the first [`WINDOW_CANDIDATES`] tutors that match everything else,
//! in the order asked for, and keeps those with a free slot; total and facets count these. Below that many matches the answer is exact.

mod available;
mod facets;
pub(crate) mod facts;
mod filter;

pub use super::{landing::landing_facts, subjects::subject_suggest};
pub use calendar::availability::week_ahead_of;

use self::filter::{Filter, Having};
use crate::{
    caches::caches,
    cards::{Prices, cards_of},
};
use domain::{
    catalog::tutor_search::{TutorFacets, TutorSearch, TutorSearchResult},
    ids::TutorId,
    page::Page,
};
use sha2::{Digest, Sha256};
use spine::{
    Context, Error, Result,
    exchange::exchange_of,
    lists::{cursor_read, page_cut},
};
use sqlx::{Postgres, QueryBuilder};
use std::sync::Arc;
use uuid::Uuid;

/// Tutors a search with a window of availability looks at.
pub const WINDOW_CANDIDATES: i64 = 400;

/// Finds tutors one can book. Needs no account.
///
/// # Errors
/// 422 `cursor_invalid` for a cursor of another search, 422 `currency_not_money`.
pub async fn tutor_search(context: &Context, search: TutorSearch) -> Result<TutorSearchResult> {
    let mut filter = Filter::new(&search, exchange_of(context.reads(), search.currency).await?);
    let list = list_name(&search);
    let after = search.cursor.as_deref().map(|cursor| cursor_read::<(u64, Uuid)>(&list, cursor)).transpose()?;
    if !filter.words_find(context).await? {
        return Ok(nothing());
    }
    if let Some(window) = search.available {
        filter.only = Some(available::available_ids(context, &filter, &list, window).await?);
    }
    let found = page_of_ids(context, &filter, after, i64::from(search.limit) + 1).await?;
    let (found, next_cursor) = page_cut(found, search.limit, &list, |(id, key)| (key.to_bits(), *id))?;
    let tutors: Vec<TutorId> = found.into_iter().map(|(id, _)| TutorId(id)).collect();
    let items = cards_of(context, &tutors, Prices::In(filter.exchange), search.available).await?;
    let counted = facets::facets_of(context, &filter).await?;
    Ok(TutorSearchResult { page: Page { items, next_cursor }, total: counted.0, facets: counted.1.clone() })
}

/// Highest order key of those who have the words in name or subjects; the others' are above it (see `tutors_found`).
const TITLE_KEYS: f64 = 10.0;

/// Ids with their order key, from after `after`. When those who have the words in name or subjects fill the page, nobody else can be on it.
async fn page_of_ids(
    context: &Context,
    filter: &Filter<'_>,
    after: Option<(u64, Uuid)>,
    limit: i64,
) -> Result<Vec<(Uuid, f64)>> {
    if filter.titles_come_first() && after.is_none_or(|(key, _)| f64::from_bits(key) <= TITLE_KEYS) {
        let found = page_having(context, filter, Having::Title, after, limit).await?;
        if found.len() as i64 >= limit {
            return Ok(found);
        }
    }
    page_having(context, filter, Having::Anywhere, after, limit).await
}

async fn page_having(
    context: &Context,
    filter: &Filter<'_>,
    having: Having,
    after: Option<(u64, Uuid)>,
    limit: i64,
) -> Result<Vec<(Uuid, f64)>> {
    let mut sql = QueryBuilder::<Postgres>::new("select t.id, ");
    filter.push_key(&mut sql);
    sql.push(" as key");
    filter.push_from_where(&mut sql, having);
    if let Some((key, id)) = after {
        sql.push(" and (");
        filter.push_key(&mut sql);
        sql.push(", t.id) > (").push_bind(f64::from_bits(key)).push(", ").push_bind(id).push(")");
    }
    sql.push(" order by ");
    filter.push_key(&mut sql);
    sql.push(", t.id limit ").push_bind(limit);
    Ok(sql.build_query_as().fetch_all(context.reads()).await?)
}

/// Ids of everything the filter lets through, in no order.
async fn all_ids(context: &Context, filter: &Filter<'_>) -> Result<Vec<Uuid>> {
    let mut sql = QueryBuilder::<Postgres>::new("select t.id");
    filter.push_from_where(&mut sql, Having::Anywhere);
    Ok(sql.build_query_scalar().fetch_all(context.reads()).await?)
}

/// Ids of everybody who has the words, whatever else was asked for. Remembered for ten seconds.
async fn ids_having(context: &Context, query: &str) -> Result<Arc<Vec<Uuid>>> {
    let caches = caches(&context.app);
    let found = caches.having.try_get_with(query.to_owned(), async {
        let mut sql = QueryBuilder::<Postgres>::new("select tutors_matching(");
        sql.push_bind(query.to_owned()).push("::tsquery)");
        Ok::<_, Error>(Arc::new(sql.build_query_scalar().fetch_all(context.reads()).await?))
    });
    Ok(found.await?)
}

/// Names the list a cursor belongs to: the same filter in the same order.
fn list_name(search: &TutorSearch) -> String {
    let list = TutorSearch { limit: 0, cursor: None, ..search.clone() };
    let hash = Sha256::digest(format!("{list:?}").as_bytes());
    hex::encode(hash.get(..8).unwrap_or_default())
}

fn nothing() -> TutorSearchResult {
    let page = Page { items: Vec::new(), next_cursor: None };
    TutorSearchResult { page, total: 0, facets: TutorFacets::default() }
}
