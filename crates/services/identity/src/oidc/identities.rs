//! Accounts elsewhere that open an account here.

use crate::{accounts::sign_in_holds, notices::mail};
use domain::{
    Refusal,
    identity::{
        Email,
        events::{AccountEvent, IdentityNews},
        oidc::{
            Arrived, Identity,
            refusals::{oidc_email_unverified, oidc_held_elsewhere},
        },
    },
    ids::UserId,
};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::{StoredEvent, tell},
    mails::{AccountMail, MailTemplate},
    security::{Event, note},
};
use sqlx::{Postgres, Transaction};

/// Whose account that one elsewhere opens.
pub(super) async fn holder(context: &Context, arrived: &Arrived) -> Result<Option<UserId>> {
    let held = sqlx::query_scalar!(
        "select user_id from identities where issuer = $1 and subject = $2",
        arrived.issuer,
        arrived.subject
    );
    Ok(held.fetch_optional(context.writes()).await?.map(UserId))
}

/// Whether an account has this address, confirmed or not.
pub(super) async fn is_known(context: &Context, email: &Email) -> Result<bool> {
    let known =
        sqlx::query_scalar!(r#"select exists (select from users where email = $1) as "known!""#, email.as_str());
    Ok(known.fetch_one(context.writes()).await?)
}

/// It opened its account just now; the address it has there may be another one by now.
pub(super) async fn used(context: &Context, arrived: &Arrived) -> Result<()> {
    sqlx::query!(
        "update identities set last_used_at = $3, email = coalesce($4, email) where issuer = $1 and subject = $2",
        arrived.issuer,
        arrived.subject,
        context.app.clock.real_now(),
        arrived.email.as_ref().map(Email::as_str),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// Connects it to the own account.
pub(super) async fn connect(context: &Context, provider: &str, label: &str, arrived: &Arrived) -> Result<()> {
    let signed_in = context.require_person()?;
    let person = signed_in.id;
    let mut transaction = context.begin().await?;
    sign_in_holds(&mut transaction, signed_in).await?;
    store(&mut transaction, context, person, (provider, label), arrived).await?;
    let news = IdentityNews { user_id: person, provider: label.to_owned() };
    tell(&mut transaction, context, &AccountEvent::IdentityConnected(news)).await?;
    act(&mut transaction, context, person, "account.identity_connected", provider).await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person), "identity_connected");
    Ok(())
}

/// # Errors
/// 409 `oidc_held_elsewhere` where another account, or the own one with another of that provider, was faster.
pub(super) async fn store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    (provider, label): (&str, &str),
    arrived: &Arrived,
) -> Result<()> {
    let email = arrived.email.as_ref().ok_or_else(|| oidc_email_unverified(label))?;
    let stored = sqlx::query!(
        "insert into identities (user_id, provider, issuer, subject, email, created_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
        user.0,
        provider,
        arrived.issuer,
        arrived.subject,
        email.as_str(),
        context.app.clock.real_now(),
    );
    if stored.execute(&mut **transaction).await?.rows_affected() == 0 {
        return Err(oidc_held_elsewhere(label).into());
    }
    Ok(())
}

/// The own ones.
pub async fn identities_list(context: &Context) -> Result<Vec<Identity>> {
    let person = context.require_person()?;
    let own = sqlx::query_as!(
        Identity,
        "select provider, email, created_at, last_used_at from identities where user_id = $1 order by provider",
        person.id.0
    );
    Ok(own.fetch_all(context.writes()).await?)
}

/// Takes the one of that provider away: it opens nothing here any more.
///
/// # Errors
/// 404 when there is none.
pub async fn identity_remove(context: &Context, provider: &str) -> Result<()> {
    let person = context.require_person()?.id;
    let mut transaction = context.begin().await?;
    let gone = sqlx::query!("delete from identities where user_id = $1 and provider = $2", person.0, provider);
    if gone.execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(Refusal::not_found("connection").into());
    }
    let label = context.app.oidc.of(provider).map_or(provider, |client| &client.provider().label);
    let news = IdentityNews { user_id: person, provider: label.to_owned() };
    tell(&mut transaction, context, &AccountEvent::IdentityDisconnected(news)).await?;
    act(&mut transaction, context, person, "account.identity_disconnected", provider).await?;
    transaction.commit().await?;
    note(context, Event::SecondFactor, Some(person), "identity_disconnected");
    Ok(())
}

async fn act(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    act: &str,
    provider: &str,
) -> Result<()> {
    let after = Some(serde_json::json!({ "provider": provider }));
    audit_append(work, context, Act { act, subject_id: Some(user.0), before: None, after }).await
}

/// Word to the owner that one was connected or disconnected.
pub(crate) async fn identity_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: IdentityNews,
    connected: bool,
) -> Result<()> {
    let key = format!("identity:{}:{}", news.user_id, stored.event_id);
    let provider = news.provider;
    mail(work, context, news.user_id, key, |name| {
        MailTemplate::Account(if connected {
            AccountMail::IdentityConnected { name, provider }
        } else {
            AccountMail::IdentityDisconnected { name, provider }
        })
    })
    .await
}
