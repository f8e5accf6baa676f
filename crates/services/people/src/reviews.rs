//! Public reviews of a tutor, newest first.

use crate::visibility::tutor_visible;
use domain::{
    identity::photo_url,
    ids::{ReviewId, TutorId},
    page::Page,
    people::public_review::ReviewView,
};
use spine::{
    Context, Result,
    lists::{page_cut, time_cursor_read},
};

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
    let (after_time, after_id) = time_cursor_read(&list, cursor)?.unzip();
    let rows = sqlx::query!(
        r#"select r.id, r.rating, r.knowledge, r.communication, r.professionalism, r.comment, r.created_at,
           r.edited_at, r.reply, r.helpful,
           exists (select from review_votes v where v.review_id = r.id and v.user_id = $5) as "voted!",
           case when 'child' = any (a.roles) then left(a.display_name, 1) || '.'
             else a.display_name end as "display_name!",
           case when 'child' = any (a.roles) then null else a.picture end as picture
         from reviews r join users a on a.id = r.student_id
         where r.tutor_id = $1 and r.hidden_until is null
           and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3))
         order by r.created_at desc, r.id desc
         limit $4"#,
        tutor.0,
        after_time,
        after_id,
        i64::from(limit) + 1,
        context.actor_id(),
    )
    .fetch_all(context.reads())
    .await?;
    let (rows, next_cursor) = page_cut(rows, limit, &list, |row| (row.created_at, row.id))?;
    let items = rows.into_iter().map(|row| ReviewView {
        id: ReviewId(row.id),
        author_name: row.display_name,
        author_photo_url: photo_url(row.picture.as_deref()),
        rating: row.rating.into(),
        knowledge: row.knowledge.into(),
        communication: row.communication.into(),
        professionalism: row.professionalism.into(),
        comment: row.comment,
        created_at: row.created_at,
        edited_at: row.edited_at,
        reply: row.reply,
        helpful: row.helpful,
        voted: row.voted,
    });
    Ok(Page { items: items.collect(), next_cursor })
}
