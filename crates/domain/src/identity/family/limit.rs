//! What a child's lessons may cost in a week or a month of the parent's calendar.
//!
//! A lesson counts in the week in which it starts, with what it costs after refunds; a request nobody approved costs
//! nothing. Whoever decides holds the child's calendar, so that two approvals are judged one after the other.

use super::{refusals, stage::first_instant};
use crate::{
    Refusal,
    calendar::{Zone, today_in},
    codes::codes,
    identity::refusals::currency_not_shown,
    money::{Currency, Money, amount::MAX_MINOR},
};
use chrono::{DateTime, Datelike, Days, Months, Utc};
use serde::{Deserialize, Serialize};
use std::ops::Range;

codes! {
    /// What a limit counts over.
    Period {
        /// Monday to Sunday.
        Week = "week",
        /// A calendar month.
        Month = "month",
    }
}

/// A limit as it is sent: `{"amount": 5000, "currency": "USD", "period": "week"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SpendingLimitRequest {
    /// Minor units.
    #[schema(required, minimum = 0)]
    pub amount: i64,
    #[schema(required, min_length = 3, max_length = 3)]
    pub currency: String,
    /// `week` or `month`.
    #[schema(required)]
    pub period: String,
}

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SpendingLimit {
    /// Minor units.
    pub amount: i64,
    /// Of these.
    pub currency: Currency,
    /// Over this.
    pub period: Period,
}

impl SpendingLimit {
    /// Reads a limit.
    ///
    /// # Errors
    /// 422 at `spending_limit`: `amount_invalid`, `currency_unknown`, `period_unknown`.
    pub fn parse(request: &SpendingLimitRequest) -> Result<Self, Refusal> {
        let currency = Currency::parse(&request.currency)?;
        if !Currency::MONEY.contains(&currency) {
            return Err(currency_not_shown());
        }
        let amount = request.amount;
        if !(0..=MAX_MINOR).contains(&amount) {
            return Err(refusals::limit_out_of_bounds());
        }
        let period = Period::parse(&request.period).ok_or_else(refusals::period_unknown)?;
        Ok(Self { amount, currency, period })
    }

    /// The amount.
    pub const fn money(self) -> Money {
        Money::new(self.amount, self.currency)
    }

    /// The week or month, on the parent's calendar, in which `at` lies.
    pub fn window(self, at: DateTime<Utc>, zone: Zone) -> Range<DateTime<Utc>> {
        let day = today_in(zone, at);
        let (first, next) = match self.period {
            Period::Week => {
                let monday = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
                (monday, monday + Days::new(7))
            }
            Period::Month => {
                let first = day.with_day(1).unwrap_or(day);
                (first, first + Months::new(1))
            }
        };
        first_instant(first, zone)..first_instant(next, zone)
    }

    /// Whether `more` fits beside what is `spent` already; both in the limit's currency, minor units.
    ///
    /// # Errors
    /// 409 `spending_limit_reached` with what is left.
    pub fn check(self, spent: i64, more: i64) -> Result<(), Refusal> {
        let left = self.amount.saturating_sub(spent).max(0);
        if more <= left { Ok(()) } else { Err(refusals::spending_limit_reached(Money::new(left, self.currency))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::named as zone;

    fn limit(amount: i64, period: Period) -> SpendingLimit {
        SpendingLimit { amount, currency: Currency::Usd, period }
    }

    fn window(period: Period, at: &str, place: &str) -> [String; 2] {
        let window = limit(0, period).window(at.parse().unwrap(), zone(place));
        [window.start, window.end].map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }

    #[test]
    fn limits_that_are_none_are_refused() {
        for (amount, currency, period, code) in [
            (-1, "USD", "week", "amount_invalid"),
            (i64::MAX, "USD", "week", "amount_invalid"),
            (100, "GOLD", "week", "currency_unknown"),
            (100, "CREDIT", "week", "currency_unknown"),
            (100, "USD", "year", "period_unknown"),
            (100, "USD", "", "period_unknown"),
        ] {
            let request = SpendingLimitRequest { amount, currency: currency.into(), period: period.into() };
            assert_eq!(SpendingLimit::parse(&request).unwrap_err().code, code, "{request:?}");
        }
    }

    #[test]
    fn a_week_is_monday_to_sunday_where_the_parent_lives() {
        // Sunday evening in Los Angeles is Monday in UTC, and the clocks go back in this week.
        let expected = ["2026-10-26T07:00:00Z", "2026-11-02T08:00:00Z"];
        assert_eq!(window(Period::Week, "2026-11-02T07:59:59Z", "America/Los_Angeles"), expected);
        assert_eq!(window(Period::Week, "2026-10-26T07:00:00Z", "America/Los_Angeles"), expected);
        assert_ne!(window(Period::Week, "2026-11-02T08:00:00Z", "America/Los_Angeles"), expected);
    }

    #[test]
    fn a_month_is_a_calendar_month_where_the_parent_lives() {
        let expected = ["2026-01-31T11:00:00Z", "2026-02-28T11:00:00Z"];
        assert_eq!(window(Period::Month, "2026-02-10T00:00:00Z", "Pacific/Auckland"), expected);
        assert_eq!(window(Period::Month, "2026-01-31T11:00:00Z", "Pacific/Auckland"), expected);
    }

    #[test]
    fn the_last_cent_fits_and_one_more_is_told_what_is_left() {
        let limit = limit(5_000, Period::Week);
        assert!(limit.check(2_000, 3_000).is_ok() && limit.check(0, 0).is_ok());
        for (spent, more, left) in [(2_000, 3_001, 3_000), (5_000, 1, 0), (9_000, 1, 0), (0, i64::MAX, 5_000)] {
            let refusal = limit.check(spent, more).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("spending_limit_reached", 409));
            assert_eq!(refusal.facts["left"], serde_json::json!({ "amount": left, "currency": "USD" }));
        }
    }
}
