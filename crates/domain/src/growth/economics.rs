//! What a payer costs and brings (MO12), and how tutors do, for the owner. All money is in US dollars at the latest
//! rates: it is compared, never paid.

use crate::{
    Refusal,
    ids::TutorId,
    money::{Currency, Money},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Months of payers that are told.
pub const COHORTS: u32 = 12;
/// Tutors that one list shows.
pub const TUTORS_MAX: i64 = 100;
/// Days of lessons that a tutor is judged by.
pub const JUDGED_DAYS: i64 = 90;

/// People by the month of their first paid lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PayerCohort {
    /// The first day of the month.
    pub first: NaiveDate,
    /// How many they are.
    pub payers: i64,
    /// What they brought by the end of each month since, the first one first, in commission.
    pub revenue: Vec<Money>,
}

/// What some days came to, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// US cents spent on discounts, referrals and partners.
    pub spent: i64,
    /// People whose first paid lesson lies in them.
    pub new_payers: i64,
    /// US cents of commission.
    pub revenue: i64,
    /// People who paid for a lesson that was held in them.
    pub payers: i64,
}

/// `GET /owner/unit-economics`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UnitEconomics {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// People whose first paid lesson lies in these days.
    pub new_payers: i64,
    /// What discounts, referrals and partners cost in them.
    pub spent: Money,
    /// Spent for each new payer; null without one.
    pub cac: Option<Money>,
    /// Commission of these days for each who paid in them; null without one.
    pub arpu: Option<Money>,
    /// Commission that a payer of the last twelve months has brought so far; null without one.
    pub ltv: Option<Money>,
    /// Months until a payer has brought what one costs now, the first month as 1; null while none has.
    pub payback_months: Option<i64>,
    /// By the month of the first paid lesson, oldest first.
    pub cohorts: Vec<PayerCohort>,
}

impl UnitEconomics {
    /// Of what was counted.
    pub fn of((from, to): (NaiveDate, NaiveDate), counted: &Counted, cohorts: Vec<PayerCohort>) -> Self {
        let each = |amount: i64, people: i64| (people > 0).then(|| usd(amount / people));
        let cac = each(counted.spent, counted.new_payers);
        let payers = cohorts.iter().map(|cohort| cohort.payers).sum();
        let brought = cohorts.iter().filter_map(|cohort| cohort.revenue.last()).map(|money| money.minor).sum();
        Self {
            from,
            to,
            new_payers: counted.new_payers,
            spent: usd(counted.spent),
            cac,
            arpu: each(counted.revenue, counted.payers),
            ltv: each(brought, payers),
            payback_months: cac.and_then(|cac| payback(cac, &cohorts)),
            cohorts,
        }
    }
}

/// The first month by whose end payers had brought that much on average, of those who have lived so long.
fn payback(cac: Money, cohorts: &[PayerCohort]) -> Option<i64> {
    let longest = cohorts.iter().map(|cohort| cohort.revenue.len()).max().unwrap_or(0);
    (0..longest)
        .find(|month| {
            let lived = || cohorts.iter().filter_map(|cohort| Some((cohort.payers, cohort.revenue.get(*month)?.minor)));
            let payers: i64 = lived().map(|(payers, _)| payers).sum();
            let brought: i64 = lived().map(|(_, brought)| brought).sum();
            payers > 0 && brought >= cac.minor.saturating_mul(payers)
        })
        .and_then(|month| i64::try_from(month + 1).ok())
}

const fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

/// How a list of tutors is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PerformanceSort {
    /// Most lessons first.
    #[default]
    Lessons,
    /// Best rated first.
    Rating,
    /// Who called off the largest share first.
    Cancelled,
    /// Who missed most first.
    Missed,
}

impl PerformanceSort {
    /// All with their words.
    pub const ALL: [(&'static str, Self); 4] = [
        ("lessons", Self::Lessons),
        ("rating", Self::Rating),
        ("cancelled", Self::Cancelled),
        ("missed", Self::Missed),
    ];

    /// Reads the word; none is the usual order.
    ///
    /// # Errors
    /// 422 `sort_unknown`.
    pub fn parse(word: &str) -> Result<Self, Refusal> {
        let word = word.trim();
        if word.is_empty() {
            return Ok(Self::default());
        }
        let known = Self::ALL.into_iter().find(|(code, _)| *code == word).map(|(_, sort)| sort);
        known.ok_or_else(|| {
            let allowed = Self::ALL.map(|(code, _)| code).join(", ");
            crate::catalog::refusals::sort_unknown(&allowed)
        })
    }

    /// The word.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(_, sort)| *sort == self).map_or("lessons", |(code, _)| code)
    }
}

/// A tutor's last ninety days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TutorPerformance {
    /// Who.
    pub tutor_id: TutorId,
    /// Their name.
    pub display_name: String,
    /// Lessons that were held.
    pub lessons: i64,
    /// People they were held with.
    pub students: i64,
    /// What was paid for them, about, in US dollars.
    pub gmv: Money,
    /// 1 to 5 over all time; null without reviews.
    pub rating: Option<f64>,
    /// How many reviews.
    pub reviews: i64,
    /// Of the lessons agreed, how many the tutor called off, 0 to 1; null of none.
    pub cancelled: Option<f64>,
    /// Lessons the tutor missed.
    pub missed: i64,
    /// To answer a request; null when unknown.
    pub response_minutes: Option<i32>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn cohort(first: &str, payers: i64, revenue: &[i64]) -> PayerCohort {
        PayerCohort { first: day(first), payers, revenue: revenue.iter().map(|cents| usd(*cents)).collect() }
    }

    fn of(counted: &Counted, cohorts: Vec<PayerCohort>) -> UnitEconomics {
        UnitEconomics::of((day("2026-03-01"), day("2026-03-31")), counted, cohorts)
    }

    #[test]
    fn a_payer_costs_what_was_spent_and_brings_what_all_have_brought_so_far() {
        let counted = Counted { spent: 10_000, new_payers: 4, revenue: 9_000, payers: 6 };
        let cohorts = vec![cohort("2026-01-01", 2, &[2_000, 6_000, 9_000]), cohort("2026-02-01", 2, &[3_000, 4_000])];
        let told = of(&counted, cohorts);
        assert_eq!((told.cac, told.arpu), (Some(usd(2_500)), Some(usd(1_500))));
        assert_eq!(told.ltv, Some(usd(3_250)), "13,000 of four");
        assert_eq!(told.payback_months, Some(2), "10,000 of four by the end of the second month");
    }

    #[test]
    fn nothing_is_said_of_nobody_and_no_payback_before_it_has_come() {
        let told = of(&Counted { spent: 500, ..Counted::default() }, Vec::new());
        assert_eq!((told.cac, told.arpu, told.ltv, told.payback_months), (None, None, None, None));
        let counted = Counted { spent: 100_000, new_payers: 1, ..Counted::default() };
        assert_eq!(of(&counted, vec![cohort("2026-01-01", 1, &[10, 20])]).payback_months, None);
    }

    #[test]
    fn only_who_has_lived_so_long_speaks_for_a_month() {
        let counted = Counted { spent: 1_000, new_payers: 1, ..Counted::default() };
        let cohorts = vec![cohort("2026-01-01", 1, &[0, 0, 1_000]), cohort("2026-03-01", 9, &[0])];
        assert_eq!(of(&counted, cohorts).payback_months, Some(3));
    }

    #[test]
    fn an_order_nobody_knows_is_refused() {
        assert_eq!(PerformanceSort::parse("age").unwrap_err().code, "sort_unknown");
        for (word, sort) in PerformanceSort::ALL {
            assert_eq!((PerformanceSort::parse(word), sort.code()), (Ok(sort), word));
        }
    }
}
