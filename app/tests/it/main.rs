//! What pages work out for themselves: of all face crates in one binary, so that each of them is compiled once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod bookings;
mod calendar;
mod catalog;
mod identity;
mod integrations;
mod learning;
mod matching;
mod messages;
mod people;
mod rows;
