//! Beginning a way with a platform, and its answer (Security Framework §5.1.1).

use super::{names::class_note, no, not_finished, platforms};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use domain::{
    ids::LtiLaunchId,
    integrations::{
        lti::{ARRIVAL_MINUTES, LAUNCH_MINUTES, Launched, LtiExpected, Wanted, launched},
        refusals::{lti_busy, lti_not_finished, lti_platform_unknown},
    },
};
use identity::secrets::{secret_hash, secret_new};
use spine::{
    Context, Error, Result,
    rate_limits::{Limit, limit_take},
};
use url::Url;
use uuid::Uuid;

/// Most ways at a time: strangers can begin them.
const WAYS_MAX: i64 = 50_000;
/// Longest hint that a platform wants to hear again.
const HINT_MAX_BYTES: usize = 8_000;
/// Longest token.
const TOKEN_MAX_BYTES: usize = 48 * 1_024;
/// Bytes of what a browser's cookie holds.
const SECRET_BYTES: usize = 32;

/// What a platform sends a browser with.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)]
pub struct LtiBegin<'a> {
    pub iss: &'a str,
    pub login_hint: &'a str,
    /// Empty where the platform has registered us once alone.
    pub client_id: &'a str,
    pub lti_message_hint: &'a str,
    pub lti_deployment_id: &'a str,
}

/// Where the browser is sent, and what it keeps until it is back.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct LtiBegun {
    pub address: String,
    /// For the cookie; opens nothing by itself.
    pub secret: String,
}

/// Begins.
///
/// # Errors
/// 400 `lti_platform_unknown`, `lti_not_finished` (nothing to know somebody by); 503 `lti_busy`; 429.
pub async fn launch_begin(context: &Context, begin: LtiBegin<'_>) -> Result<LtiBegun> {
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::LtiBegun, &context.ip).await?;
    }
    let hints = [begin.login_hint, begin.lti_message_hint];
    if begin.login_hint.is_empty() || hints.iter().any(|hint| hint.len() > HINT_MAX_BYTES) {
        return Err(lti_not_finished().into());
    }
    let known = sqlx::query!(
        "select id, client_id, auth_url, deployment_ids from lti_platforms
         where issuer = $1 and (client_id = $2 or $2 = '') limit 2",
        without_nul(begin.iss),
        without_nul(begin.client_id),
    );
    let mut known = known.fetch_all(context.writes()).await?;
    // Two that are meant alike are none.
    let (Some(platform), true) = (known.pop(), known.is_empty()) else { return Err(lti_platform_unknown().into()) };
    let deployed = |id: &str| id.is_empty() || platform.deployment_ids.iter().any(|known| known == id);
    if !deployed(begin.lti_deployment_id) {
        return Err(lti_platform_unknown().into());
    }
    let (state, nonce) = (secret_new()?, secret_new()?);
    // One cookie for all ways of a browser: several may be open at once.
    let secret = if is_secret(&context.launch) { context.launch.clone() } else { secret_new()?.token };
    keep(context, platform.id, (&state.hash, &nonce.hash, &secret_hash(&secret))).await?;
    let mut address = Url::parse(&platform.auth_url).map_err(|error| Error::Unexpected(Box::new(error)))?;
    address
        .query_pairs_mut()
        .append_pair("scope", "openid")
        .append_pair("response_type", "id_token")
        .append_pair("response_mode", "form_post")
        .append_pair("prompt", "none")
        .append_pair("client_id", &platform.client_id)
        .append_pair("redirect_uri", &format!("{}/api/v1/lti/launch", context.app.settings.public_url))
        .append_pair("login_hint", begin.login_hint)
        .append_pair("state", &state.token)
        .append_pair("nonce", &nonce.token);
    if !begin.lti_message_hint.is_empty() {
        address.query_pairs_mut().append_pair("lti_message_hint", begin.lti_message_hint);
    }
    Ok(LtiBegun { address: address.into(), secret })
}

fn is_secret(text: &str) -> bool {
    URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == SECRET_BYTES)
}

/// The database keeps none, and none is equal to what it keeps.
fn without_nul(text: &str) -> &str {
    if text.contains('\0') { "\u{fffd}" } else { text }
}

/// Notes that it was begun.
async fn keep(context: &Context, platform: Uuid, (state, nonce, browser): (&[u8], &[u8], &[u8])) -> Result<()> {
    let now = context.app.clock.real_now();
    let kept = sqlx::query!(
        "insert into lti_launches (id, platform_id, state_hash, nonce_hash, browser_hash, created_at, expires_at)
         select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from lti_launches where expires_at > $6) < $8",
        context.new_id(),
        platform,
        state,
        nonce,
        browser,
        now,
        now + Duration::minutes(LAUNCH_MINUTES),
        WAYS_MAX,
    );
    if kept.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(lti_busy().after_seconds(60).into());
    }
    Ok(())
}

/// A way that waits for its platform.
struct Begun {
    id: Uuid,
    nonce_hash: Vec<u8>,
    platform_id: Uuid,
    name: String,
    issuer: String,
    client_id: String,
    deployment_ids: Vec<String>,
    jwks_url: String,
}

/// Takes a platform's word. It opens nothing: the browser that began has to follow to [`super::launch_arrive`].
///
/// # Errors
/// 400 `lti_not_finished` for whatever is not to be believed, another platform's word, a second time, too late; 503
/// `lti_unavailable`.
pub async fn launch_take(context: &Context, state: &str, id_token: &str) -> Result<LtiLaunchId> {
    let begun = sqlx::query_as!(
        Begun,
        "select w.id, w.nonce_hash, w.platform_id, p.name, p.issuer, p.client_id, p.deployment_ids, p.jwks_url
         from lti_launches w join lti_platforms p on p.id = w.platform_id
         where w.state_hash = $1 and w.answered_at is null and w.expires_at > $2",
        secret_hash(state),
        context.app.clock.real_now(),
    );
    let begun = begun.fetch_optional(context.writes()).await?;
    let begun = begun.ok_or_else(|| not_finished(context, "lti_state"))?;
    // A platform that does not know somebody says so without a token.
    if id_token.is_empty() || id_token.len() > TOKEN_MAX_BYTES {
        return Err(not_finished(context, "lti_said_no").into());
    }
    let opened = platforms(context)?.opened(begun.platform_id, &begun.jwks_url, id_token).await;
    let claims = opened.map_err(|error| no(context, &begun.name, &error))?;
    let settings = &context.app.settings;
    let expected = LtiExpected {
        issuer: &begun.issuer,
        client_id: &begun.client_id,
        deployment_ids: &begun.deployment_ids,
        public_url: &settings.public_url,
        now: context.app.clock.real_now(),
    };
    let launch = launched(&claims, expected).map_err(|fault| {
        tracing::warn!(platform = begun.name, ?fault, "a launch from a learning platform is not believed");
        not_finished(context, "lti_refused")
    })?;
    if secret_hash(&launch.nonce) != begun.nonce_hash {
        return Err(not_finished(context, "lti_nonce").into());
    }
    if let Wanted::Choose { return_url, .. } = &launch.wanted
        && !(settings.dev || return_url.starts_with("https://"))
    {
        return Err(not_finished(context, "lti_return_in_the_open").into());
    }
    let class = launch.class.clone();
    answered(context, &begun, launch).await?;
    // Each address that is named is judged when it is called; one that is not of this world is not kept.
    if let Some(class) = class.filter(|class| settings.dev || class.names_url.starts_with("https://")) {
        class_note(context, begun.platform_id, &class).await?;
    }
    Ok(LtiLaunchId(begun.id))
}

/// Notes the word, once.
async fn answered(context: &Context, begun: &Begun, launch: Launched) -> Result<()> {
    let now = context.app.clock.real_now();
    let (course, unit, line_item, return_url, data) = match launch.wanted {
        Wanted::Open { course, unit, line_item } => (course, unit, line_item, None, None),
        Wanted::Choose { return_url, data } => (None, None, None, Some(return_url), data),
    };
    let clean = |text: Option<String>| text.filter(|text| !text.contains('\0'));
    let noted = sqlx::query!(
        "update lti_launches set answered_at = $2, expires_at = $3, subject = $4, deployment_id = $5, instructs = $6,
           course_id = $7, unit_id = $8, line_item = $9, return_url = $10, return_data = $11
         where id = $1 and answered_at is null",
        begun.id,
        now,
        now + Duration::minutes(ARRIVAL_MINUTES),
        without_nul(&launch.subject),
        launch.deployment_id,
        launch.instructs,
        course.map(|course| course.0),
        unit.map(|unit| unit.0),
        line_item,
        return_url,
        clean(data),
    );
    if noted.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(not_finished(context, "lti_used").into());
    }
    sqlx::query!("update lti_platforms set last_launch_at = $2 where id = $1", begun.platform_id, context.now())
        .execute(context.writes())
        .await?;
    Ok(())
}
