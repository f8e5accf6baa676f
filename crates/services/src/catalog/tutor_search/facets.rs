//! Total and facets over the whole filtered result (CA1), in one statement, remembered for ten seconds per filter and language.

use super::filter::Filter;
use crate::{Context, Error, Result, catalog::subjects::subjects_list};
use domain::catalog::{
    labels::{language_name, tier_name},
    subjects::Subject,
    tutor_search::{FacetCount, TutorFacets, TutorSearch, TutorSort, price_bands},
};
use sqlx::{Postgres, QueryBuilder};
use std::sync::Arc;

/// Ratings a reader may ask for at least.
const RATINGS: [&str; 2] = ["4.5", "4"];
/// Tiers a reader may ask for at least; each counts the higher ones too, as the filter does.
const TIERS: [(&str, &[&str]); 3] =
    [("basic", &["basic", "verified", "premium"]), ("verified", &["verified", "premium"]), ("premium", &["premium"])];

/// The total and the facets of what the filter lets through.
pub(super) async fn facets_of(context: &Context, filter: &Filter<'_>) -> Result<Arc<(i64, TutorFacets)>> {
    let counted = context.app.caches.facets.try_get_with(key_of(context, filter.search), async {
        let rows = counts(context, filter).await?;
        let subjects = subjects_list(context).await?;
        Ok::<_, Error>(Arc::new(named(rows, filter, &subjects, &context.locale)))
    });
    counted.await.map_err(|error: Arc<Error>| Error::unexpected(error.to_string()))
}

/// Order and page do not change what is counted, except that they decide whose calendars a window is looked up in.
fn key_of(context: &Context, search: &TutorSearch) -> String {
    let sort = if search.available.is_some() { search.sort } else { TutorSort::Relevance };
    let counted = TutorSearch { sort, limit: 0, cursor: None, ..search.clone() };
    format!("{} {counted:?}", context.locale)
}

type Count = (String, String, i64);

async fn counts(context: &Context, filter: &Filter<'_>) -> Result<Vec<Count>> {
    let mut sql = QueryBuilder::<Postgres>::new(
        "with found as materialized (select t.id, t.verification, t.country, t.languages, t.rating_sum, t.review_count, ",
    );
    filter.push_price(&mut sql);
    sql.push(" as price");
    filter.push_from_where(&mut sql);
    sql.push(
        ") select 'total' as facet, '' as value, count(*) as count from found
           union all select 'subject', ts.subject_id::text, count(*) from found join tutor_subjects ts on ts.tutor_id = found.id group by ts.subject_id
           union all select 'language', language, count(*) from found, unnest(languages) language group by language
           union all select 'country', country, count(*) from found where country is not null group by country
           union all select 'tier', verification, count(*) from found group by verification
           union all select 'rating', rating::text, count(*) from found join unnest(",
    );
    let ratings: Vec<f64> = RATINGS.iter().filter_map(|rating| rating.parse().ok()).collect();
    sql.push_bind(ratings)
        .push("::float8[]) rating on review_count > 0 and rating_sum >= rating * review_count group by rating");
    sql.push(" union all select 'price', width_bucket(price, ")
        .push_bind(price_bands(filter.exchange.currency).to_vec());
    sql.push(")::text, count(*) from found group by 2");
    Ok(sql.build_query_as().fetch_all(context.pool()).await?)
}

fn named(rows: Vec<Count>, filter: &Filter<'_>, subjects: &[Subject], locale: &str) -> (i64, TutorFacets) {
    let of = |facet: &'static str| {
        rows.iter().filter(move |(f, ..)| f == facet).map(|(_, value, count)| (value.clone(), *count))
    };
    let total = of("total").map(|(_, count)| count).next().unwrap_or_default();
    let subject_name =
        |id: &str| subjects.iter().find(|subject| subject.id.to_string() == id).map(|subject| subject.name.clone());
    let facets = TutorFacets {
        subject: by_count(of("subject").map(|(id, count)| labelled(id, count, subject_name))),
        language: by_count(
            of("language").map(|(code, count)| labelled(code, count, |code| language_name(code, locale))),
        ),
        country: by_count(of("country").map(|(code, count)| labelled(code, count, |_| None))),
        verification: TIERS
            .iter()
            .map(|(tier, enough)| {
                let count =
                    of("tier").filter(|(tier, _)| enough.contains(&tier.as_str())).map(|(_, count)| count).sum();
                labelled((*tier).to_owned(), count, |tier| tier_name(tier, locale))
            })
            .filter(|tier| tier.count > 0)
            .collect(),
        rating: RATINGS
            .iter()
            .filter_map(|rating| {
                of("rating").find(|(value, _)| value == rating).map(|(value, count)| labelled(value, count, |_| None))
            })
            .collect(),
        price: band_counts(of("price"), price_bands(filter.exchange.currency)),
    };
    (total, facets)
}

fn band_counts(counts: impl Iterator<Item = (String, i64)>, [low, middle, high]: [i64; 3]) -> Vec<FacetCount> {
    let bands = [
        format!("0-{}", low - 1),
        format!("{low}-{}", middle - 1),
        format!("{middle}-{}", high - 1),
        format!("{high}-"),
    ];
    let mut counted: Vec<(usize, i64)> = counts.filter_map(|(band, count)| Some((band.parse().ok()?, count))).collect();
    counted.sort_unstable();
    counted.into_iter().filter_map(|(band, count)| Some(labelled(bands.get(band)?.clone(), count, |_| None))).collect()
}

fn labelled(value: String, count: i64, name: impl Fn(&str) -> Option<String>) -> FacetCount {
    FacetCount { label: name(&value).unwrap_or_else(|| value.clone()), value, count }
}

fn by_count(counts: impl Iterator<Item = FacetCount>) -> Vec<FacetCount> {
    let mut counts: Vec<FacetCount> = counts.collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    counts
}
