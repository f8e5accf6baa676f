//! `/members`: pages of members who are no tutors.

use super::operation::{Operation, TEXT, get, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::Json;
use domain::{
    calendar::availability::Availability,
    door::Access::{Adult, Anyone},
    ids::UserId,
    people::member_profile::{MemberProfile, MemberProfileRequest},
};
use services::people::member_profile::{member_get, member_hours_get, member_hours_put, member_own, member_put};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/members/me", "member_own", Adult, "The caller's own page.", own).answers::<MemberProfile>(200),
        put("/members/me", "member_put", Adult, "Replaces the caller's own page.", replace)
            .takes::<MemberProfileRequest>()
            .answers::<MemberProfile>(200)
            .refuses(TEXT)
            .refuses(&["credit_prices_invalid", "changed_elsewhere"]),
        get("/members/me/availability", "member_hours_get", Adult, "When the caller has time for members.", hours)
            .answers::<Availability>(200),
        put("/members/me/availability", "member_hours_put", Adult, "Replaces it.", replace_hours)
            .takes::<Availability>()
            .answers::<Availability>(200)
            .refuses(&["time_zone_unknown", "weekday_unknown", "wall_time_invalid", "end_not_after_start"])
            .refuses(&["date_invalid", "exception_kind_unknown", "times_incomplete", "too_many", "out_of_range"])
            .refuses(&["increment_unknown"]),
        get("/members/{id}", "member_get", Anyone, "A member's page: skills and their price in credits.", one)
            .answers::<MemberProfile>(200),
    ]
}

async fn own(Caller(context): Caller) -> Answer<Json<MemberProfile>> {
    Ok(Json(member_own(&context).await?))
}

async fn replace(
    Caller(context): Caller,
    JsonBody(request): JsonBody<MemberProfileRequest>,
) -> Answer<Json<MemberProfile>> {
    Ok(Json(member_put(&context, &request).await?))
}

async fn hours(Caller(context): Caller) -> Answer<Json<Availability>> {
    Ok(Json(member_hours_get(&context).await?))
}

async fn replace_hours(Caller(context): Caller, JsonBody(hours): JsonBody<Availability>) -> Answer<Json<Availability>> {
    Ok(Json(member_hours_put(&context, &hours).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<MemberProfile>> {
    Ok(Json(member_get(&context, id).await?))
}
