//! What films of courses cost: room, encoding and bytes sent, projected to the whole month by what was measured. In US
//! dollars: an estimate that is compared, never paid.

use super::refusals;
use crate::{
    Refusal,
    money::{Currency, Money},
    refusal::Fields,
};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Whole days that a projection looks back at.
pub const MEASURED_DAYS: i64 = 28;
/// Dearest unit, in US cents.
pub const PRICE_MAX: i64 = 10_000_000;
/// Highest month before owners are warned, in US cents.
pub const LIMIT_MAX: i64 = 1_000_000_000;
/// What room and bytes sent are priced by.
const TERABYTE: i128 = 1_000_000_000_000;
/// What encoding is priced by, in milliseconds.
const THOUSAND_HOURS: i128 = 3_600_000_000;

/// What a unit costs, in US dollars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FilmPrices {
    /// Counts changes.
    pub version: i64,
    /// 1,000 GB stored for a month.
    pub storage: Money,
    /// 1,000 hours of a worker.
    pub encoding: Money,
    /// 1,000 GB sent.
    pub egress: Money,
    /// A month that is projected to cost more is warned of.
    pub limit: Money,
    /// When somebody changed it; null until then.
    pub changed_at: Option<DateTime<Utc>>,
}

/// `PUT /owner/film-costs/prices`: what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FilmPricesRequest {
    /// The version that was read; refused where it is another one by now.
    pub version: Option<i64>,
    /// 1,000 GB stored for a month, in US dollars.
    pub storage: Option<Money>,
    /// 1,000 hours of a worker, in US dollars.
    pub encoding: Option<Money>,
    /// 1,000 GB sent, in US dollars.
    pub egress: Option<Money>,
    /// A month, in US dollars.
    pub limit: Option<Money>,
}

impl FilmPricesRequest {
    /// The prices as they are to be, in US cents: storage, encoding, egress, and the limit.
    ///
    /// # Errors
    /// 409 `film_prices_changed`; 422 `film_price_range` by field.
    pub fn parse(&self, before: &FilmPrices) -> Result<[i64; 4], Refusal> {
        if self.version.is_some_and(|version| version != before.version) {
            return Err(refusals::film_prices_changed());
        }
        let mut fields = Fields::default();
        let mut read = |field: &str, asked: Option<Money>, stored: Money, most: i64| {
            let price = asked.unwrap_or(stored);
            let good = price.currency == Currency::Usd && (0..=most).contains(&price.minor);
            let refused = || refusals::film_price_range(Money::new(most, Currency::Usd));
            fields.take(field, if good { Ok(price.minor) } else { Err(refused()) }).unwrap_or_default()
        };
        let prices = [
            read("storage", self.storage, before.storage, PRICE_MAX),
            read("encoding", self.encoding, before.encoding, PRICE_MAX),
            read("egress", self.egress, before.egress, PRICE_MAX),
            read("limit", self.limit, before.limit, LIMIT_MAX),
        ];
        fields.finish()?;
        Ok(prices)
    }
}

/// What was measured of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FilmDay {
    /// Which.
    pub day: NaiveDate,
    /// Bytes at its end; none while nobody looked.
    pub stored_bytes: Option<i64>,
    /// Time of workers.
    pub encoded_ms: i64,
    /// Bytes of segments.
    pub sent_bytes: i64,
}

/// What a month takes and costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FilmMonth {
    /// Whole days that were measured, 28 at most.
    pub measured_days: i64,
    /// Bytes at its end, if it goes on growing as it did.
    pub stored_bytes: i64,
    /// Time of workers in the whole month, in milliseconds.
    pub encoded_ms: i64,
    /// Bytes sent in the whole month.
    pub sent_bytes: i64,
    /// What the room costs.
    pub storage: Money,
    /// What the workers cost.
    pub encoding: Money,
    /// What sending costs.
    pub egress: Money,
    /// All three.
    pub total: Money,
}

/// `GET /owner/film-costs`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FilmCosts {
    /// The first day of the month.
    pub month: NaiveDate,
    /// What it comes to; null until a whole day was measured.
    pub projected: Option<FilmMonth>,
    /// What units cost.
    pub prices: FilmPrices,
    /// Whether it is projected to cost more than the limit.
    pub above: bool,
}

/// The first day of the month.
pub fn month_of(today: NaiveDate) -> NaiveDate {
    today.with_day(1).unwrap_or(today)
}

fn days_in(month: NaiveDate) -> i64 {
    month.checked_add_months(Months::new(1)).map_or(30, |next| (next - month).num_days())
}

/// A part of a unit at its price, rounded up: an estimate does not flatter.
fn priced(amount: i64, unit: i128, price: Money) -> Money {
    let cost = (i128::from(amount) * i128::from(price.minor) + unit - 1) / unit;
    Money::new(i64::try_from(cost).unwrap_or(i64::MAX), price.currency)
}

/// What went on for so many days, for so many others.
fn stretched(sum: i64, measured: i64, days: i64) -> i64 {
    let of_all = i128::from(sum) * i128::from(days) / i128::from(measured.max(1));
    i64::try_from(of_all).unwrap_or(i64::MAX)
}

impl FilmCosts {
    /// Of whole days before today, the oldest first; a day without a row had nothing. Room that shrinks is not expected
    /// to shrink further.
    pub fn of(today: NaiveDate, days: &[FilmDay], prices: FilmPrices) -> Self {
        let month = month_of(today);
        let since = days.iter().map(|it| it.day).find(|day| (1..=MEASURED_DAYS).contains(&(today - *day).num_days()));
        let projected = since.map(|since| {
            let measured = (today - since).num_days();
            let seen = || days.iter().filter(|it| it.day >= since && it.day < today);
            let whole = days_in(month);
            let of_all = |sum: i64| stretched(sum, measured, whole);
            let encoded_ms = of_all(seen().map(|it| it.encoded_ms).sum());
            let sent_bytes = of_all(seen().map(|it| it.sent_bytes).sum());
            let mut looks = seen().filter_map(|it| Some((it.day, it.stored_bytes?)));
            let first = looks.next();
            let last = looks.next_back().or(first);
            let stored_bytes = match (first, last) {
                (Some((from, before)), Some((to, now))) => {
                    let (grown, over) = ((now - before).max(0), (to - from).num_days());
                    let left = (whole - i64::from(to.day0()) - 1).max(0);
                    let ahead = if month_of(to) == month { left } else { whole };
                    now.saturating_add(if over > 0 { stretched(grown, over, ahead) } else { 0 })
                }
                _ => 0,
            };
            let costs = [
                priced(stored_bytes, TERABYTE, prices.storage),
                priced(encoded_ms, THOUSAND_HOURS, prices.encoding),
                priced(sent_bytes, TERABYTE, prices.egress),
            ];
            let total = costs.iter().fold(0_i64, |sum, it| sum.saturating_add(it.minor));
            let total = Money::new(total, Currency::Usd);
            let (measured_days, [storage, encoding, egress]) = (measured, costs);
            FilmMonth { measured_days, stored_bytes, encoded_ms, sent_bytes, storage, encoding, egress, total }
        });
        let above = projected.as_ref().is_some_and(|it| it.total.minor > prices.limit.minor);
        Self { month, projected, prices, above }
    }
}

#[cfg(test)]
#[path = "film_costs_tests.rs"]
mod tests;
