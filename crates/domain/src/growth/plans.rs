//! Plans of tutors (MO11): Free, Pro and Enterprise, what each allows, what a month costs and how it goes on.
//!
//! A plan makes nobody rank higher: it allows more, shows more and carries a badge that says so. What each allows is
//! data ([`Plan::limits`]). A month is paid ahead; a larger plan begins at once and what is left of the paid month is
//! taken off its price, to the second; a smaller one begins when the paid month ends.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    money::{Currency, Money},
};
use chrono::{DateTime, Duration, Months, Utc};
use serde::{Deserialize, Serialize};

/// Days that a plan goes on after a month that could not be paid.
pub const GRACE_DAYS: i64 = 7;
/// Hours between two tries to be paid.
pub const RETRY_HOURS: i64 = 24;

codes! {
    /// What a tutor's account allows.
    Plan {
        /// What everybody has.
        Free = "free",
        /// Twenty dollars a month.
        Pro = "pro",
        /// For whoever teaches with others.
        Enterprise = "enterprise",
    }
}

/// What a plan allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanLimits {
    /// Campaigns of promoted listings at a time.
    pub campaigns: i64,
    /// Sales at a time.
    pub promotions: i64,
    /// Days that a campaign's report looks back.
    pub report_days: i64,
    /// Requests a minute with an API key.
    pub requests_per_minute: u32,
    /// Whether the profile says which plan it is.
    pub badge: bool,
}

impl Plan {
    /// What it allows.
    pub const fn limits(self) -> PlanLimits {
        match self {
            Self::Free => {
                PlanLimits { campaigns: 2, promotions: 2, report_days: 30, requests_per_minute: 100, badge: false }
            }
            Self::Pro => {
                PlanLimits { campaigns: 10, promotions: 20, report_days: 90, requests_per_minute: 600, badge: true }
            }
            Self::Enterprise => {
                PlanLimits { campaigns: 50, promotions: 100, report_days: 400, requests_per_minute: 600, badge: true }
            }
        }
    }

    /// What a month costs: 20 and 99 units, a hundred times that in the small currencies.
    pub fn monthly(self, currency: Currency) -> Money {
        let units = match self {
            Self::Free => 0,
            Self::Pro => 20,
            Self::Enterprise => 99,
        };
        Money::new(units * 10_i64.pow(currency.digits()) * currency.price_scale(), currency)
    }

    /// What is stored; anything else is the least.
    pub fn stored(code: &str) -> Self {
        Self::parse(code).unwrap_or(Self::Free)
    }
}

codes! {
    /// How a subscription stands.
    SubscriptionState {
        /// It was asked for, and nothing is paid yet.
        Starting = "starting",
        /// The month is paid.
        Active = "active",
        /// The month is not paid; it goes on for some days.
        PastDue = "past_due",
        /// It is over.
        Ended = "ended",
    }
}

/// A subscription as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Subscribed {
    pub plan: Plan,
    pub state: SubscriptionState,
    pub paid_from: DateTime<Utc>,
    pub paid_until: DateTime<Utc>,
    /// What the running month costs without anything taken off.
    pub price: Money,
}

/// A month to be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Bill {
    pub plan: Plan,
    pub amount: Money,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// The month that begins then; it ends on the same day of the next, or on its last.
pub fn month_from(from: DateTime<Utc>) -> DateTime<Utc> {
    from.checked_add_months(Months::new(1)).unwrap_or(from + Duration::days(30))
}

impl Bill {
    /// A whole month.
    pub fn month(plan: Plan, currency: Currency, from: DateTime<Utc>) -> Self {
        Self { plan, amount: plan.monthly(currency), from, until: month_from(from) }
    }
}

/// What somebody's wish leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStep {
    /// Nothing: it is so already.
    Nothing,
    /// A month is paid now.
    Pay(Bill),
    /// From the end of the paid month on; `Free` is the end.
    Later(Plan),
    /// What was to change does not.
    GoOn,
}

/// Judges the wish for a plan. `next` is what was to follow the running month.
///
/// # Errors
/// 409 `plan_unpaid` while a month is open.
pub fn plan_step(
    now: DateTime<Utc>,
    current: Option<(Subscribed, Plan)>,
    wanted: Plan,
    currency: Currency,
) -> Result<PlanStep, Refusal> {
    let Some((current, next)) = current else {
        return Ok(match wanted {
            Plan::Free => PlanStep::Nothing,
            plan => PlanStep::Pay(Bill::month(plan, currency, now)),
        });
    };
    if current.state != SubscriptionState::Active && wanted > Plan::Free {
        return Err(refusals::plan_unpaid());
    }
    Ok(match wanted {
        same if same == current.plan => {
            if next == current.plan {
                PlanStep::Nothing
            } else {
                PlanStep::GoOn
            }
        }
        larger if larger > current.plan => {
            let whole = Bill::month(larger, current.price.currency, now);
            let left = left_of(current, now);
            let amount = Money::new((whole.amount.minor - left).max(1), whole.amount.currency);
            PlanStep::Pay(Bill { amount, ..whole })
        }
        smaller if smaller == next => PlanStep::Nothing,
        smaller => PlanStep::Later(smaller),
    })
}

/// What is left of a paid month, rounded down.
fn left_of(current: Subscribed, now: DateTime<Utc>) -> i64 {
    let whole = (current.paid_until - current.paid_from).num_seconds().max(1);
    let left = (current.paid_until - now).num_seconds().clamp(0, whole);
    let part = i128::from(current.price.minor) * i128::from(left) / i128::from(whole);
    i64::try_from(part).unwrap_or_default()
}

/// `POST /subscriptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct SubscriptionRequest {
    /// `pro` or `enterprise`; `free` ends the subscription with the month that is paid.
    #[schema(required)]
    pub tier: String,
}

impl SubscriptionRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 `plan_unknown`.
    pub fn parse(&self) -> Result<Plan, Refusal> {
        Plan::parse(self.tier.trim()).ok_or_else(refusals::plan_unknown)
    }
}

/// What a plan costs and allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanOffer {
    /// Which.
    pub tier: Plan,
    /// What a month costs.
    pub price: Money,
    /// What it allows.
    pub limits: PlanLimits,
}

/// A month that was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PlanCharge {
    /// For which plan.
    pub tier: Plan,
    /// What it cost.
    pub amount: Money,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// When it was paid.
    pub paid_at: DateTime<Utc>,
}

/// `GET /subscriptions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SubscriptionView {
    /// The plan in force.
    pub tier: Plan,
    /// How it stands; null for whoever never had one, `ended` after it.
    pub state: Option<SubscriptionState>,
    /// Until when it is paid.
    pub paid_until: Option<DateTime<Utc>>,
    /// What follows then: the same plan, a smaller one, or `free`.
    pub next_tier: Plan,
    /// Until when an unpaid month may still be paid.
    pub grace_until: Option<DateTime<Utc>>,
    /// What the plan in force allows.
    pub limits: PlanLimits,
    /// What there is.
    pub plans: Vec<PlanOffer>,
    /// The last twelve months that were paid, the latest first.
    pub charges: Vec<PlanCharge>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn pro(state: SubscriptionState) -> Subscribed {
        Subscribed {
            plan: Plan::Pro,
            state,
            paid_from: at("2026-03-01T00:00:00Z"),
            paid_until: at("2026-04-01T00:00:00Z"),
            price: Plan::Pro.monthly(Currency::Usd),
        }
    }

    fn step(current: Option<(Subscribed, Plan)>, wanted: Plan) -> Result<PlanStep, String> {
        plan_step(at("2026-03-16T12:00:00Z"), current, wanted, Currency::Usd).map_err(|refusal| refusal.code)
    }

    #[test]
    fn a_month_that_is_open_is_paid_before_anything_else_is_bought() {
        let open = Some((pro(SubscriptionState::PastDue), Plan::Pro));
        assert_eq!(step(open, Plan::Enterprise), Err("plan_unpaid".into()));
        assert_eq!(step(open, Plan::Pro), Err("plan_unpaid".into()));
        assert_eq!(step(open, Plan::Free), Ok(PlanStep::Later(Plan::Free)));
        assert_eq!(SubscriptionRequest { tier: "gold".into() }.parse().unwrap_err().code, "plan_unknown");
    }

    #[test]
    fn a_larger_plan_begins_now_less_what_is_left_and_a_smaller_one_later() {
        let active = |next| Some((pro(SubscriptionState::Active), next));
        let Ok(PlanStep::Pay(bill)) = step(active(Plan::Pro), Plan::Enterprise) else { unreachable!("it is paid now") };
        assert_eq!((bill.amount.minor, bill.until), (9_900 - 1_000, at("2026-04-16T12:00:00Z")), "half is left");
        assert_eq!(step(active(Plan::Pro), Plan::Free), Ok(PlanStep::Later(Plan::Free)));
        assert_eq!(step(active(Plan::Pro), Plan::Pro), Ok(PlanStep::Nothing));
        assert_eq!(step(active(Plan::Free), Plan::Pro), Ok(PlanStep::GoOn));
        assert_eq!(step(active(Plan::Free), Plan::Free), Ok(PlanStep::Nothing));
        assert_eq!(step(None, Plan::Free), Ok(PlanStep::Nothing));
    }

    #[test]
    fn a_month_costs_twenty_units_and_ends_on_the_same_day_or_the_last() {
        let price = |currency| Plan::Pro.monthly(currency).minor;
        assert_eq!((price(Currency::Usd), price(Currency::Jpy), price(Currency::Kwd)), (2_000, 2_000, 20_000));
        assert_eq!(month_from(at("2026-01-31T10:00:00Z")), at("2026-02-28T10:00:00Z"));
    }

    #[test]
    fn every_plan_allows_at_least_what_the_smaller_one_does() {
        for pair in Plan::ALL.windows(2) {
            let [less, more] = pair else { continue };
            let (less, more) = (less.limits(), more.limits());
            assert!(less.campaigns < more.campaigns && less.promotions < more.promotions);
            assert!(less.report_days < more.report_days && less.requests_per_minute <= more.requests_per_minute);
        }
    }
}
