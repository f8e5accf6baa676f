//! Calendars over a real database: whose rules, which slots, and why not.

mod availability;
mod slots;
