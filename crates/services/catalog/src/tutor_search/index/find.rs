//! What the index answers: who fits a search, in which order, from where on.

use super::{
    Listing, TutorIndex,
    listing::{Wanted, level_at, supports_of},
    position,
    postings::{Hit, Level, at},
};
use domain::catalog::{
    tutor_search::{LEVELS, TutorSearch, VERIFICATION_TIERS},
    words::Sought,
};
use spine::exchange::Exchange;
use std::{cmp::Ordering, collections::BinaryHeap};
use uuid::Uuid;

/// Between two places in a profile in which the words may be found.
const CLASS: u8 = 20;
/// Behind those who have the words that tell little as well.
const FULLER: u8 = 10;
/// Words that end what somebody has only begun to type.
const ENDINGS: usize = 32;
/// Letters from which on a word counts as begun.
const BEGUN_CHARS: usize = 3;

/// A search ready to be answered.
pub struct Question<'a> {
    /// The filters and the order.
    pub search: &'a TutorSearch,
    /// Into the money of the reader.
    pub exchange: Exchange,
    /// Words of the profile; none when the search names no word.
    pub sought: Option<&'a Sought>,
    /// Who has these too comes first.
    pub fuller: Option<&'a Sought>,
    /// These alone, ascending; none when everybody may be found.
    pub only: Option<&'a [Uuid]>,
    /// These not: they stand above the list.
    pub without: &'a [Uuid],
}

/// A place in an order: key and id.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place(f64, Uuid);

impl Eq for Place {}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then_with(|| self.1.cmp(&other.1))
    }
}

impl TutorIndex {
    /// Whether anybody has what is sought.
    pub(crate) fn has(&self, sought: &Sought) -> bool {
        self.postings.having(sought).iter().any(|hit| self.at(hit.slot()).is_some())
    }

    /// Words that end what was begun; none for a letter or two.
    pub fn endings(&self, begun: &str) -> Vec<String> {
        if begun.chars().count() < BEGUN_CHARS {
            return Vec::new();
        }
        self.postings.beginning(begun, ENDINGS).into_iter().map(str::to_owned).collect()
    }

    /// The first `limit` ids with their keys that come after a place.
    pub fn page(&self, question: &Question<'_>, after: Option<(f64, Uuid)>, limit: usize) -> Vec<(Uuid, f64)> {
        let after = after.map(|(key, id)| Place(key, id));
        // The worst of the best on top, so that it makes room.
        let mut best: BinaryHeap<Place> = BinaryHeap::with_capacity(limit + 1);
        self.each(question, |listing, class| {
            if question.without.contains(&listing.id) {
                return;
            }
            let place = Place(listing.key(question.search.sort, class, question.exchange), listing.id);
            if after.is_some_and(|after| place <= after) {
                return;
            }
            if best.len() < limit {
                best.push(place);
            } else if best.peek().is_some_and(|worst| place < *worst) {
                best.pop();
                best.push(place);
            }
        });
        best.into_sorted_vec().into_iter().map(|Place(key, id)| (id, key)).collect()
    }

    /// Everybody who fits, in no order.
    pub fn fitting(&self, question: &Question<'_>) -> Vec<&Listing> {
        let mut found = Vec::new();
        self.each(question, |listing, _| found.push(listing));
        found
    }

    /// Everybody who fits with how well, of a thousand: who has the words in name or subjects fits whole.
    pub(crate) fn fits(&self, question: &Question<'_>) -> Vec<(Uuid, i64)> {
        let mut found = Vec::new();
        self.each(question, |listing, class| {
            found.push((listing.id, 1_000 - 10 * i64::from(class.unwrap_or_default())));
        });
        found
    }

    /// Calls `told` with each who fits and, where words are sought, the class of the match.
    fn each<'a>(&'a self, question: &Question<'_>, mut told: impl FnMut(&'a Listing, Option<u8>)) {
        let Question { search, exchange, .. } = *question;
        let wanted = self.wanted(search);
        let mut judge = |slot: u32, class: Option<u8>| {
            if let Some(listing) = self.at(slot).filter(|listing| listing.fits(search, &wanted, exchange)) {
                told(listing, class);
            }
        };
        let fuller = question.fuller.map(|fuller| self.postings.having(fuller));
        let hits = question.sought.map(|sought| self.postings.having(sought));
        let class = |hit: Hit| class_of(hit, fuller.as_deref());
        match (question.only, &hits) {
            (Some(only), hits) => {
                for slot in only.iter().filter_map(|id| self.by_id.get(id)) {
                    match hits {
                        Some(hits) => {
                            if let Some(level) = at(hits, *slot) {
                                judge(*slot, Some(class(Hit::new(*slot, level))));
                            }
                        }
                        None => judge(*slot, None),
                    }
                }
            }
            (None, Some(hits)) => hits.iter().for_each(|hit| judge(hit.slot(), Some(class(*hit)))),
            (None, None) => match wanted.subject {
                // Few teach what is asked for: they alone are looked at.
                Some(subject) => {
                    let teaching = self.teaching.get(usize::from(subject)).map_or(&[][..], Vec::as_slice);
                    for slot in teaching {
                        judge(*slot, None);
                    }
                }
                None => (0..self.slots.len() as u32).for_each(|slot| judge(slot, None)),
            },
        }
    }

    fn wanted(&self, search: &TutorSearch) -> Wanted {
        Wanted {
            subject: search.subject_id.map(|id| position(&self.subjects, &id.0)),
            level: search.level.as_deref().map(|level| position(&LEVELS, &level)),
            tier: search.verification.as_deref().map(|tier| position(&VERIFICATION_TIERS, &tier)),
            language: search.language.as_ref().map(|language| position(&self.languages, language)),
            country: search.country.as_ref().map(|country| position(&self.countries, country)),
            city: search.city.as_ref().map(|city| position(&self.cities, city)),
            spoken: search.language_level.as_deref().map_or(0, level_at),
            supports: search.support.as_ref().map_or(0, |support| supports_of(&[support])),
            certification: search.certification.as_ref().map(|certification| certification.to_lowercase()),
            experience: search.experience.as_ref().map(|experience| experience.to_lowercase()),
        }
    }
}

fn class_of(hit: Hit, fuller: Option<&[Hit]>) -> u8 {
    let full = fuller.is_none_or(|fuller| at(fuller, hit.slot()).is_some_and(|level| level <= Level::FRONT));
    hit.level().index() * CLASS + if full { 0 } else { FULLER }
}
