//! Total and facets over the whole filtered result (CA1).
//!
//! Filters on plain facts are counted in memory (see `facts`). Words and certificates only the database knows: it gives the ids, the facts are counted here.
//! Either way the answer is remembered for ten seconds per filter and language.

use super::{
    all_ids,
    facts::{Fact, facts},
    filter::Filter,
};
use crate::{
    Context, Error, Result,
    catalog::{exchange::Exchange, subjects::subjects_list},
};
use domain::catalog::{
    labels::{language_name, tier_name},
    subjects::Subject,
    tutor_search::{FacetCount, TutorFacets, TutorSearch, TutorSort, VERIFICATION_TIERS, price_bands},
};
use std::{collections::HashMap, hash::Hash, sync::Arc};
use uuid::Uuid;

/// Ratings a reader may ask for at least.
const RATINGS: [(&str, f64); 2] = [("4.5", 4.5), ("4", 4.0)];

/// The total and the facets of what the filter lets through.
pub(super) async fn facets_of(context: &Context, filter: &Filter<'_>) -> Result<Arc<(i64, TutorFacets)>> {
    let counted = context.app.caches.facets.try_get_with(key_of(context, filter.search), async {
        let (all, subjects) = (facts(context).await?, subjects_list(context).await?);
        let found = match &filter.only {
            Some(only) => all.of(only),
            None if filter.needs_text() => all.of(&all_ids(context, filter).await?),
            None => all.fitting(filter.search, filter.exchange),
        };
        let facets = counted(&found, filter.exchange, (&all.subjects, &subjects), &context.locale);
        Ok::<_, Error>(Arc::new((found.len() as i64, facets)))
    });
    counted.await.map_err(|error: Arc<Error>| Error::unexpected(error.to_string()))
}

/// Order and page do not change what is counted, except that they decide whose calendars a window is looked up in.
fn key_of(context: &Context, search: &TutorSearch) -> String {
    let sort = if search.available.is_some() { search.sort } else { TutorSort::Relevance };
    let counted = TutorSearch { sort, limit: 0, cursor: None, ..search.clone() };
    format!("{} {counted:?}", context.locale)
}

fn counted(found: &[&Fact], exchange: Exchange, (known, subjects): (&[Uuid], &[Subject]), locale: &str) -> TutorFacets {
    let subject = |position: usize| {
        let id = known.get(position)?;
        let name = subjects.iter().find(|subject| subject.id.0 == *id)?.name.clone();
        Some((id.to_string(), name))
    };
    let taught = tally(found.iter().flat_map(|fact| fact.subjects()));
    let spoken = tally(found.iter().flat_map(|fact| fact.languages.iter()));
    let countries = tally(found.iter().filter_map(|fact| fact.country.as_ref()));
    TutorFacets {
        subject: by_count(taught.into_iter().filter_map(|(position, count)| {
            let (value, label) = subject(position)?;
            Some(FacetCount { value, label, count })
        })),
        language: by_count(spoken.into_iter().map(|(code, count)| {
            let label = language_name(code, locale).unwrap_or_else(|| code.clone());
            FacetCount { value: code.clone(), label, count }
        })),
        country: by_count(countries.into_iter().map(|(code, count)| plain(code.clone(), count))),
        verification: tiers(found, locale),
        rating: RATINGS
            .iter()
            .map(|(value, rating)| plain((*value).to_owned(), count(found, |fact| fact.rated_at_least(*rating))))
            .filter(|facet| facet.count > 0)
            .collect(),
        price: bands(found, exchange),
    }
}

/// Each tier counts the higher ones too, as the filter does; "none" is no filter.
fn tiers(found: &[&Fact], locale: &str) -> Vec<FacetCount> {
    let tiers = VERIFICATION_TIERS.iter().enumerate().skip(1).map(|(position, tier)| FacetCount {
        value: (*tier).to_owned(),
        label: tier_name(tier, locale).unwrap_or_else(|| (*tier).to_owned()),
        count: count(found, |fact| fact.tier >= position),
    });
    tiers.filter(|facet| facet.count > 0).collect()
}

fn bands(found: &[&Fact], exchange: Exchange) -> Vec<FacetCount> {
    let [low, middle, high] = price_bands(exchange.currency);
    let prices = tally(found.iter().map(|fact| {
        let price = fact.price(exchange);
        [low, middle, high].into_iter().filter(|bound| price >= *bound).count()
    }));
    let names = [
        format!("0-{}", low - 1),
        format!("{low}-{}", middle - 1),
        format!("{middle}-{}", high - 1),
        format!("{high}-"),
    ];
    let counted = names.into_iter().enumerate().filter_map(|(band, name)| Some(plain(name, *prices.get(&band)?)));
    counted.collect()
}

fn count(found: &[&Fact], has: impl Fn(&Fact) -> bool) -> i64 {
    found.iter().filter(|fact| has(fact)).count() as i64
}

fn tally<T: Eq + Hash>(values: impl Iterator<Item = T>) -> HashMap<T, i64> {
    let mut counts = HashMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

fn plain(value: String, count: i64) -> FacetCount {
    FacetCount { label: value.clone(), value, count }
}

fn by_count(counts: impl Iterator<Item = FacetCount>) -> Vec<FacetCount> {
    let mut counts: Vec<FacetCount> = counts.collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    counts
}
