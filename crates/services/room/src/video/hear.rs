//! What providers post. A post is believed by its signature, taken once, in any order and number; what is about a
//! meeting that we do not know is acknowledged and forgotten.

use super::{
    look::look_at,
    meetings::{Meeting, select_meeting},
    own::signed_out,
    visits::{ended, seen, where_of},
};
use adapters::video::{About, HookError, News, Post};
use domain::{
    platform::refusals::not_found,
    room::{
        refusals::video_signature_wrong,
        video::{HEARD_MAX, VideoProvider},
    },
};
use identity::secrets::secret_hash;
use serde_json::Value;
use spine::{Context, Result};
use sqlx::{Postgres, Transaction};

/// Longest id of an event that is kept.
const EVENT_MAX: usize = 300;

/// What a provider hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VideoReply {
    /// It was taken, or is nothing for us.
    Taken,
    /// Proof that somebody is here.
    Proof(Value),
    /// The same as text.
    Echo(String),
}

/// A provider posted something.
///
/// # Errors
/// 403 `video_signature_wrong` for what is not signed, signed wrongly or too long ago; 404 for a provider that is none.
pub async fn video_told(context: &Context, provider: &str, post: &Post<'_>) -> Result<VideoReply> {
    let provider = VideoProvider::parse(provider).filter(|provider| context.app.videos.of(*provider).is_some());
    let provider = provider.ok_or_else(|| not_found("provider"))?;
    let heard = context.app.videos.of(provider).map(|video| video.port().hear(post));
    let news = match heard.unwrap_or(Err(HookError::Forged)) {
        Ok(news) => news,
        Err(why) => {
            tracing::info!(provider = provider.code(), %why, "a post of a provider of rooms was not believed");
            return Err(video_signature_wrong().into());
        }
    };
    match news {
        News::Proof(proof) => return Ok(VideoReply::Proof(proof)),
        News::Echo(word) => return Ok(VideoReply::Echo(word)),
        News::Nothing => {}
        News::Seen(event, meeting, one) => {
            if let Some(meeting) = known(context, provider, &meeting).await? {
                taken(context, &meeting, &event, What::Seen(one)).await?;
            }
        }
        News::Ended(event, meeting, at) => {
            if let Some(meeting) = known(context, provider, &meeting).await? {
                taken(context, &meeting, &event, What::Ended(at)).await?;
            }
        }
        News::Look(event, about) => looks(context, provider, &event, about).await?,
        News::Gone(_, subject) => gone(context, provider, &subject).await?,
    }
    Ok(VideoReply::Taken)
}

enum What {
    Seen(domain::room::video::Seen),
    Ended(chrono::DateTime<chrono::Utc>),
}

/// The meeting of that name, made through the port that is in use.
async fn known(context: &Context, provider: VideoProvider, external_id: &str) -> Result<Option<Meeting>> {
    let via = context.app.videos.of(provider).map_or("", |video| video.port().name());
    let row = select_meeting!(
        "where m.provider = $1 and m.external_id = $2 and m.via = $3 order by m.created_at desc limit 1",
        provider.code(),
        external_id,
        via,
    );
    match row.fetch_optional(context.writes()).await? {
        Some(row) => row.opened(context).await,
        None => Ok(None),
    }
}

async fn taken(context: &Context, meeting: &Meeting, event: &str, what: What) -> Result<()> {
    let Some(at) = where_of(context, meeting).await? else { return Ok(()) };
    let mut work = context.begin().await?;
    if !is_new(&mut work, context, meeting, event).await? {
        return Ok(());
    }
    match what {
        What::Seen(one) => seen(&mut work, context, (meeting, &at), &one).await?,
        What::Ended(moment) => ended(&mut work, context, (meeting, &at), moment).await?,
    }
    work.commit().await?;
    Ok(())
}

/// Writes an event down, with the meeting locked; false for one that is known, of a meeting that is gone or has had all
/// that is kept of one.
async fn is_new(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    meeting: &Meeting,
    event: &str,
) -> Result<bool> {
    if event.is_empty() || event.chars().count() > EVENT_MAX || event.contains('\0') {
        return Ok(false);
    }
    let held = sqlx::query_scalar!(
        r#"select (select count(*) from video_inbox i where i.meeting_id = m.id) as "heard!"
           from video_meetings m where m.id = $1 for no key update"#,
        meeting.id,
    );
    if held.fetch_optional(&mut **work).await?.is_none_or(|heard| heard >= HEARD_MAX) {
        return Ok(false);
    }
    let written = sqlx::query!(
        "insert into video_inbox (meeting_id, event_id, heard_at) values ($1, $2, $3) on conflict do nothing",
        meeting.id,
        event,
        context.now(),
    );
    Ok(written.execute(&mut **work).await?.rows_affected() > 0)
}

/// Something happened in these meetings; the provider is asked what, later.
async fn looks(context: &Context, provider: VideoProvider, event: &str, about: Vec<About>) -> Result<()> {
    let mut believed = false;
    for one in about {
        let meeting = match one {
            About::Meeting(name) => {
                believed = true;
                known(context, provider, &name).await?
            }
            About::Channel { id, secret } => {
                let row = select_meeting!(
                    "where m.channel_id = $1 and m.channel_hash = $2 and m.provider = $3",
                    id,
                    secret_hash(&secret),
                    provider.code(),
                );
                match row.fetch_optional(context.writes()).await? {
                    Some(row) => row.opened(context).await?,
                    None => None,
                }
            }
        };
        let Some(meeting) = meeting else { continue };
        believed = true;
        let mut work = context.begin().await?;
        if is_new(&mut work, context, &meeting, event).await? {
            look_at(&mut work, context, meeting.id, context.now()).await?;
        }
        work.commit().await?;
    }
    if believed { Ok(()) } else { Err(video_signature_wrong().into()) }
}

/// Somebody took the permission back, at the provider.
async fn gone(context: &Context, provider: VideoProvider, subject: &str) -> Result<()> {
    let mut work = context.begin().await?;
    let owners = sqlx::query_scalar!(
        "select id from video_connections where provider = $1 and subject = $2 and subject <> ''",
        provider.code(),
        subject,
    );
    for connection in owners.fetch_all(&mut *work).await? {
        signed_out(&mut work, context, connection).await?;
    }
    work.commit().await?;
    Ok(())
}
