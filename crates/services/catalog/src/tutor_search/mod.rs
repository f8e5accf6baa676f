//! Tutor search (CA1): filters, order, pages, total and facets.
//!
//! Everything is decided by an index in memory ([`index`]), which follows the events: ids in an order that a keyset
//! cursor continues, total and facets over all who fit. What a page shows of a tutor is kept as well
//! ([`crate::kept`]); a search that was asked before makes no statement, any other two or three however many tutors
//! there are.
//!
//! **Words** are looked up as they are; when nobody has them the last one is taken as begun, and when that finds
//! nobody words spelt like them are. **A window of availability** cannot be decided by an index: slots follow from
//! rules, exceptions and lessons. Such a search looks at the first [`WINDOW_CANDIDATES`] tutors that match everything
//! else, in the order asked for, and keeps those with a free slot; total and facets count these. Below that many
//! matches the answer is exact.

mod available;
mod facets;
pub mod index;
mod question;
mod relaxed;

pub use super::{landing::landing_facts, subjects::subject_suggest};
pub use calendar::availability::week_ahead_of;
pub use relaxed::relaxed_put;

use self::{index::index, question::Asked};
use crate::{
    caches::caches,
    cards::{Prices, cards_of},
};
use domain::{
    catalog::tutor_search::{TutorFacets, TutorSearch, TutorSearchResult},
    ids::TutorId,
    money::Currency,
    page::Page,
};
use people::blocks::without_blocked;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use spine::{
    App, Context, Result,
    exchange::{Exchange, exchange_of},
    lists::{cursor_read, page_cut},
};
use std::sync::Arc;
use uuid::Uuid;

/// Tutors a search with a window of availability looks at.
pub const WINDOW_CANDIDATES: usize = 400;

/// Reads the index when a server starts, so that its first reader does not wait for it.
///
/// # Errors
/// Unexpected when the database does not answer; the first search then reads it.
pub async fn search_warm(app: &Arc<App>) -> Result<()> {
    index::warm(app).await
}

/// Finds tutors one can book. Needs no account.
///
/// # Errors
/// 422 `cursor_invalid` for a cursor of another search, 422 `currency_not_money`.
pub async fn tutor_search(context: &Context, search: TutorSearch) -> Result<TutorSearchResult> {
    tutor_search_under(context, search, &[], |_| Vec::new()).await
}

/// A place in the list, and who stood above its first page: they come nowhere in it again.
#[derive(Serialize, Deserialize)]
struct Place(u64, Uuid, #[serde(default)] Vec<Uuid>);

/// The same with some of `candidates` above the first page, in the order in which `choose` answers them. It is told who
/// of them fits the search, and how well, of a thousand. The others keep their order, and nobody is found twice.
///
/// # Errors
/// As [`tutor_search`].
pub async fn tutor_search_under(
    context: &Context,
    search: TutorSearch,
    candidates: &[TutorId],
    choose: impl FnOnce(Vec<(TutorId, i64)>) -> Vec<TutorId> + Send,
) -> Result<TutorSearchResult> {
    let exchange = exchange(context, search.currency).await?;
    let list = list_name(&search);
    let after = search.cursor.as_deref().map(|cursor| cursor_read::<Place>(&list, cursor)).transpose()?;
    let Some(mut asked) = Asked::of(context, &search, exchange).await? else { return Ok(nothing()) };
    if let Some(window) = search.available {
        asked.only = Some(available::available_ids(context, &asked, &list, window).await?);
    }
    let mut tutors: Vec<TutorId> = Vec::new();
    match &after {
        Some(Place(.., above)) => asked.without.clone_from(above),
        None if candidates.is_empty() => {}
        None => {
            tutors = choose(fitting(context, &asked, candidates).await?);
            asked.without = tutors.iter().map(|tutor| tutor.0).collect();
        }
    }
    let after = after.map(|Place(key, id, _)| (f64::from_bits(key), id));
    let room = (search.limit - i32::try_from(tutors.len()).unwrap_or_default()).max(1);
    let found = page_of_ids(context, &asked, after, usize::try_from(room).unwrap_or_default() + 1).await?;
    let place = |(id, key): &(Uuid, f64)| Place(key.to_bits(), *id, asked.without.clone());
    let (found, next_cursor) = page_cut(found, room, &list, place)?;
    tutors.extend(found.into_iter().map(|(id, _)| TutorId(id)));
    // The index is everybody's; whom the reader is kept apart from is theirs.
    let tutors = without_blocked(context, tutors, |tutor| *tutor).await?;
    let prices = Prices::In(exchange);
    let items = match search.available {
        Some(window) => cards_of(context, &tutors, prices, Some(window)).await?,
        None => caches(&context.app).kept.cards(context, &tutors, prices).await?,
    };
    let counted = facets::facets_of(context, &asked).await?;
    Ok(TutorSearchResult {
        page: Page { items, next_cursor },
        total: counted.0,
        facets: counted.1.clone(),
        relaxed: Vec::new(),
    })
}

/// Who of some tutors fits a search, and how well.
async fn fitting(context: &Context, asked: &Asked<'_>, candidates: &[TutorId]) -> Result<Vec<(TutorId, i64)>> {
    let in_window = |id: &Uuid| asked.only.as_ref().is_none_or(|only| only.contains(id));
    let mut only: Vec<Uuid> = candidates.iter().map(|tutor| tutor.0).filter(in_window).collect();
    only.sort_unstable();
    only.dedup();
    let fits = index(context, |index| index.fits(&asked.question_of(&only))).await?;
    Ok(fits.into_iter().map(|(id, fits)| (TutorId(id), fits)).collect())
}

async fn exchange(context: &Context, currency: Currency) -> Result<Exchange> {
    let caches = caches(&context.app);
    Ok(caches.exchange.try_get_with(currency, exchange_of(context.reads(), currency)).await?)
}

/// Those of some tutors whom a search finds by its words as they are, best first: nobody is told of somebody whose
/// words are only spelt alike.
pub(crate) async fn newly_matching(context: &Context, search: &TutorSearch, only: Vec<Uuid>) -> Result<Vec<Uuid>> {
    let exchange = exchange(context, search.currency).await?;
    let Some(mut asked) = Asked::exactly(search, exchange) else { return Ok(Vec::new()) };
    asked.only = Some(Arc::new(only));
    let found = page_of_ids(context, &asked, None, NEWLY).await?;
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// Tutors that one look for somebody new finds at most.
const NEWLY: usize = 20;

/// Ids with their order key, from after `after`.
async fn page_of_ids(
    context: &Context,
    asked: &Asked<'_>,
    after: Option<(f64, Uuid)>,
    limit: usize,
) -> Result<Vec<(Uuid, f64)>> {
    index(context, |index| index.page(&asked.question(), after, limit)).await
}

/// Names the list a cursor belongs to: the same filter in the same order.
fn list_name(search: &TutorSearch) -> String {
    let list = TutorSearch { limit: 0, cursor: None, ..search.clone() };
    let hash = Sha256::digest(format!("{list:?}").as_bytes());
    hex::encode(hash.get(..8).unwrap_or_default())
}

fn nothing() -> TutorSearchResult {
    let page = Page { items: Vec::new(), next_cursor: None };
    TutorSearchResult { page, total: 0, facets: TutorFacets::default(), relaxed: Vec::new() }
}
