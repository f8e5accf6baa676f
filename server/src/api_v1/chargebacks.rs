//! `/admin/chargebacks`: what card holders ask back through their bank, for finance.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::Json;
use domain::{
    door::{Access::Staff, Door},
    identity::Role::Finance,
    ids::ChargebackId,
    money::chargebacks::{AcceptRequest, Chargeback, ChargebackFile},
    page::Page,
};
use serde::Deserialize;
use services::money::chargebacks;

/// Why nothing is told to the bank.
const SETTLED: &[&str] = &["chargeback_answered", "chargeback_over", "own_chargeback"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/admin/chargebacks", "chargebacks_list", Staff(Finance), "Chargebacks, newest first.", list)
            .asks(&[("state", "`open` (default: all that are not over) or `all`.")])
            .asks(LIST)
            .answers_page::<Chargeback>()
            .refuses(LIST_REFUSALS),
        get(
            "/admin/chargebacks/{id}",
            "chargeback_get",
            Staff(Finance),
            "One chargeback with the evidence that was, or would be, sent; that it was read is written down.",
            read,
        )
        .answers::<ChargebackFile>(200),
        post(
            "/admin/chargebacks/{id}/answer",
            "chargeback_answer",
            Staff(Finance),
            "Sends the evidence to the bank, once.",
            answer,
        )
        .answers::<Chargeback>(200)
        .at_the_door(Door::step_up)
        .refuses(SETTLED),
        post(
            "/admin/chargebacks/{id}/accept",
            "chargeback_accept",
            Staff(Finance),
            "Leaves the money to the card holder, with a reason.",
            accept,
        )
        .takes::<AcceptRequest>()
        .answers::<Chargeback>(200)
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(&["required"])
        .refuses(SETTLED),
    ]
}

/// Parameters of the list.
#[derive(Deserialize)]
struct ChargebacksQuery {
    #[serde(default)]
    state: String,
    #[serde(flatten)]
    list: ListQuery,
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ChargebacksQuery>) -> Answer<Json<Page<Chargeback>>> {
    let ChargebacksQuery { state, list } = query;
    Ok(Json(chargebacks::chargebacks_list(&context, state == "all", list.limit(), list.cursor()).await?))
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<ChargebackId>) -> Answer<Json<ChargebackFile>> {
    Ok(Json(chargebacks::chargeback_get(&context, id).await?))
}

async fn answer(Caller(context): Caller, IdOf(id): IdOf<ChargebackId>) -> Answer<Json<Chargeback>> {
    Ok(Json(chargebacks::chargeback_answer(&context, id).await?))
}

async fn accept(
    Caller(context): Caller,
    IdOf(id): IdOf<ChargebackId>,
    JsonBody(request): JsonBody<AcceptRequest>,
) -> Answer<Json<Chargeback>> {
    Ok(Json(chargebacks::chargeback_accept(&context, id, &request).await?))
}
