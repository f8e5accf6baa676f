//! With which code somebody came.

use domain::ids::UserId;
use spine::{Context, Result};
use sqlx::{Postgres, Transaction};

/// Notes it with the new account; nothing for nobody's word. The first one counts.
pub(super) async fn referral_note(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    user: UserId,
    code: &str,
) -> Result<()> {
    if code.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "insert into referrals (user_id, code, created_at) values ($1, $2, $3) on conflict (user_id) do nothing",
        user.0,
        code,
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
