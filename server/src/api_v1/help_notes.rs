//! Notes beside units, by tutors who have helped there.

use super::operation::{Operation, TEXT, delete, get, post};
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
    door::Access::{Person, RowTutor, Tutor},
    ids::{CourseId, HelpNoteId, UnitId},
    learning::help_note::{HelpGiven, HelpNote, HelpNoteDeclineRequest, HelpNoteRequest},
    page::Page,
};
use services::learning::help_notes;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/help-notes", "help_notes_own", Person, "What the caller wrote, and where it stands.", own)
            .answers_page::<HelpNote>(),
        get("/help-notes/open", "help_given", Person, "Help about which the caller may write a note.", open)
            .answers_page::<HelpGiven>(),
        get("/units/{id}/help-notes", "unit_help_notes", Person, "The notes that are shown beside a unit.", shown)
            .answers_page::<HelpNote>()
            .refuses(&["not_found"]),
        post("/units/{id}/help-notes", "help_note_add", Tutor, "Writes a note about help that was given.", add)
            .takes::<HelpNoteRequest>()
            .answers::<HelpNote>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "poster_moment", "help_note_written"]),
        get("/courses/{id}/help-notes", "course_help_notes", RowTutor, "The notes that wait for the teacher.", waiting)
            .answers_page::<HelpNote>()
            .refuses(&["not_found"]),
        post("/help-notes/{id}/approve", "help_note_approve", RowTutor, "Shows a note to the course.", approve)
            .answers_nothing(204)
            .refuses(&["not_found", "help_note_decided"]),
        post("/help-notes/{id}/decline", "help_note_decline", RowTutor, "Shows it to nobody, with a reason.", decline)
            .takes::<HelpNoteDeclineRequest>()
            .answers_nothing(204)
            .refuses(TEXT)
            .refuses(&["not_found", "help_note_decided"]),
        delete("/help-notes/{id}", "help_note_remove", Person, "Takes a note away: its author, or the teacher.", gone)
            .answers_nothing(204)
            .refuses(&["not_found"]),
    ]
}

async fn own(Caller(context): Caller) -> Answer<Json<Page<HelpNote>>> {
    Ok(Json(help_notes::help_notes_own(&context).await?))
}

async fn open(Caller(context): Caller) -> Answer<Json<Page<HelpGiven>>> {
    Ok(Json(help_notes::help_given(&context).await?))
}

async fn shown(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<Page<HelpNote>>> {
    Ok(Json(help_notes::unit_help_notes(&context, id).await?))
}

async fn add(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<HelpNoteRequest>,
) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(help_notes::help_note_add(&context, id, &request).await?)).into_response())
}

async fn waiting(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Page<HelpNote>>> {
    Ok(Json(help_notes::course_help_notes(&context, id).await?))
}

async fn approve(Caller(context): Caller, IdOf(id): IdOf<HelpNoteId>) -> Answer<StatusCode> {
    help_notes::help_note_approve(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<HelpNoteId>,
    JsonBody(request): JsonBody<HelpNoteDeclineRequest>,
) -> Answer<StatusCode> {
    help_notes::help_note_decline(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn gone(Caller(context): Caller, IdOf(id): IdOf<HelpNoteId>) -> Answer<StatusCode> {
    help_notes::help_note_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
