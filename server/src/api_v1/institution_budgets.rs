//! What institutions pay for their members: the rule, the balance, and the lessons that were paid.

use super::{
    institutions::table,
    operation::{Operation, get, post, put},
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key},
};
use axum::{Json, response::Response};
use domain::{
    door::Access::Adult,
    ids::InstitutionId,
    integrations::institution::{BalanceRequest, BudgetRequest, InstitutionBudget},
};
use services::integrations::institutions;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let moves = |path, name, summary, operation: fn(&'static str, &'static str, &'static str) -> Operation| {
        operation(path, name, summary)
            .takes::<BalanceRequest>()
            .answers::<InstitutionBudget>(200)
            .repeatable()
            .refuses(&["required", "currency_not_money", "amount_out_of_range", "currency_of_institution"])
            .refuses(&["email_not_verified", "institution_without_budget"])
    };
    vec![
        get(
            "/institutions/{id}/budget",
            "institution_budget",
            Adult,
            "What the institution pays for its members, and what is there to pay with.",
            budget,
        )
        .answers::<InstitutionBudget>(200),
        put(
            "/institutions/{id}/budget",
            "institution_budget_put",
            Adult,
            "Says what the institution pays for each member a month, and for one lesson at most.",
            budget_put,
        )
        .takes::<BudgetRequest>()
        .answers::<InstitutionBudget>(200)
        .refuses(&["required", "currency_not_money", "amount_out_of_range", "currency_of_institution"])
        .refuses(&["email_not_verified"]),
        moves(
            "/institutions/{id}/balance",
            "institution_pay_in",
            "Pays in from the caller's wallet.",
            |path, name, about| post(path, name, Adult, about, pay_in),
        )
        .refuses(&["not_enough_balance"]),
        moves(
            "/institutions/{id}/balance/take-out",
            "institution_take_out",
            "Takes out what the caller paid in, as far as it is there.",
            |path, name, about| post(path, name, Adult, about, take_out),
        )
        .refuses(&["institution_take_out_above"]),
        get(
            "/institutions/{id}/lessons.csv",
            "institution_lessons_file",
            Adult,
            "The lessons of the last twelve months that the institution paid for, by member and subject, as a table.",
            lessons_file,
        )
        .answers_file("text/csv"),
    ]
}

async fn budget(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<InstitutionBudget>> {
    Ok(Json(institutions::budget_get(&context, id).await?))
}

async fn budget_put(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    JsonBody(request): JsonBody<BudgetRequest>,
) -> Answer<Json<InstitutionBudget>> {
    Ok(Json(institutions::budget_put(&context, id, &request).await?))
}

async fn pay_in(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Key(key): Key,
    JsonBody(request): JsonBody<BalanceRequest>,
) -> Answer<Json<InstitutionBudget>> {
    Ok(Json(institutions::balance_fund(&context, id, &request, key.as_ref()).await?))
}

async fn take_out(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Key(key): Key,
    JsonBody(request): JsonBody<BalanceRequest>,
) -> Answer<Json<InstitutionBudget>> {
    Ok(Json(institutions::balance_take_out(&context, id, &request, key.as_ref()).await?))
}

async fn lessons_file(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Response> {
    let file = institutions::lessons_csv(&context, id).await?;
    Ok(table(file, "attachment; filename=\"lessons.csv\""))
}
