//! Conversations that were: for whoever loads a market with a history. Nobody is told of them.

use crate::{
    begin::in_order,
    keys::{key_make, text_close, title_close, words_marked},
};
use chrono::{DateTime, Utc};
use domain::ids::{MessageId, ThreadId, UserId};
use spine::{App, Result, sealing::OwnKey};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A conversation of two.
#[derive(Clone, Debug)]
pub struct PastThread {
    /// Its id.
    pub id: ThreadId,
    /// The two.
    pub people: [UserId; 2],
    /// What they wrote, in order.
    pub messages: Vec<PastMessage>,
    /// How many of the last messages the first of the two has not read; the second has read all.
    pub unread: usize,
}

/// One message of it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct PastMessage {
    pub id: MessageId,
    pub sender: UserId,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// Writes a conversation with a seat for the parent of a child in it.
pub async fn thread_as_past(work: &mut Transaction<'_, Postgres>, app: &App, thread: &PastThread) -> Result<()> {
    let Some((first, last)) = thread.messages.first().zip(thread.messages.last()) else { return Ok(()) };
    let (key, key_sealed) = key_make(app, thread.id).await?;
    let [low, high] = in_order(thread.people);
    let count = i64::try_from(thread.messages.len()).unwrap_or(i64::MAX);
    let read = count - i64::try_from(thread.unread).unwrap_or_default();
    sqlx::query!(
        "insert into threads (id, low_id, high_id, key_sealed, last_number, last_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        thread.id.0,
        low,
        high,
        key_sealed,
        count,
        last.at,
        first.at
    )
    .execute(&mut **work)
    .await?;
    let people = thread.people.map(|person| person.0);
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at)
         select $1::uuid, person, 'writer', case when place = 1 then $4::bigint else $3::bigint end, $5::timestamptz
         from unnest($2::uuid[]) with ordinality listed (person, place)
         union all
         select distinct on (c.parent_id) $1::uuid, c.parent_id, 'parent', $3::bigint, $5::timestamptz from children c
         where c.child_id = any($2) and c.handed_over_at is null and c.parent_id <> all($2)",
        thread.id.0,
        &people,
        count,
        read,
        first.at
    )
    .execute(&mut **work)
    .await?;
    messages_as_past(work, &key, thread.id, &thread.messages).await
}

/// A group.
#[derive(Clone, Debug)]
pub struct PastGroup {
    /// Its id.
    pub id: ThreadId,
    /// What it is called.
    pub title: String,
    /// Its people, the owner first. No child is among them.
    pub people: Vec<UserId>,
    /// What they wrote, in order.
    pub messages: Vec<PastMessage>,
    /// How many of the last messages everybody but their writers has not read.
    pub unread: usize,
}

/// Writes a group with what was said in it.
pub async fn group_as_past(work: &mut Transaction<'_, Postgres>, app: &App, group: &PastGroup) -> Result<()> {
    let Some((first, last)) = group.messages.first().zip(group.messages.last()) else { return Ok(()) };
    let (key, key_sealed) = key_make(app, group.id).await?;
    let title = title_close(&key, group.id, &group.title)?;
    let count = i64::try_from(group.messages.len()).unwrap_or(i64::MAX);
    let read = count - i64::try_from(group.unread).unwrap_or_default();
    let people: Vec<Uuid> = group.people.iter().map(|person| person.0).collect();
    sqlx::query!(
        "insert into threads (id, kind, owner_id, title_sealed, key_sealed, last_number, last_at, created_at)
         values ($1, 'group', $2, $3, $4, $5, $6, $7)",
        group.id.0,
        people.first(),
        title,
        key_sealed,
        count,
        last.at,
        first.at
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into thread_people (thread_id, user_id, part, read_number, joined_at, in_group)
         select $1::uuid, person, 'writer', case when person = $5 then $3::bigint else $4::bigint end,
           $6::timestamptz, true
         from unnest($2::uuid[]) person",
        group.id.0,
        &people,
        count,
        read,
        last.sender.0,
        first.at
    )
    .execute(&mut **work)
    .await?;
    messages_as_past(work, &key, group.id, &group.messages).await
}

async fn messages_as_past(
    work: &mut Transaction<'_, Postgres>,
    key: &OwnKey,
    thread: ThreadId,
    messages: &[PastMessage],
) -> Result<()> {
    let (mut ids, mut senders, mut texts, mut times) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for message in messages {
        ids.push(message.id.0);
        senders.push(message.sender.0);
        texts.push(text_close(key, message.id, &message.text)?);
        times.push(message.at);
    }
    let client_ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    sqlx::query!(
        "insert into messages (id, thread_id, number, sender_id, client_id, text_sealed, sent_at)
         select id, $1, number, sender, client_id, text, at
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::timestamptz[]) with ordinality
           as written (id, sender, client_id, text, at, number)",
        thread.0,
        &ids,
        &senders,
        &client_ids,
        &texts,
        &times
    )
    .execute(&mut **work)
    .await?;
    for message in messages {
        let words = words_marked(key, &message.text);
        sqlx::query!("update messages set words = $2 where id = $1", message.id.0, &words).execute(&mut **work).await?;
    }
    Ok(())
}
