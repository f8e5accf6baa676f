//! Connecting an account: over the provider's page and back with a code.
//!
//! What goes with the browser is sealed, names the person who began, and is good for ten minutes: nobody's account is
//! tied to a teacher by a link that somebody else made.

use super::{
    keys::Opens,
    own::{chosen, followed_anew, video_get},
    video_of,
};
use adapters::video::{Authorizing, Returned, VideoError};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::room::{
    refusals::{video_no_account, video_not_finished, video_provider_unknown, video_unavailable},
    video::{VideoConnect, VideoProvider, VideoSettings},
};
use hex::{decode, encode};
use identity::secrets::{secret_hash, secret_new};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    sealing::{Place, seal, unseal},
};
use uuid::Uuid;

/// Minutes somebody has at the provider's page.
const MINUTES: i64 = 10;
/// Longest state that comes back.
const STATE_MAX: usize = 2_000;

/// What a provider sends somebody back with.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct VideoReturn {
    pub code: String,
    pub state: String,
    pub error: String,
}

/// What travels with the browser, sealed.
#[derive(Serialize, Deserialize)]
struct Way {
    provider: VideoProvider,
    person: Uuid,
    verifier: String,
    until: DateTime<Utc>,
}

const STATE: Place = Place::new("video_connections", "state", Uuid::nil());

/// The provider of a word of an address.
pub(super) fn provider_of(word: &str) -> Result<VideoProvider> {
    VideoProvider::parse(word).ok_or_else(|| video_provider_unknown().into())
}

fn redirect_uri(context: &Context, provider: VideoProvider) -> String {
    format!("{}/api/v1/settings/video/{}/callback", context.app.settings.public_url, provider.code())
}

/// Says where somebody signs in at a provider.
///
/// # Errors
/// 401, 403 `email_not_verified`; 409 `video_no_account`; 422 `video_provider_unknown`; 429; 503 `video_not_set_up`.
pub async fn video_connect(context: &Context, provider: &str) -> Result<VideoConnect> {
    let person = context.require_verified()?.id;
    let provider = provider_of(provider)?;
    if !provider.needs_account() {
        return Err(video_no_account(provider.label()).into());
    }
    let video = video_of(context, provider)?;
    limit_take(&context.app, Limit::VideoConnect, &person.to_string()).await?;
    let verifier = secret_new()?.token;
    let challenge = URL_SAFE_NO_PAD.encode(secret_hash(&verifier));
    let until = context.app.clock.real_now() + TimeDelta::minutes(MINUTES);
    let way = serde_json::to_vec(&Way { provider, person: person.0, verifier, until })?;
    let state = encode(seal(&context.app, STATE, &way).await?);
    let uri = redirect_uri(context, provider);
    let asked = Authorizing { redirect_uri: &uri, state: &state, challenge: &challenge };
    let address = video.port().authorize_url(asked);
    let authorize_url = address.ok_or_else(|| Error::unexpected("a provider without a page"))?;
    Ok(VideoConnect { authorize_url })
}

async fn way_of(context: &Context, state: &str) -> Option<Way> {
    let sealed = decode(state).ok().filter(|_| state.len() <= STATE_MAX)?;
    serde_json::from_slice(&unseal(&context.app, STATE, &sealed).await.ok()?).ok()
}

/// Ends what [`video_connect`] began, for the same person and provider. The provider is chosen from then on.
///
/// # Errors
/// 401; 409 `video_not_finished` (somebody else began it, too late, the provider said no); 422
/// `video_provider_unknown`; 503 `video_unavailable`, `video_not_set_up`.
pub async fn video_finish(context: &Context, provider: &str, back: &VideoReturn) -> Result<VideoSettings> {
    let person = context.require_verified()?.id;
    let (provider, now) = (provider_of(provider)?, context.app.clock.real_now());
    let way = way_of(context, &back.state).await;
    let way = way.filter(|way| way.person == person.0 && way.provider == provider && way.until > now);
    let way = way.ok_or_else(video_not_finished)?;
    if back.code.is_empty() || !back.error.is_empty() {
        return Err(video_not_finished().into());
    }
    let video = video_of(context, provider)?;
    let uri = redirect_uri(context, provider);
    let returned = Returned { redirect_uri: &uri, code: &back.code, verifier: &way.verifier, now };
    let no = |error: VideoError| -> Error {
        tracing::info!(%error, provider = provider.code(), "an account was not connected");
        match error {
            VideoError::Unavailable(_) | VideoError::TooOften(_) => video_unavailable(provider.label()).into(),
            _ => video_not_finished().into(),
        }
    };
    let grant = video.ask(|port| port.redeem(returned)).await.map_err(no)?;
    // Without anything to renew it with it would work for an hour.
    if grant.refresh_token.is_none() {
        return Err(video_not_finished().into());
    }
    let key = grant.access_token.clone();
    let account = video.ask(|port| port.account(&key)).await.map_err(no)?;
    let opens = Opens::of(grant, None);
    stored(context, (provider, video.port().name()), (account.label, account.subject), &opens).await?;
    video_get(context).await
}

/// Stores it in the place of the one before.
async fn stored(
    context: &Context,
    (provider, via): (VideoProvider, &str),
    (label, subject): (String, String),
    opens: &Opens,
) -> Result<()> {
    let (person, now) = (context.require_person()?.id.0, context.now());
    let kept = |text: String, most| text.chars().filter(|letter| !letter.is_control()).take(most).collect::<String>();
    let (label, subject) = (kept(label, 320), kept(subject, 300));
    let account = if label.trim().is_empty() { provider.label().to_owned() } else { label };
    let former = sqlx::query_scalar!(
        "select id from video_connections where user_id = $1 and provider = $2",
        person,
        provider.code(),
    );
    let id = former.fetch_optional(context.writes()).await?.unwrap_or_else(|| context.new_id());
    let sealed = opens.sealed(context, id).await?;
    let mut work = context.begin().await?;
    let written = sqlx::query!(
        "insert into video_connections (id, user_id, provider, via, account, subject, secret_sealed, connected_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (user_id, provider) do update set via = excluded.via, account = excluded.account,
           subject = excluded.subject, secret_sealed = excluded.secret_sealed, state = 'ok',
           connected_at = excluded.connected_at
         where video_connections.id = excluded.id",
        id,
        person,
        provider.code(),
        via,
        account,
        subject,
        sealed,
        now,
    );
    // Two ways that end at once: what is sealed belongs to one row, and the other one begins again.
    if written.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(video_not_finished().into());
    }
    chosen(&mut work, context, provider).await?;
    followed_anew(&mut work, context, person).await?;
    let after = Some(json!({ "provider": provider.code() }));
    audit_append(&mut work, context, Act { act: "video.connected", subject_id: Some(id), before: None, after }).await?;
    work.commit().await?;
    Ok(())
}
