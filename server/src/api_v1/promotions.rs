//! `/promotions`, a tutor's sales, and what a lesson costs while they run.

use super::{
    operation::{Operation, delete, get, post},
    trials::TRIAL,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Anyone, Tutor},
    ids::{PromotionId, TutorId},
    money::promotions::{PriceQuote, PromotionRequest, PromotionView, Promotions},
    text::numbers::whole,
};
use serde::Deserialize;
use services::{bookings::trial::trial_quote, money::promotions};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/promotions",
            "promotions_list",
            Tutor,
            "The own sales: running, planned and ended, with how often they were used and what they gave.",
            list,
        )
        .answers::<Promotions>(200),
        post(
            "/promotions",
            "promotion_create",
            Tutor,
            "Makes a sale: a discount by a rule, a flash sale, or a bundle. The tutor bears what it takes off.",
            create,
        )
        .takes::<PromotionRequest>()
        .answers::<PromotionView>(201)
        .refuses(&["not_found", "email_not_verified", "not_available", "instant_invalid"])
        .refuses(&["promotion_kind_unknown", "promotion_percent_range", "promotion_uses_range"])
        .refuses(&["promotion_end_missing", "promotion_window_empty", "promotion_too_long", "promotion_too_far"])
        .refuses(&["promotion_weekday_unknown", "promotion_hours_invalid", "promotion_soon_range"])
        .refuses(&["promotion_length_unknown", "promotion_lessons_range", "promotion_days_range"])
        .refuses(&["promotion_rule_elsewhere", "promotions_full", "promotions_often", "promotion_flash_pause"]),
        delete(
            "/promotions/{id}",
            "promotion_end",
            Tutor,
            "Ends a sale now, or takes one back that has not begun. Lessons that were booked keep their price.",
            end,
        )
        .answers::<PromotionView>(200)
        .refuses(&["not_found", "promotion_over"]),
        get(
            "/tutors/{id}/price",
            "price_quote",
            Anyone,
            "What a single lesson costs whoever asks, now, with the sale that counts.",
            price,
        )
        .needs(&[
            ("subject_id", "What is learned."),
            ("start", "RFC 3339 instant."),
            ("minutes", "Length of the lesson."),
        ])
        .asks(&[("trial", "`true` for the tutor's trial lesson.")])
        .answers::<PriceQuote>(200)
        .refuses(TRIAL)
        .refuses(&["not_found", "subject_not_taught", "length_not_offered", "instant_invalid"])
        .refuses(&["start_in_past", "not_available"]),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<Promotions>> {
    Ok(Json(promotions::promotions_list(&context).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<PromotionRequest>) -> Answer<Response> {
    let made = promotions::promotion_create(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn end(Caller(context): Caller, IdOf(id): IdOf<PromotionId>) -> Answer<Json<PromotionView>> {
    Ok(Json(promotions::promotion_end(&context, id).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PriceQuery {
    subject_id: String,
    start: String,
    minutes: String,
    trial: String,
}

async fn price(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    QueryOf(query): QueryOf<PriceQuery>,
) -> Answer<Json<PriceQuote>> {
    // What is no number is no length that anybody offers.
    let minutes = whole(query.minutes.trim()).unwrap_or_default();
    let wanted = (query.subject_id.as_str(), minutes, query.start.as_str());
    if query.trial == "true" {
        return Ok(Json(trial_quote(&context, id, wanted).await?));
    }
    Ok(Json(promotions::price_quote(&context, id, wanted).await?))
}
