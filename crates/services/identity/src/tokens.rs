//! Tokens of the API (ID5): a signed access token for 15 minutes and a refresh token that is good for one use.
//!
//! All refresh tokens that descend from one log-in are a *family*. Using a spent one means that two parties hold it, so
//! the family ends. Access tokens name their family and are checked against it, so ending it ends them at once and not
//! at the end of their 15 minutes.

use super::{
    accounts::{Account, account_by_id},
    secrets::{secret_hash, secret_new},
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        TokenAnswer, UserSummary,
        events::{AccountEvent, SignedIn as SignedInNews},
        refusals,
    },
    ids::UserId,
};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use spine::{
    App, Context, Error, Result, SignedIn,
    audit::{Act, audit_append},
    events::tell,
    security::{Event, note},
};
use uuid::Uuid;

/// Seconds an access token lives.
pub const ACCESS_TOKEN_SECONDS: u32 = 15 * 60;
/// Days a refresh token lives.
const REFRESH_TOKEN_DAYS: i64 = 30;

#[derive(Serialize, Deserialize)]
struct Claims {
    /// User id.
    sub: Uuid,
    /// Family of refresh tokens.
    fam: Uuid,
    /// Seconds since 1970, machine time.
    iat: i64,
    exp: i64,
}

/// Starts a family for somebody who has just proved who they are.
pub async fn token_issue(context: &Context, user_id: UserId) -> Result<TokenAnswer> {
    let account = account_by_id(context.writes(), user_id.0).await?;
    let account = account.ok_or_else(|| Refusal::not_found("account"))?;
    let family = context.new_id();
    let mut transaction = context.begin().await?;
    let answer = tokens_store(&mut transaction, context, account.summary(), family).await?;
    tell(&mut transaction, context, &AccountEvent::SignedIn(SignedInNews { user_id, session_id: None })).await?;
    transaction.commit().await?;
    Ok(answer)
}

/// [`token_issue`] for an operator who acts in a person's name, which is an act.
pub async fn token_issue_by_operator(context: &Context, user_id: UserId) -> Result<TokenAnswer> {
    let answer = token_issue(context, user_id).await?;
    let mut transaction = context.begin().await?;
    let act = Act { act: "account.token_issued", subject_id: Some(user_id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::TokenIssued, Some(user_id), "operator");
    Ok(answer)
}

/// Spends a refresh token for the next pair of tokens.
///
/// # Errors
/// 401 `refresh_token_reused` when it was spent before (the whole family ends, audited), 401 `refresh_token_invalid`
/// when it is unknown, ended or too old.
pub async fn token_refresh(context: &Context, refresh_token: &str) -> Result<TokenAnswer> {
    let (hash, now) = (secret_hash(refresh_token), context.app.clock.real_now());
    let mut transaction = context.begin().await?;
    let spent = sqlx::query!(
        "update refresh_tokens set used_at = $2 where token_hash = $1 and used_at is null and revoked_at is null and expires_at > $2
         returning family, user_id",
        hash,
        now
    )
    .fetch_optional(&mut *transaction)
    .await?;
    let Some(spent) = spent else {
        return Err(reuse_answer(context, transaction, &hash).await?.into());
    };
    let account = account_by_id(&mut *transaction, spent.user_id).await?.ok_or_else(refusals::refresh_token_invalid)?;
    let answer = tokens_store(&mut transaction, context, account.summary(), spent.family).await?;
    transaction.commit().await?;
    Ok(answer)
}

/// Who holds this access token; none when it is forged, too old, of an ended family, or the account is suspended or
/// deleted.
pub async fn token_verify(app: &App, jwt: &str) -> Result<Option<SignedIn>> {
    let Some(claims) = claims_of(app, jwt) else { return Ok(None) };
    let account = sqlx::query_as!(
        Account,
        r#"select u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles, u.display_name, u.time_zone, u.locale, u.currency,
                  t.id as "tutor_id?", u.picture,
                  exists (select from totp_secrets f where f.user_id = u.id and f.confirmed_at is not null) as "mfa!"
           from users u left join tutors t on t.user_id = u.id
           where u.id = $1 and u.suspended_at is null and u.deleted_at is null
             and exists (select from refresh_tokens r where r.family = $2 and r.user_id = u.id and r.revoked_at is null)"#,
        claims.sub,
        claims.fam,
    )
    .fetch_optional(&app.pool)
    .await?;
    account.map(|account| account.signed_in(None, Some(claims.fam))).transpose()
}

/// Ends the family of the given refresh token, or without one the family of the access token in use. An unknown token
/// is no error: it is ended.
pub async fn token_logout(context: &Context, refresh_token: Option<&str>) -> Result<()> {
    let now = context.app.clock.real_now();
    let ended = match refresh_token {
        Some(token) => {
            sqlx::query_scalar!(
                "update refresh_tokens set revoked_at = $2
                 where revoked_at is null and family in (select family from refresh_tokens where token_hash = $1)
                 returning user_id",
                secret_hash(token),
                now
            )
            .fetch_all(context.writes())
            .await?
        }
        None => Vec::new(),
    };
    let ended = ended.first().copied();
    if let Some(family) = context.person().and_then(|person| person.token_family) {
        family_revoke(context.writes(), family, now).await?;
    }
    note(context, Event::SignedOut, ended.map(UserId), "token");
    Ok(())
}

async fn tokens_store(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    context: &Context,
    user: UserSummary,
    family: Uuid,
) -> Result<TokenAnswer> {
    let (secret, now) = (secret_new()?, context.app.clock.real_now());
    sqlx::query!(
        "insert into refresh_tokens (token_hash, family, user_id, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        secret.hash,
        family,
        user.id.0,
        now,
        now + Duration::days(REFRESH_TOKEN_DAYS),
    )
    .execute(&mut **transaction)
    .await?;
    let access_token = access_token(context, user.id, family)?;
    Ok(TokenAnswer { user, access_token, refresh_token: secret.token, expires_in: ACCESS_TOKEN_SECONDS })
}

fn access_token(context: &Context, user: UserId, family: Uuid) -> Result<String> {
    let iat = context.app.clock.real_now().timestamp();
    let claims = Claims { sub: user.0, fam: family, iat, exp: iat + i64::from(ACCESS_TOKEN_SECONDS) };
    let key = EncodingKey::from_secret(&context.app.token_key);
    encode(&Header::new(Algorithm::HS256), &claims, &key).map_err(|error| Error::Unexpected(Box::new(error)))
}

fn claims_of(app: &App, jwt: &str) -> Option<Claims> {
    // One algorithm only: a token that names another ("none" included) is refused before its signature is looked at
    // (RFC 8725 §3.1).
    let mut validation = Validation::new(Algorithm::HS256);
    validation.leeway = 0;
    // Judged below by the machine time of the context.
    validation.validate_exp = false;
    let claims = decode::<Claims>(jwt, &DecodingKey::from_secret(&app.token_key), &validation).ok()?.claims;
    (claims.exp > app.clock.real_now().timestamp()).then_some(claims)
}

/// A refresh token that could not be spent: spent before means stolen, so its family ends.
async fn reuse_answer(
    context: &Context,
    mut transaction: sqlx::Transaction<'_, sqlx::Postgres>,
    hash: &[u8],
) -> Result<Refusal> {
    let reused = sqlx::query!(
        "select family, user_id from refresh_tokens where token_hash = $1 and used_at is not null and revoked_at is null",
        hash
    )
    .fetch_optional(&mut *transaction)
    .await?;
    let Some(reused) = reused else {
        note(context, Event::TokenRefused, None, "refresh_token_unknown");
        return Ok(refusals::refresh_token_invalid());
    };
    note(context, Event::TokenRefused, Some(UserId(reused.user_id)), "refresh_token_reused");
    family_revoke(&mut *transaction, reused.family, context.app.clock.real_now()).await?;
    let after = serde_json::json!({ "family": reused.family });
    let act =
        Act { act: "account.refresh_token_reused", subject_id: Some(reused.user_id), before: None, after: Some(after) };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(refusals::refresh_token_reused())
}

async fn family_revoke(
    executor: impl sqlx::PgExecutor<'_>,
    family: Uuid,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    sqlx::query!("update refresh_tokens set revoked_at = $2 where family = $1 and revoked_at is null", family, now)
        .execute(executor)
        .await?;
    Ok(())
}
