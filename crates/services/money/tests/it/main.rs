//! Money over a real database: the ledger's guards, commission at its boundaries, wallets and top-ups.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod breaks;
mod cards;
mod chargebacks;
mod commission;
mod credit_rules;
mod credits;
mod desk;
mod held_again;
mod invoices;
mod ledger;
mod methods;
mod methods_pay;
mod orders;
mod packages;
mod pairs;
mod payout_accounts;
mod payout_files;
mod payouts;
mod promo;
mod provider;
mod rates;
mod refunds;
mod refunds_at_bank;
mod risky;
mod walk;
mod wallet;
mod withdrawals;
