//! `/calendar/connections`: calendars elsewhere. A browser is led to the provider and back.

use super::operation::{Operation, delete, get, patch, post};
use crate::{
    failure::{Answer, Failure},
    middleware::answers::accepts,
    request::{Caller, IdOf, JsonBody, QueryOf},
    rpc::{Form, back_to_form},
};
use app::{
    address::{CALENDAR_FORM, CALENDARS},
    refusals::told,
    request::locale_of,
};
use axum::{
    Json,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    door::{Access::Adult, Door, Shed},
    ids::{CalendarConnectionId, CalendarQuestionId},
    integrations::calendars::{
        CalendarAnswerRequest, CalendarConnected, CalendarConnection, CalendarConnectionRequest, CalendarConnections,
        CalendarSettings,
    },
};
use serde::Deserialize;
use services::{
    Context, Error,
    integrations::calendars::{self, CalendarReturn},
};

/// What connecting may be refused for.
const REFUSED: &[&str] =
    &["email_not_verified", "calendar_unavailable", "calendar_not_set_up", "calendar_refused", "calendar_none_there"];

/// The rows. What is in somebody's calendar is theirs: no key and no look from inside sees or changes it.
pub fn operations() -> Vec<Operation> {
    let rows = of_connections().into_iter().chain(of_questions());
    rows.map(|row| row.at_the_door(Door::own_eyes)).collect()
}

fn of_connections() -> [Operation; 5] {
    [
        get(
            "/calendar/connections",
            "calendar_connections",
            Adult,
            "The own calendars elsewhere, whether they are up to date, and what they ask.",
            list,
        )
        .answers::<CalendarConnections>(200),
        post(
            "/calendar/connections",
            "calendar_connect",
            Adult,
            "Connects a calendar, in the place of the one of that provider; or tells where its owner signs in first.",
            connect,
        )
        .takes::<CalendarConnectionRequest>()
        .answers::<CalendarConnected>(201)
        .refuses(REFUSED)
        .refuses(&[
            "calendar_provider_unknown",
            "calendar_address_inside",
            "calendar_name_missing",
            "calendar_password_missing",
        ])
        // Somebody's server is asked up to five times.
        .at_the_door(|door| door.time_limit(60_000)),
        patch(
            "/calendar/connections/{id}",
            "calendar_connection_update",
            Adult,
            "Whether what is taken there is taken here, and whether lessons are written there.",
            update,
        )
        .takes::<CalendarSettings>()
        .answers::<CalendarConnection>(200),
        post(
            "/calendar/connections/{id}/look",
            "calendar_connection_look",
            Adult,
            "Looks at a calendar now instead of in some minutes.",
            look,
        )
        .answers::<CalendarConnection>(202),
        delete(
            "/calendar/connections/{id}",
            "calendar_connection_delete",
            Adult,
            "Ends a connection: what opens the calendar and what was taken there are gone here.",
            remove,
        )
        .at_the_door(|door| door.time_limit(60_000))
        .answers_nothing(204),
    ]
}

fn of_questions() -> [Operation; 2] {
    [
        get(
            "/calendar/connections/callback",
            "calendar_connected",
            Adult,
            "Where a provider sends the browser back to. For whoever began, within ten minutes.",
            callback,
        )
        .asks(&[
            ("code", "What the provider gives."),
            ("state", "What it was given."),
            ("error", "Why it gives nothing."),
        ])
        .answers_nothing(303)
        .at_the_door(|door| door.shed(Shed::Never).time_limit(60_000))
        .refuses(REFUSED)
        .refuses(&["calendar_not_finished"]),
        post(
            "/calendar/questions/{id}/answer",
            "calendar_question_answer",
            Adult,
            "What becomes of a lesson that was deleted or moved there: `put_back` or `leave_out`. It stays as agreed.",
            answer,
        )
        .takes::<CalendarAnswerRequest>()
        .answers_nothing(204)
        .refuses(&["calendar_answer_unknown"]),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<CalendarConnections>> {
    Ok(Json(calendars::connections_list(&context).await?))
}

async fn connect(
    Caller(context): Caller,
    JsonBody(request): JsonBody<CalendarConnectionRequest>,
) -> Answer<(StatusCode, Json<CalendarConnected>)> {
    Ok((StatusCode::CREATED, Json(calendars::connection_begin(&context, &request).await?)))
}

async fn update(
    Caller(context): Caller,
    IdOf(id): IdOf<CalendarConnectionId>,
    JsonBody(settings): JsonBody<CalendarSettings>,
) -> Answer<Json<CalendarConnection>> {
    Ok(Json(calendars::connection_update(&context, id, settings).await?))
}

async fn look(
    Caller(context): Caller,
    IdOf(id): IdOf<CalendarConnectionId>,
) -> Answer<(StatusCode, Json<CalendarConnection>)> {
    Ok((StatusCode::ACCEPTED, Json(calendars::connection_look(&context, id).await?)))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<CalendarConnectionId>) -> Answer<StatusCode> {
    calendars::connection_delete(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn answer(
    Caller(context): Caller,
    IdOf(id): IdOf<CalendarQuestionId>,
    JsonBody(request): JsonBody<CalendarAnswerRequest>,
) -> Answer<StatusCode> {
    calendars::question_answer(&context, id, &request.answer).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Back {
    code: String,
    state: String,
    error: String,
}

async fn callback(Caller(context): Caller, QueryOf(back): QueryOf<Back>, headers: HeaderMap) -> Answer<Response> {
    let back = CalendarReturn { code: back.code, state: back.state, error: back.error };
    match calendars::connection_finish(&context, &back).await {
        Ok(_) => Ok(Redirect::to(&format!("{CALENDARS}?notice=calendar_connected")).into_response()),
        Err(Error::Refused(refusal)) if accepts(&headers, "text/html") => refused(&context, refusal).await,
        Err(error) => Err(Failure::from(error)),
    }
}

/// Somebody reads it where they can go on.
async fn refused(context: &Context, refusal: domain::Refusal) -> Answer<Response> {
    let form = Form { name: CALENDAR_FORM.to_owned(), typed: Vec::new(), back: CALENDARS.to_owned() };
    back_to_form(context, form, told(locale_of(&context.locale), refusal)).await
}
