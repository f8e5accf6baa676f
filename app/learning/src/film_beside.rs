//! What stands beside a film: its chapters, and what is said in it, line by line. Each line leads to its moment.

use domain::{
    ids::UnitId,
    learning::{
        captions::Transcript,
        chapter::{Chapter, clock},
    },
};
use face::request::locale;
use leptos::prelude::*;

/// The chapters that lie within the film.
#[component]
pub fn Chapters(chapters: Vec<Chapter>, duration: Option<f64>) -> impl IntoView {
    let within = move |chapter: &Chapter| duration.is_none_or(|duration| (chapter.at as f64) < duration);
    let lines = chapters.into_iter().filter(within).map(|chapter| {
        view! {
            <li class="flex items-start gap-3 py-1">
                <Moment at=chapter.at />
                <span dir="auto">{chapter.title}</span>
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="grid gap-2" aria-labelledby="chapters">
                <h3 id="chapters">{tr!(locale(), courses.chapters)}</h3>
                <ol>{lines}</ol>
            </section>
        }
    })
}

/// A bar along the film with its chapters marked: where somebody draws it to is told by its chapter. Only with a
/// script.
#[component]
pub fn Scrub(chapters: Vec<Chapter>, duration: Option<f64>) -> impl IntoView {
    let l = locale();
    let length = duration.unwrap_or_default();
    let marks = chapters.into_iter().filter(|chapter| (chapter.at as f64) < length).map(|chapter| {
        view! { <option value=chapter.at.to_string() label=chapter.title></option> }
    });
    let marks: Vec<_> = marks.collect();
    (!marks.is_empty()).then(|| {
        view! {
            <div class="grid gap-1" hidden>
                <label class="sr-only" for="scrub">
                    {tr!(l, courses.scrub)}
                </label>
                <input
                    class="w-full"
                    type="range"
                    id="scrub"
                    list="scrub-marks"
                    min="0"
                    max=(length.floor() as i64).to_string()
                    step="1"
                    value="0"
                    data-scrub
                />
                <datalist id="scrub-marks">{marks}</datalist>
                <p class="text-sm numbers" data-scrub-told dir="auto" aria-hidden="true"></p>
            </div>
        }
    })
}

/// How fast it plays, and in which size: the sizes are the film's own, told with what an hour of each costs.
#[component]
pub fn Pace() -> impl IntoView {
    let l = locale();
    let speeds = ["0.75", "1", "1.25", "1.5", "2"].map(|speed| {
        view! {
            <option value=speed selected={speed == "1"}>
                {speed}
                " ×"
            </option>
        }
    });
    let each = tr!(l, courses.quality_each, height = "{height}".to_owned(), size = "{size}".to_owned());
    view! {
        <div class="flex flex-wrap items-center gap-3">
            <label for="speed">{tr!(l, courses.speed)}</label>
            <select class="input w-auto" id="speed" data-speed>
                {speeds}
            </select>
            <span class="flex flex-wrap items-center gap-3" hidden>
                <label for="quality">{tr!(l, courses.quality)}</label>
                <select class="input w-auto" id="quality" data-quality=each>
                    <option value="-1">{tr!(l, courses.quality_auto)}</option>
                </select>
            </span>
        </div>
    }
}

/// A moment that the film jumps to.
#[component]
fn Moment(at: i64) -> impl IntoView {
    view! {
        <a class="link numbers" href=format!("#t={at}") data-moment=at.to_string()>
            {clock(at)}
        </a>
    }
}

/// What is said, in one language; searched with a script, a plain list without one.
#[component]
pub fn Said(id: UnitId, said: Transcript) -> impl IntoView {
    let l = locale();
    let language = said.language.clone();
    let others = said.languages.iter().filter(|code| **code != said.language).map(|code| {
        view! {
            <a class="link" href=format!("?unit={id}&words={code}") hreflang=code.clone()>
                {crate::i18n::names::language(l, code)}
            </a>
        }
    });
    let others: Vec<_> = others.collect();
    let lines = said.lines.into_iter().map(|line| {
        view! {
            <li class="flex items-start gap-3 py-1" data-line>
                <Moment at=line.from / 1_000 />
                <span class="whitespace-pre-line" dir="auto" lang=language.clone()>
                    {line.text}
                </span>
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="grid gap-3">
                <summary class="link">{tr!(l, courses.said)}</summary>
                <div class="grid gap-3 pt-3">
                    {(!others.is_empty()).then(|| view! { <p class="flex flex-wrap gap-3">{others}</p> })}
                    <p class="field" hidden>
                        <label class="field-label" for="said">
                            {tr!(l, courses.said_search)}
                        </label>
                        <input class="input" type="search" id="said" data-said autocomplete="off" />
                    </p>
                    <p data-said-none hidden>
                        {tr!(l, courses.said_none)}
                    </p>
                    <ol>{lines}</ol>
                </div>
            </details>
        }
    })
}
