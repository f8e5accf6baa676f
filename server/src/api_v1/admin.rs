//! `/admin`: approvals, the books, and what was done to accounts. For everybody else these addresses do not exist.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, ListQuery, OptionalJsonBody, QueryOf},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::Access::Staff,
    identity::Role::{Compliance, Finance, Trust},
    ids::{TutorId, VerificationId},
    money::payments::CurrencyBalance,
    page::Page,
    people::{tutor_profile::TutorApproval, verification::WaitingVerification},
    platform::audit::{AuditEntry, AuditQuery},
};
use serde::{Deserialize, Serialize};
use services::{
    identity::audit_view,
    money::ledger,
    people::{approval, verification},
};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/admin/tutors", "approvals_waiting", Staff(Trust), "Profiles that wait for approval.", waiting)
            .answers_page::<TutorApproval>(),
        post("/admin/tutors/{id}/approve", "tutor_approve", Staff(Trust), "Lists a tutor.", approve)
            .may_take::<SeenRequest>()
            .answers_nothing(204)
            .refuses(&["own_profile", "profile_incomplete", "profile_changed_elsewhere"]),
        post(
            "/admin/tutors/{id}/decline",
            "tutor_decline",
            Staff(Trust),
            "Sends a profile back with a reason.",
            decline,
        )
        .takes::<DeclineRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["own_profile", "profile_changed_elsewhere"]),
        get(
            "/admin/audit",
            "audit_list",
            Staff(Compliance),
            "What was done, by whom, to whom; the newest first.",
            audit_log,
        )
        .asks(&[
            ("actor_id", "Who did it."),
            ("subject_id", "What it was done to."),
            ("act", "`account.create` and the like, whole."),
            ("from", "A day or an instant."),
            ("to", "A day, which is included, or an instant, which is not."),
        ])
        .asks(LIST)
        .answers_page::<AuditEntry>()
        .refuses(LIST_REFUSALS)
        .refuses(&["id_invalid", "act_invalid", "time_invalid"]),
        get(
            "/admin/verifications",
            "verifications_waiting",
            Staff(Trust),
            "Requests for a verification tier that wait, with addresses that open their papers.",
            papers,
        )
        .answers_page::<WaitingVerification>(),
        post("/admin/verifications/{id}/approve", "verification_approve", Staff(Trust), "Gives the badge.", give)
            .answers_nothing(204)
            .refuses(&["own_profile", "verification_decided"]),
        post("/admin/verifications/{id}/reject", "verification_reject", Staff(Trust), "Says no with a reason.", reject)
            .takes::<DeclineRequest>()
            .answers_nothing(204)
            .refuses(TEXT)
            .refuses(&["own_profile", "verification_decided"]),
        get(
            "/admin/ledger/trial-balance",
            "trial_balance",
            Staff(Finance),
            "Debits and credits per currency; every difference is zero.",
            trial_balance,
        )
        .answers::<TrialBalance>(200),
    ]
}

/// Why a profile is sent back.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
#[schema(as = TutorDeclineRequest)]
struct DeclineRequest {
    #[schema(required, min_length = 1, max_length = 1000, pattern = r"\S")]
    reason: String,
    /// Of what was looked at; another one stored means 409. Absent skips the check.
    version: Option<i64>,
}

/// What was looked at.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct SeenRequest {
    /// The version that the queue showed; another one stored means 409. Absent skips the check.
    version: Option<i64>,
}

/// `GET /admin/ledger/trial-balance`.
#[derive(Serialize, ToSchema)]
struct TrialBalance {
    currencies: Vec<CurrencyBalance>,
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<TutorApproval>>> {
    Ok(Json(approval::approvals_waiting(&context).await?))
}

async fn approve(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    OptionalJsonBody(request): OptionalJsonBody<SeenRequest>,
) -> Answer<StatusCode> {
    approval::tutor_approve_seen(&context, id, request.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<TutorId>,
    OptionalJsonBody(request): OptionalJsonBody<DeclineRequest>,
) -> Answer<StatusCode> {
    approval::tutor_decline_seen(&context, id, &request.reason, request.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn papers(Caller(context): Caller) -> Answer<Json<Page<WaitingVerification>>> {
    Ok(Json(verification::verifications_waiting(&context).await?))
}

async fn give(Caller(context): Caller, IdOf(id): IdOf<VerificationId>) -> Answer<StatusCode> {
    verification::verification_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn reject(
    Caller(context): Caller,
    IdOf(id): IdOf<VerificationId>,
    OptionalJsonBody(request): OptionalJsonBody<DeclineRequest>,
) -> Answer<StatusCode> {
    verification::verification_reject(&context, id, &request.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn trial_balance(Caller(context): Caller) -> Answer<Json<TrialBalance>> {
    Ok(Json(TrialBalance { currencies: ledger::trial_balance(&context).await? }))
}

async fn audit_log(
    Caller(context): Caller,
    QueryOf(query): QueryOf<AuditQuery>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Page<AuditEntry>>> {
    Ok(Json(audit_view::audit_list(&context, &query, list.limit(), list.cursor()).await?))
}
