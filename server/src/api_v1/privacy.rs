//! `/privacy`: a copy of the own data, the end of the own account, and what the data may be used for.

use super::operation::{Operation, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, Gpc, IdOf, JsonBody, QueryOf, number_of},
};
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Person},
        Door,
    },
    identity::privacy::{Consents, ConsentsRequest, Deletion, DeletionRequest, Export},
    ids::{ExportId, UserId},
};
use serde::Deserialize;
use services::privacy;

/// What the copy is.
const ZIP: &str = "application/zip";

/// The rows.
pub fn operations() -> Vec<Operation> {
    let rows = vec![
        post("/privacy/exports", "export_create", Person, "Asks for a copy of everything kept about the caller.", ask)
            .answers::<Export>(202)
            .at_the_door(Door::step_up)
            .refuses(&["export_waits"]),
        get("/privacy/exports/{id}", "export_find", Person, "How far a copy is, and where it is fetched.", find)
            .answers::<Export>(200),
        get(
            "/privacy/exports/{id}/file",
            "export_file",
            Person,
            "The copy: one JSON file per table, and a README that says what is what.",
            file,
        )
        .needs(&[("expires", "As `url` says."), ("signature", "As `url` says.")])
        .at_the_door(Door::step_up)
        .answers_file(ZIP)
        .refuses(&["export_link_expired"]),
        get("/privacy/deletion", "deletion", Adult, "When the own account is to be closed, if it is.", leaving)
            .answers::<Deletion>(200),
        post(
            "/privacy/deletion",
            "deletion_ask",
            Adult,
            "Asks for the end of the own account and of the own children's, in thirty days.",
            leave,
        )
        .takes::<DeletionRequest>()
        .answers::<Deletion>(200)
        .at_the_door(Door::step_up)
        .refuses(&[
            "password_wrong",
            "last_owner",
            "lessons_ahead",
            "money_unsettled",
            "balance_left",
            "deletion_asked",
        ]),
        delete("/privacy/deletion", "deletion_take_back", Adult, "Keeps the own account after all.", stay)
            .answers_nothing(204),
        get("/privacy/consents", "consents", Person, "What the caller's data may be used for.", consents)
            .answers::<Consents>(200),
        put(
            "/privacy/consents",
            "consents_set",
            Person,
            "Says yes or no to a use; what is absent stays. Global Privacy Control (`Sec-GPC: 1`) is a no to \
            analytics.",
            consents_set,
        )
        .takes::<ConsentsRequest>()
        .answers::<Consents>(200)
        .refuses(&["text_outdated", "gpc_on", "age_parent_required"]),
    ];
    // Nobody looks at these from inside somebody else’s account.
    rows.into_iter().chain(of_children()).map(|row| row.at_the_door(Door::own_eyes)).collect()
}

const CHILD: &str = "/family/children/{id}/deletion";

/// A parent may end the account of one child.
fn of_children() -> [Operation; 3] {
    [
        get(
            CHILD,
            "child_deletion",
            Adult,
            "When the account of an own child is to be closed, if it is.",
            child_leaving,
        )
        .answers::<Deletion>(200),
        post(CHILD, "child_deletion_ask", Adult, "Asks for the end of a child's account, in thirty days.", child_leave)
            .takes::<DeletionRequest>()
            .answers::<Deletion>(200)
            .at_the_door(Door::step_up)
            .refuses(&["password_wrong", "lessons_ahead", "money_unsettled", "balance_left", "deletion_asked"]),
        delete(CHILD, "child_deletion_take_back", Adult, "Keeps a child's account after all.", child_stay)
            .answers_nothing(204),
    ]
}

async fn child_leaving(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Deletion>> {
    Ok(Json(privacy::child_deletion(&context, id).await?))
}

async fn child_leave(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    JsonBody(request): JsonBody<DeletionRequest>,
) -> Answer<Json<Deletion>> {
    Ok(Json(privacy::child_deletion_ask(&context, id, &request).await?))
}

async fn child_stay(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<StatusCode> {
    privacy::child_deletion_take_back(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn ask(Caller(context): Caller) -> Answer<(StatusCode, Json<Export>)> {
    Ok((StatusCode::ACCEPTED, Json(privacy::export_create(&context).await?)))
}

async fn find(Caller(context): Caller, IdOf(id): IdOf<ExportId>) -> Answer<Json<Export>> {
    Ok(Json(privacy::export_find(&context, id).await?))
}

/// The two parts of an address that prove it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Proof {
    expires: String,
    signature: String,
}

async fn file(Caller(context): Caller, IdOf(id): IdOf<ExportId>, QueryOf(proof): QueryOf<Proof>) -> Answer<Response> {
    let expires = number_of(&proof.expires).unwrap_or(-1);
    let file = privacy::export_file(&context, id, expires, &proof.signature).await?;
    let name = "attachment; filename=\"edustream.zip\"";
    Ok(([(header::CONTENT_TYPE, ZIP), (header::CONTENT_DISPOSITION, name)], file).into_response())
}

async fn leaving(Caller(context): Caller) -> Answer<Json<Deletion>> {
    Ok(Json(privacy::deletion(&context).await?))
}

async fn leave(Caller(context): Caller, JsonBody(request): JsonBody<DeletionRequest>) -> Answer<Json<Deletion>> {
    Ok(Json(privacy::deletion_ask(&context, &request).await?))
}

async fn stay(Caller(context): Caller) -> Answer<StatusCode> {
    privacy::deletion_take_back(&context).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn consents(Caller(context): Caller, Gpc(gpc): Gpc) -> Answer<Json<Consents>> {
    Ok(Json(privacy::consents(&context, gpc).await?))
}

async fn consents_set(
    Caller(context): Caller,
    Gpc(gpc): Gpc,
    JsonBody(request): JsonBody<ConsentsRequest>,
) -> Answer<Json<Consents>> {
    Ok(Json(privacy::consents_set(&context, &request, gpc).await?))
}
