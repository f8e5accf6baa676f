//! What the last lessons left: what was done, homework and what comes next, as their tutors wrote it down.

use domain::bookings::notes::LessonNotes;
use face::{
    address, format,
    request::{locale, page_request, service_context},
};
use leptos::prelude::*;
use services::bookings::notes::student_notes;
use spine::{Context, Result};

/// Lessons that one page shows.
const SHOWN: i64 = 5;

/// The notes of the reader's last lessons, without what is the tutors' alone.
pub async fn last_notes(context: &Context) -> Result<Vec<LessonNotes>> {
    let person = context.require_person()?.id;
    Ok(student_notes(context, person, Some(SHOWN), None).await?.items)
}

/// Lesson by lesson, the last one first; nothing where nobody wrote anything.
#[component]
pub fn Lessons(notes: Vec<LessonNotes>) -> impl IntoView {
    let l = locale();
    let lines: Vec<_> = notes.into_iter().map(|left| view! { <Lesson left /> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="lessons">
                <h2 id="lessons">{tr!(l, goals.from_lessons)}</h2>
                <ul class="grid gap-3">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Lesson(left: LessonNotes) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let parts = [
        (tr!(l, notes.topics), left.topics),
        (tr!(l, notes.homework), left.homework),
        (tr!(l, notes.next_steps), left.next_steps),
    ];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| {
        view! {
            <dt>{name}</dt>
            <dd class="whitespace-pre-line" dir="auto">
                {text}
            </dd>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <h3 class="text-base">
                    <a class="link" href=address::booking(left.booking_id)>
                        {left.subject_name}
                    </a>
                    " · "
                    {format::date(l, zone, left.start, now)}
                    " · "
                    <bdi>{left.tutor_name}</bdi>
                </h3>
                <dl class="facts">{parts.collect_view()}</dl>
            </div>
        </li>
    }
}
