//! The key pair of the installation: made when somebody first asks for it, and sealed. What it signs says which key it
//! was, so that another one can follow it.

use super::key_place;
use adapters::lti::Signer;
use serde_json::{Value, json};
use spine::{
    App, Context, Error, Result,
    sealing::{seal, unseal},
};
use uuid::Uuid;

/// The public half, for platforms.
pub async fn jwks_get(context: &Context) -> Result<Value> {
    signer(context).await?;
    let rows = sqlx::query!("select id, modulus, exponent from lti_keys order by created_at");
    let rows = rows.fetch_all(context.writes()).await?;
    let keys: Vec<Value> =
        rows.iter().map(|row| Signer::shown(&row.id.to_string(), &row.modulus, &row.exponent)).collect();
    Ok(json!({ "keys": keys }))
}

/// The key pair, made where there is none.
pub(super) async fn signer(context: &Context) -> Result<Signer> {
    if let Some(signer) = stored(&context.app).await? {
        return Ok(signer);
    }
    let made = tokio::task::spawn_blocking(Signer::make).await.map_err(|error| Error::Unexpected(Box::new(error)))?;
    let made = made.map_err(|error| Error::unexpected(error.to_string()))?;
    let id = context.new_id();
    let (modulus, exponent) = read(id, &made)?.public();
    let sealed = seal(&context.app, key_place(id), &made).await?;
    // Two servers may be asked at once: the first key stays, and both read it.
    sqlx::query!(
        "insert into lti_keys (id, private_sealed, modulus, exponent, created_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        id,
        sealed,
        modulus,
        exponent,
        context.app.clock.real_now(),
    )
    .execute(context.writes())
    .await?;
    stored(&context.app).await?.ok_or_else(|| Error::unexpected("the key for learning platforms is gone"))
}

async fn stored(app: &App) -> Result<Option<Signer>> {
    let row = sqlx::query!("select id, private_sealed from lti_keys order by created_at desc limit 1");
    let Some(row) = row.fetch_optional(&app.pool).await? else { return Ok(None) };
    let bytes = unseal(app, key_place(row.id), &row.private_sealed).await?;
    read(row.id, &bytes).map(Some)
}

fn read(id: Uuid, kept: &[u8]) -> Result<Signer> {
    Signer::read(&id.to_string(), kept).map_err(|error| Error::unexpected(error.to_string()))
}
