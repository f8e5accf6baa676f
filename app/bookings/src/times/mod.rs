//! When a lesson is: another time for it, who did not come, and the own lessons in a calendar.

pub mod away_page;
mod away_parts;
pub mod away_rpc;
pub mod calendar_page;
pub mod dashboard_page;
pub mod keep;
pub mod other_times;
pub mod reschedule_page;
pub mod rpc;
pub mod series_page;
pub mod why_page;
