//! The figures of a tutor's own lessons, counted in one read.

use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::metrics::{Counts, LOOK_BACK_DAYS, Metrics},
    people::refusals::tutor_profile_missing,
};
use spine::{Context, Result};

/// Lessons that are agreed on for later count as accepted, too: none is booked farther ahead.
const AHEAD_DAYS: i64 = 3_650;

/// What the signed-in tutor's lessons of the last half year come to.
///
/// # Errors
/// 404 for people without a profile of a tutor.
pub async fn tutor_metrics(context: &Context) -> Result<Metrics> {
    let now = context.now();
    between(context, now - Duration::days(LOOK_BACK_DAYS), now + Duration::days(AHEAD_DAYS)).await
}

/// The same of the half year before that. Answers and the rating of the whole time are those of today.
///
/// # Errors
/// 404 for people without a profile of a tutor.
pub async fn tutor_metrics_before(context: &Context) -> Result<Metrics> {
    let since = context.now() - Duration::days(LOOK_BACK_DAYS);
    between(context, since - Duration::days(LOOK_BACK_DAYS), since).await
}

async fn between(context: &Context, since: DateTime<Utc>, until: DateTime<Utc>) -> Result<Metrics> {
    let person = context.require_person()?;
    let tutor = person.tutor_id.ok_or_else(tutor_profile_missing)?;
    let row = sqlx::query!(
        r#"select lessons.missed as "missed!", lessons.held as "held!", lessons.accepted as "accepted!",
             lessons.refused as "refused!", lessons.cancelled as "cancelled!", came.students as "students!",
             came.returned as "returned!", t.response_minutes, t.rating_sum, t.review_count,
             lately.sum as "lately_sum!", lately.count as "lately_count!"
           from tutors t
           cross join lateral (
             select count(*) filter (where session_outcome = 'NO_SHOW_TUTOR') as missed,
               count(*) filter (where session_outcome = 'COMPLETED') as held,
               count(*) filter (where session_state in ('SCHEDULED', 'ACTIVE', 'ENDED', 'CANCELLED')
                 and answered_at is not null) as accepted,
               count(*) filter (where session_state in ('DECLINED', 'EXPIRED')) as refused,
               count(*) filter (where cancelled_by = 'tutor') as cancelled
             from bookings where tutor_user_id = $2 and starts_at >= $3 and starts_at < $4
               and coalesce(approval, 'approved') = 'approved'
           ) lessons
           cross join lateral (
             select count(*) as students, count(*) filter (where held > 1) as returned from (
               select count(*) as held from bookings
               where tutor_user_id = $2 and starts_at >= $3 and starts_at < $4 and session_outcome = 'COMPLETED'
               group by student_id
             ) student
           ) came
           cross join lateral (
             select coalesce(sum(rating), 0)::bigint as sum, count(*) as count from reviews
             where tutor_id = t.id and created_at >= $3 and created_at < $4 and hidden_until is null
           ) lately
           where t.id = $1"#,
        tutor.0,
        person.id.0,
        since,
        until,
    )
    .fetch_one(context.reads())
    .await?;
    Ok(Metrics::of(&Counts {
        missed: row.missed,
        held: row.held,
        students: row.students,
        returned: row.returned,
        accepted: row.accepted,
        refused: row.refused,
        cancelled: row.cancelled,
        response_minutes: row.response_minutes.map(i64::from),
        ratings: (row.rating_sum, row.review_count),
        ratings_lately: (row.lately_sum, row.lately_count),
    }))
}
