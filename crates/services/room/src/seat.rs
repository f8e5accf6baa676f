//! Who somebody is in a lesson's room.

use crate::meeting::{Meeting, as_meeting, seat_of_meeting_room};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::SessionState,
    ids::{BookingId, RoomId, UserId},
    room::{
        entry::{Lesson, Part},
        refusals,
    },
};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// A lesson as one reader sees it, with their part in it; none for those who only look after lessons.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    /// None in a circle.
    pub booking: Option<BookingId>,
    /// The session, in a circle.
    pub meeting: Option<Meeting>,
    pub group: Option<Uuid>,
    pub tutor: UserId,
    pub student: UserId,
    pub lesson: Lesson,
    pub part: Option<Part>,
    pub other_name: String,
    /// Places of students.
    pub places: usize,
}

impl Seat {
    /// The reader's part.
    ///
    /// # Errors
    /// 403 `room_participants_only`.
    pub fn taken(&self) -> std::result::Result<Part, Refusal> {
        self.part.ok_or_else(refusals::room_participants_only)
    }

    /// Whether one may come in now.
    ///
    /// # Errors
    /// As [`Lesson::may_enter`]; of a circle `meeting_closed` and `meeting_off`.
    pub fn may_enter(&self, now: DateTime<Utc>) -> std::result::Result<(), Refusal> {
        let entered = self.lesson.may_enter(now);
        if self.meeting.is_some() { entered.map_err(as_meeting) } else { entered }
    }

    /// Whether the reader belongs to the room also when nobody may go in; who looks after lessons has no part in it.
    pub fn is_of_room(&self) -> bool {
        self.part.is_none_or(|part| self.lesson.is_of_room(part, self.group.is_some()))
    }
}

struct Row {
    tutor_user_id: Uuid,
    student_id: Uuid,
    group_id: Option<Uuid>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    session_state: String,
    approval: Option<String>,
    parent: bool,
    tutor_name: String,
    student_name: String,
    places: i16,
}

/// The reader's seat in a lesson.
///
/// # Errors
/// 404 for strangers, and for a tutor before the parent said yes.
pub(crate) async fn seat_of_booking(context: &Context, booking: BookingId) -> Result<Seat> {
    let person = context.require_person()?.id;
    let row = sqlx::query_as!(
        Row,
        r#"select b.tutor_user_id, b.student_id, b.group_id, b.starts_at, b.ends_at, b.session_state, b.approval,
             tutor.display_name as tutor_name, student.display_name as student_name,
             exists (select from children c where c.child_id = b.student_id and c.parent_id = $2
               and c.handed_over_at is null) as "parent!",
             coalesce((select g.seats from group_lessons g where g.id = b.group_id), 1::smallint) as "places!"
           from bookings b join users tutor on tutor.id = b.tutor_user_id
             join users student on student.id = b.student_id
           where b.id = $1"#,
        booking.0,
        person.0,
    )
    .fetch_optional(context.writes())
    .await?;
    let nothing = || Error::from(Refusal::not_found("booking"));
    let row = row.ok_or_else(nothing)?;
    let approved = row.approval.as_deref().is_none_or(|approval| approval == "approved");
    let part = match person.0 {
        own if own == row.student_id => Some(Part::Student),
        own if own == row.tutor_user_id && approved => Some(Part::Tutor),
        _ if row.parent => Some(Part::Observer),
        _ => None,
    };
    if part.is_none() && !looks_after_lessons(context) {
        return Err(nothing());
    }
    let session = SessionState::parse(&row.session_state);
    let session = session.ok_or_else(|| Error::unexpected(format!("booking {booking} is in no state")))?;
    Ok(Seat {
        booking: Some(booking),
        meeting: None,
        group: row.group_id,
        tutor: UserId(row.tutor_user_id),
        student: UserId(row.student_id),
        lesson: Lesson { session, start: row.starts_at, end: row.ends_at },
        part,
        places: usize::try_from(row.places).unwrap_or(1),
        other_name: if part == Some(Part::Tutor) { row.student_name } else { row.tutor_name },
    })
}

/// The reader's seat in a room: of a group's places the one that still counts.
///
/// # Errors
/// 404 for strangers, and for whoever only once had a place of the group.
pub(crate) async fn seat_of_room(context: &Context, room: RoomId) -> Result<Seat> {
    let person = context.require_person()?.id;
    let booking = sqlx::query_scalar!(
        "select b.id from rooms r join bookings b on b.id = r.booking_id or b.group_id = r.group_id
         where r.id = $1 and ($3 or $2 in (b.student_id, b.tutor_user_id)
           or exists (select from children c where c.child_id = b.student_id and c.parent_id = $2
             and c.handed_over_at is null))
         order by b.session_state in ('SCHEDULED', 'ACTIVE', 'ENDED') desc, b.id limit 1",
        room.0,
        person.0,
        looks_after_lessons(context),
    )
    .fetch_optional(context.writes())
    .await?;
    let nothing = || Error::from(Refusal::not_found("room"));
    let Some(booking) = booking else { return seat_of_meeting_room(context, room).await };
    let seat = seat_of_booking(context, BookingId(booking)).await?;
    if seat.is_of_room() { Ok(seat) } else { Err(nothing()) }
}

/// Who decides cases reads what happened in a room.
pub(crate) fn looks_after_lessons(context: &Context) -> bool {
    context.may(domain::identity::Role::Trust)
}
