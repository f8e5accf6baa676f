//! Notes by tutors who have helped: `/teach/help-notes` for whoever writes them, a part of the course's own page for
//! its teacher, and a part of the unit for everybody who learns there.

use crate::parts::teach_path;
use domain::{
    ids::{CourseId, UnitId},
    learning::help_note::{HELP_NOTE_MAX_CHARS, HelpGiven, HelpNote, HelpNoteState, REASON_MAX_CHARS},
};
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Nothing, NoticeBox, Page, PageHeader, TextArea, report_address},
};
use learning::help_notes::{course_help_notes, help_given, help_notes_own, unit_help_notes};
use leptos::prelude::*;
use spine::{Context, Result};

/// What the reader may write about, and what they wrote.
pub fn help_notes_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (open, own) = (help_given(&context).await?.items, help_notes_own(&context).await?.items);
        let l = locale();
        let none = open.is_empty() && own.is_empty();
        Ok(view! {
            <Page title=tr!(l, helped.title) width="reading">
                <PageHeader title=tr!(l, helped.title) lead=tr!(l, helped.lead) />
                {none
                    .then(|| {
                        let (text, action) = (tr!(l, helped.none), tr!(l, courses.own));
                        view! { <Nothing picture="nothing-waiting" text href="/learning" action /> }
                    })}
                {open.into_iter().map(|help| view! { <Write help /> }).collect_view()}
                <Own own />
            </Page>
        }
        .into_any())
    })
}

/// A moment as people write it.
fn clock(seconds: f64) -> String {
    let at = seconds as i64;
    format!("{}:{:02}", at / 60, at % 60)
}

#[component]
fn Write(help: HelpGiven) -> impl IntoView {
    let l = locale();
    let of = format!("{}-{}", help.enrolment_id, help.unit_id);
    let state = FormState::of("learning/help-note");
    let moment = help.film.then(|| {
        let id = format!("field-at-{of}");
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>
                    {tr!(l, helped.moment)}
                </label>
                <input
                    class="input w-32"
                    id=id.clone()
                    name="at"
                    value=clock(help.at)
                    autocomplete="off"
                    aria-describedby=format!("{id}-help")
                />
                <p class="field-help" id=format!("{id}-help")>
                    {tr!(l, helped.moment_help)}
                </p>
            </div>
        }
    });
    view! {
        <form method="post" action="/rpc/learning/help-note" class="card">
            <FormPage />
            <div class="card-body grid gap-4">
                <h2 class="text-lg" dir="auto">
                    {help.unit_title.clone()}
                </h2>
                <p class="text-ink-soft" dir="auto">
                    {help.course_title.clone()}
                </p>
                <ErrorSummary state=state.clone() />
                <Hidden name="unit_id" value=help.unit_id.to_string() />
                <Hidden name="enrolment_id" value=help.enrolment_id.to_string() />
                {moment}
                <TextArea
                    state
                    name="text"
                    of
                    label=tr!(l, helped.note)
                    help=tr!(l, helped.note_help)
                    rows=3
                    maxlength=HELP_NOTE_MAX_CHARS as u32
                />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, helped.send)}
                    </button>
                </div>
            </div>
        </form>
    }
}

#[component]
fn Own(own: Vec<HelpNote>) -> impl IntoView {
    let l = locale();
    (!own.is_empty()).then(|| {
        let lines = own.into_iter().map(|note| {
            let (kind, state) = match note.state {
                HelpNoteState::Waiting => ("", tr!(l, helped.state_waiting)),
                HelpNoteState::Shown => ("success", tr!(l, helped.state_shown)),
                HelpNoteState::Declined => ("warning", tr!(l, helped.state_declined)),
            };
            let reason = note.reason.clone().map(|reason| {
                view! {
                    <NoticeBox>
                        <p dir="auto">{reason}</p>
                    </NoticeBox>
                }
            });
            view! {
                <li class="grid gap-2 border-t border-line py-3">
                    <p class="flex flex-wrap items-center gap-3">
                        <bdi class="font-medium">{note.unit_title.clone()}</bdi>
                        <span class="numbers text-ink-soft">{clock(note.at)}</span>
                        <Badge kind text=state />
                    </p>
                    <p class="whitespace-pre-line" dir="auto">
                        {note.text.clone()}
                    </p>
                    {reason}
                    <Remove id=note.id.to_string() />
                </li>
            }
        });
        view! {
            <section aria-labelledby="own-notes">
                <h2 id="own-notes">{tr!(l, helped.own)}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Remove(id: String) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/help-note-remove">
            <FormPage />
            <Hidden name="note_id" value=id />
            <button class="button button-quiet button-small" type="submit">
                {tr!(locale(), courses.remove)}
            </button>
        </form>
    }
}

/// Notes that are shown beside a unit.
pub async fn beside(context: &Context, unit: Option<UnitId>) -> Result<Vec<HelpNote>> {
    match unit {
        Some(unit) => Ok(unit_help_notes(context, unit).await?.items),
        None => Ok(Vec::new()),
    }
}

/// What tutors wrote who have helped here, with who wrote it.
#[component]
pub fn Beside(notes: Vec<HelpNote>) -> impl IntoView {
    let l = locale();
    (!notes.is_empty()).then(|| {
        let lines = notes.into_iter().map(|note| {
            let at = note.at as i64;
            let moment = (at > 0).then(|| {
                view! {
                    <a class="link numbers" href=format!("#t={at}") data-moment=note.at.to_string()>
                        {clock(note.at)}
                    </a>
                }
            });
            let reports = note.actions.iter().any(|act| act == "report");
            let report = reports.then(|| {
                view! {
                    <a class="link text-sm" href=report_address("help_note", &note.id.to_string())>
                        {tr!(l, abuse.title)}
                    </a>
                }
            });
            view! {
                <li class="grid gap-1 border-t border-line py-2">
                    <p class="flex flex-wrap items-center gap-3">
                        {moment} <span class="text-sm text-ink-soft">{tr!(l, helped.by, name = note.author_name)}</span>
                        {report}
                    </p>
                    <p class="whitespace-pre-line" dir="auto">
                        {note.text}
                    </p>
                </li>
            }
        });
        view! {
            <section class="grid gap-3" aria-labelledby="help-notes">
                <h3 id="help-notes">{tr!(l, helped.beside)}</h3>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}

/// The notes that wait for the teacher of a course.
pub async fn waiting(course: CourseId) -> Result<Vec<HelpNote>> {
    Ok(course_help_notes(&service_context(), course).await?.items)
}

/// Each with its two answers.
#[component]
pub fn Waiting(notes: Vec<HelpNote>) -> impl IntoView {
    let l = locale();
    (!notes.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="waiting-notes">
                <h2 id="waiting-notes">{tr!(l, helped.waiting)}</h2>
                <p class="text-ink-soft">{tr!(l, helped.waiting_lead)}</p>
                <ErrorSummary state=FormState::of("learning/help-note-approve") />
                {notes.into_iter().map(|note| view! { <Decide note /> }).collect_view()}
            </section>
        }
    })
}

#[component]
fn Decide(note: HelpNote) -> impl IntoView {
    let l = locale();
    let id = note.id.to_string();
    let href = format!("{}/units/{}", teach_path(note.course_id), note.unit_id);
    let state = FormState::of("learning/help-note-decline");
    view! {
        <article class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-3">
                    <a class="link" href=href dir="auto">
                        {note.unit_title.clone()}
                    </a>
                    <span class="numbers text-ink-soft">{clock(note.at)}</span>
                    <span class="text-sm text-ink-soft">{tr!(l, helped.by, name = note.author_name.clone())}</span>
                    <a class="link text-sm" href=report_address("help_note", &id)>
                        {tr!(l, abuse.title)}
                    </a>
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {note.text.clone()}
                </p>
                <form method="post" action="/rpc/learning/help-note-approve">
                    <FormPage />
                    <Hidden name="note_id" value=id.clone() />
                    <button class="button button-primary" type="submit">
                        {tr!(l, helped.show)}
                    </button>
                </form>
                <form method="post" action="/rpc/learning/help-note-decline" class="grid gap-3">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="note_id" value=id.clone() />
                    <TextArea
                        state
                        name="reason"
                        of=id
                        label=tr!(l, helped.reason)
                        rows=2
                        maxlength=REASON_MAX_CHARS as u32
                    />
                    <div>
                        <button class="button button-quiet" type="submit">
                            {tr!(l, helped.decline)}
                        </button>
                    </div>
                </form>
            </div>
        </article>
    }
}
