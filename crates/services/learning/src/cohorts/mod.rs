//! Cohorts (LE6): opened by a teacher, found, taken a place in or waited for, left and called off.

mod read;
mod seats;
mod sessions;
mod waiting;
mod write;

pub use read::{cohort_get, cohort_list, cohort_progress};
pub(crate) use seats::seat_free;
pub use seats::{cohort_enrol, cohort_leave};
pub use sessions::{cohort_session_add, cohort_sessions_get};
pub use waiting::{OfferCohortPlace, OfferedCohort, cohort_unwait, cohort_wait};
pub(crate) use write::cohort_ends;
pub use write::{CallCohortOff, CohortCalledOff, cohort_cancel, cohort_create};

use domain::Refusal;

fn missing() -> Refusal {
    Refusal::not_found("cohort")
}
