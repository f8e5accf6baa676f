//! The ranker from outside: simulated markets, promises about time and order, broken models and broken input.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod files;
mod input;
mod market;
mod order;
mod rankers;
mod signals;
mod time;
