//! Who reads a case, and what they can do with it now.

use super::{
    super::rows::BookingRow,
    read::{CaseRow, decides},
};
use domain::bookings::{
    Side,
    case::{
        CaseAppeal,
        appeal::{Standing, may_appeal},
    },
};
use spine::Context;

/// Who reads a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// One of the lesson; `pays` where they decide about its money.
    Side {
        side: Side,
        pays: bool,
    },
    /// Of the staff, and of the lesson's people none.
    Decides,
    Other,
}

impl Reader {
    pub fn of(context: &Context, lesson: &BookingRow) -> Self {
        let Some(person) = context.actor_id() else { return Self::Other };
        if person == lesson.tutor_user_id {
            return Self::Side { side: Side::Tutor, pays: true };
        }
        if person == lesson.student_id || Some(person) == lesson.payer_id {
            return Self::Side { side: Side::Student, pays: lesson.payer_id.unwrap_or(lesson.student_id) == person };
        }
        if decides(context) { Self::Decides } else { Self::Other }
    }

    /// What they can do now.
    pub fn actions(self, context: &Context, row: &CaseRow, appeals: &[CaseAppeal]) -> Vec<String> {
        let listens = row.decided_at.is_none() || (row.appeal_by.is_some() && row.final_at.is_none());
        let (side, pays) = match self {
            Self::Side { side, pays } => (side, pays),
            Self::Decides if listens && !decided_first(row, context) => return vec!["decide".to_owned()],
            Self::Decides | Self::Other => return Vec::new(),
        };
        let now = context.now();
        let (accepted, surveyed) = match side {
            Side::Student => (row.student_accepted_at.is_some(), row.student_surveyed),
            Side::Tutor => (row.tutor_accepted_at.is_some(), row.tutor_surveyed),
        };
        let open_offer = row.decided_at.is_none() && row.offer_until.is_some_and(|until| now < until);
        let standing = Standing {
            decided_at: row.decided_at,
            is_final: row.final_at.is_some(),
            appealed: appeals.iter().any(|appeal| appeal.by == side),
            took_it: accepted
                && row.decision.is_some()
                && (&row.decision, row.refund) == (&row.offered_decision, row.offered_refund),
        };
        let can = [
            ("say", listens),
            ("accept", pays && open_offer && !accepted),
            ("appeal", pays && may_appeal(standing, now).is_ok()),
            ("survey", row.decided_at.is_some() && !surveyed),
        ];
        can.into_iter().filter(|(_, can)| *can).map(|(act, _)| act.to_owned()).collect()
    }
}

/// Whether the first decision was the reader's, alone or as the first of two.
fn decided_first(row: &CaseRow, context: &Context) -> bool {
    let reader = context.actor_id();
    row.decided_at.is_some() && [row.decided_by, row.proposed_by].contains(&reader)
}
