//! What people are mailed about the end of their account.

use domain::identity::privacy::events::PrivacyEvent;
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
    let (user_id, ends_at) = match stored.read::<PrivacyEvent>()? {
        Some(PrivacyEvent::DeletionAsked(news)) => (news.user_id, Some(news.scheduled_for)),
        Some(PrivacyEvent::DeletionWaits(news)) => (news.user_id, None),
        _ => return Ok(()),
    };
    let to = sqlx::query!(
        "select email, display_name, locale, time_zone from users
         where id = $1 and suspended_at is null and deleted_at is null",
        user_id.0
    );
    let Some(to) = to.fetch_optional(&mut **work).await? else { return Ok(()) };
    let name = to.display_name;
    let template = match ends_at {
        Some(ends_at) => MailTemplate::DeletionAsked { name, ends_at, time_zone: to.time_zone },
        None => MailTemplate::DeletionWaits { name },
    };
    let mail = Mail {
        dedup_key: format!("{}:{user_id}:{}", template.name(), stored.event_id),
        user_id: Some(user_id),
        recipient: to.email,
        locale: to.locale,
        template,
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
