//! The way into a room: whether it is open, which it is, and what a browser needs to go in.

use crate::{
    document,
    forward::forwards,
    ice::ice_servers,
    meeting::Meeting,
    moment,
    recording::consents_of,
    seat::{Seat, seat_of_booking},
    video::{settle, way_in},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{BookingId, RoomId, UserId},
    room::{entry::Part, video::VideoProvider, wire::JoinAnswer},
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
    seat.may_enter(moment(context))?;
    let room = room_of(context, &seat).await?;
    let answer = answer(context, (&seat, part), room, None).await?;
    if answer.provider != VideoProvider::Builtin.code() {
        return Ok(answer);
    }
    // A key has no sign-in that a socket could end with; it joins nothing and may look.
    let ticket = ticket_make(context).await.ok().map(|made| made.ticket);
    Ok(JoinAnswer { ticket, ..answer })
}

pub(crate) async fn answer(
    context: &Context,
    (seat, part): (&Seat, Part),
    room: RoomId,
    ticket: Option<String>,
) -> Result<JoinAnswer> {
    let way = way_in(context, seat, part, room).await?;
    let consents = consents_of(&mut *context.writes().acquire().await?, room).await?;
    let own = || format!("{}{}", context.app.settings.public_url, path_of(seat));
    let here = way.link.is_none();
    let helpers = if here { ice_servers(&context.app, context.require_person()?.id)? } else { Vec::new() };
    Ok(JoinAnswer {
        provider: way.provider.code().to_owned(),
        join_url: way.link.unwrap_or_else(own),
        instead_of: way.instead_of.map(|provider| provider.code().to_owned()),
        room_id: room,
        ticket,
        ice_servers: helpers,
        opens_at: seat.lesson.opens_at(),
        closes_at: seat.lesson.closes_at(),
        start: seat.lesson.start,
        end: seat.lesson.end,
        part,
        recording_consents: consents,
    })
}

/// The page of the room.
fn path_of(seat: &Seat) -> String {
    match (seat.booking, seat.meeting) {
        (Some(booking), _) => format!("/bookings/{booking}/room"),
        (None, Some(meeting)) => meeting.path(),
        (None, None) => String::new(),
    }
}

/// What the page of a room shows.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Room {
    /// None in a circle.
    pub booking: Option<BookingId>,
    /// The session, in a circle.
    pub meeting: Option<Meeting>,
    /// Whom one meets; of a circle its title.
    pub other_name: String,
    /// Who that is, where it is one person.
    pub other: Option<UserId>,
    pub part: Part,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub opens_at: DateTime<Utc>,
    /// Whether what is sent is passed on where many are in.
    pub forwards: bool,
    /// How to go in now, or why not.
    pub way: std::result::Result<JoinAnswer, Refusal>,
}

impl Room {
    pub(crate) fn of(
        context: &Context,
        (seat, part): (Seat, Part),
        way: std::result::Result<JoinAnswer, Refusal>,
    ) -> Self {
        let alone = seat.meeting.is_none() && seat.group.is_none();
        let other = match part {
            Part::Tutor => alone.then_some(seat.student),
            Part::Student | Part::Observer => seat.meeting.is_none().then_some(seat.tutor),
        };
        Self {
            other,
            forwards: forwards(&context.app),
            booking: seat.booking,
            meeting: seat.meeting,
            part,
            way,
            start: seat.lesson.start,
            end: seat.lesson.end,
            opens_at: seat.lesson.opens_at(),
            other_name: seat.other_name,
        }
    }
}

/// The room as its page needs it; a browser's cookie opens the socket, so no ticket is made.
///
/// # Errors
/// 404 for strangers, 403 `room_participants_only` for staff.
pub async fn room_look(context: &Context, booking: BookingId) -> Result<Room> {
    let seat = seat_of_booking(context, booking).await?;
    let part = seat.taken()?;
    let way = match seat.may_enter(moment(context)) {
        Ok(()) => Ok(answer(context, (&seat, part), room_of(context, &seat).await?, None).await?),
        Err(refusal) => Err(refusal),
    };
    Ok(Room::of(context, (seat, part), way))
}

/// The room of a lesson or a session. A new one of a lesson begins with board and notes of the last one of the same two
/// people.
pub(crate) async fn room_of(context: &Context, seat: &Seat) -> Result<RoomId> {
    if let Some(room) = found(context, seat).await? {
        return Ok(room);
    }
    let id = RoomId(context.new_id());
    let booking = seat.booking.filter(|_| seat.group.is_none()).map(|booking| booking.0);
    let kept = if booking.is_some() { document::last_of(context, seat, id).await? } else { None };
    // Of two who come at once one settles it for both.
    let (place, instead_of) = settle(context, seat).await?;
    sqlx::query!(
        "insert into rooms (id, booking_id, group_id, tutor_user_id, student_id, document_sealed, created_at,
           circle_session_id, cohort_session_id, place, instead_of)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing",
        id.0,
        booking,
        seat.group,
        seat.tutor.0,
        booking.map(|_| seat.student.0),
        kept,
        moment(context),
        seat.meeting.and_then(Meeting::of_circle),
        seat.meeting.and_then(Meeting::of_cohort),
        place.code(),
        instead_of.map(VideoProvider::code),
    )
    .execute(context.writes())
    .await?;
    found(context, seat).await?.ok_or_else(|| Error::unexpected(format!("{} has no room", path_of(seat))))
}

pub(crate) async fn found(context: &Context, seat: &Seat) -> Result<Option<RoomId>> {
    let room = sqlx::query_scalar!(
        "select id from rooms
         where booking_id = $1 or group_id = $2 or circle_session_id = $3 or cohort_session_id = $4",
        seat.booking.filter(|_| seat.group.is_none()).map(|booking| booking.0),
        seat.group,
        seat.meeting.and_then(Meeting::of_circle),
        seat.meeting.and_then(Meeting::of_cohort),
    );
    Ok(room.fetch_optional(context.writes()).await?.map(RoomId))
}
