//! What an institution pays for its members, as it crosses the wire.

use crate::{
    Refusal,
    bookings::Approval,
    ids::{BookingId, UserId},
    integrations::refusals,
    money::{
        Currency, Money,
        amount::MAX_MINOR,
        refusals::{amount_out_of_range, currency_not_money},
    },
    platform::refusals::fields_unread,
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `PUT /institutions/{id}/budget`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct BudgetRequest {
    /// What the lessons that a member books in a month may cost; zero pays for none.
    pub per_member: Option<Money>,
    /// What one lesson may cost, in the same currency; null for anything.
    pub lesson_most: Option<Money>,
    /// Above what a lesson waits for the yes of an admin, in the same currency; null for never.
    pub ask_above: Option<Money>,
}

/// A rule that may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedBudget {
    pub per_member: Money,
    pub lesson_most: Option<Money>,
    pub ask_above: Option<Money>,
}

impl BudgetRequest {
    /// Reads it.
    ///
    /// # Errors
    /// 422 at `per_member`, `lesson_most` or `ask_above`: `required`, `currency_not_money`, `amount_out_of_range`,
    /// `currency_of_institution` for two currencies.
    pub fn parse(&self) -> Result<ParsedBudget, Refusal> {
        let mut fields = Fields::default();
        let per_member = self.per_member.ok_or_else(refusals::budget_missing).and_then(|amount| within(amount, 0));
        let per_member = fields.take("per_member", per_member);
        let most = self.lesson_most.map_or(Ok(None), |amount| within(amount, 1).map(Some));
        let most = fields.take("lesson_most", most);
        let above = self.ask_above.map_or(Ok(None), |amount| within(amount, 0).map(Some));
        let above = fields.take("ask_above", above);
        fields.finish()?;
        let (Some(per_member), Some(lesson_most), Some(ask_above)) = (per_member, most, above) else {
            return Err(fields_unread());
        };
        for (field, amount) in [("lesson_most", lesson_most), ("ask_above", ask_above)] {
            if amount.is_some_and(|amount| amount.currency != per_member.currency) {
                return Err(refusals::currency_of_institution().at(field));
            }
        }
        Ok(ParsedBudget { per_member, lesson_most, ask_above })
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
    /// Above what a lesson waits for the yes of an admin; null for never.
    pub ask_above: Option<Money>,
    /// What is there to pay with.
    pub balance: Money,
    /// What this month's lessons cost so far.
    pub used: Money,
    /// What the caller can take out again.
    pub may_take_out: Money,
}

/// A lesson of a member that waits, or waited, for the yes of who looks after the institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LessonAsk {
    pub booking_id: BookingId,
    /// Who asks.
    pub member_id: UserId,
    pub member_name: String,
    pub tutor_name: String,
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// What the institution would pay.
    pub total: Money,
    /// Until when the time is kept; null once it is decided.
    pub answer_by: Option<DateTime<Utc>>,
    /// Where it stands.
    pub approval: Approval,
}

/// `POST /institutions/{id}/requests/{booking}/decline`: what the member reads, if whoever decides says why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct LessonAskDecline {
    /// Why, for the member to read.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
}
