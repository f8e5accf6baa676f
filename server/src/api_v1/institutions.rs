//! Institutions: their seats, the people on them, and what they cost.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, delete, get, patch, post},
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
    Refusal,
    door::Access::Adult,
    ids::{InstitutionId, InstitutionMemberId},
    integrations::institution::{
        Institution, InstitutionClaim, InstitutionInvite, InstitutionMember, InstitutionMemberChange, InstitutionPlace,
        InstitutionReport, InstitutionRequest, InstitutionRoster, InstitutionSeats, SeatsRequest,
    },
    page::Page,
};
use serde::Deserialize;
use services::integrations::institutions;

/// What a table is sent as.
const CSV: &str = "text/csv; charset=utf-8";
/// A list of people as JSON, which writes some letters longer.
const LIST_BYTES: u32 = 128 * 1_024;
/// What a list of people may be refused for.
const ROSTER: &[&str] = &[
    "email_invalid",
    "invite_one_or_list",
    "roster_too_large",
    "roster_too_long",
    "roster_encoding",
    "roster_quotes",
    "email_not_verified",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = of_institutions();
    rows.extend(of_seats());
    rows.extend(super::institution_budgets::operations());
    rows.extend(super::institution_sign_in::operations());
    rows.extend(super::lti::operations());
    rows.extend(of_members());
    rows.extend(of_places());
    rows
}

fn of_institutions() -> Vec<Operation> {
    vec![
        get(
            "/institutions",
            "institutions_list",
            Adult,
            "The institutions that the caller looks after, and those where they have a seat.",
            list,
        )
        .answers_page::<InstitutionPlace>(),
        post(
            "/institutions",
            "institution_create",
            Adult,
            "Sets up an institution that the caller looks after; it has no seat yet.",
            create,
        )
        .takes::<InstitutionRequest>()
        .answers::<Institution>(201)
        .refuses(TEXT)
        .refuses(&["institution_slug_invalid", "institution_slug_taken", "institutions_too_many"])
        .refuses(&["email_not_verified"]),
        get("/institutions/{id}", "institution_get", Adult, "One that the caller looks after.", one)
            .answers::<Institution>(200),
        get(
            "/institutions/{id}/reports",
            "institution_report",
            Adult,
            "Who came and went in the last twelve months, and what was spent as the ledger says.",
            report,
        )
        .answers::<InstitutionReport>(200),
        get("/institutions/{id}/reports.csv", "institution_report_file", Adult, "The same as a table.", report_file)
            .answers_file("text/csv"),
    ]
}

fn of_seats() -> Vec<Operation> {
    vec![
        get(
            "/institutions/{id}/seats",
            "institution_seats",
            Adult,
            "Seats that were bought and are free, and what more of them cost the caller.",
            seats,
        )
        .answers::<InstitutionSeats>(200),
        post("/institutions/{id}/seats", "institution_seats_buy", Adult, "Buys seats from the caller's wallet.", buy)
            .takes::<SeatsRequest>()
            .answers::<InstitutionSeats>(201)
            .repeatable()
            .refuses(&["seats_out_of_range", "seats_not_sold", "seats_too_many", "price_changed", "not_enough_balance"])
            .refuses(&["email_not_verified"]),
    ]
}

fn of_members() -> Vec<Operation> {
    vec![
        get(
            "/institutions/{id}/members",
            "institution_members",
            Adult,
            "Members, invitations and those who were: the latest invited first.",
            members,
        )
        .asks(LIST)
        .answers_page::<InstitutionMember>()
        .refuses(LIST_REFUSALS),
        get(
            "/institutions/{id}/members.csv",
            "institution_members_file",
            Adult,
            "All of them as a table.",
            members_file,
        )
        .answers_file("text/csv"),
        post(
            "/institutions/{id}/members",
            "institution_invite",
            Adult,
            "Invites one address or a list: each gets a mail with a link that takes the seat, which is held for thirty \
             days. Who cannot be invited is named with the reason, and the others are.",
            invite,
        )
        .at_the_door(|door| door.body_limit(LIST_BYTES))
        .takes::<InstitutionInvite>()
        .answers::<InstitutionRoster>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(ROSTER)
        .refuses(&["invitations_enough"]),
        post(
            "/institutions/{id}/members/preview",
            "institution_invite_preview",
            Adult,
            "What inviting them would do now.",
            preview,
        )
        .at_the_door(|door| door.body_limit(LIST_BYTES))
        .takes::<InstitutionInvite>()
        .answers::<InstitutionRoster>(200)
        .refuses(TEXT)
        .refuses(ROSTER),
        patch(
            "/institutions/{id}/members/{member}",
            "institution_member_change",
            Adult,
            "Lets a member look after the institution too, or no longer.",
            change,
        )
        .takes::<InstitutionMemberChange>()
        .answers_nothing(204)
        .refuses(&["email_not_verified", "institution_not_member", "institution_last_admin"]),
        delete(
            "/institutions/{id}/members/{member}",
            "institution_member_remove",
            Adult,
            "Takes an invitation back, or a member's seat.",
            remove,
        )
        .answers_nothing(204)
        .refuses(&["email_not_verified", "institution_last_admin"]),
    ]
}

fn of_places() -> Vec<Operation> {
    vec![
        post(
            "/institutions/claim",
            "institution_claim",
            Adult,
            "Takes the seat that an invitation holds; the first who opens the link does.",
            claim,
        )
        .takes::<InstitutionClaim>()
        .answers::<InstitutionPlace>(200)
        .refuses(&["email_not_verified", "not_found", "invitation_over", "institution_member_already"]),
        post("/institutions/{id}/leave", "institution_leave", Adult, "Leaves: the seat is free again.", leave)
            .answers_nothing(204)
            .refuses(&["institution_last_admin"]),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<InstitutionPlace>>> {
    Ok(Json(institutions::institutions_list(&context).await?))
}

async fn create(
    Caller(context): Caller,
    JsonBody(request): JsonBody<InstitutionRequest>,
) -> Answer<(StatusCode, Json<Institution>)> {
    Ok((StatusCode::CREATED, Json(institutions::institution_create(&context, &request).await?)))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<Institution>> {
    Ok(Json(institutions::institution_get(&context, id).await?))
}

async fn report(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<InstitutionReport>> {
    Ok(Json(institutions::report_get(&context, id).await?))
}

pub(super) fn table(file: Vec<u8>, name: &'static str) -> Response {
    ([(header::CONTENT_TYPE, CSV), (header::CONTENT_DISPOSITION, name)], file).into_response()
}

async fn report_file(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Response> {
    let file = institutions::report_csv(&context, id).await?;
    Ok(table(file, "attachment; filename=\"report.csv\""))
}

async fn seats(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<InstitutionSeats>> {
    Ok(Json(institutions::seats_get(&context, id).await?))
}

async fn buy(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Key(key): Key,
    JsonBody(request): JsonBody<SeatsRequest>,
) -> Answer<(StatusCode, Json<InstitutionSeats>)> {
    let bought = institutions::seats_buy(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(bought)))
}

async fn members(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    QueryOf(query): QueryOf<ListQuery>,
) -> Answer<Json<Page<InstitutionMember>>> {
    Ok(Json(institutions::members_list(&context, id, query.limit(), query.cursor()).await?))
}

async fn members_file(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Response> {
    let file = institutions::members_csv(&context, id).await?;
    Ok(table(file, "attachment; filename=\"members.csv\""))
}

async fn invite(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Key(key): Key,
    JsonBody(request): JsonBody<InstitutionInvite>,
) -> Answer<(StatusCode, Json<InstitutionRoster>)> {
    let invited = institutions::members_invite(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(invited)))
}

async fn preview(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    JsonBody(request): JsonBody<InstitutionInvite>,
) -> Answer<Json<InstitutionRoster>> {
    Ok(Json(institutions::members_invite_preview(&context, id, &request).await?))
}

#[derive(Deserialize)]
struct MemberPath {
    member: String,
}

impl MemberPath {
    fn of(&self, id: InstitutionId) -> Answer<(InstitutionId, InstitutionMemberId)> {
        Ok((id, self.member.parse().map_err(|_| Refusal::not_found("member"))?))
    }
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<MemberPath>,
    JsonBody(request): JsonBody<InstitutionMemberChange>,
) -> Answer<StatusCode> {
    institutions::member_change(&context, path.of(id)?, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn remove(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<MemberPath>,
) -> Answer<StatusCode> {
    institutions::member_remove(&context, path.of(id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn claim(
    Caller(context): Caller,
    JsonBody(request): JsonBody<InstitutionClaim>,
) -> Answer<Json<InstitutionPlace>> {
    Ok(Json(institutions::institution_claim(&context, &request).await?))
}

async fn leave(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<StatusCode> {
    institutions::institution_leave(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
