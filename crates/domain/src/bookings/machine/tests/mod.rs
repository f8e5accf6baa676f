//! The machine's tests: a sample booking for every legal state, the golden table of all steps, the rules in numbers,
//! and random walks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod proposals;
mod refunds;
mod refusals;
mod risky;
mod rules;
mod table;
mod walks;

use super::{
    super::{
        approval::Approval,
        booking::{CancellationPolicy, DisputeState, PaymentState, SessionOutcome, SessionState},
        effects::Side,
        reason::Reason,
        state::{BookingState, Funding, Terms},
        states::StateTuple,
    },
    Command, NewBooking, Resolution,
};
use crate::{
    ids::{JournalId, UserId},
    money::{AccountKind, AccountRef, CommissionTier, Currency, Money},
};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

const STUDENT: UserId = UserId(Uuid::from_u128(1));
const TUTOR: UserId = UserId(Uuid::from_u128(2));
/// Another one than who learns: money must not follow time.
const PAYER: UserId = UserId(Uuid::from_u128(3));
const HOLD: JournalId = JournalId(Uuid::from_u128(77));
/// 25.10 dollars: half of it, and 15 % of it, are not whole cents.
const PRICE: i64 = 2_510;

/// 2026-12-10T12:00Z.
fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_796_904_000, 0).unwrap()
}

fn terms(funding: Funding) -> Terms {
    Terms {
        learner: STUDENT,
        payer: PAYER,
        tutor: TUTOR,
        start: start(),
        end: start() + Duration::hours(1),
        price: Money::new(PRICE, Currency::Usd),
        total: Money::new(PRICE, Currency::Usd),
        funding,
        policy: CancellationPolicy::Standard,
        policy_version: CancellationPolicy::VERSION,
    }
}

fn new_booking(funding: Funding, instant: bool) -> NewBooking {
    NewBooking {
        terms: terms(funding),
        tier: CommissionTier::Established,
        instant,
        waits: false,
        hold: HOLD,
        available: PRICE,
    }
}

/// A booking in `tuple` whose other facts are as the machine would have left them.
fn sample(tuple: StateTuple, terms: Terms, tier: CommissionTier) -> BookingState {
    let total = terms.total.minor;
    let refunded = match tuple.payment() {
        PaymentState::Refunded => total,
        PaymentState::PartiallyRefunded => terms.total.scale(1, 2).unwrap().minor,
        _ => 0,
    };
    let promo = if refunded == 0 || total == 0 {
        terms.discount()
    } else {
        Money::new(terms.discount(), terms.total.currency).scale(total - refunded, total).unwrap().minor
    };
    let split = tier.split(Money::new(total - refunded + promo, terms.total.currency)).unwrap();
    let worthless = matches!(tuple.payment(), PaymentState::Voided | PaymentState::Refunded);
    let requested = tuple.session() == SessionState::Requested;
    let closed_at = match tuple.session() {
        SessionState::Requested | SessionState::Scheduled | SessionState::Active => None,
        SessionState::Ended => Some(terms.end),
        _ => Some(terms.start - Duration::hours(2)),
    };
    BookingState {
        tuple,
        terms,
        tier,
        approval: None,
        answer_by: requested.then_some(terms.start - Duration::hours(1)),
        hold: (tuple.payment() == PaymentState::Authorized && total > 0).then_some(HOLD),
        held_at: None,
        refunded,
        fee: if worthless { 0 } else { split.fee.minor },
        earnings: if worthless { 0 } else { split.earnings.minor },
        closed_at,
        earnings_cleared_at: None,
    }
}

/// The states of a tuple that the machine tells apart: one that may wait for a parent comes twice.
fn samples(tuple: StateTuple, terms: Terms, tier: CommissionTier) -> Vec<BookingState> {
    let known = sample(tuple, terms, tier);
    let waits = BookingState { approval: Some(Approval::Waiting), ..known };
    if waits.waits_for_parent() && tuple.payment() == PaymentState::Pending { vec![known, waits] } else { vec![known] }
}

fn tuple(session: SessionState, payment: PaymentState) -> StateTuple {
    StateTuple::new(session, SessionOutcome::None, payment, DisputeState::None).unwrap()
}

fn completed() -> StateTuple {
    StateTuple::new(SessionState::Ended, SessionOutcome::Completed, PaymentState::Captured, DisputeState::None).unwrap()
}

fn scheduled(payment: PaymentState) -> BookingState {
    sample(tuple(SessionState::Scheduled, payment), terms(Funding::Wallet), CommissionTier::Established)
}

/// Every command, with every value its fields can take that the machine tells apart.
fn commands() -> Vec<Command> {
    let mut all = vec![
        Command::Confirm,
        Command::Decline { reason: Reason::parse("I am ill.").unwrap() },
        Command::Expire,
        Command::Approve { hold: HOLD, instant: false, available: PRICE },
        Command::Approve { hold: HOLD, instant: true, available: PRICE },
        Command::Approve { hold: HOLD, instant: true, available: -1 },
        Command::Refuse,
        Command::LapseApproval,
        Command::PaymentAuthorized { hold: HOLD, instant: false },
        Command::PaymentAuthorized { hold: HOLD, instant: true },
        Command::PaymentFailed,
        Command::PaymentLapsed,
        Command::CancelByStudent,
        Command::CancelByTutor,
        Command::Start,
    ];
    all.extend(SessionOutcome::ALL.iter().map(|&outcome| Command::End { outcome }));
    all.extend([Side::Student, Side::Tutor].map(|absent| Command::ReportNoShow { absent }));
    all.push(Command::OpenDispute);
    for resolution in [
        Resolution::Upheld,
        Resolution::Split { refund: 0 },
        Resolution::Split { refund: 333 },
        Resolution::Split { refund: PRICE },
        Resolution::Refunded,
    ] {
        all.push(Command::ResolveDispute { resolution });
    }
    all.extend([333, PRICE].map(|refund| Command::Refund { refund, available: i64::MAX }));
    all.push(Command::ClearEarnings);
    all
}

/// Where the booking's money must be, told by its fields alone: the reading that the journals are checked against.
fn books(state: &BookingState) -> BTreeMap<AccountRef, i64> {
    let terms = &state.terms;
    let (total, currency) = (terms.total.minor, terms.total.currency);
    let settled = state.tuple.is_settled();
    let cleared = state.earnings_cleared_at.is_some();
    let captured = state.tuple.payment() == PaymentState::Captured;
    let held = if state.hold.is_some() { total } else { 0 };
    let escrow = if captured && !settled { total } else { 0 };
    let kept = if settled { total - state.refunded } else { 0 };
    let (fee, earnings) = if settled { (state.fee, state.earnings) } else { (0, 0) };
    let of_student = |kind| AccountRef::of(kind, terms.payer, currency);
    let of_tutor = |kind| AccountRef::of(kind, terms.tutor, currency);
    let source = match terms.funding {
        Funding::Wallet | Funding::Credits => of_student(AccountKind::Wallet),
        Funding::Package => of_student(AccountKind::Package),
        Funding::Card => AccountRef::platform(AccountKind::ProviderClearing, currency),
    };
    BTreeMap::from([
        (source, -held - escrow - kept),
        (of_student(AccountKind::WalletHold), held),
        (of_student(AccountKind::Escrow), escrow),
        (of_tutor(AccountKind::EarningPending), if cleared { 0 } else { earnings }),
        (of_tutor(AccountKind::EarningAvailable), if cleared { earnings } else { 0 }),
        (AccountRef::platform(AccountKind::PlatformFee, currency), fee),
        (AccountRef::platform(AccountKind::PlatformPromo, currency), kept - fee - earnings),
    ])
}
