//! Signing in somebody whom another product of their own says they are, because they linked it themselves.
//!
//! Such a sign-in is never a fresh one: whoever runs that product could not change the address, the password or the
//! payouts of the account with it. Where signing in takes two steps, the second is asked for all the same.

use super::{
    half_sign_in::half_token,
    places::network_note,
    secrets::secret_new,
    sessions::{Begun, SessionToken, session_find, sign_in_note},
    staff::suspensions::suspended,
    two_step::code_needed,
};
use chrono::{Duration, Utc};
use domain::{
    Refusal,
    identity::{Role, SessionKind},
    ids::UserId,
};
use spine::{
    Context, Error, Result, SignedIn,
    security::{Event, note},
};

/// How far somebody has come.
#[derive(Debug)]
pub enum LinkedSignIn {
    /// In: what the browser's cookie carries, and who it is.
    Done(SessionToken, Box<SignedIn>),
    /// Asked for a code, which [`super::sign_in::login_finish`] takes with this token.
    Code(String),
}

/// Signs in the holder of a link; `how` is for the log. `may` looks at the account's roles before anything is opened.
///
/// # Errors
/// 403 `account_suspended`, what `may` refuses; 404 for an account that is not there any more.
pub async fn linked_sign_in(
    context: &Context,
    holder: UserId,
    how: &'static str,
    may: fn(&[Role]) -> std::result::Result<(), Refusal>,
) -> Result<LinkedSignIn> {
    let account = sqlx::query!(
        r#"select password_hash, roles, suspended_at is not null as "suspended!"
           from users where id = $1 and deleted_at is null"#,
        holder.0
    );
    let account = account.fetch_optional(context.writes()).await?;
    let account = account.ok_or_else(|| Refusal::not_found("account"))?;
    if account.suspended {
        note(context, Event::SignInRefused, Some(holder), "suspended");
        return Err(suspended(context, holder).await?.into());
    }
    let roles: Vec<Role> = account.roles.iter().filter_map(|code| Role::parse(code)).collect();
    may(&roles).inspect_err(|_| note(context, Event::SignInRefused, Some(holder), how))?;
    if code_needed(context, holder).await? {
        return half_token(context, holder, &account.password_hash).map(LinkedSignIn::Code);
    }
    let token = session_open_unproved(context, holder).await?;
    network_note(context, holder).await?;
    note(context, Event::SignedIn, Some(holder), how);
    let person = session_find(&context.app, &token.token).await?;
    let person = person.ok_or_else(|| Error::unexpected("a session that was opened is not there"))?;
    Ok(LinkedSignIn::Done(token, Box::new(person)))
}

/// Opens a session that proves nothing by itself: what asks for a fresh sign-in asks for the password or a code.
async fn session_open_unproved(context: &Context, user: UserId) -> Result<SessionToken> {
    let secret = secret_new()?;
    let mut work = context.begin().await?;
    let id = context.new_id();
    let begun = Begun { id, kind: SessionKind::Browser, hash: &secret.hash, agent: &context.agent };
    sign_in_note(&mut work, context, user, begun).await?;
    let long_ago = chrono::DateTime::<Utc>::UNIX_EPOCH + Duration::days(1);
    sqlx::query!("update sessions set proved_at = $2 where id = $1", id, long_ago).execute(&mut *work).await?;
    work.commit().await?;
    Ok(SessionToken { token: secret.token })
}
