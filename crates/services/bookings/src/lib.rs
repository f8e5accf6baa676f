//! Bookings: made, answered, cancelled, held and paid out.

pub mod booking;
pub mod check;
pub mod jobs;
pub mod numbers;
pub mod report;
pub mod retention;
pub mod zone_changes;
