//! Log-in with e-mail and password (ID1). A wrong password and an unknown address get the same sentence after the same
//! work.

use super::{
    half_sign_in::{half_open, half_token},
    passwords::{Spelling, password_hash, password_outdated, password_verify},
    places::{Place, device_of, network_note, place_of},
    sso_only::sso_only,
    staff::suspensions::suspended,
    two_step::{Where, code_needed, spend},
};
use domain::{
    Refusal,
    identity::{Email, Password, Role, UserSummary, refusals, second_factor::Code},
    ids::UserId,
};
use spine::{
    Context, Result,
    rate_limits::{Limit, limit_take},
    security::{Event, note},
};
use uuid::Uuid;

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

/// How far somebody has come with the right password.
#[derive(Clone, Debug)]
pub enum SignIn {
    /// In.
    Done(UserSummary),
    /// Asked for a code, which [`login_finish`] takes with this token.
    Code(String),
}

/// Checks e-mail and password; [`login_with_code`] for accounts that ask for a code too.
pub async fn login(context: &Context, email: &str, password: &str) -> Result<UserSummary> {
    login_with_code(context, email, password, None).await
}

/// Checks e-mail, password and, where the account asks for one, the code. The caller opens a session or issues tokens
/// for the answer. The code is looked at behind the right password only, so it tells nothing about either.
///
/// # Errors
/// 401 `sign_in_failed`, 403 `email_not_verified` (a registration that waits), 403 `account_suspended` and `sso_only`
/// (after the right password only), 429 `rate_limited` (ten a minute per network, hundreds an hour per account from new
/// ones), 422 for what cannot be an address or a password, 503 `sign_in_busy`; 401 `code_required`, `code_wrong`,
/// `code_used`.
pub async fn login_with_code(
    context: &Context,
    email: &str,
    password: &str,
    code: Option<&str>,
) -> Result<UserSummary> {
    let known = password_right(context, email, password).await?;
    let user = UserId(known.id);
    if code_needed(context, user).await? {
        let place = place_of(context, &known.address).await?;
        code_right(context, user, place, code.unwrap_or_default()).await?;
    }
    welcome(context, known).await
}

/// The first step by itself, for a page that asks for the code on the next one.
///
/// # Errors
/// Those of [`login_with_code`], but for the code.
pub async fn login_begin(context: &Context, email: &str, password: &str) -> Result<SignIn> {
    let known = password_right(context, email, password).await?;
    if code_needed(context, UserId(known.id)).await? {
        return half_token(context, UserId(known.id), &known.password_hash).map(SignIn::Code);
    }
    welcome(context, known).await.map(SignIn::Done)
}

/// The second step.
///
/// # Errors
/// 401 `code_too_late` when the password is too long ago or another one by now; 401 `code_required`, `code_wrong`,
/// `code_used`; 429.
pub async fn login_finish(context: &Context, token: &str, code: &str) -> Result<UserSummary> {
    let half = half_open(context, token).ok_or_else(refusals::code_too_late)?;
    let found = sqlx::query!(
        r#"select id, email, email_verified_at is not null as "email_verified!", password_hash, roles
           from users where id = $1 and deleted_at is null and suspended_at is null"#,
        half.user()
    );
    let found = found.fetch_optional(context.writes()).await?;
    let found = found.filter(|found| half.is_of(&found.password_hash)).ok_or_else(refusals::code_too_late)?;
    let known = Known {
        id: found.id,
        address: Email::parse(&found.email)?,
        email_verified: found.email_verified,
        password_hash: found.password_hash,
        roles: found.roles,
    };
    let place = place_of(context, &known.address).await?;
    code_right(context, UserId(known.id), place, code).await?;
    welcome(context, known).await
}

/// An account whose password was right.
struct Known {
    id: Uuid,
    address: Email,
    email_verified: bool,
    password_hash: String,
    roles: Vec<String>,
}

async fn password_right(context: &Context, email: &str, password: &str) -> Result<Known> {
    let email = Email::parse(email);
    count(context, email.as_ref().ok()).await?;
    let email = email?;
    let password = Password::parse_typed(password)?;
    let account = sqlx::query!(
        r#"select id, email_verified_at is not null as "email_verified!", password_hash, roles, suspended_at is not null as "suspended!"
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
        return Err(suspended(context, UserId(account.id)).await?.into());
    }
    if let Some(refusal) = sso_only(context, UserId(account.id), &email).await? {
        note(context, Event::SignInRefused, Some(UserId(account.id)), "sso_only");
        return Err(refusal.into());
    }
    let mut password_hash = account.password_hash;
    if spelling == Spelling::Former || password_outdated(&password_hash) {
        password_hash = renewed(context, account.id, &password, password_hash).await?;
    }
    Ok(Known {
        id: account.id,
        address: email,
        email_verified: account.email_verified,
        password_hash,
        roles: account.roles,
    })
}

/// A hash of today in place of one of before, only if nobody changed the password meanwhile.
async fn renewed(context: &Context, id: Uuid, password: &Password, stored: String) -> Result<String> {
    let renewed = password_hash(&context.app, password).await?;
    let written =
        sqlx::query!("update users set password_hash = $3 where id = $1 and password_hash = $2", id, stored, renewed);
    let written = written.execute(context.writes()).await?.rows_affected() == 1;
    Ok(if written { renewed } else { stored })
}

async fn code_right(context: &Context, user: UserId, place: Place, typed: &str) -> Result<()> {
    let code = Code::parse(typed).inspect_err(|_| note(context, Event::SignInRefused, Some(user), "no_code"))?;
    Where::Signing(place).count(context, user).await?;
    let mut transaction = context.begin().await?;
    spend(&mut transaction, context, user, &code).await?;
    transaction.commit().await?;
    Ok(())
}

async fn welcome(context: &Context, known: Known) -> Result<UserSummary> {
    let user = UserId(known.id);
    network_note(context, user).await?;
    note(context, Event::SignedIn, Some(user), "password");
    Ok(UserSummary {
        id: user,
        email: known.address.as_str().to_owned(),
        roles: known.roles.iter().filter_map(|code| Role::parse(code)).collect(),
        email_verified: known.email_verified,
    })
}
