//! Where somebody signed in from before: networks, and browsers by a cookie. Limits that strangers can use up let these
//! pass, so that guessing at an account from elsewhere does not shut its owner out (S6).
//!
//! Only hashes are kept. A cookie opens nothing: it says that this browser has known the password once.

use super::secrets::{secret_hash, secret_new};
use chrono::Duration;
use domain::{identity::Email, ids::UserId};
use spine::{Context, Result};

/// How long a place is known after the last sign-in there.
pub(super) const KNOWN_DAYS: i64 = 90;

/// What is known of where a log-in comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A browser that signed in to this account before.
    Device,
    /// A network from which it was signed in to before.
    Network,
    /// Neither; the same for an address without an account.
    New,
}

/// Asked for every address alike.
pub(super) async fn place_of(context: &Context, email: &Email) -> Result<Place> {
    let (device, network) = (device_hash(&context.device), network_hash(&context.ip));
    let known = sqlx::query_scalar!(
        "select p.place from known_places p join users u on u.id = p.user_id
         where u.email = $1 and p.place in ($2, $3) and p.last_at > $4",
        email.as_str(),
        device,
        network,
        context.app.clock.real_now() - Duration::days(KNOWN_DAYS),
    )
    .fetch_all(context.writes())
    .await?;
    Ok(if known.contains(&device) && !context.device.is_empty() {
        Place::Device
    } else if known.contains(&network) && !context.ip.is_empty() {
        Place::Network
    } else {
        Place::New
    })
}

/// Somebody has just proved who they are from here.
pub(super) async fn network_note(context: &Context, user: UserId) -> Result<()> {
    if context.ip.is_empty() {
        return Ok(());
    }
    note(context, user, &network_hash(&context.ip)).await
}

/// The same of a browser; what its cookie carries from now on.
pub async fn device_note(context: &Context, user: UserId) -> Result<String> {
    let token = if context.device.is_empty() { secret_new()?.token } else { context.device.clone() };
    note(context, user, &device_hash(&token)).await?;
    Ok(token)
}

async fn note(context: &Context, user: UserId, place: &[u8]) -> Result<()> {
    sqlx::query!(
        "insert into known_places (user_id, place, last_at) values ($1, $2, $3)
         on conflict (user_id, place) do update set last_at = excluded.last_at
         where known_places.last_at < excluded.last_at - interval '1 day'",
        user.0,
        place,
        context.app.clock.real_now(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// A name for the browser that no log and no counter can be read back to its cookie from.
pub(super) fn device_of(context: &Context) -> String {
    hex::encode(device_hash(&context.device))
}

fn device_hash(token: &str) -> Vec<u8> {
    secret_hash(&format!("device:{token}"))
}

fn network_hash(ip: &str) -> Vec<u8> {
    secret_hash(&format!("network:{ip}"))
}
