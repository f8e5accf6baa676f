//! Reviews are written, changed, answered and found helpful. Plain forms post here.

use bookings::review::{review_create, review_edit, review_helpful, review_not_helpful, review_reply};
use domain::{
    Refusal,
    bookings::review::{ReviewChange, ReviewRequest},
    ids::{BookingId, ReviewId},
    text::numbers::whole,
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;

/// Stars of a form: none where nothing was chosen; what is no number is refused as too few.
fn stars(typed: &str) -> Option<i64> {
    (!typed.is_empty()).then(|| whole(typed).unwrap_or_default())
}

fn review_id(id: &str) -> Rpc<ReviewId> {
    id.parse().map_err(|_| failed(Refusal::not_found("review").into()))
}

fn done(booking: BookingId) {
    leptos_axum::redirect(&format!("{}#reviews", address::booking_after(booking, "reviewed")));
}

/// One side reviews a lesson.
#[server(name = ReviewWrite, prefix = "/rpc", endpoint = "bookings/review")]
pub async fn write(
    booking_id: String,
    #[server(default)] rating: String,
    #[server(default)] knowledge: String,
    #[server(default)] communication: String,
    #[server(default)] professionalism: String,
    #[server(default)] comment: String,
) -> Result<(), RpcError> {
    let request = ReviewRequest {
        booking_id,
        rating: stars(&rating),
        knowledge: stars(&knowledge),
        communication: stars(&communication),
        professionalism: stars(&professionalism),
        comment,
    };
    let review = review_create(&context()?, &request).await.map_err(failed)?;
    done(review.booking_id);
    Ok(())
}

/// Its author changes a review.
#[server(name = ReviewEdit, prefix = "/rpc", endpoint = "bookings/review-edit")]
pub async fn change(
    review_id: String,
    #[server(default)] rating: String,
    #[server(default)] knowledge: String,
    #[server(default)] communication: String,
    #[server(default)] professionalism: String,
    #[server(default)] comment: String,
) -> Result<(), RpcError> {
    let request = ReviewChange {
        rating: stars(&rating),
        knowledge: stars(&knowledge),
        communication: stars(&communication),
        professionalism: stars(&professionalism),
        comment: Some(comment),
    };
    let review = review_edit(&context()?, self::review_id(&review_id)?, &request).await.map_err(failed)?;
    done(review.booking_id);
    Ok(())
}

/// The tutor answers a review.
#[server(name = ReviewReply, prefix = "/rpc", endpoint = "bookings/review-reply")]
pub async fn answer(review_id: String, #[server(default)] text: String) -> Result<(), RpcError> {
    let review = review_reply(&context()?, self::review_id(&review_id)?, &text).await.map_err(failed)?;
    done(review.booking_id);
    Ok(())
}

/// A reader says that a review helped, or takes it back; `back` is the page they read it on.
#[server(name = ReviewHelpful, prefix = "/rpc", endpoint = "bookings/review-helpful")]
pub async fn helpful(
    review_id: String,
    #[server(default)] off: String,
    #[server(default)] back: String,
) -> Result<(), RpcError> {
    let (context, id) = (context()?, self::review_id(&review_id)?);
    let said = if off.is_empty() { review_helpful(&context, id).await } else { review_not_helpful(&context, id).await };
    said.map_err(failed)?;
    leptos_axum::redirect(&address::safe_next(&back));
    Ok(())
}
