//! `/admin/payout-files`: payouts that go to the bank together, for finance.

use super::{
    operation::{LIST_REFUSALS, Operation, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access::Staff, Door},
    identity::Role::Finance,
    ids::PayoutFileId,
    money::payouts::{PayoutFileActRequest, PayoutFileKind, PayoutFileRequest, PayoutFileView},
    page::Page,
};
use services::money::payouts;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/admin/payout-files", "payout_files_list", Staff(Finance), "Files for the bank, newest first.", list)
            .asks(LIST)
            .answers_page::<PayoutFileView>()
            .refuses(LIST_REFUSALS),
        post(
            "/admin/payout-files",
            "payout_file_make",
            Staff(Finance),
            "Puts the payouts that wait for a bank transfer into a file.",
            make,
        )
        .takes::<PayoutFileRequest>()
        .answers::<PayoutFileView>(201)
        .repeatable()
        .at_the_door(Door::step_up)
        .refuses(&[
            "payout_file_kind_unknown",
            "payout_file_euros_only",
            "currency_unknown",
            "currency_not_money",
            "payout_file_empty",
            "payout_file_no_account",
            "payout_file_changed",
        ]),
        post(
            "/admin/payout-files/{id}/act",
            "payout_file_act",
            Staff(Finance),
            "Releases a file, so that it can be read; says that its payouts have arrived; or takes it back, so that \
            they wait again: after it was read, somebody else does, and says why.",
            act,
        )
        .takes::<PayoutFileActRequest>()
        .answers::<PayoutFileView>(200)
        .at_the_door(Door::step_up)
        .refuses(&[
            "payout_file_act_unknown",
            "own_payout",
            "payout_file_changed",
            "payout_file_open",
            "payout_file_unread",
            "payout_file_was_read",
            "payout_file_over",
            "required",
        ]),
        get(
            "/admin/payout-files/{id}/file",
            "payout_file_read",
            Staff(Finance),
            "The released file itself, pain.001.001.09 or a table; that it was read is written down.",
            read,
        )
        .answers_file("*/*")
        .refuses(&[
            "own_payout",
            "payout_file_open",
            "payout_file_over",
            "payout_file_changed",
            "payout_file_empty",
            "payout_file_no_account",
        ]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<PayoutFileView>>> {
    Ok(Json(payouts::payout_files_list(&context, query.limit(), query.cursor()).await?))
}

async fn make(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<PayoutFileRequest>,
) -> Answer<Response> {
    let file = payouts::payout_file_make(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(file)).into_response())
}

async fn act(
    Caller(context): Caller,
    IdOf(id): IdOf<PayoutFileId>,
    JsonBody(request): JsonBody<PayoutFileActRequest>,
) -> Answer<Json<PayoutFileView>> {
    Ok(Json(payouts::payout_file_act(&context, id, &request).await?))
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<PayoutFileId>) -> Answer<Response> {
    let (kind, bytes) = payouts::payout_file_read(&context, id).await?;
    let (ending, media) = match kind {
        PayoutFileKind::Sepa => ("xml", "application/xml"),
        PayoutFileKind::Table => ("csv", "text/csv; charset=utf-8"),
    };
    let name = format!("attachment; filename=\"payouts-{id}.{ending}\"");
    let headers = [(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}
