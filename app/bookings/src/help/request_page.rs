//! One request with the answers its reader may see, and what the reader can do about it.

use super::{list_page::state_badge, offer_form::OfferForm};
use bookings::help::help_get;
use domain::{
    bookings::help::{HelpOffer, HelpRequest, HelpState},
    ids::HelpRequestId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;

/// `/help-requests/{id}`.
pub fn request_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let request = help_get(&context, param_id::<HelpRequestId>("id")?).await?;
        let l = locale();
        let title = format!("{}: {}", tr!(l, helping.request), request.subject_name);
        let open = request.state == HelpState::Open;
        let form = (open && !request.own).then(|| view! { <OfferForm request=request.clone() /> });
        let close = (open && request.own).then(|| view! { <Close id=request.id /> });
        let lesson = request.booking_id.map(|id| {
            view! {
                <p>
                    <a class="button button-primary" href=address::booking(id)>
                        {tr!(l, helping.lesson)}
                    </a>
                </p>
            }
        });
        Ok(view! {
            <Page title=title.clone() width="reading">
                <PageHeader title />
                <ErrorSummary state=FormState::of("bookings/help-accept") />
                <ErrorSummary state=FormState::of("bookings/help-close") />
                <Said request=request.clone() />
                {lesson}
                <Offers request />
                {form}
                {close}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Said(request: HelpRequest) -> impl IntoView {
    let l = locale();
    let until = format::date(l, page_request().time_zone, request.ends_at, service_context().now());
    let open_until = (request.state == HelpState::Open)
        .then(|| view! { <span class="text-sm text-ink-soft">{tr!(l, helping.open_until, date = until)}</span> });
    let budget = request.budget.map(|budget| {
        view! { <p>{tr!(l, helping.budget)} ": " <span class="numbers">{format::money(l, budget)}</span></p> }
    });
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let monday = chrono::NaiveDate::default() + chrono::Days::new(4);
    let times = request.times.iter().filter_map(|time| {
        let at = days.iter().position(|day| *day == time.weekday)? as u64;
        let name = format::weekday(l, monday + chrono::Days::new(at));
        Some(view! { <li>{name} ", " <span class="numbers">{time.start.clone()} "–" {time.end.clone()}</span></li> })
    });
    let zone =
        (!request.times.is_empty()).then(|| view! { <li class="text-ink-soft">{request.time_zone.clone()}</li> });
    view! {
        <section class="grid gap-3">
            <p class="flex flex-wrap items-center gap-3">
                {state_badge(request.state)}
                {(!request.own).then(|| view! { <bdi>{request.student_name.clone()}</bdi> })}
                {open_until}
            </p>
            <p class="whitespace-pre-line" dir="auto">
                {request.text}
            </p>
            {budget}
            <ul class="grid gap-1">{times.collect_view()} {zone}</ul>
        </section>
    }
}

#[component]
fn Offers(request: HelpRequest) -> impl IntoView {
    let l = locale();
    let none = (request.own && request.offers.is_empty() && request.state == HelpState::Open)
        .then(|| view! { <p>{tr!(l, helping.no_offers)}</p> });
    let takes = request.own && request.state == HelpState::Open;
    let id = request.id;
    let cards = request.offers.into_iter().map(|offer| view! { <Offer id offer takes /> }).collect_view();
    view! {
        {none}
        <ul class="grid gap-4">{cards}</ul>
    }
}

#[component]
fn Offer(id: HelpRequestId, offer: HelpOffer, takes: bool) -> impl IntoView {
    let l = locale();
    let now = service_context().now();
    let price = format::money(l, offer.price);
    let length = tr!(l, tutor.minutes, count = offer.minutes).to_string();
    let starts = offer.starts.iter().map(|start| {
        let text = format::moment(l, page_request().time_zone, *start, now);
        let value = format::machine(*start);
        if !takes || *start <= now {
            return view! { <li>{text}</li> }.into_any();
        }
        view! {
            <li>
                <form method="post" action="/rpc/bookings/help-accept">
                    <FormPage />
                    <Hidden name="request_id" value=id.to_string() />
                    <Hidden name="offer_id" value=offer.id.to_string() />
                    <Hidden name="start" value />
                    <Hidden name="expected_price" value=offer.price.minor.to_string() />
                    <Hidden name="expected_minutes" value=offer.minutes.to_string() />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, helping.take, time = text)}
                    </button>
                </form>
            </li>
        }
        .into_any()
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-3">
                    <Avatar name=offer.display_name.clone() photo=offer.photo_url.clone() size="size-10" />
                    <a class="font-medium" href=address::tutor(offer.tutor_id)>
                        <bdi>{offer.display_name.clone()}</bdi>
                    </a>
                    <span class="numbers">{price} " · " {length}</span>
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {offer.text.clone()}
                </p>
                <ul class="flex flex-wrap gap-3">{starts.collect_view()}</ul>
            </div>
        </li>
    }
}

#[component]
fn Close(id: HelpRequestId) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/bookings/help-close">
            <FormPage />
            <Hidden name="request_id" value=id.to_string() />
            <button class="button button-quiet" type="submit">
                {tr!(locale(), helping.close)}
            </button>
        </form>
    }
}
