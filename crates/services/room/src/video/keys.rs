//! What opens an account at a provider: sealed where it is stored, and renewed before it is over.

use adapters::video::{Grant, Video, VideoError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::video::VideoProvider;
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    sealing::{Place, seal, unseal},
};
use uuid::Uuid;

/// An access token is renewed this long before it is over.
const BEFORE_SECONDS: i64 = 90;

/// Why something with a provider stops: because of the provider, or because of us.
#[derive(Debug)]
pub(super) enum Stop {
    Theirs(VideoError),
    Ours(Error),
}

impl From<VideoError> for Stop {
    fn from(error: VideoError) -> Self {
        Self::Theirs(error)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Ours(error.into())
    }
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Opens {
    access: String,
    refresh: Option<String>,
    until: DateTime<Utc>,
}

const fn secret_place(connection: Uuid) -> Place {
    Place::new("video_connections", "secret_sealed", connection)
}

impl Opens {
    /// A provider that says nothing of a new refresh token means the old one.
    pub fn of(grant: Grant, former: Option<String>) -> Self {
        Self { access: grant.access_token, refresh: grant.refresh_token.or(former), until: grant.expires_at }
    }

    pub async fn sealed(&self, context: &Context, connection: Uuid) -> Result<Vec<u8>> {
        seal(&context.app, secret_place(connection), &serde_json::to_vec(self)?).await
    }
}

/// What opens the provider for that teacher, and what the provider calls them.
#[derive(Clone)]
pub(super) struct Key {
    pub token: String,
    pub host: String,
    connection: Option<Uuid>,
}

impl Key {
    /// Of one that works with the keys of the installation.
    pub const fn none() -> Self {
        Self { token: String::new(), host: String::new(), connection: None }
    }
}

/// The key of a teacher; a token that is about to end, or that was refused (`anew`), is renewed and stored.
pub(super) async fn key_of(
    context: &Context,
    video: &Video,
    (provider, teacher): (VideoProvider, Uuid),
    anew: bool,
) -> std::result::Result<Key, Stop> {
    if !provider.needs_account() {
        return Ok(Key::none());
    }
    let row = sqlx::query!(
        "select id, subject, secret_sealed from video_connections
         where user_id = $1 and provider = $2 and via = $3 and state = 'ok'",
        teacher,
        provider.code(),
        video.port().name(),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or(VideoError::SignIn)?;
    let plain = unseal(&context.app, secret_place(row.id), &row.secret_sealed).await?;
    let opens: Opens = serde_json::from_slice(&plain).map_err(Error::from)?;
    let now = context.app.clock.real_now();
    let key = |opens: &Opens| Key { token: opens.access.clone(), host: row.subject.clone(), connection: Some(row.id) };
    if !anew && opens.until > now + TimeDelta::seconds(BEFORE_SECONDS) {
        return Ok(key(&opens));
    }
    let refresh = opens.refresh.ok_or(VideoError::SignIn)?;
    let grant = match video.ask(|port| port.refresh(&refresh, now)).await {
        Ok(grant) => grant,
        Err(error) => {
            noted(context, Some(row.id), &error).await?;
            return Err(error.into());
        }
    };
    let opens = Opens::of(grant, Some(refresh));
    let sealed = opens.sealed(context, row.id).await?;
    sqlx::query!("update video_connections set secret_sealed = $2 where id = $1", row.id, sealed)
        .execute(context.writes())
        .await?;
    Ok(key(&opens))
}

/// What a teacher's provider says to a question. A token may be refused before its time: once more with a new one, and
/// when that is refused too its owner has to connect anew.
pub(super) async fn ask_as<T, F>(
    context: &Context,
    video: &Video,
    whose: (VideoProvider, Uuid),
    question: impl Fn(Key) -> F,
) -> std::result::Result<T, Stop>
where
    F: Future<Output = std::result::Result<T, VideoError>>,
{
    let key = key_of(context, video, whose, false).await?;
    match question(key.clone()).await {
        Err(VideoError::SignIn) if key.connection.is_some() => {}
        answer => return Ok(answer?),
    }
    let key = key_of(context, video, whose, true).await?;
    let answer = question(key.clone()).await;
    if let Err(error) = &answer {
        noted(context, key.connection, error).await?;
    }
    Ok(answer?)
}

/// Writes down that an account lets us in no more, and tells its owner once.
async fn noted(context: &Context, connection: Option<Uuid>, error: &VideoError) -> Result<()> {
    let Some(connection) = connection.filter(|_| matches!(error, VideoError::SignIn)) else { return Ok(()) };
    let mut work = context.begin().await?;
    super::own::signed_out(&mut work, context, connection).await?;
    work.commit().await?;
    Ok(())
}
