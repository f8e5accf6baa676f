//! What the page of a subject, of a city or of both tells besides its list (CA6): only facts, nothing invented.

use super::landing::RecentReview;
use crate::money::{Currency, Money};

/// What an hour costs at the tutors of a page, in the reader's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceRange {
    /// The lowest.
    pub low: Money,
    /// Half of them ask for this or less.
    pub middle: Money,
    /// The highest.
    pub high: Money,
}

impl PriceRange {
    /// The range of prices in minor units; none of nobody's.
    pub fn of(mut prices: Vec<i64>, currency: Currency) -> Option<Self> {
        prices.sort_unstable();
        let (low, high) = (*prices.first()?, *prices.last()?);
        let middle = *prices.get((prices.len() - 1) / 2)?;
        let [low, middle, high] = [low, middle, high].map(|minor| Money::new(minor, currency));
        Some(Self { low, middle, high })
    }
}

/// What a page tells.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct TaughtFacts {
    /// None where nobody teaches.
    pub prices: Option<PriceRange>,
    /// At most three, as [`super::landing::worth_reading`] chooses them.
    pub reviews: Vec<RecentReview>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_them_ask_for_the_middle_price_or_less() {
        for mut prices in [vec![2_000], vec![6_000, 2_000], vec![3_000, 2_000, 6_000], vec![9, 7, 7, 8], vec![5; 11]] {
            let range = PriceRange::of(prices.clone(), Currency::Usd);
            prices.sort_unstable();
            let (Some(range), Some(low), Some(high)) = (range, prices.first(), prices.last()) else {
                panic!("{prices:?} have a range");
            };
            assert_eq!((range.low.minor, range.high.minor), (*low, *high));
            let cheap = prices.iter().filter(|price| **price <= range.middle.minor).count();
            assert!(2 * cheap >= prices.len() && prices.contains(&range.middle.minor), "{prices:?}: {range:?}");
        }
        assert_eq!(PriceRange::of(Vec::new(), Currency::Usd), None, "nobody asks for nothing");
    }
}
