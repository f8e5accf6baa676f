//! A recording that was made before this installation knew of it: for the demo.

use super::{key_place, parts};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::{BookingId, RecordingId, RoomId},
    room::recording::delete_at,
};
use spine::{App, Error, Result, sealing::own_key_make};
use uuid::Uuid;

/// What was recorded.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct PastRecording<'a> {
    pub id: RecordingId,
    /// The room's id, where the lesson has none yet.
    pub room: RoomId,
    pub booking: BookingId,
    pub started_at: DateTime<Utc>,
    pub seconds: i64,
    pub film: &'a [u8],
}

/// Writes it with what its two people said; false where it is there, or the lesson is not.
///
/// # Errors
/// When the bytes cannot be stored.
pub async fn recording_as_past(app: &App, past: PastRecording<'_>) -> Result<bool> {
    let (_, key) = own_key_make(app, key_place(past.id.0)).await?;
    let made = sqlx::query_scalar!(
        "with lesson as (
           select id, tutor_user_id, student_id from bookings where id = $3 and group_id is null
         ), made as (
           insert into rooms (id, booking_id, tutor_user_id, student_id, created_at)
           select $2, id, tutor_user_id, student_id, $4 from lesson on conflict do nothing returning id
         ), agreed as (
           insert into recording_consents (room_id, person_id, given, said_by, said_at)
           select made.id, person, true, person, $4
           from made, lesson, unnest(array[lesson.tutor_user_id, lesson.student_id]) person
         )
         insert into recordings (id, room_id, started_by, key_sealed, started_at, heard_at, ended_at, ending, delete_at)
         select $1, made.id, lesson.tutor_user_id, $5, $4, $6, $6, 'stopped', $7 from made, lesson returning id",
        past.id.0,
        past.room.0,
        past.booking.0,
        past.started_at,
        key,
        past.started_at + Duration::seconds(past.seconds),
        delete_at(past.started_at),
    );
    if made.fetch_optional(&app.pool).await?.is_none() {
        return Ok(false);
    }
    let opened = spine::sealing::own_key_open(app, key_place(past.id.0), &key).await?;
    let part = Uuid::now_v7();
    app.objects.put(&parts::key(past.id.0, part), opened.close(parts::place(part), past.film)?).await?;
    let bytes = i32::try_from(past.film.len()).map_err(|_| Error::unexpected("a part is too long"))?;
    sqlx::query!(
        "with counted as (update recordings set parts = 1, size = $3::int where id = $1 returning id)
         insert into recording_parts (recording_id, number, part_id, bytes) select id, 1, $2, $3 from counted",
        past.id.0,
        part,
        bytes,
    )
    .execute(&app.pool)
    .await?;
    Ok(true)
}
