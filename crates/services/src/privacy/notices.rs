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
    let Some(PrivacyEvent::DeletionAsked(news)) = stored.read::<PrivacyEvent>()? else { return Ok(()) };
    let to = sqlx::query!(
        "select email, display_name, locale, time_zone from users
         where id = $1 and suspended_at is null and deleted_at is null",
        news.user_id.0
    );
    let Some(to) = to.fetch_optional(&mut **work).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("deletion_asked:{}:{}", news.user_id, stored.event_id),
        user_id: Some(news.user_id),
        recipient: to.email,
        locale: to.locale,
        template: MailTemplate::DeletionAsked {
            name: to.display_name,
            ends_at: news.scheduled_for,
            time_zone: to.time_zone,
        },
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
