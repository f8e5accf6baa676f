//! Where a lesson takes place: settled once, when its room is made, and then the same for everybody.

use super::{
    follow::follow,
    keys::{Stop, ask_as},
    mails::{News, news_mail},
    meetings::meeting_of,
    video_of,
};
use crate::{
    join::{join, room_of},
    moment,
    seat::{Seat, seat_of_booking},
};
use adapters::video::Attendee;
use chrono::{DateTime, Utc};
use domain::{
    bookings::SessionState,
    ids::{BookingId, RoomId, UserId},
    room::{
        entry::Part,
        video::{LessonFacts, Place, Standing, VideoConnectionState, VideoProvider, Why, place_of},
        wire::JoinAnswer,
    },
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
};
use uuid::Uuid;

/// A lesson, with what decides where it takes place.
pub(super) struct Lesson {
    pub booking: Uuid,
    pub teacher: UserId,
    pub student: UserId,
    pub student_name: String,
    pub title: String,
    pub session: SessionState,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub facts: LessonFacts,
    connection: Option<VideoConnectionState>,
    via: Option<String>,
    /// Where its people meet, once somebody came.
    pub settled: Option<VideoProvider>,
    pub instead_of: Option<VideoProvider>,
}

impl Lesson {
    /// Where it would take place now; whether a provider is down matters at the door alone.
    pub fn place(&self, context: &Context, at_the_door: bool) -> Place {
        let video = context.app.videos.of(self.facts.chosen);
        let through = video.is_some_and(|video| self.via.as_deref().is_none_or(|via| via == video.port().name()));
        let standing = Standing {
            available: video.is_some(),
            connection: self.connection.filter(|_| through),
            down: at_the_door && video.is_some_and(|video| video.is_down()),
        };
        place_of(self.facts, standing)
    }
}

pub(super) async fn lesson_of(context: &Context, booking: Uuid) -> Result<Option<Lesson>> {
    let row = sqlx::query!(
        r#"select b.tutor_user_id, b.student_id, b.session_state, b.starts_at, b.ends_at, b.group_id,
             student.display_name as student_name, s.provider as "chosen?", c.state as "state?", c.via as "via?",
             r.place as "place?", r.instead_of as "instead_of?",
             coalesce(j.names->>teacher.locale, j.names->>'en', j.slug) as title,
             exists (select from children k where k.child_id = b.student_id and k.handed_over_at is null) as "child!"
           from bookings b join users student on student.id = b.student_id
             join users teacher on teacher.id = b.tutor_user_id left join subjects j on j.id = b.subject_id
             left join video_settings s on s.user_id = b.tutor_user_id
             left join video_connections c on c.user_id = b.tutor_user_id and c.provider = s.provider
             left join rooms r on r.booking_id = b.id
           where b.id = $1"#,
        booking,
    );
    let Some(row) = row.fetch_optional(context.writes()).await? else { return Ok(None) };
    let session = SessionState::parse(&row.session_state);
    let provider = |code: Option<String>| code.as_deref().and_then(VideoProvider::parse);
    Ok(Some(Lesson {
        booking,
        teacher: UserId(row.tutor_user_id),
        student: UserId(row.student_id),
        student_name: row.student_name,
        title: row.title.unwrap_or_else(|| VideoProvider::Builtin.label().to_owned()),
        session: session.ok_or_else(|| Error::unexpected(format!("booking {booking} is in no state")))?,
        start: row.starts_at,
        end: row.ends_at,
        facts: LessonFacts {
            child: row.child,
            group: row.group_id.is_some(),
            chosen: provider(row.chosen).unwrap_or(VideoProvider::Builtin),
        },
        connection: row.state.as_deref().and_then(VideoConnectionState::parse),
        via: row.via,
        settled: provider(row.place),
        instead_of: provider(row.instead_of),
    }))
}

/// Where the people of a room that is made now meet, and where they would have met if that could be.
pub(crate) async fn settle(context: &Context, seat: &Seat) -> Result<(VideoProvider, Option<VideoProvider>)> {
    let here = (VideoProvider::Builtin, None);
    let Some(booking) = seat.booking.filter(|_| seat.group.is_none()) else { return Ok(here) };
    let Some(lesson) = lesson_of(context, booking.0).await? else { return Ok(here) };
    let place = lesson.place(context, true);
    match place.why {
        Why::Child | Why::Group => return Ok(here),
        Why::NotAvailable | Why::NotConnected | Why::Down => {
            return Ok((VideoProvider::Builtin, Some(lesson.facts.chosen)));
        }
        Why::Chosen if place.provider == VideoProvider::Builtin => return Ok(here),
        Why::Chosen => {}
    }
    // At the latest now there has to be a meeting; nothing holds a transaction meanwhile.
    let mut meeting = meeting_of(context, booking.0).await?;
    if meeting.as_ref().is_none_or(|meeting| meeting.provider != place.provider) {
        follow(context, booking.0).await?;
        meeting = meeting_of(context, booking.0).await?;
    }
    let stands = meeting.is_some_and(|meeting| meeting.provider == place.provider);
    Ok(if stands { (place.provider, None) } else { (VideoProvider::Builtin, Some(place.provider)) })
}

/// Where the people of a room meet, when that is not here.
pub(crate) async fn elsewhere(context: &Context, room: RoomId) -> Result<Option<VideoProvider>> {
    let place = sqlx::query_scalar!("select place from rooms where id = $1", room.0);
    let place = place.fetch_optional(context.writes()).await?.and_then(|code| VideoProvider::parse(&code));
    Ok(place.filter(|place| *place != VideoProvider::Builtin))
}

/// The way into a room.
pub(crate) struct Way {
    pub provider: VideoProvider,
    /// Where that is, when it is not here.
    pub link: Option<String>,
    /// Where it would have been.
    pub instead_of: Option<VideoProvider>,
}

/// The way in for the reader. A provider that does not let them in at this moment moves the lesson here, for both.
pub(crate) async fn way_in(context: &Context, seat: &Seat, part: Part, room: RoomId) -> Result<Way> {
    let row = sqlx::query!("select place, instead_of from rooms where id = $1", room.0);
    let row = row.fetch_one(context.writes()).await?;
    let provider = VideoProvider::parse(&row.place).unwrap_or(VideoProvider::Builtin);
    let instead_of = row.instead_of.as_deref().and_then(VideoProvider::parse);
    let Some(booking) = seat.booking.filter(|_| provider != VideoProvider::Builtin) else {
        return Ok(Way { provider: VideoProvider::Builtin, link: None, instead_of });
    };
    match link_of(context, seat, (booking.0, part)).await {
        Ok(Some(link)) => Ok(Way { provider, link: Some(link), instead_of: None }),
        Ok(None) | Err(Stop::Theirs(_)) => {
            move_here(context, room, (seat, booking)).await?;
            Ok(Way { provider: VideoProvider::Builtin, link: None, instead_of: Some(provider) })
        }
        Err(Stop::Ours(error)) => Err(error),
    }
}

async fn link_of(
    context: &Context,
    seat: &Seat,
    (booking, part): (Uuid, Part),
) -> std::result::Result<Option<String>, Stop> {
    let Some(meeting) = meeting_of(context, booking).await? else { return Ok(None) };
    let Ok(video) = video_of(context, meeting.provider) else { return Ok(None) };
    let person = context.require_person()?;
    let who = Attendee { person: person.id, name: person.display_name.clone(), host: part == Part::Tutor };
    // Links and tokens are judged by clocks of others, which know nothing of the product's.
    let until = context.app.clock.real_now() + (seat.lesson.closes_at() - context.now());
    let link = ask_as(context, &video, meeting.whose(), |key| {
        let (video, made, who) = (video.clone(), meeting.made.clone(), who.clone());
        async move { video.ask(|port| port.join_link(&key.token, &made, &who, until)).await }
    });
    let link = link.await?;
    // The sandbox's meetings are pages of ours.
    let own = link.starts_with('/').then(|| format!("{}{link}", context.app.settings.public_url));
    Ok(Some(own.unwrap_or(link)))
}

/// From now on everybody meets here; who may be elsewhere is told.
async fn move_here(context: &Context, room: RoomId, (seat, booking): (&Seat, BookingId)) -> Result<()> {
    let mut work = context.begin().await?;
    let moved = sqlx::query_scalar!(
        "update rooms set place = 'builtin', instead_of = place, place_moved_at = $2
         where id = $1 and place <> 'builtin' returning instead_of",
        room.0,
        moment(context),
    );
    let Some(from) = moved.fetch_optional(&mut *work).await? else { return Ok(()) };
    let from = from.as_deref().and_then(VideoProvider::parse).unwrap_or(VideoProvider::Builtin);
    let own = context.require_person()?.id;
    for person in [seat.tutor, seat.student].into_iter().filter(|person| *person != own) {
        let key = format!("video:{room}:{person}");
        news_mail(&mut work, context, person.0, &key, News::Moved { booking, from }).await?;
    }
    let (before, after) = (Some(json!({ "provider": from.code() })), Some(json!({ "provider": "builtin" })));
    audit_append(&mut work, context, Act { act: "video.moved_here", subject_id: Some(booking.0), before, after })
        .await?;
    work.commit().await?;
    Ok(())
}

/// One of the two cannot meet elsewhere after all: everybody meets here.
///
/// # Errors
/// As for joining.
pub async fn meet_here(context: &Context, booking: BookingId) -> Result<JoinAnswer> {
    let seat = seat_of_booking(context, booking).await?;
    seat.taken()?;
    seat.may_enter(moment(context))?;
    let room = room_of(context, &seat).await?;
    move_here(context, room, (&seat, booking)).await?;
    join(context, booking).await
}

/// Where a lesson takes place, as its people are told before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LessonPlace {
    pub provider: VideoProvider,
    /// Where its teacher would meet, when that cannot be.
    pub instead_of: Option<VideoProvider>,
    /// It is here because of its student's age, though its teacher meets others elsewhere.
    pub child: bool,
}

/// Where a lesson of the reader's takes place.
///
/// # Errors
/// 404 for strangers.
pub async fn lesson_place(context: &Context, booking: BookingId) -> Result<LessonPlace> {
    seat_of_booking(context, booking).await?;
    let lesson = lesson_of(context, booking.0).await?.ok_or_else(|| domain::Refusal::not_found("booking"))?;
    let (place, chosen) = (lesson.place(context, true), lesson.facts.chosen);
    let child = place.why == Why::Child && chosen != VideoProvider::Builtin;
    let cannot = matches!(place.why, Why::NotAvailable | Why::NotConnected | Why::Down);
    Ok(match lesson.settled {
        Some(provider) => LessonPlace { provider, instead_of: lesson.instead_of, child },
        None => LessonPlace { provider: place.provider, instead_of: cannot.then_some(chosen), child },
    })
}
