//! Payouts on the wire.

use super::{PayeeKind, PayoutMethodKind, PayoutSpeed, PayoutStatus};
use crate::{
    ids::{BookingId, PayoutFileId, PayoutId},
    money::{Currency, Money},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A payout as its tutor sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PayoutView {
    pub id: PayoutId,
    pub status: PayoutStatus,
    pub amount: Money,
    /// What instant payouts cost; it is part of the amount.
    pub fee: Money,
    pub speed: PayoutSpeed,
    pub method: PayoutMethodKind,
    pub created_at: DateTime<Utc>,
    /// When it should arrive.
    pub arrives_on: NaiveDate,
    pub decided_at: Option<DateTime<Utc>>,
    /// Who is paid; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payee: Option<String>,
    /// Whether its owner stopped it: it can only come back.
    #[serde(default)]
    pub held: bool,
    /// Whose account it goes to; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// The bank account it goes to, for the staff's file to the bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The file for the bank it stands in; for the staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<PayoutFileId>,
}

/// How somebody is paid, as they read it: of an account its last four signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct PayoutMethodView {
    pub kind: PayoutMethodKind,
    pub payee_kind: PayeeKind,
    pub holder: String,
    /// `… 3000`; empty where there is none.
    pub account: String,
    pub automatic: bool,
    /// Whether money can be sent: an account at the provider is ready once its onboarding is done.
    pub ready: bool,
    /// Whether its owner stopped it.
    pub held: bool,
    /// No payout goes there earlier, because another one stood there before; null where it can be used.
    pub usable_at: Option<DateTime<Utc>>,
}

/// `POST /payouts/methods/undo`: what the link of the mail carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct MethodUndoRequest {
    /// The token.
    #[schema(required, min_length = 1)]
    pub token: String,
}

/// `GET /payouts/methods`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PayoutMethods {
    /// None yet, or one.
    pub items: Vec<PayoutMethodView>,
}

/// `POST /payouts/onboarding`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PayoutOnboarding {
    /// Where the provider asks who somebody is.
    pub url: String,
}

/// One line of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StatementEntry {
    pub at: DateTime<Utc>,
    /// Stable kind of the journal: `booking_complete`, `payout_paid`, …
    pub kind: String,
    /// What it did to the earnings, less what is owed.
    pub amount: Money,
    pub booking_id: Option<BookingId>,
}

/// What entries of one kind come to together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StatementTotal {
    /// Stable kind of the journals.
    pub kind: String,
    pub count: i64,
    pub amount: Money,
}

/// One unit of a statement: the opening and all entries add up to the closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StatementPart {
    pub currency: Currency,
    pub opening: Money,
    pub entries: Vec<StatementEntry>,
    /// The entries by kind: they add up too.
    #[serde(default)]
    pub totals: Vec<StatementTotal>,
    pub closing: Money,
}

/// `GET /payouts/statements/{year-month}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Statement {
    /// `2026-11`, or `2026` for a year, on the tutor's own calendar.
    pub month: String,
    /// One part per unit.
    pub statements: Vec<StatementPart>,
}
