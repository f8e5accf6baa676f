//! Bookings: made, answered, cancelled, held and paid out.

pub mod booking;
pub mod check;
pub mod jobs;
pub mod zone_changes;
