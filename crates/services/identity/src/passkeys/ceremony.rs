//! Challenges: kept from the begin of a ceremony to its end, found by what the browser signed, good once.

use crate::secrets::secret_hash;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{devices::ip_prefix, refusals},
    ids::UserId,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use spine::{
    Context, Error, Result,
    security::{Event, note},
};
use url::Host;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{Url, WebauthnError},
};

/// The name a device shows.
const SITE_NAME: &str = "EduStream";
/// Minutes a challenge is good: as long as the sign-in page may lie open before a passkey is chosen in its field.
const CHALLENGE_MINUTES: i64 = 10;
/// Most challenges of one kind at a time: strangers can make those that sign in, about a kilobyte each, and leave the
/// room of those that add a passkey alone.
const CHALLENGES_MAX: i64 = 40_000;
/// Most of one network and kind; the oldest goes for the newest, so that nobody uses up the room of others.
const OF_A_NETWORK: i64 = 500;

/// What a challenge is for; one of the one kind ends none of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    Register,
    SignIn,
}

impl Ceremony {
    const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::SignIn => "sign_in",
        }
    }
}

/// The site as devices know it: its host, and the one origin that may ask. From the configuration, never from a
/// request.
pub(super) fn site(context: &Context) -> Result<Webauthn> {
    let mut origin = Url::parse(&context.app.settings.public_url).map_err(broken)?;
    // Passkeys belong to a name: a laptop's address is called by its own.
    if origin.host().is_some_and(|host| matches!(host, Host::Ipv4(address) if address.is_loopback())) {
        origin.set_host(Some("localhost")).map_err(broken)?;
    }
    let host = origin.host_str().unwrap_or_default().to_owned();
    let builder = WebauthnBuilder::new(&host, &origin).map_err(unexpected)?;
    builder.rp_name(SITE_NAME).build().map_err(unexpected)
}

/// Keeps what the end of the ceremony needs, under the challenge that was given out.
pub(super) async fn begin(
    context: &Context,
    ceremony: Ceremony,
    user: Option<UserId>,
    options: &Value,
    state: &impl Serialize,
) -> Result<()> {
    let challenge = options.pointer("/publicKey/challenge").and_then(Value::as_str);
    let challenge = challenge.ok_or_else(|| Error::unexpected("a ceremony without a challenge"))?;
    let now = context.app.clock.real_now();
    let kept = sqlx::query!(
        "with pushed_out as (
           delete from passkey_challenges where challenge_hash in (
             select challenge_hash from passkey_challenges where ceremony = $2 and network = $8
             order by expires_at desc offset $9)
         )
         insert into passkey_challenges (challenge_hash, ceremony, user_id, state, expires_at, network)
         select $1, $2, $3, $4, $5, $8
         where (select count(*) from passkey_challenges where ceremony = $2 and expires_at > $6) < $7",
        secret_hash(challenge),
        ceremony.code(),
        user.map(|user| user.0),
        serde_json::to_value(state)?,
        now + Duration::minutes(CHALLENGE_MINUTES),
        now,
        CHALLENGES_MAX,
        ip_prefix(&context.ip),
        OF_A_NETWORK - 1,
    );
    if kept.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::sign_in_busy().after_seconds(60).into());
    }
    Ok(())
}

/// Takes what was kept under the challenge in the browser's answer; a second time it is not there.
pub(super) async fn finish<T: DeserializeOwned>(
    context: &Context,
    ceremony: Ceremony,
    user: Option<UserId>,
    answer: &Value,
) -> Result<T> {
    let challenge = challenge_of(answer).ok_or_else(|| refused(context))?;
    let state = sqlx::query_scalar!(
        "delete from passkey_challenges
         where challenge_hash = $1 and ceremony = $2 and user_id is not distinct from $3 and expires_at > $4
         returning state",
        secret_hash(&challenge),
        ceremony.code(),
        user.map(|user| user.0),
        context.app.clock.real_now(),
    );
    let state = state.fetch_optional(context.writes()).await?.ok_or_else(|| refused(context))?;
    Ok(serde_json::from_value(state)?)
}

/// The challenge in `response.clientDataJSON` (WebAuthn §5.8.1). Nothing of it is believed before the signature was
/// looked at; a made-up one is found nowhere.
fn challenge_of(answer: &Value) -> Option<String> {
    let client = answer.pointer("/response/clientDataJSON")?.as_str()?;
    let client = URL_SAFE_NO_PAD.decode(client.trim_end_matches('=')).ok()?;
    let client: Value = serde_json::from_slice(&client).ok()?;
    client.get("challenge")?.as_str().map(|challenge| challenge.trim_end_matches('=').to_owned())
}

/// One no for everything that can be wrong with an answer.
pub(super) fn refused(context: &Context) -> Refusal {
    note(context, Event::SignInRefused, None, "passkey");
    refusals::passkey_refused()
}

fn broken(error: url::ParseError) -> Error {
    Error::unexpected(format!("public URL: {error}"))
}

pub(super) fn unexpected(error: WebauthnError) -> Error {
    Error::unexpected(format!("passkeys: {error}"))
}
