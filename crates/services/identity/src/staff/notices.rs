//! What people are mailed about what the staff does to their accounts.

use super::{
    super::{
        email_links::{LinkPurpose, link_create},
        notices::mail,
    },
    sanctions::appeal_path,
    suspensions::whom_to_ask,
};
use domain::identity::{
    sanction::SanctionKind,
    staff::events::{SanctionNews, StaffEvent},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, SafetyMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails what an event has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    let Some(event) = stored.read::<StaffEvent>()? else { return Ok(()) };
    let id = stored.event_id;
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
            let contact = whom_to_ask(context, news.user_id).await?;
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
        StaffEvent::Sanctioned(news) | StaffEvent::SanctionEnded(news) | StaffEvent::AppealDecided(news) => {
            sanction_mail(work, context, (&event, news)).await
        }
        StaffEvent::Appealed(_) | StaffEvent::RolesChanged(_) => Ok(()),
    }
}

/// What a person reads about a sanction. A suspension and its end have a mail of their own.
async fn sanction_mail(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (event, news): (&StaffEvent, SanctionNews),
) -> Result<()> {
    let row = sqlx::query!(
        r#"select u.email, u.display_name, u.locale, u.time_zone, s.kind, s.reason, s.until_at, s.appeal_upheld,
             coalesce(s.appeal_answer, '') as "answer!"
           from sanctions s join users u on u.id = s.user_id where s.id = $1 and u.deleted_at is null"#,
        news.sanction_id.0
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(()) };
    let closes = SanctionKind::parse(&row.kind).is_some_and(SanctionKind::closes_account);
    let (name, path) = (row.display_name, appeal_path(&context.app, news.sanction_id)?);
    let template = match event {
        StaffEvent::AppealDecided(_) => {
            SafetyMail::AppealAnswered { name, stands: row.appeal_upheld.unwrap_or(true), answer: row.answer }
        }
        StaffEvent::Sanctioned(_) if closes => return Ok(()),
        StaffEvent::Sanctioned(_) if row.kind == SanctionKind::Warn.code() => {
            SafetyMail::Warned { name, reason: row.reason, path }
        }
        StaffEvent::Sanctioned(_) => {
            SafetyMail::Restricted { name, reason: row.reason, until: row.until_at, time_zone: row.time_zone, path }
        }
        _ if closes => return Ok(()),
        _ => SafetyMail::RestrictionOver { name },
    };
    let mail = Mail {
        dedup_key: format!("{}:{}", template.name(), news.sanction_id),
        user_id: Some(news.user_id),
        recipient: row.email,
        locale: row.locale,
        template: MailTemplate::Safety(template),
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
