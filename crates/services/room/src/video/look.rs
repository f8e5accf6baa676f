//! Providers that do not tell who was there are asked: after the lesson, and when they say that something happened.

use super::{
    keys::{Stop, ask_as},
    meetings::{Meeting, meeting_get},
    video_of,
    visits::{seen, where_of},
};
use adapters::video::{Telling, VideoError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::{HEARD_MAX, Seen, VideoProvider, next_look};
use identity::secrets::secret_new;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Result,
    job::{Job, job_new},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Which meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookJob {
    /// The meeting.
    pub meeting_id: Uuid,
}

/// Asks a provider who was in a meeting, and to be told when that changes.
pub struct LookAtMeeting;

impl Job for LookAtMeeting {
    const KIND: &'static str = "LookAtMeeting";
    type Payload = LookJob;

    async fn run(context: &Context, job: LookJob) -> Result<()> {
        let Some(meeting) = meeting_get(context, job.meeting_id).await? else { return Ok(()) };
        match looked(context, &meeting).await {
            Ok(()) => {}
            // It is asked again at the next time, and people are asked where nobody tells.
            Err(Stop::Theirs(error)) => tracing::info!(meeting_id = %meeting.id, %error, "nobody told who was there"),
            Err(Stop::Ours(error)) => return Err(error),
        }
        let mut work = context.begin().await?;
        look_plan(&mut work, context, meeting.id, (meeting.start, meeting.end)).await?;
        work.commit().await?;
        Ok(())
    }
}

/// Whether a provider has to be asked.
const fn asks(provider: VideoProvider) -> bool {
    matches!(provider, VideoProvider::GoogleMeet | VideoProvider::Teams)
}

/// Lets a meeting be looked at by then; at most one look waits per meeting.
pub(super) async fn look_at(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    meeting: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = format!("video_look:{meeting}");
    let mut job = job_new::<LookAtMeeting>(context, &LookJob { meeting_id: meeting }, at)?;
    job.unique_key = Some(key.clone());
    if !::jobs::enqueue(work, job, context.now()).await? {
        ::jobs::hasten(work, &key, at, context.now()).await?;
    }
    Ok(())
}

/// Plans the next look at a meeting of a provider that has to be asked.
pub(super) async fn look_plan(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    meeting: Uuid,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    let provider = sqlx::query_scalar!("select provider from video_meetings where id = $1", meeting);
    let provider = provider.fetch_optional(&mut **work).await?.and_then(|code| VideoProvider::parse(&code));
    match next_look(context.now(), start, end) {
        Some(at) if provider.is_some_and(asks) => look_at(work, context, meeting, at).await,
        _ => Ok(()),
    }
}

async fn looked(context: &Context, meeting: &Meeting) -> std::result::Result<(), Stop> {
    if context.now() < meeting.start {
        return told_from_now(context, meeting).await;
    }
    let video = video_of(context, meeting.provider)?;
    let told: Vec<Seen> = ask_as(context, &video, meeting.whose(), |key| {
        let (video, made) = (video.clone(), meeting.made.clone());
        async move { video.ask(|port| port.look(&key.token, &made, &key.host)).await }
    })
    .await?;
    let Some(at) = where_of(context, meeting).await? else { return Ok(()) };
    let most = usize::try_from(HEARD_MAX).unwrap_or(usize::MAX);
    let mut work = context.begin().await?;
    sqlx::query!("select id from video_meetings where id = $1 for no key update", meeting.id)
        .fetch_optional(&mut *work)
        .await?;
    for one in told.iter().take(most) {
        seen(&mut work, context, (meeting, &at), one).await?;
    }
    work.commit().await?;
    Ok(())
}

/// Asks to be told. Without that it is asked after the lesson, so a no is no failure.
async fn told_from_now(context: &Context, meeting: &Meeting) -> std::result::Result<(), Stop> {
    let (now, real) = (context.now(), context.app.clock.real_now());
    let public_url = &context.app.settings.public_url;
    if meeting.channel_until.is_some_and(|until| until > now) || !public_url.starts_with("https://") {
        return Ok(());
    }
    let video = video_of(context, meeting.provider)?;
    let (secret, provider) = (secret_new()?, meeting.provider.code());
    let address = format!("{public_url}/api/v1/webhooks/video/{provider}");
    let channel = ask_as(context, &video, meeting.whose(), |key| {
        let (video, made) = (video.clone(), meeting.made.clone());
        let (address, secret) = (address.clone(), secret.token.clone());
        async move {
            let asked = Telling { address: &address, secret: &secret, now: real };
            video.ask(|port| port.watch(&key.token, &made, asked)).await
        }
    });
    let channel = match channel.await {
        Ok(Some(channel)) if (1..=300).contains(&channel.id.chars().count()) => channel,
        Ok(_) | Err(Stop::Theirs(VideoError::Refused(_))) => return Ok(()),
        Err(stop) => return Err(stop),
    };
    let lasts = (channel.until - real).min(TimeDelta::days(30));
    sqlx::query!(
        "update video_meetings set channel_id = $2, channel_hash = $3, channel_until = $4 where id = $1",
        meeting.id,
        channel.id,
        secret.hash,
        now + lasts,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
