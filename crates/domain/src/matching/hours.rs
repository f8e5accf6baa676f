//! A person's usual week as 168 bits, one per hour from Monday 00:00 UTC.
//!
//! It is a declared habit, not a calendar: good enough to say whether two people can ever meet, and small enough to
//! compare with every candidate. Bookable slots come from the calendar slice.

use serde::{Deserialize, Serialize};

/// Hours in a week; also the number of characters of the text form.
pub const HOURS: usize = 168;

/// The hours of a week (UTC, Monday first) at which a person is usually free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeeklyHours([u64; 3]);

impl WeeklyHours {
    /// Reads 168 characters of `0` and `1`. Anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != HOURS {
            return None;
        }
        let mut hours = Self([0; 3]);
        for (hour, byte) in text.bytes().enumerate() {
            match byte {
                b'1' => hours = hours.with(hour),
                b'0' => {}
                _ => return None,
            }
        }
        Some(hours)
    }

    /// A week without a free hour.
    #[must_use]
    pub const fn empty() -> Self {
        Self([0; 3])
    }

    /// The same week with `hour` (0 to 167) free too; other hours of the clock are ignored.
    #[must_use]
    pub fn with(mut self, hour: usize) -> Self {
        if let Some(word) = self.0.get_mut(hour / 64).filter(|_| hour < HOURS) {
            *word |= 1 << (hour % 64);
        }
        self
    }

    /// Is this hour of the week (0 to 167) free?
    #[must_use]
    pub fn contains(&self, hour: usize) -> bool {
        hour < HOURS && self.0.get(hour / 64).is_some_and(|word| word >> (hour % 64) & 1 == 1)
    }

    /// Number of free hours, 0 to 168.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// Number of hours free for both, 0 to 168.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> u32 {
        self.0.iter().zip(other.0).map(|(mine, theirs)| (mine & theirs).count_ones()).sum()
    }

    /// The text form, 168 characters.
    #[must_use]
    pub fn to_text(&self) -> String {
        (0..HOURS).map(|hour| if self.contains(hour) { '1' } else { '0' }).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_week_survives_its_text_form() {
        let week = WeeklyHours::empty().with(0).with(63).with(64).with(167);
        assert_eq!(WeeklyHours::parse(&week.to_text()), Some(week));
        assert_eq!(week.count(), 4);
    }

    #[test]
    fn a_week_of_another_length_or_alphabet_is_refused() {
        assert_eq!(WeeklyHours::parse(""), None);
        assert_eq!(WeeklyHours::parse(&"0".repeat(167)), None);
        assert_eq!(WeeklyHours::parse(&"2".repeat(168)), None);
        assert_eq!(WeeklyHours::parse(&"é".repeat(84)), None);
    }

    #[test]
    fn only_shared_hours_overlap() {
        let mornings = WeeklyHours::empty().with(9).with(10);
        let later = WeeklyHours::empty().with(10).with(11);
        assert_eq!(mornings.overlap(&later), 1);
        assert_eq!(mornings.with(168), mornings);
    }
}
