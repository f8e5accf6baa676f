//! The real adapter against the stand-in, over HTTP, with the application's own database: whatever fails on the way,
//! the ledger and the provider's books tell the same in the end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod cards;
mod chaos;
mod chargebacks;
mod payouts;
mod refunds;
mod reports;
mod stage;
mod topups;
