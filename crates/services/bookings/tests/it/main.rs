//! Bookings over a real database: made, refused, raced for, answered, cancelled, held and paid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod complaints;
mod families;
mod feeds;
mod groups;
mod help;
mod holds;
mod lists;
mod making;
mod meeting;
mod model;
mod no_shows;
mod notes;
mod numbers;
mod proposals;
mod races;
mod reminders;
mod reports;
mod reviews;
mod round_trips;
mod series;
mod states;
mod steps;
mod zone_changes;
mod zone_rules;
