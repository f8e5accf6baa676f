//! API keys: 256 random bits, shown once, stored as a hash; each does what its scopes say and nothing else.

use super::{
    accounts::account_by_id,
    secrets::{secret_hash, secret_new},
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::api_key::{
        ApiKey, ApiKeyRequest, KEY_PREFIX, KEYS_MOST, KeyLimit, KeyScope, KeyTier, SHOWN_CHARS, api_keys_too_many,
    },
    ids::ApiKeyId,
    page::Page,
};
use serde_json::json;
use spine::{
    App, Context, Result, SignedIn,
    audit::{Act, audit_append},
    context::Key,
    security::{Event, note},
};

/// Minutes between two notes of "last used".
const USED_MINUTES: i64 = 1;

/// The own keys, the newest first.
pub async fn keys_list(context: &Context) -> Result<Page<ApiKey>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        "select id, name, prefix, scopes, tier, created_at, expires_at, last_used_at from api_keys
         where user_id = $1 and revoked_at is null order by created_at desc, id desc",
        person.id.0
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let items = rows.into_iter().map(|row| {
        let tier = KeyTier::stored(&row.tier);
        ApiKey {
            id: ApiKeyId(row.id),
            name: row.name,
            prefix: row.prefix,
            scopes: scopes_of(&row.scopes),
            tier,
            limit: KeyLimit { per_minute: tier.per_minute() },
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            key: None,
        }
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Makes a key. It is told here and never again.
///
/// # Errors
/// 422 for a field, 403 `scope_not_yours`, 409 `api_keys_too_many`.
pub async fn key_create(context: &Context, request: &ApiKeyRequest) -> Result<ApiKey> {
    let person = context.require_person()?;
    // What keeps strangers out follows machine time.
    let now = context.app.clock.real_now();
    let new = request.parse(&person.roles, now)?;
    let key = format!("{KEY_PREFIX}{}", secret_new()?.token);
    let prefix: String = key.chars().take(SHOWN_CHARS).collect();
    let id = ApiKeyId(context.new_id());
    let scopes: Vec<String> = new.scopes.iter().map(|scope| scope.code().to_owned()).collect();
    let mut transaction = context.begin().await?;
    // The row of the account is the lock under which its keys are counted.
    let made = sqlx::query!(
        r#"with own as (select id from users where id = $2 for update)
           insert into api_keys (id, user_id, name, prefix, key_hash, scopes, tier, created_at, expires_at)
           select $1, own.id, $3, $4, $5, $6, 'standard', $7, $8 from own
           where (select count(*) from api_keys k where k.user_id = own.id and k.revoked_at is null) < $9"#,
        id.0,
        person.id.0,
        new.name,
        prefix,
        secret_hash(&key),
        &scopes,
        now,
        new.expires_at,
        KEYS_MOST,
    );
    if made.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(api_keys_too_many(KEYS_MOST).into());
    }
    let after = Some(json!({ "key_id": id, "prefix": prefix, "scopes": scopes, "expires_at": new.expires_at }));
    let act = Act { act: "account.key_made", subject_id: Some(person.id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::TokenIssued, Some(person.id), "api_key");
    let tier = KeyTier::Standard;
    Ok(ApiKey {
        id,
        name: new.name,
        prefix,
        scopes: new.scopes,
        tier,
        limit: KeyLimit { per_minute: tier.per_minute() },
        created_at: now,
        expires_at: new.expires_at,
        last_used_at: None,
        key: Some(key),
    })
}

/// Ends one of the own keys; another person's does not exist (404).
pub async fn key_revoke(context: &Context, id: ApiKeyId) -> Result<()> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    let ended = sqlx::query!(
        "update api_keys set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null",
        id.0,
        person.id.0,
        context.app.clock.real_now(),
    );
    if ended.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("key").into());
    }
    let after = Some(json!({ "key_id": id }));
    let act = Act { act: "account.key_ended", subject_id: Some(person.id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whose key this is, and what it may do; none when it is unknown, ended or too old, or its owner is suspended or gone.
pub async fn key_find(app: &App, key: &str) -> Result<Option<(SignedIn, Key)>> {
    let now = app.clock.real_now();
    let found = sqlx::query!(
        "select id, user_id, scopes, tier, last_used_at from api_keys
         where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)",
        secret_hash(key),
        now
    );
    let Some(found) = found.fetch_optional(&app.pool).await? else { return Ok(None) };
    let Some(account) = account_by_id(&app.pool, found.user_id).await? else { return Ok(None) };
    if found.last_used_at.is_none_or(|at| at < now - Duration::minutes(USED_MINUTES)) {
        sqlx::query!("update api_keys set last_used_at = $2 where id = $1", found.id, now).execute(&app.pool).await?;
    }
    let key = Key { id: found.id, scopes: scopes_of(&found.scopes), tier: KeyTier::stored(&found.tier) };
    Ok(Some((account.signed_in(None, None)?, key)))
}

fn scopes_of(codes: &[String]) -> Vec<KeyScope> {
    codes.iter().filter_map(|code| KeyScope::parse(code)).collect()
}
