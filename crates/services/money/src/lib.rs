//! Money: the ledger, wallets filled through orders to a payment provider, and what tutors earned.

pub mod chargebacks;
pub mod check;
pub mod conversion;
pub mod credits;
pub mod desk;
pub mod earnings;
pub mod invoices;
pub mod jobs;
pub mod ledger;
pub mod methods;
pub mod orders;
pub mod packages;
pub mod payouts;
pub mod promo;
pub mod promotions;
pub mod rates;
pub mod retention;
pub mod sponsors;
pub mod wallet;
