//! Links in mails: choose a new password, confirm the address of an account that waits for it. Each is good once, for a
//! time that business time measures.
//!
//! Links lead to the configured address of the site, never to the host a request names (a spoofed `Host` would send the
//! token elsewhere).

use super::{
    accounts::{account_by_id, email_proved, sign_ins_revoke},
    passwords::{password_hash, password_verify},
    secrets::{secret_hash, secret_new},
    sessions::{SessionToken, announce, session_open},
    tokens::token_issue,
};
use chrono::Duration;
use domain::{
    identity::{
        Email, Owner, Password, TokenAnswer, destination,
        events::{AccountEvent, PasswordChanged, ResetNews},
        link_life::{RESET_PASSWORD_HOURS, VERIFY_EMAIL_HOURS},
        refusals,
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
    rate_limits::{Limit, limit_is_kept, limit_take},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// What a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkPurpose {
    VerifyEmail,
    ResetPassword,
    ProveEmail,
}

impl LinkPurpose {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::VerifyEmail => "verify_email",
            Self::ResetPassword => "reset_password",
            Self::ProveEmail => "prove_email",
        }
    }

    fn life(self) -> Duration {
        match self {
            Self::VerifyEmail | Self::ProveEmail => Duration::hours(VERIFY_EMAIL_HOURS),
            Self::ResetPassword => Duration::hours(RESET_PASSWORD_HOURS),
        }
    }
}

/// Mails a link for a new password if the address has an account. The answer is the same if not.
///
/// # Errors
/// 422 `email_invalid`, 429 after twenty an hour from one network. More than three an hour for one address from one
/// network, or twenty from everywhere, are answered the same and mailed to nobody.
pub async fn password_reset_request(context: &Context, email: &str) -> Result<()> {
    password_reset_ask(context, email, "").await
}

/// The same for somebody who is on the way to `next`: the link in the mail leads on there.
///
/// # Errors
/// Those of [`password_reset_request`].
pub async fn password_reset_ask(context: &Context, email: &str, next: &str) -> Result<()> {
    let email = Email::parse(email)?;
    if !context.ip.is_empty() {
        limit_take(&context.app, Limit::ResetAsked, &context.ip).await?;
    }
    let from = format!("{}:{}", email.as_str(), context.ip);
    let wanted = limit_is_kept(&context.app, Limit::ResetFrom, &from).await?
        && limit_is_kept(&context.app, Limit::ResetFor, email.as_str()).await?;
    let account = sqlx::query_scalar!(
        "select id from users where email = $1 and suspended_at is null and deleted_at is null",
        email.as_str()
    )
    .fetch_optional(context.writes())
    .await?;
    let reason = match (account, wanted) {
        (_, false) => "silenced",
        (Some(_), true) => "mailed",
        (None, true) => "unknown_address",
    };
    note(context, Event::ResetAsked, account.map(UserId), reason);
    // The same is written for an address without an account, in the name of nobody: the time would tell. So is it for
    // one that has had its links: who asks for another's hears nothing of it, and its owner has one in the mailbox.
    let user_id = UserId(account.filter(|_| wanted).unwrap_or_else(|| context.new_id()));
    let news = ResetNews { user_id, next: destination(next).to_owned() };
    let mut transaction = context.begin().await?;
    tell(&mut transaction, context, &AccountEvent::ResetAsked(news)).await?;
    transaction.commit().await?;
    Ok(())
}

/// Sets a new password by a reset link, signs the person out everywhere and voids all other reset links. The link
/// proves the address too.
///
/// # Errors
/// 410 `link_no_longer_valid`, 422 for the password (the link stays good).
pub async fn password_reset(context: &Context, token: &str, new_password: &str) -> Result<()> {
    let mut transaction = context.begin().await?;
    let user_id = link_use(&mut transaction, context, token, LinkPurpose::ResetPassword).await?;
    // A refused password rolls the use of the link back with the rest.
    let account = account_by_id(&mut *transaction, user_id).await?;
    let owner = account.map_or_else(Owner::default, |account| account.owner());
    let password = Password::parse_new(new_password, &owner)?;
    // Hashing waits inside the transaction; it holds this person's rows only, and a worthless token costs no hash.
    let hash = password_hash(&context.app, &password).await?;
    sqlx::query!(
        "update email_tokens set used_at = $2 where user_id = $1 and purpose = 'reset_password' and used_at is null",
        user_id,
        context.now()
    )
    .execute(&mut *transaction)
    .await?;
    password_store(&mut transaction, context, user_id, &hash, "account.password_reset").await?;
    transaction.commit().await?;
    note(context, Event::PasswordSet, Some(UserId(user_id)), "link");
    Ok(())
}

/// What the caller of [`password_change`] goes on with: a new session or new tokens, of the sort used for the change.
#[derive(Clone, Debug)]
pub enum SignInRenewed {
    /// For the cookie.
    Session(SessionToken),
    /// For an API client.
    Tokens(Box<TokenAnswer>),
}

/// Changes the own password. Every sign-in ends, the one in use too (its cookie or token may have been copied); the
/// caller gets a new one.
///
/// # Errors
/// 422 `password_wrong` for the old one, 422 for the new one, 429 after ten tries a minute.
pub async fn password_change(context: &Context, old: &str, new: &str, user_agent: &str) -> Result<SignInRenewed> {
    let person = context.require_person()?;
    limit_take(&context.app, Limit::Login, &person.id.to_string()).await?;
    let account = sqlx::query!("select email, password_hash from users where id = $1", person.id.0)
        .fetch_one(context.writes())
        .await?;
    let old = Password::parse_typed(old)?;
    let owner = Owner::of(Email::parse(&account.email).ok().as_ref(), &person.display_name);
    let new = Password::parse_new(new, &owner)?;
    if password_verify(&context.app, &old, Some(&account.password_hash)).await?.is_none() {
        note(context, Event::SignInRefused, Some(person.id), "wrong_old_password");
        return Err(refusals::password_wrong().into());
    }
    let hash = password_hash(&context.app, &new).await?;
    let mut transaction = context.begin().await?;
    password_store(&mut transaction, context, person.id.0, &hash, "account.password_change").await?;
    transaction.commit().await?;
    note(context, Event::PasswordSet, Some(person.id), "changed");
    if person.session_id.is_some() {
        return session_open(context, person.id, user_agent).await.map(SignInRenewed::Session);
    }
    token_issue(context, person.id).await.map(|tokens| SignInRenewed::Tokens(Box::new(tokens)))
}

/// Makes a link's token. Only its hash is stored; the mail carries the token.
pub(super) async fn link_create(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    email: &str,
    purpose: LinkPurpose,
) -> Result<String> {
    let secret = secret_new()?;
    sqlx::query!(
        "insert into email_tokens (token_hash, user_id, purpose, email, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        secret.hash,
        user.0,
        purpose.code(),
        email,
        context.now(),
        context.now() + purpose.life(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(secret.token)
}

/// Uses a link up and says whose it is. The address it was sent to must still be the account's.
pub(super) async fn link_use(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    token: &str,
    purpose: LinkPurpose,
) -> Result<Uuid> {
    let used = sqlx::query_scalar!(
        "update email_tokens l set used_at = $3 from users u
         where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > $3
           and u.id = l.user_id and u.email = l.email and u.suspended_at is null and u.deleted_at is null
         returning l.user_id",
        secret_hash(token),
        purpose.code(),
        context.now(),
    )
    .fetch_optional(&mut **transaction)
    .await?;
    used.ok_or_else(|| match purpose {
        LinkPurpose::VerifyEmail => refusals::confirmation_no_longer_valid().into(),
        LinkPurpose::ResetPassword | LinkPurpose::ProveEmail => refusals::link_no_longer_valid().into(),
    })
}

async fn password_store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user_id: Uuid,
    hash: &str,
    act: &str,
) -> Result<()> {
    sqlx::query!(
        "update users set password_hash = $2, email_verified_at = case when $3 then coalesce(email_verified_at, $4) else email_verified_at end
         where id = $1",
        user_id,
        hash,
        act == "account.password_reset",
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    sign_ins_revoke(transaction, user_id, context.app.clock.real_now()).await?;
    let by_link = act == "account.password_reset";
    if by_link {
        // The address is proved: what others began with it is over.
        sqlx::query!("delete from registrations r using users u where u.id = $1 and r.email = u.email", user_id)
            .execute(&mut **transaction)
            .await?;
        email_proved(transaction, UserId(user_id)).await?;
    }
    let event = AccountEvent::PasswordChanged(PasswordChanged { user_id: UserId(user_id), by_link });
    tell(transaction, context, &event).await?;
    announce(transaction, context, UserId(user_id), None).await?;
    audit_append(transaction, context, Act { act, subject_id: Some(user_id), before: None, after: None }).await
}
