//! Who is mailed about a report: every admin who had no part in the lesson when it comes, of a child's lesson at once
//! and in so many words; its author when it is answered.

use domain::{
    bookings::events::{ReportEvent, ReportNews},
    ids::UserId,
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, SafetyMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction};

/// Mails what an event of a report has to tell; other events are passed over.
pub async fn mails_enqueue(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    stored: &StoredEvent,
) -> Result<()> {
    match stored.read::<ReportEvent>()? {
        Some(ReportEvent::Filed(news)) => admins_mail(work, context, news).await,
        Some(ReportEvent::Closed(news)) => author_mail(work, context, news).await,
        None => Ok(()),
    }
}

async fn admins_mail(work: &mut Transaction<'_, Postgres>, context: &Context, news: ReportNews) -> Result<()> {
    let admins = sqlx::query!(
        r#"select u.id, u.email, u.locale, u.display_name,
           exists (select from bookings b join users s on s.id = b.student_id
             where b.id = $1 and 'child' = any(s.roles)) as "child!"
         from users u
         where u.roles && array['admin', 'owner'] and u.deleted_at is null and u.suspended_at is null
           and (u.roles && array['owner', 'trust']
             or not u.roles && array['support', 'trust', 'finance', 'compliance', 'analyst'])
           and not exists (select from bookings b where b.id = $1 and u.id in (b.student_id, b.tutor_user_id))
         order by u.id limit 20"#,
        news.booking_id.0
    )
    .fetch_all(&mut **work)
    .await?;
    for admin in admins {
        let name = admin.display_name;
        let template = if admin.child {
            MailTemplate::Safety(SafetyMail::ChildReported { name })
        } else {
            MailTemplate::ReportFiled { name }
        };
        let mail = Mail {
            dedup_key: format!("report_filed:{}:{}", news.id, admin.id),
            user_id: Some(UserId(admin.id)),
            recipient: admin.email,
            locale: admin.locale,
            template,
            action_token: None,
            calendar: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}

async fn author_mail(work: &mut Transaction<'_, Postgres>, context: &Context, news: ReportNews) -> Result<()> {
    let row = sqlx::query!(
        r#"select u.email, u.locale, u.display_name, coalesce(r.answer, '') as "answer!"
           from reports r join users u on u.id = r.reporter_id where r.id = $1 and u.deleted_at is null"#,
        news.id.0
    )
    .fetch_optional(&mut **work)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let mail = Mail {
        dedup_key: format!("report_closed:{}", news.id),
        user_id: Some(news.reporter_id),
        recipient: row.email,
        locale: row.locale,
        template: MailTemplate::ReportAnswered {
            name: row.display_name,
            answer: row.answer,
            booking_id: news.booking_id,
        },
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}
