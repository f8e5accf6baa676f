//! The digest: everything that waited for this morning and was not read meanwhile, in one mail and one push.

use super::{
    push::{NewPush, push_write},
    switches::preferences_of,
};
use crate::{
    Context, Result,
    job::Job,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue, mail_title},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    platform::notices::{Category, Channel, Weight},
};
use serde::{Deserialize, Serialize};

/// Lines of one digest; what is over stands in the centre.
const LINES_MAX: usize = 50;

/// Sends the digest of one person and morning. Done already, or nothing left to tell, it does nothing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SendDigest {
    pub user_id: UserId,
    pub at: DateTime<Utc>,
}

impl Job for SendDigest {
    const KIND: &'static str = "SendDigest";
    type Payload = Self;

    async fn run(context: &Context, job: Self) -> Result<()> {
        let mut work = context.begin().await?;
        let taken = sqlx::query!(
            "update notices set digested_at = $3
             where user_id = $1 and digest_at = $2 and digested_at is null and read_at is null
             returning category, title, created_at, id, digest_email, digest_push",
            job.user_id.0,
            job.at,
            context.now(),
        );
        let mut taken = taken.fetch_all(&mut *work).await?;
        taken.sort_by_key(|row| (row.created_at, row.id));
        let preferences = preferences_of(&mut *work, job.user_id).await?;
        let wanted = |category: &str, channel| {
            Category::parse(category).filter(|category| preferences.wants(*category, channel))
        };
        let pushed = taken.iter().filter(|row| row.digest_push).find_map(|row| wanted(&row.category, Channel::Push));
        let lines = taken.into_iter().filter(|row| row.digest_email && wanted(&row.category, Channel::Email).is_some());
        let lines: Vec<String> = lines.map(|row| row.title).take(LINES_MAX).collect();
        let reader = sqlx::query!(
            "select email, locale, display_name from users where id = $1 and deleted_at is null",
            job.user_id.0
        );
        if let Some(reader) = reader.fetch_optional(&mut *work).await? {
            let dedup_key = format!("digest:{}:{}", job.user_id, job.at.timestamp());
            let some = !lines.is_empty();
            let template = MailTemplate::Notice(NoticeMail::Digest { name: reader.display_name, lines });
            if let Some(category) = pushed {
                let push = NewPush {
                    dedup_key: &dedup_key,
                    person: job.user_id,
                    notice_id: None,
                    category,
                    weight: Weight::Timely,
                    kind: template.name(),
                    title: &mail_title(&template, &reader.locale, context.now()),
                    url: template.path(None),
                    subject: None,
                    name: None,
                    lesson: None,
                };
                push_write(&mut work, context, push, context.now()).await?;
            }
            if some {
                let mail = Mail {
                    dedup_key,
                    user_id: Some(job.user_id),
                    recipient: reader.email,
                    locale: reader.locale,
                    template,
                    action_token: None,
                    calendar: None,
                };
                mail_enqueue(&mut work, context, mail).await?;
            }
        }
        work.commit().await?;
        Ok(())
    }
}
