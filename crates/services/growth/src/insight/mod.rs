//! What is counted of what happens (IN1, IN2, MO12).
//!
//! [`events_receive`] counts what browsers tell, [`CountDays`] what the outbox tells; neither keeps single events. The
//! rest is read from what the contexts store anyway: ways from the bookings, money from the postings of the ledger.

mod days;
mod economics;
mod funnels;
mod holdout;
mod learners;
mod owner;
mod receive;
mod report;

pub use days::{CountDays, analytics};
pub use economics::{tutors_performance, unit_economics};
pub use funnels::funnel;
pub use holdout::holdout_readout;
pub use learners::{cohorts, north_star};
pub(crate) use owner::dashboard;
pub use owner::{owner_dashboard, revenue};
pub use receive::events_receive;
pub use report::growth_report;
