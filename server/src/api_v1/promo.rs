//! `/promo-codes` and `/admin/promo-codes`.

use super::{
    operation::{LIST_REFUSALS, Operation, get, patch, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Person, Staff},
        Door,
    },
    identity::Role,
    ids::PromoCodeId,
    money::promo::{PromoAnswer, PromoCheck, PromoRequest, PromoView},
    page::Page,
};
use services::money::promo;

/// What a code refuses whoever uses it.
pub const CODE: &[&str] = &[
    "promo_code_unknown",
    "promo_code_not_yet",
    "promo_code_over",
    "promo_code_used_up",
    "promo_code_used",
    "promo_code_first_only",
    "promo_code_currency",
];
const LIMITS: &[&str] = &["promo_limit_invalid", "promo_window_empty", "instant_invalid"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = of_codes();
    rows.extend(super::promotions::operations());
    rows
}

fn of_codes() -> Vec<Operation> {
    vec![
        post("/promo-codes/check", "promo_check", Person, "What a code would take off a lesson.", check)
            .takes::<PromoCheck>()
            .answers::<PromoAnswer>(200)
            .refuses(CODE),
        get("/admin/promo-codes", "promo_list", Staff(Role::Finance), "Every code, newest first.", list)
            .asks(LIST)
            .answers_page::<PromoView>()
            .refuses(LIST_REFUSALS),
        post("/admin/promo-codes", "promo_create", Staff(Role::Finance), "Makes a code.", create)
            .takes::<PromoRequest>()
            .answers::<PromoView>(201)
            .at_the_door(Door::step_up)
            .refuses(LIMITS)
            .refuses(&["promo_code_shape", "promo_discount_invalid", "promo_code_taken", "currency_unknown"]),
        patch(
            "/admin/promo-codes/{id}",
            "promo_change",
            Staff(Role::Finance),
            "Changes a code's limits, or stops it.",
            change,
        )
        .takes::<PromoRequest>()
        .answers::<PromoView>(200)
        .at_the_door(Door::step_up)
        .refuses(LIMITS)
        .refuses(&["promo_limit_below_use"]),
    ]
}

async fn check(Caller(context): Caller, JsonBody(request): JsonBody<PromoCheck>) -> Answer<Json<PromoAnswer>> {
    Ok(Json(promo::promo_check(&context, &request).await?))
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<PromoView>>> {
    Ok(Json(promo::promo_list(&context, query.limit(), query.cursor()).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<PromoRequest>) -> Answer<Response> {
    let code = promo::promo_create(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(code)).into_response())
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<PromoCodeId>,
    JsonBody(request): JsonBody<PromoRequest>,
) -> Answer<Json<PromoView>> {
    Ok(Json(promo::promo_change(&context, id, &request).await?))
}
