//! Public reviews of a tutor, newest first.

use crate::visibility::tutor_visible;
use chrono::{DateTime, Utc};
use domain::{
    calendar::is_in_known_years,
    ids::{ReviewId, TutorId},
    page::Page,
    people::tutor_profile::ReviewView,
};
use spine::{
    Context, Result,
    lists::{cursor_read, cursor_write},
};
use uuid::Uuid;

/// One page of reviews; `limit` as [`domain::page::parse_limit`] gives it.
///
/// # Errors
/// 404 for a tutor the reader may not see, 422 `cursor_invalid`.
pub async fn tutor_reviews(
    context: &Context,
    tutor: TutorId,
    limit: i32,
    cursor: Option<&str>,
) -> Result<Page<ReviewView>> {
    tutor_visible(context, tutor).await?;
    let list = format!("reviews of {tutor}");
    let after = cursor.map(|cursor| cursor_read::<(DateTime<Utc>, Uuid)>(&list, cursor)).transpose()?;
    // Written by hand it may name a year that the database has no timestamp for.
    if after.is_some_and(|(at, _)| !is_in_known_years(at)) {
        return Err(domain::platform::refusals::cursor_invalid().into());
    }
    let (after_time, after_id) = after.unzip();
    let mut rows = sqlx::query!(
        "select r.id, r.rating, r.knowledge, r.communication, r.professionalism, r.comment, r.created_at, a.display_name
         from reviews r join users a on a.id = r.student_id
         where r.tutor_id = $1 and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3))
         order by r.created_at desc, r.id desc
         limit $4",
        tutor.0,
        after_time,
        after_id,
        i64::from(limit) + 1,
    )
    .fetch_all(context.pool())
    .await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let last = rows.last().filter(|_| more);
    let next_cursor = last.map(|row| cursor_write(&list, &(row.created_at, row.id))).transpose()?;
    let items = rows.into_iter().map(|row| ReviewView {
        id: ReviewId(row.id),
        author_name: row.display_name,
        rating: row.rating.into(),
        knowledge: row.knowledge.into(),
        communication: row.communication.into(),
        professionalism: row.professionalism.into(),
        comment: row.comment,
        created_at: row.created_at,
    });
    Ok(Page { items: items.collect(), next_cursor })
}
