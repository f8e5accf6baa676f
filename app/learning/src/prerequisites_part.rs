//! What comes before a course: for readers with the way there, for its teacher as a form.

use crate::parts::course_path;
use domain::{
    ids::CourseId,
    learning::{
        course::{Course, CourseFilterRequest},
        prerequisite::Prerequisites,
    },
};
use face::{
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, SelectField},
};
use learning::courses::{course_list, courses_taught};
use leptos::prelude::*;

/// What should be finished first; nothing where nothing is.
#[component]
pub fn Before(prerequisites: Prerequisites) -> impl IntoView {
    let l = locale();
    let lead = if prerequisites.required { tr!(l, before.required) } else { tr!(l, before.recommended) };
    let lines = prerequisites.courses.into_iter().map(|course| {
        let done = course.done.then(|| view! { <Badge kind="success" text=tr!(l, before.done) /> });
        view! {
            <li class="flex flex-wrap items-center gap-3">
                <a href=course_path(course.course_id) dir="auto">
                    {course.title}
                </a>
                {done}
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="before" class="grid gap-3">
                <h2 id="before">{tr!(l, before.title)}</h2>
                <p>{lead}</p>
                <ul class="grid gap-2">{lines}</ul>
            </section>
        }
    })
}

/// Courses that may be named: the teacher's own that are shown, those of the subject, and those that are named already.
pub async fn to_choose(course: &Course) -> spine::Result<Vec<(String, String)>> {
    let context = service_context();
    let own = courses_taught(&context).await?.items.into_iter().filter(|card| card.version.is_some());
    let subject_id = course.card.subject_id.to_string();
    let filter = CourseFilterRequest {
        subject_id,
        sort: "popular".to_owned(),
        limit: Some(50),
        ..CourseFilterRequest::default()
    };
    let others = course_list(&context, &filter).await?.items;
    let mut found: Vec<(CourseId, String)> =
        course.prerequisites.courses.iter().map(|named| (named.course_id, named.title.clone())).collect();
    for card in own.chain(others) {
        if card.id != course.card.id && found.iter().all(|(id, _)| *id != card.id) {
            found.push((card.id, card.title));
        }
    }
    Ok(found.into_iter().map(|(id, title)| (id.to_string(), title)).collect())
}

/// The teacher's form.
#[component]
pub fn Prerequired(course: Course, options: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/prerequisites");
    let all: Vec<(String, String)> =
        std::iter::once((String::new(), tr!(l, before.none).to_owned())).chain(options).collect();
    let named = course.prerequisites.courses;
    let fields = (1..).zip(["need_1", "need_2", "need_3"]).enumerate().map(|(place, (number, name))| {
        let value = named.get(place).map(|course| course.course_id.to_string()).unwrap_or_default();
        let label = tr!(l, before.place, number = face::format::number(l, number));
        view! { <SelectField state=state.clone() name label options=all.clone() value /> }
    });
    let fields = fields.collect_view();
    let required = course.prerequisites.required;
    view! {
        <section class="card" aria-labelledby="before">
            <form method="post" action="/rpc/learning/prerequisites" class="card-body grid gap-4">
                <FormPage />
                <h2 id="before">{tr!(l, before.title)}</h2>
                <p class="text-ink-soft">{tr!(l, before.help)}</p>
                <ErrorSummary state=state.clone() />
                <Hidden name="course_id" value=course.card.id.to_string() />
                <Hidden name="draft_number" value=course.draft_number.unwrap_or_default().to_string() />
                {fields}
                <label class="flex items-center gap-3 min-h-11">
                    <input type="checkbox" name="required" value="true" checked=required />
                    {tr!(l, before.ask)}
                </label>
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, courses.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}
