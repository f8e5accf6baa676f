//! `/payouts`: what was earned, how it is paid, and statements; `/admin/payouts` for the staff.

use super::{
    invoices::paper_of,
    operation::{LIST_REFUSALS, Operation, TEXT, get, post, put},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Anyone, Person, Staff},
        Door,
    },
    identity::Role,
    ids::PayoutId,
    money::payouts::{
        MethodUndoRequest, PayoutMethodRequest, PayoutMethods, PayoutOnboarding, PayoutRequest, PayoutStatus,
        PayoutView, Statement,
    },
    page::Page,
};
use serde::Deserialize;
use services::money::{invoices::statement_paper, payouts};

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = own();
    rows.extend(staff());
    rows
}

fn own() -> Vec<Operation> {
    vec![
        get("/payouts", "payouts_list", Person, "The own payouts, newest first.", list)
            .asks(LIST)
            .answers_page::<PayoutView>()
            .refuses(LIST_REFUSALS),
        post("/payouts", "payout_create", Adult, "Asks for a payout; the money is set aside.", create)
            .takes::<PayoutRequest>()
            .answers::<PayoutView>(201)
            .repeatable()
            .at_the_door(Door::step_up)
            .refuses(&[
                "email_not_verified",
                "currency_unknown",
                "currency_not_money",
                "payout_too_small",
                "payout_speed_unknown",
                "payout_method_missing",
                "payout_phone_missing",
                "payout_method_held",
                "payout_method_waits",
                "payout_method_changed",
                "payout_debt_open",
                "payout_above_balance",
            ]),
        get("/payouts/methods", "payout_methods_get", Person, "How the caller is paid.", methods)
            .answers::<PayoutMethods>(200),
        put("/payouts/methods", "payout_methods_put", Adult, "Replaces it.", replace)
            .takes::<PayoutMethodRequest>()
            .answers::<PayoutMethods>(200)
            .at_the_door(Door::step_up)
            .refuses(TEXT)
            .refuses(&[
                "email_not_verified",
                "payout_method_unknown",
                "payee_kind_unknown",
                "payout_account_invalid",
                "payout_holder_missing",
                "payout_method_changed",
            ]),
        post(
            "/payouts/methods/undo",
            "payout_method_undo",
            Anyone,
            "Takes a change back, with the token of the mail about it: the method of before counts again, payouts that \
            were asked for since can only come back, and a link for a new password is mailed.",
            undo,
        )
        .takes::<MethodUndoRequest>()
        .answers_nothing(204)
        .refuses(&["link_no_longer_valid"]),
        post("/payouts/onboarding", "payout_onboarding", Adult, "Where the provider asks who the caller is.", onboard)
            .answers::<PayoutOnboarding>(200)
            .at_the_door(Door::step_up)
            .refuses(&["email_not_verified", "payment_provider_unavailable", "payout_method_changed"]),
        get(
            "/payouts/statements/{month}",
            "payout_statement",
            Person,
            "A month of earnings that adds up, like `2026-11`, or a year, `2026`; `.csv` is a table, `.pdf` paper.",
            statement,
        )
        .answers::<Statement>(200)
        .answers_file("text/csv")
        .at_the_door(|door| door.sample_of("/api/v1/payouts/statements/2026-03"))
        .refuses(&["month_invalid", "statement_too_long", "printer_unavailable"]),
    ]
}

fn staff() -> Vec<Operation> {
    vec![
        get(
            "/admin/payouts",
            "payouts_waiting",
            Staff(Role::Finance),
            "Payouts on their way, with the accounts they go to.",
            waiting,
        )
        .asks(&[("state", "`requested` (default) or `all`.")])
        .asks(LIST)
        .answers_page::<PayoutView>()
        .refuses(LIST_REFUSALS),
        post("/admin/payouts/{id}/paid", "payout_paid", Staff(Role::Finance), "The bank has paid it.", paid)
            .answers::<PayoutView>(200)
            .at_the_door(Door::step_up)
            .refuses(&["own_payout", "payout_decided", "payout_held", "payout_in_file", "payee_suspended"]),
        post("/admin/payouts/{id}/failed", "payout_failed", Staff(Role::Finance), "The bank has sent it back.", failed)
            .answers::<PayoutView>(200)
            .at_the_door(Door::step_up)
            .refuses(&["own_payout", "payout_decided", "payout_in_file"]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<PayoutView>>> {
    Ok(Json(payouts::payouts_list(&context, query.limit(), query.cursor()).await?))
}

async fn create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<PayoutRequest>,
) -> Answer<Response> {
    let payout = payouts::payout_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(payout)).into_response())
}

async fn methods(Caller(context): Caller) -> Answer<Json<PayoutMethods>> {
    Ok(Json(payouts::methods_get(&context).await?))
}

async fn replace(
    Caller(context): Caller,
    JsonBody(request): JsonBody<PayoutMethodRequest>,
) -> Answer<Json<PayoutMethods>> {
    Ok(Json(payouts::methods_put(&context, &request).await?))
}

async fn undo(Caller(context): Caller, JsonBody(request): JsonBody<MethodUndoRequest>) -> Answer<StatusCode> {
    payouts::method_undo(&context, &request.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn onboard(Caller(context): Caller) -> Answer<Json<PayoutOnboarding>> {
    Ok(Json(payouts::onboarding_start(&context).await?))
}

async fn statement(Caller(context): Caller, Path(month): Path<String>) -> Answer<Response> {
    if let Some(month) = month.strip_suffix(".pdf") {
        let printed = statement_paper(&context, month).await?;
        return Ok(paper_of(printed, "earnings.pdf"));
    }
    let Some(month) = month.strip_suffix(".csv") else {
        return Ok(Json(payouts::statement_get(&context, &month).await?).into_response());
    };
    let file = payouts::statement_file(&context, month).await?;
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"earnings.csv\"");
    Ok(([kind, name], file).into_response())
}

/// Parameters of the staff's list.
#[derive(Deserialize)]
struct StaffQuery {
    #[serde(default)]
    state: String,
    #[serde(flatten)]
    list: ListQuery,
}

async fn waiting(Caller(context): Caller, QueryOf(query): QueryOf<StaffQuery>) -> Answer<Json<Page<PayoutView>>> {
    let StaffQuery { state, list } = query;
    Ok(Json(payouts::payouts_waiting(&context, state == "all", list.limit(), list.cursor()).await?))
}

async fn paid(Caller(context): Caller, IdOf(id): IdOf<PayoutId>) -> Answer<Json<PayoutView>> {
    Ok(Json(payouts::payout_decide(&context, id, PayoutStatus::Paid).await?))
}

async fn failed(Caller(context): Caller, IdOf(id): IdOf<PayoutId>) -> Answer<Json<PayoutView>> {
    Ok(Json(payouts::payout_decide(&context, id, PayoutStatus::Failed).await?))
}
