//! What institutions pay for their members: the rule, the balance, and the lessons that were paid.

use super::{
    institutions::table,
    operation::{MOVED_ON, Operation, TEXT, get, post, put},
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody},
};
use axum::{Json, extract::Path, response::Response};
use domain::{
    Refusal,
    door::{Access::Adult, Shed},
    ids::{BookingId, InstitutionId},
    integrations::institution::{BalanceRequest, BudgetRequest, InstitutionBudget, LessonAsk, LessonAskDecline},
    page::Page,
};
use serde::Deserialize;
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
    let mut rows = vec![
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
            "Says what the institution pays for a member a month, for one lesson at most, and above what it is asked.",
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
    ];
    rows.extend(requests());
    rows
}

fn requests() -> [Operation; 3] {
    [
        get(
            "/institutions/{id}/requests",
            "institution_requests",
            Adult,
            "Lessons of members that wait for the institution's yes, the soonest first.",
            waiting,
        )
        .answers_page::<LessonAsk>(),
        post(
            "/institutions/{id}/requests/{booking}/approve",
            "institution_request_approve",
            Adult,
            "Yes: the institution pays for the lesson, and the tutor is asked.",
            approve,
        )
        .answers::<LessonAsk>(200)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(MOVED_ON)
        .refuses(&["approval_not_asked", "lesson_ask_own", "lesson_ask_uncovered", "not_available"])
        .refuses(&["email_not_verified"]),
        post(
            "/institutions/{id}/requests/{booking}/decline",
            "institution_request_decline",
            Adult,
            "No: nothing is paid and the time is free again.",
            decline,
        )
        .may_take::<LessonAskDecline>()
        .answers::<LessonAsk>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TEXT)
        .refuses(&["approval_not_asked", "lesson_ask_own", "email_not_verified"]),
    ]
}

#[derive(Deserialize)]
struct RequestPath {
    booking: String,
}

impl RequestPath {
    fn of(&self, id: InstitutionId) -> Answer<(InstitutionId, BookingId)> {
        Ok((id, self.booking.parse().map_err(|_| Refusal::not_found("booking"))?))
    }
}

async fn waiting(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<Page<LessonAsk>>> {
    Ok(Json(institutions::asks_list(&context, id).await?))
}

async fn approve(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<RequestPath>,
    Key(key): Key,
) -> Answer<Json<LessonAsk>> {
    Ok(Json(institutions::ask_approve(&context, path.of(id)?, key.as_ref()).await?))
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<RequestPath>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<LessonAskDecline>,
) -> Answer<Json<LessonAsk>> {
    Ok(Json(institutions::ask_decline(&context, path.of(id)?, request.reason.as_deref(), key.as_ref()).await?))
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
