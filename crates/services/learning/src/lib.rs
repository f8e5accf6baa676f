//! Courses, their videos, circles, cohorts and progress (LE1–LE8).

pub mod bridge;
pub mod certificate;
pub mod check;
pub mod circles;
pub mod cohorts;
pub mod courses;
pub mod enrolment;
pub mod found;
pub mod goals;
pub mod help_notes;
pub mod imports;
pub mod items;
pub mod jobs;
pub mod notes;
pub mod notices;
pub mod past;
pub mod past_film;
pub mod past_stuck;
pub mod reminders;
pub mod retention;
pub mod together;
pub mod video;
pub mod weekly;

/// A fault of our own arithmetic.
fn fault(fault: domain::money::LedgerFault) -> spine::Error {
    spine::Error::Unexpected(Box::new(fault))
}
