//! The own lessons: upcoming, past, cancelled.

use super::{
    family::children_ahead,
    invitation::Invitation,
    lesson_card::{LessonCard, folded},
};
use bookings::booking::booking_list;
use domain::bookings::{Booking, booking::BookingList};
use face::{
    address,
    page::{page_of, query},
    request::{locale, service_context},
    ui::{EmptyState, Page, PageHeader, Pager, TimesIn},
};
use leptos::prelude::*;

/// `/bookings?state=upcoming|past|cancelled`.
pub fn bookings_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (state, cursor) = (query("state"), Some(query("cursor")).filter(|c| !c.is_empty()));
        let list = match state.as_str() {
            "past" => BookingList::Past,
            "cancelled" => BookingList::Cancelled,
            _ => BookingList::Upcoming,
        };
        let page = booking_list(&context, list, None, cursor.as_deref()).await?;
        let fresh = list == BookingList::Upcoming && cursor.is_none();
        let children = if fresh { children_ahead(&context).await? } else { Vec::new() };
        let l = locale();
        let next = page.next_cursor.clone().map(|cursor| address::bookings(&state, &cursor));
        let first = cursor.map(|_| address::bookings(&state, ""));
        Ok(view! {
            <Page title=tr!(l, nav.lessons)>
                <PageHeader title=tr!(l, nav.lessons) />
                <p class="field-help">
                    <TimesIn />
                </p>
                <Tabs list />
                {(!children.is_empty())
                    .then(|| {
                        view! {
                            <h2>{tr!(l, home.children)}</h2>
                            <Lessons bookings=children.clone() />
                        }
                    })}
                {if page.items.is_empty() && !children.is_empty() {
                    ().into_any()
                } else if page.items.is_empty() {
                    let roles = context.person().map(|person| person.roles.clone()).unwrap_or_default();
                    let Invitation { text, href, action } = Invitation::of(l, &roles, None);
                    let upcoming = list == BookingList::Upcoming;
                    let title = if upcoming { tr!(l, home.none_title) } else { tr!(l, lessons.none_title) };
                    view! { <EmptyState picture="no-lessons" title text href action /> }.into_any()
                } else {
                    view! { <Lessons bookings=page.items /> }.into_any()
                }}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

/// `/teach/requests`: what students ask the reader for, soonest lesson first.
pub fn requests_page() -> AnyView {
    page_of(async move {
        let cursor = Some(query("cursor")).filter(|c| !c.is_empty());
        let page = booking_list(&service_context(), BookingList::Requested, None, cursor.as_deref()).await?;
        let l = locale();
        let next = page.next_cursor.clone().map(|cursor| format!("{}?cursor={cursor}", address::REQUESTS));
        let first = cursor.map(|_| address::REQUESTS.to_owned());
        Ok(view! {
            <Page title=tr!(l, lessons.asked)>
                <PageHeader title=tr!(l, lessons.asked) lead=tr!(l, lessons.asked_lead) />
                {if page.items.is_empty() {
                    let (title, text) = (tr!(l, lessons.asked_none), tr!(l, lessons.asked_none_text));
                    let (href, action) = (address::AVAILABILITY, tr!(l, nav.teach_availability));
                    view! { <EmptyState picture="no-lessons" title text href action /> }.into_any()
                } else {
                    view! {
                        <p class="field-help">
                            <TimesIn />
                        </p>
                        <Lessons bookings=page.items />
                    }
                        .into_any()
                }}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Tabs(list: BookingList) -> impl IntoView {
    let l = locale();
    let tabs = [
        ("upcoming", BookingList::Upcoming, tr!(l, lessons.upcoming)),
        ("past", BookingList::Past, tr!(l, lessons.past)),
        ("cancelled", BookingList::Cancelled, tr!(l, lessons.cancelled)),
    ];
    let tabs = tabs.map(|(code, tab, name)| {
        let current = (tab == list).then_some("page");
        view! {
            <a class="nav-link" href=address::bookings(code, "") aria-current=current>
                {name}
            </a>
        }
    });
    view! {
        <nav class="flex flex-wrap gap-1 border-b border-line" aria-label=tr!(l, nav.lessons)>
            {tabs}
        </nav>
    }
}

#[component]
fn Lessons(bookings: Vec<Booking>) -> impl IntoView {
    let lesson = |(booking, more)| {
        view! {
            <li>
                <LessonCard booking more />
            </li>
        }
    };
    view! {
        <h2 class="sr-only">{tr!(locale(), lessons.list)}</h2>
        <ul class="grid gap-4">{folded(bookings).into_iter().map(lesson).collect_view()}</ul>
        <p>
            <a class="button button-quiet" href=address::CASES>
                {tr!(locale(), cases.own)}
            </a>
        </p>
    }
}
