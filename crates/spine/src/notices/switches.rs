//! How somebody wants to be told.

use crate::{Context, Result};
use domain::{
    ids::UserId,
    platform::notices::{Preferences, PreferencesView},
};
use sqlx::PgExecutor;

/// The own preferences; everything is on until somebody says otherwise.
pub async fn preferences_get(context: &Context) -> Result<PreferencesView> {
    let person = context.require_person()?.id;
    Ok(preferences_of(context.writes(), person).await?.view())
}

/// Replaces them.
///
/// # Errors
/// 422 `notice_preferences_unread`.
pub async fn preferences_set(context: &Context, view: &PreferencesView) -> Result<PreferencesView> {
    let person = context.require_person()?.id;
    let preferences = Preferences::parse(view)?;
    preferences_write(context, person, &preferences).await?;
    Ok(preferences.view())
}

pub(super) async fn preferences_of(executor: impl PgExecutor<'_>, person: UserId) -> Result<Preferences> {
    let row = sqlx::query!("select off, quiet_hours, digest from notice_preferences where user_id = $1", person.0);
    let row = row.fetch_optional(executor).await?;
    Ok(row.map_or_else(Preferences::default, |row| Preferences::stored(&row.off, row.quiet_hours, &row.digest)))
}

pub(super) async fn preferences_write(context: &Context, person: UserId, preferences: &Preferences) -> Result<()> {
    sqlx::query!(
        "insert into notice_preferences (user_id, off, quiet_hours, digest, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (user_id) do update set off = $2, quiet_hours = $3, digest = $4, updated_at = $5",
        person.0,
        &preferences.off_codes(),
        preferences.quiet_hours,
        preferences.digest.code(),
        context.now(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
