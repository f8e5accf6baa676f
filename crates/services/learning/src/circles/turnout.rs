//! Who comes, who was there, what was done, and what it was worth.

use super::{Locked, sessions::session_named};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{CircleId, CircleSessionId, UserId},
    learning::{
        circle::{
            CircleAttendanceRequest, CircleRecapRequest, CircleRsvpRequest, CircleSession, CircleSurveyRequest,
            SessionStand, may_at,
        },
        refusals,
    },
};
use spine::{Context, Result};
use sqlx::PgConnection;
use uuid::Uuid;

/// A session of a circle that is locked.
struct Session {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    recap_by: Option<Uuid>,
    attended: Option<bool>,
    /// It was over before this member came.
    late: bool,
}

impl Session {
    async fn of(
        connection: &mut PgConnection,
        circle: CircleId,
        session: CircleSessionId,
        person: UserId,
    ) -> Result<Self> {
        let row = sqlx::query_as!(
            Self,
            r#"select s.starts_at, s.ends_at, s.recap_by, t.attended as "attended?",
                 exists (select from circle_members m where m.circle_id = s.circle_id and m.person_id = $3
                   and m.joined_at >= s.ends_at) as "late!"
               from circle_sessions s left join circle_turnout t on t.session_id = s.id and t.person_id = $3
               where s.id = $2 and s.circle_id = $1"#,
            circle.0,
            session.0,
            person.0,
        );
        Ok(row.fetch_optional(connection).await?.ok_or_else(|| Refusal::not_found("session"))?)
    }

    fn allows(&self, act: &str, person: UserId, host: bool, now: DateTime<Utc>) -> bool {
        let stand = SessionStand {
            host,
            open: false,
            begun: self.starts_at <= now,
            ended: self.ends_at <= now,
            missed: self.late || self.attended == Some(false),
            recap_of_other: self.recap_by.is_some_and(|by| by != person.0),
        };
        may_at(stand).contains(&act)
    }
}

/// Says whether the caller comes to a session.
///
/// # Errors
/// 404 for everybody who is not in the circle, and for a session that is not its; 422 `circle_answer_unknown`; 409
/// `circle_session_begun`.
pub async fn rsvp_put(context: &Context, id: CircleId, request: &CircleRsvpRequest) -> Result<CircleSession> {
    let (person, now) = (context.require_person()?.id, context.now());
    let session = request.session_id.ok_or_else(|| Refusal::not_found("session"))?;
    let mut work = context.begin().await?;
    let circle = Locked::of_member(&mut work, id, person).await?;
    let answer = request.answer()?;
    let meeting = Session::of(&mut work, id, session, person).await?;
    if !meeting.allows("answer", person, circle.host_id == person.0, now) {
        return Err(refusals::circle_session_begun().into());
    }
    sqlx::query!(
        "insert into circle_turnout (session_id, person_id, answer, updated_at) values ($1, $2, $3, $4)
         on conflict (session_id, person_id) do update set answer = excluded.answer, updated_at = excluded.updated_at",
        session.0,
        person.0,
        answer.code(),
        now,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    session_named(context, id, session).await
}

/// The host says who was there; everybody else of the circle was not.
///
/// # Errors
/// 404 for everybody who is not in the circle; 403 `circle_host_only`; 422 `circle_present_unknown`; 409
/// `circle_session_ahead`.
pub async fn attendance_put(
    context: &Context,
    (id, session): (CircleId, CircleSessionId),
    request: &CircleAttendanceRequest,
) -> Result<CircleSession> {
    let (person, now) = (context.require_person()?.id, context.now());
    let mut work = context.begin().await?;
    let circle = Locked::of_host(&mut work, id, person).await?;
    let meeting = Session::of(&mut work, id, session, person).await?;
    if !meeting.allows("attendance", person, true, now) {
        return Err(refusals::circle_session_ahead().into());
    }
    let present: Vec<Uuid> = request.present.iter().map(|one| one.0).collect();
    if present.iter().any(|one| !circle.members.contains(one)) {
        return Err(refusals::circle_present_unknown().into());
    }
    sqlx::query!(
        "insert into circle_turnout (session_id, person_id, attended, updated_at)
         select $1, one, one = any($3), $4 from unnest($2::uuid[]) one
         on conflict (session_id, person_id)
           do update set attended = excluded.attended, updated_at = excluded.updated_at",
        session.0,
        &circle.members,
        &present,
        now,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    session_named(context, id, session).await
}

/// Writes down what was done and what comes next. Whoever was first changes it, and the host.
///
/// # Errors
/// 404 for everybody who is not in the circle; 422 `required`, the refusals of texts; 409 `circle_session_ahead`,
/// `circle_recap_written`.
pub async fn recap_put(
    context: &Context,
    (id, session): (CircleId, CircleSessionId),
    request: &CircleRecapRequest,
) -> Result<CircleSession> {
    let (person, now) = (context.require_person()?.id, context.now());
    let mut work = context.begin().await?;
    let circle = Locked::of_member(&mut work, id, person).await?;
    let meeting = Session::of(&mut work, id, session, person).await?;
    if meeting.starts_at > now {
        return Err(refusals::circle_session_ahead().into());
    }
    if !meeting.allows("recap", person, circle.host_id == person.0, now) {
        return Err(refusals::circle_recap_written().into());
    }
    let recap = request.parse()?;
    sqlx::query!(
        "update circle_sessions set recap = $2, recap_by = coalesce(recap_by, $3) where id = $1",
        session.0,
        recap,
        person.0
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    session_named(context, id, session).await
}

/// Says what a session was worth; said again, the last word counts.
///
/// # Errors
/// 404 for everybody who is not in the circle; 422 by field; 409 `circle_session_ahead`, `circle_not_there`.
pub async fn survey_put(
    context: &Context,
    (id, session): (CircleId, CircleSessionId),
    request: &CircleSurveyRequest,
) -> Result<CircleSession> {
    let (person, now) = (context.require_person()?.id, context.now());
    let mut work = context.begin().await?;
    let circle = Locked::of_member(&mut work, id, person).await?;
    let meeting = Session::of(&mut work, id, session, person).await?;
    if meeting.ends_at > now {
        return Err(refusals::circle_session_ahead().into());
    }
    if !meeting.allows("survey", person, circle.host_id == person.0, now) {
        return Err(refusals::circle_not_there().into());
    }
    let (useful, words) = request.parse()?;
    sqlx::query!(
        "insert into circle_turnout (session_id, person_id, useful, words, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (session_id, person_id) do update
           set useful = excluded.useful, words = excluded.words, updated_at = excluded.updated_at",
        session.0,
        person.0,
        useful,
        words,
        now,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    session_named(context, id, session).await
}
