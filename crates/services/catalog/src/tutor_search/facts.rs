//! What facets count: a narrow copy of every listed tutor in memory, which follows the events (see [`keep`]).
//!
//! Counting six facets over fifty thousand rows costs the database a tenth of a second of a core for every new combination of filters; here it is a walk over
//! a vector. Only counts come from the copy. Who is on a page is always asked of the database, so nobody unlisted is shown.

use domain::{
    catalog::tutor_search::{LEVELS, TutorSearch, VERIFICATION_TIERS},
    money::Money,
};
use spine::exchange::Exchange;
use std::collections::HashMap;
use uuid::Uuid;

mod keep;

pub(crate) use keep::{caught_up, facts};

/// One listed tutor.
pub(super) struct Fact {
    id: Uuid,
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
    /// Lessons given.
    lessons: i64,
}

/// All listed tutors.
#[derive(Default)]
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
    /// Puts a tutor in, in place of what was known.
    fn put(&mut self, fact: Fact) {
        self.take(fact.id);
        self.lessons += fact.lessons;
        self.by_id.insert(fact.id, self.tutors.len());
        self.tutors.push(fact);
    }

    /// Takes a tutor out; the last one moves into the gap.
    fn take(&mut self, id: Uuid) {
        let Some(at) = self.by_id.remove(&id) else { return };
        let gone = self.tutors.swap_remove(at);
        self.lessons -= gone.lessons;
        if let Some(moved) = self.tutors.get(at) {
            self.by_id.insert(moved.id, at);
        }
    }

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

    /// The lowest price of an hour for each subject that is taught, as the reader sees prices.
    pub(crate) fn cheapest(&self, exchange: Exchange) -> HashMap<Uuid, Money> {
        let mut lowest: HashMap<Uuid, Money> = HashMap::with_capacity(self.subjects.len());
        for fact in &self.tutors {
            let price = Money::new(fact.price(exchange), exchange.currency);
            for id in fact.subjects().filter_map(|at| self.subjects.get(at)) {
                lowest.entry(*id).and_modify(|known| known.minor = known.minor.min(price.minor)).or_insert(price);
            }
        }
        lowest
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
