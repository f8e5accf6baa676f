//! Visits to meetings elsewhere become stretches of the room: what decides about attendance, and lines of its timeline.

use super::meetings::Meeting;
use crate::{
    join::room_of,
    seat::Seat,
    timeline::{line_write, room_lock},
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::SessionState,
    ids::{BookingId, RoomId, UserId},
    room::{
        entry::{Lesson, Part},
        video::{Course, Seen, course_of, who_of},
        wire::MomentKind,
    },
};
use spine::{Context, Error, Result, job::Each};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Rooms that one run closes.
const CLOSED_MAX: i64 = 500;

/// The room of a meeting's lesson, with its two people.
pub(super) struct Where {
    pub room: RoomId,
    tutor: UserId,
    student: UserId,
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

/// The room that visits to a meeting belong to; none where the lesson does not take place. Who went there without
/// coming by here first settles the place too.
pub(super) async fn where_of(context: &Context, meeting: &Meeting) -> Result<Option<Where>> {
    let row = sqlx::query!(
        "select tutor_user_id, student_id, session_state, starts_at, ends_at from bookings where id = $1",
        meeting.booking,
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    let session = SessionState::parse(&row.session_state);
    let session = session.ok_or_else(|| Error::unexpected("a lesson in no state"))?;
    let lesson = Lesson { session, start: row.starts_at, end: row.ends_at };
    if !lesson.is_place() {
        return Ok(None);
    }
    let (tutor, student) = (UserId(row.tutor_user_id), UserId(row.student_id));
    let seat = Seat {
        booking: Some(BookingId(meeting.booking)),
        meeting: None,
        group: None,
        tutor,
        student,
        lesson,
        part: None,
        other_name: String::new(),
        places: 1,
    };
    let room = room_of(context, &seat).await?;
    Ok(Some(Where { room, tutor, student, start: row.starts_at, end: row.ends_at }))
}

/// Takes one thing that a provider told. The caller holds the lock of the meeting's row.
pub(super) async fn seen(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (meeting, at): (&Meeting, &Where),
    seen: &Seen,
) -> Result<()> {
    let times = (at.start, at.end);
    if course_of(Course::default(), seen.kind, seen.at, times).is_none() || seen.visit.is_empty() {
        return Ok(());
    }
    room_lock(work, at.room).await?;
    let place = sqlx::query_scalar!("select place from rooms where id = $1", at.room.0).fetch_one(&mut **work).await?;
    let whom = who_of(&seen.who, (at.tutor, at.student), meeting.invited.as_deref());
    // Whoever cannot be told apart, or is there while the lesson is here, keeps everybody from being found absent.
    let Some(person) = whom.filter(|_| place == meeting.provider.code()) else {
        sqlx::query!("update video_meetings set strangers = true where id = $1", meeting.id)
            .execute(&mut **work)
            .await?;
        return Ok(());
    };
    let visit: String = format!("{}:{}", person.0.simple(), seen.visit).chars().take(600).collect();
    let known = sqlx::query!(
        "select joined_at, left_at, presence_id from video_visits where meeting_id = $1 and visit = $2 for update",
        meeting.id,
        visit,
    );
    let known = known.fetch_optional(&mut **work).await?;
    let (before, presence) = known.map_or((Course::default(), None), |known| {
        (Course { from: known.joined_at, until: known.left_at }, known.presence_id)
    });
    let Some(course) = course_of(before, seen.kind, seen.at, times) else { return Ok(()) };
    if course == before {
        return Ok(());
    }
    let presence = stretch(work, context, (at, person), (before, course, presence)).await?;
    sqlx::query!(
        "insert into video_visits (meeting_id, visit, person_id, joined_at, left_at, presence_id)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (meeting_id, visit) do update set joined_at = excluded.joined_at, left_at = excluded.left_at,
           presence_id = excluded.presence_id",
        meeting.id,
        visit,
        person.0,
        course.from,
        course.until,
        presence,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes the stretch of a visit, once it is known to have begun, and tells what is new of it.
async fn stretch(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (at, person): (&Where, UserId),
    (before, course, presence): (Course, Course, Option<Uuid>),
) -> Result<Option<Uuid>> {
    let Some((from, until)) = course.stretch() else { return Ok(presence) };
    let how = until.map(|_| "leave");
    let id = presence.unwrap_or_else(|| context.new_id());
    if presence.is_some() {
        sqlx::query!(
            "update room_presences set joined_at = $2, left_at = $3,
               seen_at = coalesce($3::timestamptz, $2::timestamptz), how = $4 where id = $1",
            id,
            from,
            until,
            how,
        )
        .execute(&mut **work)
        .await?;
    } else {
        let part = if person == at.tutor { Part::Tutor } else { Part::Student };
        sqlx::query!(
            "insert into room_presences (id, room_id, peer_id, person_id, part, server_id, joined_at, seen_at, beat_at,
               left_at, how, outside)
             values ($1, $2, $1, $3, $4, $5, $6, coalesce($7::timestamptz, $6::timestamptz), $8, $7, $9, true)",
            id,
            at.room.0,
            person.0,
            part.code(),
            Uuid::nil(),
            from,
            until,
            context.app.clock.real_now(),
            how,
        )
        .execute(&mut **work)
        .await?;
        line_write(&context.app, work, at.room, person, MomentKind::Join, from).await?;
    }
    let ended = until.filter(|_| before.until.is_none() || presence.is_none());
    if let Some(until) = ended {
        line_write(&context.app, work, at.room, person, MomentKind::Leave, until).await?;
    }
    Ok(Some(id))
}

/// The meeting is over: whoever was there is gone.
pub(super) async fn ended(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (meeting, at): (&Meeting, &Where),
    moment: DateTime<Utc>,
) -> Result<()> {
    room_lock(work, at.room).await?;
    let open = sqlx::query!(
        r#"update video_visits set left_at = greatest($2, joined_at)
           where meeting_id = $1 and left_at is null and joined_at is not null
           returning presence_id, person_id, left_at as "left_at!""#,
        meeting.id,
        moment,
    );
    for visit in open.fetch_all(&mut **work).await? {
        sqlx::query!(
            "update room_presences set left_at = greatest($2, joined_at), how = 'leave'
             where id = $1 and left_at is null",
            visit.presence_id,
            visit.left_at,
        )
        .execute(&mut **work)
        .await?;
        line_write(&context.app, work, at.room, UserId(visit.person_id), MomentKind::Leave, visit.left_at).await?;
    }
    Ok(())
}

/// Ends stretches elsewhere of which no end was told, with the lesson. Answers how many. A room that fails holds up no
/// other one.
///
/// # Errors
/// The first failure, when all were tried.
pub async fn outside_close(context: &Context) -> Result<usize> {
    let open = sqlx::query!(
        "select p.id, p.room_id, p.person_id, b.ends_at from room_presences p join rooms r on r.id = p.room_id
           join bookings b on b.id = r.booking_id
         where p.outside and p.left_at is null and b.ends_at < $1 order by p.id limit $2",
        context.now() - chrono::TimeDelta::minutes(domain::room::entry::CLOSES_MINUTES),
        CLOSED_MAX,
    );
    let (mut each, mut closed) = (Each::default(), 0);
    for row in open.fetch_all(context.writes()).await? {
        let done = async {
            let mut work = context.begin().await?;
            room_lock(&mut work, RoomId(row.room_id)).await?;
            let ended = sqlx::query_scalar!(
                r#"update room_presences set left_at = greatest($2, joined_at), how = 'drop'
                   where id = $1 and left_at is null returning left_at as "left_at!""#,
                row.id,
                row.ends_at,
            );
            if let Some(at) = ended.fetch_optional(&mut *work).await? {
                let (room, person) = (RoomId(row.room_id), UserId(row.person_id));
                line_write(&context.app, &mut work, room, person, MomentKind::Drop, at).await?;
                closed += 1;
            }
            work.commit().await?;
            Ok::<(), Error>(())
        };
        each.note("stretch", row.id, done.await);
    }
    each.done()?;
    Ok(closed)
}
