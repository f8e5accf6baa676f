//! When a circle meets, for its members.

use super::Locked;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::SessionState,
    ids::{CircleId, CircleSessionId, UserId},
    learning::{
        circle::{
            AHEAD_MAX, ATTENDED_MINUTES, CircleSession, CircleSessionRequest, CircleSurvey, CircleTurnout, Meeting,
            OVER_DAYS, ParsedSession, Rsvp, SURVEY_LEAST, SessionStand, may_at,
        },
        events::CircleEvent,
        refusals,
    },
    page::Page,
    room::entry::Lesson,
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// Sessions that are told: those ahead, and the latest of those that were held.
const TOLD: i64 = 60;

/// Writes sessions of a circle that is locked or new.
pub(super) async fn sessions_insert(
    unit: &mut Unit<'_>,
    circle: CircleId,
    meetings: &[Meeting],
    agenda: &str,
) -> Result<Vec<Uuid>> {
    let (context, now) = (unit.context(), unit.context().now());
    let ids: Vec<Uuid> = meetings.iter().map(|_| context.new_id()).collect();
    let starts: Vec<DateTime<Utc>> = meetings.iter().map(|meeting| meeting.start).collect();
    let ends: Vec<DateTime<Utc>> = meetings.iter().map(|meeting| meeting.end).collect();
    sqlx::query!(
        "insert into circle_sessions (id, circle_id, starts_at, ends_at, agenda, created_at)
         select it.id, $1, it.starts_at, it.ends_at, $5, $6
         from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) it (id, starts_at, ends_at)",
        circle.0,
        &ids,
        &starts,
        &ends,
        agenda,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(ids)
}

/// Sets one more time at which a circle meets. Its members are told.
///
/// # Errors
/// 404 for everybody who is not in it; 403 `circle_host_only`; 422 by field; 409 `circle_over`, `circle_session_there`,
/// `circle_sessions_full`; the refusals of the key.
pub async fn session_add(
    context: &Context,
    id: CircleId,
    request: &CircleSessionRequest,
    key: Option<&IdempotencyKey>,
) -> Result<CircleSession> {
    let host = context.require_person()?.id;
    let keyed = Keyed::of(context, key, "circle.session", &(id, request))?;
    let session = attempted(|| async {
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = add_within(&mut unit, (id, host), request, keyed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    session_named(context, id, session).await
}

async fn add_within<'a>(
    unit: &mut Unit<'a>,
    (id, host): (CircleId, UserId),
    request: &CircleSessionRequest,
    key: Option<Keyed<'a>>,
) -> Result<CircleSessionId> {
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let now = unit.context().now();
    let circle = Locked::of_host(unit.work(), id, host).await?;
    if circle.is_over(now) {
        return Err(refusals::circle_over().into());
    }
    let ParsedSession { meeting, agenda } = request.parse(now)?;
    let around = sqlx::query!(
        r#"select count(*) filter (where starts_at > $2) as "ahead!",
             count(*) filter (where starts_at < $4 and ends_at > $3) as "there!"
           from circle_sessions where circle_id = $1"#,
        id.0,
        now,
        meeting.start,
        meeting.end,
    );
    let around = around.fetch_one(&mut **unit.work()).await?;
    if around.there > 0 {
        return Err(refusals::circle_session_there().at("start").into());
    }
    if around.ahead >= AHEAD_MAX {
        return Err(refusals::circle_sessions_full(AHEAD_MAX).into());
    }
    let made = sessions_insert(unit, id, &[meeting], &agenda).await?;
    let session = made.first().copied().map(CircleSessionId).ok_or_else(|| Error::unexpected("no session was made"))?;
    sqlx::query!(
        "update circles set over_at = greatest(over_at, $2) where id = $1",
        id.0,
        meeting.end + TimeDelta::days(OVER_DAYS)
    )
    .execute(&mut **unit.work())
    .await?;
    let mut news = circle.news(id, host);
    news.session_id = Some(session);
    unit.tell(&CircleEvent::SessionSet(news))?;
    unit.answer(key, 201, &session)?;
    Ok(session)
}

/// The sessions of a circle, those ahead first and in order, then those that were held, the latest first.
///
/// # Errors
/// 404 for everybody who is not in it.
pub async fn sessions_get(context: &Context, id: CircleId) -> Result<Page<CircleSession>> {
    Ok(Page { items: told(context, id, None).await?, next_cursor: None })
}

/// One of them.
pub(super) async fn session_named(context: &Context, id: CircleId, session: CircleSessionId) -> Result<CircleSession> {
    let found = told(context, id, Some(session)).await?.into_iter().next();
    Ok(found.ok_or_else(|| domain::Refusal::not_found("session"))?)
}

/// Everybody of the circle for whom something is kept.
type People = HashMap<Uuid, Vec<Turnout>>;

struct Turnout {
    session_id: Uuid,
    person_id: Uuid,
    display_name: String,
    answer: Option<String>,
    attended: Option<bool>,
    useful: Option<i16>,
    words: Option<String>,
    joined_at: DateTime<Utc>,
    /// Whether the reader is told who it was.
    named: bool,
}

async fn turnout_of(connection: &mut PgConnection, circle: Uuid, sessions: &[Uuid], reader: Uuid) -> Result<People> {
    let rows = sqlx::query_as!(
        Turnout,
        r#"select s.id as session_id, m.person_id, u.display_name, t.answer as "answer?",
             coalesce(t.attended, case when seen.length >= make_interval(mins => $4) then true end) as "attended?",
             t.useful as "useful?", t.words as "words?", m.joined_at,
             not people_apart(m.person_id, $3) as "named!"
           from circle_sessions s join circle_members m on m.circle_id = s.circle_id join users u on u.id = m.person_id
             left join circle_turnout t on t.session_id = s.id and t.person_id = m.person_id
             left join rooms r on r.circle_session_id = s.id
             left join lateral (
               select sum(least(coalesce(p.left_at, p.seen_at), s.ends_at)
                 - greatest(p.joined_at, s.starts_at)) as length
               from room_presences p where p.room_id = r.id and p.person_id = m.person_id
                 and coalesce(p.left_at, p.seen_at) > s.starts_at and p.joined_at < s.ends_at) seen on true
           where s.circle_id = $1 and s.id = any($2) order by m.joined_at, m.number"#,
        circle,
        sessions,
        reader,
        ATTENDED_MINUTES,
    );
    let mut people = People::new();
    for row in rows.fetch_all(connection).await? {
        people.entry(row.session_id).or_default().push(row);
    }
    Ok(people)
}

async fn told(context: &Context, id: CircleId, only: Option<CircleSessionId>) -> Result<Vec<CircleSession>> {
    let (reader, now) = (context.require_person()?.id, context.now());
    let mut connection = context.writes().acquire().await?;
    let circle = sqlx::query!(
        "select c.host_id, c.closed_at from circles c join circle_members m on m.circle_id = c.id
         where c.id = $1 and m.person_id = $2",
        id.0,
        reader.0
    );
    let circle = circle.fetch_optional(&mut *connection).await?.ok_or_else(super::missing)?;
    let rows = sqlx::query!(
        r#"select s.id, s.starts_at, s.ends_at, s.agenda, s.recap, s.recap_by, w.display_name as "writer?"
           from circle_sessions s left join users w on w.id = s.recap_by and not people_apart(w.id, $5)
           where s.circle_id = $1 and ($2::uuid is null or s.id = $2)
           order by s.ends_at <= $3, case when s.ends_at > $3 then s.starts_at end, s.starts_at desc limit $4"#,
        id.0,
        only.map(|only| only.0),
        now,
        TOLD,
        reader.0,
    );
    let rows = rows.fetch_all(&mut *connection).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut turnout = turnout_of(&mut connection, id.0, &ids, reader.0).await?;
    let host = circle.host_id == reader.0;
    let sessions = rows.into_iter().map(|row| {
        let people = turnout.remove(&row.id).unwrap_or_default();
        let own = people.iter().find(|one| one.person_id == reader.0);
        let off = circle.closed_at.is_some_and(|closed| closed < row.starts_at);
        let lesson = Lesson { session: SessionState::Scheduled, start: row.starts_at, end: row.ends_at };
        let stand = SessionStand {
            host,
            open: !off && lesson.may_enter(now).is_ok(),
            begun: row.starts_at <= now,
            ended: row.ends_at <= now,
            missed: own.is_some_and(|own| own.attended == Some(false) || own.joined_at >= row.ends_at),
            recap_of_other: row.recap_by.is_some_and(|by| by != reader.0),
        };
        CircleSession {
            id: CircleSessionId(row.id),
            circle_id: id,
            start: row.starts_at,
            end: row.ends_at,
            agenda: row.agenda,
            recap: row.recap,
            recap_by: row.writer,
            answer: own.and_then(|own| own.answer.as_deref()).and_then(Rsvp::parse),
            own_useful: own.and_then(|own| own.useful).map(i32::from),
            coming: people.iter().filter(|one| one.answer.as_deref() == Some("yes")).count() as i64,
            survey: survey(&people, host),
            people: people.into_iter().filter(|one| one.named).map(turnout_view).collect(),
            room_opens_at: lesson.opens_at(),
            actions: may_at(stand).into_iter().map(str::to_owned).collect(),
        }
    });
    Ok(sessions.collect())
}

fn turnout_view(one: Turnout) -> CircleTurnout {
    CircleTurnout {
        user_id: UserId(one.person_id),
        display_name: one.display_name,
        answer: one.answer.as_deref().and_then(Rsvp::parse),
        attended: one.attended,
    }
}

/// What it was worth, once so many have said that nobody knows who said what; until then not even that somebody has.
fn survey(people: &[Turnout], host: bool) -> CircleSurvey {
    let useful: Vec<i64> = people.iter().filter_map(|one| one.useful).map(i64::from).collect();
    let answers = useful.len() as i64;
    let enough = answers >= SURVEY_LEAST;
    let mut texts: Vec<String> =
        people.iter().filter_map(|one| one.words.clone()).filter(|words| enough && host && !words.is_empty()).collect();
    texts.sort();
    let average = enough.then(|| useful.iter().sum::<i64>() as f64 / answers as f64);
    CircleSurvey { answers: if enough { answers } else { 0 }, useful: average, texts }
}
