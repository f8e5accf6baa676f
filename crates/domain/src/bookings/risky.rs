//! Payments whose card is at risk (MO4): finance says of each whether its money is taken, and what becomes of its
//! lesson where it is not.

use super::{
    booking::SessionState,
    effects::{Notice, NoticeCode, Side, Transition},
    machine::{Command, transition},
    refusals::{self, BookingRefusal},
    state::BookingState,
};
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, PaymentId},
    money::{Money, risk::RiskSign},
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest reason in characters.
pub const RISK_REASON_MAX_CHARS: usize = 1_000;

codes! {
    /// What finance says to a payment.
    RiskDecision {
        /// Its money is taken when its time has come.
        Approve = "approve",
        /// The card is let go, and the lesson is off.
        Decline = "decline",
    }
}

/// `POST /admin/risky-payments/{id}/decide`, and its preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RiskRequest {
    /// A code of [`RiskDecision`].
    #[schema(required, pattern = "^(approve|decline)$")]
    pub decision: String,
    /// Why; the staff alone reads it, and a preview needs none.
    #[schema(max_length = 1000)]
    pub reason: String,
}

impl RiskRequest {
    /// What is to become of it.
    ///
    /// # Errors
    /// 422 `risk_decision_unknown`.
    pub fn decision(&self) -> Result<RiskDecision, Refusal> {
        RiskDecision::parse(&self.decision).ok_or_else(refusals::risk_decision_unknown)
    }

    /// Why.
    ///
    /// # Errors
    /// 422 `required`, and those of any text.
    pub fn reason(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, RISK_REASON_MAX_CHARS, refusals::risk_unexplained)
            .map_err(|refusal| refusal.at("reason"))
    }
}

/// A payment that waits for finance, or one that was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RiskyPayment {
    pub payment_id: PaymentId,
    pub booking_id: BookingId,
    pub amount: Money,
    /// What the provider thinks of the card.
    pub signs: Vec<RiskSign>,
    pub payer: String,
    pub student: String,
    pub tutor: String,
    pub start: DateTime<Utc>,
    pub session_state: SessionState,
    /// When the bank lets go by itself what the card holds.
    pub lapses_at: DateTime<Utc>,
    /// Null until somebody decides.
    pub decision: Option<RiskDecision>,
    /// Why; empty until then.
    pub reason: String,
}

/// The lesson whose payment is declined: everything goes back, by nobody's fault.
///
/// It is the step of a lesson that is called off with everything back, without the rule that would name one of its two
/// people. What the student is told is a mail of its own; the tutor learns that the lesson is off and not why.
///
/// # Errors
/// [`BookingRefusal::Already`] when the lesson has begun or is over.
pub fn declined(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    let command = match state.tuple.session() {
        SessionState::Requested => Command::CancelByStudent,
        _ => Command::CancelByTutor,
    };
    let mut step = transition(state, &command, now)?;
    step.rule = None;
    step.notices = vec![
        Notice { code: NoticeCode::PaymentFailed, to: Side::Student },
        Notice { code: NoticeCode::Cancelled, to: Side::Tutor },
    ];
    Ok(step)
}

/// How finance is told that a payment cannot be declined.
pub fn not_declined(refusal: BookingRefusal) -> Refusal {
    match refusal {
        BookingRefusal::Already(SessionState::Active | SessionState::Ended) => refusals::risky_lesson_begun(),
        BookingRefusal::Already(_) => refusals::risky_payment_over(),
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_one_of_two_words_and_has_a_reason() {
        let of = |decision: &str, reason: &str| RiskRequest { decision: decision.into(), reason: reason.into() };
        assert_eq!(of("approve", "").decision(), Ok(RiskDecision::Approve));
        assert_eq!(of("decline", "").decision(), Ok(RiskDecision::Decline));
        for unknown in ["", "Approve", "wait"] {
            assert_eq!(of(unknown, "").decision().unwrap_err().code, "risk_decision_unknown");
        }
        assert_eq!(of("approve", " \n ").reason().unwrap_err().fields[0].field, "reason");
        assert_eq!(of("approve", " Called the school. ").reason().as_deref(), Ok("Called the school."));
        assert_eq!(of("approve", &"x".repeat(1_001)).reason().unwrap_err().code, "text_too_long");
    }

    #[test]
    fn finance_is_told_what_to_do_with_a_lesson_that_has_begun() {
        for session in SessionState::ALL {
            let code = not_declined(BookingRefusal::Already(*session)).code;
            let begun = matches!(session, SessionState::Active | SessionState::Ended);
            assert_eq!(code, if begun { "risky_lesson_begun" } else { "risky_payment_over" }, "{session:?}");
        }
        assert_eq!(not_declined(BookingRefusal::ApprovalMissing).code, "approval_missing");
    }
}
