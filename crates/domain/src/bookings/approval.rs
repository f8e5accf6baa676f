//! Who learns, who pays, and whom a booking waits for (ID9).
//!
//! The learner's time is taken and the payer's money. They are one person, except in families: a parent pays for a
//! child, and what a child asks for waits for the parent, unseen by the tutor.

use crate::{
    Refusal,
    codes::codes,
    identity::family::refusals::{child_may_not_book, parents_decide},
    ids::UserId,
};
use serde::{Deserialize, Serialize};

codes! {
    /// What a parent says to a child's request; bookings that no parent is asked about have none.
    Approval {
        /// It waits for the parent.
        Waiting = "waiting",
        /// The parent said yes and paid.
        Approved = "approved",
        /// The parent said no.
        Declined = "declined",
    }
}

impl Approval {
    /// Whether the tutor knows of a booking: not while it waits, and not when the parent said no.
    pub fn tutor_sees(approval: Option<Self>) -> bool {
        approval.is_none_or(|approval| approval == Self::Approved)
    }
}

/// What ties a learner to a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ties {
    /// Who decides and pays.
    pub parent: UserId,
    /// Whether the child may ask for lessons.
    pub may_book: bool,
}

/// Who pays for a lesson of `learner` that `asking` asks for, and whether a parent has to agree first.
///
/// # Errors
/// 404 for a learner who is neither the person nor a child of theirs; 403 `child_may_not_book`; 403
/// `age_parent_required` for a child whom no parent decides for.
pub fn payer_of(
    asking: UserId,
    is_child: bool,
    learner: UserId,
    ties: Option<Ties>,
) -> Result<(UserId, bool), Refusal> {
    match ties {
        Some(ties) if ties.parent == asking => Ok((asking, false)),
        Some(ties) if learner == asking && ties.may_book => Ok((ties.parent, true)),
        Some(_) if learner == asking => Err(child_may_not_book()),
        None if learner == asking && is_child => Err(parents_decide()),
        None if learner == asking => Ok((asking, false)),
        _ => Err(Refusal::not_found("child")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const PARENT: UserId = UserId(Uuid::from_u128(1));
    const CHILD: UserId = UserId(Uuid::from_u128(2));
    const STRANGER: UserId = UserId(Uuid::from_u128(3));

    const MAY: Option<Ties> = Some(Ties { parent: PARENT, may_book: true });
    const MAY_NOT: Option<Ties> = Some(Ties { parent: PARENT, may_book: false });

    fn refused(answer: Result<(UserId, bool), Refusal>) -> (u16, String) {
        let refusal = answer.unwrap_err();
        (refusal.kind.status(), refusal.code)
    }

    #[test]
    fn a_grown_person_pays_for_the_own_lessons_and_asks_nobody() {
        assert_eq!(payer_of(STRANGER, false, STRANGER, None), Ok((STRANGER, false)));
    }

    #[test]
    fn a_parent_pays_for_a_child_and_a_childs_own_request_waits_for_the_parent() {
        assert_eq!(payer_of(PARENT, false, CHILD, MAY), Ok((PARENT, false)));
        assert_eq!(payer_of(PARENT, false, CHILD, MAY_NOT), Ok((PARENT, false)), "the parent's own yes");
        assert_eq!(payer_of(CHILD, true, CHILD, MAY), Ok((PARENT, true)));
    }

    #[test]
    fn who_may_not_is_told_by_what_they_may_know() {
        assert_eq!(refused(payer_of(CHILD, true, CHILD, MAY_NOT)), (403, "child_may_not_book".into()));
        assert_eq!(refused(payer_of(CHILD, true, CHILD, None)), (403, "age_parent_required".into()));
        for (asking, learner, ties) in
            [(STRANGER, CHILD, MAY), (STRANGER, PARENT, None), (CHILD, PARENT, None), (PARENT, CHILD, None)]
        {
            assert_eq!(refused(payer_of(asking, asking == CHILD, learner, ties)), (404, "not_found".into()));
        }
    }

    #[test]
    fn a_tutor_knows_of_nothing_that_a_parent_did_not_agree_to() {
        assert!(Approval::tutor_sees(None) && Approval::tutor_sees(Some(Approval::Approved)));
        assert!(!Approval::tutor_sees(Some(Approval::Waiting)) && !Approval::tutor_sees(Some(Approval::Declined)));
    }
}
