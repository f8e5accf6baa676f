//! Those who learn in courses: their way in, what they did, and the way out.

mod done;
mod enrol;
mod read;
mod rows;
mod settle;
mod work;

pub use done::{unit_complete, unit_watched};
pub(crate) use enrol::{Terms, place_give_back, place_take};
pub use enrol::{enrol, enrolment_return, version_change};
pub use read::{enrolment_get, enrolments_own};
pub(crate) use rows::{Place, pairs, place_of_unit, unit_opened};
pub use settle::SettleCourses;
pub use work::{quiz_attempt, quiz_questions, submission_add, submission_mark, submissions_of};
