//! Trial lessons (BK3, PE2): the first lesson of a student and a tutor, at the length and price of its own; and the one
//! free replacement of a trial with a tutor who was not the right one.

pub mod events;
pub mod refusals;
#[cfg(test)]
mod tests;

use super::booking::{DisputeState, PayWith, SessionOutcome, SessionState};
use crate::{
    Refusal,
    catalog::tutor_search::LengthRate,
    codes::codes,
    ids::BookingId,
    money::{Currency, Money},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long after a trial one may say that it was not the right tutor.
pub const REPLACE_DAYS: i64 = 7;
/// How long the credit for another trial lasts.
pub const CREDIT_DAYS: i64 = 14;
/// How long a replacement stays a student's only one.
pub const ONCE_DAYS: i64 = 365;
/// The most that is given for a trial, in US cents; in other currencies what it comes to.
pub const CREDIT_MAX: Money = Money::new(3_000, Currency::Usd);
/// Longest words about it in characters.
pub const WORDS_MAX_CHARS: usize = 500;

codes! {
    /// What stands between two people against a trial.
    TrialClosed {
        /// They had it, or agreed on it.
        Used = "used",
        /// They had another lesson first, or agreed on one.
        Known = "known",
    }
}

codes! {
    /// Why somebody was not the right tutor.
    NotRight {
        /// How they teach.
        Style = "style",
        /// Too easy or too hard.
        Level = "level",
        /// Too fast or too slow.
        Pace = "pace",
        /// We did not understand each other well.
        Language = "language",
        /// Their times.
        Time = "time",
        /// Something else.
        Other = "other",
    }
}

/// A tutor's trial for a student, as it is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct TrialSeen {
    /// Its length; none where none is offered.
    pub minutes: Option<i32>,
    /// Its price, in the currency the tutor earns in; none where it was said in another one.
    pub price: Option<i64>,
    /// What stands between the two against it.
    pub closed: Option<TrialClosed>,
}

impl TrialSeen {
    /// What the tutor, who earns in `currency`, offers.
    pub fn offered(&self, currency: Currency) -> Option<LengthRate> {
        let (minutes, price) = self.minutes.zip(self.price)?;
        Some(LengthRate { minutes, price: Money::new(price, currency) })
    }
}

/// The trial of a tutor for a student, where there is one for them.
pub fn trial_open(offered: Option<LengthRate>, closed: Option<TrialClosed>) -> Option<LengthRate> {
    offered.filter(|_| closed.is_none())
}

/// What a trial of `minutes` costs.
///
/// # Errors
/// 409 `trial_not_offered`, `trial_used`, `trial_known`; 422 `trial_length`, which says how long it is.
pub fn trial_price(offered: Option<&LengthRate>, closed: Option<TrialClosed>, minutes: i32) -> Result<Money, Refusal> {
    let trial = offered.ok_or_else(refusals::trial_not_offered)?;
    match closed {
        Some(TrialClosed::Used) => Err(refusals::trial_used()),
        Some(TrialClosed::Known) => Err(refusals::trial_known()),
        None if trial.minutes != minutes => Err(refusals::trial_length(trial.minutes)),
        None => Ok(trial.price),
    }
}

/// Whether a trial can be paid so: with money, and with nothing taken off its price.
pub(super) fn payable(fields: &mut Fields, trial: bool, pay_with: Option<PayWith>, promo: Option<&str>) {
    if trial && matches!(pay_with, Some(PayWith::Package | PayWith::Credits)) {
        fields.refuse(refusals::trial_payment());
    }
    if trial && promo.is_some() {
        fields.refuse(refusals::trial_promo());
    }
}

/// `POST /bookings/{id}/replacement` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ReplacementRequest {
    /// A code of [`NotRight`].
    #[schema(required, pattern = "^(style|level|pace|language|time|other)$")]
    pub reason: String,
    /// More about it, for the staff alone.
    #[schema(max_length = 500)]
    pub words: Option<String>,
}

impl ReplacementRequest {
    /// Why, and what else is said.
    ///
    /// # Errors
    /// 422 `replacement_reason_unknown`, the refusals of texts.
    pub fn parse(&self) -> Result<(NotRight, String), Refusal> {
        let mut fields = Fields::default();
        let reason = NotRight::parse(&self.reason).ok_or_else(refusals::replacement_reason_unknown);
        let reason = fields.take("reason", reason);
        let words = fields.take("words", text::clean(self.words.as_deref().unwrap_or(""), WORDS_MAX_CHARS));
        fields.finish()?;
        reason.zip(words).ok_or_else(crate::platform::refusals::fields_unread)
    }
}

/// A trial, as far as its replacement is judged by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tried {
    pub trial: bool,
    pub session: SessionState,
    pub outcome: SessionOutcome,
    pub dispute: DisputeState,
    pub ended: DateTime<Utc>,
    /// What the payer's own money paid for it and did not get back.
    pub paid: Money,
    /// Whether the student had one replaced within the time that one counts.
    pub had_one: bool,
}

/// Until when one may say that it was not the right tutor.
pub fn replace_until(ended: DateTime<Utc>) -> DateTime<Utc> {
    ended + Duration::days(REPLACE_DAYS)
}

/// What is given for another trial: what was paid for this one, `most` at most.
///
/// # Errors
/// 409 `replacement_no_trial`, `replacement_too_early`, `replacement_not_held`, `replacement_too_late`,
/// `replacement_case_open`, `replacement_nothing_paid`, `replacement_used`.
pub fn replace(tried: &Tried, most: Money, now: DateTime<Utc>) -> Result<Money, Refusal> {
    if !tried.trial {
        return Err(refusals::replacement_no_trial());
    }
    match (tried.session, tried.outcome) {
        (SessionState::Ended, SessionOutcome::Completed) => {}
        (SessionState::Requested | SessionState::Scheduled | SessionState::Active, _) => {
            return Err(refusals::replacement_too_early());
        }
        _ => return Err(refusals::replacement_not_held()),
    }
    if now >= replace_until(tried.ended) {
        return Err(refusals::replacement_too_late(REPLACE_DAYS));
    }
    if tried.dispute == DisputeState::Open {
        return Err(refusals::replacement_case_open());
    }
    let credit = tried.paid.minor.min(most.minor);
    if credit <= 0 || most.currency != tried.paid.currency {
        return Err(refusals::replacement_nothing_paid());
    }
    if tried.had_one {
        return Err(refusals::replacement_used());
    }
    Ok(Money::new(credit, tried.paid.currency))
}

/// A trial that was replaced; its tutor does not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TrialReplacement {
    /// The trial.
    pub booking_id: BookingId,
    pub reason: NotRight,
    /// What was said beside it.
    pub words: String,
    /// What was given for a lesson with another tutor.
    pub credit: Money,
    pub given_at: DateTime<Utc>,
    /// Until when it pays.
    pub ends_at: DateTime<Utc>,
}

/// `GET /bookings/{id}/replacement`: whether a trial can be replaced, and what was given when it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReplacementView {
    /// What would be given now; null where nothing is.
    pub credit: Option<Money>,
    /// Until when it can be asked for; null where it cannot.
    pub open_until: Option<DateTime<Utc>>,
    /// What was given.
    pub given: Option<TrialReplacement>,
}
