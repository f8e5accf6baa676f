//! When a cohort meets live, for its learners and those who teach its course.

use super::missing;
use domain::{
    ids::{CohortId, CohortSessionId, UserId},
    learning::{
        circle::{ATTENDED_MINUTES, Meeting},
        cohort_session::{COHORT_AHEAD_MAX, CohortPresent, CohortSession, CohortSessionRequest},
        refusals,
    },
    page::Page,
};
use spine::{
    Context, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Sessions that are told: those ahead first.
const TOLD: i64 = 60;

/// Somebody who teaches its course sets a time at which a cohort meets live.
///
/// # Errors
/// 404 for everybody else; 422 by field; 409 `cohort_off`, `cohort_session_there`, `cohort_sessions_full`; the refusals
/// of the key.
pub async fn cohort_session_add(
    context: &Context,
    id: CohortId,
    request: &CohortSessionRequest,
    key: Option<&IdempotencyKey>,
) -> Result<CohortSession> {
    let teacher = context.require_person()?.id;
    let keyed = Keyed::of(context, key, "cohort.session", &(id, request))?;
    let session = attempted(|| async {
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = add_within(&mut unit, (id, teacher), request, keyed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    let found = told(context, id, Some(session)).await?.into_iter().next();
    Ok(found.ok_or_else(|| domain::Refusal::not_found("session"))?)
}

async fn add_within<'a>(
    unit: &mut Unit<'a>,
    (id, teacher): (CohortId, UserId),
    request: &CohortSessionRequest,
    key: Option<Keyed<'a>>,
) -> Result<CohortSessionId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let (context, now) = (unit.context(), unit.context().now());
    let cohort = sqlx::query!(
        r#"select starts_at, starts_at + weeks * interval '7 days' as "ends_at!", cancelled_at is not null as "off!"
           from cohorts where id = $1 and course_taught_by(course_id, $2) for update"#,
        id.0,
        teacher.0,
    );
    let cohort = cohort.fetch_optional(&mut **unit.work()).await?.ok_or_else(missing)?;
    if cohort.off {
        return Err(refusals::cohort_off().into());
    }
    let meeting = request.parse(now, (cohort.starts_at, cohort.ends_at))?;
    let around = sqlx::query!(
        r#"select count(*) filter (where starts_at > $2) as "ahead!",
             count(*) filter (where starts_at < $4 and ends_at > $3) as "there!"
           from cohort_sessions where cohort_id = $1"#,
        id.0,
        now,
        meeting.start,
        meeting.end,
    );
    let around = around.fetch_one(&mut **unit.work()).await?;
    if around.there > 0 {
        return Err(refusals::cohort_session_there().at("start").into());
    }
    if around.ahead >= COHORT_AHEAD_MAX {
        return Err(refusals::cohort_sessions_full(COHORT_AHEAD_MAX).into());
    }
    let session = CohortSessionId(context.new_id());
    sqlx::query!(
        "insert into cohort_sessions (id, cohort_id, starts_at, ends_at, created_at) values ($1, $2, $3, $4, $5)",
        session.0,
        id.0,
        meeting.start,
        meeting.end,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.answer(key, 201, &session)?;
    Ok(session)
}

/// Who was in the rooms of a cohort's sessions for five minutes, by session: what presence shows, for whoever has a
/// place.
pub(super) async fn present(context: &Context, id: CohortId) -> Result<HashMap<Uuid, Vec<CohortPresent>>> {
    let rows = sqlx::query!(
        r#"select s.id, m.learner_id, u.display_name
           from cohort_sessions s join cohort_seats m on m.cohort_id = s.cohort_id join users u on u.id = m.learner_id
             join rooms r on r.cohort_session_id = s.id
             join lateral (
               select sum(least(coalesce(p.left_at, p.seen_at), s.ends_at)
                 - greatest(p.joined_at, s.starts_at)) as length
               from room_presences p where p.room_id = r.id and p.person_id = m.learner_id
                 and coalesce(p.left_at, p.seen_at) > s.starts_at and p.joined_at < s.ends_at) seen
               on seen.length >= make_interval(mins => $2)
           where s.cohort_id = $1 order by u.display_name, m.number"#,
        id.0,
        ATTENDED_MINUTES,
    );
    let mut present = HashMap::<Uuid, Vec<CohortPresent>>::new();
    for row in rows.fetch_all(context.writes()).await? {
        let one = CohortPresent { user_id: UserId(row.learner_id), display_name: row.display_name };
        present.entry(row.id).or_default().push(one);
    }
    Ok(present)
}

/// When a cohort meets live, those ahead first and in order.
///
/// # Errors
/// 404 for everybody who is not in it and does not teach it.
pub async fn cohort_sessions_get(context: &Context, id: CohortId) -> Result<Page<CohortSession>> {
    Ok(Page { items: told(context, id, None).await?, next_cursor: None })
}

async fn told(context: &Context, id: CohortId, only: Option<CohortSessionId>) -> Result<Vec<CohortSession>> {
    let (reader, now) = (context.require_person()?.id, context.now());
    let cohort = sqlx::query!(
        r#"select cancelled_at is not null as "off!", course_taught_by(o.course_id, $2) as "teaches!"
           from cohorts o where o.id = $1 and (course_taught_by(o.course_id, $2)
           or exists (select from cohort_seats s where s.cohort_id = o.id and s.learner_id = $2))"#,
        id.0,
        reader.0,
    );
    let cohort = cohort.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let rows = sqlx::query!(
        "select id, starts_at, ends_at from cohort_sessions
         where cohort_id = $1 and ($2::uuid is null or id = $2)
         order by ends_at <= $3, case when ends_at > $3 then starts_at end, starts_at desc limit $4",
        id.0,
        only.map(|only| only.0),
        now,
        TOLD,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let mut present = present(context, id).await?;
    let sessions = rows.into_iter().map(|row| {
        let meeting = Meeting { start: row.starts_at, end: row.ends_at };
        let people = present.remove(&row.id).unwrap_or_default();
        let session = CohortSession::told((CohortSessionId(row.id), id), meeting, cohort.off, now);
        session.with_present(people, reader, cohort.teaches)
    });
    Ok(sessions.collect())
}
