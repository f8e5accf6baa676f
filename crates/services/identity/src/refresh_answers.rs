//! The answer to a refresh token, kept for a minute for a client that asks again with the same key because it never
//! got it.
//!
//! It is sealed, because it holds tokens that are good, and worth nothing any more once the refresh token in it was
//! used: then it has arrived.

use super::secrets::secret_hash;
use chrono::{DateTime, Duration, Utc};
use domain::identity::TokenAnswer;
use spine::{
    Context, Result,
    idempotency::IdempotencyKey,
    sealing::{Place, seal, unseal},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Seconds in which the answer is given again.
const KEPT_SECONDS: i64 = 60;

/// An answer, sealed.
pub(super) struct Kept {
    key_hash: Vec<u8>,
    answer: Vec<u8>,
}

const fn place(family: Uuid) -> Place {
    Place::new("refresh_answers", "answer", family)
}

fn key_hash(family: Uuid, key: &IdempotencyKey) -> Vec<u8> {
    secret_hash(&format!("refresh:{family}:{}", key.as_str()))
}

/// Seals an answer, before the transaction that will store it begins.
pub(super) async fn answer_keep(
    context: &Context,
    family: Uuid,
    key: &IdempotencyKey,
    answer: &TokenAnswer,
) -> Result<Kept> {
    let answer = seal(&context.app, place(family), &serde_json::to_vec(answer)?).await?;
    Ok(Kept { key_hash: key_hash(family, key), answer })
}

impl Kept {
    /// Stores it with the token it answers.
    pub(super) async fn store(
        self,
        transaction: &mut Transaction<'_, Postgres>,
        token: &[u8],
        next: &[u8],
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into refresh_answers (token_hash, key_hash, next_hash, answer, expires_at) \
             values ($1, $2, $3, $4, $5)",
            token,
            self.key_hash,
            next,
            self.answer,
            now + Duration::seconds(KEPT_SECONDS),
        )
        .execute(&mut **transaction)
        .await?;
        Ok(())
    }
}

/// What was answered to this token with this key, if that was a moment ago, has not arrived and its family lives.
pub(super) async fn answer_kept(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    (token, family): (&[u8], Uuid),
    key: &IdempotencyKey,
) -> Result<Option<TokenAnswer>> {
    let kept = sqlx::query_scalar!(
        "select a.answer from refresh_answers a join refresh_tokens n on n.token_hash = a.next_hash
         where a.token_hash = $1 and a.key_hash = $2 and a.expires_at > $3 \
         and n.used_at is null and n.revoked_at is null",
        token,
        key_hash(family, key),
        context.app.clock.real_now(),
    );
    let Some(kept) = kept.fetch_optional(&mut **transaction).await? else { return Ok(None) };
    let plain = unseal(&context.app, place(family), &kept).await?;
    Ok(Some(serde_json::from_slice(&plain)?))
}
