//! The search's index: every listed tutor in memory, by words and by facts, kept true row by row (see [`keep`]).
//!
//! Fifty thousand tutors are a walk of a millisecond over a vector; the same question costs the database a tenth of a
//! second of a core. A slot holds one version of a tutor: a change empties the old slot and appends a new one, and when
//! a quarter of the slots is empty all are numbered anew. The index answers ids, counts and orders; what a page shows
//! of a tutor is read with the rule of who is listed once more, so nobody unlisted is shown.

mod find;
mod keep;
mod listing;
pub mod postings;

pub use find::Question;
pub(crate) use keep::{caught_up, index, warm};
pub use listing::Listing;

use self::postings::{Level, Postings};
use domain::{catalog::words::Weight, money::Money};
use spine::exchange::Exchange;
use std::collections::HashMap;
use uuid::Uuid;

/// Empty slots that are borne before all are numbered anew, besides a quarter of the full ones.
const EMPTY_MAX: usize = 1_000;

/// All listed tutors.
#[derive(Default)]
pub struct TutorIndex {
    /// Ids of the taxonomy when the index was made.
    pub(crate) subjects: Vec<Uuid>,
    pub(crate) languages: Vec<String>,
    pub(crate) countries: Vec<String>,
    pub(crate) cities: Vec<String>,
    slots: Vec<Option<Listing>>,
    by_id: HashMap<Uuid, u32>,
    by_user: HashMap<Uuid, Uuid>,
    postings: Postings,
    /// Who teaches each subject, by its position.
    teaching: Vec<Vec<u32>>,
    /// Lessons all of them have given.
    pub lessons: i64,
}

impl TutorIndex {
    /// An empty one that knows these subjects.
    pub fn of(subjects: Vec<Uuid>) -> Self {
        let teaching = vec![Vec::new(); subjects.len()];
        Self { subjects, teaching, ..Self::default() }
    }

    /// Puts a tutor in, in place of what was known, with the words of the profile and where the best of each stands.
    pub fn put<'a>(&mut self, listing: Listing, words: impl IntoIterator<Item = (&'a str, Weight)>) {
        self.take(listing.id);
        let Ok(slot) = u32::try_from(self.slots.len()) else { return };
        self.lessons += listing.lessons;
        self.by_id.insert(listing.id, slot);
        self.by_user.insert(listing.user_id, listing.id);
        for subject in listing.subjects() {
            if let Some(list) = self.teaching.get_mut(usize::from(subject)).filter(|list| list.last() != Some(&slot)) {
                list.push(slot);
            }
        }
        self.postings.add(slot, words.into_iter().map(|(word, weight)| (word, level(weight))));
        self.slots.push(Some(listing));
    }

    /// Takes a tutor out.
    pub fn take(&mut self, id: Uuid) {
        let Some(slot) = self.by_id.remove(&id) else { return };
        let Some(gone) = self.slots.get_mut(slot as usize).and_then(Option::take) else { return };
        self.lessons -= gone.lessons;
        self.by_user.remove(&gone.user_id);
        let empty = self.slots.len() - self.by_id.len();
        if empty > EMPTY_MAX + self.by_id.len() / 4 {
            self.renumber();
        }
    }

    fn renumber(&mut self) {
        let mut numbers: Vec<Option<u32>> = Vec::with_capacity(self.slots.len());
        let mut next = 0;
        for slot in &self.slots {
            numbers.push(slot.is_some().then_some(next));
            next += u32::from(slot.is_some());
        }
        let number = |slot: u32| numbers.get(slot as usize).copied().flatten();
        self.slots.retain(Option::is_some);
        self.by_id.values_mut().for_each(|slot| *slot = number(*slot).unwrap_or_default());
        for list in &mut self.teaching {
            *list = list.iter().filter_map(|slot| number(*slot)).collect();
        }
        self.postings.renumber(number);
    }

    fn at(&self, slot: u32) -> Option<&Listing> {
        self.slots.get(slot as usize).and_then(Option::as_ref)
    }

    /// All of them.
    pub(crate) fn everybody(&self) -> impl Iterator<Item = &Listing> {
        self.slots.iter().flatten()
    }

    /// The tutor that a person is, when listed.
    pub(crate) fn tutor_of(&self, user: Uuid) -> Option<Uuid> {
        self.by_user.get(&user).copied()
    }

    /// How many tutors are listed.
    pub fn count(&self) -> i64 {
        self.by_id.len() as i64
    }

    /// What it holds: tutors, hits of words, different words.
    pub(crate) fn size(&self) -> (usize, usize, usize) {
        let (hits, words) = self.postings.size();
        (self.by_id.len(), hits, words)
    }

    /// How many of them teach each subject.
    pub fn count_by_subject(&self) -> HashMap<Uuid, i64> {
        let listed = |list: &Vec<u32>| list.iter().filter(|slot| self.at(**slot).is_some()).count() as i64;
        let counts = self.subjects.iter().copied().zip(self.teaching.iter().map(listed));
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// The lowest price of an hour for each subject that is taught, as the reader sees prices.
    pub(crate) fn cheapest(&self, exchange: Exchange) -> HashMap<Uuid, Money> {
        let mut lowest: HashMap<Uuid, Money> = HashMap::with_capacity(self.subjects.len());
        for listing in self.everybody() {
            let price = Money::new(listing.price(exchange), exchange.currency);
            for id in listing.subjects().filter_map(|at| self.subjects.get(usize::from(at))) {
                lowest.entry(*id).and_modify(|known| known.minor = known.minor.min(price.minor)).or_insert(price);
            }
        }
        lowest
    }

    /// What an hour costs at each of those who teach a subject, live in a city, or both, as the reader sees prices.
    pub(crate) fn prices(&self, subject: Option<Uuid>, city: Option<&str>, exchange: Exchange) -> Vec<i64> {
        let city = match city.map(|slug| self.cities.iter().position(|known| known == slug)) {
            Some(None) => return Vec::new(),
            known => known.flatten(),
        };
        let lives = |listing: &&Listing| city.is_none() || listing.city.map(usize::from) == city;
        // What cannot be said in the reader's currency is no price.
        let price = |listing: &Listing| Some(listing.price(exchange)).filter(|price| *price < i64::MAX);
        let Some(subject) = subject else {
            return self.everybody().filter(lives).filter_map(price).collect();
        };
        let known = self.subjects.iter().position(|known| *known == subject);
        let teaching = known.and_then(|at| self.teaching.get(at)).into_iter().flatten();
        teaching.filter_map(|slot| self.at(*slot)).filter(lives).filter_map(price).collect()
    }
}

fn level(weight: Weight) -> Level {
    match weight {
        Weight::Title => Level::TITLE,
        Weight::Front => Level::FRONT,
        Weight::Prose => Level::PROSE,
    }
}

/// The position of a name; one that nobody has when it is unknown.
fn position<T: PartialEq, Position: TryFrom<usize> + Bounded>(names: &[T], name: &T) -> Position {
    let known = names.iter().position(|known| known == name);
    known.and_then(|at| Position::try_from(at).ok()).unwrap_or(Position::NOBODY)
}

/// Numbers whose largest stands for a name that nobody has.
trait Bounded {
    const NOBODY: Self;
}

impl Bounded for u8 {
    const NOBODY: Self = Self::MAX;
}

impl Bounded for u16 {
    const NOBODY: Self = Self::MAX;
}

/// Gives each name one position. A handful of languages, countries and cities: a walk is faster than a map.
fn interned(names: &mut Vec<String>, name: String) -> u16 {
    let at = names.iter().position(|known| *known == name).unwrap_or_else(|| {
        names.push(name);
        names.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::NOBODY)
}
