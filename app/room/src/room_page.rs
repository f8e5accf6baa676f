//! `/bookings/{id}/room`, `/circles/{id}/sessions/{session}/room` and the same of cohorts: the check of one's devices,
//! and the room. The page brings all words, its module does the rest.

use super::{
    board::{BoardPanel, NotesPanel},
    elsewhere::{Instead, elsewhere},
    parts::{Bar, CaptionsSlot, ChatPanel, Lobby, Over, Templates},
    record_panel::RecordPanel,
    words::words_of,
};
use domain::{
    Refusal,
    identity::Role,
    ids::{BookingId, CircleId, CircleSessionId, CohortId, CohortSessionId, RoomId},
    room::{
        entry::{CAMERAS_MAX, Part},
        video::VideoProvider,
        wire::JoinAnswer,
    },
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{locale, page_request, service_context},
    ui::{Icon, Page, PageModule, WholePage, report_address},
};
use leptos::prelude::*;
use room::{Meeting, Room, meeting_look, room_look};
use std::collections::BTreeMap;

/// What the browser may use on this page and on no other.
const ALLOWED: &str = "camera=(self), microphone=(self), display-capture=(self), autoplay=(self), \
     picture-in-picture=(self), speaker-selection=(self), geolocation=(), payment=(), usb=()";

/// `/bookings/{id}/room`.
pub fn room_page() -> AnyView {
    page_of(async move {
        let room = room_look(&service_context(), param_id::<BookingId>("id")?).await?;
        Ok(shown(room))
    })
}

/// `/circles/{id}/sessions/{session}/room`.
pub fn meeting_page() -> AnyView {
    page_of(async move {
        let (circle, session) = (param_id::<CircleId>("id")?, param_id::<CircleSessionId>("session")?);
        let room = meeting_look(&service_context(), Meeting::Circle { circle, session }).await?;
        Ok(shown(room))
    })
}

/// `/cohorts/{id}/sessions/{session}/room`.
pub fn cohort_room_page() -> AnyView {
    page_of(async move {
        let (cohort, session) = (param_id::<CohortId>("id")?, param_id::<CohortSessionId>("session")?);
        let room = meeting_look(&service_context(), Meeting::Cohort { cohort, session }).await?;
        Ok(shown(room))
    })
}

fn shown(room: Room) -> AnyView {
    match room.way.clone() {
        Ok(way) => match VideoProvider::parse(&way.provider) {
            Some(provider) if provider != VideoProvider::Builtin => {
                let (title, back) = (title_of(&room), way_back(&room));
                elsewhere((room, way), provider.label(), title, back)
            }
            _ => open(room, way),
        },
        Err(refusal) => closed(room, &refusal),
    }
}

/// Where one comes from, and what the way there is called.
fn way_back(room: &Room) -> (String, &'static str) {
    let l = locale();
    let lesson = || room.booking.map_or_else(|| "/bookings".to_owned(), address::booking);
    match room.meeting {
        Some(meeting @ Meeting::Circle { .. }) => (meeting.home(), tr!(l, room.to_circle)),
        Some(meeting @ Meeting::Cohort { .. }) => (meeting.home(), tr!(l, room.to_cohort)),
        None => (lesson(), tr!(l, room.to_lesson)),
    }
}

fn title_of(room: &Room) -> String {
    let l = locale();
    if room.meeting.is_some() { room.other_name.clone() } else { tr!(l, room.title, name = room.other_name.clone()) }
}

/// The room before it opens, or when there is none.
fn closed(room: Room, refusal: &Refusal) -> AnyView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let early = refusal.code == "room_not_open";
    let (title, (back, back_text)) = (title_of(&room), way_back(&room));
    let opens = tr!(l, room.opens, at = format::moment(l, zone, room.opens_at, now));
    let when = format::interval(l, zone, room.start, room.end, now);
    let why = told(refusal);
    view! {
        <Page title=title.clone() width="reading">
            <h1>
                <bdi>{title}</bdi>
            </h1>
            <div class="card">
                <div class="card-body grid gap-4">
                    <p class="text-lg">{if early { opens } else { why }}</p>
                    <p class="text-ink-soft">
                        <time datetime=format::machine(room.start)>{when}</time>
                    </p>
                    {early.then(|| view! { <p>{tr!(l, room.opens_help)}</p> })}
                    <p>
                        <a class="button button-secondary" href=back>
                            {back_text}
                        </a>
                    </p>
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// The refusal in the reader's language.
fn told(refusal: &Refusal) -> String {
    crate::i18n::refusals::told(locale(), refusal.clone()).message
}

/// The room that one can go into.
fn open(room: Room, way: JoinAnswer) -> AnyView {
    let l = locale();
    allow_devices();
    let (title, (back, back_text)) = (title_of(&room), way_back(&room));
    let (facts, meets) = (facts_of(&room, &way), room.meeting.is_some());
    let words = serde_json::json!(words_of(l, meets).into_iter().collect::<BTreeMap<_, _>>());
    view! {
        <WholePage title=title.clone()>
            <div
                class="room"
                data-room=facts.to_string()
                data-words=words.to_string()
                data-state="lobby"
                data-panel=""
                data-camera="off"
            >
                <header class="room-top">
                    <a class="room-back" href=back.clone()>
                        <Icon icon=icondata::LuArrowLeft />
                        <span class="sr-only">{back_text}</span>
                    </a>
                    <h1 class="room-title">
                        <bdi>{title}</bdi>
                    </h1>
                    <p class="room-recording" data-part="record-mark" hidden>
                        <Icon icon=icondata::LuCircleDot />
                        <span>{tr!(l, room.rec_mark)}</span>
                    </p>
                    <p class="room-quality" data-part="quality" data-level="good" hidden>
                        <Icon icon=icondata::LuSignal />
                        <span data-part="quality-text"></span>
                    </p>
                    <p class="room-timer numbers" data-part="timer" role="timer"></p>
                    {room
                        .other
                        .map(|other| {
                            view! {
                                <a
                                    class="room-report"
                                    href=report_address("user", &other.to_string())
                                    target="_blank"
                                    rel="noopener"
                                >
                                    <Icon icon=icondata::LuFlag />
                                    <span>{tr!(l, abuse.title)}</span>
                                </a>
                            }
                        })}
                </header>
                <p class="room-notice" data-part="notice" hidden></p>
                <p class="sr-only" role="status" aria-live="polite" data-part="live"></p>
                <p class="room-noscript">{tr!(l, room.noscript)}</p>
                <Instead way=way.clone() />
                <Lobby name=room.other_name.clone() start=room.start meets few=!room.forwards />
                <Stage name=room.other_name.clone() room=way.room_id part=way.part meets />
                <Over back back_text />
                <Templates />
            </div>
            <PageModule name="room" />
        </WholePage>
    }
    .into_any()
}

/// Camera, microphone and screen may be used by this page.
fn allow_devices() {
    if let Some(answer) = use_context::<leptos_axum::ResponseOptions>() {
        let name = axum::http::HeaderName::from_static("permissions-policy");
        answer.insert_header(name, axum::http::HeaderValue::from_static(ALLOWED));
    }
}

/// What the module has to know.
fn facts_of(room: &Room, way: &JoinAnswer) -> serde_json::Value {
    let context = service_context();
    serde_json::json!({
        "room_id": way.room_id,
        "person_id": context.person().map(|person| person.id),
        "other_name": room.other_name,
        "ice_servers": way.ice_servers,
        "part": way.part,
        "child": context.person().is_some_and(|person| person.roles.contains(&Role::Child)),
        "measure": face::scripts::PLAYER_LIBRARY,
        "now": context.now(),
        "start": room.start,
        "end": room.end,
        "zone": page_request().time_zone.to_string(),
        // A lesson has its tutor's picture however many came before; people who meet are all alike. Where one server
        // passes on, everybody's shows.
        "cameras": room.meeting.map(|_| CAMERAS_MAX),
    })
}

/// Pictures, panel and buttons.
#[component]
fn Stage(name: String, room: RoomId, part: Part, meets: bool) -> impl IntoView {
    let l = locale();
    let alone = if meets { tr!(l, room.meeting_alone).to_owned() } else { tr!(l, room.alone, name = name) };
    view! {
        <section class="room-stage" aria-label=tr!(l, room.stage)>
            <div class="room-faces">
                <div class="room-people" data-part="people" data-people="0" data-screen="false">
                    <p class="room-alone" data-part="alone">
                        {alone}
                    </p>
                </div>
                <CaptionsSlot />
                <figure class="room-own">
                    <video data-part="own-video" autoplay playsinline muted aria-label=tr!(l, room.own_picture)></video>
                    <figcaption>{tr!(l, room.you)}</figcaption>
                </figure>
            </div>
            <div class="room-panel" data-part="panel" hidden>
                <ChatPanel />
                <RecordPanel part />
                <BoardPanel room />
                <NotesPanel room meets />
            </div>
            <Bar />
        </section>
    }
    .into_any()
}
