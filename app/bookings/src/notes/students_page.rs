//! A tutor's students, newest lesson first.

use bookings::notes::students_list;
use domain::bookings::notes::Student;
use face::{
    address, format,
    page::{page_of, query},
    request::{locale, page_request, service_context},
    ui::{Avatar, EmptyState, Page, PageHeader, Pager},
};
use leptos::prelude::*;

/// `/teach/students?cursor=`.
pub fn students_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let page = students_list(&context, None, cursor.as_deref()).await?;
        let next = page.next_cursor.map(|cursor| address::students(&cursor));
        let first = cursor.is_some().then(|| address::students(""));
        let none = page.items.is_empty();
        let students = page.items.into_iter().map(|student| view! { <Line student /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, students.title) width="reading">
                <PageHeader title=tr!(l, students.title) lead=tr!(l, students.lead) />
                {if none {
                    view! {
                        <EmptyState
                            picture="no-students"
                            title=tr!(l, students.none)
                            text=tr!(l, students.none_text)
                            href=address::AVAILABILITY
                            action=tr!(l, nav.teach_availability)
                        />
                    }
                        .into_any()
                } else {
                    view! { <ul class="grid gap-4">{students}</ul> }.into_any()
                }}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Line(student: Student) -> impl IntoView {
    let l = locale();
    view! {
        <li class="card card-link">
            <div class="card-body flex items-center gap-4">
                <Avatar name=student.display_name.clone() photo=student.photo_url.clone() size="size-14" />
                <div class="grid gap-1 min-w-0">
                    <h2 class="text-lg">
                        <a class="text-ink" href=address::student(student.id)>
                            <bdi>{student.display_name.clone()}</bdi>
                        </a>
                    </h2>
                    <p class="text-sm text-ink-soft">{facts(&student)}</p>
                    {(!student.homework.is_empty())
                        .then(|| {
                            view! {
                                <p class="text-sm line-clamp-2">
                                    <span class="text-ink-soft">{tr!(l, notes.homework)} " · "</span>
                                    <bdi>{student.homework.clone()}</bdi>
                                </p>
                            }
                        })}
                </div>
            </div>
        </li>
    }
}

/// How many lessons there were, and when the next or the last one is.
pub fn facts(student: &Student) -> String {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let lessons = tr!(l, students.lessons, count = student.lessons);
    let when = match (student.next_lesson, student.last_lesson) {
        (Some(next), _) => Some(tr!(l, students.next, when = format::moment(l, zone, next, now))),
        (None, Some(last)) => Some(tr!(l, students.last, when = format::moment(l, zone, last, now))),
        (None, None) => None,
    };
    [Some(lessons), when].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
