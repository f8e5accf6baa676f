//! Addresses of money: packages, credits, payouts, invoices.

use super::with_query;
use domain::{
    ids::{BookingId, ChargebackId, PackageId, PaymentId, TutorId},
    money::wallet_filter::WalletFilterRequest,
};

/// The own packages.
pub const PACKAGES: &str = "/packages";
/// What a tutor offers as packages.
pub const PACKAGE_OFFERS: &str = "/teach/packages";
/// The own credits.
pub const CREDITS: &str = "/credits";
/// A tutor's payouts.
pub const PAYOUTS: &str = "/teach/payouts";
/// Takes another payout account back.
pub const PAYOUT_UNDO: &str = "/payouts/undo";
/// The own invoices.
pub const INVOICES: &str = "/invoices";

/// Payouts on their way, for the staff.
pub const ADMIN_PAYOUTS: &str = "/admin/payouts";
/// Files of payouts for the bank, for the staff.
pub const PAYOUT_FILES: &str = "/admin/payout-files";
/// Refunds that wait, for the staff.
pub const REFUNDS: &str = "/admin/refunds";
/// Chargebacks, for the staff.
pub const CHARGEBACKS: &str = "/admin/chargebacks";
/// Payments of cards at risk, for the staff.
pub const RISKY_PAYMENTS: &str = "/admin/risky-payments";
/// Promo codes, for the staff.
pub const PROMO_CODES: &str = "/admin/promo-codes";

/// Where a payment provider and our books differ, for the staff.
pub const RECONCILIATION: &str = "/admin/reconciliation";

/// The own credits with a part of their history.
pub fn credits(asked: &WalletFilterRequest, cursor: &str) -> String {
    let asked = [("kind", asked.kind.as_str()), ("from", &asked.from), ("to", &asked.to), ("cursor", cursor)];
    with_query(CREDITS, asked) + "#entries"
}

/// One of the own packages.
pub fn package(id: PackageId) -> String {
    format!("{PACKAGES}/{id}")
}

/// The same with a sentence about what has just happened.
pub fn package_after(id: PackageId, notice: &str) -> String {
    with_query(&package(id), [("notice", notice)])
}

/// The same with what moving it to that tutor would make of it.
pub fn package_to(id: PackageId, tutor: TutorId) -> String {
    with_query(&package(id), [("to", tutor.to_string().as_str())])
}

/// Where who paid for a lesson asks for its money back.
pub fn booking_refund(id: BookingId) -> String {
    format!("/bookings/{id}/refund")
}

/// Where finance decides about a lesson's money.
pub fn refund_of(id: BookingId) -> String {
    format!("{REFUNDS}/{id}")
}

/// One payment of a card at risk, for finance.
pub fn risky_payment(id: PaymentId) -> String {
    format!("{RISKY_PAYMENTS}/{id}")
}

/// One chargeback, for finance.
pub fn chargeback(id: ChargebackId) -> String {
    format!("{CHARGEBACKS}/{id}")
}
