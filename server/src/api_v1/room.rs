//! The room: before it opens, inside, what is kept of it.

use super::operation::{Operation, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access::Person, Door, Shed},
    ids::{BookingId, RoomId},
    page::Page,
    room::wire::{ChatLine, JoinAnswer, Timeline},
};
use serde::Deserialize;
use services::room;

/// Media types of what is kept.
const PNG: &str = "image/png";
const MARKDOWN: &str = "text/markdown";

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/bookings/{id}/join",
            "room_join",
            Person,
            "The way into a lesson's room, from 15 minutes before its start: a ticket for the socket, and servers that \
             help to a connection.",
            join,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .answers::<JoinAnswer>(200)
        .refuses(&[
            "not_found",
            "room_participants_only",
            "room_not_open",
            "room_closed",
            "room_off",
            "room_not_agreed",
        ]),
        get("/rooms/{id}/timeline", "room_timeline", Person, "Who came and went, signed line by line.", timeline)
            .asks(&[("cursor", "Of the page before.")])
            .answers::<Timeline>(200)
            .refuses(&["not_found", "cursor_invalid"]),
        get("/rooms/{id}/lines", "room_lines", Person, "What was written in the chat, latest first.", lines)
            .at_the_door(Door::own_eyes)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "Of the page before.")])
            .answers_page::<ChatLine>()
            .refuses(super::operation::LIST_REFUSALS)
            .refuses(&["not_found"]),
        get("/rooms/{id}/board.png", "room_board", Person, "A sheet of the whiteboard as a picture.", board)
            .at_the_door(Door::own_eyes)
            .asks(&[("sheet", "Which of its sheets, from 1; the first without it.")])
            .answers_file(PNG)
            .refuses(&["not_found"]),
        get("/rooms/{id}/notes.md", "room_notes", Person, "The shared notes, as they were written.", notes)
            .at_the_door(Door::own_eyes)
            .answers_file(MARKDOWN)
            .refuses(&["not_found"]),
    ]
}

async fn join(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<JoinAnswer>> {
    Ok(Json(room::join(&context, id).await?))
}

async fn timeline(
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Timeline>> {
    Ok(Json(room::timeline_get(&context, id, list.cursor()).await?))
}

async fn lines(
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    QueryOf(list): QueryOf<ListQuery>,
) -> Answer<Json<Page<ChatLine>>> {
    Ok(Json(room::lines_get(&context, id, list.limit(), list.cursor()).await?))
}

/// Which sheet of a board.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SheetQuery {
    sheet: String,
}

async fn board(
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    QueryOf(query): QueryOf<SheetQuery>,
) -> Answer<Response> {
    // What is no number is no sheet.
    let sheet = if query.sheet.is_empty() { 1 } else { query.sheet.parse().unwrap_or_default() };
    let picture = room::board_picture(&context, id, sheet).await?;
    let name = "inline; filename=\"board.png\"";
    Ok(([(header::CONTENT_TYPE, PNG), (header::CONTENT_DISPOSITION, name)], picture).into_response())
}

async fn notes(Caller(context): Caller, IdOf(id): IdOf<RoomId>) -> Answer<Response> {
    let text = room::notes_text(&context, id).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"notes.md\""),
    ];
    Ok((headers, text).into_response())
}
