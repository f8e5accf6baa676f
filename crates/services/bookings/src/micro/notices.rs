//! Who is told of a request for somebody now: the tutor who is asked. That there is a lesson its own mail tells.

use domain::bookings::{
    help::first_name,
    micro::events::{MicroEvent, MicroOfferNews},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};

/// Tells what an event of a request has to tell; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    match stored.read::<MicroEvent>()? {
        Some(MicroEvent::Offered(news)) => tutor_tell(work, context, stored, news).await,
        Some(MicroEvent::Accepted(_) | MicroEvent::Ended(_)) | None => Ok(()),
    }
}

async fn tutor_tell(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
    news: MicroOfferNews,
) -> Result<()> {
    // What waited too long in the log would tell of something that is gone.
    if news.expires_at <= context.now() {
        return Ok(());
    }
    let tutor = sqlx::query!(
        r#"select u.email, u.locale, u.display_name, learner.display_name as learner,
             coalesce(j.names->>u.locale, j.names->>'en', j.slug) as "subject!"
           from micro_sessions s join users learner on learner.id = s.learner_id join subjects j on j.id = s.subject_id
             join users u on u.id = $2
           where s.id = $1 and s.state = 'open' and u.deleted_at is null and u.suspended_at is null"#,
        news.id.0,
        news.tutor_user_id.0,
    );
    let Some(tutor) = tutor.fetch_optional(&mut **work).await? else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("micro:{}:{}", stored.event_id, news.tutor_user_id),
        user_id: Some(news.tutor_user_id),
        recipient: tutor.email,
        locale: tutor.locale,
        template: MailTemplate::Notice(NoticeMail::MicroOffered {
            name: tutor.display_name,
            student: first_name(&tutor.learner),
            subject: tutor.subject,
        }),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
