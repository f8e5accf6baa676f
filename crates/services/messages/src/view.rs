//! Rows of messages, and how they become what somebody reads.

use crate::{files::files_add, keys::text_open};
use chrono::{DateTime, Utc};
use domain::{
    ids::{BookingId, MessageId, ThreadId, UserId},
    messages::{
        message::{Message, Reacted},
        reactions::Reaction,
    },
};
use spine::{Context, Result, sealing::OwnKey};
use std::collections::HashMap;
use uuid::Uuid;

/// A message as it lies in the database.
#[derive(Clone, Debug)]
pub(crate) struct MessageRow {
    pub id: Uuid,
    pub thread_id: Uuid,
    pub number: i64,
    pub sender_id: Uuid,
    pub client_id: String,
    pub booking_id: Option<Uuid>,
    pub text_sealed: Option<Vec<u8>>,
    pub sent_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub held_at: Option<DateTime<Utc>>,
}

impl MessageRow {
    /// What a reader sees of it, without what others put under it.
    pub(crate) fn opened(&self, key: &OwnKey) -> Result<Message> {
        let text = self.text_sealed.as_deref().map(|sealed| text_open(key, MessageId(self.id), sealed)).transpose()?;
        Ok(Message {
            id: MessageId(self.id),
            thread_id: ThreadId(self.thread_id),
            number: self.number,
            client_id: self.client_id.clone(),
            sender_id: UserId(self.sender_id),
            deleted: text.is_none(),
            text: text.unwrap_or_default(),
            booking_id: self.booking_id.map(BookingId),
            sent_at: self.sent_at,
            edited_at: self.edited_at,
            version: self.version,
            held: self.held_at.is_some(),
            attachments: Vec::new(),
            reactions: Vec::new(),
            send_at: None,
            nudge: None,
        })
    }
}

/// Puts its files into each message, and under it what people put there.
pub(crate) async fn reactions_add(context: &Context, messages: &mut [Message]) -> Result<()> {
    if messages.is_empty() {
        return Ok(());
    }
    files_add(context, messages).await?;
    let ids: Vec<Uuid> = messages.iter().map(|message| message.id.0).collect();
    let rows = sqlx::query!(
        r#"select message_id, code, array_agg(user_id order by created_at, user_id) as "people!"
           from message_reactions where message_id = any($1) group by message_id, code"#,
        &ids
    );
    let mut under: HashMap<Uuid, Vec<Reacted>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let code = Reaction::parse(&row.code)?;
        let user_ids = row.people.into_iter().map(UserId).collect();
        under.entry(row.message_id).or_default().push(Reacted { code, user_ids });
    }
    for message in messages {
        message.reactions = under.remove(&message.id.0).unwrap_or_default();
        message.reactions.sort_by_key(|reacted| reacted.code);
    }
    Ok(())
}
