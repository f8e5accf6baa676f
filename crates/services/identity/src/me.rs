//! What a signed-in person sees of the own account.

use super::{accounts::account_by_id, family::parent_of, staff::sanctions::sanctions_standing};
use domain::{
    identity::{Me, Role, email_own, photo_url, refusals::sign_in_required},
    ids::UserId,
};
use spine::{Context, Result};

/// The own account, read anew: the address may have been confirmed on another device a moment ago.
pub async fn me(context: &Context) -> Result<Me> {
    let person = context.require_person()?;
    let own = me_of(context.writes(), person.id).await?;
    let parent_id = if own.roles.contains(&Role::Child) { parent_of(context, person.id).await? } else { None };
    let sanctions = sanctions_standing(context, person.id).await?;
    Ok(Me { parent_id, sanctions, ..own })
}

pub(super) async fn me_of(executor: impl sqlx::PgExecutor<'_>, user: UserId) -> Result<Me> {
    let account = account_by_id(executor, user.0).await?;
    let account = account.ok_or_else(sign_in_required)?;
    Ok(Me {
        parent_id: None,
        id: user,
        roles: account.roles(),
        currency: account.currency()?,
        email: email_own(&account.email).unwrap_or_default().to_owned(),
        email_verified: account.email_verified,
        display_name: account.display_name,
        time_zone: account.time_zone,
        locale: account.locale,
        tutor_id: account.tutor_id.map(Into::into),
        mfa: account.mfa,
        sanctions: Vec::new(),
        photo_url: photo_url(account.picture.as_deref()),
    })
}
