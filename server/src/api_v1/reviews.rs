//! `/reviews`: what the two of a lesson say of it.

use super::operation::{Operation, TEXT, delete, get, patch, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::review::{LessonReviews, Review, ReviewChange, ReviewRequest, ReviewText},
    door::Access::{Anyone, Person, RowTutor},
    ids::{BookingId, ReviewId},
};
use services::bookings::review;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/reviews",
            "review_create",
            Person,
            "Reviews a lesson that took place; hidden until the other side has written too, or for fourteen days.",
            create,
        )
        .takes::<ReviewRequest>()
        .answers::<Review>(201)
        .refuses(TEXT)
        .refuses(&[
            "stars_counted",
            "comment_names_contact",
            "review_participants_only",
            "review_not_held",
            "review_exists",
            "review_too_late",
            "lesson_not_over",
            "not_found",
        ]),
        get("/reviews/{id}", "review_get", Anyone, "A review, for those who may read it.", one).answers::<Review>(200),
        patch("/reviews/{id}", "review_edit", Person, "Its author changes a review.", change)
            .takes::<ReviewChange>()
            .answers::<Review>(200)
            .refuses(TEXT)
            .refuses(&["stars_counted", "review_participants_only", "review_edit_over", "review_stars_fixed"])
            .refuses(&["comment_names_contact"]),
        post("/reviews/{id}/reply", "review_reply", RowTutor, "The tutor answers a public review, once.", reply)
            .takes::<ReviewText>()
            .answers::<Review>(200)
            .refuses(TEXT)
            .refuses(&["review_participants_only", "review_tutor_only", "review_replied"]),
        post("/reviews/{id}/helpful", "review_helpful", Person, "Says that a review helped; once.", helpful)
            .answers::<Review>(200)
            .refuses(&["email_not_verified", "review_own_vote"]),
        delete("/reviews/{id}/helpful", "review_not_helpful", Person, "Takes that back.", not_helpful)
            .answers::<Review>(200),
        get(
            "/bookings/{id}/reviews",
            "lesson_reviews",
            Person,
            "What the two sides say of a lesson, as far as the reader may read it.",
            of_lesson,
        )
        .answers::<LessonReviews>(200),
    ]
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<ReviewRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(review::review_create(&context, &request).await?)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<ReviewId>) -> Answer<Json<Review>> {
    Ok(Json(review::review_get(&context, id).await?))
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<ReviewId>,
    JsonBody(request): JsonBody<ReviewChange>,
) -> Answer<Json<Review>> {
    Ok(Json(review::review_edit(&context, id, &request).await?))
}

async fn reply(
    Caller(context): Caller,
    IdOf(id): IdOf<ReviewId>,
    JsonBody(request): JsonBody<ReviewText>,
) -> Answer<Json<Review>> {
    Ok(Json(review::review_reply(&context, id, &request.text).await?))
}

async fn helpful(Caller(context): Caller, IdOf(id): IdOf<ReviewId>) -> Answer<Json<Review>> {
    Ok(Json(review::review_helpful(&context, id).await?))
}

async fn not_helpful(Caller(context): Caller, IdOf(id): IdOf<ReviewId>) -> Answer<Json<Review>> {
    Ok(Json(review::review_not_helpful(&context, id).await?))
}

async fn of_lesson(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<LessonReviews>> {
    Ok(Json(review::lesson_reviews(&context, id).await?))
}
