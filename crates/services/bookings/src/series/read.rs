//! A series for its two people and for staff.

use super::takes_part;
use domain::{
    Refusal,
    bookings::{
        PayWith, SessionState,
        series::{Series, SeriesLesson, Skipped},
    },
    ids::{BookingId, SeriesId, SubjectId, TutorId, UserId},
};
use spine::{Context, Error, Result};

/// A series with its lessons, in order.
///
/// # Errors
/// 404 for strangers.
pub async fn series_get(context: &Context, id: SeriesId) -> Result<Series> {
    context.require_person()?;
    let row = sqlx::query!(
        "select tutor_id, tutor_user_id, student_id, subject_id, rrule, starts_at, time_zone, minutes, cancelled_from
         from series where id = $1",
        id.0
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("series"))?;
    let reads =
        context.actor_id().is_some_and(|reader| takes_part(UserId(reader), (row.student_id, row.tutor_user_id)));
    if !reads && !crate::looks_after_lessons(context) {
        return Err(Refusal::not_found("series").into());
    }
    let lessons = sqlx::query!(
        "select id, starts_at, ends_at, session_state from bookings where series_id = $1 order by starts_at, id",
        id.0
    );
    let lessons = lessons.fetch_all(context.writes()).await?.into_iter().map(|lesson| {
        let session_state = SessionState::parse(&lesson.session_state);
        Ok(SeriesLesson {
            id: BookingId(lesson.id),
            start: lesson.starts_at,
            end: lesson.ends_at,
            session_state: session_state.ok_or_else(|| Error::unexpected("a lesson in no known state"))?,
        })
    });
    let skips =
        sqlx::query!("select starts_at, reason from series_skips where series_id = $1 order by starts_at", id.0);
    let skips = skips.fetch_all(context.writes()).await?.into_iter();
    Ok(Series {
        id,
        tutor_id: TutorId(row.tutor_id),
        subject_id: SubjectId(row.subject_id),
        rrule: row.rrule,
        start: row.starts_at,
        minutes: row.minutes,
        pay_with: PayWith::Wallet,
        time_zone: row.time_zone,
        cancelled_from: row.cancelled_from,
        bookings: lessons.collect::<Result<_>>()?,
        skipped: skips.map(|skip| Skipped { start: skip.starts_at, reason: skip.reason }).collect(),
    })
}
