//! Who may look at recordings afterwards: the people of the lesson, a child's parent among them, and whoever decides an
//! open case about it. Every look is written down.

use super::link::content_url;
use crate::{moment, seat::seat_of_room};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{BookingId, RecordingId, RoomId},
    page::{Page, parse_limit},
    room::recording::{Recording, RecordingEnding},
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Recordings of one lesson that its page names.
const OF_LESSON: i64 = 20;

pub(super) struct Row {
    pub id: Uuid,
    pub room_id: Uuid,
    booking_id: Uuid,
    other_name: String,
    started_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    ending: Option<String>,
    media_type: String,
    size: i64,
    delete_at: DateTime<Utc>,
}

impl Row {
    fn shown(self) -> Recording {
        Recording {
            id: RecordingId(self.id),
            room_id: RoomId(self.room_id),
            booking_id: BookingId(self.booking_id),
            other_name: self.other_name,
            started_at: self.started_at,
            ended_at: self.ended_at,
            ending: self.ending.as_deref().and_then(RecordingEnding::parse),
            media_type: self.media_type,
            size: self.size,
            delete_at: self.delete_at,
            content_url: None,
        }
    }
}

/// The reader's own recordings, latest first; of one room where it is named.
async fn rows(
    context: &Context,
    room: Option<RoomId>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<Row>> {
    let person = context.require_person()?.id;
    let rows = sqlx::query_as!(
        Row,
        r#"with own as (
             select b.id, b.group_id, b.tutor_user_id, b.student_id, b.session_state from bookings b
             where b.tutor_user_id = $1 or b.student_id = $1
             union
             select b.id, b.group_id, b.tutor_user_id, b.student_id, b.session_state
             from children c join bookings b on b.student_id = c.child_id
             where c.parent_id = $1 and c.handed_over_at is null
           ), seats as (
             select distinct on (r.id) r.id as room_id, b.id as booking_id,
               case when b.tutor_user_id = $1 then b.student_id else b.tutor_user_id end as other_id
             from own b join rooms r on r.booking_id = b.id or (b.group_id is not null and r.group_id = b.group_id)
             where r.group_id is null or b.tutor_user_id = $1
               or b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED')
             order by r.id, b.id
           )
           select t.id, t.room_id, s.booking_id as "booking_id!", u.display_name as other_name, t.started_at,
             t.ended_at, t.ending, t.media_type, t.size, t.delete_at
           from seats s join recordings t on t.room_id = s.room_id join users u on u.id = s.other_id
           where t.parts > 0 and (t.delete_at > $2 or room_has_open_case(t.room_id, $2))
             and ($3::uuid is null or t.room_id = $3)
             and ($4::timestamptz is null or (t.started_at, t.id) < ($4, $5::uuid))
           order by t.started_at desc, t.id desc limit $6"#,
        person.0,
        moment(context),
        room.map(|room| room.0),
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        limit,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

/// The reader's recordings, latest first.
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn recordings_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<Recording>> {
    let list = "recordings";
    let (limit, after) = (parse_limit(limit)?, time_cursor_read(list, cursor)?);
    let found = rows(context, None, after, i64::from(limit) + 1).await?;
    let (found, next_cursor) = page_cut(found, limit, list, |row| (row.started_at, row.id))?;
    Ok(Page { items: found.into_iter().map(Row::shown).collect(), next_cursor })
}

/// Those of one lesson, for its page.
pub async fn recordings_of(context: &Context, room: RoomId) -> Result<Vec<Recording>> {
    Ok(rows(context, Some(room), None, OF_LESSON).await?.into_iter().map(Row::shown).collect())
}

/// A recording that the reader may look at.
///
/// # Errors
/// 404 for strangers, for staff without an open case about the lesson, and once it is deleted.
pub(super) async fn watched(context: &Context, id: RecordingId) -> Result<Recording> {
    let nothing = || Error::from(Refusal::not_found("recording"));
    let now = moment(context);
    let found = sqlx::query!(
        r#"select room_id, started_at, ended_at, ending, media_type, size, delete_at,
             room_has_open_case(room_id, $2) as "held!"
           from recordings where id = $1 and parts > 0"#,
        id.0,
        now,
    );
    let found = found.fetch_optional(context.writes()).await?.ok_or_else(nothing)?;
    if found.delete_at <= now && !found.held {
        return Err(nothing());
    }
    let seat = seat_of_room(context, RoomId(found.room_id)).await.map_err(|error| match error {
        Error::Refused(_) => nothing(),
        other => other,
    })?;
    if seat.part.is_none() && !found.held {
        return Err(nothing());
    }
    let row = Row {
        id: id.0,
        room_id: found.room_id,
        booking_id: seat.booking.ok_or_else(nothing)?.0,
        other_name: seat.other_name,
        started_at: found.started_at,
        ended_at: found.ended_at,
        ending: found.ending,
        media_type: found.media_type,
        size: found.size,
        delete_at: found.delete_at,
    };
    Ok(row.shown())
}

/// One recording with the address where it plays. That somebody looks is written down first.
///
/// # Errors
/// 404 for strangers, for staff without an open case about the lesson, and once it is deleted.
pub async fn recording_get(context: &Context, id: RecordingId) -> Result<Recording> {
    let mut recording = watched(context, id).await?;
    let mut work = context.begin().await?;
    let act = Act { act: "recording.viewed", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    recording.content_url = Some(content_url(context, id)?);
    Ok(recording)
}
