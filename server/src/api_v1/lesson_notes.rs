//! What stays of a lesson: notes, files; and a tutor's students.

use super::operation::{LIST_REFUSALS, MOVED_ON, Operation, TEXT, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, QueryOf, number_of},
};
use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    bookings::{
        materials::{Material, MaterialRequest},
        notes::{LessonNotes, NotesRequest, Student},
        review::Review,
    },
    door::Access::{Adult, Person, RowTutor, Tutor},
    ids::{BookingId, UserId},
    page::Page,
};
use serde::Deserialize;
use services::bookings::{notes, review::student_reviews};

const PAGES: &[(&str, &str)] =
    &[("limit", "1 to 100, 20 by default."), ("cursor", "`next_cursor` of the page before.")];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_lessons());
    rows.extend(of_students());
    rows
}

fn of_lessons() -> [Operation; 5] {
    [
        get(
            "/bookings/{id}/notes",
            "notes_get",
            Person,
            "What the tutor wrote down; the student's side reads it once the lesson has begun, without `private`.",
            read,
        )
        .answers::<LessonNotes>(200)
        .refuses(&["lesson_participants_only"]),
        put(
            "/bookings/{id}/notes",
            "notes_put",
            RowTutor,
            "The tutor writes down what was done and what comes next; `private` stays where it is not named.",
            write,
        )
        .takes::<NotesRequest>()
        .answers::<LessonNotes>(200)
        .refuses(TEXT)
        .refuses(&["notes_tutor_only", "notes_not_agreed"]),
        get("/bookings/{id}/materials", "materials_list", Person, "The files of a lesson, oldest first.", files)
            .answers_page::<Material>()
            .refuses(&["lesson_participants_only"]),
        post(
            "/bookings/{id}/materials",
            "material_add",
            Person,
            "Adds an own file to a lesson, sent for the purpose `lesson`.",
            add,
        )
        .takes::<MaterialRequest>()
        .answers::<Material>(201)
        .refuses(MOVED_ON)
        .refuses(&["upload_unknown", "upload_not_ready", "materials_too_many", "lesson_participants_only"]),
        delete("/bookings/{id}/materials/{upload}", "material_remove", Person, "Takes an own file away again.", remove)
            .at_the_door(|door| {
                door.sample_of(
                "/api/v1/bookings/0190b5c0-0000-7000-8000-000000000000/materials/0190b5c0-0000-7000-8000-000000000001",
            )
            })
            .answers_nothing(204)
            .refuses(&["lesson_participants_only", "material_of_other"]),
    ]
}

fn of_students() -> [Operation; 5] {
    [
        get("/tutors/me/students", "students_list", Tutor, "The own students, newest lesson first.", students)
            .asks(PAGES)
            .answers_page::<Student>()
            .refuses(LIST_REFUSALS),
        get("/tutors/me/students/{id}", "student_get", Tutor, "One of the own students.", student)
            .answers::<Student>(200),
        get(
            "/students/{id}/notes",
            "student_notes",
            Person,
            "Notes about a student's lessons: a tutor's own with `private`, or the student's.",
            about,
        )
        .asks(PAGES)
        .answers_page::<LessonNotes>()
        .refuses(LIST_REFUSALS),
        get(
            "/students/{id}/reviews",
            "student_reviews",
            Person,
            "What tutors said of a student, for the student and tutors asked for a lesson.",
            said,
        )
        .answers_page::<Review>(),
        get("/family/children/{id}/notes", "child_notes", Adult, "Notes about a child's lessons.", childs)
            .asks(PAGES)
            .answers_page::<LessonNotes>()
            .refuses(LIST_REFUSALS),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PageQuery {
    limit: String,
    cursor: String,
}

impl PageQuery {
    fn cursor(&self) -> Option<&str> {
        Some(self.cursor.as_str()).filter(|cursor| !cursor.is_empty())
    }
}

/// A file of a lesson; what is no id names nothing.
#[derive(Deserialize)]
struct MaterialPath {
    id: String,
    upload: String,
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<LessonNotes>> {
    Ok(Json(notes::notes_get(&context, id).await?))
}

async fn write(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    JsonBody(request): JsonBody<NotesRequest>,
) -> Answer<Json<LessonNotes>> {
    Ok(Json(notes::notes_put(&context, id, &request).await?))
}

async fn files(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<Page<Material>>> {
    Ok(Json(notes::materials_list(&context, id).await?))
}

async fn add(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    JsonBody(request): JsonBody<MaterialRequest>,
) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(notes::material_add(&context, id, &request).await?)).into_response())
}

async fn remove(Caller(context): Caller, Path(path): Path<MaterialPath>) -> Answer<StatusCode> {
    let unknown = || Refusal::not_found("material");
    let booking = path.id.parse().map_err(|_| unknown())?;
    let upload = path.upload.parse().map_err(|_| unknown())?;
    notes::material_remove(&context, booking, upload).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn students(Caller(context): Caller, QueryOf(query): QueryOf<PageQuery>) -> Answer<Json<Page<Student>>> {
    Ok(Json(notes::students_list(&context, number_of(&query.limit), query.cursor()).await?))
}

async fn student(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Student>> {
    Ok(Json(notes::student_get(&context, id).await?))
}

async fn about(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    QueryOf(query): QueryOf<PageQuery>,
) -> Answer<Json<Page<LessonNotes>>> {
    Ok(Json(notes::student_notes(&context, id, number_of(&query.limit), query.cursor()).await?))
}

async fn said(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Page<Review>>> {
    Ok(Json(student_reviews(&context, id).await?))
}

async fn childs(
    Caller(context): Caller,
    IdOf(id): IdOf<UserId>,
    QueryOf(query): QueryOf<PageQuery>,
) -> Answer<Json<Page<LessonNotes>>> {
    Ok(Json(notes::child_notes(&context, id, number_of(&query.limit), query.cursor()).await?))
}
