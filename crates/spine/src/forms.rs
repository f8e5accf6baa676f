//! What a refused form held, kept for the redirect back to it, so that nothing typed is lost without JavaScript.
//!
//! Entries are read once and live ten minutes (machine time). Callers leave passwords and tokens out.

use crate::{Context, Result};

/// Keeps `data` under an id that only the browser's flash cookie knows.
pub async fn flash_put(context: &Context, id: &str, data: serde_json::Value) -> Result<()> {
    let expires_at = context.app.clock.real_now() + chrono::Duration::minutes(10);
    sqlx::query!("insert into form_flashes (id, data, expires_at) values ($1, $2, $3)", id, data, expires_at)
        .execute(context.writes())
        .await?;
    Ok(())
}

/// Takes the entry; a second call finds nothing.
pub async fn flash_take(context: &Context, id: &str) -> Result<Option<serde_json::Value>> {
    let now = context.app.clock.real_now();
    let taken = sqlx::query!("delete from form_flashes where id = $1 returning data, expires_at", id)
        .fetch_optional(context.writes())
        .await?;
    Ok(taken.filter(|row| row.expires_at > now).map(|row| row.data))
}
