//! `/uploads` and `/media`: files that people send, and files that are shown.

use super::operation::{Operation, get, post, put};
use crate::{
    failure::{Answer, Failure},
    house::House,
    middleware::answers::accepts,
    request::{Caller, IdOf, JsonBody, QueryOf},
};
use axum::{
    Json,
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Anyone, Person},
        Door, Headers, Kind, Rate, Shed,
    },
    ids::UploadId,
    platform::uploads::{Purpose, UploadPlace, UploadProgress, UploadRequest, UploadView},
};
use serde::Deserialize;
use services::{
    Context,
    identity::first_picture::upload_complete,
    platform::uploads::{self, Asked, MediaFile, Opened, Received, Signed},
};

/// Time that one request has to bring its part of a file.
const SENDING_MS: u32 = 600_000;
/// Time that looking at a file may take before the answer says that it still takes.
const LOOKING_MS: u32 = 60_000;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let signed = [
        ("expires", "Until when the address is good."),
        ("signature", "Proves that it is one of ours; part of the address that was given."),
    ];
    vec![
        post("/uploads", "upload_begin", Person, "Announces a file and answers where its bytes go.", begin)
            .takes::<UploadRequest>()
            .answers::<UploadPlace>(201)
            .refuses(&["purpose_unknown", "file_empty", "file_type_not_taken", "file_too_large", "storage_full"])
            .refuses(&["age_parent_required"]),
        put(
            "/uploads/{id}/content",
            "upload_receive",
            Anyone,
            "Sends the bytes to the address that POST /uploads gave, whole or in parts with Content-Range; while some \
                are missing the answer is 308 with a Range of what has arrived, and bytes */SIZE asks for it.",
            receive,
        )
        .at_the_door(|door| door.body_limit(largest()).time_limit(SENDING_MS))
        .asks(&signed)
        .answers::<UploadProgress>(200)
        .refuses(&["body_incomplete", "request_too_slow", "body_too_large", "content_range_invalid", "link_expired"])
        .refuses(&["upload_finished", "upload_gap", "upload_incomplete", "file_longer_than_announced"]),
        post(
            "/uploads/{id}/complete",
            "upload_complete",
            Person,
            "Says that everything was sent; the file is looked at before it can be used. A photo becomes the picture \
                of somebody who shows none they sent. May be repeated.",
            complete,
        )
        .at_the_door(|door| door.time_limit(LOOKING_MS))
        .answers::<UploadView>(200)
        .refuses(&["upload_incomplete"]),
        get("/media/{id}", "media_open", Anyone, "A file, at the address that its owner's answers name.", media)
            .at_the_door(file)
            .asks(&signed)
            .asks(&[("preview", "`true` where a small picture will do: of a picture that goes with a message.")])
            .answers_file("*/*")
            .refuses(&["link_expired"]),
    ]
}

/// The largest file of any purpose may come in one request.
fn largest() -> u32 {
    let most = Purpose::ALL.map(|purpose| purpose.rules().most_bytes).into_iter().max();
    most.and_then(|bytes| u32::try_from(bytes).ok()).unwrap_or(u32::MAX)
}

/// Files are the same for everybody who has the address: nobody is looked at, and a page of fifty faces is no fifty
/// requests of the API; they have a limit of their own.
fn file(mut door: Door) -> Door {
    (door.kind, door.body_limit_bytes) = (Kind::Media, 0);
    door.shed(Shed::Never).rate(Rate::File).headers(Headers::Asset)
}

async fn begin(
    Caller(context): Caller,
    JsonBody(request): JsonBody<UploadRequest>,
) -> Answer<(StatusCode, Json<UploadPlace>)> {
    Ok((StatusCode::CREATED, Json(uploads::upload_begin(&context, &request).await?)))
}

async fn receive(
    Caller(context): Caller,
    IdOf(id): IdOf<UploadId>,
    QueryOf(signed): QueryOf<Signed>,
    headers: HeaderMap,
    body: Body,
) -> Answer<Response> {
    let range = headers.get(header::CONTENT_RANGE).map(|range| range.to_str().unwrap_or("").to_owned());
    // In a task of its own: what arrived is kept when the line breaks and nobody waits for the answer any more.
    let receiving =
        async move { uploads::upload_receive(&context, id, Some((signed, range)), body.into_data_stream()).await };
    let received = tokio::spawn(receiving).await.map_err(|error| Failure::unexpected(error.to_string()))??;
    Ok(match received {
        Received::Whole(progress) => Json(progress).into_response(),
        Received::Part(0) => StatusCode::PERMANENT_REDIRECT.into_response(),
        Received::Part(bytes) => {
            (StatusCode::PERMANENT_REDIRECT, [(header::RANGE, format!("bytes=0-{}", bytes - 1))]).into_response()
        }
    })
}

async fn complete(Caller(context): Caller, IdOf(id): IdOf<UploadId>) -> Answer<Json<UploadView>> {
    Ok(Json(upload_complete(&context, id).await?))
}

/// In which form somebody wants a file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form {
    preview: String,
}

async fn media(
    State(house): State<House>,
    IdOf(id): IdOf<UploadId>,
    QueryOf(signed): QueryOf<Signed>,
    QueryOf(form): QueryOf<Form>,
    headers: HeaderMap,
) -> Answer<Response> {
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok()).map(str::to_owned);
    let preview = form.preview == "true";
    let asked = Asked { signed, range, avif: accepts(&headers, "image/avif"), preview };
    let context = Context::system(house.app.clone(), "media");
    Ok(match uploads::media_open(&context, id, &asked).await? {
        Opened::File(file) => served(file),
        Opened::OutOfRange(size) => {
            (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{size}"))]).into_response()
        }
    })
}

/// What is public never changes under its address, but may be taken away: kept for a day. What is signed is the
/// reader's own.
pub(super) fn served(file: MediaFile) -> Response {
    let caching = if file.public { "public, max-age=86400, immutable" } else { "private, max-age=3600" };
    let (from, until) = file.part.unwrap_or((0, file.size));
    let mut told: Vec<(HeaderName, String)> = vec![
        (header::CONTENT_TYPE, file.media_type),
        (header::CONTENT_LENGTH, (until - from).to_string()),
        (header::CACHE_CONTROL, caching.to_owned()),
        // Should a browser ever show one as a page: nothing in it runs.
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    told.extend(file.disposition.map(|disposition| (header::CONTENT_DISPOSITION, disposition)));
    told.extend(file.varies.then(|| (header::VARY, "Accept".to_owned())));
    told.extend(file.ranges.then(|| (header::ACCEPT_RANGES, "bytes".to_owned())));
    told.extend(file.part.map(|_| (header::CONTENT_RANGE, format!("bytes {from}-{}/{}", until - 1, file.size))));
    let status = if file.part.is_some() { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
    let mut response = (status, Body::from_stream(file.bytes)).into_response();
    for (name, value) in told {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
