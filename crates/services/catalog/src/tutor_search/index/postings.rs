//! Who has which word, and how far up in the profile: the inverted index.
//!
//! A list per word, ascending by slot. Slots are only ever given out upwards, so a changed profile is appended and no
//! list is searched for the old one: its slot is empty, and whoever reads the lists skips empty slots.

use domain::catalog::words::Sought;
use std::collections::HashMap;

/// Where in a profile a word stands at best: name and subjects, headline, anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// In the name or a subject.
    pub const TITLE: Self = Self(0);
    /// In the headline.
    pub const FRONT: Self = Self(1);
    /// Anywhere.
    pub const PROSE: Self = Self(2);

    /// Position, the best first.
    pub const fn index(self) -> u8 {
        self.0
    }
}

/// A slot with the level of the match, in four bytes: lists are what the index is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit(u32);

impl Hit {
    /// That slot, found at that level.
    pub const fn new(slot: u32, level: Level) -> Self {
        Self(slot << 2 | level.0 as u32)
    }

    /// Whose profile.
    pub const fn slot(self) -> u32 {
        self.0 >> 2
    }

    /// Where in it.
    pub const fn level(self) -> Level {
        Level((self.0 & 3) as u8)
    }
}

/// The lists by word.
#[derive(Default)]
pub struct Postings(HashMap<Box<str>, Vec<Hit>>);

impl Postings {
    /// Appends a profile, whose slot is above all that were given out before.
    pub fn add<'a>(&mut self, slot: u32, words: impl IntoIterator<Item = (&'a str, Level)>) {
        for (word, level) in words {
            let hit = Hit::new(slot, level);
            match self.0.get_mut(word) {
                Some(list) => list.push(hit),
                None => drop(self.0.insert(word.into(), vec![hit])),
            }
        }
    }

    /// Gives every slot its new number; those without one are left out. The order of slots must stay.
    pub fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        self.0.retain(|_, list| {
            *list = list.iter().filter_map(|hit| Some(Hit::new(number(hit.slot())?, hit.level()))).collect();
            !list.is_empty()
        });
    }

    /// How many hits and words there are.
    pub fn size(&self) -> (usize, usize) {
        (self.0.values().map(Vec::len).sum(), self.0.len())
    }

    /// Whose profiles hold what is sought, ascending by slot, with the level up to which one must read to find all of
    /// it.
    pub fn having(&self, sought: &Sought) -> Vec<Hit> {
        match sought {
            Sought::Word(word) => self.0.get(word.as_str()).cloned().unwrap_or_default(),
            Sought::Any(parts) => united(parts.iter().map(|part| self.having(part))),
            Sought::All(parts) => self.having_all(parts),
            Sought::Not(_) => Vec::new(),
        }
    }

    fn having_all(&self, parts: &[Sought]) -> Vec<Hit> {
        let mut lists: Vec<Vec<Hit>> = Vec::with_capacity(parts.len());
        for part in parts.iter().filter(|part| !matches!(part, Sought::Not(_))) {
            lists.push(self.having(part));
        }
        // The shortest first: what is left can only get shorter.
        lists.sort_by_key(Vec::len);
        let mut lists = lists.into_iter();
        let mut left = lists.next().unwrap_or_default();
        for list in lists {
            left = common(&left, &list);
        }
        for part in parts {
            if let Sought::Not(refused) = part {
                let refused = self.having(refused);
                left.retain(|hit| at(&refused, hit.slot()).is_none());
            }
        }
        left
    }

    /// Words that begin with these letters, those of most profiles first, at most `limit`. Stems, which are marked, are
    /// no words.
    pub fn beginning(&self, letters: &str, limit: usize) -> Vec<&str> {
        let mut found: Vec<(usize, &str)> = self
            .0
            .iter()
            .filter(|(word, _)| word.starts_with(letters))
            .map(|(word, list)| (list.len(), word.as_ref()))
            .collect();
        found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        found.truncate(limit);
        found.into_iter().map(|(_, word)| word).collect()
    }
}

/// Whether a list ascending by slot has that slot, and at which level.
pub(super) fn at(list: &[Hit], slot: u32) -> Option<Level> {
    let place = list.partition_point(|hit| hit.slot() < slot);
    list.get(place).filter(|hit| hit.slot() == slot).map(|hit| hit.level())
}

/// In one of the lists: at the best level of any.
fn united(lists: impl Iterator<Item = Vec<Hit>>) -> Vec<Hit> {
    let mut all: Vec<Hit> = Vec::new();
    for list in lists {
        if all.is_empty() { all = list } else { all.extend(list) }
    }
    // By slot and then by level, so the first of a slot is the best.
    all.sort_unstable();
    all.dedup_by_key(|hit| hit.slot());
    all
}

/// In both lists: at the worse level of the two.
fn common(short: &[Hit], long: &[Hit]) -> Vec<Hit> {
    let mut rest = long;
    let mut both = Vec::with_capacity(short.len());
    for hit in short {
        let skipped = rest.partition_point(|other| other.slot() < hit.slot());
        rest = rest.get(skipped..).unwrap_or_default();
        if let Some(other) = rest.first().filter(|other| other.slot() == hit.slot()) {
            both.push(Hit::new(hit.slot(), hit.level().max(other.level())));
        }
    }
    both
}
