//! A booking's four fields (BK1) and its form on the wire.

use super::{approval::Approval, proposal::Proposal, refusals, replacement::Replacement, trial::payable};
pub use super::{
    cancel_preview::{CancelPreview, PreviewPosting},
    pay_with::PayWith,
};
use crate::{
    Refusal,
    calendar::{parse_instant, refusals::length_not_offered},
    codes::codes,
    ids::{BookingId, GroupLessonId, HoldId, MethodId, PackageId, SeriesId, SubjectId, TutorId, UserId},
    money::{Money, methods::parse_method_of, promo::parse_code, promotions::BookingSale, refusals as refused},
    people::tutor_profile::LENGTHS,
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// Where the meeting stands.
    SessionState {
        /// Waiting for the tutor's answer.
        Requested = "REQUESTED",
        /// Both sides agreed.
        Scheduled = "SCHEDULED",
        /// Its time has come.
        Active = "ACTIVE",
        /// Its time is over.
        Ended = "ENDED",
        /// The tutor said no.
        Declined = "DECLINED",
        /// Somebody cancelled.
        Cancelled = "CANCELLED",
        /// The tutor did not answer in time.
        Expired = "EXPIRED",
    }
}
codes! {
    /// What came of the meeting.
    SessionOutcome {
        /// Not decided, or never took place.
        None = "none",
        /// It was held.
        Completed = "COMPLETED",
        /// Neither side came, or it could not be held.
        NotHeld = "NOT_HELD",
        /// The tutor waited in vain.
        NoShowStudent = "NO_SHOW_STUDENT",
        /// The student waited in vain.
        NoShowTutor = "NO_SHOW_TUTOR",
    }
}
codes! {
    /// Where the money stands.
    PaymentState {
        /// Being paid (a card page is open).
        Pending = "PENDING",
        /// Held, not taken.
        Authorized = "AUTHORIZED",
        /// Taken.
        Captured = "CAPTURED",
        /// The hold was released; nothing was taken.
        Voided = "VOIDED",
        /// A part was given back.
        PartiallyRefunded = "PARTIALLY_REFUNDED",
        /// All was given back.
        Refunded = "REFUNDED",
    }
}
codes! {
    /// Whether somebody objects.
    DisputeState {
        /// Nobody does.
        None = "NONE",
        /// A case is open.
        Open = "OPEN",
        /// Decided for the tutor.
        ResolvedUpheld = "RESOLVED_UPHELD",
        /// Decided half-way.
        ResolvedSplit = "RESOLVED_SPLIT",
        /// Decided for the student.
        ResolvedRefunded = "RESOLVED_REFUNDED",
    }
}

/// Which cancellation rules a tutor chose; snapshotted on the booking with [`CancellationPolicy::VERSION`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CancellationPolicy {
    Flexible,
    Standard,
    Strict,
}

impl CancellationPolicy {
    /// Version of the table of notice and refund.
    pub const VERSION: i32 = 1;
    /// All policies, kindest first.
    pub const ALL: [Self; 3] = [Self::Flexible, Self::Standard, Self::Strict];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Flexible => "flexible",
            Self::Standard => "standard",
            Self::Strict => "strict",
        }
    }

    /// Reads a policy.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        Self::ALL.into_iter().find(|p| p.code() == code).ok_or_else(refusals::cancellation_policy_unknown)
    }
}

/// `POST /bookings` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct BookingRequest {
    /// A tutor, or a member by `member_id`.
    #[schema(format = "uuid")]
    pub tutor_id: String,
    /// What is learned, or a member's skill by `skill_id`.
    #[schema(format = "uuid")]
    pub subject_id: String,
    /// A member who teaches for credits, by their account, instead of `tutor_id`.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_id: Option<String>,
    /// What the member is to teach, instead of `subject_id`.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill_id: Option<String>,
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    pub start: String,
    /// One of the lengths the tutor offers.
    #[schema(required, minimum = 30, maximum = 120, multiple_of = 15)]
    pub minutes: i64,
    #[schema(required, min_length = 1, max_length = 40)]
    pub pay_with: String,
    #[schema(max_length = 200)]
    pub topic: Option<String>,
    #[schema(max_length = 2000)]
    pub goals: Option<String>,
    pub promo_code: Option<String>,
    /// The package to take the lesson out of, with `pay_with: "package"`.
    #[schema(format = "uuid")]
    pub package_id: Option<String>,
    /// A saved card of the payer's to charge, with `pay_with: "card"`; absent for the provider's page.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method_id: Option<String>,
    /// A time that the caller holds, see `POST /bookings/holds`; it must still be theirs.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold_id: Option<String>,
    /// The price the person was shown, minor units; a different one now is refused as `price_changed` (409).
    pub expected_price: Option<i64>,
    /// The tutor's trial lesson: the first one with them, at its own length and price.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub trial: bool,
    /// Who learns: a child of the caller's; absent for the caller.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learner_id: Option<String>,
}

/// A request that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedBookingRequest {
    pub tutor_id: TutorId,
    pub subject_id: SubjectId,
    pub start: DateTime<Utc>,
    pub minutes: i32,
    pub pay_with: PayWith,
    pub topic: String,
    pub goals: String,
    pub expected_price: Option<i64>,
    pub learner_id: Option<UserId>,
    pub hold_id: Option<HoldId>,
    /// The price that both people agreed on instead of the tutor's own; never from a request.
    pub agreed: Option<Money>,
    /// The package it is taken out of, exactly where it is paid with one.
    pub package_id: Option<PackageId>,
    /// The saved card that is charged, where it is paid by card.
    pub method_id: Option<MethodId>,
    /// In capitals.
    pub promo_code: Option<String>,
    pub trial: bool,
}

impl ParsedBookingRequest {
    /// Checks all fields at once; `now` decides what lies in the past.
    pub fn parse(request: &BookingRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let tutor_id = fields.take("tutor_id", request.tutor_id.parse().map_err(|_| refusals::tutor_unknown()));
        let subject = Some(request.subject_id.as_str()).filter(|id| !id.trim().is_empty());
        let subject = subject.or(request.skill_id.as_deref()).unwrap_or_default();
        let subject_id = fields.take("subject_id", subject.parse().map_err(|_| refusals::subject_unchosen()));
        let start = fields.take("start", parse_instant("start", &request.start)).and_then(|start| {
            if start <= now {
                fields.refuse(refusals::start_in_past());
            }
            Some(start).filter(|start| *start > now)
        });
        let minutes = fields.take(
            "minutes",
            i32::try_from(request.minutes).ok().filter(|m| LENGTHS.contains(m)).ok_or_else(length_not_offered),
        );
        let pay_with = fields.take("pay_with", PayWith::parse(&request.pay_with));
        let topic = fields.take("topic", text::clean_line(request.topic.as_deref().unwrap_or(""), 200));
        let goals = fields.take("goals", text::clean(request.goals.as_deref().unwrap_or(""), 2_000));
        let learner = request.learner_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let learner_id =
            learner.and_then(|id| fields.take("learner_id", id.parse().map_err(|_| refusals::learner_unknown())));
        let held = request.hold_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let hold_id = held.and_then(|id| fields.take("hold_id", id.parse().map_err(|_| refusals::hold_over())));
        let package = request.package_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let package = package.filter(|_| pay_with == Some(PayWith::Package)).unwrap_or_default();
        let package_id = (pay_with == Some(PayWith::Package))
            .then(|| fields.take("package_id", package.parse().map_err(|_| refused::package_unchosen())))
            .flatten();
        let by_card = pay_with.is_none_or(|way| way == PayWith::Card);
        let method_id = fields.take("method_id", parse_method_of(request.method_id.as_deref(), by_card)).flatten();
        let promo = request.promo_code.as_deref().map(str::trim).filter(|code| !code.is_empty());
        payable(&mut fields, request.trial, pay_with, promo);
        let promo_code = promo.and_then(|code| fields.take("promo_code", parse_code(code)));
        fields.finish()?;
        let (Some(tutor_id), Some(subject_id), Some(start), Some(minutes)) = (tutor_id, subject_id, start, minutes)
        else {
            return Err(fields_unread());
        };
        let (Some(pay_with), Some(topic), Some(goals)) = (pay_with, topic, goals) else { return Err(fields_unread()) };
        Ok(Self {
            tutor_id,
            subject_id,
            start,
            minutes,
            pay_with,
            topic,
            goals,
            expected_price: request.expected_price,
            learner_id,
            hold_id,
            agreed: None,
            package_id,
            method_id,
            promo_code,
            trial: request.trial,
        })
    }

    /// First instant after the lesson.
    pub fn end(&self) -> DateTime<Utc> {
        self.start + chrono::Duration::minutes(i64::from(self.minutes))
    }
}

/// One side of a booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Participant {
    pub user_id: UserId,
    pub display_name: String,
    /// Where the picture is; null shows initials.
    pub photo_url: Option<String>,
    pub time_zone: String,
}

/// A booking as a participant or staff sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Booking {
    pub id: BookingId,
    pub session_state: SessionState,
    pub session_outcome: SessionOutcome,
    pub payment_state: PaymentState,
    pub dispute_state: DisputeState,
    pub tutor_id: TutorId,
    pub tutor: Participant,
    /// Who learns.
    pub student: Participant,
    /// Who pays, when that is not who learns; not for the tutor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_id: Option<UserId>,
    /// What a parent says to a child's request: `waiting`, `approved`, `declined`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    pub subject_id: SubjectId,
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub minutes: i32,
    /// Whether it is the trial of its two people.
    #[serde(default)]
    pub trial: bool,
    /// Without anything taken off.
    pub price: Money,
    /// What a sale of the tutor's or a promo code took off.
    pub discount: Money,
    /// What is paid.
    pub total: Money,
    /// The sale that counted; what it took off is the tutor's part of `discount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<BookingSale>,
    /// What went back to the student so far.
    pub refunded: Money,
    pub topic: String,
    pub goals: String,
    pub cancellation_policy: CancellationPolicy,
    /// Why it was declined or cancelled.
    pub reason: Option<String>,
    /// When an unanswered request expires; null once answered.
    pub answer_by: Option<DateTime<Utc>>,
    /// When the request was answered, withdrawn or ran out; null while it waits, and when it was confirmed at once.
    #[serde(default)]
    pub answered_at: Option<DateTime<Utc>>,
    /// When it ended, or was called off.
    #[serde(default)]
    pub closed_at: Option<DateTime<Utc>>,
    /// Where it takes place: for its two people, from the confirmation until it is over; null where the tutor has
    /// given no link.
    #[serde(default)]
    pub meeting_link: Option<String>,
    pub hold_expires_at: Option<DateTime<Utc>>,
    pub checkout_url: Option<String>,
    pub created_at: DateTime<Utc>,
    /// What a changed rule of the tutor's zone did to its time; null when nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_change: Option<TimeChange>,
    /// Another time that waits for an answer; null when none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
    /// How often it was moved by both.
    #[serde(default)]
    pub moves: i16,
    /// Who could teach instead, where the tutor did not come and the time is still ahead; not for the tutor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replacement: Option<Replacement>,
    /// The series it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series_id: Option<SeriesId>,
    /// The group lesson it is a place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_lesson_id: Option<GroupLessonId>,
    /// Tutor and staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform_fee: Option<Money>,
    /// Tutor and staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tutor_earnings: Option<Money>,
    /// What this reader may do now: `confirm`, `decline`, `cancel`, `approve`, `refuse`, `no_show`, `held`,
    /// `reschedule`, `propose`, `dispute`.
    pub actions: Vec<String>,
}

/// What became of a lesson's time when the rules of the tutor's zone changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TimeChange {
    /// It keeps the agreed time on the tutor's clock and begins at another instant than before.
    Moved { began_at: DateTime<Utc> },
    /// It could not move with the clocks: the instant is the same, the time on the tutor's clock is not.
    Kept,
}

impl TimeChange {
    /// What is said of a lesson that begins at `start` now. One that a second change moved back is where it was.
    pub fn of(start: DateTime<Utc>, moved_from: Option<DateTime<Utc>>, kept: bool) -> Option<Self> {
        let moved = moved_from.filter(|from| *from != start).map(|began_at| Self::Moved { began_at });
        if kept { Some(Self::Kept) } else { moved }
    }
}

/// Filter of `GET /bookings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum BookingList {
    Upcoming,
    /// Asked of the reader as a tutor, and not answered.
    Requested,
    Past,
    Cancelled,
}
