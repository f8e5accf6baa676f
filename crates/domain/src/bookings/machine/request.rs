//! From a wish to a scheduled lesson: making the request, its payment and the tutor's yes.

use super::super::{
    approval::Approval,
    booking::{DisputeState, PaymentState, SessionOutcome, SessionState},
    cancellation,
    effects::{JobKind, NoticeCode, Side, Transition},
    refusals::BookingRefusal,
    reminder,
    state::{BookingState, Funding, Terms, answer_by, pay_by},
    states::StateTuple,
};
use crate::{
    ids::JournalId,
    money::{CommissionTier, LedgerFault, Money, amount::MAX_MINOR},
};
use chrono::{DateTime, Utc};

/// A booking to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewBooking {
    /// What was agreed. Its policy version is [`super::super::CancellationPolicy::VERSION`] for a booking made now.
    pub terms: Terms,
    /// The tutor's tier now, for the expected commission.
    pub tier: CommissionTier,
    /// Whether the tutor confirms instantly.
    pub instant: bool,
    /// Whether it waits for the payer's approval, who is then asked for nothing yet.
    pub waits: bool,
    /// A fresh id for the pending journal.
    pub hold: JournalId,
    /// What the student's wallet has free in the currency of the total, minor units; not read for cards. The ledger's
    /// own check decides races.
    pub available: i64,
}

/// Makes a booking: from a wallet it is held (or taken, see [`BookingState::is_far_ahead`]) at once, with a card it
/// waits for the payment.
///
/// # Errors
/// `self_booking`, `start_in_past`, `end_not_after_start`, `price_invalid` (422), `not_enough_balance` (409, with what
/// is missing).
pub fn request(new: &NewBooking, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    let terms = &new.terms;
    check(terms, now)?;
    let unpaid =
        StateTuple::new(SessionState::Requested, SessionOutcome::None, PaymentState::Pending, DisputeState::None);
    let draft = BookingState {
        tuple: unpaid.ok_or(LedgerFault::IllegalState)?,
        terms: *terms,
        tier: new.tier,
        approval: None,
        answer_by: Some(answer_by(now, terms.start)),
        hold: None,
        held_at: None,
        refunded: 0,
        fee: 0,
        earnings: 0,
        closed_at: None,
        earnings_cleared_at: None,
    };
    let mut first = Transition::to(&draft, unpaid, now)?;
    first.settle(terms.total.minor, terms.discount())?;
    if new.waits {
        first.next.approval = Some(Approval::Waiting);
        let deadline = answer_by(now, terms.start);
        return Ok(first.later(JobKind::ExpireApproval, deadline).tell(Side::Student, NoticeCode::ApprovalAsked));
    }
    if terms.funding == Funding::Card {
        let first = first.later(JobKind::ExpirePayment, pay_by(now, terms.start));
        return Ok(first.later(JobKind::ExpireRequest, answer_by(now, terms.start)));
    }
    let missing = terms.total.minor.saturating_sub(new.available);
    if missing > 0 {
        return Err(BookingRefusal::NotEnoughBalance { missing: Money::new(missing, terms.total.currency) });
    }
    paid(&first.next, new.hold, new.instant, now)
}

fn check(terms: &Terms, now: DateTime<Utc>) -> Result<(), BookingRefusal> {
    if terms.learns_or_pays(terms.tutor) {
        return Err(BookingRefusal::SelfBooking);
    }
    if terms.start <= now {
        return Err(BookingRefusal::StartInPast);
    }
    if terms.end <= terms.start {
        return Err(BookingRefusal::EndNotAfterStart);
    }
    let amounts = 0 <= terms.total.minor && terms.total.minor <= terms.price.minor && terms.price.minor <= MAX_MINOR;
    if !amounts || terms.total.currency != terms.price.currency {
        return Err(BookingRefusal::PriceInvalid);
    }
    if cancellation::bands(terms.policy, terms.policy_version).is_none() {
        return Err(LedgerFault::PolicyVersion(terms.policy_version).into());
    }
    Ok(())
}

/// The tutor says yes. Both are told: the mail carries the entry for the calendar.
pub(super) fn confirm(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.answer_by.is_some_and(|deadline| now >= deadline) {
        return Err(BookingRefusal::Already(SessionState::Expired));
    }
    if state.tuple.payment() != PaymentState::Authorized {
        return Err(BookingRefusal::PaymentMissing);
    }
    let payment = if state.is_far_ahead(now) { PaymentState::Captured } else { PaymentState::Authorized };
    let mut step = Transition::to(state, scheduled(payment), now)?;
    if payment == PaymentState::Captured {
        step = step.capture(state)?;
    }
    Ok(with_lesson_jobs(step, now).tell_both(NoticeCode::Confirmed))
}

/// A card's money is held: for a request, or again for a lesson whose first hold lapsed.
pub(super) fn payment_authorized(
    state: &BookingState,
    hold: JournalId,
    instant: bool,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    if state.tuple.payment() != PaymentState::Pending {
        return Err(BookingRefusal::PaymentAlreadyReceived);
    }
    if state.answer_by.is_some_and(|deadline| now >= deadline) {
        return Err(BookingRefusal::Already(SessionState::Expired));
    }
    if now >= state.terms.start {
        return Err(BookingRefusal::Already(SessionState::Active));
    }
    if state.tuple.session() == SessionState::Scheduled {
        return schedule(state, hold, now);
    }
    paid(state, hold, instant, now)
}

/// An unpaid request gets its money: it waits for the tutor's answer, or is scheduled at once.
pub(super) fn paid(
    unpaid: &BookingState,
    hold: JournalId,
    instant: bool,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    if instant {
        return Ok(with_lesson_jobs(schedule(unpaid, hold, now)?, now).tell_both(NoticeCode::Confirmed));
    }
    let held =
        StateTuple::new(SessionState::Requested, SessionOutcome::None, PaymentState::Authorized, DisputeState::None);
    let step = Transition::to(unpaid, held, now)?.hold(hold)?;
    let deadline = unpaid.answer_by.unwrap_or_else(|| answer_by(now, unpaid.terms.start));
    Ok(step.later(JobKind::ExpireRequest, deadline).tell(Side::Tutor, NoticeCode::Requested))
}

/// Holds the unpaid money until the lesson, or takes it when the lesson is too far ahead for a hold.
fn schedule(unpaid: &BookingState, hold: JournalId, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if unpaid.is_far_ahead(now) {
        return Ok(Transition::to(unpaid, scheduled(PaymentState::Captured), now)?.capture(unpaid)?);
    }
    Ok(Transition::to(unpaid, scheduled(PaymentState::Authorized), now)?.hold(hold)?)
}

/// What another time does to the money of an agreed lesson, whose terms name that time already: what a card holds is
/// taken at once where the hold would not live until then; `None` where nothing has to move.
///
/// # Errors
/// [`BookingRefusal::Fault`] when the stored facts contradict each other.
pub fn moved_money(state: &BookingState, now: DateTime<Utc>) -> Result<Option<Transition>, BookingRefusal> {
    let held = state.terms.funding == Funding::Card && state.tuple.payment() == PaymentState::Authorized;
    if !held || state.tuple.session() != SessionState::Scheduled || !state.is_far_ahead(now) {
        return Ok(None);
    }
    Ok(Some(Transition::to(state, scheduled(PaymentState::Captured), now)?.capture(state)?))
}

fn scheduled(payment: PaymentState) -> Option<StateTuple> {
    StateTuple::new(SessionState::Scheduled, SessionOutcome::None, payment, DisputeState::None)
}

fn with_lesson_jobs(step: Transition, now: DateTime<Utc>) -> Transition {
    let Terms { start, end, .. } = step.next.terms;
    let step = step.later(JobKind::StartLesson, start).later(JobKind::EndLesson, end);
    match reminder::next(start, now) {
        Some(at) => step.later(JobKind::RemindLesson, at),
        None => step,
    }
}
