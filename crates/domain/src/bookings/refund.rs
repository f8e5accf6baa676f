//! Refunds after a lesson (MO10): who paid asks, finance decides, and above a limit two of them do.

use super::booking::PreviewPosting;
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, RefundId},
    money::{Currency, Money, refusals as money},
    refusal::Fields,
    text,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// Where a refund stands.
    RefundStatus {
        /// Somebody asks for one.
        Asked = "asked",
        /// It is above the limit: another one of finance has to agree.
        WaitingSecond = "waiting_second",
        /// The money is back.
        Done = "done",
        /// There is none.
        Declined = "declined",
    }
}

/// Days after a lesson in which its payer can ask.
pub const ASK_DAYS: i64 = 60;
/// Most lessons one person asks a refund for at a time.
pub const ASKED_MAX: i64 = 5;
/// Longest reason or answer in characters.
pub const REFUND_TEXT_MAX_CHARS: usize = 1_000;

/// Whether the payer of a lesson that ended then may still ask.
pub fn may_ask(ended: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < ended + TimeDelta::days(ASK_DAYS)
}

/// `POST /payments/{id}/refund-request`, and `POST /admin/refunds/{id}/decline`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RefundReason {
    /// Why, in their words.
    #[schema(required, min_length = 1, max_length = 1000)]
    pub reason: String,
}

impl RefundReason {
    /// # Errors
    /// 422 `required`, and those of any text.
    pub fn parse(&self) -> Result<String, Refusal> {
        reason_parse(&self.reason).map_err(|refusal| refusal.at("reason"))
    }
}

fn reason_parse(text: &str) -> Result<String, Refusal> {
    text::clean_filled(text, REFUND_TEXT_MAX_CHARS, super::refusals::refund_unexplained)
}

/// `POST /payments/{id}/refund`, and its preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RefundRequest {
    /// Minor units.
    #[schema(required, minimum = 1)]
    pub amount: i64,
    /// The lesson's; another one is refused.
    pub currency: Option<String>,
    /// What the payer is told; the preview does not ask for it.
    #[schema(required, max_length = 1000)]
    pub reason: String,
}

/// A refund that passed the rules that need no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedRefund {
    pub amount: i64,
    pub currency: Option<Currency>,
    pub reason: String,
}

impl RefundRequest {
    /// # Errors
    /// 422 `currency_unknown`, `required`, and those of any text.
    pub fn parse(&self) -> Result<ParsedRefund, Refusal> {
        let mut fields = Fields::default();
        let reason = fields.take("reason", reason_parse(&self.reason));
        let currency = self.currency_parse(&mut fields);
        fields.finish()?;
        Ok(ParsedRefund { amount: self.amount, currency, reason: reason.unwrap_or_default() })
    }

    /// The same without a reason, for a look.
    ///
    /// # Errors
    /// 422 `currency_unknown`.
    pub fn parse_preview(&self) -> Result<ParsedRefund, Refusal> {
        let mut fields = Fields::default();
        let currency = self.currency_parse(&mut fields);
        fields.finish()?;
        Ok(ParsedRefund { amount: self.amount, currency, reason: String::new() })
    }

    fn currency_parse(&self, fields: &mut Fields) -> Option<Currency> {
        let named = self.currency.as_deref().filter(|code| !code.is_empty())?;
        fields.take("currency", Currency::parse(named))
    }
}

impl ParsedRefund {
    /// The amount in the lesson's own currency.
    ///
    /// # Errors
    /// 422 `amount_of_other_currency`.
    pub fn amount_in(&self, currency: Currency) -> Result<i64, Refusal> {
        match self.currency {
            Some(other) if other != currency => Err(money::amount_of_other_currency(other)),
            _ => Ok(self.amount),
        }
    }
}

/// A refund as its payer and the staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RefundView {
    pub id: RefundId,
    pub booking_id: BookingId,
    pub status: RefundStatus,
    /// Null until somebody decides.
    pub amount: Option<Money>,
    /// What the payer wrote; null when the staff began it.
    pub asked_reason: Option<String>,
    /// What the payer is told; empty until then.
    pub answer: String,
    pub created_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    /// Who paid; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<String>,
    /// Who taught; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tutor: Option<String>,
    /// Who proposed it: somebody else has to agree; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<String>,
}

/// Exactly what a refund would move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RefundPreview {
    /// What goes back.
    pub refund: Money,
    /// Most that can.
    pub most: Money,
    /// Whether a second one has to agree.
    pub needs_second: bool,
    /// Above how much that is.
    pub second_above: Money,
    /// Every posting, as it would be written.
    pub journal: Vec<PreviewPosting>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_payer_asks_within_sixty_days() {
        let ended = DateTime::UNIX_EPOCH;
        assert!(may_ask(ended, ended + TimeDelta::days(60) - TimeDelta::seconds(1)));
        assert!(!may_ask(ended, ended + TimeDelta::days(60)));
    }

    #[test]
    fn an_amount_of_another_currency_and_silence_are_refused() {
        let request = |currency: &str, reason: &str| RefundRequest {
            amount: 100,
            currency: Some(currency.into()),
            reason: reason.into(),
        };
        let parsed = request("EUR", "x").parse().unwrap();
        assert_eq!(parsed.amount_in(Currency::Eur), Ok(100));
        assert_eq!(parsed.amount_in(Currency::Usd).unwrap_err().code, "amount_of_other_currency");
        assert_eq!(request("", "x").parse().unwrap().amount_in(Currency::Inr), Ok(100));
        assert_eq!(request("XXX", "x").parse().unwrap_err().code, "currency_unknown");
        assert_eq!(request("USD", " ").parse().unwrap_err().fields[0].code, "required");
        assert_eq!(RefundReason::default().parse().unwrap_err().code, "required");
    }
}
