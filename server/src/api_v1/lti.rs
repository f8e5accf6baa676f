//! Learning platforms of institutions: registering them, our public key, and the own links. What platforms themselves
//! post stands in `crate::lti`.

use super::operation::{Operation, TEXT, delete, get, patch, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, extract::Path, http::StatusCode};
use domain::{
    Refusal,
    door::{
        Access::{Adult, Anyone},
        Shed,
    },
    ids::{InstitutionId, LtiClassId, LtiLinkId, LtiPlatformId},
    integrations::lti::{LtiClass, LtiClassPerson, LtiLink, LtiPlatform, LtiPlatformRequest},
    page::Page,
};
use serde::Deserialize;
use services::integrations::lti;

/// What a platform may be refused for.
const PLATFORM: &[&str] = &[
    "lti_issuer_invalid",
    "lti_client_id_invalid",
    "lti_deployments_invalid",
    "lti_address_invalid",
    "lti_platform_taken",
    "email_not_verified",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/institutions/{id}/lti",
            "lti_platforms",
            Adult,
            "Learning platforms of an institution, and our addresses to copy into them (LTI 1.3).",
            list,
        )
        .answers_page::<LtiPlatform>(),
        post("/institutions/{id}/lti", "lti_platform_create", Adult, "Registers a learning platform.", create)
            .takes::<LtiPlatformRequest>()
            .answers::<LtiPlatform>(201)
            .refuses(TEXT)
            .refuses(PLATFORM)
            .refuses(&["lti_platforms_too_many"]),
        patch(
            "/institutions/{id}/lti/{platform}",
            "lti_platform_update",
            Adult,
            "Changes what is named. Another issuer, client ID or address of keys is another platform: the links of its \
             people end.",
            update,
        )
        .takes::<LtiPlatformRequest>()
        .answers::<LtiPlatform>(200)
        .refuses(TEXT)
        .refuses(PLATFORM),
        delete(
            "/institutions/{id}/lti/{platform}",
            "lti_platform_delete",
            Adult,
            "Removes a platform; the links of its people end.",
            remove,
        )
        .answers_nothing(204)
        .refuses(&["email_not_verified"]),
        get(
            "/institutions/{id}/lti-classes",
            "lti_classes",
            Adult,
            "Courses of its learning platforms that say who is in them (Names and Roles).",
            classes,
        )
        .answers_page::<LtiClass>(),
        get(
            "/institutions/{id}/lti-classes/{class}",
            "lti_class_people",
            Adult,
            "Who is in one of them, asked of the platform now; nothing of it is kept.",
            class_people,
        )
        .at_the_door(|door| door.time_limit(20_000))
        .answers_page::<LtiClassPerson>()
        .refuses(&["lti_unavailable"]),
        get("/lti/jwks", "lti_jwks", Anyone, "The public key of what we sign for learning platforms.", jwks)
            .answers::<serde_json::Value>(200)
            .at_the_door(|door| door.shed(Shed::Never)),
        get("/lti/links", "lti_links", Adult, "Learning platforms that open the own account.", links)
            .answers_page::<LtiLink>(),
        delete("/lti/links/{id}", "lti_link_remove", Adult, "Ends such a link.", unlink).answers_nothing(204),
    ]
}

#[derive(Deserialize)]
struct PlatformPath {
    platform: String,
}

impl PlatformPath {
    fn of(&self, id: InstitutionId) -> Answer<(InstitutionId, LtiPlatformId)> {
        Ok((id, self.platform.parse().map_err(|_| Refusal::not_found("platform"))?))
    }
}

async fn list(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<Page<LtiPlatform>>> {
    Ok(Json(lti::platforms_list(&context, id).await?))
}

async fn create(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    JsonBody(request): JsonBody<LtiPlatformRequest>,
) -> Answer<(StatusCode, Json<LtiPlatform>)> {
    Ok((StatusCode::CREATED, Json(lti::platform_create(&context, id, &request).await?)))
}

async fn update(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<PlatformPath>,
    JsonBody(request): JsonBody<LtiPlatformRequest>,
) -> Answer<Json<LtiPlatform>> {
    Ok(Json(lti::platform_update(&context, path.of(id)?, &request).await?))
}

async fn remove(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<PlatformPath>,
) -> Answer<StatusCode> {
    lti::platform_delete(&context, path.of(id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct ClassPath {
    class: String,
}

async fn classes(Caller(context): Caller, IdOf(id): IdOf<InstitutionId>) -> Answer<Json<Page<LtiClass>>> {
    Ok(Json(lti::classes_list(&context, id).await?))
}

async fn class_people(
    Caller(context): Caller,
    IdOf(id): IdOf<InstitutionId>,
    Path(path): Path<ClassPath>,
) -> Answer<Json<Page<LtiClassPerson>>> {
    let class: LtiClassId = path.class.parse().map_err(|_| Refusal::not_found("course"))?;
    Ok(Json(lti::class_people(&context, (id, class)).await?))
}

async fn jwks(Caller(context): Caller) -> Answer<Json<serde_json::Value>> {
    Ok(Json(lti::jwks_get(&context).await?))
}

async fn links(Caller(context): Caller) -> Answer<Json<Page<LtiLink>>> {
    Ok(Json(lti::links_list(&context).await?))
}

async fn unlink(Caller(context): Caller, IdOf(id): IdOf<LtiLinkId>) -> Answer<StatusCode> {
    lti::link_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
