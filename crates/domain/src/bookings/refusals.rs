//! How the booking machine says no: a stable code and one sentence that says what to do.

use super::{booking::SessionState, state};
use crate::{
    Refusal, RefusalKind,
    money::{LedgerFault, Money},
};

/// Why a booking cannot be made or a command cannot be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BookingRefusal {
    SelfBooking,
    StartInPast,
    EndNotAfterStart,
    PriceInvalid,
    FundingUnavailable,
    NotEnoughBalance {
        /// What a top-up must bring.
        missing: Money,
    },
    /// The booking has moved on: `booking_already_…`.
    Already(SessionState),
    NotConfirmed,
    DeclineInstead,
    RequestNotExpired,
    PaymentMissing,
    PaymentAlreadyReceived,
    HoldDoesNotLapse,
    LessonNotStarted,
    LessonNotOver,
    OutcomeMissing,
    NoShowBeforeStart,
    NoShowTooEarly,
    NothingToDispute,
    DisputeWindowClosed,
    DisputeAlreadyOpen,
    DisputeAlreadyResolved,
    DisputeNotOpen,
    DisputeOpen,
    RefundTooSmall,
    RefundTooLarge {
        /// The largest partial refund.
        most: Money,
    },
    NothingToClear,
    EarningsAlreadyCleared,
    EarningsNotDue,
    /// An error of ours: the stored facts contradict each other. Nothing was changed.
    Fault(LedgerFault),
}

impl From<LedgerFault> for BookingRefusal {
    fn from(fault: LedgerFault) -> Self {
        Self::Fault(fault)
    }
}

impl BookingRefusal {
    /// The stable code of the public interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SelfBooking => "self_booking",
            Self::StartInPast => "start_in_past",
            Self::EndNotAfterStart => "end_not_after_start",
            Self::PriceInvalid => "price_invalid",
            Self::FundingUnavailable => "payment_method_unavailable",
            Self::NotEnoughBalance { .. } => "not_enough_balance",
            Self::Already(session) => match session {
                SessionState::Requested => "booking_already_requested",
                SessionState::Scheduled => "booking_already_confirmed",
                SessionState::Active => "booking_already_started",
                SessionState::Ended => "booking_already_ended",
                SessionState::Declined => "booking_already_declined",
                SessionState::Cancelled => "booking_already_cancelled",
                SessionState::Expired => "booking_already_expired",
            },
            Self::NotConfirmed => "booking_not_confirmed",
            Self::DeclineInstead => "booking_decline_instead",
            Self::RequestNotExpired => "request_not_expired",
            Self::PaymentMissing => "payment_missing",
            Self::PaymentAlreadyReceived => "payment_already_received",
            Self::HoldDoesNotLapse => "hold_does_not_lapse",
            Self::LessonNotStarted => "lesson_not_started",
            Self::LessonNotOver => "lesson_not_over",
            Self::OutcomeMissing => "outcome_missing",
            Self::NoShowBeforeStart => "no_show_before_start",
            Self::NoShowTooEarly => "no_show_too_early",
            Self::NothingToDispute => "nothing_to_dispute",
            Self::DisputeWindowClosed => "dispute_window_closed",
            Self::DisputeAlreadyOpen => "dispute_already_open",
            Self::DisputeAlreadyResolved => "dispute_already_resolved",
            Self::DisputeNotOpen => "dispute_not_open",
            Self::DisputeOpen => "dispute_open",
            Self::RefundTooSmall => "refund_too_small",
            Self::RefundTooLarge { .. } => "refund_too_large",
            Self::NothingToClear => "nothing_to_clear",
            Self::EarningsAlreadyCleared => "earnings_already_cleared",
            Self::EarningsNotDue => "earnings_not_due",
            Self::Fault(_) => "booking_inconsistent",
        }
    }

    /// One sentence that says what happened and what to do.
    pub fn message(self) -> String {
        match self {
            Self::NotEnoughBalance { missing } => {
                format!("Not enough balance. Top up {missing} or more and book again.")
            }
            Self::RefundTooLarge { most } => format!("At most {most} can be refunded in part. Enter a smaller amount."),
            Self::NoShowTooEarly => format!(
                "Wait {} minutes after the start before you report that nobody came.",
                state::NO_SHOW_GRACE_MINUTES
            ),
            Self::Already(session) => already(session).to_owned(),
            other => other.fixed_message().to_owned(),
        }
    }

    const fn fixed_message(self) -> &'static str {
        match self {
            Self::SelfBooking => "You cannot book yourself. Choose another tutor.",
            Self::StartInPast => "That time has passed. Choose a later one.",
            Self::EndNotAfterStart => "A lesson must end after it starts. Choose 30, 45, 60, 90 or 120 minutes.",
            Self::PriceInvalid => "This price cannot be charged. Reload the page and book again.",
            Self::FundingUnavailable => "Pay from your wallet: top it up first, then book.",
            Self::NotConfirmed => "The tutor has not confirmed this lesson. Wait for the answer or book another time.",
            Self::DeclineInstead => "You have not confirmed this request. Decline it and say why.",
            Self::RequestNotExpired => "The tutor still has time to answer. Wait, or cancel the request.",
            Self::PaymentMissing => "This lesson is not paid yet. Finish the payment first.",
            Self::PaymentAlreadyReceived => "This lesson is already paid. Reload the page to see it.",
            Self::HoldDoesNotLapse => "Money held in a wallet does not lapse. Cancel the lesson to release it.",
            Self::LessonNotStarted => "This lesson has not started. Come back at its start.",
            Self::LessonNotOver => "This lesson is not over. Wait until its end.",
            Self::OutcomeMissing => "Say what came of the lesson: held, not held, or who did not come.",
            Self::NoShowBeforeStart => "The lesson has not started, so nobody is late. Report it after the start.",
            Self::NothingToDispute => {
                "No money of this lesson was kept, so there is nothing to dispute. Write to support."
            }
            Self::DisputeWindowClosed => "The 48 hours to object are over. Write to support.",
            Self::DisputeAlreadyOpen => "This lesson already has an open dispute. Add what you know to it.",
            Self::DisputeAlreadyResolved => "This dispute is already decided. Write to support to appeal.",
            Self::DisputeNotOpen => "No dispute is open for this lesson. Reload the page.",
            Self::DisputeOpen => "A dispute is open for this lesson. Its earnings wait for the decision.",
            Self::RefundTooSmall => "A partial refund must be more than nothing. Enter an amount or uphold the lesson.",
            Self::NothingToClear => "This lesson has no earnings to clear. Nothing needs to be done.",
            Self::EarningsAlreadyCleared => "These earnings are already available. Nothing needs to be done.",
            Self::EarningsNotDue => "Earnings become available 48 hours after the lesson. Wait until then.",
            Self::NotEnoughBalance { .. }
            | Self::RefundTooLarge { .. }
            | Self::NoShowTooEarly
            | Self::Already(_)
            | Self::Fault(_) => "This booking cannot be changed safely now and nothing was changed. Write to support.",
        }
    }

    /// The request's field it is about, when it is about one.
    const fn field(self) -> Option<&'static str> {
        match self {
            Self::SelfBooking => Some("tutor_id"),
            Self::StartInPast => Some("start"),
            Self::EndNotAfterStart => Some("minutes"),
            Self::FundingUnavailable => Some("pay_with"),
            Self::OutcomeMissing => Some("outcome"),
            Self::RefundTooSmall => Some("refund"),
            _ => None,
        }
    }
}

const fn already(session: SessionState) -> &'static str {
    match session {
        SessionState::Requested => "This lesson is already requested. Wait for the tutor's answer.",
        SessionState::Scheduled => "This lesson is already confirmed. Reload the page; to call it off, cancel it.",
        SessionState::Active => "This lesson is already started. Join it, or report what went wrong.",
        SessionState::Ended => "This lesson is already ended. Review it, or open a dispute within 48 hours.",
        SessionState::Declined => "This lesson is already declined. Choose another time or another tutor.",
        SessionState::Cancelled => "This lesson is already cancelled. Book a new time.",
        SessionState::Expired => "This lesson is already expired because nobody answered in time. Send a new request.",
    }
}

impl From<BookingRefusal> for Refusal {
    fn from(refusal: BookingRefusal) -> Self {
        if let Some(field) = refusal.field() {
            return Self::field(field, refusal.code(), refusal.message());
        }
        let kind = if refusal == BookingRefusal::PriceInvalid { RefusalKind::Invalid } else { RefusalKind::Conflict };
        let answer = Self::new(kind, refusal.code(), refusal.message());
        match refusal {
            BookingRefusal::NotEnoughBalance { missing } => {
                answer.with_facts(serde_json::json!({ "missing": missing }))
            }
            BookingRefusal::RefundTooLarge { most } => answer.with_facts(serde_json::json!({ "most": most })),
            _ => answer,
        }
    }
}
