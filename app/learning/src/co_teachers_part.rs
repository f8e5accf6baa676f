//! Who teaches a course together: for whoever leads it, and for whoever is asked to teach it too.

use crate::parts::teach_path;
use domain::{
    ids::CourseId,
    learning::co_teacher::{CoTaught, CoTeacher, CoTeacherState, SHARES_MAX},
};
use face::{
    request::{FormState, locale},
    ui::{Badge, ErrorSummary, FormPage, Hidden, TextField},
};
use leptos::prelude::*;

/// Those who teach it with the leader, and the form that asks one more.
#[component]
pub fn Together(id: CourseId, people: Vec<CoTeacher>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/co-teacher");
    let lines = people.into_iter().map(|person| view! { <Person id person /> }).collect::<Vec<_>>();
    view! {
        <section class="card" aria-labelledby="co-teachers">
            <div class="card-body grid gap-4">
                <h2 id="co-teachers">{tr!(l, coteach.title)}</h2>
                <p class="text-ink-soft">{tr!(l, coteach.help)}</p>
                <ErrorSummary state=FormState::of("learning/co-teacher-end") />
                <ul class="grid gap-2">{lines}</ul>
                <form method="post" action="/rpc/learning/co-teacher" class="grid gap-4">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="course_id" value=id.to_string() />
                    <TextField
                        state=state.clone()
                        name="tutor"
                        label=tr!(l, coteach.tutor)
                        help=tr!(l, coteach.tutor_help)
                    />
                    <TextField
                        state
                        name="share"
                        label=tr!(l, coteach.share)
                        help=tr!(l, coteach.share_help, limit = SHARES_MAX.to_string())
                    />
                    <div>
                        <button class="button button-secondary" type="submit">
                            {tr!(l, coteach.ask)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Person(id: CourseId, person: CoTeacher) -> impl IntoView {
    let l = locale();
    let (kind, said) = match person.state {
        CoTeacherState::Agreed => ("success", tr!(l, coteach.agreed)),
        CoTeacherState::Asked => ("primary", tr!(l, coteach.asked)),
        CoTeacherState::Declined | CoTeacherState::Over => ("", tr!(l, coteach.declined)),
    };
    let there = matches!(person.state, CoTeacherState::Asked | CoTeacherState::Agreed);
    view! {
        <li class="flex flex-wrap items-center gap-3 border-t border-line py-2">
            <bdi class="grow">{person.display_name}</bdi>
            <span class="numbers">{tr!(l, courses.percent, percent = person.share.to_string())}</span>
            <Badge kind text=said />
            {there.then(|| view! { <End id tutor=person.tutor_id.to_string() text=tr!(l, coteach.end) /> })}
        </li>
    }
    .into_any()
}

/// Ends that somebody teaches the course too.
#[component]
fn End(id: CourseId, tutor: String, text: &'static str) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/co-teacher-end">
            <FormPage />
            <Hidden name="course_id" value=id.to_string() />
            <Hidden name="tutor_id" value=tutor />
            <button class="button button-quiet button-small" type="submit">
                {text}
            </button>
        </form>
    }
    .into_any()
}

/// Courses of others: those that wait for an answer, and those that the reader teaches too.
#[component]
pub fn CoCourses(courses: Vec<CoTaught>) -> impl IntoView {
    let l = locale();
    let lines = courses.into_iter().map(|course| view! { <CoCourse course /> }).collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="co-taught">
                <h2 id="co-taught">{tr!(l, coteach.with_others)}</h2>
                <ErrorSummary state=FormState::of("learning/co-teacher-answer") />
                <ul class="grid gap-4">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn CoCourse(course: CoTaught) -> impl IntoView {
    let l = locale();
    let (id, share) = (course.course_id, course.share);
    let teacher = course.teacher_name.clone();
    let rest = if course.state == CoTeacherState::Asked {
        view! {
            <p>{tr!(l, coteach.asks, teacher = teacher, percent = share.to_string())}</p>
            <div class="flex flex-wrap gap-3">
                <Say id share agrees=true look="button button-primary" text=tr!(l, coteach.yes) />
                <Say id share agrees=false look="button button-quiet" text=tr!(l, coteach.no) />
            </div>
        }
        .into_any()
    } else {
        view! {
            <p>{tr!(l, coteach.teaches, teacher = teacher, percent = share.to_string())}</p>
            <div class="flex flex-wrap items-center gap-3">
                <a class="button button-secondary" href=teach_path(id)>
                    {tr!(l, courses.edit)}
                </a>
                <End id tutor=String::new() text=tr!(l, coteach.leave) />
            </div>
        }
        .into_any()
    };
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h3 dir="auto">{course.title}</h3>
                {rest}
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn Say(id: CourseId, share: i32, agrees: bool, look: &'static str, text: &'static str) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/learning/co-teacher-answer">
            <FormPage />
            <Hidden name="course_id" value=id.to_string() />
            <Hidden name="share" value=share.to_string() />
            <Hidden name="agrees" value=agrees.to_string() />
            <button class=look type="submit">
                {text}
            </button>
        </form>
    }
    .into_any()
}
