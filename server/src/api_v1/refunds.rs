//! Refunds after a lesson: `/payments/{id}/refund…` by the lesson's id or that of its payment, `/admin/refunds` for
//! finance.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::refund::{RefundPreview, RefundReason, RefundRequest, RefundView},
    door::{
        Access::{Adult, Staff},
        Door,
    },
    identity::Role::Finance,
    ids::{PaymentId, RefundId},
    page::Page,
};
use serde::Deserialize;
use services::bookings::refund;

/// Why a lesson's money does not go back, or not as much.
const JUDGED: &[&str] = &[
    "currency_unknown",
    "amount_of_other_currency",
    "refund_too_small",
    "refund_too_large",
    "nothing_to_refund",
    "lesson_not_over",
    "dispute_open",
    "refund_at_bank",
    "refund_by_bank",
    "own_refund",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/payments/{id}/refund-request",
            "refund_ask",
            Adult,
            "Asks for the money of a lesson back, by the lesson's id or that of its payment.",
            ask,
        )
        .takes::<RefundReason>()
        .answers::<RefundView>(201)
        .refuses(TEXT)
        .refuses(&[
            "required",
            "refund_payer_only",
            "nothing_to_refund",
            "refund_too_late",
            "refund_waiting",
            "refunds_too_many",
        ]),
        post("/payments/{id}/refund/preview", "refund_preview", Staff(Finance), "Exactly what it would move.", preview)
            .takes::<RefundRequest>()
            .answers::<RefundPreview>(200)
            .refuses(JUDGED),
        post(
            "/payments/{id}/refund",
            "refund_make",
            Staff(Finance),
            "Gives money of a lesson back; above 500 US dollars it waits for a second one of finance.",
            make,
        )
        .takes::<RefundRequest>()
        .answers::<RefundView>(200)
        .repeatable()
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(&["required"])
        .refuses(JUDGED),
        get("/admin/refunds", "refunds_list", Staff(Finance), "Refunds that wait, the newest first.", list)
            .asks(&[("state", "`open` (default) or `all`.")])
            .asks(LIST)
            .answers_page::<RefundView>()
            .refuses(LIST_REFUSALS),
        post("/admin/refunds/{id}/approve", "refund_approve", Staff(Finance), "A second one agrees.", approve)
            .answers::<RefundView>(200)
            .at_the_door(Door::step_up)
            .refuses(&["refund_second_needed", "refund_not_proposed", "refund_decided"])
            .refuses(JUDGED),
        post("/admin/refunds/{id}/decline", "refund_decline", Staff(Finance), "There is no refund, and why.", decline)
            .takes::<RefundReason>()
            .answers::<RefundView>(200)
            .at_the_door(Door::step_up)
            .refuses(TEXT)
            .refuses(&["required", "refund_decided", "own_refund"]),
    ]
}

async fn ask(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    JsonBody(request): JsonBody<RefundReason>,
) -> Answer<Response> {
    let asked = refund::refund_ask(&context, id.0, &request).await?;
    Ok((StatusCode::CREATED, Json(asked)).into_response())
}

async fn preview(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    JsonBody(request): JsonBody<RefundRequest>,
) -> Answer<Json<RefundPreview>> {
    Ok(Json(refund::refund_preview(&context, id.0, &request).await?))
}

async fn make(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    Key(key): Key,
    JsonBody(request): JsonBody<RefundRequest>,
) -> Answer<Json<RefundView>> {
    Ok(Json(refund::refund_make(&context, id.0, &request, key.as_ref()).await?))
}

/// Parameters of the list.
#[derive(Deserialize)]
struct RefundsQuery {
    #[serde(default)]
    state: String,
    #[serde(flatten)]
    list: ListQuery,
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<RefundsQuery>) -> Answer<Json<Page<RefundView>>> {
    let RefundsQuery { state, list } = query;
    Ok(Json(refund::refunds_list(&context, state == "all", list.limit(), list.cursor()).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<RefundId>) -> Answer<Json<RefundView>> {
    Ok(Json(refund::refund_approve(&context, id).await?))
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<RefundId>,
    JsonBody(request): JsonBody<RefundReason>,
) -> Answer<Json<RefundView>> {
    Ok(Json(refund::refund_decline(&context, id, &request).await?))
}
