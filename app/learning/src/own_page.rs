//! `/learning`: the courses somebody is in, the one learned in last first.

use crate::parts::{ProgressBar, place_path};
use domain::learning::enrolment::Enrolment;
use face::{
    page::{page_of, query},
    request::{locale, service_context},
    ui::{Badge, EmptyState, Page, PageHeader, Pager},
};
use learning::enrolment::enrolments_own;
use leptos::prelude::*;

/// The page.
pub fn own_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|cursor| !cursor.is_empty());
        let found = enrolments_own(&service_context(), None, cursor.as_deref()).await?;
        let l = locale();
        let list = if found.items.is_empty() {
            view! {
                <EmptyState
                    picture="no-lessons"
                    title=tr!(l, courses.none_own)
                    text=tr!(l, courses.none_own_text)
                    href="/courses"
                    action=tr!(l, courses.find)
                />
            }
            .into_any()
        } else {
            let cards = found.items.into_iter().map(|place| view! { <PlaceCard place /> });
            view! { <ul class="grid gap-4 sm:grid-cols-2">{cards.collect_view()}</ul> }.into_any()
        };
        let next =
            found.next_cursor.map(|cursor| face::address::with_query("/learning", [("cursor", cursor.as_str())]));
        let first = cursor.map(|_| "/learning".to_owned());
        Ok(view! {
            <Page title=tr!(l, courses.own)>
                <PageHeader title=tr!(l, courses.own) lead=tr!(l, courses.own_lead) />
                {list}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn PlaceCard(place: Enrolment) -> impl IntoView {
    let l = locale();
    let next = place.next_title.clone().map(|title| tr!(l, courses.next, title = title));
    let finished = place.completed_at.is_some();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">
                    <a class="link" href=place_path(place.id) dir="auto">
                        {place.title.clone()}
                    </a>
                </h2>
                <p class="text-sm text-ink-soft">
                    <bdi>{place.teacher_name.clone()}</bdi>
                </p>
                <ProgressBar share=place.progress />
                {next.map(|text| view! { <p dir="auto">{text}</p> })}
                {finished.then(|| view! { <Badge kind="success" text=tr!(l, courses.finished) /> })}
            </div>
        </li>
    }
}
