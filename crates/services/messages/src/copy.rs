//! The own messages, opened for the copy somebody asks for: a copy that holds them sealed would hold nothing.

use crate::keys::{key_open, text_open};
use domain::ids::{MessageId, ThreadId, UserId};
use spine::{Context, Result, sealing::OwnKey};
use std::collections::{HashMap, hash_map::Entry};
use uuid::Uuid;

/// Rows of one statement.
const BATCH: i64 = 500;

/// The texts a person wrote, by message; what was deleted is not among them.
pub async fn texts_of(context: &Context, person: UserId) -> Result<HashMap<Uuid, String>> {
    let (mut texts, mut keys, mut after) = (HashMap::new(), HashMap::<Uuid, OwnKey>::new(), Uuid::nil());
    loop {
        let rows = sqlx::query!(
            r#"select m.id, m.thread_id, m.text_sealed as "text_sealed!", t.key_sealed
               from messages m join threads t on t.id = m.thread_id
               where m.sender_id = $1 and m.text_sealed is not null and m.id > $2 order by m.id limit $3"#,
            person.0,
            after,
            BATCH
        );
        let rows = rows.fetch_all(context.writes()).await?;
        let Some(last) = rows.last() else { return Ok(texts) };
        after = last.id;
        for row in rows {
            let key = match keys.entry(row.thread_id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => {
                    free.insert(key_open(&context.app, ThreadId(row.thread_id), &row.key_sealed).await?)
                }
            };
            texts.insert(row.id, text_open(key, MessageId(row.id), &row.text_sealed)?);
        }
    }
}
