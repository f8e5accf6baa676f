//! What a step of the booking machine brings about, for `services` to do in the same transaction.

use super::{
    booking::SessionState, cancellation::CancelRule, refusals::BookingRefusal, state::BookingState, states::StateTuple,
};
use crate::{
    codes::codes,
    money::{AccountRef, Journal, LedgerFault},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One side of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who learns, and who pays for it.
    Student,
    /// Who teaches.
    Tutor,
}

impl Side {
    /// The word on the wire: `student`, `tutor`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Student => "student",
            Self::Tutor => "tutor",
        }
    }

    /// Who is across.
    pub const fn other(self) -> Self {
        match self {
            Self::Student => Self::Tutor,
            Self::Tutor => Self::Student,
        }
    }

    /// Reads a side.
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "student" => Some(Self::Student),
            "tutor" => Some(Self::Tutor),
            _ => None,
        }
    }
}

codes! {
    /// What a person is told.
    NoticeCode {
        /// A paid request waits for the tutor.
        Requested = "booking_requested",
        /// A child's request waits for its parent; who pays is told.
        ApprovalAsked = "booking_approval_asked",
        /// The parent said no; the child is told.
        ApprovalRefused = "booking_approval_refused",
        /// The lesson will take place.
        Confirmed = "booking_confirmed",
        /// The tutor said no.
        Declined = "booking_declined",
        /// Nobody answered in time.
        Expired = "booking_expired",
        /// The other side, or a missing payment, called it off.
        Cancelled = "booking_cancelled",
        /// The lesson was held.
        Completed = "booking_completed",
        /// It could not be held; the student's money is back.
        NotHeld = "booking_not_held",
        /// The student did not come.
        NoShowStudent = "booking_no_show_student",
        /// The tutor did not come; the student's money is back.
        NoShowTutor = "booking_no_show_tutor",
        /// The payment did not go through.
        PaymentFailed = "booking_payment_failed",
        /// The card's hold died before the lesson: pay again.
        PaymentLapsed = "booking_payment_lapsed",
        /// The student objects.
        DisputeOpened = "dispute_opened",
        /// The case is decided.
        DisputeResolved = "dispute_resolved",
        /// Money went back after the lesson, without a case; both are told how much by the refund itself.
        MoneyBack = "money_back",
        /// Earnings can be paid out.
        EarningsCleared = "earnings_cleared",
        /// The law on clocks changed: the lesson keeps its wall time and begins at another instant.
        TimeMoved = "booking_time_moved",
        /// The law on clocks changed: the lesson keeps its instant, because it could not keep its wall time.
        TimeKept = "booking_time_kept",
        /// The other side would like another time.
        MoveAsked = "booking_move_asked",
        /// The other side keeps the agreed time.
        MoveDeclined = "booking_move_declined",
        /// Both agreed on another time.
        Moved = "booking_moved",
        /// The tutor cannot then, and suggests other times.
        TimesProposed = "booking_times_proposed",
    }
}

codes! {
    /// What is to be done later; the code is the job's kind in the queue. Jobs are never removed: one that comes too
    /// late finds the booking moved on and is refused.
    JobKind {
        /// Sends [`super::Command::Expire`].
        ExpireRequest = "ExpireRequest",
        /// Sends [`super::Command::LapseApproval`].
        ExpireApproval = "ExpireApproval",
        /// Sends [`super::Command::PaymentFailed`]: nobody paid at the provider's page in time.
        ExpirePayment = "ExpirePayment",
        /// Sends [`super::Command::Start`].
        StartLesson = "StartLesson",
        /// Sends [`super::Command::End`].
        EndLesson = "EndLesson",
        /// Sends [`super::Command::ClearEarnings`].
        ClearEarnings = "ClearEarnings",
        /// Reminds both of the lesson, see [`super::reminder`].
        RemindLesson = "RemindLesson",
        /// Looks for somebody who could teach instead, see [`super::replacement`].
        OfferReplacement = "OfferReplacement",
    }
}

impl JobKind {
    /// From -9 to 9. A lesson that starts or ends is seen by two people at that moment; the rest can wait behind it.
    pub const fn priority(self) -> i16 {
        match self {
            Self::StartLesson | Self::EndLesson | Self::OfferReplacement => 1,
            Self::ExpireRequest
            | Self::ExpireApproval
            | Self::ExpirePayment
            | Self::ClearEarnings
            | Self::RemindLesson => 0,
        }
    }
}

/// A notice and who gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub code: NoticeCode,
    /// Who is told.
    pub to: Side,
}

/// A job and when it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScheduledJob {
    /// What.
    pub kind: JobKind,
    /// When.
    pub at: DateTime<Utc>,
}

/// One step: the booking afterwards and everything that must be stored with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The booking afterwards.
    pub next: BookingState,
    /// Journals to write, in this order. A pending one names the id it must be written under.
    pub journals: Vec<Journal>,
    /// Whom to tell what.
    pub notices: Vec<Notice>,
    /// What to do later.
    pub jobs: Vec<ScheduledJob>,
    /// Whether both people's time is free again.
    pub releases_claims: bool,
    /// The money rule that applied, for the person who decides.
    pub rule: Option<CancelRule>,
}

impl Transition {
    /// A step of `before` to `tuple` at `now`; what happens with it is added by the `with` functions.
    pub(super) fn to(
        before: &BookingState,
        tuple: Option<StateTuple>,
        now: DateTime<Utc>,
    ) -> Result<Self, BookingRefusal> {
        let tuple = tuple.ok_or(LedgerFault::IllegalState)?;
        let mut next = BookingState { tuple, ..*before };
        let moved = tuple.session() != before.tuple.session();
        let over = match tuple.session() {
            SessionState::Requested | SessionState::Scheduled | SessionState::Active => false,
            SessionState::Ended | SessionState::Declined | SessionState::Cancelled | SessionState::Expired => true,
        };
        if tuple.session() != SessionState::Requested {
            next.answer_by = None;
        }
        if moved && over {
            next.closed_at = Some(now);
        }
        let releases_claims = moved && over && (tuple.session() != SessionState::Ended || now < next.terms.end);
        Ok(Self { next, journals: Vec::new(), notices: Vec::new(), jobs: Vec::new(), releases_claims, rule: None })
    }

    pub(super) fn tell(mut self, to: Side, code: NoticeCode) -> Self {
        self.notices.push(Notice { code, to });
        self
    }

    pub(super) fn tell_both(self, code: NoticeCode) -> Self {
        self.tell(Side::Student, code).tell(Side::Tutor, code)
    }

    pub(super) fn later(mut self, kind: JobKind, at: DateTime<Utc>) -> Self {
        self.jobs.push(ScheduledJob { kind, at });
        self
    }

    pub(super) fn by_rule(mut self, rule: CancelRule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// What all journals of this step together do to one account, in minor units.
    pub fn change_of(&self, account: AccountRef) -> i64 {
        self.journals.iter().map(|journal| journal.change_of(account)).sum()
    }
}
