//! What people are mailed about their accounts, as a subscriber of the events.
//!
//! Links are made here and not where they were asked for: their token exists in the mail alone, and asking takes as long for an address without an account as
//! for one with.

use super::email_links::{LinkPurpose, link_create};
use chrono::DurationRound;
use domain::{identity::events::AccountEvent, ids::UserId};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails what an event of an account has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    let Some(event) = stored.read::<AccountEvent>()? else { return Ok(()) };
    let id = stored.event_id;
    match event {
        AccountEvent::Registered(news) => {
            link_mail(work, context, news.user_id, LinkPurpose::VerifyEmail, "registered".into()).await
        }
        AccountEvent::ConfirmationAsked(news) => {
            link_mail(work, context, news.user_id, LinkPurpose::VerifyEmail, id.to_string()).await
        }
        AccountEvent::ResetAsked(news) => {
            link_mail(work, context, news.user_id, LinkPurpose::ResetPassword, id.to_string()).await
        }
        AccountEvent::RegisteredAgain(news) => {
            // At most one such mail an hour, however often somebody tries.
            let hour = stored.created_at.duration_trunc(chrono::Duration::hours(1)).unwrap_or(stored.created_at);
            let key = format!("already_registered:{}:{}", news.user_id, hour.format("%Y-%m-%dT%H"));
            mail(work, context, news.user_id, key, |name| MailTemplate::AlreadyRegistered { name }).await
        }
        AccountEvent::PasswordChanged(news) => {
            let key = format!("password_changed:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::PasswordChanged { name }).await
        }
        AccountEvent::Created(_)
        | AccountEvent::EmailVerified(_)
        | AccountEvent::SignedIn(_)
        | AccountEvent::SignedOut(_)
        | AccountEvent::SettingsChanged(_)
        | AccountEvent::RoleAdded(_) => Ok(()),
    }
}

struct Recipient {
    email: String,
    display_name: String,
    locale: String,
}

/// None when the account is suspended or deleted meanwhile.
async fn recipient(work: &mut Transaction<'_, Postgres>, user: UserId) -> Result<Option<Recipient>> {
    Ok(sqlx::query_as!(
        Recipient,
        "select email, display_name, locale from users where id = $1 and suspended_at is null and deleted_at is null",
        user.0
    )
    .fetch_optional(&mut **work)
    .await?)
}

async fn mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    dedup_key: String,
    template: impl FnOnce(String) -> MailTemplate,
) -> Result<()> {
    let Some(to) = recipient(work, user).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key,
        user_id: Some(user),
        recipient: to.email,
        locale: to.locale,
        template: template(to.display_name),
        action_token: None,
    };
    mail_enqueue(work, context, mail).await
}

async fn link_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    purpose: LinkPurpose,
    occasion: String,
) -> Result<()> {
    let Some(to) = recipient(work, user).await? else { return Ok(()) };
    let token = link_create(work, context, user, &to.email, purpose).await?;
    let mail = Mail {
        dedup_key: format!("{}:{user}:{occasion}", purpose.code()),
        user_id: Some(user),
        recipient: to.email,
        locale: to.locale,
        template: match purpose {
            LinkPurpose::VerifyEmail => MailTemplate::VerifyEmail { name: to.display_name },
            LinkPurpose::ResetPassword => MailTemplate::ResetPassword { name: to.display_name },
        },
        action_token: Some(token),
    };
    mail_enqueue(work, context, mail).await
}
