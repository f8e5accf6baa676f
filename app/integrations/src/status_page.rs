//! `/status`: how the product is and was, part by part, for everybody.

use crate::i18n::Locale;
use domain::integrations::status::{Health, Part, PartStatus, StatusDay};
use face::{
    format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Badge, NoticeBox, NoticeKind, Opener, Page, PageHeader},
};
use integrations::status::status;
use leptos::prelude::*;

/// `/status`.
pub fn status_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let status = status(&service_context()).await?;
        let (kind, text) = match status.status {
            Health::Ok => (NoticeKind::Success, tr!(l, status.all_ok)),
            Health::Slow => (NoticeKind::Warning, tr!(l, status.some_slow)),
            Health::Down => (NoticeKind::Error, tr!(l, status.some_down)),
        };
        let parts = status.parts.into_iter().map(|part| view! { <PartCard part /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, status.title) width="reading">
                <PageHeader title=tr!(l, status.title) lead=tr!(l, status.lead) />
                <NoticeBox kind>
                    <p class="font-medium">{text}</p>
                </NoticeBox>
                <ul class="grid gap-3">{parts}</ul>
                <p class="text-sm text-ink-soft">
                    <a href="/changelog">{tr!(l, changelog.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

fn part_words(l: Locale, part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Database => (tr!(l, status.database), tr!(l, status.database_is)),
        Part::Worker => (tr!(l, status.worker), tr!(l, status.worker_is)),
        Part::Mail => (tr!(l, status.mail), tr!(l, status.mail_is)),
        Part::Payments => (tr!(l, status.payments), tr!(l, status.payments_is)),
    }
}

fn health_words(l: Locale, health: Health) -> (&'static str, &'static str) {
    match health {
        Health::Ok => ("success", tr!(l, status.ok)),
        Health::Slow => ("warning", tr!(l, status.slow)),
        Health::Down => ("error", tr!(l, status.down)),
    }
}

#[component]
fn PartCard(part: PartStatus) -> impl IntoView {
    let l = locale();
    let (name, about) = part_words(l, part.part);
    let (kind, text) = health_words(l, part.status);
    let uptime = part.uptime.map(|share| {
        let percent = format::decimal(l, &format!("{:.2}", share * 100.0));
        tr!(l, status.uptime, percent = percent)
    });
    let troubled: Vec<StatusDay> = part.days.iter().rev().filter(|day| day.health() != Health::Ok).copied().collect();
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <div class="flex flex-wrap items-center justify-between gap-2">
                    <h2 class="text-lg">{name}</h2>
                    <Badge kind text />
                </div>
                <p class="text-sm text-ink-soft">{about}</p>
                {uptime.map(|text| view! { <p class="numbers">{text}</p> })}
                {(!troubled.is_empty()).then(|| view! { <Troubled days=troubled /> })}
            </div>
        </li>
    }
}

/// The days on which something was wrong for a while.
#[component]
fn Troubled(days: Vec<StatusDay>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let rows = days.into_iter().map(move |day| {
        let date = format::date(l, zone, day.day, now);
        let (slow, down) = (format::number(l, i64::from(day.slow)), format::number(l, i64::from(day.down)));
        let minutes = tr!(l, status.minutes, slow = slow, down = down);
        view! {
            <li>
                <time datetime=format::machine(day.day)>{date}</time>
                ": "
                {minutes}
            </li>
        }
    });
    view! {
        <details>
            <Opener text=tr!(l, status.past) />
            <ul class="grid gap-1 pt-2 text-sm">{rows.collect_view()}</ul>
        </details>
    }
}
