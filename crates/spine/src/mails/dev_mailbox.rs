//! The mailbox of dev mode: what would have been sent, readable by whoever develops.

use crate::{Context, Result};
use domain::Refusal;
use serde::{Deserialize, Serialize};

/// One mail as the dev mailbox shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct DevMail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Every address in the text.
    pub links: Vec<String>,
    /// What the action link carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The calendar file that travels with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
}

/// The last 100 mails to that address, newest first. Outside dev mode there is no such page (404).
pub async fn dev_mailbox(context: &Context, to: &str) -> Result<Vec<DevMail>> {
    if !context.app.settings.dev {
        return Err(Refusal::not_found("page").into());
    }
    // Keys grow with machine time, so "newest" holds although business time may be moved back.
    let rows = sqlx::query!(
        "select recipient, subject, body_text, body_html, action_token, calendar from mails where recipient = lower($1) order by id desc limit 100",
        to
    )
    .fetch_all(context.writes())
    .await?;
    let mails = rows.into_iter().map(|row| DevMail {
        to: row.recipient,
        subject: row.subject,
        links: row.body_text.split_whitespace().filter(|word| word.starts_with("http")).map(str::to_owned).collect(),
        text: row.body_text,
        html: row.body_html,
        token: row.action_token,
        calendar: row.calendar,
    });
    Ok(mails.collect())
}
