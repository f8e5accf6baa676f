//! Growth over a real database: who is paid for whom, what an experiment says, what is counted of what happens.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod ads;
mod affiliates;
mod campaigns;
mod counting;
mod experiments;
mod film_costs;
mod flags;
mod growing;
mod holdout;
mod lifecycle;
mod nudging;
mod owner;
mod referrals;
mod subscriptions;
mod support;
mod teaching;
mod warehouse;
mod week_report;
mod winback;
