//! `/teach/courses` and `/teach/courses/{id}`: courses as their teacher writes them. Every step is a plain form, so
//! that an outline is ordered with a mouse, a finger or a keyboard, and without a script.

use crate::{
    bridge_part::{Stuck, stuck},
    co_teachers_part::{CoCourses, Together},
    facts_form::Facts,
    help_notes_page::{Waiting, waiting},
    outline_part::Outline,
    parts::{CourseCardView, state_badge, teach_path},
    prerequisites_part::{Prerequired, to_choose},
};
use domain::{
    ids::CourseId,
    learning::course::{Course, CourseState},
};
use face::{
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextField},
};
use learning::courses::{co_taught, co_teachers_of, course_get, courses_taught};
use leptos::prelude::*;
use services::catalog::subjects::subjects_list;

/// The list, with the form of a new one.
pub fn taught_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let cards = courses_taught(&context).await?.items;
        let others = co_taught(&context).await?.items;
        let subjects = subjects_list(&context).await?;
        let options: Vec<(String, String)> =
            subjects.iter().map(|subject| (subject.id.to_string(), subject.name.clone())).collect();
        let l = locale();
        let cards = cards.into_iter().map(|card| {
            let href = teach_path(card.id);
            view! {
                <li>
                    <CourseCardView card href own=true />
                </li>
            }
        });
        let cards = cards.collect::<Vec<_>>();
        let none = cards.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, courses.taught_none)}</p> });
        Ok(view! {
            <Page title=tr!(l, courses.taught)>
                <PageHeader title=tr!(l, courses.taught) lead=tr!(l, courses.taught_lead) />
                <p class="flex flex-wrap gap-3">
                    <a class="button button-secondary" href="/teach/courses/import">
                        <Icon icon=icondata::LuUpload />
                        {tr!(l, import.title)}
                    </a>
                    <a class="button button-quiet" href="/teach/help-notes">
                        {tr!(l, helped.title)}
                    </a>
                </p>
                {none}
                <ul class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{cards}</ul>
                <CoCourses courses=others />
                <New options />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn New(options: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/course");
    view! {
        <section class="card" aria-labelledby="new">
            <form method="post" action="/rpc/learning/course" class="card-body grid gap-4">
                <FormPage />
                <h2 id="new">{tr!(l, courses.new)}</h2>
                <ErrorSummary state=state.clone() />
                <div class="grid gap-4 sm:grid-cols-2">
                    <TextField state=state.clone() name="title" label=tr!(l, courses.name) />
                    <SelectField state name="subject_id" label=tr!(l, courses.subject) options />
                </div>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, courses.begin)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// One course.
pub fn edit_page() -> AnyView {
    page_of(async move {
        let id = param_id::<CourseId>("id")?;
        let course = course_get(&service_context(), id).await?;
        if !course.teaches {
            return Err(domain::Refusal::not_found("page").into());
        }
        if !course.own {
            return Ok(co_taught_view(course));
        }
        let stuck = stuck(id).await?;
        let notes = waiting(id).await?;
        let options = to_choose(&course).await?;
        let together = co_teachers_of(&service_context(), id).await?.items;
        let l = locale();
        let fixed = course.card.state == CourseState::Submitted;
        let body = if fixed {
            view! {
                <NoticeBox>
                    <p>{tr!(l, courses.waits)}</p>
                </NoticeBox>
            }
            .into_any()
        } else {
            view! {
                <Send course=course.clone() />
                <Outline course=course.clone() />
                <Facts card=course.card.clone() draft_number=course.draft_number.unwrap_or_default() />
                <Prerequired course=course.clone() options />
            }
            .into_any()
        };
        let reason = course.reason.clone().map(|reason| {
            view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p class="font-medium">{tr!(l, courses.to_change)}</p>
                    <p class="whitespace-pre-line" dir="auto">
                        {reason}
                    </p>
                </NoticeBox>
            }
        });
        Ok(view! {
            <Page title=course.card.title.clone() width="reading">
                <PageHeader title=course.card.title.clone() />
                <p class="flex flex-wrap items-center gap-3">
                    {state_badge(l, course.card.state)}
                    {course
                        .card
                        .version
                        .map(|_| {
                            view! {
                                <a class="link" href=crate::parts::course_path(id)>
                                    {tr!(l, courses.open)}
                                </a>
                            }
                        })}
                </p>
                {reason}
                <Stuck course=id units=stuck />
                <Waiting notes />
                {body}
                <Together id people=together />
            </Page>
        }
        .into_any())
    })
}

/// A course as somebody writes it who does not lead it: its units, and nothing of price, words and sending in.
fn co_taught_view(course: Course) -> AnyView {
    let l = locale();
    let lead = tr!(l, coteach.led_by, teacher = course.card.teacher.display_name.clone());
    let fixed = course.card.state == CourseState::Submitted;
    view! {
        <Page title=course.card.title.clone() width="reading">
            <PageHeader title=course.card.title.clone() lead />
            <p>{state_badge(l, course.card.state)}</p>
            {if fixed {
                view! {
                    <NoticeBox>
                        <p>{tr!(l, courses.waits)}</p>
                    </NoticeBox>
                }
                    .into_any()
            } else {
                view! { <Outline course /> }.into_any()
            }}
        </Page>
    }
    .into_any()
}

/// Sending it in, once there is something new to show.
#[component]
fn Send(course: Course) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/send");
    course.changed.then(|| {
        view! {
            <form method="post" action="/rpc/learning/send" class="grid gap-3">
                <FormPage />
                <ErrorSummary state />
                <Hidden name="course_id" value=course.card.id.to_string() />
                <p class="text-ink-soft">{tr!(l, courses.send_help)}</p>
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, courses.send)}
                    </button>
                </div>
            </form>
        }
    })
}
