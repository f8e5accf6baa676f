//! Somebody who could teach instead, looked for at once when a tutor did not come.

use super::{
    jobs::BookingJob,
    moment,
    notices::{lesson_load, replacement_mails},
};
use calendar::availability::next_slots_of;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        SessionOutcome,
        replacement::{Candidate, DEARER_PERCENT, Replacement, WITHIN_DAYS, best},
    },
    calendar::Slot,
    ids::TutorId,
};
use spine::{Context, Result, mails::mail_enqueue};
use uuid::Uuid;

/// Tutors whose calendars are looked at, the best rated first.
const LOOKED_AT: i64 = 40;
/// Times of each of them, for a student who is taken at the first.
const TIMES_EACH: usize = 6;

/// The lesson that fell out, as far as the look for another tutor needs it.
struct Missed {
    tutor_id: Uuid,
    student_id: Uuid,
    payer_id: Option<Uuid>,
    subject_id: Uuid,
    minutes: i32,
    price: i64,
    currency: String,
}

/// `OfferReplacement`: finds the best free tutor of the subject, keeps the offer with the booking and mails the
/// student. Nobody found is nothing offered. Run twice, the second run finds it done.
pub async fn replacement_offer(context: &Context, job: BookingJob) -> Result<()> {
    let id = job.booking_id.0;
    let missed = sqlx::query_as!(
        Missed,
        "select tutor_id, student_id, payer_id, subject_id, minutes, price, currency from bookings
         where id = $1 and session_outcome = $2 and replacement_start is null",
        id,
        SessionOutcome::NoShowTutor.code(),
    );
    let Some(missed) = missed.fetch_optional(context.writes()).await? else { return Ok(()) };
    let Some(found) = look(context, &missed, moment(context)).await? else { return Ok(()) };
    let mut work = context.begin().await?;
    let kept = sqlx::query!(
        "update bookings set replacement_tutor_id = $2, replacement_start = $3
         where id = $1 and replacement_start is null",
        id,
        found.tutor_id.0,
        found.start,
    );
    if kept.execute(&mut *work).await?.rows_affected() == 1
        && let Some(lesson) = lesson_load(&mut work, job.booking_id).await?
    {
        let name = sqlx::query_scalar!(
            "select u.display_name from users u join tutors t on t.user_id = u.id where t.id = $1",
            found.tutor_id.0
        );
        let name = name.fetch_one(&mut *work).await?;
        for mail in replacement_mails(&lesson, (found, &name)) {
            mail_enqueue(&mut work, context, mail).await?;
        }
    }
    work.commit().await?;
    Ok(())
}

async fn look(context: &Context, missed: &Missed, now: DateTime<Utc>) -> Result<Option<Replacement>> {
    let hourly = missed.price.saturating_mul(60) / i64::from(missed.minutes.max(1));
    let tutors = sqlx::query!(
        r#"select t.id, t.hourly_rate as "hourly_rate!", t.rating_sum, t.review_count
           from tutors t join tutor_subjects taught on taught.tutor_id = t.id and taught.subject_id = $1
           where tutor_listed(t) and t.id <> $2 and t.user_id <> $3 and t.user_id is distinct from $4
             and not people_apart(t.user_id, $3)
             and t.currency = $5 and t.hourly_rate <= $6 and $7 = any (t.lesson_lengths)
           order by t.rating_sum::numeric / greatest(t.review_count, 1) desc, t.id limit $8"#,
        missed.subject_id,
        missed.tutor_id,
        missed.student_id,
        missed.payer_id,
        missed.currency,
        hourly.saturating_mul(100 + DEARER_PERCENT) / 100,
        missed.minutes,
        LOOKED_AT,
    )
    .fetch_all(context.writes())
    .await?;
    let ids: Vec<TutorId> = tutors.iter().map(|tutor| TutorId(tutor.id)).collect();
    let slots = next_slots_of(context, &ids, missed.minutes, TIMES_EACH).await?;
    let busy = busy_of(context, missed.student_id, now).await?;
    let free = |slot: &&Slot| !busy.iter().any(|taken| taken.start < slot.end && slot.start < taken.end);
    let candidates = tutors.iter().filter_map(|tutor| {
        let start = slots.get(&TutorId(tutor.id))?.iter().find(free)?.start;
        Some(Candidate {
            tutor_id: TutorId(tutor.id),
            hourly_rate: tutor.hourly_rate,
            ratings: (tutor.rating_sum, tutor.review_count),
            start,
        })
    });
    Ok(best(&candidates.collect::<Vec<_>>(), hourly, now))
}

/// When the student is taken in the days ahead.
async fn busy_of(context: &Context, student: Uuid, now: DateTime<Utc>) -> Result<Vec<Slot>> {
    let rows = sqlx::query!(
        r#"select lower(during) as "start!", upper(during) as "end!" from time_claims
           where person_id = $1 and during && tstzrange($2, $3) and (expires_at is null or expires_at > $2)"#,
        student,
        now,
        now + chrono::Duration::days(WITHIN_DAYS),
    )
    .fetch_all(context.writes())
    .await?;
    Ok(rows.into_iter().map(|row| Slot { start: row.start, end: row.end }).collect())
}
