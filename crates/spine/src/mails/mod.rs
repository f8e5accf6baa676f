//! Mails: rendered and stored in the transaction that causes them, sent by a job.
//!
//! A mail exists once per (event, person): `dedup_key` is unique, so a repeated event sends nothing twice. Action
//! tokens (verify, reset) are readable in dev mode only; in production the bodies are blanked once the mail is handed
//! over, so that no live link rests in the database.

mod account;
mod calendar;
mod dev_mailbox;
mod institution;
mod leads;
mod lesson;
mod money;
mod notice;
mod page;
mod render;
mod safety;
mod samples;
mod send;
mod teaching;
mod template;
mod undeliverable;
mod video;

pub use account::AccountMail;
pub use calendar::CalendarMail;
pub use dev_mailbox::{DevMail, dev_mailbox};
pub use institution::{AskFacts, InstitutionMail};
pub use lesson::{AgreedTime, LessonFacts, LessonMail, Place, SeriesMail, WaitMail};
pub use money::MoneyMail;
pub use notice::{NoticeMail, NudgeTutor};
pub use render::Rendered;
pub use safety::SafetyMail;
pub use samples::{mail_sample, names, samples};
pub use send::{SendMail, mail_send};
pub use teaching::TeachingMail;
pub use template::MailTemplate;
pub use undeliverable::{Returned, address_proved, mail_returned};
pub use video::VideoMail;

use crate::{
    Context, Result,
    job::job_new,
    notices::{Planned, Telling, planned},
};
use chrono::{DateTime, Utc};
use domain::{
    identity::email_own,
    ids::UserId,
    platform::notices::{Category, When},
};
use sqlx::{Postgres, Transaction};

/// A mail to enqueue.
#[derive(Clone, Debug)]
pub struct Mail {
    /// One mail per key, for ever: `booking_confirmed:<booking>:<person>`.
    pub dedup_key: String,
    /// The account it belongs to, if any.
    pub user_id: Option<UserId>,
    /// Address.
    pub recipient: String,
    /// Language of the reader; English when there are no texts in it.
    pub locale: String,
    /// What it says.
    pub template: MailTemplate,
    /// What the action link carries, for templates with such a link.
    pub action_token: Option<String>,
    /// An entry for the reader's calendar, as a file.
    pub calendar: Option<String>,
}

/// What a mail is called, in one line.
pub(crate) fn mail_title(template: &MailTemplate, locale: &str, now: DateTime<Utc>) -> String {
    template.words(words::Locale::of(locale), now).subject
}

/// Renders and stores a mail and enqueues its sending, and the notice it belongs to; does nothing when its key is
/// known.
/// How and when it goes is planned for its reader ([`crate::notices`]).
pub async fn mail_enqueue(transaction: &mut Transaction<'_, Postgres>, context: &Context, mail: Mail) -> Result<()> {
    let settings = &context.app.settings;
    let reader = (mail.locale.as_str(), context.now());
    let body = render::render(&mail.template, reader, &settings.public_url, mail.action_token.as_deref());
    let telling = Telling { dedup_key: &mail.dedup_key, template: &mail.template, title: &body.subject };
    let plan = match mail.user_id {
        Some(person) => planned(transaction, context, person, telling).await?,
        None => Some(Planned::at_once(context.now())),
    };
    let Some(plan) = plan else { return Ok(()) };
    // Children without an address have nobody's, and no mail goes there.
    let (When::At(at), Some(_)) = (plan.email, email_own(&mail.recipient)) else { return Ok(()) };
    let stored = sqlx::query_scalar!(
        "insert into mails (id, dedup_key, user_id, recipient, locale, template, subject, body_text, body_html, action_token, created_at, calendar,
           notice_id, category, ordinary, send_after)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (dedup_key) do nothing returning id",
        context.new_id(),
        mail.dedup_key,
        mail.user_id.map(|id| id.0),
        mail.recipient,
        mail.locale,
        mail.template.name(),
        body.subject,
        body.text,
        body.html,
        mail.action_token.filter(|_| settings.dev),
        context.now(),
        mail.calendar,
        plan.notice_id.map(|id| id.0),
        plan.category.map(Category::code),
        plan.ordinary,
        (at > context.now()).then_some(at),
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let Some(mail_id) = stored else { return Ok(()) };
    let job = job_new::<SendMail>(context, &SendMail { mail_id }, at)?;
    jobs::enqueue(transaction, job, context.now()).await?;
    Ok(())
}
