//! Who may see a tutor: the one rule, asked before anything of a tutor is shown.

use domain::{Refusal, ids::TutorId};
use spine::{Context, Result};

/// 404 unless the tutor is listed or the reader is the tutor or an admin.
pub async fn tutor_visible(context: &Context, tutor: TutorId) -> Result<()> {
    let seen = sqlx::query_scalar!(
        "select 1 from tutors t join users u on u.id = t.user_id
         where t.id = $1 and (tutor_listed(t) or (u.deleted_at is null and (u.id = $2 or $3)))",
        tutor.0,
        context.actor_id(),
        context.require_admin().is_ok(),
    );
    seen.fetch_optional(context.pool()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    Ok(())
}
