//! `/calendar/time-off` and `/calendar/travel`: stretches of the own calendar that differ from the week as a whole.

use super::operation::{Operation, TEXT, delete, get, post};
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
    bookings::time_off::TimeOffView,
    calendar::away::{TimeOffRequest, Travel, TravelRequest},
    door::Access::Tutor,
    ids::{TimeOffId, TravelId},
    page::Page,
};
use services::{bookings::away, calendar::away as stretches};

/// What a stretch may be refused for.
const STRETCH: &[&str] = &[
    "date_invalid",
    "instant_invalid",
    "end_not_after_start",
    "range_too_long",
    "range_over",
    "too_many",
    "tutor_profile_missing",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/calendar/time-off", "time_off_list", Tutor, "The own time off, with the lessons in the way.", list)
            .answers_page::<TimeOffView>()
            .refuses(&["tutor_profile_missing"]),
        post(
            "/calendar/time-off",
            "time_off_save",
            Tutor,
            "Nothing can be booked then; lessons that are there stay and are named.",
            save,
        )
        .takes::<TimeOffRequest>()
        .answers::<TimeOffView>(201)
        .refuses(STRETCH)
        .refuses(TEXT),
        post(
            "/calendar/time-off/preview",
            "time_off_preview",
            Tutor,
            "The lessons that would be in the way; stores nothing.",
            preview,
        )
        .takes::<TimeOffRequest>()
        .answers::<TimeOffView>(200)
        .refuses(STRETCH)
        .refuses(TEXT),
        delete("/calendar/time-off/{id}", "time_off_remove", Tutor, "Takes time off back.", remove)
            .answers_nothing(204)
            .refuses(&["not_found", "tutor_profile_missing"]),
        get("/calendar/travel", "travel_list", Tutor, "The own trips.", trips)
            .answers_page::<Travel>()
            .refuses(&["tutor_profile_missing"]),
        post("/calendar/travel", "travel_add", Tutor, "The week's hours are meant on another clock for a while.", go)
            .takes::<TravelRequest>()
            .answers::<Travel>(201)
            .refuses(STRETCH)
            .refuses(&["time_zone_unknown", "travel_overlaps"]),
        delete("/calendar/travel/{id}", "travel_remove", Tutor, "Takes a trip back.", stay)
            .answers_nothing(204)
            .refuses(&["not_found", "tutor_profile_missing"]),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<TimeOffView>>> {
    Ok(Json(Page { items: away::time_off_list(&context).await?, next_cursor: None }))
}

async fn save(Caller(context): Caller, JsonBody(request): JsonBody<TimeOffRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(away::time_off_save(&context, &request).await?)).into_response())
}

async fn preview(Caller(context): Caller, JsonBody(request): JsonBody<TimeOffRequest>) -> Answer<Json<TimeOffView>> {
    Ok(Json(away::time_off_preview(&context, &request).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<TimeOffId>) -> Answer<StatusCode> {
    stretches::time_off_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn trips(Caller(context): Caller) -> Answer<Json<Page<Travel>>> {
    Ok(Json(Page { items: stretches::travel_list(&context).await?, next_cursor: None }))
}

async fn go(Caller(context): Caller, JsonBody(request): JsonBody<TravelRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(stretches::travel_add(&context, &request).await?)).into_response())
}

async fn stay(Caller(context): Caller, IdOf(id): IdOf<TravelId>) -> Answer<StatusCode> {
    stretches::travel_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
