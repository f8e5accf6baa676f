//! `/admin`: approvals and the books. For everybody else these addresses do not exist.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, OptionalJsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::Access::Admin, ids::TutorId, money::payments::CurrencyBalance, page::Page,
    people::tutor_profile::TutorApproval,
};
use serde::{Deserialize, Serialize};
use services::{money::ledger, people::approval};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/admin/tutors", "approvals_waiting", Admin, "Profiles that wait for approval.", waiting)
            .answers_page::<TutorApproval>(),
        post("/admin/tutors/{id}/approve", "tutor_approve", Admin, "Lists a tutor.", approve).answers_nothing(204),
        post("/admin/tutors/{id}/decline", "tutor_decline", Admin, "Sends a profile back with a reason.", decline)
            .takes::<DeclineRequest>()
            .answers_nothing(204)
            .refuses(TEXT)
            .refuses(&["own_profile"]),
        get(
            "/admin/ledger/trial-balance",
            "trial_balance",
            Admin,
            "Debits and credits per currency; every difference is zero.",
            trial_balance,
        )
        .answers::<TrialBalance>(200),
    ]
}

/// Why a profile is sent back.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct DeclineRequest {
    #[schema(required, min_length = 1, max_length = 1000, pattern = r"\S")]
    reason: String,
}

/// `GET /admin/ledger/trial-balance`.
#[derive(Serialize, ToSchema)]
struct TrialBalance {
    currencies: Vec<CurrencyBalance>,
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<TutorApproval>>> {
    Ok(Json(approval::approvals_waiting(&context).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<TutorId>) -> Answer<StatusCode> {
    approval::tutor_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    OptionalJsonBody(request): OptionalJsonBody<DeclineRequest>,
) -> Answer<StatusCode> {
    approval::tutor_decline(&context, id, &request.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn trial_balance(Caller(context): Caller) -> Answer<Json<TrialBalance>> {
    Ok(Json(TrialBalance { currencies: ledger::trial_balance(&context).await? }))
}
