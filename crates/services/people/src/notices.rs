//! What tutors are mailed about their profiles, as a subscriber of the events.

use domain::people::events::{Declined, ProfileNews, TutorEvent};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, TeachingMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails what an event of a profile has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    match stored.read::<TutorEvent>()? {
        Some(TutorEvent::Approved(profile)) => {
            mail(work, context, stored, profile, |name| MailTemplate::TutorApproved { name }).await
        }
        Some(TutorEvent::Declined(told)) => {
            let reason = told.reason;
            mail(work, context, stored, told.profile, |name| MailTemplate::TutorDeclined { name, reason }).await
        }
        Some(TutorEvent::EditApproved(profile)) => {
            mail(work, context, stored, profile, |name| MailTemplate::Teaching(TeachingMail::EditApproved { name }))
                .await
        }
        Some(TutorEvent::EditDeclined(Declined { profile, reason })) => {
            let said = |name| MailTemplate::Teaching(TeachingMail::EditDeclined { name, reason });
            mail(work, context, stored, profile, said).await
        }
        Some(TutorEvent::Verified(profile)) => {
            mail(work, context, stored, profile, |name| MailTemplate::Teaching(TeachingMail::Verified { name })).await
        }
        Some(TutorEvent::VerificationRejected(Declined { profile, reason })) => {
            let said = |name| MailTemplate::Teaching(TeachingMail::VerificationRejected { name, reason });
            mail(work, context, stored, profile, said).await
        }
        Some(TutorEvent::Created(_) | TutorEvent::Changed(_) | TutorEvent::Imported(_)) | None => Ok(()),
    }
}

async fn mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    profile: ProfileNews,
    template: impl FnOnce(String) -> MailTemplate,
) -> Result<()> {
    let tutor = sqlx::query!(
        "select email, locale, display_name from users where id = $1 and deleted_at is null",
        profile.user_id.0
    )
    .fetch_optional(&mut **work)
    .await?;
    let Some(tutor) = tutor else { return Ok(()) };
    let mail = Mail {
        // One mail per decision.
        dedup_key: format!("{}:{}:{}", stored.kind, profile.tutor_id, stored.event_id),
        user_id: Some(profile.user_id),
        recipient: tutor.email,
        locale: tutor.locale,
        template: template(tutor.display_name),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
