//! Where nobody fits all that was asked for: the search without the one filter that keeps most people out.

use super::tutor_search;
use domain::catalog::tutor_search::{TutorSearch, TutorSearchResult};
use spine::{Context, Result};

/// Filters of which each is left out once.
const TRIED: usize = 8;

/// Puts into an answer that found nobody the first page without the filter whose absence finds most tutors, and what
/// was left out; nothing where leaving one out finds nobody either. Total and facets stay those of what was asked:
/// none. There is no page behind it, and whoever wants more asks without the filter.
///
/// # Errors
/// As [`tutor_search`].
pub async fn relaxed_put(context: &Context, search: &TutorSearch, found: &mut TutorSearchResult) -> Result<()> {
    if found.total > 0 || search.cursor.is_some() {
        return Ok(());
    }
    let mut best: Option<(i64, Vec<&'static str>, TutorSearch)> = None;
    for (names, without) in search.without_one().into_iter().take(TRIED) {
        let total = tutor_search(context, TutorSearch { limit: 1, ..without.clone() }).await?.total;
        if total > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((total, names, without));
        }
    }
    if let Some((_, names, without)) = best {
        found.page.items = tutor_search(context, without).await?.page.items;
        found.relaxed = names.into_iter().map(str::to_owned).collect();
    }
    Ok(())
}
