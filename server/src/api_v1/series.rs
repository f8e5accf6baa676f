//! `/series`: lessons that repeat.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::series::{Series, SeriesRequest},
    door::{
        Access::{Adult, Person},
        Shed,
    },
    ids::SeriesId,
};
use serde::Deserialize;
use services::bookings::series;
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/series",
            "series_create",
            Adult,
            "A lesson every week at one time on the tutor's clock; what cannot be booked is skipped, with its reason.",
            create,
        )
        .takes::<SeriesRequest>()
        .answers::<Series>(201)
        .repeatable()
        // Twelve weeks of bookings are made one after the other.
        .at_the_door(|door| door.shed(Shed::Never).time_limit(30_000))
        .refuses(TEXT)
        .refuses(&[
            "email_not_verified",
            "tutor_unknown",
            "subject_unknown",
            "subject_not_taught",
            "self_booking",
            "instant_invalid",
            "start_in_past",
            "length_not_offered",
            "payment_method_unknown",
            "payment_method_unavailable",
            "rrule_unreadable",
            "rrule_not_weekly",
            "rrule_part_unknown",
            "rrule_endless",
            "rrule_too_long",
            "rrule_start_differs",
            "trial_single",
            "not_found",
        ]),
        get("/series/{id}", "series_get", Person, "A series with its lessons, for its two people and staff.", one)
            .answers::<Series>(200),
        post(
            "/series/{id}/cancel",
            "series_cancel",
            Person,
            "Calls the lessons off that start from an instant on, each by its own policy.",
            cancel,
        )
        .may_take::<FromRequest>()
        .answers::<Series>(200)
        .at_the_door(|door| door.time_limit(30_000))
        .refuses(TEXT)
        .refuses(&["instant_invalid", "participants_only"]),
    ]
}

/// From when on, and why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct FromRequest {
    /// RFC 3339 with offset; now by default.
    #[schema(format = "date-time")]
    from: Option<String>,
    #[schema(max_length = 500)]
    reason: Option<String>,
}

async fn create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<SeriesRequest>,
) -> Answer<Response> {
    let made = series::series_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<SeriesId>) -> Answer<Json<Series>> {
    Ok(Json(series::series_get(&context, id).await?))
}

async fn cancel(
    Caller(context): Caller,
    IdOf(id): IdOf<SeriesId>,
    OptionalJsonBody(request): OptionalJsonBody<FromRequest>,
) -> Answer<Json<Series>> {
    let (from, reason) = (request.from.as_deref(), request.reason.as_deref());
    Ok(Json(series::series_cancel(&context, id, (from, reason)).await?))
}
