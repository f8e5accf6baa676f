//! The desk of the staff: lessons, jobs that nobody could do, how the house stands.

use super::super::operation::{LIST_REFUSALS, MOVED_ON, Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    bookings::{Booking, attendance::UnsureLesson, booking::CancelPreview, staff_change::StaffChangeRequest},
    door::{Access::Staff, Door},
    identity::Role::{Compliance, Support, Trust},
    ids::BookingId,
    page::Page,
    trust::desk::{DeadJob, DiscardRequest, HouseHealth, LessonsQuery, StaffLesson},
};
use serde::Deserialize;
use services::trust::desk;

const FILTERS: &[(&str, &str)] = &[
    ("q", "Part of a name or an address, or a whole id."),
    ("state", "A session state."),
    ("from", "The first day on which it begins, in UTC."),
    ("to", "The last one."),
];
/// What changing a lesson may be refused for.
const CHANGE: &[&str] = &[
    "not_found",
    "own_change",
    "staff_change_unknown",
    "no_show_before_start",
    "no_show_too_early",
    "lesson_not_started",
    "lesson_not_over",
];

/// The rows.
pub(super) fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(lessons());
    rows.extend(house());
    rows
}

fn lessons() -> [Operation; 5] {
    [
        get("/admin/bookings", "lessons_search", Staff(Support), "Lessons of everybody, the latest first.", search)
            .asks(FILTERS)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "From the page before.")])
            .answers_page::<StaffLesson>()
            .refuses(TEXT)
            .refuses(LIST_REFUSALS)
            .refuses(&["desk_filter_invalid"]),
        get(
            "/admin/bookings.csv",
            "lessons_csv",
            Staff(Support),
            "The same as a table, ten thousand lines at most.",
            csv,
        )
        .asks(FILTERS)
        .answers_file("text/csv")
        .refuses(&["desk_filter_invalid"]),
        get(
            "/admin/attendance",
            "lessons_unsure",
            Staff(Trust),
            "Lessons that are over and of which their room does not tell what became of them, the oldest first.",
            unsure,
        )
        .answers_page::<UnsureLesson>(),
        post(
            "/admin/bookings/{id}/change/preview",
            "booking_change_preview",
            Staff(Trust),
            "Exactly the money that a change would move. Changes nothing.",
            preview,
        )
        .takes::<StaffChangeRequest>()
        .answers::<CancelPreview>(200)
        .refuses(MOVED_ON)
        .refuses(CHANGE),
        post(
            "/admin/bookings/{id}/change",
            "booking_change",
            Staff(Trust),
            "Changes a lesson in the place of one of its two people.",
            change,
        )
        .takes::<StaffChangeRequest>()
        .answers::<Booking>(200)
        .refuses(TEXT)
        .refuses(MOVED_ON)
        .refuses(CHANGE)
        .at_the_door(Door::step_up),
    ]
}

fn house() -> [Operation; 4] {
    [
        get("/admin/jobs", "jobs_dead", Staff(Compliance), "Jobs that failed as often as they may.", dead)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "From the page before.")])
            .answers_page::<DeadJob>()
            .refuses(LIST_REFUSALS),
        post("/admin/jobs/{id}/retry", "job_retry", Staff(Compliance), "Has a job done once more, now.", retry)
            .answers_nothing(204)
            .refuses(&["not_found", "job_not_dead"]),
        post("/admin/jobs/{id}/discard", "job_discard", Staff(Compliance), "Lays a job aside.", discard)
            .takes::<DiscardRequest>()
            .answers_nothing(204)
            .refuses(TEXT)
            .refuses(&["not_found", "job_not_dead"]),
        get("/admin/health", "house_health", Staff(Compliance), "How the house stands.", health)
            .answers::<HouseHealth>(200),
    ]
}

/// Parameters of the list.
#[derive(Deserialize)]
struct SearchQuery {
    #[serde(flatten)]
    filter: LessonsQuery,
    #[serde(flatten)]
    list: ListQuery,
}

async fn search(Caller(context): Caller, QueryOf(query): QueryOf<SearchQuery>) -> Answer<Json<Page<StaffLesson>>> {
    let SearchQuery { filter, list } = query;
    Ok(Json(desk::lessons_search(&context, &filter, list.limit(), list.cursor()).await?))
}

async fn csv(Caller(context): Caller, QueryOf(filter): QueryOf<LessonsQuery>) -> Answer<Response> {
    let file = desk::lessons_csv(&context, &filter).await?;
    let name = "attachment; filename=\"lessons.csv\"";
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file).into_response())
}

async fn unsure(Caller(context): Caller) -> Answer<Json<Page<UnsureLesson>>> {
    Ok(Json(desk::lessons_unsure(&context).await?))
}

async fn preview(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    JsonBody(request): JsonBody<StaffChangeRequest>,
) -> Answer<Json<CancelPreview>> {
    Ok(Json(desk::booking_change_preview(&context, id, &request).await?))
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    JsonBody(request): JsonBody<StaffChangeRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(desk::booking_change(&context, id, &request).await?))
}

async fn dead(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Page<DeadJob>>> {
    Ok(Json(desk::jobs_dead(&context, list.limit(), list.cursor()).await?))
}

async fn retry(Caller(context): Caller, IdOf(id): IdOf<i64>) -> Answer<StatusCode> {
    desk::job_retry(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn discard(
    Caller(context): Caller,
    IdOf(id): IdOf<i64>,
    JsonBody(request): JsonBody<DiscardRequest>,
) -> Answer<StatusCode> {
    desk::job_discard(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn health(Caller(context): Caller) -> Answer<Json<HouseHealth>> {
    Ok(Json(desk::house_health(&context).await?))
}
