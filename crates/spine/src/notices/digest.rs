//! The collecting mail: everything that waited for this morning and was not read meanwhile, in one.

use super::switches::preferences_of;
use crate::{
    Context, Result,
    job::Job,
    mails::{Mail, MailTemplate, NoticeMail, mail_enqueue},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    platform::notices::{Category, Channel},
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
             returning category, title, created_at, id",
            job.user_id.0,
            job.at,
            context.now(),
        );
        let mut taken = taken.fetch_all(&mut *work).await?;
        taken.sort_by_key(|row| (row.created_at, row.id));
        let preferences = preferences_of(&mut *work, job.user_id).await?;
        let wanted = |category: &str| {
            Category::parse(category).is_some_and(|category| preferences.wants(category, Channel::Email))
        };
        let lines = taken.into_iter().filter(|row| wanted(&row.category)).map(|row| row.title);
        let lines: Vec<String> = lines.take(LINES_MAX).collect();
        let reader = sqlx::query!(
            "select email, locale, display_name from users where id = $1 and deleted_at is null",
            job.user_id.0
        );
        let reader = reader.fetch_optional(&mut *work).await?;
        if let Some(reader) = reader.filter(|_| !lines.is_empty()) {
            let mail = Mail {
                dedup_key: format!("digest:{}:{}", job.user_id, job.at.timestamp()),
                user_id: Some(job.user_id),
                recipient: reader.email,
                locale: reader.locale,
                template: MailTemplate::Notice(NoticeMail::Digest { name: reader.display_name, lines }),
                action_token: None,
                calendar: None,
            };
            mail_enqueue(&mut work, context, mail).await?;
        }
        work.commit().await?;
        Ok(())
    }
}
