//! What the owner decides about growth: what winning back may cost in a month, and how many accounts no experiment
//! reaches.

use super::{refusals, winback::BUDGET_MAX};
use crate::{
    Refusal,
    money::{Currency, Money},
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The most accounts, of a hundred, that are held out of experiments.
pub const HOLDOUT_MAX: i64 = 20;

/// `GET /owner/growth/rules`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct GrowthRules {
    /// Counts changes.
    pub version: i64,
    /// What promotional credit of nudges may cost in a calendar month, in US dollars.
    pub winback_budget: Money,
    /// Accounts, of a hundred, that are in no experiment.
    pub holdout_percent: i64,
    /// When somebody changed it; null until then.
    pub changed_at: Option<DateTime<Utc>>,
}

/// `PUT /owner/growth/rules`: what is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct GrowthRulesRequest {
    /// The version that was read; refused where it is another one by now.
    pub version: Option<i64>,
    /// In US dollars; zero gives nothing.
    pub winback_budget: Option<Money>,
    /// A whole number from 0.
    pub holdout_percent: Option<i64>,
}

impl GrowthRulesRequest {
    /// The rules as they are to be: the budget in US cents, and the percentage.
    ///
    /// # Errors
    /// 409 `growth_rules_changed`; 422 `winback_budget_range`, `holdout_percent_range`.
    pub fn parse(&self, before: &GrowthRules) -> Result<(i64, i16), Refusal> {
        if self.version.is_some_and(|version| version != before.version) {
            return Err(refusals::growth_rules_changed());
        }
        let mut fields = Fields::default();
        let budget = self.winback_budget.unwrap_or(before.winback_budget);
        if budget.currency != Currency::Usd || !(0..=BUDGET_MAX).contains(&budget.minor) {
            fields.refuse(refusals::winback_budget_range(Money::new(BUDGET_MAX, Currency::Usd)));
        }
        let percent = self.holdout_percent.unwrap_or(before.holdout_percent);
        let small = i16::try_from(percent).ok().filter(|_| (0..=HOLDOUT_MAX).contains(&percent));
        if small.is_none() {
            fields.refuse(refusals::holdout_percent_range(HOLDOUT_MAX));
        }
        fields.finish()?;
        Ok((budget.minor, small.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn before() -> GrowthRules {
        let winback_budget = Money::new(200_000, Currency::Usd);
        GrowthRules { version: 3, winback_budget, holdout_percent: 5, changed_at: None }
    }

    #[test]
    fn what_is_not_named_stays() {
        assert_eq!(GrowthRulesRequest::default().parse(&before()), Ok((200_000, 5)));
        let none = GrowthRulesRequest { holdout_percent: Some(0), version: Some(3), ..GrowthRulesRequest::default() };
        assert_eq!(none.parse(&before()), Ok((200_000, 0)));
    }

    #[test]
    fn another_unit_too_much_and_too_many_are_refused() {
        let budget = |minor, currency| GrowthRulesRequest {
            winback_budget: Some(Money::new(minor, currency)),
            ..GrowthRulesRequest::default()
        };
        let percent = |percent| GrowthRulesRequest { holdout_percent: Some(percent), ..GrowthRulesRequest::default() };
        for (request, code) in [
            (budget(100, Currency::Eur), "winback_budget_range"),
            (budget(-1, Currency::Usd), "winback_budget_range"),
            (budget(BUDGET_MAX + 1, Currency::Usd), "winback_budget_range"),
            (percent(-1), "holdout_percent_range"),
            (percent(HOLDOUT_MAX + 1), "holdout_percent_range"),
            (GrowthRulesRequest { version: Some(2), ..percent(1) }, "growth_rules_changed"),
        ] {
            assert_eq!(request.parse(&before()).unwrap_err().code, code, "{request:?}");
        }
    }
}
