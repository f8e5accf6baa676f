//! `/settings/video`: where a teacher's lessons take place. A browser is led to a provider and back.

use super::operation::{Operation, delete, get, post, put};
use crate::{
    failure::{Answer, Failure},
    middleware::answers::accepts,
    request::{Caller, IdOf, JsonBody, QueryOf},
    rpc::{Form, back_to_form},
};
use app::{
    address::{VIDEO, VIDEO_FORM},
    refusals::told,
    request::locale_of,
};
use axum::{
    Json,
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    door::{
        Access::{Adult, Person},
        Door, Shed,
    },
    ids::BookingId,
    room::{
        video::{VideoConnect, VideoSettings, VideoSettingsRequest},
        wire::JoinAnswer,
    },
};
use serde::Deserialize;
use services::{
    Context, Error,
    room::video::{self, VideoReturn},
};

/// What a way to a provider may be refused for.
const REFUSED: &[&str] = &["email_not_verified", "video_provider_unknown", "video_not_set_up"];

/// The rows. What opens somebody's account is theirs: no key and no look from inside sees or changes it.
pub fn operations() -> Vec<Operation> {
    let rows = of_settings().into_iter().chain(of_accounts());
    rows.map(|row| row.at_the_door(Door::own_eyes)).collect()
}

fn of_settings() -> [Operation; 3] {
    [
        get(
            "/settings/video",
            "video_settings",
            Adult,
            "Where the own lessons take place, what there is to choose from, and how each stands.",
            settings,
        )
        .answers::<VideoSettings>(200),
        put(
            "/settings/video",
            "video_choose",
            Adult,
            "Chooses where the own lessons take place: `builtin`, `zoom`, `google_meet`, `teams`, `daily` or \
             `livekit`. Lessons of children and of groups stay in the built-in room.",
            choose,
        )
        .takes::<VideoSettingsRequest>()
        .answers::<VideoSettings>(200)
        .refuses(REFUSED)
        .refuses(&["video_not_connected"]),
        post(
            "/bookings/{id}/meet-here",
            "room_meet_here",
            Person,
            "Moves a lesson that takes place elsewhere into the built-in room, for both, as when one cannot get in \
             there. It does not move back.",
            meet_here,
        )
        .at_the_door(|door| door.shed(Shed::Never))
        .answers::<JoinAnswer>(200)
        .refuses(&[
            "not_found",
            "room_participants_only",
            "room_not_open",
            "room_closed",
            "room_off",
            "room_not_agreed",
        ]),
    ]
}

fn of_accounts() -> [Operation; 3] {
    [
        get(
            "/settings/video/{provider}/connect",
            "video_connect",
            Adult,
            "Where to sign in at `zoom`, `google_meet` or `teams`; a browser is sent there.",
            connect,
        )
        .at_the_door(|door| door.sample_of("/api/v1/settings/video/zoom/connect"))
        .answers::<VideoConnect>(200)
        .refuses(REFUSED)
        .refuses(&["video_no_account"]),
        get(
            "/settings/video/{provider}/callback",
            "video_connected",
            Adult,
            "Where a provider sends the browser back to. For whoever began, within ten minutes.",
            callback,
        )
        .asks(&[
            ("code", "What the provider gives."),
            ("state", "What it was given."),
            ("error", "Why it gives nothing."),
        ])
        .at_the_door(|door| door.shed(Shed::Never).time_limit(60_000).sample_of("/api/v1/settings/video/zoom/callback"))
        .answers_nothing(303)
        .refuses(REFUSED)
        .refuses(&["video_not_finished", "video_unavailable"]),
        delete(
            "/settings/video/{provider}/account",
            "video_disconnect",
            Adult,
            "Disconnects an account: what opens it is gone here, and lessons take place in the built-in room again.",
            disconnect,
        )
        // Up to fifty meetings are taken away there.
        .at_the_door(|door| door.time_limit(60_000).sample_of("/api/v1/settings/video/zoom/account"))
        .answers::<VideoSettings>(200)
        .refuses(&["video_provider_unknown"]),
    ]
}

async fn settings(Caller(context): Caller) -> Answer<Json<VideoSettings>> {
    Ok(Json(video::video_get(&context).await?))
}

async fn choose(
    Caller(context): Caller,
    JsonBody(request): JsonBody<VideoSettingsRequest>,
) -> Answer<Json<VideoSettings>> {
    Ok(Json(video::video_put(&context, &request).await?))
}

async fn meet_here(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<JoinAnswer>> {
    Ok(Json(video::meet_here(&context, id).await?))
}

/// Another site's page may not send somebody to connect what they did not choose to.
async fn connect(Caller(context): Caller, Path(provider): Path<String>, headers: HeaderMap) -> Answer<Response> {
    let browser = accepts(&headers, "text/html");
    if browser && headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
        return Ok(Redirect::to(VIDEO).into_response());
    }
    match video::video_connect(&context, &provider).await {
        Ok(begun) if browser => Ok(Redirect::to(&begun.authorize_url).into_response()),
        Ok(begun) => Ok(Json(begun).into_response()),
        Err(Error::Refused(refusal)) if browser => refused(&context, refusal).await,
        Err(error) => Err(Failure::from(error)),
    }
}

async fn disconnect(Caller(context): Caller, Path(provider): Path<String>) -> Answer<Json<VideoSettings>> {
    Ok(Json(video::video_disconnect(&context, &provider).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Back {
    code: String,
    state: String,
    error: String,
}

async fn callback(
    Caller(context): Caller,
    Path(provider): Path<String>,
    QueryOf(back): QueryOf<Back>,
    headers: HeaderMap,
) -> Answer<Response> {
    let back = VideoReturn { code: back.code, state: back.state, error: back.error };
    match video::video_finish(&context, &provider, &back).await {
        Ok(_) => Ok(Redirect::to(&format!("{VIDEO}?notice=video_connected")).into_response()),
        Err(Error::Refused(refusal)) if accepts(&headers, "text/html") => refused(&context, refusal).await,
        Err(error) => Err(Failure::from(error)),
    }
}

/// Somebody reads it where they can go on.
async fn refused(context: &Context, refusal: domain::Refusal) -> Answer<Response> {
    let form = Form { name: VIDEO_FORM.to_owned(), typed: Vec::new(), back: VIDEO.to_owned() };
    back_to_form(context, form, told(locale_of(&context.locale), refusal)).await
}
