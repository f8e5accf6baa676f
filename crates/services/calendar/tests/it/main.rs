//! Calendars over a real database: whose rules, which slots, and why not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod availability;
mod preview;
mod slots;
