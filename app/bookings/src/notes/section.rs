//! Notes and files on a lesson's page.

use super::shelf::Parts;
use domain::{
    bookings::{
        Booking, SessionState,
        materials::Material,
        notes::{LessonNotes, PART_MAX_CHARS, PRIVATE_MAX_CHARS},
    },
    ids::BookingId,
};
use face::{
    format,
    request::{FormState, locale},
    ui::{ErrorSummary, FileField, FormPage, Hidden, Icon, Opener, TextArea},
};
use leptos::prelude::*;

/// What files may be.
const TAKEN: &str = "application/pdf,image/jpeg,image/png,video/mp4,application/zip,.doc,.docx";

/// The tutor's notes: to write for the tutor, to read for the student's side.
#[component]
pub fn Notes(booking: Booking, notes: LessonNotes, is_tutor: bool) -> impl IntoView {
    let l = locale();
    let agreed = matches!(booking.session_state, SessionState::Scheduled | SessionState::Active | SessionState::Ended);
    let empty = notes.is_empty();
    (agreed && (is_tutor || !empty)).then(|| {
        let state = FormState::of("bookings/notes");
        let open = state.refusal().is_some();
        view! {
            <section class="card" aria-labelledby="notes-title">
                <div class="card-body grid gap-4">
                    <h2 id="notes-title" class="text-lg">
                        {tr!(l, notes.title)}
                    </h2>
                    {(!empty).then(|| view! { <Parts notes=notes.clone() /> })}
                    {(is_tutor && empty).then(|| view! { <p class="text-ink-soft">{tr!(l, notes.lead)}</p> })}
                    {is_tutor
                        .then(|| {
                            let opener = if empty { tr!(l, notes.write) } else { tr!(l, notes.edit) };
                            view! {
                                <details open=open>
                                    <Opener text=opener />
                                    <NotesForm id=booking.id notes state />
                                </details>
                            }
                        })}
                </div>
            </section>
        }
    })
}

#[component]
fn NotesForm(id: BookingId, notes: LessonNotes, state: FormState) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/bookings/notes" class="grid gap-4 pt-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state=state.clone()
                name="topics"
                label=tr!(l, notes.topics)
                value=notes.topics
                rows=3
                required=false
                maxlength=PART_MAX_CHARS as u32
            />
            <TextArea
                state=state.clone()
                name="homework"
                label=tr!(l, notes.homework)
                value=notes.homework
                rows=3
                required=false
                maxlength=PART_MAX_CHARS as u32
            />
            <TextArea
                state=state.clone()
                name="next_steps"
                label=tr!(l, notes.next_steps)
                help=tr!(l, notes.shared_help)
                value=notes.next_steps
                rows=3
                required=false
                maxlength=PART_MAX_CHARS as u32
            />
            <TextArea
                state
                name="private"
                label=tr!(l, notes.private)
                help=tr!(l, notes.private_help)
                value=notes.private.unwrap_or_default()
                rows=3
                required=false
                maxlength=PRIVATE_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=id.to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, notes.save)}
                </button>
            </div>
        </form>
    }
}

/// The files of a lesson, and the form to add one.
#[component]
pub fn Materials(booking: Booking, materials: Vec<Material>) -> impl IntoView {
    let l = locale();
    let open = matches!(
        booking.session_state,
        SessionState::Requested | SessionState::Scheduled | SessionState::Active | SessionState::Ended
    );
    let none = materials.is_empty();
    (open || !none).then(|| {
        let id = booking.id;
        let line = move |material: Material| view! { <MaterialLine id material /> };
        view! {
            <section class="card" aria-labelledby="materials-title">
                <div class="card-body grid gap-4">
                    <h2 id="materials-title" class="text-lg">
                        {tr!(l, materials.title)}
                    </h2>
                    {none.then(|| view! { <p class="text-ink-soft">{tr!(l, materials.none)}</p> })}
                    {(!none)
                        .then(|| {
                            view! { <ul class="grid gap-2">{materials.into_iter().map(line).collect_view()}</ul> }
                        })}
                    {open.then(|| view! { <AddForm id /> })}
                </div>
            </section>
        }
    })
}

#[component]
fn MaterialLine(id: BookingId, material: Material) -> impl IntoView {
    let l = locale();
    let about = format!("{} · {}", material.added_by_name, size_words(l, material.size));
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-2">
            <div class="grid min-w-0">
                <a
                    class="inline-flex min-h-11 items-center gap-2 break-all"
                    href=material.url
                    download=material.file_name.clone()
                >
                    <Icon icon=icondata::LuFile />
                    <bdi>{material.file_name.clone()}</bdi>
                </a>
                <span class="text-sm text-ink-soft">
                    <bdi>{about}</bdi>
                </span>
            </div>
            {material
                .own
                .then(|| {
                    view! {
                        <form method="post" action="/rpc/bookings/material-remove">
                            <FormPage />
                            <Hidden name="booking_id" value=id.to_string() />
                            <Hidden name="upload_id" value=material.id.to_string() />
                            <button class="button button-quiet button-small" type="submit">
                                {tr!(l, materials.remove)}
                                <span class="sr-only">{material.file_name}</span>
                            </button>
                        </form>
                    }
                })}
        </li>
    }
}

/// `12 KB`, `3.4 MB`: as people compare files.
fn size_words(l: crate::i18n::Locale, bytes: i64) -> String {
    if bytes < 1_000_000 {
        return format!("{} KB", format::number(l, (bytes + 999) / 1_000));
    }
    let tenths = (bytes + 50_000) / 100_000;
    format!("{} MB", format::decimal(l, &format!("{}.{}", tenths / 10, tenths % 10)))
}

#[component]
fn AddForm(id: BookingId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/material");
    let error = state.error("file");
    view! {
        <form method="post" action="/rpc/bookings/material" enctype="multipart/form-data" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <FileField id="file" label=tr!(l, materials.add) help=tr!(l, materials.help) taken=TAKEN error />
            <Hidden name="booking_id" value=id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, materials.send)}
                </button>
            </div>
        </form>
    }
}
