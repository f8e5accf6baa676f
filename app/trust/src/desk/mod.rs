//! The desk of the staff: lessons, a change of one, jobs that nobody could do, how the house stands.

pub mod bookings_page;
pub mod change_page;
pub mod events_page;
pub mod health_page;
pub mod jobs_page;
pub mod mails_page;
pub mod rpc;
pub mod unsure_page;
