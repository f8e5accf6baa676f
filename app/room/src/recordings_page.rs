//! `/recordings`: what was recorded of one's lessons, and `/recordings/{id}`, where one plays.

use crate::i18n::Locale;
use domain::{
    ids::RecordingId,
    room::recording::{KEPT_DAYS, Recording, RecordingEnding},
};
use face::{
    address::{self, with_query},
    format,
    page::{page_of, param_id, query},
    request::{locale, page_request, service_context},
    ui::{Badge, Icon, OwnScript, Page, PageHeader, Pager},
};
use leptos::prelude::*;
use room::{recording_get, recordings_list};

/// Where the list is.
const HERE: &str = "/recordings";
/// Finds out how long a film is.
const SEEK: &str = include_str!("recording.js");

/// `/recordings`.
pub fn recordings_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let found = recordings_list(&service_context(), None, cursor.as_deref()).await?;
        let l = locale();
        let next = found.next_cursor.map(|next| with_query(HERE, [("cursor", next.as_str())]));
        let lines = found.items.into_iter().map(|recording| view! { <Line recording /> }).collect::<Vec<_>>();
        let list = if lines.is_empty() {
            view! {
                <div class="card">
                    <div class="card-body grid gap-3">
                        <p>{tr!(l, room.rec_empty)}</p>
                        <p class="text-ink-soft">{tr!(l, room.rec_empty_help)}</p>
                    </div>
                </div>
            }
            .into_any()
        } else {
            view! { <ul class="grid gap-3">{lines}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, room.rec_title) width="reading">
                <PageHeader title=tr!(l, room.rec_title) lead=tr!(l, room.rec_lead, days = KEPT_DAYS.to_string()) />
                {list}
                <Pager first=cursor.map(|_| HERE.to_owned()) next />
            </Page>
        }
        .into_any())
    })
}

/// `45:07`, or with hours in front.
fn length(recording: &Recording, l: Locale) -> String {
    let Some(ended) = recording.ended_at else { return tr!(l, room.rec_runs).to_owned() };
    let seconds = (ended - recording.started_at).num_seconds().max(0);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// Why it ended, where that was not simply the end.
fn why(recording: &Recording, l: Locale) -> Option<&'static str> {
    Some(match recording.ending? {
        RecordingEnding::Withdrawn => tr!(l, room.rec_withdrawn),
        RecordingEnding::Joined => tr!(l, room.rec_joined),
        RecordingEnding::Lost => tr!(l, room.rec_lost),
        RecordingEnding::Full => tr!(l, room.rec_full),
        RecordingEnding::Stopped | RecordingEnding::Left => return None,
    })
}

#[component]
fn Line(recording: Recording) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let at = format::moment(l, zone, recording.started_at, now);
    let until = tr!(l, room.rec_until, at = format::moment(l, zone, recording.delete_at, now));
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <h2 class="text-lg">
                    <a class="link" href=format!("{HERE}/{}", recording.id)>
                        <bdi>{tr!(l, room.title, name = recording.other_name.clone())}</bdi>
                    </a>
                </h2>
                <p class="flex flex-wrap items-center gap-3 text-ink-soft">
                    <time datetime=format::machine(recording.started_at)>{at}</time>
                    <span class="numbers">{length(&recording, l)}</span>
                    {why(&recording, l).map(|text| view! { <Badge text /> })}
                </p>
                <p class="text-sm text-ink-soft">{until}</p>
            </div>
        </li>
    }
}

/// `/recordings/{id}`.
pub fn recording_page() -> AnyView {
    page_of(async move {
        let recording = recording_get(&service_context(), param_id::<RecordingId>("id")?).await?;
        let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
        let title = tr!(l, room.title, name = recording.other_name.clone());
        let when = format::moment(l, zone, recording.started_at, now);
        let until = tr!(l, room.rec_until, at = format::moment(l, zone, recording.delete_at, now));
        let play = recording.content_url.clone().unwrap_or_default();
        let save = format!("{play}&save=1");
        let ended = why(&recording, l);
        Ok(view! {
            <Page title=title.clone()>
                <PageHeader title=title.clone() lead=when />
                <video
                    class="recording-film"
                    controls
                    preload="metadata"
                    playsinline
                    aria-label=title
                    data-recording=""
                    src=play
                ></video>
                {ended.map(|text| view! { <p>{text}</p> })}
                <p class="text-sm text-ink-soft">{until} " " {tr!(l, room.rec_seen)}</p>
                <p class="flex flex-wrap gap-3">
                    <a class="button button-secondary" href=save>
                        <Icon icon=icondata::LuDownload />
                        {tr!(l, room.rec_save)}
                    </a>
                    <a class="button button-secondary" href=address::booking(recording.booking_id)>
                        {tr!(l, room.to_lesson)}
                    </a>
                    <a class="button button-quiet" href=HERE>
                        {tr!(l, room.rec_all)}
                    </a>
                </p>
                <OwnScript text=SEEK />
            </Page>
        }
        .into_any())
    })
}
