//! The own lessons in the calendar one uses every day: a secret address to subscribe to.

use crate::lesson_card::LessonCard;
use bookings::booking::{booking_list, feed_address};
use domain::{bookings::booking::BookingList, identity::Role, integrations::calendars::CalendarProvider};
use face::{
    address,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, NoticeBox, NoticeKind, Opener, Page, PageHeader},
};
use leptos::prelude::*;
use services::{calendar::outside::calendars_stale, identity::step_up::fresh};

/// Lessons shown beside the address.
const NEXT: i64 = 10;

/// `/calendar`.
pub fn calendar_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        // The address outlives a sign-in: a borrowed browser does not read it.
        let url = if fresh(&context).await?.is_some() { Some(feed_address(&context).await?) } else { None };
        let lessons = booking_list(&context, BookingList::Upcoming, Some(NEXT), None).await?.items;
        let stale = calendars_stale(&context).await?.into_iter().map(|(provider, _)| provider).collect();
        let grown = !context.has_role(Role::Child);
        let list = if lessons.is_empty() {
            view! {
                <EmptyState
                    picture="no-lessons"
                    title=tr!(l, feed.none)
                    text=tr!(l, feed.none_text)
                    href="/tutors"
                    action=tr!(l, nav.search)
                />
            }
            .into_any()
        } else {
            let card = |booking| view! { <li><LessonCard booking /></li> };
            view! { <ul class="grid gap-4">{lessons.into_iter().map(card).collect_view()}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, nav.calendar)>
                <PageHeader title=tr!(l, nav.calendar) lead=tr!(l, feed.lead) />
                {url.map_or_else(|| view! { <FeedHidden /> }.into_any(), |url| view! { <Feed url /> }.into_any())}
                {grown.then(|| view! { <Connected stale /> })}
                <section class="grid gap-4" aria-labelledby="next-lessons">
                    <h2 id="next-lessons">{tr!(l, feed.next)}</h2>
                    {list}
                    <p>
                        <a class="button button-quiet" href=address::bookings("", "")>
                            {tr!(l, nav.lessons)}
                        </a>
                        <a class="button button-quiet" href="/calendar/find-times">
                            {tr!(l, together.title)}
                        </a>
                    </p>
                </section>
            </Page>
        }
        .into_any())
    })
}

/// Calendars that are connected, and which of them are not up to date.
#[component]
fn Connected(stale: Vec<CalendarProvider>) -> impl IntoView {
    let l = locale();
    let stale = stale
        .into_iter()
        .map(|provider| {
            view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{tr!(l, cals.stale_here, calendar = provider.label())}</p>
                </NoticeBox>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="connected">
            <div class="card-body grid gap-4">
                <h2 id="connected" class="text-lg">
                    {tr!(l, cals.title)}
                </h2>
                <p class="max-w-[70ch]">{tr!(l, cals.lead)}</p>
                {stale}
                <div>
                    <a class="button button-secondary" href=address::CALENDARS>
                        {tr!(l, cals.see)}
                    </a>
                </div>
            </div>
        </section>
    }
}

/// The way to the address, for a sign-in of a while ago.
#[component]
fn FeedHidden() -> impl IntoView {
    let l = locale();
    view! {
        <section class="card" aria-labelledby="feed">
            <div class="card-body grid gap-4">
                <h2 id="feed" class="text-lg">
                    {tr!(l, feed.address)}
                </h2>
                <p class="max-w-[70ch]">{tr!(l, feed.help)}</p>
                <div>
                    <a class="button button-secondary" href=address::step_up("/calendar", None)>
                        {tr!(l, step_up.title)}
                    </a>
                </div>
            </div>
        </section>
    }
}

/// The address, how to use it, and a new one for whoever has shown it around.
#[component]
fn Feed(url: String) -> impl IntoView {
    let l = locale();
    // What calendars listen to instead of a browser.
    let subscribe = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}")).unwrap_or_default();
    view! {
        <section class="card" aria-labelledby="feed">
            <div class="card-body grid gap-4">
                <h2 id="feed" class="text-lg">
                    {tr!(l, feed.address)}
                </h2>
                <p class="max-w-[70ch]">{tr!(l, feed.help)}</p>
                <p class="rounded border border-line p-3 text-sm break-all" dir="ltr">
                    <code>{url}</code>
                </p>
                <div>
                    <a class="button button-secondary" href=subscribe>
                        {tr!(l, feed.open)}
                    </a>
                </div>
                <details>
                    <Opener text=tr!(l, feed.rotate) class="text-primary-text" />
                    <form method="post" action="/rpc/calendar/feed-rotate" class="grid gap-3 pt-2">
                        <FormPage />
                        <ErrorSummary state=FormState::of("calendar/feed-rotate") />
                        <p class="text-ink-soft max-w-[70ch]">{tr!(l, feed.rotate_help)}</p>
                        <div>
                            <button class="button button-danger" type="submit">
                                {tr!(l, feed.rotate)}
                            </button>
                        </div>
                    </form>
                </details>
            </div>
        </section>
    }
}
