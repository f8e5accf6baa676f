//! Tokens of the API (ID5): a signed access token for 15 minutes and a refresh token that is good for one use.
//!
//! All refresh tokens that descend from one log-in are a *family*. Using a spent one means that two parties hold it, so
//! the family ends. Access tokens name their family and are checked against it, so ending it ends them at once and not
//! at the end of their 15 minutes.
//!
//! A client that loses the answer to a refresh on the way would hold a spent token. With an `Idempotency-Key` the same
//! token gets the same answer for a minute ([`crate::refresh_answers`]); without one, single use is strict.

use super::{
    accounts::{Account, account_by_id},
    refresh_answers::{answer_keep, answer_kept},
    secrets::{Secret, secret_hash, secret_new},
    sessions::{Begun, seen, sign_in_note},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::{
        Role, SessionKind, TokenAnswer, UserSummary, refusals,
        sign_in_life::{SignInAge, TOKEN_DAYS, TOKEN_IDLE_DAYS},
    },
    ids::UserId,
};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use spine::{
    App, Context, Error, Result, SignedIn,
    audit::{Act, audit_append},
    idempotency::IdempotencyKey,
    security::{Event, note},
};
use uuid::Uuid;

/// Seconds an access token lives.
pub const ACCESS_TOKEN_SECONDS: u32 = 15 * 60;

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
    let (family, now) = (context.new_id(), context.app.clock.real_now());
    let (answer, secret) = answer_make(context, account.summary(), family)?;
    let mut transaction = context.begin().await?;
    // The row is opened by no cookie: what this is the hash of is forgotten here.
    let program = Begun { id: family, kind: SessionKind::Token, hash: &secret_new()?.hash, agent: &context.agent };
    sign_in_note(&mut transaction, context, user_id, program).await?;
    token_store(&mut transaction, &secret, (user_id, family), (now, now)).await?;
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
    token_refresh_with(context, refresh_token, None).await
}

/// The same for a client that may have lost the answer: for a minute, the same token with the same key is answered the
/// same again, as long as the tokens in that answer were not used.
///
/// # Errors
/// Those of [`token_refresh`]; another key, or none, is a second use.
pub async fn token_refresh_with(
    context: &Context,
    refresh_token: &str,
    key: Option<&IdempotencyKey>,
) -> Result<TokenAnswer> {
    let (hash, now) = (secret_hash(refresh_token), context.app.clock.real_now());
    let Some(known) = family_of(context, &hash).await? else {
        note(context, Event::TokenRefused, None, "refresh_token_unknown");
        return Err(refusals::refresh_token_invalid().into());
    };
    let account = account_by_id(context.writes(), known.user).await?.ok_or_else(refusals::refresh_token_invalid)?;
    if !known.lives(&account.roles(), now) {
        return Err(refusals::refresh_token_invalid().into());
    }
    let (answer, secret) = answer_make(context, account.summary(), known.id)?;
    let kept = match key {
        Some(key) => Some(answer_keep(context, known.id, key, &answer).await?),
        None => None,
    };
    let mut transaction = context.begin().await?;
    let spent = sqlx::query!(
        "update refresh_tokens set used_at = $2
         where token_hash = $1 and used_at is null and revoked_at is null and expires_at > $2",
        hash,
        now
    );
    if spent.execute(&mut *transaction).await?.rows_affected() == 0 {
        if let Some(key) = key
            && let Some(again) = answer_kept(&mut transaction, context, (&hash, known.id), key).await?
        {
            return Ok(again);
        }
        return Err(reuse_answer(context, transaction, &hash).await?.into());
    }
    token_store(&mut transaction, &secret, (UserId(known.user), known.id), (known.begun.unwrap_or(now), now)).await?;
    if let Some(kept) = kept {
        kept.store(&mut transaction, &hash, &secret.hash, now).await?;
    }
    transaction.commit().await?;
    if let Some(last) = known.last_used {
        seen(&context.app, known.id, last).await?;
    }
    Ok(answer)
}

/// Whose a refresh token is. Families of the release before have no row among the sign-ins.
struct Family {
    id: Uuid,
    user: Uuid,
    begun: Option<DateTime<Utc>>,
    last_used: Option<DateTime<Utc>>,
}

impl Family {
    fn lives(&self, roles: &[Role], now: DateTime<Utc>) -> bool {
        let age = self.begun.zip(self.last_used);
        age.is_none_or(|(begun, last_used)| SignInAge { kind: SessionKind::Token, begun, last_used }.lives(roles, now))
    }
}

async fn family_of(context: &Context, hash: &[u8]) -> Result<Option<Family>> {
    let found = sqlx::query!(
        r#"select r.family, r.user_id, s.created_at as "begun?", s.last_seen_at as "last_used?"
           from refresh_tokens r left join sessions s on s.id = r.family where r.token_hash = $1"#,
        hash
    );
    let found = found.fetch_optional(context.writes()).await?;
    Ok(found.map(|row| Family { id: row.family, user: row.user_id, begun: row.begun, last_used: row.last_used }))
}

/// Who holds this access token; none when it is forged, too old, of an ended family, or the account is suspended or
/// deleted.
pub async fn token_verify(app: &App, jwt: &str) -> Result<Option<SignedIn>> {
    let Some(claims) = claims_of(app, jwt) else { return Ok(None) };
    let found = sqlx::query!(
        r#"select u.id, u.email, u.email_verified_at is not null as "email_verified!", u.roles, u.display_name, u.time_zone, u.locale, u.currency,
                  t.id as "tutor_id?", u.picture,
                  exists (select from totp_secrets f where f.user_id = u.id and f.confirmed_at is not null) as "mfa!",
                  s.created_at as "begun?", s.last_seen_at as "last_used?"
           from users u left join tutors t on t.user_id = u.id and not t.for_members left join sessions s on s.id = $2
           where u.id = $1 and u.suspended_at is null and u.deleted_at is null and s.revoked_at is null
             and exists (select from refresh_tokens r where r.family = $2 and r.user_id = u.id and r.revoked_at is null)"#,
        claims.sub,
        claims.fam,
    )
    .fetch_optional(&app.pool)
    .await?;
    let Some(row) = found else { return Ok(None) };
    let family = Family { id: claims.fam, user: row.id, begun: row.begun, last_used: row.last_used };
    let account = Account {
        id: row.id,
        email: row.email,
        email_verified: row.email_verified,
        roles: row.roles,
        display_name: row.display_name,
        time_zone: row.time_zone,
        locale: row.locale,
        currency: row.currency,
        tutor_id: row.tutor_id,
        picture: row.picture,
        mfa: row.mfa,
    };
    if !family.lives(&account.roles(), app.clock.real_now()) {
        return Ok(None);
    }
    if let Some(last) = family.last_used {
        seen(app, family.id, last).await?;
    }
    account.signed_in(None, Some(claims.fam)).map(Some)
}

/// Ends the family of the given refresh token, or without one the family of the access token in use. An unknown token
/// is no error: it is ended.
pub async fn token_logout(context: &Context, refresh_token: Option<&str>) -> Result<()> {
    let now = context.app.clock.real_now();
    let named = match refresh_token {
        Some(token) => family_of(context, &secret_hash(token)).await?,
        None => None,
    };
    let in_use = context.person().and_then(|person| person.token_family);
    let mut transaction = context.begin().await?;
    for family in named.as_ref().map(|named| named.id).into_iter().chain(in_use) {
        family_revoke(&mut transaction, family, now).await?;
    }
    transaction.commit().await?;
    note(context, Event::SignedOut, named.map(|named| UserId(named.user)), "token");
    Ok(())
}

/// The next pair of tokens, and what is stored of the refresh token.
fn answer_make(context: &Context, user: UserSummary, family: Uuid) -> Result<(TokenAnswer, Secret)> {
    let secret = secret_new()?;
    let access_token = access_token(context, user.id, family)?;
    let refresh_token = secret.token.clone();
    Ok((TokenAnswer { user, access_token, refresh_token, expires_in: ACCESS_TOKEN_SECONDS }, secret))
}

/// A refresh token ends unused after its own days, and with its family at the latest.
async fn token_store(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    secret: &Secret,
    (user, family): (UserId, Uuid),
    (begun, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    sqlx::query!(
        "insert into refresh_tokens (token_hash, family, user_id, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        secret.hash,
        family,
        user.0,
        now,
        (now + Duration::days(TOKEN_IDLE_DAYS)).min(begun + Duration::days(TOKEN_DAYS)),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
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
    family_revoke(&mut transaction, reused.family, context.app.clock.real_now()).await?;
    let after = serde_json::json!({ "family": reused.family });
    let act =
        Act { act: "account.refresh_token_reused", subject_id: Some(reused.user_id), before: None, after: Some(after) };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(refusals::refresh_token_reused())
}

async fn family_revoke(
    transaction: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    family: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!("update refresh_tokens set revoked_at = $2 where family = $1 and revoked_at is null", family, now)
        .execute(&mut **transaction)
        .await?;
    sqlx::query!("update sessions set revoked_at = $2 where id = $1 and revoked_at is null", family, now)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
