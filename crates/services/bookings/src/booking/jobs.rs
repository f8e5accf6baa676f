//! What the product does to bookings by itself, when its time has come.
//!
//! Jobs are never removed: one that finds the booking moved on does nothing (a lesson that was cancelled neither starts
//! nor ends, and nobody is reminded of it). Run twice, the second run is such a stale one. One that comes too early,
//! because the clock was set back, fails and is tried again.

use super::{
    attendance::{attended_end, check_plan},
    card::card_waits,
    rows::{BookingRow, select_booking},
    step::{judge, refused, store},
    view::paid_by,
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{BookingRefusal, Command, JobKind, SessionOutcome},
    ids::BookingId,
};
use jobs::NewJob;
use serde::{Deserialize, Serialize};
use spine::{Context, Result, attempts::attempted, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// Payload of the four jobs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct BookingJob {
    /// The booking whose time has come.
    pub booking_id: BookingId,
}

/// `ExpireRequest`: nobody answered in time; the money is released.
pub async fn booking_expire(context: &Context, job: BookingJob) -> Result<()> {
    run(context, job, Command::Expire).await
}

/// `ExpireApproval`: the parent did not answer in time; the time is free again.
pub async fn approval_lapse(context: &Context, job: BookingJob) -> Result<()> {
    run(context, job, Command::LapseApproval).await
}

/// `ExpirePayment`: nobody paid at the provider's page in time; the slot is free again.
pub async fn payment_expire(context: &Context, job: BookingJob) -> Result<()> {
    run(context, job, Command::PaymentFailed).await
}

/// `StartLesson`: the lesson's time has come.
pub async fn lesson_start(context: &Context, job: BookingJob) -> Result<()> {
    run(context, job, Command::Start).await
}

/// `EndLesson`: the lesson's time is over. Presence in the room decides what came of it; where an installation has no
/// room there is no evidence of who came, so a lesson that nobody called off counts as held. The student may object
/// within 48 hours.
pub async fn lesson_end(context: &Context, job: BookingJob) -> Result<()> {
    if context.app.settings.room.decides {
        return attended_end(context, job).await;
    }
    run(context, job, Command::End { outcome: SessionOutcome::Completed }).await
}

/// `ClearEarnings`: the dispute window is over; the earnings can be paid out.
pub async fn earnings_clear(context: &Context, job: BookingJob) -> Result<()> {
    run(context, job, Command::ClearEarnings).await
}

async fn run(context: &Context, job: BookingJob, command: Command) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = run_within(&mut unit, job, &command).await;
        unit.finish(done).await
    })
    .await
}

async fn run_within(unit: &mut Unit<'_>, job: BookingJob, command: &Command) -> Result<()> {
    let Some(row) = booking_lock_any(unit.work(), job.booking_id).await? else { return Ok(()) };
    let now = super::moment(unit.context());
    match judge(&row, command, now)? {
        Ok(step) => {
            if matches!(command, Command::Start) {
                check_plan(unit, &row);
            }
            let pay_by = paid_by(&row, &row.state()?);
            if matches!(command, Command::PaymentFailed) && pay_by > now {
                unit.later(again(JobKind::ExpirePayment, &row, pay_by));
                return Ok(());
            }
            if matches!(command, Command::ClearEarnings)
                && let Some(wait) = card_waits(unit, &row).await?
            {
                tracing::warn!(booking_id = %job.booking_id, "earnings wait: their card's money was not taken");
                unit.later(again(JobKind::ClearEarnings, &row, now + wait));
                return Ok(());
            }
            store(unit, row, &step, None, now).await.map(drop)
        }
        Err(early) if comes_too_early(early) => Err(refused(early)),
        Err(stale) => {
            tracing::debug!(booking_id = %job.booking_id, code = %Refusal::from(stale).code, "the booking has moved on; nothing to do");
            Ok(())
        }
    }
}

/// The same job once more.
fn again(kind: JobKind, row: &BookingRow, at: DateTime<Utc>) -> NewJob<'static> {
    let mut job = NewJob::new(kind.code(), serde_json::json!({ "booking_id": row.id }), at);
    job.unique_key = Some(format!("{}:{}", kind.code(), row.id));
    job
}

pub(super) const fn comes_too_early(refusal: BookingRefusal) -> bool {
    matches!(
        refusal,
        BookingRefusal::RequestNotExpired
            | BookingRefusal::LessonNotStarted
            | BookingRefusal::LessonNotOver
            | BookingRefusal::EarningsNotDue
    )
}

pub(crate) async fn booking_lock_any(work: &mut Work<'_, Postgres>, id: BookingId) -> Result<Option<BookingRow>> {
    Ok(select_booking!("where b.id = $1 for no key update of b, t", id.0).fetch_optional(&mut **work).await?)
}
