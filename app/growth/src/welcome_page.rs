//! `/welcome-back`: own tutors with free times, credit that waits, and what has changed.

use domain::{
    catalog::tutor_search::TutorCard,
    growth::welcome::{WaitingCredit, WelcomeBack},
};
use face::{
    address::{self, Choice},
    format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{EmptyState, Page, PageHeader, When},
};
use growth::lifecycle::welcome_back;
use leptos::prelude::*;

/// `/welcome-back`.
pub fn welcome_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let told = welcome_back(&context).await?;
        let l = locale();
        let day = |at| format::date(l, page_request().time_zone, at, context.now());
        let lead = match told.last_lesson {
            Some(at) => tr!(l, back.lead, date = day(at)),
            None => tr!(l, back.lead_new).to_string(),
        };
        Ok(view! {
            <Page title=tr!(l, back.title)>
                <PageHeader title=tr!(l, back.title) lead=lead />
                <Credit of=told.credit.clone() />
                <Tutors of=told.tutors.clone() />
                <News told />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Credit(of: Vec<WaitingCredit>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let lines: Vec<_> = of
        .into_iter()
        .map(|one| {
            let amount = format::money(l, one.amount);
            let text = match one.ends_at {
                Some(at) => tr!(l, back.credit_until, amount = amount, date = format::moment(l, zone, at, now)),
                None => tr!(l, back.credit_plain, amount = amount),
            };
            view! { <li class="numbers">{text}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="credit">
                <div class="card-body grid gap-2">
                    <h2 id="credit">{tr!(l, back.credit)}</h2>
                    <ul class="grid gap-1">{lines}</ul>
                </div>
            </section>
        }
    })
}

#[component]
fn Tutors(of: Vec<TutorCard>) -> impl IntoView {
    let l = locale();
    if of.is_empty() {
        return view! {
            <EmptyState
                picture="no-tutors"
                title=tr!(l, back.none_title)
                text=tr!(l, back.none)
                href="/tutors"
                action=tr!(l, back.find)
            />
        }
        .into_any();
    }
    let cards = of.into_iter().map(|card| view! { <Tutor card /> }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="tutors">
            <h2 id="tutors">{tr!(l, back.tutors)}</h2>
            <ul class="grid gap-4 lg:grid-cols-2">{cards}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Tutor(card: TutorCard) -> impl IntoView {
    let l = locale();
    let times: Vec<_> = card
        .next_slots
        .iter()
        .map(|slot| {
            view! {
                <li>
                    <a class="slot" href=address::book(card.id, &Choice::of(slot)) rel="nofollow">
                        <When start=slot.start end=slot.end />
                    </a>
                </li>
            }
        })
        .collect();
    let none = times.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, back.no_time)}</p> });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <h3>
                    <a href=address::tutor(card.id)>
                        <bdi>{card.display_name.clone()}</bdi>
                    </a>
                </h3>
                <p class="text-sm text-ink-soft" dir="auto">
                    {card.headline.clone()}
                </p>
                {none}
                <ul class="flex flex-wrap gap-2">{times}</ul>
            </div>
        </li>
    }
}

#[component]
fn News(told: WelcomeBack) -> impl IntoView {
    let l = locale();
    let lines: Vec<_> = [
        (told.new_tutors, "/tutors", tr!(l, back.new_tutors, number = format::number(l, told.new_tutors))),
        (told.new_courses, "/courses", tr!(l, back.new_courses, number = format::number(l, told.new_courses))),
    ]
    .into_iter()
    .filter(|(count, _, _)| *count > 0)
    .map(|(_, href, text)| {
        view! {
            <li>
                <a href=href>{text}</a>
            </li>
        }
    })
    .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="grid gap-2" aria-labelledby="news">
                <h2 id="news">{tr!(l, back.news)}</h2>
                <ul class="grid gap-1">{lines}</ul>
            </section>
        }
    })
}
