//! The business in money (MO12), as the postings of the ledger tell it.

use super::insight::share;
use crate::money::{Currency, Money};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a currency brought in some days, from the postings of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Turnover {
    /// What lessons, packages and courses came to: commission and earnings, after what was given back of them.
    pub gmv: i64,
    /// Of it, commission.
    pub commission: i64,
    /// Commission and packs of credits.
    pub revenue: i64,
    /// What was given back to people after it was taken.
    pub refunds: i64,
    /// What the platform paid for discounts, and gave as promotional credit.
    pub promotion: i64,
}

/// A currency's part of the business.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RevenueLine {
    /// The unit.
    pub currency: Currency,
    /// What lessons, packages and courses came to.
    pub gmv: Money,
    /// Commission and packs of credits, less what was given back.
    pub revenue: Money,
    /// Commission of the gross value, 0 to 1; null of nothing.
    pub take_rate: Option<f64>,
    /// What was given back to people after it was taken.
    pub refunds: Money,
    /// What discounts and promotional credit cost.
    pub promotion: Money,
}

impl RevenueLine {
    /// Of what was turned over.
    pub fn of(currency: Currency, turnover: &Turnover) -> Self {
        let money = |minor| Money::new(minor, currency);
        Self {
            currency,
            gmv: money(turnover.gmv),
            revenue: money(turnover.revenue),
            take_rate: share(turnover.commission, turnover.gmv),
            refunds: money(turnover.refunds),
            promotion: money(turnover.promotion),
        }
    }
}

/// `GET /owner/revenue`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Revenue {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// One line per unit that moved.
    pub currencies: Vec<RevenueLine>,
}

/// `GET /owner/dashboard`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct OwnerDashboard {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Money, one line per unit.
    pub currencies: Vec<RevenueLine>,
    /// The same of the days before, as many.
    pub before: Vec<RevenueLine>,
    /// Accounts that were made.
    pub new_people: i64,
    /// Lessons that were held.
    pub lessons: i64,
    /// People who learned in these days: a lesson that was held, or a unit of a course that was finished.
    pub learners: i64,
    /// Tutors whom people can book.
    pub listed_tutors: i64,
    /// People who learned in the last whole week.
    pub weekly_active_learners: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_take_rate_is_commission_of_the_gross_value() {
        let turnover = Turnover { gmv: 10_000, commission: 1_800, ..Turnover::default() };
        assert_eq!(RevenueLine::of(Currency::Usd, &turnover).take_rate, Some(0.18));
    }
}
