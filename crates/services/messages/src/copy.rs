//! The own messages, opened for the copy somebody asks for: a copy that holds them sealed would hold nothing.

use crate::{
    keys::{key_open, text_open, title_open},
    later::later_rows,
};
use domain::ids::{MessageId, ThreadId, UserId};
use spine::{Context, Result, sealing::OwnKey};
use std::collections::{HashMap, hash_map::Entry};
use uuid::Uuid;

/// Rows of one statement.
const BATCH: i64 = 500;

/// The texts a person wrote, by message, those that wait for their time among them, and the titles it gave, by group;
/// what was deleted is not among them.
pub async fn texts_of(context: &Context, person: UserId) -> Result<HashMap<Uuid, String>> {
    let (mut keys, mut after) = (HashMap::<Uuid, OwnKey>::new(), Uuid::nil());
    let mut texts = titles_of(context, person).await?;
    let later = later_rows(context, person, i64::from(i32::MAX)).await?;
    texts.extend(later.into_iter().map(|message| (message.id.0, message.text)));
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

async fn titles_of(context: &Context, person: UserId) -> Result<HashMap<Uuid, String>> {
    let rows = sqlx::query!(
        r#"select id, key_sealed, title_sealed as "title_sealed!" from threads
           where owner_id = $1 and title_sealed is not null"#,
        person.0
    );
    let mut titles = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        let thread = ThreadId(row.id);
        let key = key_open(&context.app, thread, &row.key_sealed).await?;
        titles.insert(row.id, title_open(&key, thread, &row.title_sealed)?);
    }
    Ok(titles)
}
