//! Courses that are made from files: Markdown, Common Cartridge, SCORM.

use super::operation::{Operation, get, post};
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
    door::Access::{Person, Tutor},
    ids::CourseImportId,
    learning::import::{Import, ImportRequest},
    page::Page,
};
use services::learning::imports;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post("/courses/import", "course_import_begin", Tutor, "Makes a draft of an upload, as soon as may be.", begin)
            .takes::<ImportRequest>()
            .answers::<Import>(202)
            .refuses(&["import_kind_unknown", "upload_unknown", "upload_not_ready", "subject_unknown"])
            .refuses(&["imports_too_many", "tutor_profile_missing", "email_not_verified", "required"]),
        get("/courses/import", "course_import_list", Person, "The own imports, the latest first.", list)
            .answers_page::<Import>(),
        get("/courses/import/{id}", "course_import_get", Person, "Where an own import stands, and its report.", one)
            .answers::<Import>(200)
            .refuses(&["not_found"]),
    ]
}

async fn begin(Caller(context): Caller, JsonBody(request): JsonBody<ImportRequest>) -> Answer<Response> {
    Ok((StatusCode::ACCEPTED, Json(imports::import_begin(&context, &request).await?)).into_response())
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<Import>>> {
    Ok(Json(imports::imports_own(&context).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<CourseImportId>) -> Answer<Json<Import>> {
    Ok(Json(imports::import_get(&context, id).await?))
}
