//! `/micro-sessions`: a quarter of an hour with somebody who is there now.

use super::operation::{Operation, TEXT, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key},
};
use axum::{Json, http::StatusCode};
use domain::{
    bookings::{
        Booking,
        micro::{AvailableNow, AvailableNowRequest, MicroAsk, MicroOffer, MicroSession, MicroSubject},
    },
    door::{
        Access::{Adult, Person, Tutor},
        Shed,
    },
    ids::MicroSessionId,
    page::Page,
};
use services::bookings::micro;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_tutors());
    rows.extend(of_students());
    rows
}

fn of_tutors() -> [Operation; 5] {
    [
        get("/tutors/me/available-now", "available_now", Tutor, "Until when the caller is free now.", free)
            .answers::<AvailableNow>(200)
            .refuses(&["tutor_profile_missing"]),
        put(
            "/tutors/me/available-now",
            "available_now_put",
            Tutor,
            "The caller is free now, for four hours at most: students who ask for somebody are put to them. Null ends \
                it.",
            say,
        )
        .takes::<AvailableNowRequest>()
        .answers::<AvailableNow>(200)
        .refuses(&["email_not_verified", "tutor_profile_missing", "instant_invalid", "available_too_long"])
        .refuses(&["available_not_listed"]),
        get("/micro-sessions", "micro_offers", Tutor, "What the caller is asked now.", offers)
            .answers_page::<MicroOffer>(),
        post(
            "/micro-sessions/{id}/accept",
            "micro_accept",
            Tutor,
            "Says yes within the minute: a lesson that begins at the next full minute, confirmed and paid from the \
                student's wallet. However often it is said, it is one lesson.",
            accept,
        )
        .answers::<Booking>(201)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(&["email_not_verified", "not_found", "micro_offer_over", "micro_over", "micro_tutor_busy"]),
        post("/micro-sessions/{id}/decline", "micro_decline", Tutor, "Says no: somebody else is asked.", decline)
            .answers_nothing(204)
            .refuses(&["not_found"]),
    ]
}

fn of_students() -> [Operation; 4] {
    [
        get(
            "/micro-sessions/available",
            "micro_subjects",
            Person,
            "Subjects that somebody is there for now, with how many tutors and about which price.",
            subjects,
        )
        .answers_page::<MicroSubject>(),
        post(
            "/micro-sessions",
            "micro_ask",
            Adult,
            "Asks for somebody now: tutors who are free are asked one after the other, a minute each, for ten minutes \
                at most. Nothing is paid until one says yes.",
            ask,
        )
        .takes::<MicroAsk>()
        .answers::<MicroSession>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&["email_not_verified", "restricted_book", "age_parent_required", "child_may_not_book", "not_found"])
        .refuses(&["subject_unknown", "micro_topic_shares_contact", "payment_method_unknown", "student_busy"])
        .refuses(&["payment_method_unavailable", "price_out_of_range", "currency_unknown", "learner_unknown"])
        .refuses(&["micro_open_already", "micro_nobody_free", "micro_all_dearer", "not_enough_balance"])
        .refuses(&["currency_not_money"]),
        get("/micro-sessions/{id}", "micro_get", Person, "Where the own request stands.", one)
            .answers::<MicroSession>(200)
            .refuses(&["not_found"]),
        delete("/micro-sessions/{id}", "micro_cancel", Adult, "Takes the own request back.", cancel)
            .answers_nothing(204)
            .refuses(&["not_found", "micro_accepted"]),
    ]
}

async fn free(Caller(context): Caller) -> Answer<Json<AvailableNow>> {
    Ok(Json(micro::available_now(&context).await?))
}

async fn say(Caller(context): Caller, JsonBody(request): JsonBody<AvailableNowRequest>) -> Answer<Json<AvailableNow>> {
    Ok(Json(micro::available_now_put(&context, &request).await?))
}

async fn offers(Caller(context): Caller) -> Answer<Json<Page<MicroOffer>>> {
    Ok(Json(Page { items: micro::micro_offers(&context).await?, next_cursor: None }))
}

async fn subjects(Caller(context): Caller) -> Answer<Json<Page<MicroSubject>>> {
    Ok(Json(Page { items: micro::micro_subjects(&context).await?, next_cursor: None }))
}

async fn ask(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(ask): JsonBody<MicroAsk>,
) -> Answer<(StatusCode, Json<MicroSession>)> {
    Ok((StatusCode::CREATED, Json(micro::micro_ask(&context, &ask, key.as_ref()).await?)))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<MicroSessionId>) -> Answer<Json<MicroSession>> {
    Ok(Json(micro::micro_get(&context, id).await?))
}

async fn cancel(Caller(context): Caller, IdOf(id): IdOf<MicroSessionId>) -> Answer<StatusCode> {
    micro::micro_cancel(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn accept(
    Caller(context): Caller,
    IdOf(id): IdOf<MicroSessionId>,
    Key(key): Key,
) -> Answer<(StatusCode, Json<Booking>)> {
    Ok((StatusCode::CREATED, Json(micro::micro_accept(&context, id, key.as_ref()).await?)))
}

async fn decline(Caller(context): Caller, IdOf(id): IdOf<MicroSessionId>) -> Answer<StatusCode> {
    micro::micro_decline(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
