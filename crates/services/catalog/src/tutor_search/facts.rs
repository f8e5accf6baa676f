//! What facets count: a narrow copy of every listed tutor in memory, some ten seconds old.
//!
//! Counting six facets over fifty thousand rows costs the database a tenth of a second of a core for every new combination of filters; here it is a walk over
//! a vector. Only counts come from the copy. Who is on a page is always asked of the database, so nobody unlisted is shown.

use crate::caches::caches;
use domain::{
    catalog::tutor_search::{LEVELS, TutorSearch, VERIFICATION_TIERS},
    money::{Currency, Money},
};
use spine::{Context, Error, Result, exchange::Exchange};
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
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
    /// Lessons all of them have given.
    pub(crate) lessons: i64,
    made: Instant,
    /// Whether somebody makes the next copy already.
    replaced: AtomicBool,
}

/// Age after which the next copy is made.
const FRESH: Duration = Duration::from_secs(10);

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
    /// How many tutors are listed.
    pub(crate) fn count(&self) -> i64 {
        self.tutors.len() as i64
    }

    /// How many of them teach each subject.
    pub(crate) fn count_by_subject(&self) -> HashMap<Uuid, i64> {
        let mut counts: HashMap<Uuid, i64> = HashMap::with_capacity(self.subjects.len());
        for id in self.tutors.iter().flat_map(Fact::subjects).filter_map(|at| self.subjects.get(at)) {
            *counts.entry(*id).or_default() += 1;
        }
        counts
    }

    /// All of them.
    pub(super) fn everybody(&self) -> Vec<&Fact> {
        self.tutors.iter().collect()
    }

    /// Those that fit a search, as far as it does not ask for words, certificates or a window.
    pub(super) fn fitting<'a>(
        &self,
        mut among: Vec<&'a Fact>,
        search: &TutorSearch,
        exchange: Exchange,
    ) -> Vec<&'a Fact> {
        let wanted = Wanted {
            subject: search.subject_id.map(|id| position(&self.subjects, &id.0)),
            level: search.level.as_deref().map(|level| position(&LEVELS, &level)),
            tier: search.verification.as_deref().map(|tier| position(&VERIFICATION_TIERS, &tier)),
            language: search.language.as_ref().map(|language| position(&self.languages, language)),
            country: search.country.as_ref().map(|country| position(&self.countries, country)),
        };
        among.retain(|fact| fact.fits(search, &wanted, exchange));
        among
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

/// The copy. One that is too old is still used while one task makes the next.
pub(crate) async fn facts(context: &Context) -> Result<Arc<Facts>> {
    let caches = caches(&context.app);
    let made =
        caches.tutor_facts.try_get_with((), async { Ok::<_, Error>(Arc::new(load(context, Duration::ZERO).await?)) });
    let facts = made.await?;
    if facts.made.elapsed() > FRESH && !facts.replaced.swap(true, Ordering::Relaxed) {
        let context = context.clone();
        tokio::spawn(async move {
            match load(&context, PAUSE).await {
                Ok(next) => caches.tutor_facts.insert((), Arc::new(next)).await,
                // The next reader after the cache's own limit loads it and learns why it fails.
                Err(error) => tracing::warn!(%error, "facts for facets were not renewed"),
            }
        });
    }
    Ok(facts)
}

/// Tutors read by one statement.
const CHUNK: i64 = 2_000;
/// Between two chunks of a copy nobody waits for: read in one go, fifty thousand tutors would hold up the searches of half a second.
const PAUSE: Duration = Duration::from_millis(25);

async fn load(context: &Context, pause: Duration) -> Result<Facts> {
    let subjects =
        sqlx::query_scalar!("select id from subjects order by position, slug").fetch_all(context.pool()).await?;
    let mut facts = Facts {
        subjects,
        languages: Vec::new(),
        countries: Vec::new(),
        lessons: 0,
        by_id: HashMap::new(),
        tutors: Vec::new(),
        made: Instant::now(),
        replaced: AtomicBool::new(false),
    };
    let mut after = Uuid::nil();
    while let Some(last) = chunk_load(context, &mut facts, after).await? {
        after = last;
        tokio::time::sleep(pause).await;
    }
    facts.made = Instant::now();
    Ok(facts)
}

/// Adds the next tutors in the order of their ids; the last one's id when there are more.
async fn chunk_load(context: &Context, facts: &mut Facts, after: Uuid) -> Result<Option<Uuid>> {
    let rows = sqlx::query!(
        r#"select t.id, t.verification, t.country, t.languages, t.rating_sum, t.review_count, t.lesson_count, t.hourly_rate as "hourly_rate!",
                  t.hourly_rate_usd as "hourly_rate_usd!", t.currency, t.years, t.instant_booking
           from tutors t where tutor_listed(t) and t.id > $1 order by t.id limit $2"#,
        after,
        CHUNK
    )
    .fetch_all(context.pool())
    .await?;
    let Some(last) = rows.last().map(|row| row.id) else { return Ok(None) };
    let full = rows.len() as i64 == CHUNK;
    for row in rows {
        let currency = Currency::parse(&row.currency).map_err(|_| Error::unexpected("stored currency is unknown"))?;
        let languages = row.languages.into_iter().map(|language| interned(&mut facts.languages, language)).collect();
        facts.lessons += row.lesson_count;
        facts.by_id.insert(row.id, facts.tutors.len());
        facts.tutors.push(Fact {
            taught: Vec::new(),
            languages,
            country: row.country.map(|country| interned(&mut facts.countries, country)),
            tier: position(&VERIFICATION_TIERS, &row.verification.as_str()),
            rating_sum: row.rating_sum,
            review_count: row.review_count,
            rate: Money::new(row.hourly_rate, currency),
            cents: row.hourly_rate_usd,
            years: row.years,
            instant: row.instant_booking,
        });
    }
    taught_load(context, facts, (after, last)).await?;
    Ok(full.then_some(last))
}

/// What the tutors after one id and up to another teach, put together here: grouping it in the database costs more than sending it.
async fn taught_load(context: &Context, facts: &mut Facts, (after, last): (Uuid, Uuid)) -> Result<()> {
    let positions: HashMap<Uuid, usize> = facts.subjects.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let rows = sqlx::query!(
        "select tutor_id, subject_id, level from tutor_subjects where tutor_id > $1 and tutor_id <= $2",
        after,
        last
    )
    .fetch_all(context.pool())
    .await?;
    for row in rows {
        let tutor = facts.by_id.get(&row.tutor_id).and_then(|at| facts.tutors.get_mut(*at));
        if let (Some(tutor), Some(subject)) = (tutor, positions.get(&row.subject_id)) {
            tutor.taught.push((*subject, position(&LEVELS, &row.level.as_str())));
        }
    }
    Ok(())
}
