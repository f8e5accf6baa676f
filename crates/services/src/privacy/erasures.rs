//! Who was erased, and erasing them again after a backup of before was restored.

use super::erasure::person_erase;
use domain::{
    identity::{Role, privacy::FORMER_MEMBER},
    ids::UserId,
};
use spine::{Context, Result, unit::Unit};
use uuid::Uuid;

/// Everybody whose data was erased, the oldest first: what an operator keeps beside the backups.
pub async fn erasures(context: &Context) -> Result<Vec<UserId>> {
    context.require_staff_of(Role::Compliance)?;
    let all = sqlx::query_scalar!("select user_id from erasures order by erased_at, user_id");
    Ok(all.fetch_all(context.writes()).await?.into_iter().map(UserId).collect())
}

/// Erases again, after a backup of before was restored, whoever is named or stands in the database's own list; answers
/// how many that were. An account that is not here, or that is erased already, is passed over.
pub async fn erasures_replay(context: &Context, named: &[UserId]) -> Result<usize> {
    context.require_staff_of(Role::Compliance)?;
    let mut all: Vec<Uuid> = named.iter().map(|user| user.0).collect();
    all.extend(erasures(context).await?.into_iter().map(|user| user.0));
    let back = sqlx::query_scalar!(
        "select id from users where id = any($1) and (deleted_at is null or display_name <> $2) order by id",
        &all,
        FORMER_MEMBER,
    );
    let back = back.fetch_all(context.writes()).await?;
    for user in &back {
        let mut unit = Unit::begin(context, None).await?;
        let done = person_erase(&mut unit, UserId(*user)).await;
        unit.finish(done).await?;
    }
    Ok(back.len())
}
