//! The own choice: what there is, how it stands, and away with an account.

use super::{
    connect::provider_of,
    follow::follow_at,
    keys::ask_as,
    mails::{News, news_mail},
    meetings::{Meeting, upcoming_of},
    video_of,
};
use chrono::{DateTime, Utc};
use domain::room::{
    refusals::{video_not_connected, video_not_set_up},
    video::{VideoChoice, VideoConnectionState, VideoOption, VideoProvider, VideoSettings, VideoSettingsRequest},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Lessons that follow a change at once; others follow with the clock.
const FOLLOWED_MAX: i64 = 500;

struct KeptConnection {
    provider: String,
    via: String,
    state: String,
    account: String,
    connected_at: DateTime<Utc>,
}

/// Where the own lessons take place, and what there is to choose from.
///
/// # Errors
/// 401.
pub async fn video_get(context: &Context) -> Result<VideoSettings> {
    let person = context.require_person()?.id.0;
    let chosen = sqlx::query_scalar!("select provider from video_settings where user_id = $1", person);
    let chosen = chosen.fetch_optional(context.writes()).await?;
    let connected = sqlx::query_as!(
        KeptConnection,
        "select provider, via, state, account, connected_at from video_connections where user_id = $1",
        person,
    );
    let connected = connected.fetch_all(context.writes()).await?;
    let options = VideoProvider::ALL.iter().map(|provider| option_of(context, *provider, &connected)).collect();
    let provider = chosen.and_then(|code| VideoProvider::parse(&code)).unwrap_or(VideoProvider::Builtin);
    Ok(VideoSettings { provider, options })
}

fn option_of(context: &Context, provider: VideoProvider, connected: &[KeptConnection]) -> VideoOption {
    let video = context.app.videos.of(provider);
    let own = connected.iter().find(|one| one.provider == provider.code());
    // What was connected through another port opens nothing here any more.
    let state = own.map(|one| {
        let through = video.is_some_and(|video| video.port().name() == one.via);
        let state = VideoConnectionState::parse(&one.state).unwrap_or(VideoConnectionState::NeedsSignIn);
        if through { state } else { VideoConnectionState::NeedsSignIn }
    });
    VideoOption {
        provider,
        available: provider == VideoProvider::Builtin || video.is_some(),
        needs_account: provider.needs_account(),
        state,
        account: own.map(|one| one.account.clone()),
        connected_at: own.map(|one| one.connected_at),
        down: video.is_some_and(|video| video.is_down()),
    }
}

/// Chooses where the own lessons take place; those that are agreed follow, unless somebody is in already.
///
/// # Errors
/// 401, 403 `email_not_verified`; 409 `video_not_connected`; 422 `video_provider_unknown`; 503 `video_not_set_up`.
pub async fn video_put(context: &Context, request: &VideoSettingsRequest) -> Result<VideoSettings> {
    let person = context.require_verified()?.id.0;
    let VideoChoice(provider) = request.parse()?;
    let own = video_get(context).await?;
    let option = own.options.iter().find(|option| option.provider == provider);
    let option = option.ok_or_else(|| Error::unexpected("a provider that is not offered"))?;
    if !option.available {
        return Err(video_not_set_up(provider.label()).into());
    }
    if option.needs_account && option.state != Some(VideoConnectionState::Ok) {
        return Err(video_not_connected(provider.label()).into());
    }
    if own.provider == provider {
        return Ok(own);
    }
    let mut work = context.begin().await?;
    chosen(&mut work, context, provider).await?;
    followed_anew(&mut work, context, person).await?;
    let act = Act {
        act: "video.chosen",
        subject_id: Some(person),
        before: Some(json!({ "provider": own.provider.code() })),
        after: Some(json!({ "provider": provider.code() })),
    };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    video_get(context).await
}

pub(super) async fn chosen(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    provider: VideoProvider,
) -> Result<()> {
    sqlx::query!(
        "insert into video_settings (user_id, provider, set_at) values ($1, $2, $3)
         on conflict (user_id) do update set provider = excluded.provider, set_at = excluded.set_at",
        context.require_person()?.id.0,
        provider.code(),
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Lets the meetings of all lessons to come be looked at.
pub(super) async fn followed_anew(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    teacher: Uuid,
) -> Result<()> {
    let now = context.now();
    let lessons = sqlx::query_scalar!(
        "select id from bookings where tutor_user_id = $1 and session_state in ('SCHEDULED', 'ACTIVE')
           and ends_at > $2 and group_id is null order by starts_at, id limit $3",
        teacher,
        now,
        FOLLOWED_MAX,
    );
    for lesson in lessons.fetch_all(&mut **work).await? {
        follow_at(work, context, lesson, now).await?;
    }
    Ok(())
}

/// Disconnects an account: what opens it is gone here, the meetings to come are taken away there as long as it lets us
/// in, and lessons take place in our room again.
///
/// # Errors
/// 401; 404 where nothing is connected; 422 `video_provider_unknown`.
pub async fn video_disconnect(context: &Context, provider: &str) -> Result<VideoSettings> {
    let person = context.require_person()?.id.0;
    let provider = provider_of(provider)?;
    // Asked while it can still be opened; what the provider does not hear of ends with the lesson's time.
    for meeting in upcoming_of(context, person, provider).await? {
        taken_away(context, (provider, person), &meeting).await;
    }
    let mut work = context.begin().await?;
    let gone = sqlx::query_scalar!(
        "delete from video_connections where user_id = $1 and provider = $2 returning id",
        person,
        provider.code(),
    );
    let gone = gone.fetch_optional(&mut *work).await?;
    let id = gone.ok_or_else(|| domain::Refusal::not_found("video account"))?;
    let now = context.now();
    sqlx::query!(
        "update video_settings set provider = 'builtin', set_at = $3 where user_id = $1 and provider = $2",
        person,
        provider.code(),
        now,
    )
    .execute(&mut *work)
    .await?;
    sqlx::query!(
        "delete from video_meetings m where m.tutor_user_id = $1 and m.provider = $2 and m.ends_at > $3
           and not exists (select from rooms r where r.booking_id = m.booking_id)",
        person,
        provider.code(),
        now,
    )
    .execute(&mut *work)
    .await?;
    let after = Some(json!({ "provider": provider.code() }));
    audit_append(&mut work, context, Act { act: "video.disconnected", subject_id: Some(id), before: None, after })
        .await?;
    work.commit().await?;
    video_get(context).await
}

async fn taken_away(context: &Context, whose: (VideoProvider, Uuid), meeting: &Meeting) {
    let Ok(video) = video_of(context, whose.0) else { return };
    let done = ask_as(context, &video, whose, |key| {
        let (video, made) = (video.clone(), meeting.made.clone());
        async move { video.ask(|port| port.cancel(&key.token, &made)).await }
    });
    if done.await.is_err() {
        tracing::info!(meeting_id = %meeting.id, "a meeting stays at its provider until its time is over");
    }
}

/// An account lets us in no more: its owner is told once, and connects it anew.
pub(super) async fn signed_out(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    connection: Uuid,
) -> Result<()> {
    let owner = sqlx::query!(
        "update video_connections set state = 'needs_sign_in' where id = $1 and state = 'ok'
         returning user_id, provider, connected_at",
        connection,
    );
    let Some(owner) = owner.fetch_optional(&mut **work).await? else { return Ok(()) };
    let key = format!("video:{connection}:{}", owner.connected_at.timestamp());
    let provider = VideoProvider::parse(&owner.provider).unwrap_or(VideoProvider::Builtin);
    news_mail(work, context, owner.user_id, &key, News::SignIn(provider)).await
}
