//! Names of the files of PostgreSQL's write-ahead log.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Digits of each of the three numbers of a name.
const DIGITS: usize = 8;

/// A whole segment, `000000010000000000000002`: timeline, then where it lies in the log.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Segment {
    name: String,
    timeline: u32,
    position: u64,
}

impl Segment {
    /// Reads a name; none where it is not that of a whole segment (`….partial`, `….history`, `….backup`).
    pub fn parse(name: &str) -> Option<Self> {
        let digits = name.len() == 3 * DIGITS && name.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b));
        if !digits {
            return None;
        }
        let (timeline, position) = name.split_at_checked(DIGITS)?;
        let (timeline, position) = (u32::from_str_radix(timeline, 16).ok()?, u64::from_str_radix(position, 16).ok()?);
        (timeline > 0).then(|| Self { name: name.to_owned(), timeline, position })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which life of the cluster wrote it; a restored cluster begins another.
    pub const fn timeline(&self) -> u32 {
        self.timeline
    }

    /// Where it lies in the log; grows, also from one timeline to the next.
    pub const fn position(&self) -> u64 {
        self.position
    }

    /// How many segments were written before it; `bytes` is the size of one, by which the last number of a name turns
    /// over into the one before.
    pub const fn index(&self, bytes: u64) -> u64 {
        let turns_over_at = match bytes {
            0 => 1,
            bytes => (1 << 32) / bytes,
        };
        (self.position >> 32) * turns_over_at + (self.position & 0xFFFF_FFFF)
    }

    /// Whether restoring from a base that begins with `first` may ask for the file of that name: later segments of any
    /// timeline, and the histories that say where timelines part.
    pub fn is_asked_for(first: &Self, name: &str) -> bool {
        match Self::parse(name) {
            Some(segment) => segment.position >= first.position,
            None => is_history(name),
        }
    }
}

/// Which segment lacks between the first that a base needs and the last there is: restoring would end before it without
/// a word. Counted from zero, as [`Segment::index`] does.
pub fn gap<'a>(first: &Segment, bytes: u64, names: impl IntoIterator<Item = &'a String>) -> Option<u64> {
    let there = names.into_iter().filter_map(|name| Segment::parse(name)).map(|segment| segment.index(bytes));
    let there: BTreeSet<u64> = there.filter(|index| *index >= first.index(bytes)).collect();
    let last = *there.last()?;
    (first.index(bytes)..=last).find(|index| !there.contains(index))
}

/// `00000002.history`.
pub(super) fn is_history(name: &str) -> bool {
    name.strip_suffix(".history").is_some_and(|number| {
        number.len() == DIGITS && number.bytes().all(|b| b.is_ascii_digit() || (b'A'..=b'F').contains(&b))
    })
}

impl TryFrom<String> for Segment {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::parse(&name).ok_or_else(|| format!("{name} names no segment"))
    }
}

impl From<Segment> for String {
    fn from(segment: Segment) -> Self {
        segment.name
    }
}
