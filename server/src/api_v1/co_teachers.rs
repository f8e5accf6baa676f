//! Who teaches a course together.

use super::operation::{Operation, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::Access::{Person, RowTutor},
    ids::CourseId,
    learning::co_teacher::{CoTaught, CoTeacher, CoTeacherAnswer, CoTeacherEnd, CoTeacherRequest},
    page::Page,
};
use services::learning::courses;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/courses/co-taught", "co_taught", Person, "Courses of others that the caller teaches too.", co_taught)
            .answers_page::<CoTaught>(),
        get("/courses/{id}/co-teachers", "co_teacher_list", RowTutor, "Who teaches a course with its leader.", list)
            .answers_page::<CoTeacher>()
            .refuses(&["not_found"]),
        post("/courses/{id}/co-teachers", "co_teacher_ask", RowTutor, "Asks a tutor to teach a course too.", ask)
            .takes::<CoTeacherRequest>()
            .answers_page::<CoTeacher>()
            .refuses(&["not_found", "email_not_verified", "co_teacher_unknown", "co_teacher_share", "co_teacher_self"])
            .refuses(&["co_teacher_learns", "co_teacher_declined", "co_teachers_too_many", "co_teachers_waiting"]),
        post("/courses/{id}/co-teachers/answer", "co_teacher_answer", RowTutor, "Answers such a question.", answer)
            .takes::<CoTeacherAnswer>()
            .answers_nothing(204)
            .refuses(&["not_found", "email_not_verified", "co_teacher_asked_anew", "co_teacher_learns"]),
        post("/courses/{id}/co-teachers/end", "co_teacher_end", RowTutor, "Somebody teaches a course no more.", end)
            .takes::<CoTeacherEnd>()
            .answers_nothing(204)
            .refuses(&["not_found"]),
    ]
}

async fn co_taught(Caller(context): Caller) -> Answer<Json<Page<CoTaught>>> {
    Ok(Json(courses::co_taught(&context).await?))
}

async fn list(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Page<CoTeacher>>> {
    Ok(Json(courses::co_teachers_of(&context, id).await?))
}

async fn ask(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<CoTeacherRequest>,
) -> Answer<Json<Page<CoTeacher>>> {
    Ok(Json(courses::co_teacher_ask(&context, id, &request).await?))
}

async fn answer(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<CoTeacherAnswer>,
) -> Answer<StatusCode> {
    courses::co_teacher_answer(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn end(
    Caller(context): Caller,
    IdOf(id): IdOf<CourseId>,
    JsonBody(request): JsonBody<CoTeacherEnd>,
) -> Answer<StatusCode> {
    courses::co_teacher_end(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}
