//! What people are mailed about their skills, as a subscriber of the events.

use domain::people::skills::events::{SkillEvent, SkillNews};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, TeachingMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails a decision; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    match stored.read::<SkillEvent>()? {
        Some(SkillEvent::Verified(news)) => mail(work, context, stored, news, true).await,
        Some(SkillEvent::Declined(news)) => mail(work, context, stored, news, false).await,
        Some(SkillEvent::Asked(_) | SkillEvent::Appealed(_)) | None => Ok(()),
    }
}

async fn mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: SkillNews,
    verified: bool,
) -> Result<()> {
    let person = sqlx::query!(
        r#"select u.email, u.locale, u.display_name, coalesce(j.names->>u.locale, j.names->>'en', j.slug) as "skill!"
           from users u join subjects j on j.id = $2 where u.id = $1 and u.deleted_at is null"#,
        news.user_id.0,
        news.skill_id.0,
    );
    let Some(person) = person.fetch_optional(&mut **work).await? else { return Ok(()) };
    let (name, skill) = (person.display_name, person.skill);
    let template = if verified {
        TeachingMail::SkillVerified { name, skill }
    } else {
        TeachingMail::SkillDeclined { name, skill }
    };
    let mail = Mail {
        dedup_key: format!("{}:{}:{}", stored.kind, news.verification_id, stored.event_id),
        user_id: Some(news.user_id),
        recipient: person.email,
        locale: person.locale,
        template: MailTemplate::Teaching(template),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
