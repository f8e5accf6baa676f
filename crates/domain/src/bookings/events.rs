//! What happens to bookings: one event per version of a booking, named by where the step led.

use super::{
    approval::Approval,
    effects::{Notice, NoticeCode, Side, Transition},
    state::BookingState,
    {DisputeState, PaymentState, SessionOutcome, SessionState},
};
use crate::{
    event::{News, events},
    ids::{BookingId, CaseId, ReportId, ReviewId, TutorId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of bookings.
    BookingEvent version 2 {
        /// A request waits for the tutor.
        Requested(BookingNews) = "booking.requested",
        /// Both sides agreed, or the tutor confirms instantly.
        Confirmed(BookingNews) = "booking.confirmed",
        /// The tutor said no.
        Declined(BookingNews) = "booking.declined",
        /// Nobody answered in time.
        Expired(BookingNews) = "booking.expired",
        /// Somebody called it off.
        Cancelled(BookingNews) = "booking.cancelled",
        /// The lesson's time has come.
        Started(BookingNews) = "booking.started",
        /// Its time is over; the outcome says what came of it.
        Ended(BookingNews) = "booking.ended",
        /// The money moved, the meeting stands where it stood.
        PaymentChanged(BookingNews) = "booking.payment_changed",
        /// Somebody objects, or the case is decided.
        DisputeChanged(BookingNews) = "booking.dispute_changed",
        /// A child asked for a lesson; the tutor does not hear of it before the parent said yes.
        ApprovalAsked(BookingNews) = "booking.approval_asked",
        /// The parent said no, or did not answer in time.
        ApprovalRefused(BookingNews) = "booking.approval_refused",
        /// The tutor may have the earnings paid out.
        EarningsCleared(BookingNews) = "booking.earnings_cleared",
        /// Rules of a time zone changed: it begins at another instant, at the wall time that was agreed.
        TimeMoved(TimeNews) = "booking.time_moved",
        /// Rules of a time zone changed: it keeps its instant, at another wall time than was agreed.
        TimeKept(TimeNews) = "booking.time_kept",
        /// One side suggests another time, or several; nothing has moved.
        TimesProposed(ProposalNews) = "booking.times_proposed",
        /// The other side keeps the agreed time.
        ProposalDeclined(BookingNews) = "booking.proposal_declined",
        /// Both agreed on another time.
        Rescheduled(BookingNews) = "booking.rescheduled",
    }
}

events! {
    /// Of reports.
    ReportEvent version 2 {
        /// Somebody told us that something went wrong.
        Filed(ReportNews) = "report.filed",
        /// We answered.
        Closed(ReportNews) = "report.closed",
    }
}

events! {
    /// Of reviews.
    ReviewEvent version 2 {
        /// One side of a lesson reviewed it; what it says is read from its row by whoever may.
        Written(ReviewNews) = "review.written",
        /// It is hidden no more.
        Published(ReviewNews) = "review.published",
        /// Its author changed it.
        Edited(ReviewNews) = "review.edited",
        /// The tutor answered it.
        Replied(ReviewNews) = "review.replied",
    }
}

events! {
    /// Of cases; that one was opened or decided is a step of its booking.
    CaseEvent version 1 {
        /// The rules proposed something.
        Offered(CaseNews) = "case.offered",
        /// One side appealed.
        Appealed(CaseNews) = "case.appealed",
        /// The appeal is decided.
        AppealDecided(CaseNews) = "case.appeal_decided",
    }
}

/// A case, and who is on both sides of it; what it says is read from its rows by whoever may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CaseNews {
    pub id: CaseId,
    pub booking_id: BookingId,
    pub tutor_user_id: UserId,
    pub student_id: UserId,
    /// Who pays, when that is not who learns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_id: Option<UserId>,
}

impl News for CaseNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        [self.student_id, self.tutor_user_id].into_iter().chain(self.payer_id).collect()
    }
}

impl ReviewEvent {
    /// The review.
    pub const fn review(&self) -> &ReviewNews {
        match self {
            Self::Written(news) | Self::Published(news) | Self::Edited(news) | Self::Replied(news) => news,
        }
    }
}

/// A review, and who is on both sides of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ReviewNews {
    pub id: ReviewId,
    pub booking_id: BookingId,
    pub tutor_id: TutorId,
    pub tutor_user_id: UserId,
    pub student_id: UserId,
    /// Who says it.
    pub by: Side,
    /// Whether the other side reads it.
    pub public: bool,
}

impl News for ReviewNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.student_id, self.tutor_user_id]
    }
}

/// A report; what it says is read from its row by whoever may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ReportNews {
    pub id: ReportId,
    pub reporter_id: UserId,
    pub booking_id: BookingId,
}

impl News for ReportNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.reporter_id]
    }
}

impl BookingEvent {
    /// The event of a step from `before` (none: the booking is new).
    pub fn of(before: Option<&BookingState>, step: &Transition, news: BookingNews) -> Self {
        let next = &step.next;
        let waited = before.is_some_and(BookingState::waits_for_parent);
        // A request the parent said yes to is new to the tutor.
        let moved = before.is_none_or(|before| waited || before.tuple.session() != next.tuple.session());
        if next.waits_for_parent() {
            return Self::ApprovalAsked(news);
        }
        if waited && matches!(next.tuple.session(), SessionState::Declined | SessionState::Expired) {
            return Self::ApprovalRefused(news);
        }
        match next.tuple.session() {
            SessionState::Requested if moved => Self::Requested(news),
            SessionState::Scheduled if moved => Self::Confirmed(news),
            SessionState::Active if moved => Self::Started(news),
            SessionState::Ended if moved => Self::Ended(news),
            SessionState::Declined if moved => Self::Declined(news),
            SessionState::Cancelled if moved => Self::Cancelled(news),
            SessionState::Expired if moved => Self::Expired(news),
            _ if before.is_some_and(|before| before.earnings_cleared_at != next.earnings_cleared_at) => {
                Self::EarningsCleared(news)
            }
            _ if before.is_some_and(|before| before.tuple.dispute() != next.tuple.dispute()) => {
                Self::DisputeChanged(news)
            }
            _ => Self::PaymentChanged(news),
        }
    }

    /// The booking after the step.
    pub const fn booking(&self) -> &BookingNews {
        match self {
            Self::Requested(news)
            | Self::Confirmed(news)
            | Self::Declined(news)
            | Self::Expired(news)
            | Self::Cancelled(news)
            | Self::Started(news)
            | Self::Ended(news)
            | Self::PaymentChanged(news)
            | Self::DisputeChanged(news)
            | Self::ApprovalAsked(news)
            | Self::ApprovalRefused(news)
            | Self::ProposalDeclined(news)
            | Self::Rescheduled(news)
            | Self::EarningsCleared(news) => news,
            Self::TimesProposed(news) => &news.booking,
            Self::TimeMoved(news) | Self::TimeKept(news) => &news.booking,
        }
    }
}

/// A booking as it stands after a step, and whom the step has something to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct BookingNews {
    pub id: BookingId,
    /// Counts the steps from 1, so that a reader sees whether it missed one.
    pub version: i64,
    pub tutor_id: TutorId,
    pub tutor_user_id: UserId,
    /// Who learns.
    pub student_id: UserId,
    /// Who pays, when that is not who learns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_id: Option<UserId>,
    /// What a parent says to it; none where no parent is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub session_state: SessionState,
    pub session_outcome: SessionOutcome,
    pub payment_state: PaymentState,
    pub dispute_state: DisputeState,
    pub notices: Vec<ToldNotice>,
}

/// A booking whose wall time other rules put elsewhere, as it stands afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeNews {
    /// The booking.
    #[serde(flatten)]
    pub booking: BookingNews,
    /// The tutor's zone, whose rules changed.
    pub time_zone: String,
    /// The wall time there that was agreed on.
    pub agreed: NaiveDateTime,
    /// When it would have begun by the older rules.
    pub began_at: DateTime<Utc>,
    /// The release that changed it, `2026f`.
    pub zone_rules: String,
}

/// A booking with other times that wait for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalNews {
    /// The booking.
    #[serde(flatten)]
    pub booking: BookingNews,
    /// Who suggested them: `student`, `tutor`.
    pub by: Side,
    /// When it would start.
    pub starts: Vec<DateTime<Utc>>,
}

impl News for ProposalNews {
    fn subject(&self) -> Uuid {
        self.booking.subject()
    }

    fn audience(&self) -> Vec<UserId> {
        self.booking.audience()
    }
}

impl News for TimeNews {
    fn subject(&self) -> Uuid {
        self.booking.subject()
    }

    fn audience(&self) -> Vec<UserId> {
        self.booking.audience()
    }
}

/// A notice as an event carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldNotice {
    /// Which side is told: `student`, `tutor`.
    pub to: Side,
    /// What.
    pub code: NoticeCode,
}

impl From<&Notice> for ToldNotice {
    fn from(notice: &Notice) -> Self {
        Self { to: notice.to, code: notice.code }
    }
}

impl News for BookingNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        let tutor = Approval::tutor_sees(self.approval).then_some(self.tutor_user_id);
        [self.student_id].into_iter().chain(self.payer_id).chain(tutor).collect()
    }
}
