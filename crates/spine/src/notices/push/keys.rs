//! The key pair of the installation: made when somebody first asks for it, the same for ever, since browsers subscribe
//! with it.

use super::KEYS;
use crate::{
    App, Context, Error, Result,
    sealing::{Place, seal, unseal},
};
use adapters::push::SenderKey;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::platform::push::PushKeyView;
use uuid::Uuid;

/// What browsers subscribe with.
///
/// # Errors
/// 401 for nobody.
pub async fn push_key_get(context: &Context) -> Result<PushKeyView> {
    context.require_person()?;
    let key = sender_key(&context.app).await?;
    Ok(PushKeyView { key: URL_SAFE_NO_PAD.encode(key.public()) })
}

/// The key pair, made where there is none.
pub(super) async fn sender_key(app: &App) -> Result<SenderKey> {
    if let Some(key) = stored(app).await? {
        return Ok(key);
    }
    let made = SenderKey::make().ok_or_else(|| Error::unexpected("no randomness"))?;
    let id = Uuid::now_v7();
    let sealed = seal(app, place(id), &made.bytes()).await?;
    // Two servers may be asked at once: the first key stays, and both read it.
    sqlx::query!(
        "insert into push_keys (id, public_key, private_sealed, created_at) values ($1, $2, $3, $4)
         on conflict (only_one) do nothing",
        id,
        made.public(),
        sealed,
        app.clock.real_now(),
    )
    .execute(&app.pool)
    .await?;
    stored(app).await?.ok_or_else(|| Error::unexpected("the key of pushes is gone"))
}

async fn stored(app: &App) -> Result<Option<SenderKey>> {
    let row = sqlx::query!("select id, private_sealed from push_keys").fetch_optional(&app.pool).await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = unseal(app, place(row.id), &row.private_sealed).await?;
    Ok(Some(SenderKey::read(&bytes).ok_or_else(|| Error::unexpected("the key of pushes is none"))?))
}

const fn place(id: Uuid) -> Place {
    Place::new(KEYS.0, KEYS.1, id)
}
