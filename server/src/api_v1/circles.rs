//! `/circles`: a few people who learn together.

use super::operation::{LIST_REFUSALS, Operation, SHOWN_AT_ONCE, TEXT, get, post, put};
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
        Access::{Adult, Anyone},
        Shed,
    },
    ids::{CircleId, CircleSessionId},
    learning::circle::{
        Circle, CircleAttendanceRequest, CirclePartner, CirclePartnerRequest, CircleRecapRequest, CircleRequest,
        CircleRsvpRequest, CircleSession, CircleSessionRequest, CircleSurveyRequest, CircleTime,
    },
    page::Page,
    platform::refusals::not_found,
    room::wire::JoinAnswer,
};
use serde::Deserialize;
use services::{
    learning::circles::{self, CircleFilter},
    room::{Meeting, meeting_join},
};

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_circles());
    rows.extend(of_meeting());
    rows.extend(of_sessions());
    rows
}

fn of_circles() -> [Operation; 6] {
    let filter = [
        ("subject_id", "Only of this subject."),
        ("mine", "`true` for the caller's own, full ones too."),
        ("limit", "1 to 100; 20 without it."),
        ("cursor", "Of the page before."),
    ];
    [
        get("/circles", "circle_list", Anyone, "Circles with a free place, the latest first.", list)
            .asks(&filter)
            .answers_page::<Circle>()
            .refuses(LIST_REFUSALS)
            .refuses(&["subject_unknown"]),
        post("/circles", "circle_create", Adult, "Begins a circle; its host has the first place.", create)
            .takes::<CircleRequest>()
            .answers::<Circle>(201)
            .repeatable()
            .refuses(SHOWN_AT_ONCE)
            .refuses(&["circle_size_range", "circle_sessions_range", "circle_too_far", "subject_unknown"])
            .refuses(&["instant_invalid", "start_in_past", "length_not_offered"])
            .refuses(&["circles_too_many", "email_not_verified", "restricted_book"]),
        get("/circles/{id}", "circle_get", Anyone, "A circle; who is in it, for its members.", one)
            .answers::<Circle>(200)
            .refuses(&["not_found"]),
        post("/circles/{id}/join", "circle_join", Adult, "Takes a place in a circle.", join)
            .answers::<Circle>(200)
            .refuses(&["not_found", "circle_full", "circle_over", "circle_joined_already"])
            .refuses(&["circles_too_many", "email_not_verified", "restricted_book"]),
        post("/circles/{id}/leave", "circle_leave", Adult, "Gives the own place back.", leave)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        post("/circles/{id}/close", "circle_close", Adult, "Its host closes a circle.", close)
            .answers::<Circle>(200)
            .refuses(&["not_found", "circle_host_only", "circle_over"]),
    ]
}

fn of_meeting() -> [Operation; 6] {
    [
        put("/circles/{id}/rsvp", "circle_rsvp", Adult, "Says whether one comes to a session.", rsvp)
            .takes::<CircleRsvpRequest>()
            .answers::<CircleSession>(200)
            .refuses(&["not_found", "circle_answer_unknown", "circle_session_begun"]),
        get("/circles/{id}/partners", "circle_partners", Adult, "Whom one could keep at it with.", partners)
            .answers_page::<CirclePartner>()
            .refuses(&["not_found"]),
        put(
            "/circles/{id}/partners",
            "circle_partner_put",
            Adult,
            "Names somebody to keep at it with; two who name each other are partners.",
            partner,
        )
        .takes::<CirclePartnerRequest>()
        .answers_page::<CirclePartner>()
        .refuses(&["not_found", "circle_partner_unknown"]),
        get(
            "/circles/{id}/times",
            "circle_times",
            Adult,
            "Times within two weeks at which most of a circle could meet, best first.",
            times,
        )
        .asks(&[("minutes", "Length of the session; 60 without it.")])
        .answers_page::<CircleTime>()
        .refuses(&["not_found", "circle_host_only", "length_not_offered"]),
        get("/circles/{id}/sessions", "circle_sessions", Adult, "Its sessions, those ahead first.", sessions)
            .answers_page::<CircleSession>()
            .refuses(&["not_found"]),
        post("/circles/{id}/sessions", "circle_session_add", Adult, "Its host sets one more session.", session)
            .takes::<CircleSessionRequest>()
            .answers::<CircleSession>(201)
            .repeatable()
            .refuses(TEXT)
            .refuses(&["not_found", "circle_host_only", "circle_over", "circle_session_there"])
            .refuses(&["circle_sessions_full", "circle_too_far"])
            .refuses(&["instant_invalid", "start_in_past", "length_not_offered"]),
    ]
}

fn of_sessions() -> [Operation; 4] {
    [
        post(
            "/circles/{id}/sessions/{session}/join",
            "circle_session_join",
            Adult,
            "The way into a session's room, for its circle, from 15 minutes before its start: as of a lesson.",
            enter,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .answers::<JoinAnswer>(200)
        .refuses(&["not_found", "room_participants_only", "room_not_open", "meeting_closed", "meeting_off"])
        .refuses(&["room_kept_apart", "restricted_book"]),
        post(
            "/circles/{id}/sessions/{session}/attendance",
            "circle_attendance",
            Adult,
            "The host says who was there.",
            attendance,
        )
        .takes::<CircleAttendanceRequest>()
        .answers::<CircleSession>(200)
        .refuses(&["not_found", "circle_host_only", "circle_present_unknown", "circle_session_ahead"]),
        post(
            "/circles/{id}/sessions/{session}/recap",
            "circle_recap",
            Adult,
            "Writes down what was done and what comes next.",
            recap,
        )
        .takes::<CircleRecapRequest>()
        .answers::<CircleSession>(200)
        .refuses(TEXT)
        .refuses(&["not_found", "circle_session_ahead", "circle_recap_written"]),
        post(
            "/circles/{id}/sessions/{session}/survey",
            "circle_survey",
            Adult,
            "Says what a session was worth.",
            survey,
        )
        .takes::<CircleSurveyRequest>()
        .answers::<CircleSession>(200)
        .refuses(TEXT)
        .refuses(&["not_found", "circle_session_ahead", "circle_not_there", "circle_useful_range"]),
    ]
}

/// The session named in an address.
fn session_of(parameters: &RawPathParams) -> Answer<CircleSessionId> {
    let id = parameters.iter().find(|(name, _)| *name == "session").and_then(|(_, id)| id.parse().ok());
    id.ok_or_else(|| Failure::from(not_found("session")))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct CirclesQuery {
    subject_id: String,
    mine: String,
    limit: String,
    cursor: String,
}

fn cursor_in(text: &str) -> Option<&str> {
    Some(text).filter(|cursor| !cursor.is_empty())
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<CirclesQuery>) -> Answer<Json<Page<Circle>>> {
    let subject = cursor_in(&query.subject_id).map(str::parse).transpose();
    let subject_id = subject.map_err(|_| Failure::from(domain::catalog::refusals::subject_unknown()))?;
    let filter = CircleFilter { subject_id, mine: query.mine == "true" };
    let found = circles::circle_list(&context, filter, number_of(&query.limit), cursor_in(&query.cursor)).await?;
    Ok(Json(found))
}

async fn create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<CircleRequest>,
) -> Answer<Response> {
    let made = circles::circle_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<Json<Circle>> {
    Ok(Json(circles::circle_get(&context, id).await?))
}

async fn join(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<Json<Circle>> {
    Ok(Json(circles::circle_join(&context, id).await?))
}

async fn leave(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<StatusCode> {
    circles::circle_leave(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn close(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<Json<Circle>> {
    Ok(Json(circles::circle_close(&context, id).await?))
}

async fn rsvp(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    JsonBody(request): JsonBody<CircleRsvpRequest>,
) -> Answer<Json<CircleSession>> {
    Ok(Json(circles::rsvp_put(&context, id, &request).await?))
}

async fn partners(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<Json<Page<CirclePartner>>> {
    Ok(Json(circles::partners_get(&context, id).await?))
}

async fn partner(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    JsonBody(request): JsonBody<CirclePartnerRequest>,
) -> Answer<Json<Page<CirclePartner>>> {
    Ok(Json(circles::partners_put(&context, id, &request).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TimesQuery {
    minutes: String,
}

async fn times(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    QueryOf(query): QueryOf<TimesQuery>,
) -> Answer<Json<Page<CircleTime>>> {
    Ok(Json(circles::circle_times(&context, id, number_of(&query.minutes)).await?))
}

async fn sessions(Caller(context): Caller, IdOf(id): IdOf<CircleId>) -> Answer<Json<Page<CircleSession>>> {
    Ok(Json(circles::sessions_get(&context, id).await?))
}

async fn session(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    Key(key): Key,
    JsonBody(request): JsonBody<CircleSessionRequest>,
) -> Answer<Response> {
    let made = circles::session_add(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn enter(
    Caller(context): Caller,
    IdOf(circle): IdOf<CircleId>,
    parameters: RawPathParams,
) -> Answer<Json<JoinAnswer>> {
    let session = session_of(&parameters)?;
    Ok(Json(meeting_join(&context, Meeting::Circle { circle, session }).await?))
}

async fn attendance(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    parameters: RawPathParams,
    JsonBody(request): JsonBody<CircleAttendanceRequest>,
) -> Answer<Json<CircleSession>> {
    let session = session_of(&parameters)?;
    Ok(Json(circles::attendance_put(&context, (id, session), &request).await?))
}

async fn recap(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    parameters: RawPathParams,
    JsonBody(request): JsonBody<CircleRecapRequest>,
) -> Answer<Json<CircleSession>> {
    let session = session_of(&parameters)?;
    Ok(Json(circles::recap_put(&context, (id, session), &request).await?))
}

async fn survey(
    Caller(context): Caller,
    IdOf(id): IdOf<CircleId>,
    parameters: RawPathParams,
    JsonBody(request): JsonBody<CircleSurveyRequest>,
) -> Answer<Json<CircleSession>> {
    let session = session_of(&parameters)?;
    Ok(Json(circles::survey_put(&context, (id, session), &request).await?))
}
