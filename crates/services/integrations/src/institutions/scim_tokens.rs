//! What opens an institution's directory to its identity provider: tokens that are told once, two at most, so that one
//! can follow the other without a gap.

use super::own::locked;
use chrono::TimeDelta;
use domain::{
    Refusal,
    ids::InstitutionId,
    integrations::{
        institution::sso::{SCIM_TOKEN_PREFIX, SCIM_TOKENS_MOST, ScimGroupSize, ScimToken},
        refusals,
    },
};
use identity::secrets::{secret_hash, secret_new};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Where the directories are.
pub fn scim_base(context: &Context) -> String {
    format!("{}/scim/v2", context.app.settings.public_url)
}

pub(super) async fn tokens_of(connection: &mut PgConnection, institution: Uuid) -> Result<Vec<ScimToken>> {
    let rows = sqlx::query!(
        "select id, hint, created_at, last_used_at from scim_tokens where institution_id = $1 order by created_at, id",
        institution
    );
    let rows = rows.fetch_all(connection).await?;
    let token = |id, hint, created_at, last_used_at| ScimToken { id, hint, created_at, last_used_at, token: None };
    Ok(rows.into_iter().map(|row| token(row.id, row.hint, row.created_at, row.last_used_at)).collect())
}

pub(super) async fn groups_sizes(connection: &mut PgConnection, institution: Uuid) -> Result<Vec<ScimGroupSize>> {
    let rows = sqlx::query_as!(
        ScimGroupSize,
        r#"select g.display_name as name, count(p.scim_user_id) as "people!"
           from scim_groups g left join scim_group_people p on p.group_id = g.id
           where g.institution_id = $1 group by g.id, g.display_name order by lower(g.display_name)"#,
        institution
    );
    Ok(rows.fetch_all(connection).await?)
}

/// A new token, told here and never again.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution; 409 `scim_tokens_enough`; 429.
pub async fn scim_token_create(context: &Context, id: InstitutionId) -> Result<ScimToken> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let token = format!("{SCIM_TOKEN_PREFIX}{}", secret_new()?.token);
    let hint = token.get(token.len() - 4..).unwrap_or("????").to_owned();
    let (made, now) = (context.new_id(), context.app.clock.real_now());
    let mut work = context.begin().await?;
    locked(&mut work, person.id, id).await?;
    let stored = sqlx::query!(
        "insert into scim_tokens (id, institution_id, token_hash, hint, made_by, created_at)
         select $1, $2, $3, $4, $5, $6 where (select count(*) from scim_tokens where institution_id = $2) < $7",
        made,
        id.0,
        secret_hash(&token),
        hint,
        person.id.0,
        now,
        SCIM_TOKENS_MOST,
    );
    if stored.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::scim_tokens_enough(SCIM_TOKENS_MOST).into());
    }
    let after = Some(json!({ "token_id": made }));
    audit_append(
        &mut work,
        context,
        Act { act: "institution.scim_token", subject_id: Some(id.0), before: None, after },
    )
    .await?;
    work.commit().await?;
    Ok(ScimToken { id: made, hint, created_at: now, last_used_at: None, token: Some(token) })
}

/// Revokes one: it opens nothing any more.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another institution or token; 429.
pub async fn scim_token_delete(context: &Context, id: InstitutionId, token: Uuid) -> Result<()> {
    let person = context.require_verified()?;
    limit_take(&context.app, Limit::Institution, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    locked(&mut work, person.id, id).await?;
    let gone = sqlx::query!("delete from scim_tokens where id = $1 and institution_id = $2", token, id.0);
    if gone.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("token").into());
    }
    let after = Some(json!({ "token_id": token }));
    let act = Act { act: "institution.scim_token_end", subject_id: Some(id.0), before: None, after };
    audit_append(&mut work, context, act).await?;
    Ok(work.commit().await?)
}

/// An institution's directory, opened by its token. Everything below asks for one, so nothing of another institution's
/// can be named.
#[derive(Clone, Copy, Debug)]
pub struct Directory {
    pub(super) institution: Uuid,
    pub(super) maker: Option<Uuid>,
}

/// Opens the directory of that token.
///
/// # Errors
/// 401 `scim_token_invalid`; 429 after six hundred a minute.
pub async fn directory_open(context: &Context, token: Option<&str>) -> Result<Directory> {
    let token = token.filter(|token| token.starts_with(SCIM_TOKEN_PREFIX)).unwrap_or_default();
    let found = sqlx::query!(
        "select id, institution_id, made_by, last_used_at from scim_tokens where token_hash = $1",
        secret_hash(token)
    );
    let Some(found) = found.fetch_optional(context.writes()).await? else {
        // Of those that open something, addresses say little: one provider asks for all its customers.
        limit_take(&context.app, Limit::Scim, &format!("from:{}", context.ip)).await?;
        note(context, Event::TokenRefused, None, "scim");
        return Err(refusals::scim_token_invalid().into());
    };
    limit_take(&context.app, Limit::Scim, &found.institution_id.to_string()).await?;
    let now = context.app.clock.real_now();
    if found.last_used_at.is_none_or(|last| last < now - TimeDelta::minutes(1)) {
        sqlx::query!("update scim_tokens set last_used_at = $2 where id = $1", found.id, now)
            .execute(context.writes())
            .await?;
    }
    Ok(Directory { institution: found.institution_id, maker: found.made_by })
}
