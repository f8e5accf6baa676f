//! `/calendar/find-times`: a time for several people.

use super::operation::{Operation, post};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody},
};
use axum::Json;
use domain::{
    calendar::find_times::{FindTimesRequest, FoundTimeTold},
    door::Access::Person,
    page::Page,
};
use services::learning::together;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/calendar/find-times",
            "find_times",
            Person,
            "Times at which all of these people are free, best first: those in the middle of everybody's day. With \
                `drop` those that become possible without that person. Whose calendar stands against a time is not \
                told.",
            find,
        )
        .takes::<FindTimesRequest>()
        .answers_page::<FoundTimeTold>()
        .refuses(&["not_found", "people_counted", "people_without_you", "drop_not_among", "out_of_range"])
        .refuses(&["instant_invalid", "end_not_after_start", "range_too_long", "range_over"]),
    ]
}

async fn find(
    Caller(context): Caller,
    JsonBody(request): JsonBody<FindTimesRequest>,
) -> Answer<Json<Page<FoundTimeTold>>> {
    Ok(Json(together::find_times(&context, &request).await?))
}
