//! What an institution pays for its members, as it crosses the wire.

use crate::{
    Refusal,
    integrations::refusals,
    money::{
        Currency, Money,
        amount::MAX_MINOR,
        refusals::{amount_out_of_range, currency_not_money},
    },
    platform::refusals::fields_unread,
    refusal::Fields,
};
use serde::{Deserialize, Serialize};

/// `PUT /institutions/{id}/budget`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BudgetRequest {
    /// What the lessons that a member books in a month may cost; zero pays for none.
    pub per_member: Option<Money>,
    /// What one lesson may cost, in the same currency; null for anything.
    pub lesson_most: Option<Money>,
}

impl BudgetRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 at `per_member` or `lesson_most`: `required`, `currency_not_money`, `amount_out_of_range`,
    /// `currency_of_institution` for two currencies.
    pub fn parse(&self) -> Result<(Money, Option<Money>), Refusal> {
        let mut fields = Fields::default();
        let per_member = self.per_member.ok_or_else(refusals::budget_missing).and_then(|amount| within(amount, 0));
        let per_member = fields.take("per_member", per_member);
        let most = self.lesson_most.map_or(Ok(None), |amount| within(amount, 1).map(Some));
        let most = fields.take("lesson_most", most);
        fields.finish()?;
        let (Some(per_member), Some(most)) = (per_member, most) else { return Err(fields_unread()) };
        if most.is_some_and(|most| most.currency != per_member.currency) {
            return Err(refusals::currency_of_institution().at("lesson_most"));
        }
        Ok((per_member, most))
    }
}

fn within(amount: Money, least: i64) -> Result<Money, Refusal> {
    if amount.currency == Currency::Credit {
        return Err(currency_not_money());
    }
    let money = |minor| Money::new(minor, amount.currency);
    let fits = (least..=MAX_MINOR).contains(&amount.minor);
    if fits { Ok(amount) } else { Err(amount_out_of_range(money(least), money(MAX_MINOR))) }
}

/// `POST /institutions/{id}/balance` and `…/balance/take-out`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BalanceRequest {
    /// How much, in the institution's currency.
    #[schema(required)]
    pub amount: Option<Money>,
}

impl BalanceRequest {
    /// How much.
    ///
    /// # Errors
    /// 422 at `amount`: `required`, `currency_not_money`, `amount_out_of_range`.
    pub fn parse(&self) -> Result<Money, Refusal> {
        let amount = self.amount.ok_or_else(refusals::balance_missing)?;
        within(amount, 1).map_err(|refusal| refusal.at("amount"))
    }
}

/// `GET /institutions/{id}/budget`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct InstitutionBudget {
    /// What the lessons that a member books in a month may cost; null while the institution pays for none.
    pub per_member: Option<Money>,
    /// What one lesson may cost; null for anything.
    pub lesson_most: Option<Money>,
    /// What is there to pay with.
    pub balance: Money,
    /// What this month's lessons cost so far.
    pub used: Money,
    /// What the caller can take out again.
    pub may_take_out: Money,
}
