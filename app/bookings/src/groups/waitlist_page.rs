//! What somebody waits for: their place in line, or what is kept for them.

use bookings::waitlist::waitlist;
use domain::bookings::waitlist::WaitEntry;
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, When},
};
use leptos::prelude::*;

/// `/waitlist`.
pub fn waitlist_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let items = waitlist(&context).await?.items;
        let none = items.is_empty();
        let entries = items.into_iter().map(|entry| view! { <Entry entry /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, waiting.title) width="reading">
                <PageHeader title=tr!(l, waiting.title) lead=tr!(l, waiting.lead) />
                <ErrorSummary state=FormState::of("bookings/offer-claim") />
                {if none {
                    view! {
                        <EmptyState
                            picture="no-lessons"
                            title=tr!(l, waiting.none)
                            text=tr!(l, waiting.none_text)
                            href=address::groups(None, "")
                            action=tr!(l, group.title)
                        />
                    }
                        .into_any()
                } else {
                    view! { <ul class="grid gap-4">{entries}</ul> }.into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Entry(entry: WaitEntry) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let href = entry.group_lesson_id.map_or_else(|| address::tutor(entry.tutor_id), address::group);
    let when = if entry.group_lesson_id.is_some() {
        view! { <When start=entry.from end=entry.to /> }.into_any()
    } else {
        let (from, to) = (format::date(l, zone, entry.from, now), format::date(l, zone, entry.to, now));
        let minutes = tr!(l, tutor.minutes, count = entry.minutes);
        view! { <span>{from} " – " {to} {format::comma(l)} {minutes}</span> }.into_any()
    };
    let offer = entry.offer.map(|offer| {
        let start = format::moment(l, zone, offer.start, now);
        let until = format::moment(l, zone, offer.expires_at, now);
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p class="font-medium">{tr!(l, waiting.offer, when = start)}</p>
                <p>{tr!(l, waiting.until, at = until)}</p>
                <form method="post" action="/rpc/bookings/offer-claim">
                    <FormPage />
                    <Hidden name="offer_id" value=offer.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <button class="button button-primary" type="submit">
                        {tr!(l, waiting.claim)}
                    </button>
                </form>
            </NoticeBox>
        }
    });
    let place = entry.place.map(|place| tr!(l, waiting.place, count = place));
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">
                    <a href=href>
                        <bdi>{entry.title}</bdi>
                        " · "
                        <bdi>{entry.tutor_name}</bdi>
                    </a>
                </h2>
                <p>{when}</p>
                {place.map(|text| view! { <p class="text-sm text-ink-soft">{text}</p> })}
                {offer}
                <form method="post" action="/rpc/bookings/wait-leave">
                    <FormPage />
                    <Hidden name="wait_id" value=entry.id.to_string() />
                    <button class="button button-quiet" type="submit">
                        {tr!(l, waiting.leave)}
                    </button>
                </form>
            </div>
        </li>
    }
}
