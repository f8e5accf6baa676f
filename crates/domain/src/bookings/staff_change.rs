//! What the staff may do to a lesson in somebody's place: call it off, say who did not come, or what became of one that
//! presence does not tell of. Each is a step of the booking machine, looked at before it is made.

use super::{Command, Side, booking::SessionOutcome, refusals};
use crate::{Refusal, codes::codes, text};
use serde::{Deserialize, Serialize};

/// Longest reason in characters.
pub const REASON_MAX_CHARS: usize = 500;

codes! {
    /// What is changed.
    StaffChange {
        /// Called off for the tutor: everything goes back.
        CancelForTutor = "cancel_for_tutor",
        /// Called off for the student, by the policy.
        CancelForStudent = "cancel_for_student",
        /// The tutor did not come: everything goes back.
        TutorAbsent = "tutor_absent",
        /// The student did not come: the tutor is paid.
        StudentAbsent = "student_absent",
        /// It took place: the tutor is paid.
        TookPlace = "took_place",
        /// It did not take place, by nobody's fault: everything goes back.
        NotHeld = "not_held",
    }
}

impl StaffChange {
    /// The step it is.
    pub const fn command(self) -> Command {
        match self {
            Self::CancelForTutor => Command::CancelByTutor,
            Self::CancelForStudent => Command::CancelByStudent,
            Self::TutorAbsent => Command::ReportNoShow { absent: Side::Tutor },
            Self::StudentAbsent => Command::ReportNoShow { absent: Side::Student },
            Self::TookPlace => Command::End { outcome: SessionOutcome::Completed },
            Self::NotHeld => Command::End { outcome: SessionOutcome::NotHeld },
        }
    }
}

/// `POST /admin/bookings/{id}/change` and its preview as they arrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StaffChangeRequest {
    /// A code of [`StaffChange`].
    #[schema(
        required,
        pattern = "^(cancel_for_tutor|cancel_for_student|tutor_absent|student_absent|took_place|not_held)$"
    )]
    pub change: String,
    /// Why, for both people of the lesson; a preview needs none.
    #[schema(max_length = 500)]
    pub reason: String,
}

impl StaffChangeRequest {
    /// What is to be done.
    ///
    /// # Errors
    /// 422 `staff_change_unknown`.
    pub fn change(&self) -> Result<StaffChange, Refusal> {
        StaffChange::parse(&self.change).ok_or_else(refusals::staff_change_unknown)
    }

    /// Why.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn reason(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::staff_change_unexplained)
            .map_err(|refusal| refusal.at("reason"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_step_with_a_reason() {
        for change in StaffChange::ALL {
            let request = StaffChangeRequest { change: change.code().into(), reason: " Agreed by phone. ".into() };
            assert_eq!(request.change(), Ok(*change));
            assert_eq!(request.reason().unwrap(), "Agreed by phone.");
        }
        assert_eq!(StaffChangeRequest::default().change().unwrap_err().code, "staff_change_unknown");
        assert_eq!(StaffChangeRequest::default().reason().unwrap_err().fields[0].field, "reason");
        assert_eq!(StaffChange::CancelForTutor.command(), Command::CancelByTutor);
    }
}
