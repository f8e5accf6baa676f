//! Hidden reviews become public: with the second one, or when their time is over.

use super::{held::hold_back, news_of};
use crate::booking::{BookingJob, BookingRow, booking_lock_any, moment};
use domain::{
    bookings::{
        Side,
        events::ReviewEvent,
        review::{There, held_until},
    },
    ids::ReviewId,
};
use spine::{Context, Error, Result, attempts::attempted, job::Job, unit::Unit};

/// See [`reviews_publish`].
pub struct PublishReviews;

impl Job for PublishReviews {
    const KIND: &'static str = "PublishReviews";
    type Payload = BookingJob;

    async fn run(context: &Context, job: BookingJob) -> Result<()> {
        reviews_publish(context, job).await
    }
}

/// The time of a lesson's only review is over: it is public from now on. One that is public already stays as it is; one
/// whose time is not over, because the clock was set back, is tried again.
pub async fn reviews_publish(context: &Context, job: BookingJob) -> Result<()> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = publish_due(&mut unit, job).await;
        unit.finish(done).await
    })
    .await
}

async fn publish_due(unit: &mut Unit<'_>, job: BookingJob) -> Result<()> {
    let Some(row) = booking_lock_any(unit.work(), job.booking_id).await? else { return Ok(()) };
    let now = moment(unit.context());
    let there = super::Both::read(unit.work(), job.booking_id, now).await?;
    // What is held back waits for the staff and not for this job.
    let waits = |there: &There| matches!(there, There::Hidden(until) if *until < held_until());
    if [there.students, there.tutors].iter().any(waits) {
        return Err(Error::unexpected("a hidden review is not due yet"));
    }
    publish(unit, &row).await
}

/// Makes what is hidden of a lesson public and counts the tutor's stars. The caller holds the booking and the tutor.
pub(super) async fn publish(unit: &mut Unit<'_>, row: &BookingRow) -> Result<()> {
    hold_back(unit, row).await?;
    let shown = sqlx::query!(
        r#"with shown as (
             update reviews r set hidden_until = null where booking_id = $1 and hidden_until is not null
               and not exists (select from held_texts h where h.subject_id = r.id and coalesce(h.removed, true))
             returning id, tutor_id, rating
           ), counted as (
             update tutors t set rating_sum = rating_sum + shown.rating, review_count = review_count + 1
             from shown where t.id = shown.tutor_id
           ), told as (
             update student_reviews s set hidden_until = null where booking_id = $1 and hidden_until is not null
               and not exists (select from held_texts h where h.subject_id = s.id and coalesce(h.removed, true))
             returning id
           )
           select id as "id!", true as "students!" from shown union all select id, false from told"#,
        row.id,
    )
    .fetch_all(&mut **unit.work())
    .await?;
    for review in shown {
        let by = if review.students { Side::Student } else { Side::Tutor };
        unit.tell(&ReviewEvent::Published(news_of(row, ReviewId(review.id), by, true)))?;
    }
    Ok(())
}
