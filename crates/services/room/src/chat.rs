//! The chat of a room: a line is kept sealed, and shown to whoever comes in later, to the people of the lesson after
//! it, and to whoever decides what somebody reported.

use crate::{moment, seat::seat_of_room};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{RoomId, UserId},
    page::{Page, parse_limit},
    room::{
        frames::{LINES_MAX, LINES_SHOWN},
        refusals,
        wire::ChatLine,
    },
};
use serde::Serialize;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
    sealing::{Place, seal, unseal},
};
use uuid::Uuid;

/// Lines on either side of a reported one that are kept with it.
const NEIGHBOURS: i64 = 10;

/// A line as the people of the room see it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Line {
    pub id: Uuid,
    pub person_id: UserId,
    pub name: String,
    pub at: DateTime<Utc>,
    pub text: String,
    /// The sender's own name for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub client_id: String,
}

pub(crate) const fn place(line: Uuid) -> Place {
    Place::new("room_lines", "text_sealed", line)
}

/// Keeps a line.
///
/// # Errors
/// 409 `room_lines_many`.
pub(crate) async fn line_keep(context: &Context, room: RoomId, text: String, client_id: String) -> Result<Line> {
    let person = context.require_person()?;
    let (id, at) = (context.new_id(), moment(context));
    let sealed = seal(&context.app, place(id), text.as_bytes()).await?;
    let kept = sqlx::query!(
        "insert into room_lines (id, room_id, person_id, at, text_sealed)
         select $1, $2, $3, $4, $5 where (select count(*) from room_lines where room_id = $2) < $6",
        id,
        room.0,
        person.id.0,
        at,
        sealed,
        LINES_MAX,
    );
    if kept.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::room_lines_many(LINES_MAX).into());
    }
    Ok(Line { id, person_id: person.id, name: person.display_name.clone(), at, text, client_id })
}

/// The last lines, oldest first.
pub(crate) async fn lines_shown(context: &Context, room: RoomId) -> Result<Vec<Line>> {
    let rows = sqlx::query!(
        "select l.id, l.person_id, l.at, l.text_sealed, u.display_name
         from room_lines l join users u on u.id = l.person_id where l.room_id = $1
         order by l.at desc, l.id desc limit $2",
        room.0,
        LINES_SHOWN,
    );
    let mut lines = Vec::new();
    for row in rows.fetch_all(context.writes()).await?.into_iter().rev() {
        let text = opened(context, row.id, &row.text_sealed).await?;
        let (name, person_id) = (row.display_name, UserId(row.person_id));
        lines.push(Line { id: row.id, person_id, name, at: row.at, text, client_id: String::new() });
    }
    Ok(lines)
}

async fn opened(context: &Context, id: Uuid, sealed: &[u8]) -> Result<String> {
    let text = unseal(&context.app, place(id), sealed).await?;
    String::from_utf8(text).map_err(|_| Error::unexpected("a line is no text"))
}

/// Whether anything was written in a room.
pub(crate) async fn is_chatted(context: &Context, room: RoomId) -> Result<bool> {
    let found = sqlx::query_scalar!(r#"select exists (select from room_lines where room_id = $1) as "found!""#, room.0);
    Ok(found.fetch_one(context.writes()).await?)
}

/// What was written in a room, latest first: for the people of the lesson, a child's parent among them, and for whoever
/// decides cases, whose look is written down.
///
/// # Errors
/// 404 for strangers; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn lines_get(
    context: &Context,
    room: RoomId,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<ChatLine>> {
    let seat = seat_of_room(context, room).await?;
    let list = format!("room lines {room}");
    let (limit, after) = (parse_limit(limit)?, time_cursor_read(&list, cursor)?);
    if seat.part.is_none() {
        let mut work = context.begin().await?;
        let act = Act { act: "room.lines_read", subject_id: Some(room.0), before: None, after: None };
        audit_append(&mut work, context, act).await?;
        work.commit().await?;
    }
    let rows = sqlx::query!(
        "select l.id, l.person_id, l.at, l.text_sealed, u.display_name
         from room_lines l join users u on u.id = l.person_id
         where l.room_id = $1 and ($2::timestamptz is null or (l.at, l.id) < ($2, $3::uuid))
         order by l.at desc, l.id desc limit $4",
        room.0,
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1,
    );
    let (rows, next_cursor) = page_cut(rows.fetch_all(context.writes()).await?, limit, &list, |row| (row.at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let text = opened(context, row.id, &row.text_sealed).await?;
        items.push(ChatLine { id: row.id, person_id: UserId(row.person_id), name: row.display_name, at: row.at, text });
    }
    Ok(Page { items, next_cursor })
}

/// A line that somebody reports.
pub struct ReportedLine {
    /// Who wrote it.
    pub author: UserId,
    /// It, with what stood around it, a name before each line; the reported one is marked.
    pub shown: String,
}

/// A line with its neighbours, for whoever was there to read it.
///
/// # Errors
/// 404 for everybody who has no part in its room.
pub async fn line_reported(context: &Context, id: Uuid) -> Result<ReportedLine> {
    let nothing = || Refusal::not_found("line");
    let line = sqlx::query!("select room_id, person_id, at from room_lines where id = $1", id);
    let line = line.fetch_optional(context.writes()).await?.ok_or_else(nothing)?;
    let seat = seat_of_room(context, RoomId(line.room_id)).await.map_err(|error| match error {
        Error::Refused(_) => Error::from(nothing()),
        other => other,
    })?;
    seat.part.ok_or_else(nothing)?;
    let rows = sqlx::query!(
        r#"select it.id as "id!", it.text_sealed as "text_sealed!", u.display_name from (
             (select id, person_id, at, text_sealed from room_lines where room_id = $1 and (at, id) <= ($2, $3)
              order by at desc, id desc limit $4)
             union all
             (select id, person_id, at, text_sealed from room_lines where room_id = $1 and (at, id) > ($2, $3)
              order by at, id limit $4 - 1)) it
           join users u on u.id = it.person_id order by it.at, it.id"#,
        line.room_id,
        line.at,
        id,
        NEIGHBOURS + 1,
    );
    let mut shown = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let text = opened(context, row.id, &row.text_sealed).await?;
        let mark = if row.id == id { "> " } else { "" };
        shown.push(format!("{mark}{}: {text}", row.display_name));
    }
    Ok(ReportedLine { author: UserId(line.person_id), shown: shown.join("\n") })
}
