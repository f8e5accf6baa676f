//! The wallet: a person's money on the platform, read from the ledger.

use super::{Currency, Money, payments::PaymentPurpose, refusals};
use crate::{
    Refusal,
    bookings::PaymentState,
    codes::codes,
    ids::{BookingId, MethodId, PackageId, PaymentId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One unit's balances. Amounts are minor units of `currency` and never negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WalletBalance {
    /// The unit; CREDIT is one of them.
    pub currency: Currency,
    /// Free to spend.
    pub available: i64,
    /// Promotional credit: spent first, cannot be withdrawn.
    pub promo: i64,
    /// Held for bookings that are requested or scheduled.
    pub pending: i64,
}

/// All balances of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Wallet {
    /// One entry per unit the person ever held, own currency first, CREDIT last.
    pub balances: Vec<WalletBalance>,
}

/// One line of the wallet's history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WalletEntry {
    /// When the journal was written.
    pub at: DateTime<Utc>,
    /// Stable kind of the journal: `topup`, `booking_hold`, `booking_release`, …
    pub kind: String,
    /// Change of the available balance; negative is money leaving.
    pub amount: Money,
    /// The booking or payment it belongs to.
    pub booking_id: Option<crate::ids::BookingId>,
    /// What that booking is, in the reader's language; null for anything else.
    pub lesson: Option<WalletLesson>,
}

/// The lesson that an entry is about, as its reader knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WalletLesson {
    /// The subject's name.
    pub subject_name: String,
    /// The tutor's name for the student, the student's for the tutor.
    pub other_name: String,
    /// Where the lesson's money stands today: an entry says what moved then.
    pub payment_state: PaymentState,
}

/// `POST /payments/wallet/topup`.
#[derive(Clone, Debug, Default, Deserialize, Serialize, utoipa::ToSchema)]
pub struct TopupRequest {
    /// Minor units.
    #[schema(minimum = 1, maximum = 100_000_000_000_000_i64)]
    pub amount: i64,
    /// Code of the currency.
    #[schema(pattern = r"^[A-Z]{3}$")]
    pub currency: String,
    /// A saved card of the caller's to charge; absent for the provider's page.
    #[schema(format = "uuid")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method_id: Option<String>,
}

codes! {
    /// State of a payment at the provider.
    PaymentStatus {
        /// Waiting for the card holder.
        Pending = "pending",
        /// Paid and in the wallet.
        Succeeded = "succeeded",
        /// The bank said no; nothing was charged.
        Failed = "failed",
        /// The card holder took it back through the bank.
        Disputed = "disputed",
    }
}

/// A payment as its owner sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PaymentView {
    /// The payment.
    pub id: PaymentId,
    /// Where it stands.
    pub status: PaymentStatus,
    /// What it is for and over how much.
    pub amount: Money,
    /// Page of the provider to pay at, or of the bank to confirm at; null once decided.
    pub checkout_url: Option<String>,
    /// What it is for: `wallet_topup`, `credit_pack`, `lesson`.
    #[serde(default = "topup")]
    pub purpose: PaymentPurpose,
    /// The saved card that is charged; null where it is paid at the provider's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method_id: Option<MethodId>,
    /// The package that it buys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_id: Option<PackageId>,
    /// The lesson that it pays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking_id: Option<BookingId>,
}

const fn topup() -> PaymentPurpose {
    PaymentPurpose::WalletTopup
}

/// Smallest and largest top-up in minor units with two digits; scaled for other currencies by their digits.
pub const TOPUP_MIN_UNITS: i64 = 5;
/// Largest top-up in whole units.
pub const TOPUP_MAX_UNITS: i64 = 5_000;

/// Smallest and largest top-up in one currency.
pub const fn topup_bounds(currency: Currency) -> (Money, Money) {
    let scale = match currency {
        Currency::Jpy | Currency::Inr | Currency::Rub => 100,
        _ => 1,
    } * 10_i64.pow(currency.digits());
    (Money::new(TOPUP_MIN_UNITS * scale, currency), Money::new(TOPUP_MAX_UNITS * scale, currency))
}

/// Reads a top-up: money only (never CREDIT), 5 to 5,000 whole units (500 to 500,000 for JPY, INR and RUB, whose unit
/// is worth about a hundredth).
pub fn parse_topup(request: &TopupRequest) -> Result<Money, Refusal> {
    let currency = Currency::parse(&request.currency)?;
    if currency == Currency::Credit {
        return Err(refusals::topup_in_credits());
    }
    let (min, max) = topup_bounds(currency);
    if (min.minor..=max.minor).contains(&request.amount) {
        Ok(Money::new(request.amount, currency))
    } else {
        Err(refusals::amount_out_of_range(min, max))
    }
}
