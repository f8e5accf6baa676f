//! Recordings of lessons: who agrees, when one runs, its parts, and looking at it.

use super::{
    operation::{LIST_REFUSALS, Operation, get, post, put},
    uploads::served,
};
use crate::{
    failure::{Answer, Failure},
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::{
    Json,
    body::Bytes,
    extract::RawPathParams,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access::Person, Door, Headers, Kind, Rate, Shed},
    ids::{RecordingId, RoomId},
    page::Page,
    platform::refusals::not_found,
    room::recording::{PART_BYTES, Recording, RecordingConsentRequest, RecordingPart, RoomRecording},
};
use serde::Deserialize;
use services::{
    platform::uploads::Opened,
    room::{self, RecordingSigned},
};

/// Time that one part has to arrive.
const SENDING_MS: u32 = 60_000;
/// A part, and one byte more: what is larger is told so by its own refusal.
const PART_LIMIT: u32 = PART_BYTES as u32 + 1;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = in_room();
    rows.extend(afterwards());
    rows
}

/// Nobody agrees, and nobody records, in somebody else's name.
fn in_room() -> Vec<Operation> {
    vec![
        put(
            "/rooms/{id}/recording/consent",
            "recording_consent",
            Person,
            "Says whether one may be recorded; a parent says it for their child. A no ends what is being recorded.",
            consent,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .takes::<RecordingConsentRequest>()
        .answers::<RoomRecording>(200)
        .refuses(&["not_found", "room_participants_only", "recording_parent_decides", "room_not_open", "room_closed"])
        .refuses(&["room_off", "room_not_agreed"]),
        post(
            "/rooms/{id}/recording/start",
            "recording_start",
            Person,
            "Begins a recording, once everybody who is there has agreed.",
            start,
        )
        .at_the_door(|door| door.own_eyes().shed(Shed::Never))
        .answers::<RoomRecording>(200)
        .refuses(&["not_found", "room_participants_only", "recording_outside", "recording_running"])
        .refuses(&["recording_not_agreed", "recordings_many"])
        .refuses(&["room_not_open", "room_closed", "room_off", "room_not_agreed"]),
        post("/rooms/{id}/recording/stop", "recording_stop", Person, "Ends it; anybody of the room may.", stop)
            .at_the_door(|door| door.own_eyes().shed(Shed::Never))
            .answers::<RoomRecording>(200)
            .refuses(&["not_found", "room_participants_only", "recording_idle"]),
        put(
            "/recordings/{id}/parts/{number}",
            "recording_part",
            Person,
            "One part of a recording that one's own page makes, as raw bytes, numbered from 1; sent again it is there \
             once.",
            part,
        )
        .at_the_door(|door| {
            door.own_eyes().shed(Shed::Never).body_limit(PART_LIMIT).time_limit(SENDING_MS).rate(Rate::File)
        })
        .answers::<RecordingPart>(200)
        .refuses(&["not_found", "recording_over", "recording_gap", "recording_full", "recording_part_large"])
        .refuses(&["recording_part_empty", "file_type_not_taken"]),
    ]
}

fn afterwards() -> Vec<Operation> {
    vec![
        get("/recordings", "recordings_list", Person, "Recordings of the own lessons, latest first.", list)
            .at_the_door(Door::own_eyes)
            .asks(&[("limit", "1 to 100; 20 without it."), ("cursor", "Of the page before.")])
            .answers_page::<Recording>()
            .refuses(LIST_REFUSALS),
        get(
            "/recordings/{id}",
            "recording_get",
            Person,
            "A recording with the address where it plays, for the people of the lesson and whoever decides an open \
             case about it. Every look is written down.",
            one,
        )
        .at_the_door(Door::own_eyes)
        .answers::<Recording>(200)
        .refuses(&["not_found"]),
        get(
            "/recordings/{id}/content",
            "recording_content",
            Person,
            "The recording itself, whole or a Range of it, at the address that GET /recordings/{id} gave.",
            content,
        )
        .at_the_door(film)
        .asks(&[
            ("expires", "Until when the address is good."),
            ("signature", "Proves that it was made for the reader; part of the address that was given."),
            ("save", "1 answers it as a download."),
        ])
        .answers_file("*/*")
        .refuses(&["not_found", "link_expired"]),
    ]
}

fn film(mut door: Door) -> Door {
    (door.kind, door.body_limit_bytes) = (Kind::Media, 0);
    door.own_eyes().shed(Shed::Never).rate(Rate::File).headers(Headers::Asset)
}

async fn consent(
    Caller(context): Caller,
    IdOf(id): IdOf<RoomId>,
    JsonBody(request): JsonBody<RecordingConsentRequest>,
) -> Answer<Json<RoomRecording>> {
    Ok(Json(room::consent_put(&context, id, request.given).await?))
}

async fn start(Caller(context): Caller, IdOf(id): IdOf<RoomId>) -> Answer<Json<RoomRecording>> {
    Ok(Json(room::recording_start(&context, id).await?))
}

async fn stop(Caller(context): Caller, IdOf(id): IdOf<RoomId>) -> Answer<Json<RoomRecording>> {
    Ok(Json(room::recording_stop(&context, id).await?))
}

async fn part(
    Caller(context): Caller,
    IdOf(id): IdOf<RecordingId>,
    parameters: RawPathParams,
    body: Bytes,
) -> Answer<Json<RecordingPart>> {
    let number = parameters.iter().find(|(name, _)| *name == "number").and_then(|(_, number)| number.parse().ok());
    let number = number.ok_or_else(|| Failure::from(not_found("recording")))?;
    Ok(Json(room::part_put(&context, id, number, &body).await?))
}

async fn list(Caller(context): Caller, QueryOf(list): QueryOf<ListQuery>) -> Answer<Json<Page<Recording>>> {
    Ok(Json(room::recordings_list(&context, list.limit(), list.cursor()).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<RecordingId>) -> Answer<Json<Recording>> {
    Ok(Json(room::recording_get(&context, id).await?))
}

/// What the address carries.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Content {
    #[serde(flatten)]
    signed: RecordingSigned,
    save: String,
}

async fn content(
    Caller(context): Caller,
    IdOf(id): IdOf<RecordingId>,
    QueryOf(asked): QueryOf<Content>,
    headers: HeaderMap,
) -> Answer<Response> {
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    Ok(match room::recording_open(&context, id, &asked.signed, range, asked.save == "1").await? {
        Opened::File(file) => served(file),
        Opened::OutOfRange(size) => {
            (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{size}"))]).into_response()
        }
    })
}
