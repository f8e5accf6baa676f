//! What people are mailed about what the staff does to their accounts.

use super::super::{
    email_links::{LinkPurpose, link_create},
    notices::mail,
};
use domain::identity::staff::events::StaffEvent;
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails what an event has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    let Some(event) = stored.read::<StaffEvent>()? else { return Ok(()) };
    let (settings, id) = (&context.app.settings, stored.event_id);
    match event {
        StaffEvent::Invited(news) => {
            let to = sqlx::query!(
                "select email, display_name, locale from users where id = $1 and deleted_at is null",
                news.user_id.0
            );
            let Some(to) = to.fetch_optional(&mut **work).await? else { return Ok(()) };
            let token = link_create(work, context, news.user_id, &to.email, LinkPurpose::ResetPassword).await?;
            let mail = Mail {
                dedup_key: format!("invited:{}", news.user_id),
                user_id: Some(news.user_id),
                recipient: to.email,
                locale: to.locale,
                template: MailTemplate::StaffInvited { name: to.display_name },
                action_token: Some(token),
                calendar: None,
            };
            mail_enqueue(work, context, mail).await
        }
        StaffEvent::Suspended(news) => {
            let told = sqlx::query!(
                "select u.email, u.display_name, u.locale, s.reason from users u join suspensions s on s.user_id = u.id
                 where u.id = $1 and s.lifted_at is null and u.deleted_at is null",
                news.user_id.0
            );
            let Some(to) = told.fetch_optional(&mut **work).await? else { return Ok(()) };
            let contact = settings.contact.clone().unwrap_or_else(|| format!("{}/help", settings.public_url));
            let mail = Mail {
                dedup_key: format!("suspended:{}:{id}", news.user_id),
                user_id: Some(news.user_id),
                recipient: to.email,
                locale: to.locale,
                template: MailTemplate::Suspended { name: to.display_name, reason: to.reason, contact },
                action_token: None,
                calendar: None,
            };
            mail_enqueue(work, context, mail).await
        }
        StaffEvent::Restored(news) => {
            let key = format!("restored:{}:{id}", news.user_id);
            mail(work, context, news.user_id, key, |name| MailTemplate::Restored { name }).await
        }
        StaffEvent::RolesChanged(_) => Ok(()),
    }
}
