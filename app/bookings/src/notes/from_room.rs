//! What the two of a lesson left in its room: the whiteboard as a picture, and the notes.

use domain::{
    ids::{BookingId, RoomId},
    room::recording::Recording,
};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::Icon,
};
use leptos::prelude::*;
use services::room::{Left, room_left};
use spine::{Context, Error};

/// What is there to be looked at; nothing for staff.
pub async fn left_of(context: &Context, booking: BookingId, is_staff: bool) -> spine::Result<Option<Left>> {
    if is_staff {
        return Ok(None);
    }
    match room_left(context, booking).await {
        // Whoever pays and has no part in the lesson was not in its room.
        Err(Error::Refused(_)) => Ok(None),
        left => left,
    }
}

/// The section of the lesson's page.
#[component]
pub fn FromRoom(left: Left) -> impl IntoView {
    let l = locale();
    let (room, text) = (left.room, left.notes);
    let notes = format!("/api/v1/rooms/{room}/notes.md");
    let chat = left.chatted.then(|| format!("/rooms/{}/chat", left.room));
    let recordings = left.recordings;
    let written = !text.trim().is_empty();
    view! {
        <section class="card" aria-labelledby="from-room">
            <div class="card-body grid gap-4">
                <h2 id="from-room" class="text-lg">
                    {tr!(l, room.left_title)}
                </h2>
                {left.sheets.into_iter().map(|sheet| view! { <Sheet room sheet /> }).collect_view()}
                {written
                    .then(|| {
                        let html = services::people::biography::lines_to_html(&text);
                        view! {
                            <div class="prose max-w-[70ch]" dir="auto" inner_html=html></div>
                            <p>
                                <a class="button button-secondary" href=notes>
                                    <Icon icon=icondata::LuDownload />
                                    {tr!(l, room.left_notes)}
                                </a>
                            </p>
                        }
                    })}
                {(!recordings.is_empty()).then(|| view! { <Recorded recordings /> })}
                {chat
                    .map(|href| {
                        view! {
                            <p>
                                <a class="link" href=href>
                                    {tr!(l, room.left_chat)}
                                </a>
                            </p>
                        }
                    })}
            </div>
        </section>
    }
    .into_any()
}

/// A sheet of the whiteboard.
#[component]
fn Sheet(room: RoomId, sheet: usize) -> impl IntoView {
    let l = locale();
    let place = format!("/api/v1/rooms/{room}/board.png?sheet={sheet}");
    let whole = place.clone();
    let said = match sheet {
        1 => tr!(l, room.left_board).to_owned(),
        sheet => tr!(l, room.left_page, page = sheet.to_string()),
    };
    view! {
        <a href=whole>
            <img class="room-kept" src=place width="1600" height="900" loading="lazy" alt=said />
        </a>
    }
    .into_any()
}

/// What was recorded, by when it began.
#[component]
fn Recorded(recordings: Vec<Recording>) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let line = |recording: Recording| {
        let at = format::moment(l, zone, recording.started_at, now);
        view! {
            <li>
                <a class="link" href=format!("/recordings/{}", recording.id)>
                    {at}
                </a>
            </li>
        }
    };
    let lines = recordings.into_iter().map(line).collect::<Vec<_>>();
    view! {
        <h3>{tr!(l, room.left_recordings)}</h3>
        <ul class="grid gap-2">{lines}</ul>
    }
    .into_any()
}
