//! What happened in a room, as evidence: lines that are written once, each signed together with the seal of the line
//! before it. Whoever changes one, takes one out or puts one in would have to sign all that follow, with the
//! installation's key.

use crate::seat::seat_of_room;
use chrono::{DateTime, Utc};
use domain::{
    ids::{RoomId, UserId},
    room::{
        entry::Part,
        moments::{MOMENTS_PAGE, Told},
        wire::{Moment, MomentKind, Timeline},
    },
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use spine::{
    App, Context, Error, Result,
    lists::{cursor_read, page_cut},
};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

/// What no other signature of this key begins with.
const WORD: &[u8] = b"room.moment";

/// What a line says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub room: RoomId,
    pub number: i32,
    pub at: DateTime<Utc>,
    pub person: Uuid,
    pub kind: MomentKind,
}

fn mac(app: &App, line: &Line, before: &[u8]) -> Result<Hmac<Sha256>> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.token_key);
    let mut mac = mac.map_err(|_| Error::unexpected("the installation's key is no key"))?;
    mac.update(WORD);
    mac.update(line.room.0.as_bytes());
    mac.update(&line.number.to_be_bytes());
    mac.update(&line.at.timestamp_micros().to_be_bytes());
    mac.update(line.person.as_bytes());
    mac.update(line.kind.code().as_bytes());
    mac.update(before);
    Ok(mac)
}

/// Locks the room: what changes who is there, and what tells it, happens one after the other.
pub(crate) async fn room_lock(work: &mut PgConnection, room: RoomId) -> Result<()> {
    sqlx::query!("select id from rooms where id = $1 for no key update", room.0).fetch_optional(work).await?;
    Ok(())
}

/// Writes the next line, unless enough was told of that person. The caller holds the room's lock.
pub(crate) async fn line_write(
    app: &App,
    work: &mut Transaction<'_, Postgres>,
    room: RoomId,
    person: UserId,
    kind: MomentKind,
    at: DateTime<Utc>,
) -> Result<()> {
    let last = sqlx::query!(
        r#"select m.number, m.at, m.seal, own.lines as "lines!", own.shared_at
           from room_moments m, lateral (
             select count(*) as lines, max(o.at) filter (where o.kind = 'share') as shared_at
             from room_moments o where o.room_id = $1 and o.person_id = $2) own
           where m.room_id = $1 order by m.number desc limit 1"#,
        room.0,
        person.0,
    );
    let last = last.fetch_optional(&mut **work).await?;
    let told = last.as_ref().map(|last| Told { lines: last.lines, shared_at: last.shared_at });
    if !told.unwrap_or_default().goes_on(kind, at) {
        return Ok(());
    }
    let (number, before, earliest) =
        last.map_or((1, Vec::new(), at), |last| (last.number + 1, last.seal, last.at.max(at)));
    // A stretch that ends late is told late, but never before what was told already.
    let line = Line { room, number, at: earliest, person: person.0, kind };
    let seal = mac(app, &line, &before)?.finalize().into_bytes().to_vec();
    sqlx::query!(
        "insert into room_moments (room_id, number, at, person_id, kind, seal) values ($1, $2, $3, $4, $5, $6)",
        room.0,
        number,
        earliest,
        person.0,
        kind.code(),
        seal,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// The timeline, for the people of the lesson and whoever decides cases, in pages.
///
/// # Errors
/// 404 for strangers; 422 `cursor_invalid`.
pub async fn timeline_get(context: &Context, room: RoomId, cursor: Option<&str>) -> Result<Timeline> {
    seat_of_room(context, room).await?;
    let list = format!("timeline {room}");
    let after: i32 = cursor.map(|cursor| cursor_read(&list, cursor)).transpose()?.unwrap_or_default();
    let before = sqlx::query_scalar!("select seal from room_moments where room_id = $1 and number = $2", room.0, after);
    let mut before = before.fetch_optional(context.writes()).await?.unwrap_or_default();
    let rows = sqlx::query!(
        r#"select m.number, m.at, m.person_id, m.kind, m.seal, u.display_name,
             (select p.part from room_presences p where p.room_id = m.room_id and p.person_id = m.person_id
              order by p.joined_at limit 1) as part
           from room_moments m join users u on u.id = m.person_id
           where m.room_id = $1 and m.number > $2 order by m.number limit $3"#,
        room.0,
        after,
        i64::from(MOMENTS_PAGE) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, MOMENTS_PAGE, &list, |row| row.number)?;
    let (mut items, mut intact) = (Vec::new(), true);
    for (at, row) in (after + 1..).zip(rows) {
        let kind = MomentKind::parse(&row.kind).ok_or_else(|| Error::unexpected("a moment of no kind"))?;
        let line = Line { room, number: row.number, at: row.at, person: row.person_id, kind };
        intact &= row.number == at && mac(&context.app, &line, &before)?.verify_slice(&row.seal).is_ok();
        before.clone_from(&row.seal);
        items.push(Moment {
            number: row.number,
            at: row.at,
            person_id: UserId(row.person_id),
            name: row.display_name,
            part: row.part.as_deref().and_then(Part::parse).unwrap_or(Part::Observer),
            kind,
            seal: hex::encode(&row.seal),
        });
    }
    Ok(Timeline { items, intact, next_cursor })
}
