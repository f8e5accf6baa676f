//! Parts of the room: the check before it, the bar of buttons, the chat, good-bye.

use chrono::{DateTime, Utc};
use face::{
    footer::LANGUAGES,
    format,
    request::{locale, page_request, service_context},
    ui::Icon,
};
use leptos::prelude::*;

/// Before one goes in: one's own picture, the microphone's level, a sound, and what to do when something is missing;
/// with `few`, that not every picture shows where people meet.
#[component]
pub fn Lobby(name: String, start: DateTime<Utc>, meets: bool, few: bool) -> impl IntoView {
    let l = locale();
    let when = format::moment(l, page_request().time_zone, start, service_context().now());
    let starts =
        if meets { tr!(l, room.meeting_starts, at = when) } else { tr!(l, room.starts, name = name, at = when) };
    view! {
        <section class="room-lobby" aria-label=tr!(l, room.check_title)>
            <div class="room-preview">
                <video data-part="preview" autoplay playsinline muted aria-label=tr!(l, room.own_picture)></video>
                <button class="button button-secondary" type="button" data-part="check">
                    <Icon icon=icondata::LuVideo />
                    {tr!(l, room.check)}
                </button>
            </div>
            <div class="room-check">
                <h2>{tr!(l, room.check_title)}</h2>
                <p class="text-ink-soft">{starts}</p>
                {(meets && few).then(|| view! { <p class="text-ink-soft">{tr!(l, room.meeting_cameras)}</p> })}
                <ul class="room-found">
                    {found("has-camera", tr!(l, room.camera_works_not), icondata::LuVideo)}
                    {found("has-microphone", tr!(l, room.microphone_works_not), icondata::LuMic)}
                    {found("has-way", tr!(l, room.way_checked), icondata::LuSignal)}
                    {found("has-speed", tr!(l, room.speed_checked), icondata::LuGauge)}
                </ul>
                <label class="room-level">
                    <span>{tr!(l, room.level)}</span>
                    <meter data-part="level" min="0" max="1" value="0"></meter>
                </label>
                {device("videoinput", tr!(l, room.camera_device))}
                {device("audioinput", tr!(l, room.microphone_device))}
                {device("audiooutput", tr!(l, room.speaker_device))}
                <p>
                    <button class="button button-quiet" type="button" data-part="speaker-test">
                        <Icon icon=icondata::LuVolume2 />
                        {tr!(l, room.speaker_test)}
                    </button>
                </p>
                <div class="notice notice-warning" data-part="problem" role="alert" hidden>
                    <p data-part="problem-text"></p>
                </div>
                <details class="room-help" data-part="help" hidden>
                    <summary>{tr!(l, room.help)}</summary>
                    <ul>
                        <li>{tr!(l, room.help_chrome)}</li>
                        <li>{tr!(l, room.help_safari)}</li>
                        <li>{tr!(l, room.help_firefox)}</li>
                        <li>{tr!(l, room.help_system)}</li>
                    </ul>
                </details>
                <button class="button button-primary button-wide" type="button" data-part="join" disabled>
                    {tr!(l, room.join)}
                </button>
                <p class="text-sm text-ink-soft">{tr!(l, room.without)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn found(part: &'static str, text: &'static str, icon: icondata::Icon) -> AnyView {
    view! {
        <li data-part=part data-there="false">
            <Icon icon />
            <span data-part=format!("{part}-text")>{text}</span>
        </li>
    }
    .into_any()
}

fn device(kind: &'static str, label: &'static str) -> AnyView {
    view! {
        <label class="field" data-device="" hidden>
            <span class="field-label">{label}</span>
            <select class="input" data-part=kind></select>
        </label>
    }
    .into_any()
}

/// The buttons at the bottom.
#[component]
pub fn Bar() -> impl IntoView {
    let l = locale();
    view! {
        <div class="room-bar" role="group" aria-label=tr!(l, room.bar)>
            {toggle("mute", tr!(l, room.mute), "Alt+M", icondata::LuMicOff, "")}
            {toggle("camera", tr!(l, room.camera), "Alt+V", icondata::LuVideo, "")}
            {toggle("share", tr!(l, room.share), "Alt+S", icondata::LuMonitorUp, "")}
            {toggle("hand", tr!(l, room.hand), "Alt+H", icondata::LuHand, "")}
            {toggle("captions", tr!(l, room.captions), "Alt+T", icondata::LuCaptions, "")}
            {toggle("chat", tr!(l, room.chat), "Alt+C", icondata::LuMessageSquare, "unread")}
            {toggle("whiteboard", tr!(l, room.whiteboard), "Alt+B", icondata::LuPresentation, "")}
            {toggle("notes-toggle", tr!(l, room.notes), "Alt+N", icondata::LuNotebookPen, "")}
            {toggle("record", tr!(l, room.record), "Alt+R", icondata::LuCircleDot, "")}
            <button class="room-button" type="button" data-part="pip">
                <Icon icon=icondata::LuPictureInPicture2 />
                <span>{tr!(l, room.pip)}</span>
            </button>
            <button class="room-button room-leave" type="button" data-part="leave" aria-keyshortcuts="Alt+L">
                <Icon icon=icondata::LuPhoneOff />
                <span>{tr!(l, room.leave)}</span>
            </button>
        </div>
    }
    .into_any()
}

/// A button that stays pressed; `count` names a number beside its word.
fn toggle(
    part: &'static str,
    text: &'static str,
    keys: &'static str,
    icon: icondata::Icon,
    count: &'static str,
) -> AnyView {
    view! {
        <button class="room-button" type="button" data-part=part aria-pressed="false" aria-keyshortcuts=keys title=keys>
            <Icon icon />
            <span>{text}</span>
            {(!count.is_empty()).then(|| view! { <span class="room-count" data-part=count hidden></span> })}
        </button>
    }
    .into_any()
}

/// The chat.
#[component]
pub fn ChatPanel() -> impl IntoView {
    let l = locale();
    view! {
        <section class="room-side" data-part="chat-panel" aria-label=tr!(l, room.chat) hidden>
            {panel_head(tr!(l, room.chat))}
            <div class="room-lines" data-part="lines" role="log" tabindex="0" aria-label=tr!(l, room.chat)>
                <p class="text-ink-soft" data-part="no-lines">
                    {tr!(l, room.no_lines)}
                </p>
            </div>
            <form class="room-chat-form" data-part="chat-form">
                <label class="sr-only" for="room-chat-text">
                    {tr!(l, room.message)}
                </label>
                <input
                    class="input"
                    id="room-chat-text"
                    data-part="chat-text"
                    maxlength="2000"
                    autocomplete="off"
                    placeholder=tr!(l, room.message)
                />
                <button class="button button-primary button-small" type="submit">
                    {tr!(l, room.send)}
                </button>
            </form>
        </section>
    }
    .into_any()
}

/// Where one reads what the others say; below the pictures, so that it covers no face. What is written here is for
/// eyes: a screen reader has the voice itself.
#[component]
pub fn CaptionsSlot() -> impl IntoView {
    let l = locale();
    let languages = LANGUAGES.map(|(code, name)| {
        view! {
            <option value=code lang=code>
                {name}
            </option>
        }
    });
    view! {
        <section class="room-captions" data-part="captions-slot" aria-label=tr!(l, room.captions) hidden>
            <div class="room-caption-lines" data-part="captions-lines" aria-live="off"></div>
            <p class="text-ink-soft" data-part="captions-none">
                {tr!(l, room.captions_none)}
            </p>
            <label class="room-captions-language">
                <span>{tr!(l, room.captions_speak)}</span>
                <select class="input" data-part="captions-language">
                    {languages.into_iter().collect_view()}
                </select>
            </label>
        </section>
    }
    .into_any()
}

/// The head of a panel, with the way out of it.
pub fn panel_head(title: &'static str) -> AnyView {
    view! {
        <header class="room-side-head">
            <h2 class="text-lg">{title}</h2>
            <button class="room-close" type="button" data-part="panel-close">
                <Icon icon=icondata::LuX />
                <span class="sr-only">{tr!(locale(), room.close)}</span>
            </button>
        </header>
    }
    .into_any()
}

/// After it.
#[component]
pub fn Over(back: String, back_text: &'static str) -> impl IntoView {
    let l = locale();
    view! {
        <section class="room-over" aria-label=tr!(l, room.over)>
            <p class="text-lg" data-part="over-text"></p>
            <p class="flex flex-wrap gap-3 justify-center">
                <button class="button button-secondary" type="button" data-part="again">
                    {tr!(l, room.again)}
                </button>
                <a class="button button-primary" href=back>
                    {back_text}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// What the module makes copies of.
#[component]
pub fn Templates() -> impl IntoView {
    let l = locale();
    view! {
        <template data-part="tile">
            <figure class="room-tile" data-tile="figure" data-camera="on">
                <div class="room-picture">
                    <video data-tile="video" autoplay playsinline muted></video>
                    <span class="room-initial" data-tile="initial" aria-hidden="true"></span>
                </div>
                <figcaption>
                    <bdi data-tile="name"></bdi>
                    <span class="room-mark" data-tile="muted" hidden>
                        <Icon icon=icondata::LuMicOff />
                        <span class="sr-only">{tr!(l, room.is_muted)}</span>
                    </span>
                    <span class="room-mark" data-tile="hand" hidden>
                        <Icon icon=icondata::LuHand />
                        <span class="sr-only">{tr!(l, room.is_hand)}</span>
                    </span>
                    <span class="room-note" data-tile="note" hidden></span>
                </figcaption>
            </figure>
        </template>
        <template data-part="caption">
            <p class="room-caption">
                <bdi data-caption-name=""></bdi>
                <span dir="auto" data-caption-text=""></span>
            </p>
        </template>
        <template data-part="line">
            <p class="room-line">
                <span class="room-line-head">
                    <bdi data-line-name=""></bdi>
                    <time></time>
                </span>
                <span class="room-line-text" dir="auto" data-line-text=""></span>
            </p>
        </template>
    }
    .into_any()
}
