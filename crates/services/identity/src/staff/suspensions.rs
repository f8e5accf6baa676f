//! Suspensions: nobody signs in to the account, what is signed in ends, a tutor is not found; the person reads why.

use super::super::{accounts::sign_ins_revoke, sessions::announce};
use domain::{
    Refusal,
    identity::{
        Role,
        refusals::{account_suspended, account_suspended_for},
        staff::{
            events::{StaffEvent, StaffNews},
            may_decide_about, reason_parse, refusals,
        },
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Error, Result, SignedIn,
    audit::{Act, audit_append},
    events::{seen, tell},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// Suspends an account.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `owners_alone`, `outranked`, 409
/// `suspended_already`, `last_owner`, 422 `required`.
pub async fn user_suspend(context: &Context, id: UserId, reason: &str) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let reason = reason_parse(reason)?;
    let mut transaction = context.begin().await?;
    let held = held(&mut transaction, admin, id).await?;
    if held.suspended {
        return Err(refusals::suspended_already().into());
    }
    let now = context.now();
    let suspended = sqlx::query!("update users set suspended_at = $2 where id = $1", id.0, now);
    suspended.execute(&mut *transaction).await.map_err(last_owner)?;
    sqlx::query!(
        "insert into suspensions (id, user_id, reason, at, by_id) values ($1, $2, $3, $4, $5)",
        context.new_id(),
        id.0,
        reason,
        now,
        admin.id.0,
    )
    .execute(&mut *transaction)
    .await?;
    sign_ins_revoke(&mut transaction, id.0, context.app.clock.real_now()).await?;
    announce(&mut transaction, context, id, None).await?;
    tell(&mut transaction, context, &StaffEvent::Suspended(StaffNews { user_id: id })).await?;
    let after = Some(json!({ "reason": reason }));
    audit_append(
        &mut transaction,
        context,
        Act { act: "account.suspended", subject_id: Some(id.0), before: None, after },
    )
    .await?;
    transaction.commit().await?;
    seen(context, id.0).await;
    note(context, Event::SignedOut, Some(id), "suspended");
    Ok(())
}

/// Takes a suspension back.
///
/// # Errors
/// 404, 403 `own_account`, `owners_alone`, `outranked`, 409 `not_suspended`.
pub async fn user_restore(context: &Context, id: UserId) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    if !held(&mut transaction, admin, id).await?.suspended {
        return Err(refusals::not_suspended().into());
    }
    sqlx::query!("update users set suspended_at = null where id = $1", id.0).execute(&mut *transaction).await?;
    sqlx::query!(
        "update suspensions set lifted_at = $2, lifted_by = $3 where user_id = $1 and lifted_at is null",
        id.0,
        context.now(),
        admin.id.0
    )
    .execute(&mut *transaction)
    .await?;
    tell(&mut transaction, context, &StaffEvent::Restored(StaffNews { user_id: id })).await?;
    let act = Act { act: "account.restored", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    seen(context, id.0).await;
    Ok(())
}

/// What the database says where two owners end each other at one moment.
pub(super) fn last_owner(error: sqlx::Error) -> Error {
    if Error::is_violation_of(&error, "users_last_owner") { refusals::last_owner().into() } else { error.into() }
}

pub(super) struct Held {
    pub roles: Vec<Role>,
    pub suspended: bool,
}

/// Locks an account that somebody else of the staff may decide about.
pub(super) async fn held(transaction: &mut Transaction<'_, Postgres>, admin: &SignedIn, id: UserId) -> Result<Held> {
    let row = sqlx::query!(
        r#"select roles, suspended_at is not null as "suspended!" from users
           where id = $1 and deleted_at is null for no key update"#,
        id.0
    );
    let row = row.fetch_optional(&mut **transaction).await?.ok_or_else(|| Refusal::not_found("account"))?;
    if admin.id == id {
        return Err(refusals::own_account().into());
    }
    let roles: Vec<Role> = row.roles.iter().filter_map(|code| Role::parse(code)).collect();
    may_decide_about(&admin.roles, &roles)?;
    Ok(Held { roles, suspended: row.suspended })
}

/// The no to a log-in of somebody whose password was right: why, and how to answer.
pub(in super::super) async fn suspended(context: &Context, id: UserId) -> Result<Refusal> {
    let reason = sqlx::query_scalar!("select reason from suspensions where user_id = $1 and lifted_at is null", id.0);
    let settings = &context.app.settings;
    Ok(match reason.fetch_optional(context.writes()).await? {
        None => account_suspended(),
        Some(why) => {
            let contact = settings.contact.clone().unwrap_or_else(|| format!("{}/help", settings.public_url));
            account_suspended_for(why, contact)
        }
    })
}
