//! Bookings: made, answered, cancelled, held and paid out.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod booking;
pub mod check;
pub mod group;
pub mod help;
pub mod jobs;
pub mod metrics;
pub mod notes;
pub mod numbers;
pub mod refund;
pub mod report;
pub mod retention;
pub mod review;
pub mod series;
pub mod waitlist;
pub mod zone_changes;
