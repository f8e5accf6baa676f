//! `/skills`, their verification by peers, and the taxonomy as admins keep it.

use super::operation::{Operation, TEXT, delete, get, patch, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, QueryOf},
};
use axum::{Json, http::StatusCode};
use domain::{
    catalog::{subjects::Skill, taxonomy::SubjectRequest},
    door::{
        Access::{Adult, Anyone, Person, Staff},
        Rate, Shed,
    },
    identity::Role,
    ids::{SkillVerificationId, SubjectId},
    page::Page,
    people::skills::{
        SkillLists, SkillListsRequest,
        verification::{
            AssessmentRequest, SkillAppealRequest, SkillToAssess, SkillVerification, SkillVerificationRequest,
        },
    },
};
use serde::{Deserialize, Serialize};
use services::{
    catalog::{skills::skills_list, taxonomy},
    people::skills::{
        asking::{skill_appeal, skill_verification_ask, skill_verifications_own},
        assessing::{skill_assess, skills_to_assess},
        skills_own, skills_put,
    },
};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        get("/skills", "skills_list", Anyone, "All skills, or those that fit what was typed, best first.", skills)
            .asks(&[("q", "A name, a synonym or a category, in any language; typing errors are forgiven.")])
            .at_the_door(|door| door.rate(Rate::ApiSearch).shed(Shed::Search))
            .answers_page::<Skill>()
            .refuses(TEXT),
        get("/skills/mine", "skills_own", Person, "What the caller teaches and learns.", own)
            .answers::<SkillLists>(200),
        put("/skills/mine", "skills_put", Person, "Replaces both lists.", replace)
            .takes::<SkillListsRequest>()
            .answers::<SkillLists>(200)
            .refuses(&["skills_invalid", "changed_elsewhere"]),
    ];
    rows.extend(verification());
    rows.extend(editor());
    rows
}

fn verification() -> [Operation; 4] {
    [
        get(
            "/skill-verifications",
            "skill_verifications_list",
            Adult,
            "The caller's own requests; with to=assess those of others that the caller may assess.",
            verifications,
        )
        .asks(&[("to", "assess: what the caller may assess.")])
        .answers_page::<SkillVerificationItem>(),
        post("/skill-verifications", "skill_verification_ask", Adult, "Asks peers to verify a skill.", ask)
            .takes::<SkillVerificationRequest>()
            .answers::<SkillVerification>(201)
            .refuses(TEXT)
            .refuses(&["skill_unknown", "skill_not_taught", "skill_verification_waits", "skill_verified_already"])
            .refuses(&["skill_verification_too_soon", "skill_verifications_full"]),
        post(
            "/skill-verifications/{id}/assessments",
            "skill_assess",
            Adult,
            "Marks somebody's skill; the third circle of assessors who do not know each other decides.",
            assess,
        )
        .takes::<AssessmentRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(&["scores_out_of_range", "skill_assessor_new", "skill_assessor_unfit", "skill_assessor_close"])
        .refuses(&["skill_verification_decided", "skill_assessed_already"]),
        post(
            "/skill-verifications/{id}/appeal",
            "skill_appeal",
            Adult,
            "Asks for another look, by others; once.",
            appeal,
        )
        .takes::<SkillAppealRequest>()
        .answers::<SkillVerification>(200)
        .refuses(TEXT)
        .refuses(&["skill_appeal_impossible"]),
    ]
}

fn editor() -> [Operation; 3] {
    [
        post("/admin/subjects", "subject_create", Staff(Role::Trust), "Adds a subject to the taxonomy.", create)
            .takes::<SubjectRequest>()
            .answers::<Skill>(201)
            .refuses(TEXT)
            .refuses(&["slug_invalid", "category_unknown", "subject_names_missing", "too_many", "subject_exists"]),
        patch(
            "/admin/subjects/{id}",
            "subject_update",
            Staff(Role::Trust),
            "Renames a subject or what it is found by.",
            change,
        )
        .takes::<SubjectRequest>()
        .answers::<Skill>(200)
        .refuses(TEXT)
        .refuses(&["category_unknown", "subject_names_missing", "too_many"]),
        delete(
            "/admin/subjects/{id}",
            "subject_delete",
            Staff(Role::Trust),
            "Takes away what nobody teaches or learns.",
            remove,
        )
        .answers_nothing(204)
        .refuses(&["subject_in_use"]),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SkillQuery {
    q: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ToQuery {
    to: String,
}

/// One of either list.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
enum SkillVerificationItem {
    Own(SkillVerification),
    ToAssess(SkillToAssess),
}

async fn skills(Caller(context): Caller, QueryOf(query): QueryOf<SkillQuery>) -> Answer<Json<Page<Skill>>> {
    Ok(Json(Page { items: skills_list(&context, &query.q).await?, next_cursor: None }))
}

async fn own(Caller(context): Caller) -> Answer<Json<SkillLists>> {
    Ok(Json(skills_own(&context).await?))
}

async fn replace(Caller(context): Caller, JsonBody(request): JsonBody<SkillListsRequest>) -> Answer<Json<SkillLists>> {
    Ok(Json(skills_put(&context, &request).await?))
}

async fn verifications(
    Caller(context): Caller,
    QueryOf(query): QueryOf<ToQuery>,
) -> Answer<Json<Page<SkillVerificationItem>>> {
    let items = if query.to == "assess" {
        let found = skills_to_assess(&context).await?.items;
        found.into_iter().map(SkillVerificationItem::ToAssess).collect()
    } else {
        let found = skill_verifications_own(&context).await?.items;
        found.into_iter().map(SkillVerificationItem::Own).collect()
    };
    Ok(Json(Page { items, next_cursor: None }))
}

async fn ask(
    Caller(context): Caller,
    JsonBody(request): JsonBody<SkillVerificationRequest>,
) -> Answer<(StatusCode, Json<SkillVerification>)> {
    Ok((StatusCode::CREATED, Json(skill_verification_ask(&context, &request).await?)))
}

async fn assess(
    Caller(context): Caller,
    IdOf(id): IdOf<SkillVerificationId>,
    JsonBody(request): JsonBody<AssessmentRequest>,
) -> Answer<StatusCode> {
    skill_assess(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn appeal(
    Caller(context): Caller,
    IdOf(id): IdOf<SkillVerificationId>,
    JsonBody(request): JsonBody<SkillAppealRequest>,
) -> Answer<Json<SkillVerification>> {
    Ok(Json(skill_appeal(&context, id, &request).await?))
}

async fn create(
    Caller(context): Caller,
    JsonBody(request): JsonBody<SubjectRequest>,
) -> Answer<(StatusCode, Json<Skill>)> {
    Ok((StatusCode::CREATED, Json(taxonomy::subject_create(&context, &request).await?)))
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<SubjectId>,
    JsonBody(request): JsonBody<SubjectRequest>,
) -> Answer<Json<Skill>> {
    Ok(Json(taxonomy::subject_update(&context, id, &request).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<SubjectId>) -> Answer<StatusCode> {
    taxonomy::subject_delete(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
