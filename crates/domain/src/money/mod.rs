//! Money and credits: integer amounts, wallets, commission and the grammar of the ledger.

pub mod accounts;
pub mod amount;
pub mod breaks;
pub mod chargebacks;
pub mod commission;
pub mod conversion;
pub mod courses;
pub mod credit_model;
pub mod credit_rules;
pub mod credits;
pub mod desk;
pub mod earned;
pub mod events;
pub mod exchange;
pub mod invoices;
pub mod ledger;
pub mod methods;
pub mod orders;
pub mod packages;
pub mod payments;
pub mod payouts;
pub mod promo;
pub mod promo_credit;
pub mod promotions;
pub mod refusals;
pub mod seats;
pub mod sponsor;
pub mod typed;
pub mod wallet;
pub mod wallet_filter;
pub mod withdrawal;

pub use accounts::{AccountKind, AccountRef};
pub use amount::{Currency, Money};
pub use commission::{CommissionSplit, CommissionTier};
pub use exchange::{ExchangeRate, usd_equivalent};
pub use ledger::{Journal, JournalKind, LedgerFault, Phase, Posting, trial_balance};
