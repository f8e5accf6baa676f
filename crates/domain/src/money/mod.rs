//! Money and credits: integer amounts, wallets, commission and the grammar of the ledger.

pub mod amount;
pub mod wallet;

pub use amount::{Currency, Money};
