//! Recording a lesson (RM4): who agreed, when it runs, and what everybody in the room is told of it.
//!
//! Everything is decided while the room is locked, as coming and going is: nobody is recorded in the moment between a
//! yes that was counted and a no that was said, or a door that was opened.

mod content;
mod link;
mod parts;
mod past;
mod sweep;
mod watch;

pub use content::recording_open;
pub use link::RecordingSigned;
pub use parts::part_put;
pub use past::{PastRecording, recording_as_past};
pub use sweep::{SweepRecordings, silent_end};
pub use watch::{recording_get, recordings_list, recordings_of};

use crate::{
    between::{Word, say},
    hub::{Hub, Told},
    live::frame,
    moment,
    seat::{Seat, seat_of_room},
    timeline::room_lock,
};
use domain::{
    Refusal,
    identity::Role,
    ids::{RecordingId, RoomId, UserId},
    room::{
        entry::Part,
        recording::{RECORDINGS_MAX, RecordingEnding, RoomRecording, delete_at, may_say, may_start, waiting},
        refusals,
        wire::RecordingConsent,
    },
};
use serde_json::json;
use spine::{
    App, Context, Result,
    attempts::{attempted, finished},
    audit::{Act, audit_append},
    sealing::{Place, own_key_make},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// Where a recording's own key lies.
pub(crate) const fn key_place(recording: Uuid) -> Place {
    Place::new("recordings", "key_sealed", recording)
}

/// The reader's seat in the room of a lesson; what circles and cohorts do together is not recorded.
async fn seat_of_lesson(context: &Context, room: RoomId) -> Result<Seat> {
    let seat = seat_of_room(context, room).await?;
    if seat.booking.is_none() { Err(Refusal::not_found("recording").into()) } else { Ok(seat) }
}

/// What everybody of the room said about being recorded.
pub(crate) async fn consents_of(work: &mut PgConnection, room: RoomId) -> Result<Vec<RecordingConsent>> {
    let rows = sqlx::query!(
        "select person_id, given from recording_consents where room_id = $1 order by said_at, person_id",
        room.0,
    );
    let rows = rows.fetch_all(work).await?;
    Ok(rows.into_iter().map(|row| RecordingConsent { person_id: UserId(row.person_id), given: row.given }).collect())
}

/// Who would be recorded now: everybody who is there, and the children that those who look on sit beside.
async fn recorded(work: &mut PgConnection, room: RoomId) -> Result<Vec<(UserId, String)>> {
    let rows = sqlx::query!(
        r#"select p.person_id as "person_id!", u.display_name as "display_name!"
           from room_presences p join users u on u.id = p.person_id
           where p.room_id = $1 and p.left_at is null and not p.outside
           union
           select c.child_id, u.display_name
           from room_presences p join children c on c.parent_id = p.person_id and c.handed_over_at is null
             join rooms r on r.id = p.room_id
             join bookings b on (b.id = r.booking_id or b.group_id = r.group_id) and b.student_id = c.child_id
             join users u on u.id = c.child_id
           where p.room_id = $1 and p.left_at is null and p.part = 'observer'"#,
        room.0,
    );
    let rows = rows.fetch_all(work).await?;
    Ok(rows.into_iter().map(|row| (UserId(row.person_id), row.display_name)).collect())
}

/// Whether a room is recorded, and who agreed.
pub(crate) async fn state_of(work: &mut PgConnection, room: RoomId) -> Result<RoomRecording> {
    let running = sqlx::query!(
        "select id, started_by, started_at from recordings where room_id = $1 and ended_at is null",
        room.0,
    );
    let running = running.fetch_optional(&mut *work).await?;
    let consents = consents_of(work, room).await?;
    let people = recorded(work, room).await?;
    let ids: Vec<UserId> = people.iter().map(|(person, _)| *person).collect();
    let missing = waiting(&ids, &consents);
    let waiting = people.into_iter().filter(|(person, _)| missing.contains(person)).map(|(_, name)| name).collect();
    Ok(RoomRecording {
        recording_id: running.as_ref().map(|running| RecordingId(running.id)),
        started_by: running.as_ref().map(|running| UserId(running.started_by)),
        started_at: running.map(|running| running.started_at),
        consents,
        waiting,
    })
}

/// Ends what runs, in the transaction that holds the room's lock; `of` narrows it to the one that this person records.
pub(crate) async fn recording_end(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    room: RoomId,
    ending: RecordingEnding,
    of: Option<UserId>,
) -> Result<bool> {
    let ended = sqlx::query_scalar!(
        "update recordings set ended_at = greatest($2, started_at), ending = $3
         where room_id = $1 and ended_at is null and ($4::uuid is null or started_by = $4) returning id",
        room.0,
        moment(context),
        ending.code(),
        of.map(|of| of.0),
    );
    let Some(id) = ended.fetch_optional(&mut **work).await? else { return Ok(false) };
    let after = Some(json!({ "ending": ending.code() }));
    audit_append(work, context, Act { act: "recording.ended", subject_id: Some(id), before: None, after }).await?;
    Ok(true)
}

/// Ends what runs when somebody who is there has not agreed.
pub(crate) async fn unagreed_end(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    room: RoomId,
    ending: RecordingEnding,
) -> Result<bool> {
    let state = state_of(work, room).await?;
    if state.recording_id.is_none() || state.waiting.is_empty() {
        return Ok(false);
    }
    recording_end(work, context, room, ending, None).await
}

/// Tells everybody in the room, wherever their sockets are.
pub(crate) async fn recording_tell(app: &App, room: RoomId, state: &RoomRecording) -> Result<()> {
    let (hub, text) = (Hub::of(app), frame("recording", state)?);
    let live = hub.known(room);
    if let Some(live) = &live {
        live.tell_all(&Told::Text(text.as_str().into()), None);
    }
    if live.is_none_or(|live| live.is_elsewhere()) {
        say(app, &hub, room, &Word::Text { to: None, except: None, text }).await?;
    }
    Ok(())
}

/// The state as it is, told to everybody.
pub(crate) async fn state_tell(app: &App, room: RoomId) -> Result<RoomRecording> {
    let state = state_of(&mut *app.pool.acquire().await?, room).await?;
    recording_tell(app, room, &state).await?;
    Ok(state)
}

/// What the reader says about being recorded; a parent says it for their child too. A no ends what runs.
///
/// # Errors
/// 404 for strangers; 403 `room_participants_only`, `recording_parent_decides`; 409 as for joining.
pub async fn consent_put(context: &Context, room: RoomId, given: bool) -> Result<RoomRecording> {
    let seat = seat_of_lesson(context, room).await?;
    let part = seat.taken()?;
    let is_child = context.require_person()?.roles.contains(&Role::Child);
    may_say(part, is_child, given)?;
    if given {
        seat.lesson.may_enter(moment(context))?;
    }
    attempted(|| async {
        let mut work = context.begin().await?;
        let said = consent_within(context, &mut work, (room, part), given).await;
        finished(work, said).await
    })
    .await?;
    state_tell(&context.app, room).await
}

async fn consent_within(
    context: &Context,
    work: &mut Transaction<'_, Postgres>,
    (room, part): (RoomId, Part),
    given: bool,
) -> Result<()> {
    let person = context.require_person()?.id;
    room_lock(work, room).await?;
    let children = sqlx::query_scalar!(
        "select distinct c.child_id from rooms r join bookings b on b.id = r.booking_id or b.group_id = r.group_id
           join children c on c.child_id = b.student_id and c.parent_id = $2 and c.handed_over_at is null
         where r.id = $1",
        room.0,
        person.0,
    );
    let mut people = vec![person.0];
    if part == Part::Observer {
        people.extend(children.fetch_all(&mut **work).await?);
    }
    sqlx::query!(
        "insert into recording_consents (room_id, person_id, given, said_by, said_at)
         select $1, person, $3, $4, $5 from unnest($2::uuid[]) person
         on conflict (room_id, person_id) do update set given = $3, said_by = $4, said_at = $5",
        room.0,
        &people,
        given,
        person.0,
        moment(context),
    )
    .execute(&mut **work)
    .await?;
    let after = Some(json!({ "given": given, "people": people }));
    let act = Act { act: "recording.consent", subject_id: Some(room.0), before: None, after };
    audit_append(work, context, act).await?;
    unagreed_end(work, context, room, RecordingEnding::Withdrawn).await.map(drop)
}

/// Begins a recording that the reader's page makes.
///
/// # Errors
/// 404 for strangers; 403 `room_participants_only`; 409 as for joining, `recording_outside`, `recording_running`,
/// `recordings_many`, `recording_not_agreed`.
pub async fn recording_start(context: &Context, room: RoomId) -> Result<RoomRecording> {
    let seat = seat_of_lesson(context, room).await?;
    may_start(seat.taken()?)?;
    seat.lesson.may_enter(moment(context))?;
    let id = context.new_id();
    let (_, key) = own_key_make(&context.app, key_place(id)).await?;
    attempted(|| async {
        let mut work = context.begin().await?;
        let begun = start_within(context, &mut work, room, (id, &key)).await;
        finished(work, begun).await
    })
    .await?;
    state_tell(&context.app, room).await
}

async fn start_within(
    context: &Context,
    work: &mut Transaction<'_, Postgres>,
    room: RoomId,
    (id, key): (Uuid, &[u8]),
) -> Result<()> {
    let (person, now) = (context.require_person()?.id, moment(context));
    room_lock(work, room).await?;
    sweep::silent_end_of(work, context, room).await?;
    let state = state_of(work, room).await?;
    if state.recording_id.is_some() {
        return Err(refusals::recording_running().into());
    }
    if !recorded(work, room).await?.iter().any(|(there, _)| *there == person) {
        return Err(refusals::recording_outside().into());
    }
    if !state.waiting.is_empty() {
        return Err(refusals::recording_not_agreed(state.waiting.len()).into());
    }
    let made = sqlx::query!(
        "insert into recordings (id, room_id, started_by, key_sealed, started_at, heard_at, delete_at)
         select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from recordings where room_id = $2) < $8",
        id,
        room.0,
        person.0,
        key,
        now,
        context.app.clock.real_now(),
        delete_at(now),
        RECORDINGS_MAX,
    );
    if made.execute(&mut **work).await?.rows_affected() == 0 {
        return Err(refusals::recordings_many(RECORDINGS_MAX).into());
    }
    let after = Some(json!({ "room_id": room, "agreed": state.consents }));
    audit_append(work, context, Act { act: "recording.started", subject_id: Some(id), before: None, after }).await
}

/// Stops it: anybody of the room may.
///
/// # Errors
/// 404 for strangers; 403 `room_participants_only`; 409 `recording_idle`.
pub async fn recording_stop(context: &Context, room: RoomId) -> Result<RoomRecording> {
    let seat = seat_of_lesson(context, room).await?;
    seat.taken()?;
    let ended = attempted(|| async {
        let mut work = context.begin().await?;
        let ended = async {
            room_lock(&mut work, room).await?;
            recording_end(&mut work, context, room, RecordingEnding::Stopped, None).await
        };
        let ended = ended.await;
        finished(work, ended).await
    });
    if !ended.await? {
        return Err(refusals::recording_idle().into());
    }
    state_tell(&context.app, room).await
}
