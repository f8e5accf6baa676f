//! What a signed-in person sees of the own account.

use super::accounts::account_by_id;
use domain::{
    identity::{Me, photo_url, refusals::sign_in_required},
    ids::UserId,
};
use spine::{Context, Result};

/// The own account, read anew: the address may have been confirmed on another device a moment ago.
pub async fn me(context: &Context) -> Result<Me> {
    me_of(context.writes(), context.require_person()?.id).await
}

pub(super) async fn me_of(executor: impl sqlx::PgExecutor<'_>, user: UserId) -> Result<Me> {
    let account = account_by_id(executor, user.0).await?;
    let account = account.ok_or_else(sign_in_required)?;
    Ok(Me {
        id: user,
        roles: account.roles(),
        currency: account.currency()?,
        email: account.email,
        email_verified: account.email_verified,
        display_name: account.display_name,
        time_zone: account.time_zone,
        locale: account.locale,
        tutor_id: account.tutor_id.map(Into::into),
        mfa: account.mfa,
        photo_url: photo_url(account.picture.as_deref()),
    })
}
