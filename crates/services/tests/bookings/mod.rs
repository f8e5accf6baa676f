//! Bookings over a real database: made, refused, raced for, answered, cancelled, held and paid.

pub mod support;

mod complaints;
mod lists;
mod making;
mod model;
mod races;
mod states;
mod steps;
mod zone_changes;
