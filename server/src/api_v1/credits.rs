//! `/credits`: what there is by lot, what changed it, and packs.

use super::{
    money::{FILTER, FILTER_REFUSALS, HistoryQuery},
    operation::{LIST_REFUSALS, Operation, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody, Key, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Person},
        Shed,
    },
    money::{
        credits::{CreditPurchase, CreditPurchaseRequest, Credits},
        wallet::WalletEntry,
    },
    page::Page,
};
use services::money::credits;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/credits", "credits_get", Person, "The own credits by lot, the one that ends first in front.", own)
            .answers::<Credits>(200),
        get("/credits/entries", "credit_entries", Person, "What changed the own credits, latest first.", entries)
            .asks(LIST)
            .asks(FILTER)
            .answers_page::<WalletEntry>()
            .refuses(LIST_REFUSALS)
            .refuses(FILTER_REFUSALS),
        post(
            "/credits/purchase",
            "credits_purchase",
            Adult,
            "Buys a pack of credits: at the provider's page, or from the dollar wallet.",
            purchase,
        )
        .takes::<CreditPurchaseRequest>()
        .answers::<CreditPurchase>(201)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(&[
            "email_not_verified",
            "credit_pack_unknown",
            "payment_method_unknown",
            "payment_refused",
            "payment_provider_unavailable",
            "not_enough_balance",
        ]),
    ]
}

async fn own(Caller(context): Caller) -> Answer<Json<Credits>> {
    Ok(Json(credits::credits_get(&context).await?))
}

async fn entries(Caller(context): Caller, QueryOf(query): QueryOf<HistoryQuery>) -> Answer<Json<Page<WalletEntry>>> {
    let HistoryQuery { filter, list } = query;
    Ok(Json(credits::credit_entries(&context, &filter, list.limit(), list.cursor()).await?))
}

async fn purchase(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<CreditPurchaseRequest>,
) -> Answer<Response> {
    let made = credits::credits_purchase(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}
