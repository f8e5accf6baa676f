//! A tutor who is free now: the switch, and what they are asked.

use super::looks::LooksAgain;
use bookings::micro::{available_now, micro_offers};
use chrono::{DateTime, Utc};
use domain::bookings::micro::MicroOffer;
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, SelectField},
};
use leptos::prelude::*;

/// How long one can be free, in minutes.
const FOR: [i64; 4] = [30, 60, 120, 240];

/// `/teach/now`.
pub fn teach_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let until = available_now(&context).await?.until;
        let offers = micro_offers(&context).await?;
        let none = offers.is_empty();
        let offers = offers.into_iter().map(|offer| view! { <Offer offer /> }).collect_view();
        // Whoever fills the form in is not interrupted; whoever waits for a question is shown it.
        let looks = until.is_some() || !none;
        Ok(view! {
            <Page title=tr!(l, now.teach_title) width="reading">
                {looks.then(|| view! { <LooksAgain /> })}
                <PageHeader title=tr!(l, now.teach_title) lead=tr!(l, now.teach_lead) />
                {offers}
                {(looks && none).then(|| view! { <p role="status">{tr!(l, now.none)}</p> })}
                <Switch until />
            </Page>
        }
        .into_any())
    })
}

/// One question, with yes and no.
#[component]
fn Offer(offer: MicroOffer) -> impl IntoView {
    let l = locale();
    let until = format::time(l, page_request().time_zone, offer.expires_at);
    let id = offer.id.to_string();
    let price = tr!(l, now.price, price = format::money(l, offer.price), count = offer.minutes);
    let (name, subject) = (offer.student_name, offer.subject_name);
    view! {
        <section class="card" aria-labelledby="offer">
            <div class="card-body grid gap-3">
                <h2 id="offer">{tr!(l, now.offer, student = name)}</h2>
                <p>{subject} " · " <bdi>{offer.topic}</bdi></p>
                <p class="font-medium numbers">{price}</p>
                <p class="text-ink-soft numbers">{tr!(l, now.offer_until, time = until)}</p>
                <ErrorSummary state=FormState::of("bookings/now-accept") />
                <div class="flex flex-wrap gap-3">
                    <form method="post" action="/rpc/bookings/now-accept">
                        <FormPage />
                        <Hidden name="session_id" value=id.clone() />
                        <Hidden name="key" value=service_context().new_id().to_string() />
                        <button class="button button-primary" type="submit">
                            {tr!(l, now.accept)}
                        </button>
                    </form>
                    <form method="post" action="/rpc/bookings/now-decline">
                        <FormPage />
                        <Hidden name="session_id" value=id />
                        <button class="button button-secondary" type="submit">
                            {tr!(l, now.decline)}
                        </button>
                    </form>
                </div>
            </div>
        </section>
    }
}

/// Free now or not; on the tutor's figures too.
#[component]
pub fn Switch(until: Option<DateTime<Utc>>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/now-available");
    let stands = match until {
        Some(until) => tr!(l, now.free_until, time = format::time(l, page_request().time_zone, until)),
        None => tr!(l, now.not_free).to_owned(),
    };
    let kind = if until.is_some() { NoticeKind::Success } else { NoticeKind::Info };
    view! {
        <section class="grid gap-4" aria-label=tr!(l, now.teach_title)>
            <NoticeBox kind>
                <p class="numbers">{stands}</p>
            </NoticeBox>
            <form method="post" action="/rpc/bookings/now-available" class="grid gap-4">
                <FormPage />
                <ErrorSummary state=state.clone() />
                {if until.is_some() { view! { <Stop /> }.into_any() } else { view! { <Start state /> }.into_any() }}
            </form>
        </section>
    }
}

#[component]
fn Stop() -> impl IntoView {
    view! {
        <Hidden name="minutes" value="0" />
        <div>
            <button class="button button-secondary" type="submit">
                {tr!(locale(), now.stop)}
            </button>
        </div>
    }
}

#[component]
fn Start(state: FormState) -> impl IntoView {
    let l = locale();
    let options = FOR.iter().map(|minutes| (minutes.to_string(), tr!(l, tutor.minutes, count = *minutes))).collect();
    view! {
        <SelectField state name="minutes" label=tr!(l, now.how_long) options value="60" />
        <div>
            <button class="button button-primary" type="submit">
                {tr!(l, now.start)}
            </button>
        </div>
    }
}
