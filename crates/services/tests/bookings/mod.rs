//! Bookings over a real database: made, refused, raced for, answered, cancelled, held and paid.

pub mod support;

mod making;
mod races;
