//! `/admin/reconciliation`: where a payment provider and our books differ.

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
    ids::BreakId,
    money::breaks::{PaymentBreak, ResolveRequest},
    page::Page,
};
use serde::Deserialize;
use services::money::orders;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/admin/reconciliation",
            "breaks_list",
            Staff(Finance),
            "Where the payment provider and our books differ, newest first.",
            list,
        )
        .asks(&[("state", "`open` (default) or `all`.")])
        .asks(LIST)
        .answers_page::<PaymentBreak>()
        .refuses(LIST_REFUSALS),
        post(
            "/admin/reconciliation/{id}/resolve",
            "break_resolve",
            Staff(Finance),
            "Says what came of one; moves no money.",
            resolve,
        )
        .takes::<ResolveRequest>()
        .answers::<PaymentBreak>(200)
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(&["break_resolved"]),
    ]
}

/// Parameters of the list.
#[derive(Deserialize)]
struct BreaksQuery {
    #[serde(default)]
    state: String,
    #[serde(flatten)]
    list: ListQuery,
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<BreaksQuery>) -> Answer<Json<Page<PaymentBreak>>> {
    let BreaksQuery { state, list } = query;
    Ok(Json(orders::breaks_list(&context, state == "all", list.limit(), list.cursor()).await?))
}

async fn resolve(
    Caller(context): Caller,
    IdOf(id): IdOf<BreakId>,
    JsonBody(request): JsonBody<ResolveRequest>,
) -> Answer<Json<PaymentBreak>> {
    Ok(Json(orders::break_resolve(&context, id, &request).await?))
}
