//! The figures of a home: the last thirty days beside the thirty before.
//!
//! Two spans of the same length, so that a figure means the same on every day of a month.

use crate::money::Money;
use std::cmp::Ordering;

/// Length of a span in days.
pub const SPAN_DAYS: i64 = 30;

/// A figure of the last span and of the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The last span.
    pub now: i64,
    /// The one before.
    pub before: i64,
}

impl Figure {
    /// Which way it went, and by how much.
    pub fn change(self) -> (Ordering, i64) {
        (self.now.cmp(&self.before), self.now.abs_diff(self.before).try_into().unwrap_or(i64::MAX))
    }
}

/// What a person learnt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Learnt {
    /// Lessons held.
    pub lessons: Figure,
    /// Their minutes.
    pub minutes: Figure,
}

/// What a person taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taught {
    /// Lessons held.
    pub lessons: Figure,
    /// Earned with them, minor units of the currency of [`Taught::currency`].
    pub earned: Figure,
    /// What the tutor earns in, with nothing in it.
    pub currency: Money,
    /// Minutes to an answer, the median of each span; none where one of the two has no answer.
    pub answers: Option<Figure>,
    /// Usual minutes to an answer; none before the first.
    pub response_minutes: Option<i32>,
}

/// Both sides of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// As a student.
    pub learnt: Learnt,
    /// As a tutor; none for whoever is none.
    pub taught: Option<Taught>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_a_direction_and_a_size() {
        let change = |now, before| Figure { now, before }.change();
        assert_eq!(change(8, 5), (Ordering::Greater, 3));
        assert_eq!(change(5, 8), (Ordering::Less, 3));
        assert_eq!(change(0, 0), (Ordering::Equal, 0));
        assert_eq!(change(i64::MAX, i64::MIN), (Ordering::Greater, i64::MAX));
    }
}
