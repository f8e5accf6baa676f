//! The desk of the staff: lessons, jobs that nobody could do, and how the house stands. Each act is audited.

mod events;
mod health;
mod jobs;
mod lessons;
mod mails;

pub use bookings::booking::{booking_change, booking_change_preview, lessons_unsure};
pub use events::event_log;
pub use health::house_health;
pub use jobs::{job_discard, job_retry, jobs_dead};
pub use lessons::{lessons_csv, lessons_search};
pub use mails::mail_log;
