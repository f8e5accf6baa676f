//! `/help-requests`: students ask, tutors of the subject answer, one answer becomes a booking.

use super::operation::{LIST_REFUSALS, Operation, TEXT, delete, get, post};
use super::tutors::LIST;
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, OptionalJsonBody, QueryOf},
};
use axum::{Json, extract::Path, http::StatusCode};
use domain::{
    Refusal,
    bookings::{
        Booking,
        help::{HelpAsked, HelpOffer, HelpOffered, HelpRequest, HelpTaken},
    },
    door::{
        Access::{Adult, Person, Tutor},
        Shed,
    },
    ids::HelpRequestId,
    page::Page,
};
use serde::Deserialize;
use services::bookings::help;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/help-requests",
            "help_list",
            Person,
            "Own requests with their answers, and open ones of the subjects the caller teaches; latest first.",
            list,
        )
        .asks(LIST)
        .answers_page::<HelpRequest>()
        .refuses(LIST_REFUSALS),
        post("/help-requests", "help_ask", Adult, "Asks tutors of a subject for help; open for fourteen days.", ask)
            .takes::<HelpAsked>()
            .answers::<HelpRequest>(201)
            .refuses(TEXT)
            .refuses(&["email_not_verified", "subject_unknown", "price_out_of_range", "currency_unknown"])
            .refuses(&["weekday_unknown", "wall_time_invalid", "end_not_after_start", "time_zone_unknown", "too_many"])
            .refuses(&["help_requests_full", "help_text_shares_contact"]),
        get("/help-requests/{id}", "help_get", Person, "One request, for its student and tutors of the subject.", one)
            .answers::<HelpRequest>(200),
        delete("/help-requests/{id}", "help_close", Adult, "Takes the own request back.", close)
            .answers_nothing(204)
            .refuses(&["help_closed"]),
        post("/help-requests/{id}/offers", "help_offer", Tutor, "Offers a lesson, or changes the own offer.", offer)
            .takes::<HelpOffered>()
            .answers::<HelpOffer>(201)
            .refuses(TEXT)
            .refuses(&["email_not_verified", "price_out_of_range", "currency_unknown", "help_offer_currency"])
            .refuses(&["help_starts_counted", "help_start_out_of_range", "instant_invalid", "length_not_offered"])
            .refuses(&["help_closed", "help_offers_full", "help_offers_waiting"]),
        post(
            "/help-requests/{id}/offers/{offer}/accept",
            "help_accept",
            Adult,
            "Books the lesson that an answer offers, at its price. However often, and whatever else is accepted at the \
                same moment, one request becomes one booking.",
            accept,
        )
        .may_take::<HelpTaken>()
        .answers::<Booking>(201)
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(&["email_not_verified", "help_start_unknown", "help_closed", "help_taken", "instant_invalid"])
        .refuses(&["payment_method_unknown", "payment_method_unavailable", "start_in_past", "slot_taken"])
        .refuses(&["not_available", "not_enough_balance", "price_changed", "student_busy", "subject_not_taught"])
        .refuses(&["length_not_offered", "idempotency_in_flight"]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<HelpRequest>>> {
    Ok(Json(help::help_list(&context, query.limit(), query.cursor()).await?))
}

async fn ask(Caller(context): Caller, JsonBody(asked): JsonBody<HelpAsked>) -> Answer<(StatusCode, Json<HelpRequest>)> {
    Ok((StatusCode::CREATED, Json(help::help_ask(&context, &asked).await?)))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<HelpRequestId>) -> Answer<Json<HelpRequest>> {
    Ok(Json(help::help_get(&context, id).await?))
}

async fn close(Caller(context): Caller, IdOf(id): IdOf<HelpRequestId>) -> Answer<StatusCode> {
    help::help_close(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn offer(
    Caller(context): Caller,
    IdOf(id): IdOf<HelpRequestId>,
    JsonBody(offered): JsonBody<HelpOffered>,
) -> Answer<(StatusCode, Json<HelpOffer>)> {
    Ok((StatusCode::CREATED, Json(help::help_offer(&context, id, &offered).await?)))
}

/// Which of a request's answers; what is no id names nothing.
#[derive(Deserialize)]
struct OfferPath {
    offer: String,
}

async fn accept(
    Caller(context): Caller,
    IdOf(id): IdOf<HelpRequestId>,
    Path(path): Path<OfferPath>,
    OptionalJsonBody(taken): OptionalJsonBody<HelpTaken>,
) -> Answer<(StatusCode, Json<Booking>)> {
    let offer = path.offer.parse().map_err(|_| Refusal::not_found("help request"))?;
    Ok((StatusCode::CREATED, Json(help::help_accept(&context, (id, offer), &taken).await?)))
}
