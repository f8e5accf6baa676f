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
    pub languages: Vec<String>,
    pub country: Option<String>,
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
    tutors: HashMap<Uuid, Fact>,
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
            && search.language.as_ref().is_none_or(|language| self.languages.contains(language))
            && search.min_years.is_none_or(|years| self.years >= years)
            && wanted.tier.is_none_or(|tier| self.tier >= tier)
            && (search.country.is_none() || self.country == search.country)
            && (!search.instant || self.instant)
    }
}

/// Names of a search as positions. A subject we do not know is one nobody teaches.
struct Wanted {
    subject: Option<usize>,
    level: Option<usize>,
    tier: Option<usize>,
}

impl Facts {
    /// Tutors that fit a search without words, certificates or a window.
    pub(super) fn fitting(&self, search: &TutorSearch, exchange: Exchange) -> Vec<&Fact> {
        let position = |of: &[&str], name: &Option<String>| {
            name.as_deref().map(|name| of.iter().position(|known| *known == name).unwrap_or(usize::MAX))
        };
        let wanted = Wanted {
            subject: search
                .subject_id
                .map(|id| self.subjects.iter().position(|known| *known == id.0).unwrap_or(usize::MAX)),
            level: position(&LEVELS, &search.level),
            tier: position(&VERIFICATION_TIERS, &search.verification),
        };
        self.tutors.values().filter(|fact| fact.fits(search, &wanted, exchange)).collect()
    }

    /// Those of them that are listed.
    pub(super) fn of(&self, ids: &[Uuid]) -> Vec<&Fact> {
        ids.iter().filter_map(|id| self.tutors.get(id)).collect()
    }
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
        r#"select t.id, t.verification, t.country, t.languages, t.rating_sum, t.review_count, t.hourly_rate as "hourly_rate!",
                  t.hourly_rate_usd as "hourly_rate_usd!", t.currency, t.years, t.instant_booking,
                  coalesce(taught.subjects, '{}') as "taught_subjects!", coalesce(taught.levels, '{}') as "taught_levels!"
           from tutors t
           join users u on u.id = t.user_id
           left join (
             select tutor_id, array_agg(array_position($1::uuid[], subject_id)) as subjects, array_agg(array_position($2::text[], level)) as levels
             from tutor_subjects where subject_id = any($1) group by tutor_id
           ) taught on taught.tutor_id = t.id
           where tutor_listed(t, u)"#,
        &subjects,
        &LEVELS.map(str::to_owned),
    )
    .fetch_all(context.pool())
    .await?;
    let mut tutors = HashMap::with_capacity(rows.len());
    for row in rows {
        let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
        // Postgres counts positions from one.
        let position = |stored: &i32| usize::try_from(stored - 1).unwrap_or(usize::MAX);
        let taught = row.taught_subjects.iter().zip(&row.taught_levels).map(|(s, l)| (position(s), position(l)));
        let fact = Fact {
            taught: taught.collect(),
            languages: row.languages,
            country: row.country,
            tier: VERIFICATION_TIERS.iter().position(|tier| *tier == row.verification).unwrap_or(0),
            rating_sum: row.rating_sum,
            review_count: row.review_count,
            rate: Money::new(row.hourly_rate, currency),
            cents: row.hourly_rate_usd,
            years: row.years,
            instant: row.instant_booking,
        };
        tutors.insert(row.id, fact);
    }
    Ok(Facts { subjects, tutors })
}
