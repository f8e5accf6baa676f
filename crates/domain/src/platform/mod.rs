//! What every slice stands on: flags, and what is refused before any slice is asked.

pub mod audit;
pub mod flags;
pub mod notice_events;
pub mod notices;
pub mod refusals;
pub mod uploads;
