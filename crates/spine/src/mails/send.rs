//! The job that hands one mail over.

use crate::{Context, Error, Result};
use adapters::mail::OutgoingMail;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Kind of the job that sends one mail.
pub const SEND_MAIL: &str = "SendMail";

/// Payload of [`SEND_MAIL`].
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// Row in `mails`.
    pub mail_id: Uuid,
}

/// Hands a mail over and notes it. A mail that was sent is not sent again; a crash between the two sends it twice, which a mail bears and a loss does not.
/// In production the bodies are blanked: their links must not outlive the delivery in our database.
pub async fn mail_send(context: &Context, job: SendMail) -> Result<()> {
    let row = sqlx::query!(
        "select recipient, subject, body_text, body_html from mails where id = $1 and sent_at is null",
        job.mail_id
    )
    .fetch_optional(context.pool())
    .await?;
    let Some(row) = row else { return Ok(()) };
    let mail =
        OutgoingMail { recipient: row.recipient, subject: row.subject, text: row.body_text, html: row.body_html };
    context.app.mail.send(&mail).await.map_err(|error| Error::Unexpected(Box::new(error)))?;
    sqlx::query!(
        "update mails set sent_at = $2, body_text = case when $3 then body_text else '' end, body_html = case when $3 then body_html else '' end
         where id = $1",
        job.mail_id,
        context.now(),
        context.app.settings.dev,
    )
    .execute(context.pool())
    .await?;
    Ok(())
}
