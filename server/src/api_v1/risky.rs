//! `/admin/risky-payments`: payments whose card is at risk, for finance.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key},
};
use axum::Json;
use domain::{
    bookings::{
        booking::CancelPreview,
        risky::{RiskRequest, RiskyPayment},
    },
    door::{Access::Staff, Door},
    identity::Role::Finance,
    ids::PaymentId,
    page::Page,
};
use services::bookings::risky;

/// Why nothing can be decided.
const JUDGED: &[&str] = &[
    "risk_decision_unknown",
    "own_risky_payment",
    "risky_payment_decided",
    "risky_payment_over",
    "risky_lesson_begun",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/admin/risky-payments",
            "risky_payments",
            Staff(Finance),
            "Payments of cards at risk that wait for a decision, the one whose hold lapses first on top.",
            list,
        )
        .answers_page::<RiskyPayment>(),
        get("/admin/risky-payments/{id}", "risky_payment", Staff(Finance), "One of them, decided or not.", read)
            .answers::<RiskyPayment>(200),
        post(
            "/admin/risky-payments/{id}/preview",
            "risk_preview",
            Staff(Finance),
            "Exactly what a decision would move.",
            preview,
        )
        .takes::<RiskRequest>()
        .answers::<CancelPreview>(200)
        .refuses(JUDGED),
        post(
            "/admin/risky-payments/{id}/decide",
            "risk_decide",
            Staff(Finance),
            "Takes the money when it is due, or lets the card go and calls the lesson off.",
            decide,
        )
        .takes::<RiskRequest>()
        .answers::<RiskyPayment>(200)
        .repeatable()
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(&["required"])
        .refuses(JUDGED),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<RiskyPayment>>> {
    Ok(Json(risky::risky_payments(&context).await?))
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<PaymentId>) -> Answer<Json<RiskyPayment>> {
    Ok(Json(risky::risky_payment(&context, id).await?))
}

async fn preview(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    JsonBody(request): JsonBody<RiskRequest>,
) -> Answer<Json<CancelPreview>> {
    Ok(Json(risky::risk_preview(&context, id, &request).await?))
}

async fn decide(
    Caller(context): Caller,
    IdOf(id): IdOf<PaymentId>,
    Key(key): Key,
    JsonBody(request): JsonBody<RiskRequest>,
) -> Answer<Json<RiskyPayment>> {
    Ok(Json(risky::risk_decide(&context, id, &request, key.as_ref()).await?))
}
