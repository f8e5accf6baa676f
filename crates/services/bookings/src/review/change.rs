//! A review is changed by its author, and answered by the tutor.

use super::{
    comment_check,
    held::change_check,
    news_of,
    read::{ReviewRow, Wanted, review_get, row_seen, rows},
};
use crate::booking::{BookingRow, booking_lock, moment};
use domain::{
    Refusal,
    bookings::{
        Side,
        events::ReviewEvent,
        review::{ParsedChange, Review, ReviewChange, There, edit, parse_reply, refusals},
    },
    ids::{BookingId, ReviewId},
};
use spine::{Context, Result, attempts::attempted, unit::Unit};

/// Changes a review of the caller's side.
///
/// # Errors
/// 422 by field; 404 for those who do not read it, 403 `review_participants_only`; 409 `review_edit_over`,
/// `review_stars_fixed`.
pub async fn review_edit(context: &Context, id: ReviewId, request: &ReviewChange) -> Result<Review> {
    context.require_person()?;
    let change = ParsedChange::parse(request)?;
    let lesson = lesson_of(context, id).await?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = edit_within(&mut unit, (id, lesson), &change).await;
        unit.finish(done).await
    })
    .await?;
    review_get(context, id).await
}

/// The lesson of a review that the caller takes part in.
async fn lesson_of(context: &Context, id: ReviewId) -> Result<BookingId> {
    let review = row_seen(context, id).await?;
    if review.side_of(context).is_none() {
        return Err(refusals::review_participants_only().into());
    }
    Ok(BookingId(review.booking_id))
}

/// The review under the lock of its lesson.
async fn locked(unit: &mut Unit<'_>, id: ReviewId, lesson: BookingId) -> Result<(BookingRow, ReviewRow)> {
    let context = unit.context();
    let booking = booking_lock(unit.work(), context, lesson).await?;
    let review = rows(&mut **unit.work(), context, Wanted::One(id)).await?.into_iter().next();
    Ok((booking, review.ok_or_else(|| Refusal::not_found("review"))?))
}

async fn edit_within(unit: &mut Unit<'_>, (id, lesson): (ReviewId, BookingId), change: &ParsedChange) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let (booking, review) = locked(unit, id, lesson).await?;
    if review.side_of(context) != Some(review.by()) {
        return Err(refusals::review_participants_only().into());
    }
    if let Some(comment) = &change.comment {
        comment_check(unit.work(), booking.student_id, comment).await?;
    }
    let there = review.there(now);
    edit((review.created_at, there), change.moves_stars(review.stars()), now)?;
    if there == There::Public {
        change_check(change.comment.as_ref())?;
    }
    sqlx::query!(
        "with students as (
           update reviews set rating = coalesce($2, rating), knowledge = coalesce($3, knowledge),
             communication = coalesce($4, communication), professionalism = coalesce($5, professionalism),
             comment = coalesce($6, comment), edited_at = $7 where id = $1
         )
         update student_reviews set rating = coalesce($2, rating), knowledge = coalesce($3, knowledge),
           communication = coalesce($4, communication), professionalism = coalesce($5, professionalism),
           comment = coalesce($6, comment), edited_at = $7 where id = $1",
        id.0,
        change.rating,
        change.knowledge,
        change.communication,
        change.professionalism,
        change.comment,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    if review.is_held() {
        // It waits for the staff: what put it there may be gone.
        super::publish(unit, &booking).await?;
    }
    unit.tell(&ReviewEvent::Edited(news_of(&booking, id, review.by(), there == There::Public)))
}

/// The tutor answers a public review, once.
///
/// # Errors
/// 422 `required`, the refusals of texts; 404 for those who do not read it, 403 `review_participants_only`,
/// `review_tutor_only`; 409 `review_replied`.
pub async fn review_reply(context: &Context, id: ReviewId, text: &str) -> Result<Review> {
    context.require_person()?;
    let text = parse_reply(text)?;
    change_check(Some(&text))?;
    let lesson = lesson_of(context, id).await?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = reply_within(&mut unit, (id, lesson), &text).await;
        unit.finish(done).await
    })
    .await?;
    review_get(context, id).await
}

async fn reply_within(unit: &mut Unit<'_>, (id, lesson): (ReviewId, BookingId), text: &str) -> Result<()> {
    let (context, now) = (unit.context(), moment(unit.context()));
    let (booking, review) = locked(unit, id, lesson).await?;
    if review.side_of(context) != Some(Side::Tutor) || review.by() != Side::Student {
        return Err(refusals::review_tutor_only().into());
    }
    if review.reply.is_some() {
        return Err(refusals::review_replied().into());
    }
    // One whose time is over while its job is late is not public in the table yet: the constraint wants it to be.
    super::publish(unit, &booking).await?;
    let replied = sqlx::query!("update reviews set reply = $2, replied_at = $3 where id = $1", id.0, text, now);
    replied.execute(&mut **unit.work()).await?;
    unit.tell(&ReviewEvent::Replied(news_of(&booking, id, Side::Student, true)))
}
