//! Who is in a room, as rows: one stretch each. Rows decide and not memory, so that two servers, and one that died,
//! tell the same.

use crate::{
    forward::{Forwarded, decide},
    meeting::{not_apart, session_of},
    moment,
    recording::{recording_end, unagreed_end},
    seat::Seat,
    timeline::{line_write, room_lock},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::SessionState,
    ids::{RoomId, UserId},
    room::{
        entry::{Lesson, Part, has_place},
        recording::RecordingEnding,
        refusals,
        wire::{MomentKind, Peer},
    },
};
use spine::{
    App, Context, Error, Result,
    attempts::{attempted, finished},
    job::Each,
};
use sqlx::{Postgres, Transaction};
use std::collections::HashMap;
use uuid::Uuid;

/// Machine seconds without a sign of life after which a stretch has ended.
const STALE_SECONDS: i64 = 45;
/// Machine seconds within which a page that was dropped is the same page.
const RETURN_SECONDS: i64 = 120;
/// Stretches that one run closes.
const STALE_MAX: i64 = 500;

/// How a stretch ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// On purpose.
    Leave,
    /// The connection was lost.
    Drop,
}

impl How {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Drop => "drop",
        }
    }

    const fn moment(self) -> MomentKind {
        match self {
            Self::Leave => MomentKind::Leave,
            Self::Drop => MomentKind::Drop,
        }
    }
}

/// Somebody came in.
pub(crate) struct Arrival {
    /// The stretch.
    pub presence: Uuid,
    pub peer: Uuid,
    /// The same page as a moment ago.
    pub returned: bool,
    /// The stretch of another page of theirs, which ends with this.
    pub replaced: Option<Uuid>,
    /// The others, and whether they are at another server.
    pub others: Vec<(Peer, bool)>,
    /// Which server passes on what is sent.
    pub forwarded: Forwarded,
}

/// Where somebody comes in.
pub(crate) struct Door<'a> {
    pub room: RoomId,
    pub seat: &'a Seat,
    pub part: Part,
    pub server: Uuid,
    /// The peer that the page was before its connection was lost.
    pub resume: Option<Uuid>,
}

/// Writes down that the reader is there from now on.
///
/// # Errors
/// 409 `room_full`.
pub(crate) async fn arrive(context: &Context, door: &Door<'_>) -> Result<Arrival> {
    attempted(|| async {
        let mut work = context.begin().await?;
        let arrived = arrive_within(context, &mut work, door).await;
        finished(work, arrived).await
    })
    .await
}

async fn arrive_within(context: &Context, work: &mut Transaction<'_, Postgres>, door: &Door<'_>) -> Result<Arrival> {
    let (person, room, now) = (context.require_person()?.id, door.room, moment(context));
    let beat = context.app.clock.real_now();
    room_lock(work, room).await?;
    close_stale_of(&context.app, work, room, beat).await?;
    let own = sqlx::query!(
        "update room_presences set left_at = greatest($3, joined_at), how = 'drop'
         where room_id = $1 and person_id = $2 and left_at is null and not outside returning id, peer_id",
        room.0,
        person.0,
        now,
    )
    .fetch_optional(&mut **work)
    .await?;
    if own.is_some() {
        line_write(&context.app, work, room, person, MomentKind::Drop, now).await?;
    }
    let returned = door.resume.is_some() && door.resume == last_peer(work, (room, person), beat).await?;
    let others = others_of(work, door).await?;
    let observers = others.iter().filter(|(peer, _)| peer.part == Part::Observer).count();
    if !has_place(door.part, (others.len() - observers, observers), door.seat.places) {
        return Err(refusals::room_full(others.len()).into());
    }
    if door.seat.meeting.is_some() {
        not_apart(&mut **work, room, person).await?;
    }
    let presence = context.new_id();
    let peer = door.resume.filter(|_| returned).unwrap_or_else(|| context.new_id());
    sqlx::query!(
        "insert into room_presences (id, room_id, peer_id, person_id, part, server_id, joined_at, seen_at, beat_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        presence,
        room.0,
        peer,
        person.0,
        door.part.code(),
        door.server,
        now,
        beat,
    )
    .execute(&mut **work)
    .await?;
    let kind = if returned { MomentKind::Return } else { MomentKind::Join };
    line_write(&context.app, work, room, person, kind, now).await?;
    unagreed_end(work, context, room, RecordingEnding::Joined).await?;
    let forwarded = decide(&context.app, work, room, (others.len() + 1, false)).await?;
    Ok(Arrival { presence, peer, returned, replaced: own.map(|own| own.id), others, forwarded })
}

/// The peer that the person's last stretch belonged to, when it ended by a loss a moment ago.
async fn last_peer(
    work: &mut Transaction<'_, Postgres>,
    (room, person): (RoomId, UserId),
    beat: DateTime<Utc>,
) -> Result<Option<Uuid>> {
    let last = sqlx::query!(
        "select peer_id, how, beat_at from room_presences where room_id = $1 and person_id = $2 and not outside
         order by beat_at desc, id desc limit 1",
        room.0,
        person.0,
    );
    let last = last.fetch_optional(&mut **work).await?;
    let fresh = beat - Duration::seconds(RETURN_SECONDS);
    Ok(last.filter(|last| last.how.as_deref() == Some("drop") && last.beat_at > fresh).map(|last| last.peer_id))
}

async fn others_of(work: &mut Transaction<'_, Postgres>, door: &Door<'_>) -> Result<Vec<(Peer, bool)>> {
    let rows = sqlx::query!(
        "select p.peer_id, p.person_id, p.part, p.server_id, u.display_name
         from room_presences p join users u on u.id = p.person_id
         where p.room_id = $1 and p.left_at is null and not p.outside order by p.joined_at, p.id",
        door.room.0,
    );
    let rows = rows.fetch_all(&mut **work).await?;
    let peer = |part: &str| Part::parse(part).ok_or_else(|| Error::unexpected("somebody has no part in a room"));
    let others = rows.into_iter().map(|row| {
        let part = peer(&row.part)?;
        let person_id = UserId(row.person_id);
        Ok((Peer { peer_id: row.peer_id, person_id, name: row.display_name, part }, row.server_id != door.server))
    });
    others.collect()
}

/// Writes down that a stretch is over; false where it was over already.
pub(crate) async fn depart(context: &Context, room: RoomId, presence: Uuid, how: How) -> Result<bool> {
    attempted(|| async {
        let mut work = context.begin().await?;
        let done = depart_within(context, &mut work, (room, presence), how).await;
        finished(work, done).await
    })
    .await
}

async fn depart_within(
    context: &Context,
    work: &mut Transaction<'_, Postgres>,
    (room, presence): (RoomId, Uuid),
    how: How,
) -> Result<bool> {
    let now = moment(context);
    room_lock(work, room).await?;
    let person = sqlx::query_scalar!(
        "update room_presences set left_at = greatest($2, joined_at), how = $3, beat_at = $4
         where id = $1 and left_at is null returning person_id",
        presence,
        now,
        how.code(),
        context.app.clock.real_now(),
    );
    let Some(person) = person.fetch_optional(&mut **work).await? else { return Ok(false) };
    line_write(&context.app, work, room, UserId(person), how.moment(), now).await?;
    if how == How::Leave {
        recording_end(work, context, room, RecordingEnding::Left, Some(UserId(person))).await?;
    }
    Ok(true)
}

/// The reader began to share the screen.
pub(crate) async fn share_tell(context: &Context, room: RoomId) -> Result<()> {
    let (person, now) = (context.require_person()?.id, moment(context));
    attempted(|| async {
        let mut work = context.begin().await?;
        let told = async {
            room_lock(&mut work, room).await?;
            line_write(&context.app, &mut work, room, person, MomentKind::Share, now).await
        };
        let told = told.await;
        finished(work, told).await
    })
    .await
}

/// The stretches of this server's sockets go on.
pub(crate) async fn beat(app: &App, stretches: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "update room_presences set beat_at = $2, seen_at = greatest($3, joined_at)
         where id = any($1) and left_at is null",
        stretches,
        app.clock.real_now(),
        app.clock.now(),
    )
    .execute(&app.pool)
    .await?;
    Ok(())
}

/// Which of these are in a room that lets nobody in any more: the lesson is over, was called off or is theirs no
/// longer, or their account is closed.
pub(crate) async fn over_of(app: &App, stretches: &[Uuid]) -> Result<Vec<Uuid>> {
    let rows = sqlx::query!(
        r#"select p.id, b.session_state as "session_state?",
             coalesce(b.starts_at, s.starts_at, x.starts_at) as "starts_at?",
             coalesce(b.ends_at, s.ends_at, x.ends_at) as "ends_at?",
             coalesce(c.closed_at, o.cancelled_at) as "off_at?",
             u.suspended_at is null and u.deleted_at is null as "stands!"
           from room_presences p join rooms r on r.id = p.room_id join users u on u.id = p.person_id
             left join bookings b on (b.id = r.booking_id or b.group_id = r.group_id)
               and (p.person_id in (b.student_id, b.tutor_user_id) or exists (
                 select from children c where c.child_id = b.student_id and c.parent_id = p.person_id
                   and c.handed_over_at is null))
             left join circle_sessions s on s.id = r.circle_session_id and exists (
               select from circle_members m where m.circle_id = s.circle_id and m.person_id = p.person_id)
             left join circles c on c.id = s.circle_id
             left join cohort_sessions x on x.id = r.cohort_session_id and exists (
               select from cohorts t where t.id = x.cohort_id and (course_taught_by(t.course_id, p.person_id)
                 or exists (select from cohort_seats e where e.cohort_id = t.id and e.learner_id = p.person_id)))
             left join cohorts o on o.id = x.cohort_id
           where p.id = any($1)"#,
        stretches,
    );
    let now = app.clock.now();
    let mut open = HashMap::new();
    for row in rows.fetch_all(&app.pool).await? {
        let lesson = row.session_state.as_deref().and_then(SessionState::parse);
        let session = lesson.or_else(|| row.starts_at.map(|at| session_of(row.off_at, at)));
        let lesson = session.zip(row.starts_at).zip(row.ends_at);
        let lesson = lesson.map(|((session, start), end)| Lesson { session, start, end });
        let may = row.stands && lesson.is_some_and(|lesson| lesson.may_enter(now).is_ok());
        *open.entry(row.id).or_insert(false) |= may;
    }
    Ok(open.into_iter().filter(|(_, open)| !open).map(|(id, _)| id).collect())
}

/// Ends every stretch whose server gave no sign of life. Answers how many. A room that fails holds up no other one.
///
/// # Errors
/// The first failure, when all were tried.
pub async fn stale_close(context: &Context) -> Result<usize> {
    let mut each = Each::default();
    let beat = context.app.clock.real_now();
    let rooms = sqlx::query_scalar!(
        "select distinct room_id from room_presences where left_at is null and not outside and beat_at < $1
         limit $2",
        beat - Duration::seconds(STALE_SECONDS),
        STALE_MAX,
    );
    let mut closed = 0;
    for room in rooms.fetch_all(&context.app.pool).await?.into_iter().map(RoomId) {
        let done = async {
            let mut work = context.begin().await?;
            let done = async {
                room_lock(&mut work, room).await?;
                close_stale_of(&context.app, &mut work, room, beat).await
            };
            let done = done.await;
            finished(work, done).await
        };
        each.note("room", room, done.await.map(|count| closed += count));
    }
    each.done()?;
    Ok(closed)
}

/// The same of one room, whose lock the caller holds.
async fn close_stale_of(
    app: &App,
    work: &mut Transaction<'_, Postgres>,
    room: RoomId,
    beat: DateTime<Utc>,
) -> Result<usize> {
    let ended = sqlx::query!(
        r#"update room_presences set left_at = greatest(seen_at, joined_at), how = 'drop'
           where room_id = $1 and left_at is null and not outside and beat_at < $2
           returning person_id, left_at as "left_at!""#,
        room.0,
        beat - Duration::seconds(STALE_SECONDS),
    )
    .fetch_all(&mut **work)
    .await?;
    for row in &ended {
        line_write(app, work, room, UserId(row.person_id), MomentKind::Drop, row.left_at).await?;
    }
    Ok(ended.len())
}
