//! Connecting a calendar: over the provider's page and back with a code, or with a name and a password.
//!
//! What goes with the browser is sealed, names the person who began, and is good for ten minutes: nobody's calendar is
//! tied to an account by a link that somebody else made.

use super::{keys::Opens, look::look_at, own::connection_own};
use adapters::calendars::{Authorizing, CalendarError, CalendarPort, Key, Returned};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::CalendarConnectionId,
    integrations::{
        calendars::{
            CalendarConnected, CalendarConnection, CalendarConnectionRequest, CalendarProvider, OwnServer, Wanted,
        },
        refusals::{
            calendar_none_there, calendar_not_finished, calendar_not_set_up, calendar_refused, calendar_unavailable,
        },
    },
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
use std::sync::Arc;
use uuid::Uuid;

/// Minutes somebody has at the provider's page.
const MINUTES: i64 = 10;
/// Longest state that comes back.
const STATE_MAX: usize = 2_000;

/// What a provider sends somebody back with.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct CalendarReturn {
    pub code: String,
    pub state: String,
    pub error: String,
}

/// What travels with the browser, sealed.
#[derive(Serialize, Deserialize)]
struct Way {
    provider: CalendarProvider,
    person: Uuid,
    verifier: String,
    until: DateTime<Utc>,
}

const STATE: Place = Place::new("calendar_connections", "state", Uuid::nil());

fn port_of(context: &Context, provider: CalendarProvider) -> Result<Arc<dyn CalendarPort>> {
    let port = context.app.calendars.of(provider).cloned();
    port.ok_or_else(|| calendar_not_set_up(provider.label()).into())
}

fn redirect_uri(context: &Context) -> String {
    format!("{}/api/v1/calendar/connections/callback", context.app.settings.public_url)
}

/// Connects a calendar, or says where its owner signs in first.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 for a field; 409 `calendar_refused`, `calendar_none_there`; 429; 503
/// `calendar_not_set_up`, `calendar_unavailable`.
pub async fn connection_begin(context: &Context, request: &CalendarConnectionRequest) -> Result<CalendarConnected> {
    let person = context.require_verified()?.id;
    let wanted = request.parse(context.app.settings.dev)?;
    limit_take(&context.app, Limit::CalendarConnect, &person.to_string()).await?;
    match wanted {
        Wanted::Page(provider) => {
            let authorize_url = page_of(context, provider, person.0).await?;
            Ok(CalendarConnected { authorize_url: Some(authorize_url), connection: None })
        }
        Wanted::Server(server) => {
            let connection = server_connect(context, server).await?;
            Ok(CalendarConnected { authorize_url: None, connection: Some(connection) })
        }
    }
}

async fn page_of(context: &Context, provider: CalendarProvider, person: Uuid) -> Result<String> {
    let port = port_of(context, provider)?;
    let verifier = secret_new()?.token;
    let challenge = URL_SAFE_NO_PAD.encode(secret_hash(&verifier));
    let until = context.app.clock.real_now() + TimeDelta::minutes(MINUTES);
    let way = serde_json::to_vec(&Way { provider, person, verifier, until })?;
    let state = encode(seal(&context.app, STATE, &way).await?);
    let asked = Authorizing { redirect_uri: &redirect_uri(context), state: &state, challenge: &challenge };
    port.authorize_url(asked).ok_or_else(|| Error::unexpected("a provider without a page"))
}

async fn server_connect(context: &Context, server: OwnServer) -> Result<CalendarConnection> {
    let port = port_of(context, CalendarProvider::Caldav)?;
    let OwnServer { address, username, password } = server;
    let key = Key::Server { calendar: address, username: username.clone(), password: password.clone() };
    let (calendar, account) = port.account(&key).await.map_err(|error| no(&error))?;
    let calendar = calendar.ok_or_else(calendar_none_there)?;
    let opens = Opens::Server { calendar: calendar.into(), username, password };
    stored(context, (CalendarProvider::Caldav, port.name()), account, &opens).await
}

/// What a no of a calendar is to the person who connects it.
fn no(error: &CalendarError) -> Error {
    tracing::info!(%error, "a calendar was not connected");
    match error {
        CalendarError::SignIn => calendar_refused().into(),
        CalendarError::Refused(_) | CalendarError::Unreadable(_) | CalendarError::TooMany => {
            calendar_none_there().into()
        }
        CalendarError::Unavailable(_) | CalendarError::TooOften(_) => calendar_unavailable().into(),
    }
}

/// Ends what [`connection_begin`] began, for the same person.
///
/// # Errors
/// 401; 409 `calendar_not_finished` (somebody else began it, too late, the provider said no); 503
/// `calendar_unavailable`, `calendar_not_set_up`.
pub async fn connection_finish(context: &Context, back: &CalendarReturn) -> Result<CalendarConnection> {
    let person = context.require_verified()?.id;
    let now = context.app.clock.real_now();
    let way = way_of(context, &back.state).await.filter(|way| way.person == person.0 && way.until > now);
    let way = way.ok_or_else(calendar_not_finished)?;
    if back.code.is_empty() || !back.error.is_empty() {
        return Err(calendar_not_finished().into());
    }
    let port = port_of(context, way.provider)?;
    let uri = redirect_uri(context);
    let returned = Returned { redirect_uri: &uri, code: &back.code, verifier: &way.verifier, now };
    let grant = port.redeem(returned).await.map_err(|error| match error {
        CalendarError::Unavailable(_) | CalendarError::TooOften(_) => no(&error),
        _ => calendar_not_finished().into(),
    })?;
    // Without anything to renew it with it would work for an hour.
    if grant.refresh_token.is_none() {
        return Err(calendar_not_finished().into());
    }
    let opens = Opens::of(grant, None);
    let key = opens.key().map_err(|error| no(&error))?;
    let (_, account) = port.account(&key).await.map_err(|error| no(&error))?;
    stored(context, (way.provider, port.name()), account, &opens).await
}

async fn way_of(context: &Context, state: &str) -> Option<Way> {
    let sealed = decode(state).ok().filter(|_| state.len() <= STATE_MAX)?;
    serde_json::from_slice(&unseal(&context.app, STATE, &sealed).await.ok()?).ok()
}

/// Stores it in the place of the one before. The same calendar keeps what is known of it; another one begins anew.
async fn stored(
    context: &Context,
    (provider, via): (CalendarProvider, &str),
    account: String,
    opens: &Opens,
) -> Result<CalendarConnection> {
    let person = context.require_person()?.id;
    let account: String = account.chars().filter(|letter| !letter.is_control()).take(320).collect();
    let account = if account.trim().is_empty() { provider.label().to_owned() } else { account };
    let former = sqlx::query_scalar!(
        "select id from calendar_connections where user_id = $1 and provider = $2 and account = $3 and via = $4",
        person.0,
        provider.code(),
        account,
        via,
    );
    let former = former.fetch_optional(context.writes()).await?;
    let id = former.unwrap_or_else(|| context.new_id());
    let sealed = opens.sealed(context, id).await?;
    let mut work = context.begin().await?;
    sqlx::query!("select id from users where id = $1 for no key update", person.0).fetch_one(&mut *work).await?;
    sqlx::query!(
        "delete from calendar_connections where user_id = $1 and provider = $2 and id <> $3",
        person.0,
        provider.code(),
        id
    )
    .execute(&mut *work)
    .await?;
    let now = context.now();
    sqlx::query!(
        "insert into calendar_connections (id, user_id, provider, via, account, secret_sealed, connected_at, due_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7)
         on conflict (id) do update set secret_sealed = excluded.secret_sealed, connected_at = excluded.connected_at,
           state = 'ok', failures = 0, last_error = null, told_at = null, sync_token = null, full_at = null,
           due_at = excluded.due_at, channel_until = null",
        id,
        person.0,
        provider.code(),
        via,
        account,
        sealed,
        now,
    )
    .execute(&mut *work)
    .await?;
    look_at(&mut work, context, id, now).await?;
    let after = Some(json!({ "provider": provider.code() }));
    audit_append(&mut work, context, Act { act: "calendar.connected", subject_id: Some(id), before: None, after })
        .await?;
    work.commit().await?;
    connection_own(context, CalendarConnectionId(id)).await?.view(now)
}
