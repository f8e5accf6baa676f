//! The series a page offers with one answer: how many lessons, how many weeks apart, and what all of them cost.

use crate::money::Money;

/// So many lessons, so many weeks apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Weeks from one lesson to the next.
    pub weeks: u32,
    /// Lessons in all.
    pub lessons: u32,
}

impl Rhythm {
    /// Weeks between lessons that are offered.
    const WEEKS: [u32; 2] = [1, 2];
    /// Numbers of lessons that are offered.
    const LESSONS: [u32; 5] = [4, 6, 8, 10, 12];

    /// All that are offered, the denser ones first.
    pub fn offered() -> Vec<Self> {
        let of = |weeks| Self::LESSONS.map(|lessons| Self { weeks, lessons });
        Self::WEEKS.into_iter().flat_map(of).collect()
    }

    /// The word in a form: `1x4`.
    pub fn code(self) -> String {
        format!("{}x{}", self.weeks, self.lessons)
    }

    /// Reads [`Self::code`]; none for what is not offered, and for the empty answer of a single lesson.
    pub fn read(code: &str) -> Option<Self> {
        Self::offered().into_iter().find(|rhythm| rhythm.code() == code)
    }

    /// The same in the words of RFC 5545.
    pub fn rrule(self) -> String {
        format!("FREQ=WEEKLY;INTERVAL={};COUNT={}", self.weeks, self.lessons)
    }

    /// What all of them cost; none past what an amount can hold.
    pub fn total(self, one: Money) -> Option<Money> {
        one.scale(self.lessons.into(), 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{bookings::series::Rule, money::Currency};

    #[test]
    fn what_is_offered_is_read_back_and_is_a_rule_of_a_series() {
        let offered = Rhythm::offered();
        assert_eq!(offered.len(), 10);
        for rhythm in offered {
            assert_eq!(Rhythm::read(&rhythm.code()), Some(rhythm));
            assert!(Rule::parse(&rhythm.rrule()).is_ok(), "{rhythm:?}");
        }
    }

    #[test]
    fn what_is_not_offered_is_no_rhythm() {
        for code in ["", "1", "1x5", "0x4", "1x400", "x", "1x4 ", "4 lessons"] {
            assert_eq!(Rhythm::read(code), None, "{code}");
        }
    }

    #[test]
    fn the_total_is_of_all_lessons() {
        let rhythm = Rhythm { weeks: 1, lessons: 4 };
        assert_eq!(rhythm.total(Money::new(3_200, Currency::Usd)), Some(Money::new(12_800, Currency::Usd)));
        assert_eq!(rhythm.total(Money::new(i64::MAX, Currency::Usd)), None);
    }
}
