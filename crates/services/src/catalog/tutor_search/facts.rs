//! What facets count: a narrow copy of every listed tutor in memory, at most ten seconds old.
//!
//! Counting six facets over fifty thousand rows costs the database a tenth of a second of a core for every new combination of filters; here it is a walk over
//! a vector. Only counts come from the copy. Who is on a page is always asked of the database, so nobody unlisted is shown.

use crate::{
    Context, Error, Result,
    catalog::{exchange::Exchange, subjects::subjects_list},
};
use domain::{
    catalog::tutor_search::{LEVELS, TutorSearch, VERIFICATION_TIERS},
    money::{Currency, Money},
};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// One listed tutor.
pub(super) struct Fact {
    /// Subject (position in [`Facts::subjects`]) and level (position in [`LEVELS`]).
    taught: Vec<(usize, usize)>,
    /// Positions in [`Facts::languages`].
    pub languages: Vec<usize>,
    /// Position in [`Facts::countries`].
    pub country: Option<usize>,
    /// Position in [`VERIFICATION_TIERS`].
    pub tier: usize,
    rating_sum: i64,
    review_count: i64,
    rate: Money,
    cents: i64,
    years: i32,
    instant: bool,
}

/// All listed tutors.
pub(crate) struct Facts {
    /// Ids of the taxonomy when the copy was made.
    pub(super) subjects: Vec<Uuid>,
    pub(super) languages: Vec<String>,
    pub(super) countries: Vec<String>,
    tutors: Vec<Fact>,
    /// Positions in `tutors`.
    by_id: HashMap<Uuid, usize>,
}

impl Fact {
    pub(super) fn subjects(&self) -> impl Iterator<Item = usize> + '_ {
        self.taught.iter().map(|(subject, _)| *subject)
    }

    pub(super) fn rated_at_least(&self, rating: f64) -> bool {
        self.review_count > 0 && self.rating_sum as f64 >= rating * self.review_count as f64
    }

    /// The rate as the reader sees it.
    pub(super) fn price(&self, exchange: Exchange) -> i64 {
        exchange.shown(self.rate, self.cents).map_or(i64::MAX, |price| price.minor)
    }

    /// The filters that need no text of the tutor; those of `Filter::push_from_where`, and a test keeps the two equal.
    fn fits(&self, search: &TutorSearch, wanted: &Wanted, exchange: Exchange) -> bool {
        let taught = |(subject, level): &(usize, usize)| {
            wanted.subject.is_none_or(|wanted| wanted == *subject) && wanted.level.is_none_or(|wanted| wanted == *level)
        };
        let priced = search.min_price.is_none() && search.max_price.is_none() || {
            let price = self.price(exchange);
            search.min_price.is_none_or(|min| price >= min) && search.max_price.is_none_or(|max| price <= max)
        };
        (search.subject_id.is_none() && search.level.is_none() || self.taught.iter().any(taught))
            && priced
            && search.min_rating.filter(|rating| *rating > 0.0).is_none_or(|rating| self.rated_at_least(rating))
            && wanted.language.is_none_or(|language| self.languages.contains(&language))
            && search.min_years.is_none_or(|years| self.years >= years)
            && wanted.tier.is_none_or(|tier| self.tier >= tier)
            && (wanted.country.is_none() || self.country == wanted.country)
            && (!search.instant || self.instant)
    }
}

/// Names of a search as positions. What we do not know, nobody has.
struct Wanted {
    subject: Option<usize>,
    level: Option<usize>,
    tier: Option<usize>,
    language: Option<usize>,
    country: Option<usize>,
}

impl Facts {
    /// Tutors that fit a search without words, certificates or a window.
    pub(super) fn fitting(&self, search: &TutorSearch, exchange: Exchange) -> Vec<&Fact> {
        let wanted = Wanted {
            subject: search.subject_id.map(|id| position(&self.subjects, &id.0)),
            level: search.level.as_deref().map(|level| position(&LEVELS, &level)),
            tier: search.verification.as_deref().map(|tier| position(&VERIFICATION_TIERS, &tier)),
            language: search.language.as_ref().map(|language| position(&self.languages, language)),
            country: search.country.as_ref().map(|country| position(&self.countries, country)),
        };
        self.tutors.iter().filter(|fact| fact.fits(search, &wanted, exchange)).collect()
    }

    /// Those of them that are listed.
    pub(super) fn of(&self, ids: &[Uuid]) -> Vec<&Fact> {
        ids.iter().filter_map(|id| self.tutors.get(*self.by_id.get(id)?)).collect()
    }
}

fn position<T: PartialEq>(names: &[T], name: &T) -> usize {
    names.iter().position(|known| known == name).unwrap_or(usize::MAX)
}

/// Gives each name one position. A handful of languages and countries: a walk is faster than a map.
fn interned(names: &mut Vec<String>, name: String) -> usize {
    names.iter().position(|known| *known == name).unwrap_or_else(|| {
        names.push(name);
        names.len() - 1
    })
}

/// The copy, made anew when it is too old.
pub(super) async fn facts(context: &Context) -> Result<Arc<Facts>> {
    let made =
        context.app.caches.tutor_facts.try_get_with((), async { Ok::<_, Error>(Arc::new(load(context).await?)) });
    made.await.map_err(|error: Arc<Error>| Error::unexpected(error.to_string()))
}

async fn load(context: &Context) -> Result<Facts> {
    let subjects: Vec<Uuid> = subjects_list(context).await?.iter().map(|subject| subject.id.0).collect();
    let rows = sqlx::query!(
        r#"select t.id as "id!", t.verification as "verification!", t.country as "country?", t.languages as "languages!",
                  t.rating_sum as "rating_sum!", t.review_count as "review_count!", t.hourly_rate as "hourly_rate!",
                  t.hourly_rate_usd as "hourly_rate_usd!", t.currency as "currency!", t.years as "years!", t.instant_booking as "instant_booking!",
                  coalesce(taught.subjects, '{}') as "taught_subjects!", coalesce(taught.levels, '{}') as "taught_levels!"
           from tutors t
           left join (
             select tutor_id, array_agg(array_position($1::uuid[], subject_id)) as subjects, array_agg(array_position($2::text[], level)) as levels
             from tutor_subjects where subject_id = any($1) group by tutor_id
           ) taught on taught.tutor_id = t.id
           where tutor_listed(t)"#,
        &subjects,
        &LEVELS.map(str::to_owned),
    )
    .fetch_all(context.pool())
    .await?;
    let (mut languages, mut countries) = (Vec::new(), Vec::new());
    let (mut tutors, mut by_id) = (Vec::with_capacity(rows.len()), HashMap::with_capacity(rows.len()));
    for row in rows {
        let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
        // Postgres counts positions from one.
        let from_one = |stored: &i32| usize::try_from(stored - 1).unwrap_or(usize::MAX);
        let taught = row.taught_subjects.iter().zip(&row.taught_levels).map(|(s, l)| (from_one(s), from_one(l)));
        let fact = Fact {
            taught: taught.collect(),
            languages: row.languages.into_iter().map(|language| interned(&mut languages, language)).collect(),
            country: row.country.map(|country| interned(&mut countries, country)),
            tier: VERIFICATION_TIERS.iter().position(|tier| *tier == row.verification).unwrap_or(0),
            rating_sum: row.rating_sum,
            review_count: row.review_count,
            rate: Money::new(row.hourly_rate, currency),
            cents: row.hourly_rate_usd,
            years: row.years,
            instant: row.instant_booking,
        };
        by_id.insert(row.id, tutors.len());
        tutors.push(fact);
    }
    Ok(Facts { subjects, languages, countries, tutors, by_id })
}
