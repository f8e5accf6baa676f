//! Where a tutor's lessons take place: written and read by the tutor alone here; the people of a lesson read it with
//! the lesson.
//!
//! It is no part of the profile on purpose: whatever shows profiles cannot show it by accident.

use domain::people::{meeting_link::MeetingLink, refusals::tutor_profile_missing};
use spine::{Context, Result};

/// The own link; empty when there is none.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn meeting_link_get(context: &Context) -> Result<MeetingLink> {
    let person = context.require_person()?;
    let link = sqlx::query_scalar!("select meeting_link from tutors where user_id = $1", person.id.0)
        .fetch_optional(context.writes())
        .await?;
    Ok(MeetingLink { link: link.ok_or_else(tutor_profile_missing)? })
}

/// Replaces it, for all lessons to come; nothing takes it away.
///
/// # Errors
/// 422 `meeting_link_invalid`, 409 `tutor_profile_missing`.
pub async fn meeting_link_put(context: &Context, request: &MeetingLink) -> Result<MeetingLink> {
    let person = context.require_person()?;
    let link = request.parse()?;
    let stored = sqlx::query!("update tutors set meeting_link = $2 where user_id = $1", person.id.0, link.link)
        .execute(context.writes())
        .await?;
    if stored.rows_affected() == 0 { Err(tutor_profile_missing().into()) } else { Ok(link) }
}
