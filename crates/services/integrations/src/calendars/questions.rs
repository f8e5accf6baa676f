//! Lessons that stand otherwise elsewhere than they were agreed, and what their people want.

use super::look::look_at;
use bookings::booking::name_in;
use domain::{
    Refusal,
    ids::{BookingId, CalendarConnectionId, CalendarQuestionId},
    integrations::calendars::{CalendarAnswer, CalendarProvider, CalendarQuestion, CalendarQuestionKind},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
};

/// Most questions on a page.
const MOST: i64 = 100;

/// The own open ones, the next lesson first.
pub(super) async fn questions_open(context: &Context) -> Result<Vec<CalendarQuestion>> {
    let person = context.require_person()?.id.0;
    let rows = sqlx::query!(
        r#"select q.id, q.connection_id, q.booking_id, q.moved_to, q.asked_at, c.provider, b.starts_at,
             s.names, case when b.tutor_user_id = $1 then student.display_name else tutor.display_name end
               as "counterpart!"
           from calendar_questions q join calendar_connections c on c.id = q.connection_id
           join bookings b on b.id = q.booking_id join subjects s on s.id = b.subject_id
           join users student on student.id = b.student_id join users tutor on tutor.id = b.tutor_user_id
           where c.user_id = $1 and q.answered_at is null and b.ends_at > $2
             and b.session_state in ('SCHEDULED', 'ACTIVE')
           order by b.starts_at, q.id limit $3"#,
        person,
        context.now(),
        MOST,
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter();
    rows.map(|row| {
        Ok(CalendarQuestion {
            id: CalendarQuestionId(row.id),
            connection_id: CalendarConnectionId(row.connection_id),
            provider: CalendarProvider::parse(&row.provider)
                .ok_or_else(|| Error::unexpected("a calendar of nobody's"))?,
            booking_id: BookingId(row.booking_id),
            kind: match row.moved_to {
                Some(_) => CalendarQuestionKind::Moved,
                None => CalendarQuestionKind::Deleted,
            },
            starts_at: row.starts_at,
            moved_to: row.moved_to,
            subject: name_in(&row.names, &context.locale),
            counterpart: row.counterpart,
            asked_at: row.asked_at,
        })
    })
    .collect()
}

/// Answers one: the lesson is written there again, or left out. It stays as it was agreed either way.
///
/// # Errors
/// 401; 404 for somebody else's, and for one that is answered; 422 `calendar_answer_unknown`.
pub async fn question_answer(context: &Context, id: CalendarQuestionId, answer: &str) -> Result<()> {
    let person = context.require_person()?.id.0;
    let answer = CalendarAnswer::parse(answer)?;
    let now = context.now();
    let mut work = context.begin().await?;
    let answered = sqlx::query!(
        "update calendar_questions q set answer = $3, answered_at = $4 from calendar_connections c
         where q.id = $1 and c.id = q.connection_id and c.user_id = $2 and q.answered_at is null
         returning q.connection_id, q.booking_id",
        id.0,
        person,
        answer.code(),
        now,
    );
    let answered = answered.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("question"))?;
    match answer {
        CalendarAnswer::PutBack => {
            sqlx::query!(
                "update calendar_exports set again = true, etag = null
                 where connection_id = $1 and booking_id = $2",
                answered.connection_id,
                answered.booking_id,
            )
            .execute(&mut *work)
            .await?;
        }
        CalendarAnswer::LeaveOut => {
            sqlx::query!(
                "update calendar_exports set left_out = true where connection_id = $1 and booking_id = $2",
                answered.connection_id,
                answered.booking_id,
            )
            .execute(&mut *work)
            .await?;
        }
    }
    look_at(&mut work, context, answered.connection_id, now).await?;
    let after = Some(json!({ "booking_id": answered.booking_id, "answer": answer.code() }));
    let act = Act { act: "calendar.question_answered", subject_id: Some(id.0), before: None, after };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(())
}
