//! The way into a room: whether it is open, which it is, and what a browser needs to go in.

use crate::{
    document,
    ice::ice_servers,
    moment,
    recording::consents_of,
    seat::{Seat, seat_of_booking},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{BookingId, RoomId},
    room::{entry::Part, wire::JoinAnswer},
};
use identity::socket_tickets::ticket_make;
use spine::{Context, Error, Result};

/// Joins: the lesson's room, made when its first person comes, with a ticket for its socket.
///
/// # Errors
/// 404 for strangers, 403 `room_participants_only` for staff; 409 `room_not_open`, `room_closed`, `room_off`,
/// `room_not_agreed`.
pub async fn join(context: &Context, booking: BookingId) -> Result<JoinAnswer> {
    let seat = seat_of_booking(context, booking).await?;
    let part = seat.taken()?;
    seat.lesson.may_enter(moment(context))?;
    let room = room_of(context, &seat).await?;
    // A key has no sign-in that a socket could end with; it joins nothing and may look.
    let ticket = ticket_make(context).await.ok().map(|made| made.ticket);
    answer(context, (&seat, part), room, ticket).await
}

async fn answer(
    context: &Context,
    (seat, part): (&Seat, Part),
    room: RoomId,
    ticket: Option<String>,
) -> Result<JoinAnswer> {
    let consents = consents_of(&mut *context.writes().acquire().await?, room).await?;
    Ok(JoinAnswer {
        provider: "builtin".into(),
        join_url: format!("{}/bookings/{}/room", context.app.settings.public_url, seat.booking),
        room_id: room,
        ticket,
        ice_servers: ice_servers(&context.app, context.require_person()?.id)?,
        opens_at: seat.lesson.opens_at(),
        closes_at: seat.lesson.closes_at(),
        start: seat.lesson.start,
        end: seat.lesson.end,
        part,
        recording_consents: consents,
    })
}

/// What the page of a room shows.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Room {
    pub booking: BookingId,
    pub other_name: String,
    pub part: Part,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub opens_at: DateTime<Utc>,
    /// How to go in now, or why not.
    pub way: std::result::Result<JoinAnswer, Refusal>,
}

/// The room as its page needs it; a browser's cookie opens the socket, so no ticket is made.
///
/// # Errors
/// 404 for strangers, 403 `room_participants_only` for staff.
pub async fn room_look(context: &Context, booking: BookingId) -> Result<Room> {
    let seat = seat_of_booking(context, booking).await?;
    let part = seat.taken()?;
    let way = match seat.lesson.may_enter(moment(context)) {
        Ok(()) => Ok(answer(context, (&seat, part), room_of(context, &seat).await?, None).await?),
        Err(refusal) => Err(refusal),
    };
    Ok(Room {
        booking,
        part,
        way,
        start: seat.lesson.start,
        end: seat.lesson.end,
        opens_at: seat.lesson.opens_at(),
        other_name: seat.other_name,
    })
}

/// The room of a lesson. A new one begins with board and notes of the last one of the same two people.
async fn room_of(context: &Context, seat: &Seat) -> Result<RoomId> {
    if let Some(room) = found(context, seat).await? {
        return Ok(room);
    }
    let id = RoomId(context.new_id());
    let kept = if seat.group.is_some() { None } else { document::last_of(context, seat, id).await? };
    let (booking, group) = match seat.group {
        Some(group) => (None, Some(group)),
        None => (Some(seat.booking.0), None),
    };
    sqlx::query!(
        "insert into rooms (id, booking_id, group_id, tutor_user_id, student_id, document_sealed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
        id.0,
        booking,
        group,
        seat.tutor.0,
        booking.map(|_| seat.student.0),
        kept,
        moment(context),
    )
    .execute(context.writes())
    .await?;
    found(context, seat).await?.ok_or_else(|| Error::unexpected(format!("booking {} has no room", seat.booking)))
}

pub(crate) async fn found(context: &Context, seat: &Seat) -> Result<Option<RoomId>> {
    let booking = Some(seat.booking.0).filter(|_| seat.group.is_none());
    let room = sqlx::query_scalar!("select id from rooms where booking_id = $1 or group_id = $2", booking, seat.group,);
    Ok(room.fetch_optional(context.writes()).await?.map(RoomId))
}
