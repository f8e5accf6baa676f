//! Suspensions: nobody signs in to the account, what is signed in ends, a tutor is not found; the person reads why.

use super::{
    super::{accounts::sign_ins_revoke, sessions::announce},
    sanctions::{NewSanction, appeal_address, sanction_apply},
};
use domain::{
    Refusal,
    identity::{
        Role,
        refusals::{account_suspended, account_suspended_for},
        sanction::SanctionKind,
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

/// Suspends an account until somebody restores it: a sanction without an end.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `owners_alone`, `outranked`, 409
/// `suspended_already`, `last_owner`, 422 `required`.
pub async fn user_suspend(context: &Context, id: UserId, reason: &str) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let reason = reason_parse(reason)?;
    let mut transaction = context.begin().await?;
    let new = NewSanction { user: id, kind: SanctionKind::Suspend, reason: &reason, until: None };
    sanction_apply(&mut transaction, context, admin, new).await?;
    transaction.commit().await?;
    closed(context, id).await;
    Ok(())
}

/// What follows, once it is committed, when an account was closed.
pub(super) async fn closed(context: &Context, id: UserId) {
    seen(context, id.0).await;
    note(context, Event::SignedOut, Some(id), "suspended");
}

/// Closes an account in the caller's transaction, which holds it.
pub(super) async fn close_within(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    admin: &SignedIn,
    (id, reason): (UserId, &str),
) -> Result<()> {
    let now = context.now();
    let suspended = sqlx::query!("update users set suspended_at = $2 where id = $1", id.0, now);
    suspended.execute(&mut **transaction).await.map_err(last_owner)?;
    sqlx::query!(
        "insert into suspensions (id, user_id, reason, at, by_id) values ($1, $2, $3, $4, $5)",
        context.new_id(),
        id.0,
        reason,
        now,
        admin.id.0,
    )
    .execute(&mut **transaction)
    .await?;
    sign_ins_revoke(transaction, id.0, context.app.clock.real_now()).await?;
    announce(transaction, context, id, None).await?;
    tell(transaction, context, &StaffEvent::Suspended(StaffNews { user_id: id })).await?;
    let after = Some(json!({ "reason": reason }));
    let act = Act { act: "account.suspended", subject_id: Some(id.0), before: None, after };
    audit_append(transaction, context, act).await
}

/// Takes a suspension back, and whatever sanction closed the account.
///
/// # Errors
/// 404, 403 `own_account`, `owners_alone`, `outranked`, 409 `not_suspended`.
pub async fn user_restore(context: &Context, id: UserId) -> Result<()> {
    let admin = context.require_scope(Role::Trust)?;
    let mut transaction = context.begin().await?;
    if !held(&mut transaction, admin, id).await?.suspended {
        return Err(refusals::not_suspended().into());
    }
    sqlx::query!(
        "update sanctions set ended_at = $2, ended_by = $3
         where user_id = $1 and ended_at is null and kind in ('suspend', 'ban')",
        id.0,
        context.now(),
        admin.id.0,
    )
    .execute(&mut *transaction)
    .await?;
    open_within(&mut transaction, context, id, admin.id).await?;
    transaction.commit().await?;
    seen(context, id.0).await;
    Ok(())
}

/// Opens an account again in the caller's transaction, which holds it. `by` is who does, or who closed it.
pub(super) async fn open_within(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    id: UserId,
    by: UserId,
) -> Result<()> {
    sqlx::query!("update users set suspended_at = null where id = $1", id.0).execute(&mut **transaction).await?;
    sqlx::query!(
        "update suspensions set lifted_at = $2, lifted_by = $3 where user_id = $1 and lifted_at is null",
        id.0,
        context.now(),
        by.0,
    )
    .execute(&mut **transaction)
    .await?;
    tell(transaction, context, &StaffEvent::Restored(StaffNews { user_id: id })).await?;
    let act = Act { act: "account.restored", subject_id: Some(id.0), before: None, after: None };
    audit_append(transaction, context, act).await
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
    Ok(match reason.fetch_optional(context.writes()).await? {
        None => account_suspended(),
        Some(why) => account_suspended_for(why, whom_to_ask(context, id).await?),
    })
}

/// Where whoever is suspended answers: the appeal against the sanction, else the address of the site.
pub(in super::super) async fn whom_to_ask(context: &Context, id: UserId) -> Result<String> {
    let sanction = sqlx::query_scalar!(
        "select id from sanctions where user_id = $1 and ended_at is null and appealed_at is null
           and kind in ('suspend', 'ban') order by begun_at desc limit 1",
        id.0
    );
    let settings = &context.app.settings;
    Ok(match sanction.fetch_optional(context.writes()).await? {
        Some(sanction) => appeal_address(&context.app, sanction.into())?,
        None => settings.contact.clone().unwrap_or_else(|| format!("{}/help", settings.public_url)),
    })
}
