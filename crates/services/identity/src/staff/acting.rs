//! A look at somebody's account from inside: read-only, for half an hour, written down, and seen on every page.

use super::super::accounts::account_by_id;
use super::super::secrets::{secret_hash, secret_new};
use chrono::Duration;
use domain::{
    Refusal,
    identity::{
        Role,
        staff::{ACTING_MINUTES, ActingToken, refusals},
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    App, Context, Result, SignedIn,
    audit::{Act, audit_append},
    context::Through,
    security::{Event, note},
};

/// How the tokens begin, which tells them from all others.
pub const ACTING_PREFIX: &str = "esa_";

/// Begins.
///
/// # Errors
/// 404 (also for people who are no admins of that scope, and for accounts that are suspended or erased), 403
/// `own_account`, `staff_stays_staff`.
pub async fn acting_begin(context: &Context, id: UserId) -> Result<ActingToken> {
    let admin = context.require_scope(Role::Support)?;
    let account = account_by_id(context.writes(), id.0).await?.ok_or_else(|| Refusal::not_found("account"))?;
    if admin.id == id {
        return Err(refusals::own_account().into());
    }
    if account.roles().iter().any(|role| role.is_staff()) {
        return Err(refusals::staff_stays_staff().into());
    }
    let (secret, now) = (secret_new()?, context.app.clock.real_now());
    let token = format!("{ACTING_PREFIX}{}", secret.token);
    let expires_at = now + Duration::minutes(ACTING_MINUTES);
    let mut transaction = context.begin().await?;
    sqlx::query!(
        "insert into impersonations (id, token_hash, admin_id, user_id, begun_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        context.new_id(),
        secret_hash(&token),
        admin.id.0,
        id.0,
        now,
        expires_at,
    )
    .execute(&mut *transaction)
    .await?;
    let after = Some(json!({ "until": expires_at }));
    let act = Act { act: "account.looked_at", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    note(context, Event::TokenIssued, Some(id), "acting");
    Ok(ActingToken { token, expires_at })
}

/// Whose account this token looks at, and which look that is; none when it has ended, or either account may not sign in
/// any more.
pub async fn acting_find(app: &App, token: &str) -> Result<Option<(SignedIn, Through)>> {
    let found = sqlx::query!(
        "select i.id, i.user_id, i.admin_id, a.roles from impersonations i join users a on a.id = i.admin_id
         where i.token_hash = $1 and i.ended_at is null and i.expires_at > $2
           and a.suspended_at is null and a.deleted_at is null",
        secret_hash(token),
        app.clock.real_now(),
    );
    let Some(found) = found.fetch_optional(&app.pool).await? else { return Ok(None) };
    let roles: Vec<Role> = found.roles.iter().filter_map(|code| Role::parse(code)).collect();
    if !Role::may(&roles, Role::Support) {
        return Ok(None);
    }
    let account = account_by_id(&app.pool, found.user_id).await?;
    let Some(account) = account.filter(|account| !account.roles().iter().any(|role| role.is_staff())) else {
        return Ok(None);
    };
    let through = Through::Acting { look: found.id, admin: UserId(found.admin_id) };
    Ok(Some((account.signed_in(None, None)?, through)))
}

/// Ends the look of this request and answers at whose account it was; nothing to do when nobody looks.
pub async fn acting_end(context: &Context) -> Result<Option<UserId>> {
    let Through::Acting { look, .. } = context.through else { return Ok(None) };
    let mut transaction = context.begin().await?;
    let ended = sqlx::query_scalar!(
        "update impersonations set ended_at = $2 where id = $1 and ended_at is null returning user_id",
        look,
        context.app.clock.real_now(),
    );
    let ended = ended.fetch_optional(&mut *transaction).await?;
    if let Some(user) = ended {
        let act = Act { act: "account.looked_at_end", subject_id: Some(user), before: None, after: None };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    Ok(ended.map(UserId))
}
