//! How the booking machine says no: a stable code and one sentence that says what to do.

use super::{booking::SessionState, state::NO_SHOW_GRACE_MINUTES};
use crate::{
    Refusal,
    money::{LedgerFault, Money},
    refusal::list::refusals,
};

refusals! {
    Invalid tutor_unknown at "tutor_id": "Choose a tutor.";
    Invalid learner_unknown at "learner_id": "Choose who the lesson is for.";
    Invalid subject_unchosen = subject_unknown / "booking" at "subject_id": "Choose a subject this tutor teaches.";
    Invalid subject_not_taught at "subject_id": "This tutor does not teach that subject. Choose one they teach.";
    Invalid self_booking at "tutor_id": "You cannot book yourself. Choose another tutor.";
    Invalid start_in_past at "start": "That time has passed. Choose a later one.";
    Invalid lesson_ends_first = end_not_after_start at "minutes":
        "A lesson must end after it starts. Choose 30, 45, 60, 90 or 120 minutes.";
    Invalid price_not_chargeable = price_invalid: "This price cannot be charged. Reload the page and book again.";
    Invalid payment_method_unavailable at "pay_with": "Pay from your wallet: top it up first, then book.";
    Invalid payment_method_unknown at "pay_with": "Pay from your wallet.";
    Invalid members_take_credits = payment_method_unknown / "member" at "pay_with":
        "Lessons of members are paid with credits.";
    Invalid cancellation_policy_unknown at "cancellation_policy": "Choose flexible, standard or strict.";
    Invalid reason_required at "reason": "Say why, so the student can choose better next time.";
    Invalid state_unknown at "state": "Choose upcoming, requested, past or cancelled.";
    Invalid outcome_missing at "outcome": "Say what came of the lesson: held, not held, or who did not come.";
    Invalid refund_too_small at "refund":
        "A partial refund must be more than zero. Enter an amount, or uphold the lesson.";
    Invalid case_category_unknown at "category": "Choose what the case is about from the list.";
    Invalid statement_missing = required at "statement": "Say what happened.";
    Invalid case_decision_unknown at "decision": "Choose full, partial or none.";
    Invalid case_amount_missing = required at "amount": "Enter the amount that goes back.";
    Invalid case_note_missing = required at "note": "Say why, so that both understand it.";
    Invalid staff_change_unknown at "change": "Choose what to change from the list.";
    Invalid staff_change_unexplained = required / "staff_change" at "reason":
        "Say why. Both people of the lesson read it.";
    Invalid risk_decision_unknown at "decision": "Choose approve or decline.";
    Invalid risk_unexplained = required / "risk" at "reason": "Say why. Only the staff reads it.";
    Forbidden own_risky_payment: "This is a payment for a lesson of your own. Somebody else of finance decides.";
    Conflict risky_payment_decided: "Somebody decided about this payment already. Reload the page to see how.";
    Conflict risky_payment_over:
        "This payment does not wait any more: its money was taken, or the card was let go. Reload the page.";
    Conflict risky_lesson_begun:
        "This lesson has begun, so it cannot be called off. Approve the payment, and give money back as a refund.";
    Forbidden own_change: "This is a lesson of your own. Somebody else of the staff changes it.";
    Forbidden case_sides_only: "Only the two people of the lesson say something here. Read what they said, and decide.";
    Forbidden own_case: "This case is about a lesson of your own. Somebody else decides it.";
    Forbidden case_second_needed(limit: Money):
        "Above {limit} two people decide. You proposed this, so somebody else has to come to the same decision.";
    Conflict case_decided: "This case is decided. If you disagree, appeal within seven days.";
    Conflict statements_too_many(limit: i64):
        "You have said {limit} things here, and they will be read. Wait for the decision.";
    Conflict case_files_too_many(limit: i64) at "upload_ids": "Send {limit} files at most, the ones that show most.";
    Conflict case_proposal_missing:
        "There is no proposal yet. It comes when both of you have spoken, a day after the opening at the latest.";
    Conflict case_proposal_over: "The time to accept this proposal is over. A person decides the case.";
    Conflict case_accepted: "You have accepted this proposal. The other person has to accept it too.";
    Forbidden second_person_required: "You decided this case first. Somebody else decides the appeal.";
    Invalid case_appeal_unexplained = required / "case_appeal" at "reason": "Say what was overlooked.";
    Conflict appeal_too_early: "This case is not decided yet. Say what you know in it.";
    Conflict appeal_used: "You have used your one appeal in this case. Somebody else decides it.";
    Conflict case_appeal_too_late(days: i64) = appeal_too_late / "case":
        "The {days} days to appeal are over. Write to support.";
    Conflict appeal_after_yes: "You accepted this proposal, and it was carried out. Write to support.";
    Conflict case_final: "This case was decided a second time, and that stays. Write to support.";
    Conflict survey_too_early: "Tell us how it was handled once the case is decided.";
    Conflict survey_given: "You have told us already. Thank you.";
    Invalid case_rating_counted at "rating": "Choose a number from 1 to 5.";
    Invalid report_kind_unknown at "kind": "Say what the report is about: booking.";
    Invalid report_reason_unknown at "reason": "Choose what went wrong from the list.";
    Invalid report_act_unknown at "act": "Choose what to do: dismiss.";
    Invalid report_unexplained = required / "report" at "text": "Say in your words what happened.";
    Invalid answer_missing = required / "answer" at "reason": "Write what the person is told.";
    Forbidden report_participants_only: "Only the student and the tutor of a lesson report it.";
    Forbidden own_report: "You cannot answer a report about a lesson of your own. Another admin does.";
    Conflict report_waiting: "We are reading your report about this lesson already. The answer comes by email.";
    Conflict reports_too_many(limit: i64): "{limit} of your reports wait already. Wait for our answers by email first.";
    Conflict report_closed: "This report was answered already. Nothing needs to be done.";
    Conflict series_off: "This series was called off. Book its lessons one by one.";
    Invalid group_untitled = required / "title" at "title": "Give the lesson a title.";
    Invalid group_too_far(days: i64) at "start": "Choose a start within the next {days} days.";
    Invalid seats_counted(least: i64, most: i64) at "seats": "Choose {least} to {most} places.";
    Invalid seat_price_missing at "price": "Enter what one place costs, in your currency.";
    Invalid seat_price_range(min: Money, max: Money) at "price": "Enter a price between {min} and {max}.";
    Invalid seat_price_currency(currency: String) at "price":
        "Your prices are in {currency}. Enter this one in it too.";
    Invalid wait_too_short = end_not_after_start / "wait" at "to": "The lesson must fit between the two times.";
    Invalid wait_too_long(days: i64) at "to": "Choose a stretch of {days} days at most.";
    Conflict group_off: "This group lesson was cancelled. Choose another one.";
    Conflict group_begun: "This group lesson has already begun.";
    Conflict group_full: "All places are taken. Join the waiting list, and we will tell you when one is free.";
    Conflict group_time_fixed: "A group lesson keeps its time. Give your place back, or cancel the lesson.";
    Conflict seat_taken_already: "You already have a place in this group lesson.";
    Conflict seats_free: "There is a free place. Take it now.";
    Conflict times_free: "This tutor has a free time then. Book it now.";
    Conflict waits_already: "You are on this waiting list already. We will tell you when something is free.";
    Conflict waits_too_much(limit: i64): "You wait for {limit} things already. Leave one list first.";
    Conflict offer_over: "This offer is over. You wait for the next one.";
    Forbidden notes_tutor_only: "Only the tutor writes notes about a lesson.";
    Forbidden lesson_participants_only: "Only the two people of a lesson see this.";
    Conflict notes_not_agreed: "Notes belong to lessons both of you agreed on.";
    Forbidden material_of_other: "Only the person who added a file can remove it.";
    Conflict materials_too_many(limit: i64): "A lesson holds {limit} files. Remove one first.";
    Forbidden tutor_only: "Only the tutor answers a request. You can cancel it.";
    Forbidden participants_only: "Only the student and the tutor can cancel this lesson.";
    Conflict slot_taken: "Somebody just took this time. Choose one of the next free ones.";
    Conflict student_busy:
        "You are busy at this time, here or in your connected calendar. Choose another time, or cancel that first.";
    Conflict tutor_new(limit: i64, lessons: i64):
        "A new tutor takes at most {limit} students until {lessons} lessons were held. Choose another tutor.";
    Conflict price_changed(price: Money): "The price is now {price}. Check it and book again.";
    Conflict series_price(count: u32, price: Money):
        "{count} lessons cost {price} in all. Check the total, then book.";
    Conflict approval_missing: "A parent has to agree to this request first.";
    Conflict approval_not_asked: "This request does not wait for you any more. Reload the page to see it.";
    Conflict not_enough_balance(missing: Money):
        "Not enough in your wallet. Top up {missing} or more, then book again.";
    Conflict booking_already_requested: "This lesson is already requested. Wait for the tutor’s answer.";
    Conflict booking_already_confirmed: "This lesson is already confirmed. If it cannot take place, cancel it.";
    Conflict booking_already_started: "This lesson has already started. Join it, or report a problem.";
    Conflict booking_already_ended: "This lesson is already over. Review it, or open a dispute within 48 hours.";
    Conflict booking_already_declined: "This request was already declined. Choose another time or another tutor.";
    Conflict booking_already_cancelled: "This lesson is already cancelled. Book another time.";
    Conflict booking_already_expired:
        "This request has already expired: nobody answered in time. Send a new one.";
    Conflict booking_not_confirmed:
        "The tutor has not confirmed this lesson. Wait for the answer or book another time.";
    Conflict booking_decline_instead: "You have not confirmed this request. Decline it and say why.";
    Conflict booking_inconsistent:
        "This booking cannot be changed safely right now, and nothing was changed. Write to support.";
    Conflict request_not_expired: "The tutor still has time to answer. Wait, or cancel the request.";
    Conflict payment_missing: "This lesson is not paid yet. Finish the payment first.";
    Conflict payment_already_received: "This lesson is already paid. Reload the page to see it.";
    Conflict hold_does_not_lapse: "Money on hold in a wallet does not expire. Cancel the lesson to release it.";
    Conflict lesson_not_started: "This lesson has not started yet. Come back when it does.";
    Conflict lesson_not_over: "This lesson is not over yet. Wait until it ends.";
    Conflict no_show_before_start: "The lesson has not started, so nobody is late. Report it after the start.";
    Conflict no_show_too_early[minutes: i64]:
        "Wait {minutes} minutes after the start before you report that nobody came.";
    Invalid rrule_unreadable at "rrule": "This repetition cannot be read. Write it like FREQ=WEEKLY;COUNT=6.";
    Invalid rrule_not_weekly at "rrule": "Lessons repeat by weeks. Write FREQ=WEEKLY.";
    Invalid rrule_part_unknown(part: String) at "rrule":
        "This part of a repetition is not supported: {part}. Leave it out.";
    Invalid rrule_endless at "rrule": "Say when the series ends: with COUNT or UNTIL.";
    Invalid rrule_too_long(limit: u32) at "rrule": "This can be {limit} at most. Choose a smaller number.";
    Invalid rrule_start_differs at "start": "The first lesson is on none of the series’ days. Choose one of them.";
    Conflict hold_over at "hold_id": "This time is not kept for you any more. Choose it again, or another one.";
    Forbidden no_show_of_other: "Only the side that waited reports who did not come. If you cannot come, cancel it.";
    Conflict no_show_was_there:
        "They were in the lesson’s room for some minutes. If something else went wrong, open a case once it is over.";
    Invalid no_show_who_unknown at "who": "Say who did not come: tutor or student.";
    Invalid starts_counted(limit: usize) at "starts": "Choose 1 to {limit} other times.";
    Invalid start_twice at "starts": "This time is there twice. Choose different ones.";
    Invalid start_same at "start": "The lesson already starts then. Choose another time.";
    Conflict reschedule_limit(limit: i16):
        "This lesson was moved {limit} times already. Keep its time, or cancel it and book anew.";
    Conflict proposals_limit(limit: i16):
        "Other times were suggested {limit} times for this lesson. Keep its time, or cancel it.";
    Conflict proposal_over: "The suggested time has passed. Suggest another one.";
    Forbidden other_side_answers: "You suggested this time. Wait for the answer, or suggest another one.";
    Conflict nothing_to_refund: "No money of this lesson can go back. Look at what happened to it first.";
    Conflict refund_at_bank:
        "The bank is deciding about this payment, and a refund would pay it twice. \
         Answer or accept the chargeback first.";
    Conflict refund_by_bank: "The bank has already given this money back. Look at the chargeback before you do more.";
    Conflict refund_too_late(days: i64):
        "Ask within {days} days of the lesson. Write to support if something is still wrong.";
    Conflict refund_waiting: "A refund of this lesson is being decided already. The answer comes by email.";
    Conflict refunds_too_many(limit: i64): "{limit} of your refunds wait already. Wait for our answers by email first.";
    Conflict refund_decided: "This refund is decided already. Reload the page to see how.";
    Conflict refund_not_proposed: "Nobody proposed an amount for this refund yet. Enter one.";
    Forbidden refund_payer_only: "Only who paid for a lesson asks for its money back.";
    Forbidden own_refund: "You cannot decide a refund of a lesson of your own. Another one of finance does.";
    Forbidden refund_second_needed(limit: Money):
        "Above {limit} two people decide. You proposed this refund, so somebody else of finance has to agree.";
    Invalid refund_unexplained = required / "refund" at "reason": "Say why, in a few words.";
    Conflict nothing_to_dispute: "No money was kept for this lesson, so there is nothing to dispute. Write to support.";
    Conflict dispute_window_closed: "The 48 hours to object are over. Write to support.";
    Conflict dispute_already_open: "This lesson already has an open dispute. Add what you know to it.";
    Conflict dispute_already_resolved: "This dispute is already decided. You can appeal on its page within seven days.";
    Conflict dispute_not_open: "No dispute is open for this lesson. Reload the page.";
    Conflict dispute_open: "A dispute is open for this lesson. Its earnings wait for the decision.";
    Conflict refund_too_large(most: Money): "A partial refund can be {most} at most. Enter a smaller amount.";
    Conflict nothing_to_clear: "This lesson has no pending earnings. There is nothing to do.";
    Conflict earnings_already_cleared: "These earnings are already available. There is nothing to do.";
    Conflict earnings_not_due: "Earnings become available 48 hours after the lesson. Wait until then.";
}

/// Why a booking cannot be made or a command cannot be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BookingRefusal {
    SelfBooking,
    StartInPast,
    EndNotAfterStart,
    PriceInvalid,
    NotEnoughBalance {
        /// What a top-up must bring.
        missing: Money,
    },
    /// The booking has moved on: `booking_already_…`.
    Already(SessionState),
    NotConfirmed,
    DeclineInstead,
    ApprovalMissing,
    ApprovalNotAsked,
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
    /// No money was kept that could go back.
    NothingToRefund,
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

/// The refusal of a booking that has moved on to `session`.
pub fn already(session: SessionState) -> Refusal {
    match session {
        SessionState::Requested => booking_already_requested(),
        SessionState::Scheduled => booking_already_confirmed(),
        SessionState::Active => booking_already_started(),
        SessionState::Ended => booking_already_ended(),
        SessionState::Declined => booking_already_declined(),
        SessionState::Cancelled => booking_already_cancelled(),
        SessionState::Expired => booking_already_expired(),
    }
}

impl From<BookingRefusal> for Refusal {
    fn from(refusal: BookingRefusal) -> Self {
        use BookingRefusal as No;
        match refusal {
            No::SelfBooking => self_booking(),
            No::StartInPast => start_in_past(),
            No::EndNotAfterStart => lesson_ends_first(),
            No::PriceInvalid => price_not_chargeable(),
            No::NotEnoughBalance { missing } => not_enough_balance(missing),
            No::Already(session) => already(session),
            No::NotConfirmed => booking_not_confirmed(),
            No::DeclineInstead => booking_decline_instead(),
            No::ApprovalMissing => approval_missing(),
            No::ApprovalNotAsked => approval_not_asked(),
            No::RequestNotExpired => request_not_expired(),
            No::PaymentMissing => payment_missing(),
            No::PaymentAlreadyReceived => payment_already_received(),
            No::HoldDoesNotLapse => hold_does_not_lapse(),
            No::LessonNotStarted => lesson_not_started(),
            No::LessonNotOver => lesson_not_over(),
            No::OutcomeMissing => outcome_missing(),
            No::NoShowBeforeStart => no_show_before_start(),
            No::NoShowTooEarly => no_show_too_early(NO_SHOW_GRACE_MINUTES),
            No::NothingToDispute => nothing_to_dispute(),
            No::NothingToRefund => nothing_to_refund(),
            No::DisputeWindowClosed => dispute_window_closed(),
            No::DisputeAlreadyOpen => dispute_already_open(),
            No::DisputeAlreadyResolved => dispute_already_resolved(),
            No::DisputeNotOpen => dispute_not_open(),
            No::DisputeOpen => dispute_open(),
            No::RefundTooSmall => refund_too_small(),
            No::RefundTooLarge { most } => refund_too_large(most),
            No::NothingToClear => nothing_to_clear(),
            No::EarningsAlreadyCleared => earnings_already_cleared(),
            No::EarningsNotDue => earnings_not_due(),
            No::Fault(_) => booking_inconsistent(),
        }
    }
}
