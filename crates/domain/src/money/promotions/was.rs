//! The price that a sale is compared with: the lowest of the thirty days before it began (directive 2019/2161).
//!
//! It is shown struck through only where it is known for all of the thirty days and the sale is below it. What earlier
//! sales of the tutor took off counts as a price that there was, whichever lessons they were for, so that a price which
//! was seldom asked is never compared with. After thirty days the lower price is the usual one, and nothing is struck
//! through any more.

use super::{Sale, price::off};
use crate::{
    ids::{PromotionId, SubjectId},
    money::{Currency, Money},
};
use chrono::{DateTime, Duration, Utc};
use serde::Deserialize;

/// Days before a sale that are looked at, and days of a sale on which they are compared with.
pub const WAS_DAYS: i64 = 30;

/// A price of a subject and length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub struct KeptRate {
    pub subject_id: SubjectId,
    pub minutes: i32,
    pub price: i64,
}

/// What a tutor asked from one instant to another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub struct KeptPrices {
    pub from: DateTime<Utc>,
    /// None: still.
    pub until: Option<DateTime<Utc>>,
    pub currency: Currency,
    pub hourly: i64,
    #[serde(default)]
    pub rates: Vec<KeptRate>,
}

impl KeptPrices {
    fn of(&self, subject: SubjectId, minutes: i32) -> Option<Money> {
        let own = self.rates.iter().find(|rate| rate.subject_id == subject && rate.minutes == minutes);
        match own {
            Some(rate) => Some(Money::new(rate.price, self.currency)),
            None => Money::new(self.hourly, self.currency).scale(minutes.into(), 60),
        }
    }
}

/// A sale that ran, or runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub struct EarlierSale {
    pub id: PromotionId,
    pub percent: i32,
    pub from: DateTime<Utc>,
    pub until: Option<DateTime<Utc>>,
}

/// What is remembered of a tutor's prices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct PriceMemory {
    pub prices: Vec<KeptPrices>,
    pub sales: Vec<EarlierSale>,
}

impl PriceMemory {
    /// The price to strike through beside a sale; none where there is none to be honest about.
    pub fn was(
        &self,
        sale: &Sale,
        (subject, minutes): (SubjectId, i32),
        regular: Money,
        now: DateTime<Utc>,
    ) -> Option<Money> {
        if now - sale.since >= Duration::days(WAS_DAYS) {
            return None;
        }
        let before = (sale.since - Duration::days(WAS_DAYS), sale.since);
        let lowest = self.lowest(before, (subject, minutes)).filter(|lowest| lowest.currency == regular.currency)?;
        let percent = self.steepest(sale);
        let lowest =
            percent.and_then(|percent| off(lowest, percent)).map_or(lowest.minor, |off| lowest.minor - off.minor);
        let was = lowest.min(regular.minor);
        let price = regular.minor - sale.off.minor;
        (price < was).then_some(Money::new(was, regular.currency))
    }

    /// The lowest price between two instants; none unless it is known for all of the time, in one currency.
    fn lowest(&self, (from, until): (DateTime<Utc>, DateTime<Utc>), what: (SubjectId, i32)) -> Option<Money> {
        let within = |kept: &&KeptPrices| kept.from < until && kept.until.is_none_or(|end| end > from);
        let mut kept: Vec<&KeptPrices> = self.prices.iter().filter(within).collect();
        kept.sort_by_key(|kept| kept.from);
        let (mut known, mut lowest) = (from, None::<Money>);
        for prices in kept {
            if prices.from > known {
                return None;
            }
            known = known.max(prices.until.unwrap_or(until));
            let price = prices.of(what.0, what.1)?;
            lowest = match lowest {
                Some(lowest) if lowest.currency != price.currency => return None,
                Some(lowest) => Some(Money::new(lowest.minor.min(price.minor), lowest.currency)),
                None => Some(price),
            };
        }
        lowest.filter(|_| known >= until)
    }

    /// What another sale took off at most within those days.
    fn steepest(&self, sale: &Sale) -> Option<i32> {
        let from = sale.since - Duration::days(WAS_DAYS);
        let others = self.sales.iter().filter(|other| other.id != sale.promotion);
        let within = others.filter(|other| other.from < sale.since && other.until.is_none_or(|end| end > from));
        within.map(|other| other.percent).max()
    }
}
