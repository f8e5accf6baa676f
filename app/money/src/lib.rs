//! The wallet, packages and the sandbox's checkout.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod admin_payouts_page;
mod cards_page;
mod cards_rpc;
mod chargebacks_page;
mod chargebacks_rpc;
mod checkout_page;
mod claim_page;
mod credit_rules_page;
mod credit_rules_rpc;
mod credits_page;
mod earnings_page;
mod earnings_view;
mod history_view;
mod invoices_page;
mod offers_card;
mod offers_page;
mod onboarding_page;
mod package_page;
mod packages_page;
mod packages_rpc;
mod payment_page;
mod payments_desk_page;
mod payout_files_page;
mod payout_files_rpc;
mod payout_undo_page;
mod payouts_page;
mod payouts_rpc;
mod promo_page;
mod promo_rpc;
mod reconciliation_page;
mod reconciliation_rpc;
pub mod rows;
mod rpc;
mod save_card_page;
mod wallet_page;

pub use rows::{calls, pages};
