//! Who is of the staff: invitations by mail, roles and scopes.

use super::super::passwords::password_hash_with_salt;
use super::suspensions::{held, last_owner};
use domain::{
    identity::{
        Email, Role,
        staff::{
            InviteRequest, RolesRequest, StaffUser,
            events::{RolesNews, StaffEvent},
            refusals, roles_allowed,
        },
    },
    ids::UserId,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::{seen, tell},
};

/// Makes an account for somebody, who chooses a password by a mailed link.
///
/// # Errors
/// 404 for people who are no admins of that scope; 422 for the address and the roles, 403 `owners_alone`,
/// `more_than_own`, 409
/// `invited_is_known`.
pub async fn user_invite(context: &Context, request: &InviteRequest) -> Result<StaffUser> {
    let admin = context.require_scope(Role::Compliance)?;
    let email = Email::parse(&request.email)?;
    let roles = roles_allowed(&request.roles, &[], &admin.roles)?;
    // Nobody has this password: it is 256 random bits that are forgotten here.
    let mut random = [0_u8; 48];
    getrandom::fill(&mut random).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    let (secret, salt) = random.split_at(32);
    let (secret, salt) = (hex::encode(secret), salt.to_vec());
    let hash = tokio::task::spawn_blocking(move || password_hash_with_salt(&secret, &salt)).await;
    let hash = hash.map_err(|error| Error::Unexpected(Box::new(error)))??;
    let id = UserId(context.new_id());
    let name: String = email.as_str().split('@').next().unwrap_or_default().chars().take(80).collect();
    let mut transaction = context.begin().await?;
    let made = sqlx::query!(
        "insert into users (id, email, password_hash, roles, display_name, time_zone, locale, created_at)
         values ($1, $2, $3, $4, $5, 'UTC', $6, $7) on conflict (email) do nothing",
        id.0,
        email.as_str(),
        hash,
        &codes(&roles),
        name,
        context.locale,
        context.now(),
    );
    if made.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(refusals::invited_is_known().into());
    }
    tell(&mut transaction, context, &StaffEvent::Invited(RolesNews { user_id: id, roles: roles.clone() })).await?;
    let after = Some(json!({ "roles": codes(&roles) }));
    audit_append(
        &mut transaction,
        context,
        Act { act: "account.invited", subject_id: Some(id.0), before: None, after },
    )
    .await?;
    transaction.commit().await?;
    super::users::user_read(context, id).await
}

/// Gives an account its roles and scopes, all of them; never one's own.
///
/// # Errors
/// 404 (also for people who are no admins of that scope), 403 `own_account`, `owners_alone`, `outranked`,
/// `more_than_own`, 409 `roles_of_children`, `last_owner`, 422 for the roles.
pub async fn roles_set(context: &Context, id: UserId, request: &RolesRequest) -> Result<StaffUser> {
    let admin = context.require_scope(Role::Compliance)?;
    let mut transaction = context.begin().await?;
    let held = held(&mut transaction, admin, id).await?;
    request.was_read_of(&held.roles)?;
    let roles = roles_allowed(&request.roles, &held.roles, &admin.roles)?;
    if codes(&roles) != codes(&held.roles) {
        sqlx::query!("update users set roles = $2 where id = $1", id.0, &codes(&roles))
            .execute(&mut *transaction)
            .await
            .map_err(last_owner)?;
        tell(&mut transaction, context, &StaffEvent::RolesChanged(RolesNews { user_id: id, roles: roles.clone() }))
            .await?;
        let (before, after) = (json!({ "roles": codes(&held.roles) }), json!({ "roles": codes(&roles) }));
        let act = Act { act: "account.roles", subject_id: Some(id.0), before: Some(before), after: Some(after) };
        audit_append(&mut transaction, context, act).await?;
    }
    transaction.commit().await?;
    seen(context, id.0).await;
    super::users::user_read(context, id).await
}

fn codes(roles: &[Role]) -> Vec<String> {
    roles.iter().map(|role| role.code().to_owned()).collect()
}
