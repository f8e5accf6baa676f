//! `/cohorts`: a course that several people take together.

use super::operation::{LIST_REFUSALS, Operation, SHOWN_AT_ONCE, delete, get, post};
use crate::{
    failure::{Answer, Failure},
    request::{Caller, IdOf, JsonBody, Key, QueryOf, number_of},
};
use axum::{
    Json,
    extract::RawPathParams,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Anyone, Person, RowTutor, Tutor},
        Shed,
    },
    ids::{CohortId, CohortSessionId},
    learning::{
        cohort::{Cohort, CohortProgress, CohortRequest},
        cohort_session::{CohortSession, CohortSessionRequest},
        enrolment::{EnrolRequest, Enrolment},
    },
    page::Page,
    platform::refusals::not_found,
    room::wire::JoinAnswer,
};
use serde::Deserialize;
use services::{
    learning::cohorts,
    room::{Meeting, meeting_join},
};

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_cohorts());
    rows.extend(of_sessions());
    rows
}

fn of_cohorts() -> [Operation; 9] {
    let filter = [
        ("course_id", "Only of this course."),
        ("mine", "`true` for those that the caller is in or teaches."),
        ("limit", "1 to 100; 20 without it."),
        ("cursor", "Of the page before."),
    ];
    [
        get("/cohorts", "cohort_list", Anyone, "Cohorts with a free place, the next to begin first.", cohort_list)
            .asks(&filter)
            .answers_page::<Cohort>()
            .refuses(LIST_REFUSALS),
        post("/cohorts", "cohort_create", Tutor, "Opens a cohort of one of the own courses.", cohort_create)
            .takes::<CohortRequest>()
            .answers::<Cohort>(201)
            .repeatable()
            .refuses(SHOWN_AT_ONCE)
            .refuses(&["cohort_course_unknown", "cohort_start_range", "cohort_weeks_range", "cohort_seats_range"])
            .refuses(&["course_price_range", "course_price_currency"])
            .refuses(&["cohorts_too_many", "tutor_profile_missing", "email_not_verified"]),
        get("/cohorts/{id}", "cohort_get", Anyone, "A cohort with its plan, week by week.", cohort_one)
            .answers::<Cohort>(200)
            .refuses(&["not_found"]),
        post(
            "/cohorts/{id}/enrol",
            "cohort_enrol",
            Adult,
            "Takes a place, the course included; what it costs waits in escrow as a course's price does.",
            cohort_enrol,
        )
        .takes::<EnrolRequest>()
        .answers::<Enrolment>(201)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(&["not_found", "cohort_full", "cohort_begun", "cohort_off"])
        .refuses(&["course_own", "course_not_open", "enrolled_already", "course_price_changed"])
        .refuses(&["course_pay_unknown", "course_pay_other", "not_enough_balance", "email_not_verified"])
        .refuses(&["credits_too_fast", "restricted_book", "prerequisites_missing"]),
        post(
            "/cohorts/{id}/wait",
            "cohort_wait",
            Adult,
            "Stands in line for a place of a full cohort; a place that becomes free is kept for the first for a day.",
            cohort_wait,
        )
        .answers::<Cohort>(200)
        .refuses(&["not_found", "course_own", "enrolled_already", "cohort_off", "cohort_begun"])
        .refuses(&["cohort_place_free", "cohort_waits_full", "cohort_waits_too_many", "email_not_verified"])
        .refuses(&["prerequisites_missing"]),
        delete("/cohorts/{id}/wait", "cohort_unwait", Adult, "Leaves the line.", cohort_unwait)
            .answers::<Cohort>(200)
            .refuses(&["not_found"]),
        post("/cohorts/{id}/leave", "cohort_leave", Adult, "Leaves a cohort and keeps the course.", cohort_leave)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        post(
            "/cohorts/{id}/cancel",
            "cohort_cancel",
            RowTutor,
            "Its teacher calls it off; everybody gets back what has not been earned.",
            cohort_cancel,
        )
        .answers::<Cohort>(200)
        .at_the_door(|door| door.time_limit(30_000))
        .refuses(&["not_found", "cohort_off", "cohort_begun"]),
        get("/cohorts/{id}/progress", "cohort_progress", Person, "How far the group has come.", cohort_progress)
            .answers::<CohortProgress>(200)
            .refuses(&["not_found"]),
    ]
}

fn of_sessions() -> [Operation; 3] {
    [
        get(
            "/cohorts/{id}/sessions",
            "cohort_sessions",
            Person,
            "When a cohort meets live, for those in it.",
            sessions,
        )
        .answers_page::<CohortSession>()
        .refuses(&["not_found"]),
        post("/cohorts/{id}/sessions", "cohort_session_add", RowTutor, "Its teacher sets a live session.", session_add)
            .takes::<CohortSessionRequest>()
            .answers::<CohortSession>(201)
            .repeatable()
            .refuses(&["not_found", "cohort_off", "cohort_session_there", "cohort_sessions_full"])
            .refuses(&["cohort_session_outside", "circle_too_far", "instant_invalid", "start_in_past"])
            .refuses(&["length_not_offered"]),
        post(
            "/cohorts/{id}/sessions/{session}/join",
            "cohort_session_join",
            Adult,
            "The way into a live session's room, from 15 minutes before its start: as of a lesson.",
            enter,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .answers::<JoinAnswer>(200)
        .refuses(&["not_found", "room_participants_only", "room_not_open", "meeting_closed", "meeting_off"])
        .refuses(&["room_kept_apart", "restricted_book"]),
    ]
}

async fn sessions(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<Page<CohortSession>>> {
    Ok(Json(cohorts::cohort_sessions_get(&context, id).await?))
}

async fn session_add(
    Caller(context): Caller,
    IdOf(id): IdOf<CohortId>,
    Key(key): Key,
    JsonBody(request): JsonBody<CohortSessionRequest>,
) -> Answer<Response> {
    let made = cohorts::cohort_session_add(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn enter(
    Caller(context): Caller,
    IdOf(cohort): IdOf<CohortId>,
    parameters: RawPathParams,
) -> Answer<Json<JoinAnswer>> {
    let id = parameters.iter().find(|(name, _)| *name == "session").and_then(|(_, id)| id.parse().ok());
    let session: CohortSessionId = id.ok_or_else(|| Failure::from(not_found("session")))?;
    Ok(Json(meeting_join(&context, Meeting::Cohort { cohort, session }).await?))
}

fn cursor_in(text: &str) -> Option<&str> {
    Some(text).filter(|cursor| !cursor.is_empty())
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CohortsQuery {
    course_id: String,
    mine: String,
    limit: String,
    cursor: String,
}

async fn cohort_list(Caller(context): Caller, QueryOf(query): QueryOf<CohortsQuery>) -> Answer<Json<Page<Cohort>>> {
    let course = cursor_in(&query.course_id).map(str::parse).transpose();
    let course = course.map_err(|_| Failure::from(not_found("course")))?;
    let (limit, mine) = (number_of(&query.limit), query.mine == "true");
    Ok(Json(cohorts::cohort_list(&context, (course, mine), limit, cursor_in(&query.cursor)).await?))
}

async fn cohort_create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<CohortRequest>,
) -> Answer<Response> {
    let made = cohorts::cohort_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn cohort_one(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<Cohort>> {
    Ok(Json(cohorts::cohort_get(&context, id).await?))
}

async fn cohort_enrol(
    Caller(context): Caller,
    IdOf(id): IdOf<CohortId>,
    Key(key): Key,
    JsonBody(request): JsonBody<EnrolRequest>,
) -> Answer<Response> {
    let made = cohorts::cohort_enrol(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn cohort_wait(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<Cohort>> {
    Ok(Json(cohorts::cohort_wait(&context, id).await?))
}

async fn cohort_unwait(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<Cohort>> {
    Ok(Json(cohorts::cohort_unwait(&context, id).await?))
}

async fn cohort_leave(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<StatusCode> {
    cohorts::cohort_leave(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn cohort_cancel(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<Cohort>> {
    Ok(Json(cohorts::cohort_cancel(&context, id).await?))
}

async fn cohort_progress(Caller(context): Caller, IdOf(id): IdOf<CohortId>) -> Answer<Json<CohortProgress>> {
    Ok(Json(cohorts::cohort_progress(&context, id).await?))
}
