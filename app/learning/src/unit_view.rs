//! One unit: the film with its notes, the text, the quiz, the task, the file, the live lesson.

use crate::film_beside::{Chapters, Pace, Said, Scrub};
use domain::{
    ids::{UnitId, UploadId},
    learning::{
        captions::Transcript,
        enrolment::{Submission, UnitNote, UnitView},
        outline::{Question, QuestionKind, UnitKind},
        video::Video,
    },
};
use face::{
    format,
    page::query,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, NoticeBox, OwnScript, TextArea},
};
use learning::{
    enrolment::submissions_of,
    notes::notes_own,
    video::{transcript_get, video_get},
};
use leptos::prelude::*;
use spine::{Context, Result, uploads::media_url};

/// The player: what it watches, keeps and sends. Without it a browser that plays HLS by itself still plays.
pub const SCRIPT: &str = include_str!("player.js");
/// Takes a unit along.
const OFFLINE: &str = include_str!("offline.js");
pub use face::scripts::PLAYER_LIBRARY;

/// A unit with what is read for it.
#[derive(Clone)]
pub struct Part {
    view: UnitView,
    film: Option<Video>,
    notes: Vec<UnitNote>,
    handed_in: Vec<Submission>,
    file: Option<String>,
    said: Transcript,
}

/// Reads what the unit shows.
pub async fn loaded(context: &Context, view: UnitView) -> Result<Part> {
    let mut part =
        Part { view, film: None, notes: Vec::new(), handed_in: Vec::new(), file: None, said: Transcript::default() };
    let Some(id) = part.view.unit.id.filter(|_| part.view.opens_in_days == 0) else { return Ok(part) };
    match part.view.unit.kind() {
        Some(UnitKind::Video) => {
            if let Some(video) = part.view.unit.video_id {
                part.film = Some(video_get(context, video).await?);
                part.said = transcript_get(context, video, &query("words")).await?;
            }
            part.notes = notes_own(context, id).await?.items;
        }
        Some(UnitKind::Assignment) => part.handed_in = submissions_of(context, id).await?.items,
        Some(UnitKind::File) => {
            part.file = part.view.unit.upload_id.map(|file: UploadId| media_url(&context.app, file, false));
        }
        Some(UnitKind::Text | UnitKind::Quiz | UnitKind::Live) | None => {}
    }
    Ok(part)
}

/// The unit.
#[component]
pub fn UnitPart(part: Part) -> impl IntoView {
    let l = locale();
    let (id, title) = (part.view.unit.id.unwrap_or_default(), part.view.unit.title.clone());
    let closed = part.view.opens_in_days;
    let inside = if closed > 0 {
        view! {
            <NoticeBox>
                <p>{tr!(l, courses.opens_in, count = closed)}</p>
            </NoticeBox>
        }
        .into_any()
    } else {
        inside(id, part)
    };
    view! {
        <article class="grid gap-4" aria-labelledby="unit">
            <h2 id="unit" dir="auto">
                {title}
            </h2>
            {inside}
        </article>
    }
}

fn inside(id: UnitId, part: Part) -> AnyView {
    let l = locale();
    let text = (!part.view.unit.text.is_empty()).then(|| {
        let html = services::people::biography::taught_to_html(&part.view.unit.text);
        view! { <div class="prose" dir="auto" inner_html=html></div> }
    });
    let (kind, done) = (part.view.unit.kind(), part.view.done);
    let main = match kind {
        Some(UnitKind::Video) => view! { <Film id part /> }.into_any(),
        Some(UnitKind::Quiz) => view! { <Quiz id questions=part.view.unit.questions /> }.into_any(),
        Some(UnitKind::Assignment) => view! { <Task id handed_in=part.handed_in /> }.into_any(),
        Some(UnitKind::File) => part
            .file
            .map(|href| {
                view! {
                    <p>
                        <a class="button button-secondary" href=href download>
                            <Icon icon=icondata::LuDownload />
                            {tr!(l, courses.download)}
                        </a>
                    </p>
                }
            })
            .into_any(),
        Some(UnitKind::Live) => view! { <Live unit=part.view.unit /> }.into_any(),
        Some(UnitKind::Text) | None => ().into_any(),
    };
    let along = matches!(kind, Some(UnitKind::Video | UnitKind::Text));
    let by_hand = matches!(kind, Some(UnitKind::Text | UnitKind::File | UnitKind::Live)) && !done;
    view! {
        {text}
        {main}
        {by_hand.then(|| view! { <Complete id /> })}
        {done.then(|| view! { <p class="text-ink-soft">{tr!(l, courses.done)}</p> })}
        {along.then(|| view! { <TakeAlong id /> })}
    }
    .into_any()
}

/// Keeps the unit in this browser for where there is no network; only where a browser can.
#[component]
fn TakeAlong(id: UnitId) -> impl IntoView {
    let l = locale();
    view! {
        <div
            class="flex flex-wrap items-center gap-3"
            data-offline=id.to_string()
            data-kept=tr!(l, along.kept)
            data-full=tr!(l, along.full)
            data-failed=tr!(l, along.failed)
            data-progress=tr!(l, along.progress, percent = "{percent}".to_owned())
            hidden
        >
            <button class="button button-secondary" type="button" data-part="keep">
                <Icon icon=icondata::LuDownload />
                {tr!(l, along.keep)}
            </button>
            <button class="button button-quiet" type="button" data-part="forget" hidden>
                {tr!(l, along.forget)}
            </button>
            <p class="text-sm text-ink-soft" role="status" data-part="told"></p>
        </div>
        <OwnScript text=OFFLINE />
    }
}

#[component]
fn Complete(id: UnitId) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/complete">
            <FormPage />
            <Hidden name="unit_id" value=id.to_string() />
            <button class="button button-primary" type="submit">
                {tr!(locale(), courses.mark_done)}
            </button>
        </form>
    }
}

#[component]
fn Film(id: UnitId, part: Part) -> impl IntoView {
    let l = locale();
    let film = part.film.filter(|film| film.playlist_url.is_some());
    let Some(film) = film else {
        return view! {
            <NoticeBox>
                <p>{tr!(l, courses.film_waits)}</p>
            </NoticeBox>
        }
        .into_any();
    };
    let tracks = film.captions.iter().cloned().map(|it| {
        view! { <track kind="captions" src=it.url srclang=it.language.clone() label=it.language /> }
    });
    let address = format!("/api/v1/units/{id}/watched");
    view! {
        <video
            class="video-box"
            controls
            playsinline
            preload="metadata"
            src=film.playlist_url.clone()
            poster=film.poster_url.clone()
            aria-label=part.view.unit.title.clone()
            data-film
            data-library=PLAYER_LIBRARY
            data-watched=address
            data-position=part.view.position.to_string()
        >
            {tracks.collect_view()}
        </video>
        <Scrub chapters=part.view.unit.chapters.clone() duration=film.duration />
        <Pace />
        <Chapters chapters=part.view.unit.chapters duration=film.duration />
        <Said id said=part.said />
        <Notes id notes=part.notes />
        <OwnScript text=SCRIPT />
    }
    .into_any()
}

/// What the learner wrote down, each leading to its moment.
#[component]
fn Notes(id: UnitId, notes: Vec<UnitNote>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/note");
    let line = |note: UnitNote| {
        let at = note.at as i64;
        let clock = format!("{}:{:02}", at / 60, at % 60);
        view! {
            <li class="flex flex-wrap items-start gap-3 border-t border-line py-2">
                <a class="link numbers" href=format!("#t={at}") data-moment=note.at.to_string()>
                    {clock}
                </a>
                <p class="grow whitespace-pre-line" dir="auto">
                    {note.text}
                </p>
                <form method="post" action="/rpc/learning/note-remove">
                    <FormPage />
                    <Hidden name="note_id" value=note.id.to_string() />
                    <button class="button button-quiet button-small" type="submit">
                        {tr!(l, courses.remove)}
                    </button>
                </form>
            </li>
        }
    };
    view! {
        <section class="grid gap-3" aria-labelledby="notes">
            <h3 id="notes">{tr!(l, courses.notes)}</h3>
            <ul>{notes.into_iter().map(line).collect_view()}</ul>
            <form method="post" action="/rpc/learning/note" class="grid gap-3" data-note>
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="unit_id" value=id.to_string() />
                <input type="hidden" name="at" value="0" />
                <TextArea state name="text" label=tr!(l, courses.note) help=tr!(l, courses.note_help) rows=2 />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, courses.note_save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Quiz(id: UnitId, questions: Vec<Question>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/quiz");
    let asked = questions.into_iter().enumerate().map(|(place, question)| view! { <Asked place question /> });
    view! {
        <form method="post" action="/rpc/learning/quiz" class="grid gap-6">
            <FormPage />
            <ErrorSummary state />
            <Hidden name="unit_id" value=id.to_string() />
            {asked.collect_view()}
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, courses.answer)}
                </button>
            </div>
        </form>
    }
}

/// A question. What is chosen or typed is sent as `PLACE:ANSWER`, so that one list holds them all.
#[component]
fn Asked(place: usize, question: Question) -> impl IntoView {
    let kind = question.kind();
    let several = kind == Some(QuestionKind::Multiple);
    let name = if several { "chosen[]".to_owned() } else { format!("answers[{place}]") };
    let field = match kind {
        Some(QuestionKind::Single | QuestionKind::Multiple) => {
            let options = question.options.into_iter().enumerate().map(|(at, option)| {
                let (name, value) = (name.clone(), format!("{place}:{at}"));
                let kind = if several { "checkbox" } else { "radio" };
                view! {
                    <label class="flex items-center gap-3 min-h-11">
                        <input type=kind name=name value=value />
                        <span dir="auto">{option}</span>
                    </label>
                }
            });
            options.collect_view().into_any()
        }
        _ => {
            view! { <input class="input" type="text" name=format!("answers[{place}]") autocomplete="off" /> }.into_any()
        }
    };
    view! {
        <fieldset class="grid gap-2">
            <legend class="font-medium" dir="auto">
                {question.text}
            </legend>
            {field}
        </fieldset>
    }
}

#[component]
fn Task(id: UnitId, handed_in: Vec<Submission>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/submit");
    let line = |it: Submission| {
        let when = format::moment(l, page_request().time_zone, it.submitted_at, service_context().now());
        view! {
            <li class="card">
                <div class="card-body grid gap-2">
                    <p class="text-sm text-ink-soft numbers">{when}</p>
                    <p class="whitespace-pre-line" dir="auto">
                        {it.text}
                    </p>
                    {it.feedback
                        .map(|text| {
                            view! {
                                <p class="font-medium">{tr!(l, courses.feedback)}</p>
                                <p class="whitespace-pre-line" dir="auto">
                                    {text}
                                </p>
                            }
                        })}
                </div>
            </li>
        }
    };
    view! {
        <ul class="grid gap-3">{handed_in.into_iter().map(line).collect_view()}</ul>
        <form method="post" action="/rpc/learning/submission" class="grid gap-3">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="unit_id" value=id.to_string() />
            <TextArea state name="text" label=tr!(l, courses.your_work) rows=8 />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, courses.hand_in)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Live(unit: domain::learning::outline::Unit) -> impl IntoView {
    let l = locale();
    let when = unit.starts_at.map(|at| format::moment(l, page_request().time_zone, at, service_context().now()));
    let safe = unit.link.starts_with("https://");
    view! {
        {when.map(|when| view! { <p class="font-medium numbers">{when}</p> })}
        {safe
            .then(|| {
                view! {
                    <p>
                        <a class="button button-secondary" href=unit.link rel="noopener noreferrer">
                            {tr!(l, courses.join)}
                        </a>
                    </p>
                }
            })}
    }
}
