//! Who is mailed about reports, held texts and questions.

use domain::{
    ids::UserId,
    trust::events::{AbuseNews, HeldNews, TicketNews, TrustEvent},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{Mail, MailTemplate, SafetyMail, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};

/// Mails what an event has to tell; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    match stored.read::<TrustEvent>()? {
        Some(TrustEvent::AbuseFiled(news)) => staff_mail(work, context, news).await,
        Some(TrustEvent::AbuseClosed(news)) => reporter_mail(work, context, news).await,
        Some(TrustEvent::TicketAnswered(news)) => ticket_mail(work, context, (news, stored)).await,
        Some(TrustEvent::TextHeld(news) | TrustEvent::TextDecided(news)) => text_mail(work, context, news).await,
        Some(TrustEvent::TicketOpened(_)) | None => Ok(()),
    }
}

/// Somebody's address.
struct To {
    id: uuid::Uuid,
    email: String,
    locale: String,
    display_name: String,
}

async fn to(work: &mut Work<'_, Postgres>, person: UserId) -> Result<Option<To>> {
    let found = sqlx::query_as!(
        To,
        "select id, email, locale, display_name from users where id = $1 and deleted_at is null",
        person.0
    );
    Ok(found.fetch_optional(&mut **work).await?)
}

async fn send(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (to, key): (To, String),
    template: MailTemplate,
) -> Result<()> {
    let mail = Mail {
        dedup_key: key,
        user_id: Some(UserId(to.id)),
        recipient: to.email,
        locale: to.locale,
        template,
        action_token: None,
        calendar: None,
    };
    mail_enqueue(work, context, mail).await
}

/// Everybody of the trust scope, but for whoever it is about. What concerns a child says so in its first word: it goes
/// out at once at any hour, as mail and push.
async fn staff_mail(work: &mut Work<'_, Postgres>, context: &Context, news: AbuseNews) -> Result<()> {
    let admins = sqlx::query_as!(
        To,
        "select u.id, u.email, u.locale, u.display_name from users u
         where u.roles && array['admin', 'owner'] and u.deleted_at is null and u.suspended_at is null
           and (u.roles && array['owner', 'trust']
             or not u.roles && array['support', 'trust', 'finance', 'compliance', 'analyst'])
           and not exists (select from abuse_reports r where r.id = $1 and u.id in (r.about_id, r.reporter_id))
         order by u.id limit 20",
        news.report_id.0
    );
    let admins = admins.fetch_all(&mut **work).await?;
    let child = sqlx::query_scalar!("select child from abuse_reports where id = $1", news.report_id.0);
    let child = child.fetch_optional(&mut **work).await?.unwrap_or_default();
    if child {
        metrics::counter!("child_reports_total").increment(1);
    }
    for admin in admins {
        let key = format!("abuse_filed:{}:{}", news.report_id, admin.id);
        let name = admin.display_name.clone();
        let template = if child {
            MailTemplate::Safety(SafetyMail::ChildReported { name })
        } else {
            MailTemplate::ReportFiled { name }
        };
        send(work, context, (admin, key), template).await?;
    }
    Ok(())
}

async fn reporter_mail(work: &mut Work<'_, Postgres>, context: &Context, news: AbuseNews) -> Result<()> {
    let answer = sqlx::query_scalar!("select answer from abuse_reports where id = $1", news.report_id.0);
    let answer = answer.fetch_optional(&mut **work).await?.flatten();
    let (Some(answer), Some(to)) = (answer, to(work, news.reporter_id).await?) else { return Ok(()) };
    let template = SafetyMail::ReportSettled { name: to.display_name.clone(), answer };
    let key = format!("report_settled:{}", news.report_id);
    send(work, context, (to, key), MailTemplate::Safety(template)).await
}

async fn ticket_mail(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (news, stored): (TicketNews, &StoredEvent),
) -> Result<()> {
    let Some(to) = to(work, news.user_id).await? else { return Ok(()) };
    let number = sqlx::query_scalar!("select number from tickets where id = $1", news.ticket_id.0);
    let Some(number) = number.fetch_optional(&mut **work).await? else { return Ok(()) };
    let template = SafetyMail::TicketAnswered { name: to.display_name.clone(), id: news.ticket_id, number };
    let key = format!("ticket_answered:{}:{}", news.ticket_id, stored.event_id);
    send(work, context, (to, key), MailTemplate::Safety(template)).await
}

async fn text_mail(work: &mut Work<'_, Postgres>, context: &Context, news: HeldNews) -> Result<()> {
    let text = sqlx::query!("select booking_id, removed, reason from held_texts where id = $1", news.text_id.0);
    let Some(text) = text.fetch_optional(&mut **work).await? else { return Ok(()) };
    let Some(to) = to(work, news.author_id).await? else { return Ok(()) };
    let name = to.display_name.clone();
    let template = match (text.removed, text.reason) {
        (Some(true), Some(reason)) => SafetyMail::TextRemoved { name, reason },
        // What was let through is seen on its page.
        (Some(_), _) => return Ok(()),
        (None, _) => SafetyMail::TextHeld { name, path: format!("/bookings/{}", text.booking_id) },
    };
    let key = format!("{}:{}", template.name(), news.text_id);
    send(work, context, (to, key), MailTemplate::Safety(template)).await
}
