//! Reminders of a lesson, computed when they are sent: from its time, its people, their zones and languages as they are
//! then. One job walks along the moments of [`domain::bookings::reminder`].

use super::{
    jobs::BookingJob,
    moment,
    notices::{lesson_load, reminders_of},
};
use domain::bookings::{JobKind, SessionState, reminder};
use spine::{Context, Result, mails::mail_enqueue};

/// `RemindLesson`: tells both what is due, once, and comes again when the next reminder is. A lesson that is off, has
/// begun or was moved far ahead is not reminded of.
pub async fn lesson_remind(context: &Context, job: BookingJob) -> Result<()> {
    let mut work = context.begin().await?;
    // Whoever calls it off waits for us, or we see that it is off.
    let locked = sqlx::query_scalar!(
        "select starts_at from bookings where id = $1 and session_state = $2 for share",
        job.booking_id.0,
        SessionState::Scheduled.code(),
    );
    let Some(start) = locked.fetch_optional(&mut *work).await? else { return Ok(()) };
    let now = moment(context);
    if let (Some(lead), Some(lesson)) = (reminder::due(start, now), lesson_load(&mut work, job.booking_id).await?) {
        for mail in reminders_of(context, &lesson, lead) {
            mail_enqueue(&mut work, context, mail).await?;
        }
    }
    if let Some(at) = reminder::next(start, now) {
        let (kind, key) = (JobKind::RemindLesson.code(), job.booking_id);
        let mut next = jobs::NewJob::new(kind, serde_json::to_value(job)?, at);
        next.unique_key = Some(format!("{kind}:{key}"));
        jobs::enqueue(&mut work, next, now).await?;
    }
    work.commit().await?;
    Ok(())
}
