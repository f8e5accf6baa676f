//! Who may see a tutor: asked before anything of a tutor is shown. The rule itself is `tutor_visible` in the
//! database, the same for pages, calendars and bookings; who is listed at all is `tutor_listed`, which it calls.

use domain::{Refusal, ids::TutorId};
use spine::{Context, Result};

/// 404 unless the tutor is listed or the reader is the tutor or of the staff.
pub async fn tutor_visible(context: &Context, tutor: TutorId) -> Result<()> {
    let seen = sqlx::query_scalar!(
        "select 1 from tutors t join users u on u.id = t.user_id where t.id = $1 and tutor_visible(t, u, $2, $3)",
        tutor.0,
        context.actor_id(),
        context.is_staff(),
    );
    seen.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    Ok(())
}
