//! `/family`: the accounts of children, and what a parent decides.

use super::{
    operation::{LIST_REFUSALS, MOVED_ON, Operation, TEXT, get, patch, post, put},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, ListQuery, OptionalJsonBody, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::{Booking, spending::Spending},
    door::{
        Access::{Adult, Person},
        Shed,
    },
    identity::{
        TokenAnswer,
        family::{Child, ChildChangeRequest, ChildRequest, Children, ConsentText, FamilyCode, Notifications},
    },
    ids::{BookingId, UserId},
    page::Page,
};
use serde::{Deserialize, Serialize};
use services::{
    bookings::booking,
    identity::{family, tokens::token_issue},
};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        get("/family/consent", "family_consent", Person, "What a parent agrees to, with its version.", consent)
            .answers::<ConsentText>(200),
        get("/family/children", "children_list", Adult, "The own children.", children).answers::<Children>(200),
        post(
            "/family/children",
            "child_create",
            Adult,
            "Makes the account of a child, with the parent's consent to the text in force.",
            create,
        )
        .takes::<ChildRequest>()
        .answers::<Child>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&["phone_not_confirmed"])
        .refuses(&["email_not_verified", "birth_date_invalid", "time_zone_unknown", "email_invalid"])
        .refuses(&["consent_required", "consent_outdated", "child_is_grown", "own_sign_in_too_early"])
        .refuses(&["password_too_easy", "password_too_short", "password_too_long", "children_too_many"]),
        get("/family/children/{id}", "child_get", Adult, "One of the own children.", one).answers::<Child>(200),
        patch(
            "/family/children/{id}",
            "child_change",
            Adult,
            "Changes what a child may do and spend; what is absent stays, and a limit of null goes.",
            change,
        )
        .takes::<ChildChangeRequest>()
        .answers::<Child>(200)
        .refuses(TEXT)
        .refuses(&["time_zone_unknown", "amount_invalid", "currency_unknown", "period_unknown", "email_invalid"])
        .refuses(&["own_sign_in_too_early", "child_signs_in_alone", "password_too_easy", "password_too_short"]),
        put(
            "/family/children/{id}/notifications",
            "child_notify",
            Adult,
            "What the parent is mailed about a child.",
            notify,
        )
        .takes::<Notifications>()
        .answers::<Child>(200),
        post(
            "/family/children/{id}/session",
            "child_session",
            Adult,
            "Signs a child in that has no sign-in of its own.",
            session,
        )
        .answers::<TokenAnswer>(200)
        .refuses(&["child_signs_in_alone"]),
    ];
    rows.extend(decisions());
    rows.extend(links());
    rows
}

fn decisions() -> [Operation; 5] {
    [
        get("/family/approvals", "approvals_list", Adult, "What waits for the parent, the soonest first.", approvals)
            .answers_page::<Booking>(),
        post(
            "/family/approvals/{id}/approve",
            "approval_approve",
            Adult,
            "The parent says yes and pays: the price is held in the parent's wallet, and the tutor is asked.",
            approve,
        )
        .answers::<Booking>(200)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(MOVED_ON)
        .refuses(&["spending_limit_reached", "not_enough_balance", "approval_not_asked"]),
        post(
            "/family/approvals/{id}/decline",
            "approval_decline",
            Adult,
            "The parent says no: nothing is paid and the time is free again.",
            decline,
        )
        .may_take::<DeclineApproval>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TEXT)
        .refuses(&["approval_not_asked"]),
        get("/family/children/{id}/lessons", "child_lessons", Adult, "A child's lessons, latest first.", lessons)
            .asks(LIST)
            .answers_page::<Booking>()
            .refuses(LIST_REFUSALS),
        get("/family/children/{id}/spending", "child_spending", Adult, "What a child's lessons cost.", spending)
            .answers::<Spending>(200),
    ]
}

/// `POST /family/approvals/{id}/decline`: what the child reads, if the parent says why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct DeclineApproval {
    #[schema(max_length = 500)]
    reason: Option<String>,
}

fn links() -> [Operation; 2] {
    [
        post("/family/links", "family_code_create", Person, "A code that links a parent and a teenager.", link)
            .answers::<FamilyCode>(201)
            .refuses(&["email_not_verified", "already_in_a_family"]),
        post("/family/links/claim", "family_code_claim", Person, "Types the code of the other person.", claim)
            .takes::<ClaimRequest>()
            .answers::<FamilyLink>(200)
            .refuses(&["email_not_verified", "family_code_invalid", "nobody_to_link", "already_in_a_family"]),
    ]
}

/// `POST /family/links/claim`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
#[schema(as = FamilyClaimRequest)]
struct ClaimRequest {
    #[schema(required, min_length = 1, max_length = 40)]
    code: String,
}

/// Who decides for whom from now on.
#[derive(Serialize, ToSchema)]
struct FamilyLink {
    parent_id: UserId,
    child_id: UserId,
}

async fn consent(Caller(context): Caller) -> Json<ConsentText> {
    Json(family::consent_text(&context))
}

async fn children(Caller(context): Caller) -> Answer<Json<Children>> {
    Ok(Json(family::children_list(&context).await?))
}

async fn create(Caller(context): Caller, Key(key): Key, JsonBody(request): JsonBody<ChildRequest>) -> Answer<Response> {
    let child = family::child_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(child)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Child>> {
    Ok(Json(family::child_get(&context, id).await?))
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    JsonBody(request): JsonBody<ChildChangeRequest>,
) -> Answer<Json<Child>> {
    Ok(Json(family::child_change(&context, id, &request).await?))
}

async fn notify(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    JsonBody(wanted): JsonBody<Notifications>,
) -> Answer<Json<Child>> {
    Ok(Json(family::child_notify(&context, id, wanted).await?))
}

async fn approvals(Caller(context): Caller) -> Answer<Json<Page<Booking>>> {
    Ok(Json(booking::approvals_list(&context).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<BookingId>, Key(key): Key) -> Answer<Json<Booking>> {
    Ok(Json(booking::approval_approve(&context, id, key.as_ref()).await?))
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<DeclineApproval>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::approval_decline(&context, id, request.reason.as_deref(), key.as_ref()).await?))
}

async fn lessons(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Page<Booking>>> {
    Ok(Json(booking::child_lessons(&context, id, list.limit(), list.cursor()).await?))
}

async fn spending(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Spending>> {
    Ok(Json(booking::child_spending(&context, id).await?))
}

async fn session(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<TokenAnswer>> {
    let child = family::child_session(&context, id).await?;
    Ok(Json(token_issue(&context, child).await?))
}

async fn link(Caller(context): Caller) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(family::code_create(&context).await?)).into_response())
}

async fn claim(Caller(context): Caller, JsonBody(request): JsonBody<ClaimRequest>) -> Answer<Json<FamilyLink>> {
    let linked = family::code_claim(&context, &request.code).await?;
    Ok(Json(FamilyLink { parent_id: linked.parent_id, child_id: linked.child_id }))
}
