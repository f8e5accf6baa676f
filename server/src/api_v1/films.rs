//! Films of courses, what is watched of them, notes beside them, and the learner's goals.

use super::operation::{Operation, TEXT, delete, get, patch, post, put};
use crate::{
    failure::{Answer, Failure},
    house::House,
    request::{Caller, IdOf, JsonBody, QueryOf},
};
use axum::{
    Json,
    body::Bytes,
    extract::{RawPathParams, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Adult, Anyone, Person, RowTutor, Tutor},
        Door, Headers, Kind, Rate, Shed,
    },
    ids::{GoalId, UnitId, UnitNoteId, UserId, VideoId},
    learning::{
        captions::{CaptionsRequest, Transcript},
        enrolment::{Enrolment, NoteRequest, OfflineUnit, UnitNote},
        goals::{Goal, GoalRequest, Progress, ProgressSettings},
        refusals::captions_unreadable,
        video::{PosterRequest, Video, VideoRequest},
        watched::{VideoAnalytics, WatchedRequest},
    },
    page::Page,
    platform::{refusals::not_found, uploads::range_of},
};
use services::{
    Context,
    learning::{
        enrolment, goals, notes,
        video::{self, Piece, Signed},
    },
};

/// Most bytes of a file of captions.
const CAPTIONS_BYTES: u32 = 2 << 20;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_films());
    rows.extend(of_units());
    rows.extend(of_goals());
    rows
}

fn of_films() -> [Operation; 8] {
    let signed = [("token", "Opens the film without a header; part of the address that was given.")];
    [
        post("/videos", "video_begin", Tutor, "Makes a film of an upload, for a unit of an own course.", begin)
            .takes::<VideoRequest>()
            .answers::<Video>(201)
            .refuses(&["not_found", "video_unit_kind", "upload_unknown", "upload_not_ready", "course_waits"])
            .refuses(&["videos_too_many"]),
        get("/videos/{id}", "video_get", Anyone, "Where a film stands, and the addresses that play it.", one)
            .answers::<Video>(200)
            .refuses(&["not_found"]),
        get("/videos/{id}/master.m3u8", "video_master", Anyone, "The list of sizes (HLS).", master)
            .asks(&signed)
            .answers_file("application/vnd.apple.mpegurl")
            .refuses(&["not_found", "link_expired"]),
        get(
            "/videos/{id}/play/{token}/{folder}/{file}",
            "video_piece",
            Anyone,
            "What a list names: lists of segments, segments, stills, captions. The signature stands in the address.",
            piece,
        )
        .at_the_door(file)
        .answers_file("*/*")
        .refuses(&["not_found", "link_expired"]),
        get("/videos/{id}/transcript", "transcript_get", Anyone, "What is said in a film, line by line.", transcript)
            .asks(&[("language", "Of the captions; without it the reader's, else the first.")])
            .answers::<Transcript>(200)
            .refuses(&["not_found", "unit_not_open"]),
        put("/videos/{id}/captions/{lang}", "captions_put", RowTutor, "Keeps captions in one language.", captions)
            .at_the_door(|door| door.body_limit(CAPTIONS_BYTES))
            .takes::<CaptionsRequest>()
            .answers_nothing(204)
            .refuses(&["not_found", "captions_unreadable", "captions_language", "captions_too_many", "course_waits"]),
        put(
            "/videos/{id}/poster",
            "poster_put",
            RowTutor,
            "Shows the picture at a moment for the film, once it is drawn.",
            poster,
        )
        .takes::<PosterRequest>()
        .answers_nothing(204)
        .refuses(&["not_found", "poster_moment", "video_not_ready"]),
        get("/videos/{id}/analytics", "video_analytics", RowTutor, "What was watched of a film.", figures)
            .answers::<VideoAnalytics>(200)
            .refuses(&["not_found"]),
    ]
}

fn of_units() -> [Operation; 6] {
    [
        post("/units/{id}/watched", "unit_watched", Person, "Notes what was watched; the union counts.", watched)
            .takes::<WatchedRequest>()
            .answers_nothing(204)
            .refuses(&["not_found", "intervals_invalid", "intervals_too_many", "unit_not_open", "unit_other_kind"])
            .refuses(&["watched_too_fast"]),
        post("/units/{id}/complete", "unit_complete", Person, "Says that a unit is done.", complete)
            .answers::<Enrolment>(200)
            .refuses(&["not_found", "unit_not_open", "unit_not_watched", "unit_other_kind"]),
        get("/units/{id}/notes", "unit_notes", Person, "The own notes beside a unit.", notes_of)
            .answers_page::<UnitNote>()
            .refuses(&["not_found"]),
        post("/units/{id}/notes", "unit_note_add", Person, "Writes something down beside a moment.", note)
            .takes::<NoteRequest>()
            .answers::<UnitNote>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "poster_moment", "unit_notes_too_many"]),
        delete("/unit-notes/{id}", "unit_note_remove", Person, "Takes a note away.", note_gone)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        get("/units/{id}/offline", "unit_offline", Person, "What to take along of a unit.", offline)
            .answers::<OfflineUnit>(200)
            .refuses(&["not_found", "unit_not_open"]),
    ]
}

fn of_goals() -> [Operation; 5] {
    [
        get("/progress/me", "progress_own", Person, "What was learned, reached and is wanted.", progress)
            .answers::<Progress>(200),
        get(
            "/family/children/{id}/progress",
            "child_progress",
            Adult,
            "What a child learned, reached and wants to reach; what the child switched off is off.",
            child_progress,
        )
        .answers::<Progress>(200)
        .refuses(&["not_found"]),
        put("/progress/settings", "progress_settings_put", Person, "Which figures to show.", settings)
            .takes::<ProgressSettings>()
            .answers::<ProgressSettings>(200),
        post("/goals", "goal_add", Person, "Sets a goal.", goal)
            .takes::<GoalRequest>()
            .answers::<Goal>(201)
            .refuses(TEXT)
            .refuses(&["goal_due_past", "goal_target_range", "goals_too_many"]),
        patch("/goals/{id}", "goal_update", Person, "Changes a goal, or says that it is reached.", goal_change)
            .takes::<GoalRequest>()
            .answers::<Goal>(200)
            .refuses(TEXT)
            .refuses(&["not_found", "goal_due_past", "goal_target_range", "goal_status_unknown"]),
    ]
}

/// Whoever has the address is not looked at; pieces have a limit of their own.
fn file(mut door: Door) -> Door {
    (door.kind, door.body_limit_bytes) = (Kind::Media, 0);
    door.shed(Shed::Never).rate(Rate::File).headers(Headers::Asset)
}

async fn begin(Caller(context): Caller, JsonBody(request): JsonBody<VideoRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(video::video_begin(&context, &request).await?)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<VideoId>) -> Answer<Json<Video>> {
    Ok(Json(video::video_get(&context, id).await?))
}

async fn master(
    Caller(context): Caller,
    IdOf(id): IdOf<VideoId>,
    QueryOf(signed): QueryOf<Signed>,
) -> Answer<Response> {
    Ok(served(video::master_get(&context, id, &signed).await?, &HeaderMap::new()))
}

async fn piece(
    State(house): State<House>,
    IdOf(id): IdOf<VideoId>,
    parameters: RawPathParams,
    headers: HeaderMap,
) -> Answer<Response> {
    let part = |wanted: &str| parameters.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
    let context = Context::system(house.app.clone(), "film");
    let found = video::piece_get(&context, id, part("token"), part("folder"), part("file")).await?;
    Ok(served(found, &headers))
}

/// Segments never change under their address; lists and pictures may.
fn served(piece: Piece, headers: &HeaderMap) -> Response {
    let caching = if piece.fixed { "private, max-age=21600, immutable" } else { "private, no-cache" };
    let size = piece.bytes.len() as i64;
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let told = [
        (header::CONTENT_TYPE, piece.media_type),
        (header::CACHE_CONTROL, caching),
        (header::ACCEPT_RANGES, "bytes"),
        // Should a browser ever show one as a page: nothing in it runs.
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    match range_of(range, size) {
        Err(()) => {
            let whole = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
            (StatusCode::RANGE_NOT_SATISFIABLE, whole).into_response()
        }
        Ok(None) => (told, piece.bytes).into_response(),
        Ok(Some((from, until))) => {
            let within = |at: i64| usize::try_from(at).unwrap_or(0);
            let part = piece.bytes.get(within(from)..within(until)).unwrap_or_default().to_vec();
            let place = [(header::CONTENT_RANGE, format!("bytes {from}-{}/{size}", until - 1))];
            (StatusCode::PARTIAL_CONTENT, told, place, part).into_response()
        }
    }
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct TranscriptQuery {
    language: String,
}

async fn transcript(
    Caller(context): Caller,
    IdOf(id): IdOf<VideoId>,
    QueryOf(query): QueryOf<TranscriptQuery>,
) -> Answer<Json<Transcript>> {
    Ok(Json(video::transcript_get(&context, id, &query.language).await?))
}

/// The file itself, or JSON that holds it.
async fn captions(
    Caller(context): Caller,
    IdOf(id): IdOf<VideoId>,
    parameters: RawPathParams,
    headers: HeaderMap,
    body: Bytes,
) -> Answer<StatusCode> {
    let lang = parameters.iter().find(|(name, _)| *name == "lang").map(|(_, lang)| lang.to_owned());
    let lang = lang.ok_or_else(|| Failure::from(not_found("video")))?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let text = if kind.starts_with("text/vtt") {
        String::from_utf8(body.to_vec()).map_err(|_| captions_unreadable())?
    } else {
        serde_json::from_slice::<CaptionsRequest>(&body).map_err(|_| captions_unreadable())?.text
    };
    video::captions_put(&context, id, &lang, &text).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn poster(
    Caller(context): Caller,
    IdOf(id): IdOf<VideoId>,
    JsonBody(request): JsonBody<PosterRequest>,
) -> Answer<StatusCode> {
    video::poster_put(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn figures(Caller(context): Caller, IdOf(id): IdOf<VideoId>) -> Answer<Json<VideoAnalytics>> {
    Ok(Json(video::video_analytics(&context, id).await?))
}

async fn watched(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<WatchedRequest>,
) -> Answer<StatusCode> {
    enrolment::unit_watched(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn complete(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<Enrolment>> {
    Ok(Json(enrolment::unit_complete(&context, id).await?))
}

async fn notes_of(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<Page<UnitNote>>> {
    Ok(Json(notes::notes_own(&context, id).await?))
}

async fn note(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<NoteRequest>,
) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(notes::note_add(&context, id, &request).await?)).into_response())
}

async fn note_gone(Caller(context): Caller, IdOf(id): IdOf<UnitNoteId>) -> Answer<StatusCode> {
    notes::note_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn offline(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<OfflineUnit>> {
    Ok(Json(video::offline_get(&context, id).await?))
}

async fn progress(Caller(context): Caller) -> Answer<Json<Progress>> {
    Ok(Json(goals::progress_own(&context).await?))
}

async fn child_progress(Caller(context): Caller, IdOf(id): IdOf<UserId>) -> Answer<Json<Progress>> {
    Ok(Json(goals::child_progress(&context, id).await?))
}

async fn settings(
    Caller(context): Caller,
    JsonBody(request): JsonBody<ProgressSettings>,
) -> Answer<Json<ProgressSettings>> {
    Ok(Json(goals::progress_settings_put(&context, request).await?))
}

async fn goal(Caller(context): Caller, JsonBody(request): JsonBody<GoalRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(goals::goal_add(&context, &request).await?)).into_response())
}

async fn goal_change(
    Caller(context): Caller,
    IdOf(id): IdOf<GoalId>,
    JsonBody(request): JsonBody<GoalRequest>,
) -> Answer<Json<Goal>> {
    Ok(Json(goals::goal_update(&context, id, &request).await?))
}
