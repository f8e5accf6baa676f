//! Bookings over a real database: made, refused, raced for, answered, cancelled, held and paid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod attacked;
mod away;
mod case_appeals;
mod case_rounds;
mod case_walk;
mod cases;
mod cockpit;
mod complaints;
mod families;
mod families_moved;
mod feeds;
mod groups;
mod help;
mod holds;
mod invitation;
mod leaving;
mod lists;
mod making;
mod meeting;
mod micro;
mod micro_attacked;
mod micro_races;
mod model;
mod newcomers;
mod no_shows;
mod notes;
mod numbers;
mod promotions;
mod proposals;
mod races;
mod reminders;
mod reports;
mod reviews;
mod round_trips;
mod series;
mod states;
mod steps;
mod trial_replacements;
mod trials;
mod trusted;
mod zone_changes;
mod zone_rules;
mod zones_before;
