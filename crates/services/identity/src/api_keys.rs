//! API keys: 256 random bits, shown once, stored as a hash; each does what its scopes say and nothing else.

use super::{
    accounts::{account_by_id, sign_in_holds},
    family::opens_it,
    key_usage::usage_of,
    notices::mail,
    secrets::{secret_hash, secret_new},
};
use chrono::Duration;
use domain::{
    Refusal,
    identity::api_key::{
        ApiKey, ApiKeyRequest, KEY_PREFIX, KEYS_MOST, KeyLimit, KeyScope, KeyTier, KeyUsage, SHOWN_CHARS,
        api_keys_too_many,
    },
    identity::events::{AccountEvent, KeyNews},
    ids::ApiKeyId,
    page::Page,
};
use serde_json::json;
use spine::{
    App, Context, Result, SignedIn,
    audit::{Act, audit_append},
    context::Key,
    events::{StoredEvent, tell},
    mails::{AccountMail, MailTemplate},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// Minutes between two notes of "last used".
const USED_MINUTES: i64 = 1;

/// The own keys, the newest first.
pub async fn keys_list(context: &Context) -> Result<Page<ApiKey>> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select id, name, prefix, scopes, key_tier(api_keys) as "tier!", origins, created_at, expires_at, last_used_at
         from api_keys where user_id = $1 and revoked_at is null order by created_at desc, id desc"#,
        person.id.0
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let usage = usage_of(context, person.id.0).await?;
    let items = rows.into_iter().map(|row| {
        let tier = KeyTier::stored(&row.tier);
        ApiKey {
            id: ApiKeyId(row.id),
            name: row.name,
            prefix: row.prefix,
            scopes: scopes_of(&row.scopes),
            tier,
            limit: KeyLimit { per_minute: tier.per_minute() },
            usage: usage.get(&row.id).copied().unwrap_or_default(),
            origins: row.origins,
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            key: None,
        }
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// Makes a key. It is told here and never again; its owner hears of it by mail.
///
/// # Errors
/// 401 when the sign-in ended meanwhile, 422 for a field, 403 `scope_not_yours`,
/// `age_parent_required` for whom a parent signs in, 409 `api_keys_too_many`.
pub async fn key_create(context: &Context, request: &ApiKeyRequest) -> Result<ApiKey> {
    let person = opens_it(context).await?;
    // What keeps strangers out follows machine time.
    let now = context.app.clock.real_now();
    let new = request.parse(&person.roles, now)?;
    let key = format!("{KEY_PREFIX}{}", secret_new()?.token);
    let prefix: String = key.chars().take(SHOWN_CHARS).collect();
    let id = ApiKeyId(context.new_id());
    let scopes: Vec<String> = new.scopes.iter().map(|scope| scope.code().to_owned()).collect();
    let mut transaction = context.begin().await?;
    // The row of the account is the lock under which its keys are counted.
    sign_in_holds(&mut transaction, person).await?;
    let made = sqlx::query_scalar!(
        r#"insert into api_keys (id, user_id, name, prefix, key_hash, scopes, tier, created_at, expires_at, origins)
         select $1, $2, $3, $4, $5, $6, 'standard', $7, $8, $10
         where (select count(*) from api_keys k where k.user_id = $2 and k.revoked_at is null) < $9
         returning key_tier(api_keys) as "tier!""#,
        id.0,
        person.id.0,
        new.name,
        prefix,
        secret_hash(&key),
        &scopes,
        now,
        new.expires_at,
        KEYS_MOST,
        &new.origins,
    );
    let Some(tier) = made.fetch_optional(&mut *transaction).await? else {
        return Err(api_keys_too_many(KEYS_MOST).into());
    };
    let after = Some(json!({ "key_id": id, "prefix": prefix, "scopes": scopes, "expires_at": new.expires_at }));
    let act = Act { act: "account.key_made", subject_id: Some(person.id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    let news = KeyNews { user_id: person.id, key_id: id, name: new.name.clone() };
    tell(&mut transaction, context, &AccountEvent::KeyMade(news)).await?;
    transaction.commit().await?;
    note(context, Event::TokenIssued, Some(person.id), "api_key");
    let tier = KeyTier::stored(&tier);
    Ok(ApiKey {
        id,
        name: new.name,
        prefix,
        scopes: new.scopes,
        tier,
        limit: KeyLimit { per_minute: tier.per_minute() },
        usage: KeyUsage::default(),
        origins: new.origins,
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
    let ended = sqlx::query_scalar!(
        "update api_keys set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null returning name",
        id.0,
        person.id.0,
        context.app.clock.real_now(),
    );
    let name = ended.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("key"))?;
    let news = KeyNews { user_id: person.id, key_id: id, name };
    tell(&mut transaction, context, &AccountEvent::KeyEnded(news)).await?;
    let after = Some(json!({ "key_id": id }));
    let act = Act { act: "account.key_ended", subject_id: Some(person.id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    Ok(())
}

/// Word to the owner that a key was made or ended.
pub(super) async fn key_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: KeyNews,
    made: bool,
) -> Result<()> {
    let (dedup, key) = (format!("api_key:{}:{}", news.key_id, stored.event_id), news.name);
    mail(work, context, news.user_id, dedup, |name| {
        MailTemplate::Account(if made {
            AccountMail::KeyMade { name, key }
        } else {
            AccountMail::KeyEnded { name, key }
        })
    })
    .await
}

/// Whose key this is, and what it may do; none when it is unknown, ended or too old, or its owner is suspended or gone.
pub async fn key_find(app: &App, key: &str) -> Result<Option<(SignedIn, Key)>> {
    let now = app.clock.real_now();
    let found = sqlx::query!(
        r#"select id, user_id, scopes, key_tier(api_keys) as "tier!", origins, last_used_at from api_keys
         where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)"#,
        secret_hash(key),
        now
    );
    let Some(found) = found.fetch_optional(&app.pool).await? else { return Ok(None) };
    let Some(account) = account_by_id(&app.pool, found.user_id).await? else { return Ok(None) };
    if found.last_used_at.is_none_or(|at| at < now - Duration::minutes(USED_MINUTES)) {
        sqlx::query!("update api_keys set last_used_at = $2 where id = $1", found.id, now).execute(&app.pool).await?;
    }
    let (scopes, tier) = (scopes_of(&found.scopes), KeyTier::stored(&found.tier));
    let key = Key { id: found.id, scopes, tier, origins: found.origins };
    Ok(Some((account.signed_in(None, None)?, key)))
}

/// Whether some key that opens something names that origin: what a browser is told before it sends one.
pub async fn origin_is_named(context: &Context, origin: &str) -> Result<bool> {
    let named = sqlx::query_scalar!(
        r#"select exists (select from api_keys where origins @> array[$1::text] and revoked_at is null
             and (expires_at is null or expires_at > $2)) as "named!""#,
        origin,
        context.app.clock.real_now(),
    );
    Ok(named.fetch_one(context.writes()).await?)
}

fn scopes_of(codes: &[String]) -> Vec<KeyScope> {
    codes.iter().filter_map(|code| KeyScope::parse(code)).collect()
}
