//! The job that hands one mail over.

use super::{
    notice::WINBACK_OFFER,
    undeliverable::{Returned, mail_returned},
};
use crate::{
    Context, Error, Result,
    attempts::finished,
    events::fault_point,
    job::{Job, job_new},
    notices::unsubscribe_address,
};
use adapters::mail::{CalendarFile, MailError, OutgoingMail};
use chrono::TimeDelta;
use domain::{
    growth::lifecycle::Nudge,
    identity::bounce::{Failure, is_tried, refused_for_good},
    ids::UserId,
    platform::notices::{Category, Unsubscribe},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long a mail waits for a relay that rests: its fuse lets one look after a minute.
const WAITS_SECONDS: i64 = 70;

/// Sends one mail; the payload of its own job.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// Row in `mails`.
    pub mail_id: Uuid,
}

impl Job for SendMail {
    const KIND: &'static str = "SendMail";
    type Payload = Self;

    async fn run(context: &Context, job: Self) -> Result<()> {
        mail_send(context, job).await
    }
}

/// Hands a mail over and notes it. A mail that was sent is not sent again; a crash between the two sends it twice,
/// which a mail bears and a loss does not. In production the bodies are blanked: their links must not outlive the
/// delivery in our database.
pub async fn mail_send(context: &Context, job: SendMail) -> Result<()> {
    let row = sqlx::query!(
        r#"select m.user_id, m.recipient, m.subject, m.body_text, m.body_html, m.calendar, m.category,
             coalesce(m.category || ':email' = any (p.off), false) as "off!", m.template,
             m.ordinary and u.suspended_at is not null as "suspended!",
             a.undeliverable_at is not null as "undeliverable!", coalesce(a.gone, false) as "gone!",
             coalesce((select c.given from privacy_consents c where c.user_id = m.user_id and c.purpose = 'marketing'
               order by c.given_at desc, c.id desc limit 1), false) as "agrees!"
           from mails m left join notice_preferences p on p.user_id = m.user_id left join users u on u.id = m.user_id
             left join undeliverable_addresses a on a.address = m.recipient
           where m.id = $1 and m.sent_at is null and m.dropped_at is null"#,
        job.mail_id
    )
    .fetch_optional(context.writes())
    .await?;
    let Some(row) = row else { return Ok(()) };
    let rests = context.app.mail.rests();
    metrics::gauge!("mail_fuse_out").set(if rests { 1.0 } else { 0.0 });
    if rests {
        return mail_wait(context, job).await;
    }
    // It waited for a better hour, and consent was taken back meanwhile.
    let asks = Nudge::parse(&row.template).is_some_and(Nudge::asks_consent) || row.template == WINBACK_OFFER;
    let unasked = !row.agrees && asks;
    // It would only come back; what proves the address goes there all the same, and what must be told where that may
    // pass.
    let undeliverable = row.undeliverable && !is_tried(&row.template, row.gone);
    if row.off || row.suspended || unasked || undeliverable {
        return mail_drop(context, job.mail_id, undeliverable).await;
    }
    let category = row.category.as_deref().and_then(Category::parse);
    let ends = row.user_id.zip(category).map(|(person, category)| Unsubscribe { person: UserId(person), category });
    let mail = OutgoingMail {
        // The same at every try: a mail that is handed over twice is one mail to its reader's program.
        message_id: format!("{}@{}", job.mail_id, context.app.settings.host()),
        recipient: row.recipient,
        subject: row.subject,
        text: row.body_text,
        html: row.body_html,
        calendar: row.calendar.map(CalendarFile),
        unsubscribe: ends.and_then(|ends| unsubscribe_address(&context.app, ends)),
    };
    fault_point("mail.before_send");
    if let Err(error) = context.app.mail.send(&mail).await {
        return mail_refused(context, job.mail_id, error).await;
    }
    fault_point("mail.after_send");
    sqlx::query!(
        "update mails set sent_at = $2, body_text = case when $3 then body_text else '' end, body_html = case when $3 then body_html else '' end,
           calendar = case when $3 then calendar end
         where id = $1",
        job.mail_id,
        context.now(),
        context.app.settings.dev,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The relay did not answer lately: the mail waits in a job of its own, and no try of it is used up.
async fn mail_wait(context: &Context, job: SendMail) -> Result<()> {
    metrics::counter!("mails_waited_total").increment(1);
    let due = context.now() + TimeDelta::seconds(WAITS_SECONDS);
    let mut work = context.begin().await?;
    let waits = jobs::enqueue(&mut work, job_new::<SendMail>(context, &job, due)?, context.now()).await;
    finished(work, waits.map(drop).map_err(Error::from)).await
}

/// Nobody is there, says the relay: it is not tried again. Whatever else went wrong is.
async fn mail_refused(context: &Context, mail: Uuid, error: MailError) -> Result<()> {
    let said = match &error {
        MailError::Refused(answer) => refused_for_good(answer),
        MailError::Unavailable(_) => None,
    };
    let Some(said) = said else { return Err(Error::Unexpected(Box::new(error))) };
    let mut work = context.begin().await?;
    let returned = Returned { mail, failure: Failure::Final, said: &said, was_sent: false };
    let marked = mail_returned(&mut work, context, returned).await;
    finished(work, marked.map(drop)).await
}

/// Its reader has switched such mails off since it was written, or its address takes none.
async fn mail_drop(context: &Context, mail: Uuid, undeliverable: bool) -> Result<()> {
    let dropped = sqlx::query!(
        "update mails set dropped_at = $2, body_text = '', body_html = '', calendar = null,
           undeliverable_at = case when $3 then $2::timestamptz end
         where id = $1 and sent_at is null",
        mail,
        context.now(),
        undeliverable,
    );
    dropped.execute(context.writes()).await?;
    Ok(())
}
