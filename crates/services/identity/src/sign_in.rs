//! Log-in with e-mail and password (ID1). A wrong password and an unknown address get the same sentence after the same
//! work.

use super::{
    passwords::{Spelling, password_hash, password_outdated, password_verify},
    places::{Place, device_of, network_note, place_of},
};
use domain::{
    Refusal,
    identity::{Email, Password, Role, UserSummary, refusals},
    ids::UserId,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};

/// The no to a log-in. Whoever registered with this password and did not confirm yet is told so, whether the address
/// has an account or not; the same is asked and hashed for every address.
async fn turned_away(
    context: &Context,
    email: &Email,
    password: &Password,
    account: Option<UserId>,
) -> Result<Refusal> {
    let waiting = sqlx::query_scalar!(
        "select password_hash from registrations where email = $1 and expires_at > $2 order by created_at desc limit 1",
        email.as_str(),
        context.now(),
    )
    .fetch_optional(context.writes())
    .await?;
    let matches = password_verify(&context.app, password, waiting.as_deref()).await?;
    let reason = match (&matches, account) {
        (Some(_), _) => "not_confirmed",
        (None, Some(_)) => "wrong_password",
        (None, None) => "unknown_address",
    };
    note(context, Event::SignInRefused, account, reason);
    Ok(if matches.is_some() { refusals::registration_not_confirmed() } else { refusals::sign_in_failed() })
}

/// Counts a try where nobody else can use it up: a browser that signed in to the account before by itself, others by
/// their network, and from networks that are new to the account all together, high enough that one network alone shuts
/// nobody out.
async fn count(context: &Context, email: Option<&Email>) -> Result<()> {
    let app = &context.app;
    let place = match email {
        Some(email) => place_of(context, email).await?,
        None => Place::New,
    };
    if let (Place::Device, Some(email)) = (place, email) {
        return limit_take(app, Limit::Login, &format!("{}:{}", email.as_str(), device_of(context))).await;
    }
    if !context.ip.is_empty() {
        limit_take(app, Limit::Login, &context.ip).await?;
    }
    match (place, email) {
        (Place::New, Some(email)) => limit_take(app, Limit::LoginFromNew, email.as_str()).await,
        _ => Ok(()),
    }
}

/// Checks e-mail and password. The caller opens a session or issues tokens for the answer.
///
/// # Errors
/// 401 `sign_in_failed`, 403 `email_not_verified` (a registration that waits), 403 `account_suspended` (after the right
/// password only), 429 `rate_limited` (ten a minute per network, hundreds an hour per account from new ones), 422 for
/// what cannot be an address or a password, 503 `sign_in_busy`.
pub async fn login(context: &Context, email: &str, password: &str) -> Result<UserSummary> {
    let email = Email::parse(email);
    count(context, email.as_ref().ok()).await?;
    let email = email?;
    let password = Password::parse_typed(password)?;
    let account = sqlx::query!(
        r#"select id, email, email_verified_at is not null as "email_verified!", password_hash, roles, suspended_at is not null as "suspended!"
           from users where email = $1 and deleted_at is null"#,
        email.as_str()
    )
    .fetch_optional(context.writes())
    .await?;
    let stored = account.as_ref().map(|account| account.password_hash.as_str());
    let spelling = password_verify(&context.app, &password, stored).await?;
    let known = account.as_ref().map(|account| UserId(account.id));
    let (Some(account), Some(spelling)) = (account, spelling) else {
        return Err(turned_away(context, &email, &password, known).await?.into());
    };
    if account.suspended {
        note(context, Event::SignInRefused, Some(UserId(account.id)), "suspended");
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
    network_note(context, UserId(account.id)).await?;
    note(context, Event::SignedIn, Some(UserId(account.id)), "password");
    Ok(UserSummary {
        id: UserId(account.id),
        email: account.email,
        roles: account.roles.iter().filter_map(|code| Role::parse(code)).collect(),
        email_verified: account.email_verified,
    })
}
