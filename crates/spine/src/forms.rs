//! What a refused form held, kept for the redirect back to it, so that nothing typed is lost without JavaScript.
//!
//! Entries are read once, by the person who left them (or by nobody signed in, where nobody was), and live ten minutes
//! (machine time). Callers leave passwords and tokens out. Strangers can fill their part of the store, so it has a cap,
//! and so has what one person may leave: over it nothing is kept, and the form's refusal is told without what was
//! typed. A flood of strangers costs nobody with an account what they typed, and one account's costs no other's.

use crate::{Context, Result};
use domain::text::card;

/// Most entries of strangers at a time; at [`ENTRY_BYTES`] each, what they can fill is 125 MiB.
const ENTRIES_MAX: i64 = 2_000;
/// Most entries of one person at a time: more forms than anybody has open that were refused within ten minutes.
const OWN_ENTRIES_MAX: i64 = 50;
/// Most bytes of one, as JSON, of somebody who is not signed in.
const ENTRY_BYTES: usize = 64 * 1_024;
/// … and of somebody who is: a unit of a course alone may have twenty thousand characters of four bytes.
const OWN_ENTRY_BYTES: usize = 256 * 1_024;

/// Keeps `data` under an id that only the browser's flash cookie knows, but for texts with the number of a card, which
/// are kept nowhere. False when there is no room, or `data` is larger than any form of ours.
pub async fn flash_put(context: &Context, id: &str, data: serde_json::Value) -> Result<bool> {
    let expires_at = context.app.clock.real_now() + chrono::Duration::minutes(10);
    let kept = serde_json::json!({ "by": context.actor_id(), "data": without_cards(data) });
    let person = context.actor_id();
    let (bytes, entries) =
        if person.is_some() { (OWN_ENTRY_BYTES, OWN_ENTRIES_MAX) } else { (ENTRY_BYTES, ENTRIES_MAX) };
    if kept.to_string().len() > bytes {
        return Ok(false);
    }
    let stored = sqlx::query!(
        "insert into form_flashes (id, data, expires_at, person_id)
         select $1, $2, $3, $4 where (
           select count(*) from (
             select from form_flashes where person_id is not distinct from $4::uuid limit $5) there) < $5",
        id,
        kept,
        expires_at,
        person,
        entries,
    );
    Ok(stored.execute(context.writes()).await?.rows_affected() == 1)
}

/// What was typed, without the texts that hold the number of a card.
fn without_cards(data: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match data {
        Value::String(text) if card::is_in(&text) => Value::String(String::new()),
        Value::Array(items) => items.into_iter().map(without_cards).collect(),
        Value::Object(members) => members.into_iter().map(|(name, member)| (name, without_cards(member))).collect(),
        other => other,
    }
}

/// Takes the entry; a second call finds nothing, and so does anybody else than who left it.
pub async fn flash_take(context: &Context, id: &str) -> Result<Option<serde_json::Value>> {
    let now = context.app.clock.real_now();
    let taken = sqlx::query!("delete from form_flashes where id = $1 returning data, expires_at", id)
        .fetch_optional(context.writes())
        .await?;
    let mut entry = taken.filter(|row| row.expires_at > now).map(|row| row.data).unwrap_or_default();
    let own = entry.get("by") == Some(&serde_json::json!(context.actor_id()));
    Ok(entry.get_mut("data").filter(|_| own).map(serde_json::Value::take))
}
