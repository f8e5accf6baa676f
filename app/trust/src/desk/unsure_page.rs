//! Lessons that are over and of which their room does not tell what became of them, for whoever looks at them.

use domain::bookings::{attendance::UnsureLesson, staff_change::StaffChange};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Badge, Page, PageHeader},
};
use leptos::prelude::*;
use services::trust::desk::lessons_unsure;

/// `/admin/attendance`.
pub fn unsure_page() -> AnyView {
    page_of(async move {
        let lessons = lessons_unsure(&service_context()).await?.items;
        let l = locale();
        let none = lessons.is_empty().then(|| {
            view! {
                <div class="empty-state">
                    <img class="empty-picture" src="/img/empty/nothing-waiting.svg" width="200" height="140" alt="" />
                    <p>{tr!(l, unsure.none)}</p>
                </div>
            }
        });
        let cards = lessons.into_iter().map(|lesson| view! { <Lesson lesson /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, unsure.title)>
                <PageHeader title=tr!(l, unsure.title) lead=tr!(l, unsure.lead) />
                {none}
                <ul class="grid gap-3">{cards}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Lesson(lesson: UnsureLesson) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let id = lesson.booking_id;
    let name = format!("{} · {} · {}", lesson.subject_name, lesson.student_name, lesson.tutor_name);
    let act = |change: StaffChange, text: &'static str, class: &'static str| {
        let href = format!("/admin/bookings/{id}/change?change={}", change.code());
        view! {
            <a class=format!("button button-small {class}") href=href aria-label=format!("{text}: {name}")>
                {text}
            </a>
        }
    };
    let held = act(StaffChange::TookPlace, tr!(l, unsure.held), "button-primary");
    let no_tutor = act(StaffChange::TutorAbsent, tr!(l, report.tutor_no_show), "button-secondary");
    let no_student = act(StaffChange::StudentAbsent, tr!(l, report.student_no_show), "button-secondary");
    let not_held = act(StaffChange::NotHeld, tr!(l, unsure.not_held), "button-secondary");
    let elsewhere = lesson.elsewhere.then(|| view! { <Badge kind="warning" text=tr!(l, unsure.elsewhere) /> });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-2 font-semibold">
                    <a class="link" href=address::booking(id)>
                        <bdi>{name.clone()}</bdi>
                    </a>
                    <span class="numbers">{format::money(l, lesson.total)}</span>
                    {elsewhere}
                </p>
                <dl class="facts">
                    <dt>{tr!(l, unsure.ended)}</dt>
                    <dd class="numbers">{format::moment(l, zone, lesson.end, now)}</dd>
                    <dt>{tr!(l, unsure.student)}</dt>
                    <dd class="numbers">{tr!(l, unsure.minutes, count = lesson.student_minutes)}</dd>
                    <dt>{tr!(l, unsure.tutor)}</dt>
                    <dd class="numbers">{tr!(l, unsure.minutes, count = lesson.tutor_minutes)}</dd>
                    <dt>{tr!(l, unsure.settles)}</dt>
                    <dd class="numbers">{format::moment(l, zone, lesson.settles_at, now)}</dd>
                </dl>
                <div class="flex flex-wrap gap-2">{held} {no_tutor} {no_student} {not_held}</div>
            </div>
        </li>
    }
}
