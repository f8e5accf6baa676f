//! Partners: asking to be one, what it brings, and the staff's decision.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, Gpc, IdOf, JsonBody, ListQuery, QueryOf},
};
use app::cookies;
use axum::{
    Json,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Adult, Anyone, Staff},
    growth::affiliate::{Affiliate, AffiliateDashboard, AffiliateDecline, AffiliateRequest},
    identity::{Role, referral::referral_code},
    ids::AffiliateId,
    page::Page,
};
use serde::Deserialize;
use services::growth::affiliates;

/// Where a partner's link leads.
const LINK_PATH: &str = "/a/{code}";

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post("/affiliates", "affiliate_apply", Adult, "Asks to be a partner; the staff decides.", apply)
            .takes::<AffiliateRequest>()
            .answers::<AffiliateDashboard>(201)
            .refuses(TEXT)
            .refuses(&["affiliate_site_invalid", "affiliate_payout_unknown", "affiliate_already"])
            .refuses(&["email_not_verified"]),
        get(
            "/affiliates/me",
            "affiliate_mine",
            Adult,
            "The partner's link, how often it was followed, who came by it, and what it brought.",
            mine,
        )
        .answers::<AffiliateDashboard>(200)
        .refuses(&["not_found"]),
        get(
            LINK_PATH,
            "affiliate_follow",
            Anyone,
            "A partner's link: counted, and the browser remembers the code for thirty days; the last link followed \
             counts.",
            follow,
        )
        .outside(LINK_PATH)
        .answers_nothing(303)
        .at_the_door(|door| door.sample_of("/a/p-00000000abcd")),
        get(
            "/admin/affiliates",
            "affiliates_list",
            Staff(Role::Trust),
            "Partners and who asked to be one, the latest first.",
            list,
        )
        .asks(LIST)
        .answers_page::<Affiliate>()
        .refuses(LIST_REFUSALS),
        post(
            "/admin/affiliates/{id}/approve",
            "affiliate_approve",
            Staff(Role::Trust),
            "The partner's link counts from now on.",
            approve,
        )
        .answers_nothing(204)
        .refuses(&["not_found", "affiliate_own", "affiliate_decided"]),
        post(
            "/admin/affiliates/{id}/decline",
            "affiliate_decline",
            Staff(Role::Trust),
            "Gives an application back with a reason.",
            decline,
        )
        .takes::<AffiliateDecline>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["not_found", "affiliate_own", "affiliate_decided"]),
    ]
}

#[derive(Deserialize)]
struct Coded {
    code: String,
}

async fn apply(Caller(context): Caller, JsonBody(request): JsonBody<AffiliateRequest>) -> Answer<Response> {
    let made = affiliates::affiliate_apply(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn mine(Caller(context): Caller) -> Answer<Json<AffiliateDashboard>> {
    Ok(Json(affiliates::affiliate_mine(&context).await?))
}

/// Remembered whether a partner has it or not: a link does not tell who is one. A browser that asks not to be followed
/// is led on and remembers nothing.
async fn follow(Caller(context): Caller, Path(Coded { code }): Path<Coded>, Gpc(gpc): Gpc) -> Answer<Response> {
    let code = referral_code(&code);
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, "/register")]).into_response();
    if !gpc && !code.is_empty() {
        affiliates::click_count(&context, &code).await?;
        let cookie = cookies::referral(&code).parse().ok();
        response.headers_mut().extend(cookie.map(|cookie| (header::SET_COOKIE, cookie)));
    }
    Ok(response)
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<Page<Affiliate>>> {
    Ok(Json(affiliates::affiliates_list(&context, false, query.limit(), query.cursor()).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<AffiliateId>) -> Answer<StatusCode> {
    affiliates::affiliate_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<AffiliateId>,
    JsonBody(request): JsonBody<AffiliateDecline>,
) -> Answer<StatusCode> {
    affiliates::affiliate_decline(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}
