//! Total and facets over the whole filtered result (CA1): counted by the index, remembered for ten seconds per filter
//! and language.

use super::{
    index::{Listing, TutorIndex, caught_up, index},
    question::Asked,
};
use crate::caches::caches;
use crate::subjects::subjects_list;
use domain::catalog::{
    subjects::Subject,
    tutor_search::{FacetCount, TutorFacets, TutorSearch, TutorSort, VERIFICATION_TIERS, price_bands},
};
use domain::people::{
    cities::city,
    teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
};
use spine::{Context, Error, Result, exchange::Exchange};
use std::sync::Arc;
use words::{
    Locale,
    labels::{spoken_level, support, tier},
    names::language,
};

/// Ratings a reader may ask for at least.
const RATINGS: [(&str, f64); 2] = [("4.5", 4.5), ("4", 4.0)];

/// The total and the facets of who fits.
pub(super) async fn facets_of(context: &Context, asked: &Asked<'_>) -> Result<Arc<(i64, TutorFacets)>> {
    caught_up(context).await?;
    let caches = caches(&context.app);
    let counted = caches.facets.try_get_with(key_of(context, asked.search), async {
        let subjects = subjects_list(context).await?;
        let counts = index(context, |all| {
            let found = all.fitting(&asked.question());
            (found.len() as i64, counted(all, &found, asked, &subjects, Locale::of(&context.locale)))
        });
        Ok::<_, Error>(Arc::new(counts.await?))
    });
    Ok(counted.await?)
}

/// Order and page do not change what is counted, except that they decide whose calendars a window is looked up in.
fn key_of(context: &Context, search: &TutorSearch) -> String {
    let sort = if search.available.is_some() { search.sort } else { TutorSort::Relevance };
    let counted = TutorSearch { sort, limit: 0, cursor: None, ..search.clone() };
    format!("{} {counted:?}", context.locale)
}

fn counted(
    all: &TutorIndex,
    found: &[&Listing],
    asked: &Asked<'_>,
    subjects: &[Subject],
    locale: Locale,
) -> TutorFacets {
    let taught = tally(all.subjects.len(), found.iter().flat_map(|listing| listing.subjects()).map(usize::from));
    let spoken =
        tally(all.languages.len(), found.iter().flat_map(|listing| listing.languages.iter().copied()).map(usize::from));
    let homes = tally(all.countries.len(), found.iter().filter_map(|listing| listing.country).map(usize::from));
    let towns = tally(all.cities.len(), found.iter().filter_map(|listing| listing.city).map(usize::from));
    TutorFacets {
        subject: by_count(all.subjects.iter().zip(taught).filter_map(|(id, count)| {
            let label = subjects.iter().find(|subject| subject.id.0 == *id)?.name.clone();
            Some(FacetCount { value: id.to_string(), label, count })
        })),
        language: by_count(all.languages.iter().zip(spoken).map(|(code, count)| {
            let label = language(locale, code);
            FacetCount { value: code.clone(), label, count }
        })),
        language_level: levels(all, found, asked.search.language.as_deref(), locale),
        support: supports(found, locale),
        country: by_count(all.countries.iter().zip(homes).map(|(code, count)| plain(code.clone(), count))),
        city: by_count(all.cities.iter().zip(towns).map(|(word, count)| {
            let label = city(word).map_or(word.as_str(), |city| city.name(locale.code())).to_owned();
            FacetCount { value: word.clone(), label, count }
        })),
        verification: tiers(found, locale),
        rating: RATINGS
            .iter()
            .map(|(value, rating)| plain((*value).to_owned(), count(found, |listing| listing.rated_at_least(*rating))))
            .filter(|facet| facet.count > 0)
            .collect(),
        price: bands(found, asked.exchange),
    }
}

/// How well the language asked for is spoken; each level counts the better ones too, as the filter does.
fn levels(all: &TutorIndex, found: &[&Listing], wanted: Option<&str>, locale: Locale) -> Vec<FacetCount> {
    let known = wanted.and_then(|wanted| all.languages.iter().position(|language| language == wanted));
    let Some(language) = known.and_then(|at| u16::try_from(at).ok()) else { return Vec::new() };
    let levels = SPOKEN_LEVELS.iter().zip(1_u8..).map(|(code, at_least)| FacetCount {
        value: (*code).to_owned(),
        label: spoken_level(locale, code).unwrap_or(code).to_owned(),
        count: count(found, |listing| listing.speaks(language, at_least)),
    });
    levels.filter(|facet| facet.count > 0).collect()
}

/// What is offered, in the order of the form.
fn supports(found: &[&Listing], locale: Locale) -> Vec<FacetCount> {
    let offered = SUPPORTS.iter().enumerate().map(|(at, code)| FacetCount {
        value: (*code).to_owned(),
        label: support(locale, code).unwrap_or(code).to_owned(),
        count: count(found, |listing| listing.supports & (1 << at) != 0),
    });
    offered.filter(|facet| facet.count > 0).collect()
}

/// Each tier counts the higher ones too, as the filter does; "none" is no filter.
fn tiers(found: &[&Listing], locale: Locale) -> Vec<FacetCount> {
    let tiers = VERIFICATION_TIERS.iter().enumerate().skip(1).map(|(position, code)| FacetCount {
        value: (*code).to_owned(),
        label: tier(locale, code).unwrap_or(code).to_owned(),
        count: count(found, |listing| usize::from(listing.tier) >= position),
    });
    tiers.filter(|facet| facet.count > 0).collect()
}

fn bands(found: &[&Listing], exchange: Exchange) -> Vec<FacetCount> {
    let [low, middle, high] = price_bands(exchange.currency);
    let prices = tally(
        4,
        found.iter().map(|listing| {
            let price = listing.price(exchange);
            [low, middle, high].into_iter().filter(|bound| price >= *bound).count()
        }),
    );
    let names = [
        format!("0-{}", low - 1),
        format!("{low}-{}", middle - 1),
        format!("{middle}-{}", high - 1),
        format!("{high}-"),
    ];
    let counted = names.into_iter().zip(prices).map(|(name, count)| plain(name, count));
    counted.filter(|facet| facet.count > 0).collect()
}

fn count(found: &[&Listing], has: impl Fn(&Listing) -> bool) -> i64 {
    found.iter().filter(|listing| has(listing)).count() as i64
}

/// How often each position occurs.
fn tally(positions: usize, values: impl Iterator<Item = usize>) -> Vec<i64> {
    let mut counts = vec![0; positions];
    for value in values {
        if let Some(count) = counts.get_mut(value) {
            *count += 1;
        }
    }
    counts
}

fn plain(value: String, count: i64) -> FacetCount {
    FacetCount { label: value.clone(), value, count }
}

fn by_count(counts: impl Iterator<Item = FacetCount>) -> Vec<FacetCount> {
    let mut counts: Vec<FacetCount> = counts.filter(|facet| facet.count > 0).collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    counts
}
