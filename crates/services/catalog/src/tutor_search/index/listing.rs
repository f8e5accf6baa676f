//! One listed tutor as the index knows them: what filters judge, orders compare and facets count.

use domain::{
    catalog::tutor_search::{TutorSearch, TutorSort},
    money::Money,
    people::{
        prices::Experience,
        teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
    },
};
use spine::exchange::Exchange;
use uuid::Uuid;

/// Minutes to answer of somebody of whom they are not known: behind everybody else.
const NEVER_ANSWERED: i32 = 1_000_000;

/// One listed tutor.
pub struct Listing {
    /// Of the tutor.
    pub id: Uuid,
    /// Of the person.
    pub user_id: Uuid,
    /// Subject (position in the index's names) and level (position in `LEVELS`).
    pub taught: Box<[(u16, u8)]>,
    /// Positions in the index's names.
    pub languages: Box<[u16]>,
    /// How well each of them is spoken: the position in `SPOKEN_LEVELS`, counted from 1; 0 where it is not said.
    pub spoken: Box<[u8]>,
    /// A bit for each of `SUPPORTS` that is offered.
    pub supports: u16,
    /// Position in the index's names.
    pub country: Option<u16>,
    /// Likewise.
    pub city: Option<u16>,
    /// Position in `VERIFICATION_TIERS`.
    pub tier: u8,
    /// In small letters.
    pub certifications: Box<[Box<str>]>,
    /// Roles and organisations, in small letters.
    pub experience: Box<[Box<str>]>,
    /// Of all reviews together.
    pub rating_sum: i64,
    /// How many there are.
    pub review_count: i64,
    /// See the column of that name.
    pub ranking: f64,
    /// What an hour costs, in the tutor's money.
    pub rate: Money,
    /// The rate in US cents.
    pub cents: i64,
    /// Of teaching.
    pub years: i32,
    /// How long an answer takes, where that is known.
    pub response_minutes: Option<i32>,
    /// Whether a lesson is booked without a question.
    pub instant: bool,
    /// Whether a trial lesson is offered.
    pub trial: bool,
    /// Lessons given.
    pub lessons: i64,
}

/// Names of a search as positions. What we do not know, nobody has.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    pub subject: Option<u16>,
    pub level: Option<u8>,
    pub tier: Option<u8>,
    pub language: Option<u16>,
    pub country: Option<u16>,
    pub city: Option<u16>,
    /// Counted as in a listing.
    pub spoken: u8,
    /// Bits as in a listing.
    pub supports: u16,
    /// In small letters.
    pub certification: Option<String>,
    /// In small letters.
    pub experience: Option<String>,
}

/// The place of a level of a language, counted from 1; 0 for a word that is none.
pub(super) fn level_at(level: &str) -> u8 {
    let at = SPOKEN_LEVELS.iter().position(|known| *known == level).map_or(0, |at| at + 1);
    u8::try_from(at).unwrap_or_default()
}

/// A bit for each word of `SUPPORTS`.
pub(super) fn supports_of(words: &[impl AsRef<str>]) -> u16 {
    let offered = |word: &&str| words.iter().any(|named| named.as_ref() == *word);
    let bits = SUPPORTS.iter().enumerate().filter(|(_, word)| offered(word)).map(|(at, _)| 1_u16 << at);
    bits.fold(0, |all, bit| all | bit)
}

/// What the search looks for in an entry of experience.
pub(super) fn worked(entry: &Experience) -> [Box<str>; 2] {
    [entry.role.to_lowercase().into(), entry.organisation.to_lowercase().into()]
}

fn says(held: &[Box<str>], wanted: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| held.iter().any(|held| held.contains(wanted)))
}

impl Listing {
    pub(crate) fn subjects(&self) -> impl Iterator<Item = u16> + '_ {
        self.taught.iter().map(|(subject, _)| *subject)
    }

    pub(crate) fn rated_at_least(&self, rating: f64) -> bool {
        self.review_count > 0 && self.rating_sum as f64 >= rating * self.review_count as f64
    }

    /// Whether a language is spoken at least so well.
    pub(crate) fn speaks(&self, language: u16, at_least: u8) -> bool {
        let mut spoken = self.languages.iter().zip(&self.spoken);
        spoken.any(|(known, level)| *known == language && *level >= at_least)
    }

    /// The rate as the reader sees it.
    pub(crate) fn price(&self, exchange: Exchange) -> i64 {
        exchange.shown(self.rate, self.cents).map_or(i64::MAX, |price| price.minor)
    }

    /// The filters that need no word of the profile.
    pub(super) fn fits(&self, search: &TutorSearch, wanted: &Wanted, exchange: Exchange) -> bool {
        let taught = |(subject, level): &(u16, u8)| {
            wanted.subject.is_none_or(|wanted| wanted == *subject) && wanted.level.is_none_or(|wanted| wanted == *level)
        };
        let priced = search.min_price.is_none() && search.max_price.is_none() || {
            let price = self.price(exchange);
            search.min_price.is_none_or(|min| price >= min) && search.max_price.is_none_or(|max| price <= max)
        };
        (wanted.subject.is_none() && wanted.level.is_none() || self.taught.iter().any(taught))
            && priced
            && search.min_rating.filter(|rating| *rating > 0.0).is_none_or(|rating| self.rated_at_least(rating))
            && wanted.language.is_none_or(|language| self.speaks(language, wanted.spoken))
            && self.supports & wanted.supports == wanted.supports
            && search.min_years.is_none_or(|years| self.years >= years)
            && wanted.tier.is_none_or(|tier| self.tier >= tier)
            && (wanted.country.is_none() || self.country == wanted.country)
            && (wanted.city.is_none() || self.city == wanted.city)
            && (!search.instant || self.instant)
            && (!search.offers_trial || self.trial)
            && says(&self.certifications, wanted.certification.as_deref())
            && says(&self.experience, wanted.experience.as_deref())
    }

    /// What orders results: one ascending number, then the id. `class` is that of the words, none without words:
    /// rankings lie between 0 and 5 and classes are ten apart, so no review lifts anybody over a better match.
    pub(super) fn key(&self, sort: TutorSort, class: Option<u8>, exchange: Exchange) -> f64 {
        match (sort, class) {
            (TutorSort::Relevance, Some(class)) => f64::from(class) - self.ranking,
            (TutorSort::Relevance | TutorSort::Rating, _) => -self.ranking,
            (TutorSort::PriceAsc, _) => self.price(exchange) as f64,
            (TutorSort::PriceDesc, _) => -(self.price(exchange) as f64),
            (TutorSort::Experience, _) => -f64::from(self.years),
            (TutorSort::ResponseTime, _) => f64::from(self.response_minutes.unwrap_or(NEVER_ANSWERED)),
        }
    }
}
