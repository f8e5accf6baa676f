//! Readers say which reviews helped them; one voice each.

use super::read::{review_get, row_seen};
use crate::booking::moment;
use domain::{
    bookings::{
        Side,
        review::{Review, refusals},
    },
    ids::ReviewId,
};
use spine::{Context, Result};

/// The review helped the reader; said twice it counts once.
///
/// # Errors
/// 404 for those who do not read it, 403 `email_not_verified`, `review_own_vote`.
pub async fn review_helpful(context: &Context, id: ReviewId) -> Result<Review> {
    let reader = context.require_verified()?.id;
    let review = row_seen(context, id).await?;
    if review.side_of(context).is_some() || review.by() != Side::Student {
        return Err(refusals::review_own_vote().into());
    }
    sqlx::query!(
        "with voted as (
           insert into review_votes (review_id, user_id, created_at) values ($1, $2, $3)
           on conflict do nothing returning review_id
         )
         update reviews set helpful = helpful + 1 where id in (select review_id from voted)",
        id.0,
        reader.0,
        moment(context),
    )
    .execute(context.writes())
    .await?;
    review_get(context, id).await
}

/// Takes that back.
///
/// # Errors
/// 404 for those who do not read it.
pub async fn review_not_helpful(context: &Context, id: ReviewId) -> Result<Review> {
    let reader = context.require_person()?.id;
    row_seen(context, id).await?;
    sqlx::query!(
        "with taken as (
           delete from review_votes where review_id = $1 and user_id = $2 returning review_id
         )
         update reviews set helpful = helpful - 1 where id in (select review_id from taken)",
        id.0,
        reader.0,
    )
    .execute(context.writes())
    .await?;
    review_get(context, id).await
}
