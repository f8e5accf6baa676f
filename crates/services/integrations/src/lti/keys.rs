//! The key pairs of the installation: the first is made when somebody first asks for it, and another follows every
//! quarter of a year. They rest sealed, and what they sign says which key it was.

use super::key_place;
use adapters::lti::Signer;
use chrono::Duration;
use serde_json::{Value, json};
use spine::{
    App, Context, Error, Result,
    job::{Job, Nothing},
    sealing::{seal, unseal},
};
use uuid::Uuid;

/// How long a key signs before another one follows.
const TURN_DAYS: i64 = 90;
/// How long a key is shown before it signs: platforms read the keys again within a day.
const READ_HOURS: i64 = 24;
/// How long a key is shown after another one signs; what it signed is read within an hour.
const KEPT_DAYS: i64 = 30;

/// The public half, for platforms.
pub async fn jwks_get(context: &Context) -> Result<Value> {
    signer(context).await?;
    let rows = sqlx::query!("select id, modulus, exponent from lti_keys order by generation");
    let rows = rows.fetch_all(context.writes()).await?;
    let keys: Vec<Value> =
        rows.iter().map(|row| Signer::shown(&row.id.to_string(), &row.modulus, &row.exponent)).collect();
    Ok(json!({ "keys": keys }))
}

/// The key pair that signs, made where there is none.
pub(super) async fn signer(context: &Context) -> Result<Signer> {
    if let Some(signer) = stored(&context.app).await? {
        return Ok(signer);
    }
    // Two servers may be asked at once: the first key stays, and both read it.
    make(context, 1).await?;
    stored(&context.app).await?.ok_or_else(|| Error::unexpected("the key for learning platforms is gone"))
}

/// Makes the key of that place in the order, unless somebody did.
async fn make(context: &Context, generation: i32) -> Result<()> {
    let made = tokio::task::spawn_blocking(Signer::make).await.map_err(|error| Error::Unexpected(Box::new(error)))?;
    let made = made.map_err(|error| Error::unexpected(error.to_string()))?;
    let id = context.new_id();
    let (modulus, exponent) = read(id, &made)?.public();
    let sealed = seal(&context.app, key_place(id), &made).await?;
    sqlx::query!(
        "insert into lti_keys (id, private_sealed, modulus, exponent, created_at, generation)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        id,
        sealed,
        modulus,
        exponent,
        context.app.clock.real_now(),
        generation,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The newest key that platforms have had time to read; the first one signs at once, because nothing else could.
async fn stored(app: &App) -> Result<Option<Signer>> {
    let row = sqlx::query!(
        "select id, private_sealed from lti_keys
         order by created_at <= $1 desc, case when created_at <= $1 then generation else -generation end desc limit 1",
        app.clock.real_now() - Duration::hours(READ_HOURS),
    );
    let Some(row) = row.fetch_optional(&app.pool).await? else { return Ok(None) };
    let bytes = unseal(app, key_place(row.id), &row.private_sealed).await?;
    read(row.id, &bytes).map(Some)
}

/// Every day: another key follows one of [`TURN_DAYS`] days, and one that another has followed long enough goes. A
/// house that speaks to no platform has none.
pub struct TurnLtiKeys;

impl Job for TurnLtiKeys {
    const KIND: &'static str = "TurnLtiKeys";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        keys_turn(context).await
    }
}

async fn keys_turn(context: &Context) -> Result<()> {
    let now = context.app.clock.real_now();
    let newest = sqlx::query!("select generation, created_at from lti_keys order by generation desc limit 1");
    let Some(newest) = newest.fetch_optional(context.writes()).await? else { return Ok(()) };
    if newest.created_at <= now - Duration::days(TURN_DAYS) {
        make(context, newest.generation + 1).await?;
    }
    sqlx::query!(
        "delete from lti_keys
         where generation < (select max(generation) from lti_keys where created_at <= $1::timestamptz)",
        now - Duration::hours(READ_HOURS) - Duration::days(KEPT_DAYS),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

fn read(id: Uuid, kept: &[u8]) -> Result<Signer> {
    Signer::read(&id.to_string(), kept).map_err(|error| Error::unexpected(error.to_string()))
}
