//! Looking for words in the own conversations, by the marks of their words.

use crate::{
    keys::{key_open, text_open, words_marked},
    view::{MessageRow, reactions_add},
};
use domain::{
    ids::{MessageId, ThreadId},
    messages::{
        message::Message,
        search::{Question, words_of},
    },
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    job::{Job, Nothing},
    lists::{page_cut, time_cursor_read},
    rate_limits::{Limit, limit_take},
    sealing::OwnKey,
};
use std::collections::{HashMap, hash_map::Entry};
use uuid::Uuid;

/// Conversations that are looked through, those of the latest messages first.
const THREADS_MAX: i64 = 500;
/// Messages whose words are marked in one statement, and in one run of the job.
const BATCH: i64 = 200;
const RUN_MAX: usize = 10_000;

/// The messages that hold what was typed, the latest first: of the threads in which the reader has a seat, what
/// reaches it. What was deleted is not found.
///
/// # Errors
/// 422 as [`Question::parse`] says, `limit_out_of_range`, `cursor_invalid`; 429.
pub async fn messages_search(
    context: &Context,
    typed: &str,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Message>> {
    let reader = context.require_person()?.id;
    let question = Question::parse(typed)?;
    let limit = parse_limit(limit)?;
    let after = time_cursor_read("messages:search", cursor)?;
    limit_take(&context.app, Limit::Search, &reader.to_string()).await?;
    let keys = keys_of(context, reader.0).await?;
    let threads: Vec<Uuid> = keys.keys().copied().collect();
    // Of each part of the question its marks in every thread: a mark of one thread stands in no other.
    let marks = |part: &Vec<String>| -> Vec<i64> {
        keys.values().flat_map(|key| part.iter().map(|word| key.mark(word))).collect()
    };
    let parts: Vec<Vec<i64>> = question.parts().iter().map(marks).collect();
    let part = |number: usize| parts.get(number).map(Vec::as_slice);
    let rows = sqlx::query_as!(
        MessageRow,
        r#"select m.id, m.thread_id, m.number, m.sender_id, m.client_id, m.booking_id, m.text_sealed, m.sent_at,
             m.edited_at, m.version, m.held_at
           from messages m join thread_seats p on p.thread_id = m.thread_id and p.user_id = $1
           where m.thread_id = any($2) and m.text_sealed is not null
             and ($3::bigint[] is null or m.words && $3) and ($4::bigint[] is null or m.words && $4)
             and ($5::bigint[] is null or m.words && $5) and ($6::bigint[] is null or m.words && $6)
             and message_seen(m, p.user_id, p.part, p.from_number, p.in_group)
             and ($7::timestamptz is null or (m.sent_at, m.id) < ($7, $8::uuid))
           order by m.sent_at desc, m.id desc limit $9"#,
        reader.0,
        &threads,
        part(0),
        part(1),
        part(2),
        part(3),
        after.map(|(at, _)| at),
        after.map(|(_, id)| id),
        i64::from(limit) + 1
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "messages:search", |row| (row.sent_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(key) = keys.get(&row.thread_id) else { continue };
        let message = row.opened(key)?;
        if question.is_answered_by(&words_of(&message.text)) {
            items.push(message);
        }
    }
    reactions_add(context, &mut items).await?;
    Ok(Page { items, next_cursor })
}

async fn keys_of(context: &Context, reader: Uuid) -> Result<HashMap<Uuid, OwnKey>> {
    let rows = sqlx::query!(
        "select t.id, t.key_sealed from thread_seats p join threads t on t.id = p.thread_id
         where p.user_id = $1 and t.last_number > 0 order by t.last_at desc, t.id limit $2",
        reader,
        THREADS_MAX
    );
    let mut keys = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        keys.insert(row.id, key_open(&context.app, ThreadId(row.id), &row.key_sealed).await?);
    }
    Ok(keys)
}

/// Marks the words of messages that have none yet: those from before there was a search, and those that a server of
/// before wrote or changed.
pub struct MarkWords;

impl Job for MarkWords {
    const KIND: &'static str = "MarkWords";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut done = 0;
        while done < RUN_MAX {
            match words_mark(context).await? {
                0 => break,
                marked => done += marked,
            }
        }
        Ok(())
    }
}

/// One statement of it; answers how many there were.
async fn words_mark(context: &Context) -> Result<usize> {
    let rows = sqlx::query!(
        r#"select m.id, m.thread_id, m.version, m.text_sealed as "text_sealed!", t.key_sealed
           from messages m join threads t on t.id = m.thread_id
           where m.words is null and m.text_sealed is not null order by m.id limit $1"#,
        BATCH
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let mut keys: HashMap<Uuid, OwnKey> = HashMap::new();
    for row in &rows {
        if let Entry::Vacant(unknown) = keys.entry(row.thread_id) {
            unknown.insert(key_open(&context.app, ThreadId(row.thread_id), &row.key_sealed).await?);
        }
        let Some(key) = keys.get(&row.thread_id) else { continue };
        let words = words_marked(key, &text_open(key, MessageId(row.id), &row.text_sealed)?);
        // Another text than the one that was opened is marked by whoever wrote it, or in the next run.
        sqlx::query!(
            "update messages set words = $2 where id = $1 and words is null and text_sealed = $3",
            row.id,
            &words,
            row.text_sealed
        )
        .execute(context.writes())
        .await?;
    }
    Ok(rows.len())
}
