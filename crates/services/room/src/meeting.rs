//! The room of a circle's or a cohort's session: who belongs to it, and who may come in.
//!
//! Whoever has a place in the circle or the cohort belongs to it, with those who teach the cohort's course, and nobody
//! else: a place that was given back ends the way in, also for whoever is inside. Two who are kept apart are never in
//! it together; who comes second is not told why.

use crate::{
    join::{Room, answer, room_of},
    moment,
    seat::{Seat, looks_after_lessons},
};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::SessionState,
    identity::sanction::{ForbiddenAct, restricted_book},
    ids::{CircleId, CircleSessionId, CohortId, CohortSessionId, RoomId, UserId},
    room::{
        entry::{Lesson, Part},
        refusals,
        wire::JoinAnswer,
    },
};
use identity::{socket_tickets::ticket_make, staff::sanctions::is_forbidden_in};
use spine::{Context, Error, Result};
use sqlx::PgExecutor;
use uuid::Uuid;

/// A session of a circle or a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Meeting {
    Circle { circle: CircleId, session: CircleSessionId },
    Cohort { cohort: CohortId, session: CohortSessionId },
}

impl Meeting {
    /// The page of whoever meets.
    pub fn home(self) -> String {
        match self {
            Self::Circle { circle, .. } => format!("/circles/{circle}"),
            Self::Cohort { cohort, .. } => format!("/cohorts/{cohort}"),
        }
    }

    /// The page of its room.
    pub fn path(self) -> String {
        format!("{}/sessions/{}/room", self.home(), self.ids().1)
    }

    /// The group and the session.
    const fn ids(self) -> (Uuid, Uuid) {
        match self {
            Self::Circle { circle, session } => (circle.0, session.0),
            Self::Cohort { cohort, session } => (cohort.0, session.0),
        }
    }

    /// The session, where it is a circle's.
    pub(crate) const fn of_circle(self) -> Option<Uuid> {
        match self {
            Self::Circle { session, .. } => Some(session.0),
            Self::Cohort { .. } => None,
        }
    }

    /// The session, where it is a cohort's.
    pub(crate) const fn of_cohort(self) -> Option<Uuid> {
        match self {
            Self::Cohort { session, .. } => Some(session.0),
            Self::Circle { .. } => None,
        }
    }
}

/// What a lesson's refusal is called for people who meet.
pub(crate) fn as_meeting(refusal: Refusal) -> Refusal {
    match refusal.code.as_str() {
        "room_off" => refusals::meeting_off(),
        "room_closed" => refusals::meeting_closed(),
        _ => refusal,
    }
}

/// What a session counts as: one of a circle or cohort that was called off before it began does not take place.
pub(crate) fn session_of(closed_at: Option<DateTime<Utc>>, start: DateTime<Utc>) -> SessionState {
    if closed_at.is_some_and(|closed| closed < start) { SessionState::Cancelled } else { SessionState::Scheduled }
}

/// The reader's seat in a session.
///
/// # Errors
/// 404 for everybody who is not in the circle or the cohort.
pub(crate) async fn seat_of_meeting(context: &Context, meeting: Meeting) -> Result<Seat> {
    let (person, (group, session)) = (context.require_person()?.id, meeting.ids());
    let row = sqlx::query!(
        r#"select c.host_id as "host_id!", c.title as "title!", c.size - 1 as "places!", c.closed_at as "off_at?",
             s.starts_at as "starts_at!", s.ends_at as "ends_at!", false as "teaches!",
             exists (select from circle_members m where m.circle_id = c.id and m.person_id = $3) as "member!"
           from circle_sessions s join circles c on c.id = s.circle_id where s.id = $1 and c.id = $2
           union all
           select o.teacher_id, k.title,
             o.seats + (select count(*)::int from course_teachers t where t.course_id = k.id and t.state = 'agreed'),
             o.cancelled_at, s.starts_at, s.ends_at, course_taught_by(k.id, $3),
             exists (select from cohort_seats m where m.cohort_id = o.id and m.learner_id = $3)
           from cohort_sessions s join cohorts o on o.id = s.cohort_id join courses k on k.id = o.course_id
           where s.id = $1 and o.id = $2"#,
        session,
        group,
        person.0,
    );
    let nothing = || Error::from(Refusal::not_found("session"));
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(nothing)?;
    // In a circle all of them learn, whoever hosts.
    let part = if row.teaches { Some(Part::Tutor) } else { row.member.then_some(Part::Student) };
    if part.is_none() && !looks_after_lessons(context) {
        return Err(nothing());
    }
    let session = session_of(row.off_at, row.starts_at);
    Ok(Seat {
        booking: None,
        meeting: Some(meeting),
        group: None,
        tutor: UserId(row.host_id),
        student: person,
        lesson: Lesson { session, start: row.starts_at, end: row.ends_at },
        part,
        places: usize::try_from(row.places).unwrap_or(1),
        other_name: row.title,
    })
}

/// The reader's seat in a room of a circle or a cohort.
///
/// # Errors
/// 404 for strangers, and where there is no such room.
pub(crate) async fn seat_of_meeting_room(context: &Context, room: RoomId) -> Result<Seat> {
    let row = sqlx::query!(
        r#"select s.id as "session?", s.circle_id as "circle?", x.id as "live?", x.cohort_id as "cohort?"
           from rooms r left join circle_sessions s on s.id = r.circle_session_id
             left join cohort_sessions x on x.id = r.cohort_session_id
           where r.id = $1"#,
        room.0,
    );
    let nothing = || Error::from(Refusal::not_found("room"));
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(nothing)?;
    let circle = row.circle.zip(row.session);
    let circle = circle.map(|(id, at)| Meeting::Circle { circle: CircleId(id), session: CircleSessionId(at) });
    let cohort = row.cohort.zip(row.live);
    let cohort = cohort.map(|(id, at)| Meeting::Cohort { cohort: CohortId(id), session: CohortSessionId(at) });
    seat_of_meeting(context, circle.or(cohort).ok_or_else(nothing)?).await.map_err(|error| match error {
        Error::Refused(_) => nothing(),
        other => other,
    })
}

/// Nobody comes to a session who may book nothing at the time.
///
/// # Errors
/// 403 `restricted_book`.
pub(crate) async fn unrestricted(context: &Context) -> Result<()> {
    let person = context.require_person()?.id;
    if is_forbidden_in(context.writes(), person, ForbiddenAct::Book, moment(context)).await? {
        return Err(restricted_book().into());
    }
    Ok(())
}

/// Nobody comes in while somebody is there whom they are kept apart from. Who comes holds the room's lock, so that of
/// two at once one sees the other.
///
/// # Errors
/// 409 `room_kept_apart`.
pub(crate) async fn not_apart(executor: impl PgExecutor<'_>, room: RoomId, person: UserId) -> Result<()> {
    let apart = sqlx::query_scalar!(
        r#"select exists (select from room_presences p where p.room_id = $1 and p.left_at is null
             and people_apart(p.person_id, $2)) as "apart!""#,
        room.0,
        person.0,
    );
    if apart.fetch_one(executor).await? { Err(refusals::room_kept_apart().into()) } else { Ok(()) }
}

/// Joins: the session's room, made when its first member comes, with a ticket for its socket.
///
/// # Errors
/// 404 for everybody who is not in it, 403 `room_participants_only` for staff, `restricted_book`; 409
/// `room_not_open`, `meeting_closed`, `meeting_off`, `room_kept_apart`.
pub async fn meeting_join(context: &Context, meeting: Meeting) -> Result<JoinAnswer> {
    let seat = seat_of_meeting(context, meeting).await?;
    let part = seat.taken()?;
    seat.may_enter(moment(context))?;
    let room = way_in(context, &seat).await?;
    // A key has no sign-in that a socket could end with; it joins nothing and may look.
    let ticket = ticket_make(context).await.ok().map(|made| made.ticket);
    answer(context, (&seat, part), room, ticket).await
}

async fn way_in(context: &Context, seat: &Seat) -> Result<RoomId> {
    unrestricted(context).await?;
    let room = room_of(context, seat).await?;
    not_apart(context.writes(), room, context.require_person()?.id).await?;
    Ok(room)
}

/// The room as its page needs it; a browser's cookie opens the socket, so no ticket is made.
///
/// # Errors
/// 404 for everybody who is not in it, 403 `room_participants_only` for staff.
pub async fn meeting_look(context: &Context, meeting: Meeting) -> Result<Room> {
    let seat = seat_of_meeting(context, meeting).await?;
    let part = seat.taken()?;
    let way = match seat.may_enter(moment(context)) {
        Err(refusal) => Err(refusal),
        Ok(()) => match way_in(context, &seat).await {
            Ok(room) => Ok(answer(context, (&seat, part), room, None).await?),
            Err(Error::Refused(refusal)) => Err(refusal),
            Err(error) => return Err(error),
        },
    };
    Ok(Room::of(context, (seat, part), way))
}
