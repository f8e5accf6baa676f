//! Jobs of bookings. Their kinds are those that the machine in `domain` names.

use crate::{
    booking::{
        BookingJob, CHECK, CallOffLessons, OfferCase, SETTLE, SettleCard, approval_lapse, attendance_check,
        attendance_settle, booking_expire, earnings_clear, lesson_end, lesson_remind, lesson_start, payment_expire,
        replacement_offer,
    },
    group::CallGroupOff,
    micro::MoveMicro,
    notes::TellNotes,
    reliable::JudgeReliability,
    review::PublishReviews,
    series::ExtendSeries,
    trial::EndTrialCredit,
    waitlist::{LapseOffer, OfferFreed},
    zone_changes::RecheckLessonTimes,
};
use domain::bookings::JobKind;
use spine::{
    Context, Result,
    job::{Job, JobRow},
};

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::of::<ExpireRequest>(),
    JobRow::of::<ExpireApproval>(),
    JobRow::of::<ExpirePayment>(),
    JobRow::of::<SettleCard>(),
    JobRow::of::<StartLesson>(),
    JobRow::of::<EndLesson>(),
    JobRow::of::<CheckAttendance>(),
    JobRow::of::<SettleAttendance>(),
    JobRow::of::<ClearEarnings>(),
    JobRow::of::<RemindLesson>(),
    JobRow::of::<OfferReplacement>(),
    JobRow::of::<PublishReviews>(),
    JobRow::of::<LapseOffer>(),
    JobRow::of::<MoveMicro>(),
    JobRow::of::<OfferFreed>(),
    JobRow::of::<CallGroupOff>(),
    JobRow::of::<CallOffLessons>(),
    JobRow::of::<OfferCase>(),
    JobRow::of::<EndTrialCredit>(),
    JobRow::of::<TellNotes>(),
    JobRow::by_calendar::<RecheckLessonTimes>("0 23 * * * *"),
    JobRow::by_calendar::<ExtendSeries>("0 41 * * * *"),
    JobRow::by_calendar::<JudgeReliability>("0 35 2 * * *"),
];

/// See [`booking_expire`].
pub struct ExpireRequest;

impl Job for ExpireRequest {
    const KIND: &'static str = JobKind::ExpireRequest.code();
    const PRIORITY: i16 = JobKind::ExpireRequest.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        booking_expire(context, job).await
    }
}

/// See [`payment_expire`].
pub struct ExpirePayment;

impl Job for ExpirePayment {
    const KIND: &'static str = JobKind::ExpirePayment.code();
    const PRIORITY: i16 = JobKind::ExpirePayment.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        payment_expire(context, job).await
    }
}

/// See [`approval_lapse`].
pub struct ExpireApproval;

impl Job for ExpireApproval {
    const KIND: &'static str = JobKind::ExpireApproval.code();
    const PRIORITY: i16 = JobKind::ExpireApproval.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        approval_lapse(context, job).await
    }
}

/// See [`lesson_start`].
pub struct StartLesson;

impl Job for StartLesson {
    const KIND: &'static str = JobKind::StartLesson.code();
    const PRIORITY: i16 = JobKind::StartLesson.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        lesson_start(context, job).await
    }
}

/// See [`lesson_end`].
pub struct EndLesson;

impl Job for EndLesson {
    const KIND: &'static str = JobKind::EndLesson.code();
    const PRIORITY: i16 = JobKind::EndLesson.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        lesson_end(context, job).await
    }
}

/// See [`attendance_check`].
pub struct CheckAttendance;

impl Job for CheckAttendance {
    const KIND: &'static str = CHECK;
    const PRIORITY: i16 = JobKind::EndLesson.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        attendance_check(context, job).await
    }
}

/// See [`attendance_settle`].
pub struct SettleAttendance;

impl Job for SettleAttendance {
    const KIND: &'static str = SETTLE;
    const PRIORITY: i16 = JobKind::EndLesson.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        attendance_settle(context, job).await
    }
}

/// See [`earnings_clear`].
pub struct ClearEarnings;

impl Job for ClearEarnings {
    const KIND: &'static str = JobKind::ClearEarnings.code();
    const PRIORITY: i16 = JobKind::ClearEarnings.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        earnings_clear(context, job).await
    }
}

/// See [`lesson_remind`].
pub struct RemindLesson;

impl Job for RemindLesson {
    const KIND: &'static str = JobKind::RemindLesson.code();
    const PRIORITY: i16 = JobKind::RemindLesson.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        lesson_remind(context, job).await
    }
}

/// See [`replacement_offer`].
pub struct OfferReplacement;

impl Job for OfferReplacement {
    const KIND: &'static str = JobKind::OfferReplacement.code();
    const PRIORITY: i16 = JobKind::OfferReplacement.priority();
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        replacement_offer(context, job).await
    }
}
