//! `/admin/courses`: courses that wait, and `/admin/courses/{id}`: a look at one, the decision, and the end of what is
//! shown.

use crate::parts::{CourseCardView, KindMark};
use domain::{
    ids::CourseId,
    learning::{
        course::{CourseState, REASON_MAX_CHARS},
        outline::Unit,
    },
    trust::moderation::concerns_of,
};
use face::{
    concerns::Concerns,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NothingWaits, Page, PageHeader, TextArea},
};
use learning::courses::{course_get, courses_waiting};
use leptos::prelude::*;

/// The queue.
pub fn queue_page() -> AnyView {
    page_of(async move {
        let waiting = courses_waiting(&service_context()).await?.items;
        let l = locale();
        let cards = waiting.into_iter().map(|card| {
            let href = format!("/admin/courses/{}", card.id);
            view! {
                <li>
                    <CourseCardView card href />
                </li>
            }
        });
        let cards = cards.collect::<Vec<_>>();
        let list = if cards.is_empty() {
            view! { <NothingWaits text=tr!(l, courses.queue_none) /> }.into_any()
        } else {
            view! { <ul class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{cards}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, courses.queue)>
                <PageHeader title=tr!(l, courses.queue) />
                {list}
            </Page>
        }
        .into_any())
    })
}

/// One of them.
pub fn decide_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        context.require_scope(domain::identity::Role::Trust)?;
        let id = param_id::<CourseId>("id")?;
        let course = course_get(&context, id).await?;
        let units: Vec<Unit> = course.modules.iter().flat_map(|module| module.units.iter().cloned()).collect();
        let lines = units.into_iter().map(|unit| view! { <Looked unit /> }).collect_view();
        let waits = course.card.state == CourseState::Submitted;
        let shown = course.card.version.is_some();
        let said = [course.card.title.as_str(), course.card.description.as_str()];
        let found = concerns_of(said.into_iter().chain(course.modules.iter().map(|module| module.title.as_str())));
        Ok(view! {
            <Page title=course.card.title.clone() width="reading">
                <PageHeader title=course.card.title.clone() lead=course.card.teacher.display_name.clone() />
                <Concerns found />
                <p class="whitespace-pre-line" dir="auto">
                    {course.card.description.clone()}
                </p>
                <ul class="grid gap-4">{lines}</ul>
                {waits.then(|| view! { <Decision id /> })}
                {shown.then(|| view! { <TakeDown id /> })}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Looked(unit: Unit) -> impl IntoView {
    let (kind, found) = (unit.kind(), unit.concerns());
    let film = unit.video_id.map(|id| format!("/api/v1/videos/{id}/master.m3u8"));
    let questions = unit.questions.into_iter().map(|question| {
        let right = question.answers.join(", ");
        view! {
            <li dir="auto">
                {question.text} " " {question.options.join(" / ")} " (" {right} ")"
            </li>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <h2 class="flex items-center gap-3 text-lg">
                    <KindMark kind />
                    <span dir="auto">{unit.title}</span>
                </h2>
                <Concerns found />
                {film.map(|src| view! { <video class="video-box" controls preload="none" src=src></video> })}
                <p class="whitespace-pre-line" dir="auto">
                    {unit.text}
                </p>
                <ul class="list-disc ps-5">{questions.collect_view()}</ul>
            </div>
        </li>
    }
}

/// The end of what is shown.
#[component]
fn TakeDown(id: CourseId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/take-down");
    view! {
        <section class="grid gap-3" aria-labelledby="take-down">
            <h2 id="take-down">{tr!(l, courses.take_down)}</h2>
            <p>{tr!(l, courses.take_down_help)}</p>
            <form method="post" action="/rpc/learning/take-down" class="grid gap-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="course_id" value=id.to_string() />
                <TextArea
                    state
                    name="reason"
                    label=tr!(l, courses.take_down_why)
                    of="take-down"
                    rows=4
                    maxlength=REASON_MAX_CHARS as u32
                />
                <div>
                    <button class="button button-danger" type="submit">
                        {tr!(l, courses.take_down)}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Decision(id: CourseId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/decline");
    view! {
        <section class="grid gap-4" aria-labelledby="decide">
            <h2 id="decide">{tr!(l, courses.decide)}</h2>
            <form method="post" action="/rpc/learning/approve">
                <FormPage />
                <ErrorSummary state=FormState::of("learning/approve") />
                <Hidden name="course_id" value=id.to_string() />
                <button class="button button-primary" type="submit">
                    {tr!(l, courses.approve)}
                </button>
            </form>
            <form method="post" action="/rpc/learning/decline" class="grid gap-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="course_id" value=id.to_string() />
                <TextArea state name="reason" label=tr!(l, courses.reason) rows=4 maxlength=REASON_MAX_CHARS as u32 />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, courses.decline)}
                    </button>
                </div>
            </form>
        </section>
    }
}
