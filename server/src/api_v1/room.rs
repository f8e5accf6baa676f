//! The room: before it opens, inside, what is kept of it.

use super::{
    operation::{Operation, get, post},
    uploads::served,
};
use crate::{
    failure::{Answer, Failure},
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::{
    Json,
    extract::RawPathParams,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access::Person, Door, Rate, Shed},
    ids::{BookingId, RoomId, UploadId},
    page::Page,
    platform::refusals::not_found,
    room::{
        board::{BoardPicture, BoardPictureRequest},
        wire::{ChatLine, JoinAnswer, Timeline},
    },
};
use serde::Deserialize;
use services::room;

/// Media types of what is kept.
const PNG: &str = "image/png";
const JPEG: &str = "image/jpeg";
const MARKDOWN: &str = "text/markdown";

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = kept();
    rows.extend(on_board());
    rows
}

fn kept() -> Vec<Operation> {
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

/// Pictures on the board.
fn on_board() -> Vec<Operation> {
    vec![
        post(
            "/rooms/{id}/pictures",
            "room_picture_place",
            Person,
            "Lets the board show a picture that one sent for the purpose `board`. May be repeated.",
            picture_place,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .takes::<BoardPictureRequest>()
        .answers::<BoardPicture>(201)
        .refuses(&["not_found", "room_participants_only", "board_picture_parent", "board_picture_apart"])
        .refuses(&["upload_unknown", "upload_not_ready", "board_pictures_many"])
        .refuses(&[
            "room_not_open",
            "room_closed",
            "room_off",
            "room_not_agreed",
            "meeting_closed",
            "meeting_off",
        ]),
        get(
            "/rooms/{id}/pictures/{upload}",
            "room_picture",
            Person,
            "A picture on the board, for the people of the room.",
            picture_open,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never).rate(Rate::File))
        .answers_file(JPEG)
        .refuses(&["not_found"]),
    ]
}

async fn picture_place(
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    JsonBody(request): JsonBody<BoardPictureRequest>,
) -> Answer<(StatusCode, Json<BoardPicture>)> {
    Ok((StatusCode::CREATED, Json(room::board_picture_place(&context, id, &request).await?)))
}

async fn picture_open(Caller(context): Caller, IdOf(id): IdOf<RoomId>, parameters: RawPathParams) -> Answer<Response> {
    let picture = parameters.iter().find(|(name, _)| *name == "upload").and_then(|(_, id)| id.parse::<UploadId>().ok());
    let picture = picture.ok_or_else(|| Failure::from(not_found("picture")))?;
    Ok(served(room::board_picture_open(&context, id, picture).await?))
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
