//! Bookings over a real database: made, refused, raced for, answered, cancelled, held and paid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod complaints;
mod families;
mod lists;
mod making;
mod meeting;
mod model;
mod numbers;
mod races;
mod reports;
mod round_trips;
mod states;
mod steps;
mod zone_changes;
mod zone_rules;
