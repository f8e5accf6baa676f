//! Pictures on a board: placed by the people of its room, seen by them, and by the same two in their next lesson.
//!
//! What the board's document holds of one is its id, which anybody in the room can write; so whoever asks for the bytes
//! is answered by the row, never by the document. A picture ends [`PICTURE_DAYS`] after it was placed.

use crate::{moment, seat::seat_of_room};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::Duration;
use domain::{
    Refusal,
    ids::{RoomId, UploadId, UserId},
    platform::uploads::{Purpose, refusals::upload_unknown},
    room::{
        board::{BoardPicture, BoardPictureRequest, PICTURE_DAYS, PICTURES_MAX},
        entry::Part,
        refusals,
    },
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    unit::Unit,
    uploads::{MediaFile, upload_bytes, upload_release, upload_shown, upload_take},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Lets the board show a picture of the caller's own, sent for the purpose `board`. One that is there already stays.
///
/// # Errors
/// 422 `upload_unknown`; 404 for strangers, 403 `room_participants_only` for who looks on, `board_picture_parent`,
/// `board_picture_apart`; 409 as for joining, `upload_not_ready`, `board_pictures_many`.
pub async fn board_picture_place(
    context: &Context,
    room: RoomId,
    request: &BoardPictureRequest,
) -> Result<BoardPicture> {
    let person = context.require_person()?.id;
    let upload = request.parse()?;
    let seat = seat_of_room(context, room).await?;
    if seat.taken()? == Part::Observer {
        return Err(refusals::room_participants_only().into());
    }
    seat.may_enter(moment(context))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = place_within(&mut unit, (room, person), upload).await;
        unit.finish(done).await
    })
    .await?;
    Ok(BoardPicture { id: upload, url: format!("/api/v1/rooms/{room}/pictures/{upload}") })
}

async fn place_within(unit: &mut Unit<'_>, (room, person): (RoomId, UserId), upload: UploadId) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    company(unit, room, person).await?;
    let known = sqlx::query_scalar!(
        "select room_id from room_pictures where upload_id = $1 and person_id = $2",
        upload.0,
        person.0,
    );
    match known.fetch_optional(&mut **unit.work()).await? {
        Some(there) if there == room.0 => return Ok(()),
        Some(_) => return Err(upload_unknown().at("upload_id").into()),
        None => {}
    }
    let taken = upload_take(unit.work(), context, person, upload, Purpose::Board).await;
    taken.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("upload_id")),
        other => other,
    })?;
    upload_release(unit.work(), upload, now + Duration::days(PICTURE_DAYS)).await?;
    let placed = sqlx::query!(
        "insert into room_pictures (upload_id, room_id, person_id, placed_at)
         select $1, $2, $3, $4 where (select count(*) from room_pictures where room_id = $2) < $5",
        upload.0,
        room.0,
        person.0,
        now,
        PICTURES_MAX,
    );
    if placed.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::board_pictures_many(PICTURES_MAX).into());
    }
    Ok(())
}

/// As with files of messages: nobody shows a picture to whom they are kept apart from, and where a child learns a
/// parent sees it too, at the same moment.
async fn company(unit: &mut Unit<'_>, room: RoomId, person: UserId) -> Result<()> {
    let found = sqlx::query!(
        r#"select
             exists (select from rooms r where r.id = $1 and people_apart(r.tutor_user_id, r.student_id))
               or exists (select from room_presences p where p.room_id = $1 and p.left_at is null and not p.outside
                 and people_apart($2, p.person_id)) as "apart!",
             exists (
               select from children c
               where c.handed_over_at is null
                 and (exists (select from rooms r join bookings b on b.id = r.booking_id or b.group_id = r.group_id
                        where r.id = $1 and b.student_id = c.child_id
                          and b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED'))
                   or exists (select from room_presences p where p.room_id = $1 and p.person_id = c.child_id
                        and p.left_at is null))
                 and not exists (select from room_presences p join children o on o.parent_id = p.person_id
                   where o.child_id = c.child_id and o.handed_over_at is null and p.room_id = $1
                     and p.left_at is null and not p.outside)) as "alone!""#,
        room.0,
        person.0,
    );
    let found = found.fetch_one(&mut **unit.work()).await?;
    if found.apart {
        return Err(refusals::board_picture_apart().into());
    }
    if found.alone { Err(refusals::board_picture_parent().into()) } else { Ok(()) }
}

/// A picture of a board, for whoever belongs to its room or to another one of the same two.
///
/// # Errors
/// 404 for strangers, and for a picture that is not there any more.
pub async fn board_picture_open(context: &Context, room: RoomId, picture: UploadId) -> Result<MediaFile> {
    seat_of_room(context, room).await?;
    let missing = || Error::from(Refusal::not_found("picture"));
    let known = known_here(context, room, &[picture]).await?;
    if known.is_empty() {
        return Err(missing());
    }
    upload_shown(context, picture).await?.ok_or_else(missing)
}

/// Those of these pictures that boards of that room may show.
async fn known_here(context: &Context, room: RoomId, pictures: &[UploadId]) -> Result<Vec<UploadId>> {
    let asked: Vec<Uuid> = pictures.iter().map(|picture| picture.0).collect();
    let known = sqlx::query_scalar!(
        "select p.upload_id from room_pictures p join rooms o on o.id = p.room_id join rooms r on r.id = $1
           join uploads u on u.id = p.upload_id and u.ends_at > $3
         where p.upload_id = any($2)
           and (o.id = r.id or (o.tutor_user_id = r.tutor_user_id and o.student_id = r.student_id))",
        room.0,
        &asked,
        context.now(),
    );
    Ok(known.fetch_all(context.writes()).await?.into_iter().map(UploadId).collect())
}

/// The bytes of these pictures, as addresses that hold them, for a drawing that leaves the house.
pub(crate) async fn pictures_held(
    context: &Context,
    room: RoomId,
    pictures: &[UploadId],
) -> Result<BTreeMap<UploadId, String>> {
    let mut held = BTreeMap::new();
    if pictures.is_empty() {
        return Ok(held);
    }
    for picture in known_here(context, room, pictures).await? {
        if let Some(bytes) = upload_bytes(context, picture).await? {
            held.insert(picture, format!("data:image/jpeg;base64,{}", STANDARD.encode(bytes)));
        }
    }
    Ok(held)
}
