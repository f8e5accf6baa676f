//! One pass over the meeting of one lesson: what has to be done there is decided, done, and written down. A pass that
//! was lost is found by the clock ([`FollowMeetings`]), and doing it twice is doing it once.

use super::{
    keys::{Stop, ask_as},
    look::look_plan,
    meetings::{Meeting, meeting_of, sealed},
    place::{Lesson, lesson_of},
    video_of,
};
use adapters::video::{Attendee, Made, Planned, VideoError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    bookings::events::BookingEvent,
    ids::BookingId,
    room::video::{Act, Follows, VideoProvider, act_of, next_try},
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    events::StoredEvent,
    job::{Job, Nothing, job_new},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Seconds a pass has the meeting to itself, by machine time.
const ALONE_SECONDS: i64 = 60;
/// Lessons of one run of the clock.
const BATCH: i64 = 500;
/// A meeting that cannot be taken away after so many tries is left to its provider.
const LEFT_AFTER: i32 = 8;

/// Which lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowJob {
    /// The lesson.
    pub booking_id: BookingId,
}

/// Makes, moves or takes away the meeting of a lesson.
pub struct FollowMeeting;

impl Job for FollowMeeting {
    const KIND: &'static str = "FollowMeeting";
    type Payload = FollowJob;

    async fn run(context: &Context, job: FollowJob) -> Result<()> {
        follow(context, job.booking_id.0).await
    }
}

/// Looks for lessons whose meeting does not follow yet, every ten minutes.
pub struct FollowMeetings;

impl Job for FollowMeetings {
    const KIND: &'static str = "FollowMeetings";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let now = context.now();
        let mut work = context.begin().await?;
        let due = sqlx::query_scalar!(
            r#"(select m.booking_id as "id!" from video_meetings m where m.due_at <= $1 order by m.due_at limit $3)
               union
               (select b.id from video_settings s join bookings b on b.tutor_user_id = s.user_id
                where s.provider <> 'builtin' and b.session_state = 'SCHEDULED' and b.group_id is null
                  and b.ends_at > $1 and b.starts_at <= $2
                  and not exists (select from video_meetings m where m.booking_id = b.id)
                  and not exists (select from rooms r where r.booking_id = b.id)
                  and not exists (select from children c where c.child_id = b.student_id and c.handed_over_at is null)
                order by b.starts_at, b.id limit $3)"#,
            now,
            now + TimeDelta::days(domain::room::video::AHEAD_DAYS),
            BATCH,
        );
        for lesson in due.fetch_all(&mut *work).await? {
            follow_at(&mut work, context, lesson, now).await?;
        }
        work.commit().await?;
        Ok(())
    }
}

/// Lets the meeting of a lesson be looked at by then; at most one pass waits per lesson.
pub(super) async fn follow_at(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    booking: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = format!("video:{booking}");
    let mut job = job_new::<FollowMeeting>(context, &FollowJob { booking_id: BookingId(booking) }, at)?;
    job.unique_key = Some(key.clone());
    if !::jobs::enqueue(work, job, context.now()).await? {
        ::jobs::hasten(work, &key, at, context.now()).await?;
    }
    Ok(())
}

/// A lesson was agreed, moved or called off: its meeting is to follow.
pub async fn lessons_follow(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    event: &StoredEvent,
) -> Result<()> {
    let Some(told) = event.read::<BookingEvent>()? else { return Ok(()) };
    let Some(id) = event.subject_id else { return Ok(()) };
    if matches!(told, BookingEvent::PaymentChanged(_) | BookingEvent::DisputeChanged(_) | BookingEvent::Started(_)) {
        return Ok(());
    }
    let concerned = sqlx::query_scalar!(
        r#"select exists (select from video_meetings m where m.booking_id = $1) or exists (
             select from bookings b join video_settings s on s.user_id = b.tutor_user_id
             where b.id = $1 and s.provider <> 'builtin') as "concerned!""#,
        id,
    );
    if concerned.fetch_one(&mut **work).await? {
        follow_at(work, context, id, context.now()).await?;
    }
    Ok(())
}

/// One pass.
pub(super) async fn follow(context: &Context, booking: Uuid) -> Result<()> {
    let Some(lesson) = lesson_of(context, booking).await? else { return Ok(()) };
    let meeting = meeting_of(context, booking).await?;
    let follows = Follows {
        session: lesson.session,
        start: lesson.start,
        end: lesson.end,
        // A provider that is down for a while keeps its meetings.
        wanted: lesson.place(context, false).provider,
        settled: lesson.settled.is_some(),
    };
    let act = act_of(follows, meeting.as_ref().map(Meeting::stands), context.now());
    let done = match (act, meeting) {
        (Act::Create, _) => create(context, &lesson, follows.wanted).await,
        (Act::Move, Some(meeting)) => moved(context, &lesson, &meeting).await,
        (Act::Cancel, Some(meeting)) => cancelled(context, &lesson, &meeting).await,
        (Act::Nothing | Act::Move | Act::Cancel, _) => idle(context, booking).await.map_err(Stop::from),
    };
    match done {
        Ok(()) => Ok(()),
        Err(Stop::Theirs(error)) => failed(context, booking, &error, act).await,
        Err(Stop::Ours(error)) => {
            sqlx::query!("update video_meetings set working_until = null where booking_id = $1", booking)
                .execute(context.writes())
                .await?;
            Err(error)
        }
    }
}

/// Nothing is to be done: what was begun and is not wanted any more is forgotten.
async fn idle(context: &Context, booking: Uuid) -> Result<()> {
    let real = context.app.clock.real_now();
    sqlx::query!(
        "with gone as (
           delete from video_meetings where booking_id = $1 and made_sealed is null
             and (working_until is null or working_until <= $2)
         )
         update video_meetings set due_at = null where booking_id = $1 and made_sealed is not null",
        booking,
        real,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

fn planned_of(context: &Context, lesson: &Lesson) -> Planned {
    Planned {
        booking: lesson.booking,
        title: lesson.title.clone(),
        start: lesson.start,
        end: lesson.end,
        guest: Attendee { person: lesson.student, name: lesson.student_name.clone(), host: false },
        site: context.app.settings.host().to_owned(),
    }
}

async fn create(context: &Context, lesson: &Lesson, provider: VideoProvider) -> std::result::Result<(), Stop> {
    let video = video_of(context, provider)?;
    let (real, fresh) = (context.app.clock.real_now(), context.new_id());
    let claimed = sqlx::query_scalar!(
        "insert into video_meetings (id, booking_id, tutor_user_id, provider, via, starts_at, ends_at, working_until,
           created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (booking_id) do update set provider = excluded.provider, via = excluded.via,
           starts_at = excluded.starts_at, ends_at = excluded.ends_at, working_until = excluded.working_until
         where video_meetings.made_sealed is null
           and (video_meetings.working_until is null or video_meetings.working_until <= $10)
         returning id",
        fresh,
        lesson.booking,
        lesson.teacher.0,
        provider.code(),
        video.port().name(),
        lesson.start,
        lesson.end,
        real + TimeDelta::seconds(ALONE_SECONDS),
        context.now(),
        real,
    );
    let Some(id) = claimed.fetch_optional(context.writes()).await? else { return Ok(()) };
    let planned = planned_of(context, lesson);
    let whose = (provider, lesson.teacher.0);
    let made = ask_as(context, &video, whose, |key| {
        let (video, planned) = (video.clone(), planned.clone());
        async move { video.ask(|port| port.create(&key.token, &planned)).await }
    });
    let made: Made = made.await?;
    if !stored(context, id, &made, lesson).await? {
        // The lesson was called off, or the account disconnected, meanwhile.
        let gone = ask_as(context, &video, whose, |key| {
            let (video, made) = (video.clone(), made.clone());
            async move { video.ask(|port| port.cancel(&key.token, &made)).await }
        });
        gone.await?;
    }
    Ok(())
}

async fn stored(context: &Context, id: Uuid, made: &Made, lesson: &Lesson) -> Result<bool> {
    if !(1..=300).contains(&made.external_id.chars().count()) {
        return Ok(false);
    }
    let sealed = sealed(context, id, made).await?;
    let mut work = context.begin().await?;
    let written = sqlx::query!(
        "update video_meetings set external_id = $2, made_sealed = $3, invited = $4, failures = 0, last_error = null,
           due_at = null, working_until = null where id = $1",
        id,
        made.external_id,
        sealed,
        made.invited.as_ref().filter(|invited| invited.chars().count() <= 300),
    );
    let stands = written.execute(&mut *work).await?.rows_affected() > 0;
    if stands {
        look_plan(&mut work, context, id, (lesson.start, lesson.end)).await?;
        // What changed while it was made is found at once.
        follow_at(&mut work, context, lesson.booking, context.now() + TimeDelta::seconds(ALONE_SECONDS)).await?;
    }
    work.commit().await?;
    Ok(stands)
}

/// The meeting, for this pass alone.
async fn claimed(context: &Context, meeting: &Meeting) -> Result<bool> {
    let real = context.app.clock.real_now();
    let claimed = sqlx::query!(
        "update video_meetings set working_until = $2
         where id = $1 and (working_until is null or working_until <= $3)",
        meeting.id,
        real + TimeDelta::seconds(ALONE_SECONDS),
        real,
    );
    Ok(claimed.execute(context.writes()).await?.rows_affected() > 0)
}

async fn moved(context: &Context, lesson: &Lesson, meeting: &Meeting) -> std::result::Result<(), Stop> {
    let video = video_of(context, meeting.provider)?;
    if !claimed(context, meeting).await? {
        return Ok(());
    }
    let planned = planned_of(context, lesson);
    let done = ask_as(context, &video, meeting.whose(), |key| {
        let (video, planned, made) = (video.clone(), planned.clone(), meeting.made.clone());
        async move { video.ask(|port| port.update(&key.token, &made, &planned)).await }
    });
    done.await?;
    let mut work = context.begin().await?;
    sqlx::query!(
        "update video_meetings set starts_at = $2, ends_at = $3, failures = 0, last_error = null, due_at = null,
           working_until = null where id = $1",
        meeting.id,
        lesson.start,
        lesson.end,
    )
    .execute(&mut *work)
    .await?;
    look_plan(&mut work, context, meeting.id, (lesson.start, lesson.end)).await?;
    work.commit().await?;
    Ok(())
}

async fn cancelled(context: &Context, lesson: &Lesson, meeting: &Meeting) -> std::result::Result<(), Stop> {
    if !claimed(context, meeting).await? {
        return Ok(());
    }
    if let Ok(video) = video_of(context, meeting.provider) {
        let done = ask_as(context, &video, meeting.whose(), |key| {
            let (video, made) = (video.clone(), meeting.made.clone());
            async move { video.ask(|port| port.cancel(&key.token, &made)).await }
        });
        match done.await {
            // Who lets us in no more, or says no, is not asked again.
            Ok(()) | Err(Stop::Theirs(VideoError::SignIn | VideoError::Refused(_))) => {}
            Err(stop) => return Err(stop),
        }
    }
    let mut work = context.begin().await?;
    sqlx::query!("delete from video_meetings where id = $1", meeting.id).execute(&mut *work).await?;
    // Another one may be wanted in its place.
    follow_at(&mut work, context, lesson.booking, context.now()).await?;
    work.commit().await?;
    Ok(())
}

async fn failed(context: &Context, booking: Uuid, error: &VideoError, act: Act) -> Result<()> {
    tracing::info!(%booking, %error, "a meeting does not follow its lesson yet");
    let now = context.now();
    let failures = sqlx::query_scalar!(
        "update video_meetings set failures = failures + 1, last_error = $2, working_until = null
         where booking_id = $1 returning failures",
        booking,
        error.code(),
    );
    let Some(failures) = failures.fetch_optional(context.writes()).await? else { return Ok(()) };
    if act == Act::Cancel && failures >= LEFT_AFTER {
        sqlx::query!("delete from video_meetings where booking_id = $1", booking).execute(context.writes()).await?;
        return Ok(());
    }
    let wait = match error {
        VideoError::TooOften(Some(wait)) => now + *wait,
        _ => next_try(now, failures - 1),
    };
    let mut work = context.begin().await?;
    sqlx::query!("update video_meetings set due_at = $2 where booking_id = $1", booking, wait)
        .execute(&mut *work)
        .await?;
    follow_at(&mut work, context, booking, wait).await?;
    work.commit().await?;
    Ok(())
}
