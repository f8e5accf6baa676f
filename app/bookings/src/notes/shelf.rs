//! Notes of many lessons, one below the other.

use domain::bookings::notes::LessonNotes;
use face::{
    address, format,
    request::{locale, page_request, service_context},
};
use leptos::prelude::*;

/// The parts of notes that say something.
#[component]
pub fn Parts(notes: LessonNotes) -> impl IntoView {
    let l = locale();
    let parts = [
        (tr!(l, notes.topics), notes.topics),
        (tr!(l, notes.homework), notes.homework),
        (tr!(l, notes.next_steps), notes.next_steps),
        (tr!(l, notes.private), notes.private.unwrap_or_default()),
    ];
    let part = |(name, text): (&str, String)| {
        view! {
            <div class="grid gap-1">
                <dt class="text-sm text-ink-soft">{name.to_owned()}</dt>
                <dd class="whitespace-pre-line max-w-[70ch]" dir="auto">
                    {text}
                </dd>
            </div>
        }
    };
    let shown = parts.into_iter().filter(|(_, text)| !text.is_empty()).map(part).collect_view();
    view! { <dl class="grid gap-3">{shown}</dl> }
}

/// Notes by lesson, each with the way to it.
#[component]
pub fn Shelf(items: Vec<LessonNotes>) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let lesson = move |notes: LessonNotes| {
        let when = format::moment(l, zone, notes.start, now);
        let title = format!("{} · {when}", notes.subject_name);
        view! {
            <li class="card">
                <div class="card-body grid gap-3">
                    <h3>
                        <a href=address::booking(notes.booking_id)>{title}</a>
                    </h3>
                    <Parts notes />
                </div>
            </li>
        }
    };
    view! { <ul class="grid gap-4">{items.into_iter().map(lesson).collect_view()}</ul> }
}
