//! Log-in with e-mail and password (ID1). A wrong password and an unknown address get the same sentence after the same
//! work.

use super::passwords::{Spelling, password_hash, password_outdated, password_verify};
use domain::{
    identity::{Email, Password, Role, UserSummary, refusals},
    ids::UserId,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
};

/// Checks e-mail and password. The caller opens a session or issues tokens for the answer.
///
/// # Errors
/// 401 `sign_in_failed`, 403 `account_suspended` (after the right password only), 429 `rate_limited` (ten a minute per
/// address of the client and per account), 422 for what cannot be an address or a password, 503 `sign_in_busy`.
pub async fn login(context: &Context, email: &str, password: &str) -> Result<UserSummary> {
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::Login, &context.ip).await?;
    }
    let email = Email::parse(email)?;
    let password = Password::parse_typed(password)?;
    limit_take(&context.app, Limit::Login, email.as_str()).await?;
    let account = sqlx::query!(
        r#"select id, email, email_verified_at is not null as "email_verified!", password_hash, roles, suspended_at is not null as "suspended!"
           from users where email = $1 and deleted_at is null"#,
        email.as_str()
    )
    .fetch_optional(context.writes())
    .await?;
    let stored = account.as_ref().map(|account| account.password_hash.as_str());
    let spelling = password_verify(&context.app, &password, stored).await?;
    let (Some(account), Some(spelling)) = (account, spelling) else { return Err(refusals::sign_in_failed().into()) };
    if account.suspended {
        return Err(refusals::account_suspended().into());
    }
    if spelling == Spelling::Former || password_outdated(&account.password_hash) {
        let renewed = password_hash(&context.app, &password).await?;
        // Only if nobody changed the password meanwhile.
        sqlx::query!(
            "update users set password_hash = $3 where id = $1 and password_hash = $2",
            account.id,
            account.password_hash,
            renewed
        )
        .execute(context.writes())
        .await?;
    }
    Ok(UserSummary {
        id: UserId(account.id),
        email: account.email,
        roles: account.roles.iter().filter_map(|code| Role::parse(code)).collect(),
        email_verified: account.email_verified,
    })
}
