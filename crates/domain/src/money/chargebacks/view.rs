//! Chargebacks as finance sees them, and what it says to one.

use super::{ChargebackState, Intent, REASON_MAX_CHARS, evidence::EvidenceField};
use crate::{
    Refusal,
    ids::{BookingId, ChargebackId, PackageId, PaymentId, UserId},
    money::{Money, payments::PaymentPurpose, refusals},
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `POST /admin/chargebacks/{id}/accept` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AcceptRequest {
    /// Why it is not fought; for the staff alone.
    #[schema(required, min_length = 1, max_length = 1_000, pattern = r"\S")]
    pub reason: String,
}

impl AcceptRequest {
    /// Why it is not fought.
    ///
    /// # Errors
    /// 422 `required` without one, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        let reason = text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::chargeback_unexplained);
        reason.map_err(|refusal| if refusal.fields.is_empty() { refusal.at("reason") } else { refusal })
    }
}

/// A chargeback, for finance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Chargeback {
    /// Its id.
    pub id: ChargebackId,
    /// Where it stands.
    pub state: ChargebackState,
    /// What somebody wants done that the provider has not taken on yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under_way: Option<Intent>,
    /// `stripe`, or another.
    pub provider: String,
    /// The provider's name for it.
    pub reference: String,
    /// The payment.
    pub payment_id: PaymentId,
    /// What the payment was for.
    pub purpose: PaymentPurpose,
    /// The lesson, where it paid for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking_id: Option<BookingId>,
    /// The package, where it bought one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_id: Option<PackageId>,
    /// Who paid.
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// How much the bank asks for.
    pub amount: Money,
    /// Its reason, in the provider's word.
    pub reason: String,
    /// Whether the bank has the money.
    pub withdrawn: bool,
    /// When it was heard of.
    pub opened_at: DateTime<Utc>,
    /// Until when it can be answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<DateTime<Utc>>,
    /// When the provider took the answer on, or that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_at: Option<DateTime<Utc>>,
    /// When it was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_because: Option<String>,
    /// Why the provider did not take the answer, in its word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// One chargeback with what is, or would be, sent to the bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ChargebackFile {
    /// The chargeback.
    pub chargeback: Chargeback,
    /// What was sent; what would be sent while nothing was.
    pub evidence: Vec<EvidenceField>,
}
