//! Money over a real database: the ledger's guards, commission at its boundaries, wallets and top-ups.

mod commission;
mod ledger;
mod wallet;
