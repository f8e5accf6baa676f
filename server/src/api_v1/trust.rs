//! Trust: reports, blocks, appeals and moderation.

mod desk;
mod support;

use super::operation::{Operation, TEXT, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::report::ReportRequest,
    door::Access::{Anyone, Person, Staff},
    identity::{
        Role::Trust,
        sanction::{AppealAnswerRequest, AppealRequest, Sanction, WaitingAppeal},
    },
    ids::{FraudItemId, HeldTextId, ReportId, SanctionId, UserId},
    page::Page,
    people::blocks::BlockedPerson,
    trust::{
        fraud::{FraudActRequest, FraudItem},
        moderation::{HeldText, RemoveRequest},
        report::{ActRequest, FiledReport, QueuedReport},
    },
};
use services::{
    identity::staff::sanctions,
    people::blocks,
    trust::{fraud, moderation, report},
};

/// Refusals of every act on an account.
const OF_ACCOUNTS: &[&str] = &["own_account", "owners_alone", "outranked"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(reports());
    rows.extend(of_blocks());
    rows.extend(appeals());
    rows.extend(held());
    rows.extend(of_fraud());
    rows.extend(support::operations());
    rows.extend(desk::operations());
    rows
}

fn reports() -> [Operation; 3] {
    [
        post(
            "/reports",
            "report_create",
            Person,
            "Tells us about a lesson that went wrong, or about a person, or what they wrote, drew up or teach.",
            file,
        )
        .takes::<ReportRequest>()
        .answers::<FiledReport>(201)
        .refuses(TEXT)
        .refuses(&[
            "not_found",
            "report_kind_unknown",
            "report_reason_unknown",
            "report_participants_only",
            "report_of_self",
            "report_restricted",
            "report_waiting",
            "reports_too_many",
        ]),
        get(
            "/admin/reports",
            "reports_waiting",
            Staff(Trust),
            "Reports that wait: children first, then harm, then what is due first.",
            waiting,
        )
        .answers_page::<QueuedReport>(),
        post(
            "/admin/reports/{id}/act",
            "report_close",
            Staff(Trust),
            "Decides a report: nothing, a warning, a restriction, a suspension or a ban.",
            act,
        )
        .takes::<ActRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(OF_ACCOUNTS)
        .refuses(&[
            "not_found",
            "time_invalid",
            "own_report",
            "report_closed",
            "report_act_unknown",
            "report_of_lesson",
            "suspended_already",
            "last_owner",
        ]),
    ]
}

fn of_blocks() -> [Operation; 3] {
    [
        get("/blocks", "blocks_list", Person, "Whom the caller blocked, the latest first.", blocked)
            .answers_page::<BlockedPerson>(),
        put(
            "/blocks/{id}",
            "block_put",
            Person,
            "Keeps somebody away: neither finds, writes to nor books the other.",
            block,
        )
        .answers_nothing(204)
        .refuses(&["not_found", "block_of_self", "block_of_family", "blocks_too_many"]),
        delete("/blocks/{id}", "block_remove", Person, "Takes a block back.", unblock)
            .answers_nothing(204)
            .refuses(&["not_found"]),
    ]
}

fn appeals() -> [Operation; 3] {
    [
        post(
            "/sanctions/{id}/appeal",
            "sanction_appeal",
            Anyone,
            "Asks that a sanction is looked at again, once. Whoever cannot sign in sends the key of the mail.",
            appeal,
        )
        .takes::<AppealRequest>()
        .answers::<Sanction>(200)
        .refuses(TEXT)
        .refuses(&["not_found", "appealed_already", "appeal_too_late"]),
        get(
            "/admin/appeals",
            "appeals_waiting",
            Staff(Trust),
            "Appeals that wait, the longest waiting first.",
            appealed,
        )
        .answers_page::<WaitingAppeal>(),
        post(
            "/admin/sanctions/{id}/answer",
            "appeal_answer",
            Staff(Trust),
            "Answers an appeal: the sanction stands, or ends now.",
            answer,
        )
        .takes::<AppealAnswerRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(OF_ACCOUNTS)
        .refuses(&["not_found", "appeal_by_other", "appeal_decided", "appeal_missing"]),
    ]
}

fn held() -> [Operation; 3] {
    [
        get(
            "/admin/moderation",
            "held_list",
            Staff(Trust),
            "Texts that wait to be read, longest waiting first.",
            texts,
        )
        .answers_page::<HeldText>(),
        post("/admin/moderation/{id}/approve", "held_approve", Staff(Trust), "Lets a text through.", approve)
            .answers_nothing(204)
            .refuses(&["not_found", "own_text", "text_decided"]),
        post(
            "/admin/moderation/{id}/remove",
            "held_remove",
            Staff(Trust),
            "Keeps a text away for good; its writer reads why.",
            remove,
        )
        .takes::<RemoveRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["not_found", "own_text", "text_decided"]),
    ]
}

fn of_fraud() -> [Operation; 2] {
    [
        get("/admin/fraud", "fraud_queue", Staff(Trust), "Signs of fraud that wait, the highest score on top.", signs)
            .answers_page::<FraudItem>(),
        post(
            "/admin/fraud/{id}/act",
            "fraud_act",
            Staff(Trust),
            "Clears or confirms a sign of fraud, with a reason. Nothing follows by itself.",
            settle,
        )
        .takes::<FraudActRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["not_found", "fraud_act_unknown", "own_fraud", "fraud_decided"]),
    ]
}

async fn signs(Caller(context): Caller) -> Answer<Json<Page<FraudItem>>> {
    Ok(Json(fraud::fraud_queue(&context).await?))
}

async fn settle(
    Caller(context): Caller,
    IdOf(id): IdOf<FraudItemId>,
    JsonBody(request): JsonBody<FraudActRequest>,
) -> Answer<StatusCode> {
    fraud::fraud_act(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn file(Caller(context): Caller, JsonBody(request): JsonBody<ReportRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(report::report_create(&context, &request).await?)).into_response())
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<QueuedReport>>> {
    Ok(Json(report::reports_queue(&context).await?))
}

async fn act(
    Caller(context): Caller,
    IdOf(id): IdOf<ReportId>,
    JsonBody(request): JsonBody<ActRequest>,
) -> Answer<StatusCode> {
    report::report_act(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn blocked(Caller(context): Caller) -> Answer<Json<Page<BlockedPerson>>> {
    Ok(Json(blocks::blocks_list(&context).await?))
}

async fn block(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<StatusCode> {
    blocks::block_put(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn unblock(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<StatusCode> {
    blocks::block_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn appeal(
    Caller(context): Caller,
    IdOf(id): IdOf<SanctionId>,
    JsonBody(request): JsonBody<AppealRequest>,
) -> Answer<Json<Sanction>> {
    Ok(Json(sanctions::sanction_appeal(&context, id, &request).await?))
}

async fn appealed(Caller(context): Caller) -> Answer<Json<Page<WaitingAppeal>>> {
    Ok(Json(sanctions::appeals_waiting(&context).await?))
}

async fn answer(
    Caller(context): Caller,
    IdOf(id): IdOf<SanctionId>,
    JsonBody(request): JsonBody<AppealAnswerRequest>,
) -> Answer<StatusCode> {
    sanctions::appeal_answer(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn texts(Caller(context): Caller) -> Answer<Json<Page<HeldText>>> {
    Ok(Json(moderation::held_list(&context).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<HeldTextId>) -> Answer<StatusCode> {
    moderation::held_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn remove(
    Caller(context): Caller,
    IdOf(id): IdOf<HeldTextId>,
    JsonBody(request): JsonBody<RemoveRequest>,
) -> Answer<StatusCode> {
    moderation::held_remove(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}
