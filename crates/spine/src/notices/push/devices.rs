//! Browsers that asked to be told.

use super::DEVICES;
use crate::{
    App, Context, Result,
    sealing::{Place, seal, unseal},
};
use adapters::push::DeviceKeys;
use domain::{
    ids::UserId,
    platform::{
        outside::outside_address,
        push::{DEVICES_MAX, PushEnd, PushRequest},
        refusals::{push_endpoint_invalid, push_keys_invalid},
    },
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Tells this browser from now on, as long as it stays signed in. A browser tells one account: whoever asked with it
/// before is not told there any more.
///
/// # Errors
/// 422 `push_endpoint_invalid`, `push_keys_invalid`.
pub async fn push_subscribe(context: &Context, request: &PushRequest) -> Result<()> {
    let person = context.require_person()?;
    let endpoint = outside_address(&request.endpoint, context.app.settings.dev).ok_or_else(push_endpoint_invalid)?;
    DeviceKeys::read(&request.keys.p256dh, &request.keys.auth).ok_or_else(push_keys_invalid)?;
    let id = context.new_id();
    let stored = PushRequest { endpoint: endpoint.into(), keys: request.keys.clone() };
    let sealed = seal(&context.app, place(id), &serde_json::to_vec(&stored)?).await?;
    let mut work = context.begin().await?;
    let hash = hash(&stored.endpoint);
    sqlx::query!("delete from push_devices where endpoint_hash = $1", &hash).execute(&mut *work).await?;
    // One browser that asks twice at once is one device.
    sqlx::query!(
        "insert into push_devices (id, user_id, endpoint_hash, device_sealed, sign_in, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (endpoint_hash) do nothing",
        id,
        person.id.0,
        &hash,
        sealed,
        person.session_id.or(person.token_family),
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    sqlx::query!(
        "delete from push_devices where id in (
           select id from push_devices where user_id = $1 order by created_at desc, id desc offset $2)",
        person.id.0,
        DEVICES_MAX,
    )
    .execute(&mut *work)
    .await?;
    work.commit().await?;
    Ok(())
}

/// Tells this browser nothing more. One that was not told is not told either.
pub async fn push_unsubscribe(context: &Context, end: &PushEnd) -> Result<()> {
    let person = context.require_person()?.id;
    // As it was stored: an address may be written in more than one way.
    let address = outside_address(&end.endpoint, context.app.settings.dev);
    let endpoint = address.map_or_else(|| end.endpoint.clone(), Into::into);
    let gone =
        sqlx::query!("delete from push_devices where endpoint_hash = $1 and user_id = $2", &hash(&endpoint), person.0);
    gone.execute(context.writes()).await?;
    Ok(())
}

/// A browser that is told.
pub(super) struct Device {
    pub id: Uuid,
    pub endpoint: String,
    pub keys: DeviceKeys,
}

/// The browsers of a person that are still signed in, without those of `told`; the others are forgotten.
pub(super) async fn devices_of(context: &Context, person: UserId, told: &[Uuid]) -> Result<Vec<Device>> {
    sqlx::query!(
        "delete from push_devices d where d.user_id = $1 and d.sign_in is not null and not exists (
           select from sessions s where s.id = d.sign_in and s.revoked_at is null and s.expires_at > $2)",
        person.0,
        context.app.clock.real_now(),
    )
    .execute(context.writes())
    .await?;
    let rows = sqlx::query!(
        "select id, device_sealed from push_devices where user_id = $1 and not (id = any($2)) order by id",
        person.0,
        told,
    );
    let mut devices = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        devices.extend(opened(&context.app, row.id, &row.device_sealed).await?);
    }
    Ok(devices)
}

async fn opened(app: &App, id: Uuid, sealed: &[u8]) -> Result<Option<Device>> {
    let stored: PushRequest = serde_json::from_slice(&unseal(app, place(id), sealed).await?)?;
    let keys = DeviceKeys::read(&stored.keys.p256dh, &stored.keys.auth);
    Ok(keys.map(|keys| Device { id, endpoint: stored.endpoint, keys }))
}

fn hash(endpoint: &str) -> Vec<u8> {
    Sha256::digest(endpoint.as_bytes()).to_vec()
}

const fn place(id: Uuid) -> Place {
    Place::new(DEVICES.0, DEVICES.1, id)
}
