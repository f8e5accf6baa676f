//! A tutor's figures: how the lessons of the last half year went, and what would help (BK9).

use crate::cockpit::{MonthsChart, Tier};
use crate::i18n::Locale;
use crate::now::teach_page::Switch;
use bookings::{cockpit::tutor_cockpit, micro::available_now};
use domain::bookings::metrics::{Advice, Metrics};
use face::{
    format,
    page::page_of,
    request::{locale, service_context, unread_threads},
    tutors::response_time,
    ui::{EmptyState, Page, PageHeader},
};
use leptos::prelude::*;

/// `/teach/dashboard`.
pub fn dashboard_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        if context.require_person()?.tutor_id.is_none() {
            return Ok(view! { <NoProfile /> }.into_any());
        }
        let cockpit = tutor_cockpit(&context).await?;
        let until = available_now(&context).await?.until;
        let metrics = cockpit.metrics;
        Ok(view! {
            <Page title=tr!(l, nav.teach_dashboard)>
                <PageHeader title=tr!(l, nav.teach_dashboard) lead=tr!(l, figures.lead) />
                <section class="card" aria-label=tr!(l, nav.teach_dashboard)>
                    <div class="card-body">
                        <dl class="figures">{shown(l, &metrics)}</dl>
                    </div>
                </section>
                <Switch until />
                <Unread />
                <Helps advice=metrics.advice />
                <MonthsChart months=cockpit.months />
                <Tier tier=cockpit.tier />
                <p>
                    <a href="/home">{tr!(l, numbers.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// The way to conversations with something new; nothing where there is none.
#[component]
fn Unread() -> impl IntoView {
    let l = locale();
    let unread = unread_threads();
    (unread > 0).then(|| {
        view! {
            <p>
                <a class="link" href="/messages">
                    {tr!(l, messages.new_count, count = unread)}
                </a>
            </p>
        }
    })
}

#[component]
fn NoProfile() -> impl IntoView {
    let l = locale();
    view! {
        <Page title=tr!(l, nav.teach_dashboard) width="reading">
            <PageHeader title=tr!(l, nav.teach_dashboard) />
            <EmptyState
                picture="no-hours"
                title=tr!(l, home.profile_title)
                text=tr!(l, home.profile_text)
                href="/teach/profile"
                action=tr!(l, home.profile_action)
            />
        </Page>
    }
}

fn shown(l: Locale, metrics: &Metrics) -> Vec<AnyView> {
    let count = |value: i64| Some(format::number(l, value));
    let percent = |value: Option<i64>| value.map(|value| tr!(l, figures.percent, count = value));
    let stars =
        |value: Option<i64>| value.map(|value| format::decimal(l, &format!("{}.{}", value / 100, value % 100 / 10)));
    let figures = [
        (tr!(l, figures.lessons), count(metrics.lessons)),
        (tr!(l, figures.students), count(metrics.students)),
        (tr!(l, figures.strikes), count(metrics.strikes)),
        (tr!(l, figures.acceptance), percent(metrics.acceptance_percent)),
        (tr!(l, figures.completion), percent(metrics.completion_percent)),
        (tr!(l, figures.retention), percent(metrics.retention_percent)),
        (tr!(l, figures.rating), stars(metrics.rating)),
        (tr!(l, figures.rating_lately), stars(metrics.rating_lately)),
        (tr!(l, figures.response), metrics.response_minutes.and_then(|m| i32::try_from(m).ok()).map(response_time)),
    ];
    let figure = |(name, value): (&str, String)| {
        view! {
            <div>
                <dt class="text-sm text-ink-soft">{name.to_owned()}</dt>
                <dd class="text-2xl font-bold numbers">{value}</dd>
            </div>
        }
        .into_any()
    };
    figures.into_iter().filter_map(|(name, value)| Some(figure((name, value?)))).collect()
}

#[component]
fn Helps(advice: Vec<Advice>) -> impl IntoView {
    let l = locale();
    let words = move |advice: Advice| match advice {
        Advice::Attend => tr!(l, figures.attend),
        Advice::Keep => tr!(l, figures.keep),
        Advice::Answer => tr!(l, figures.answer),
        Advice::AnswerSooner => tr!(l, figures.answer_sooner),
    };
    view! {
        <section class="grid gap-3" aria-labelledby="helps">
            <h2 id="helps">{tr!(l, figures.advice)}</h2>
            {if advice.is_empty() {
                view! { <p>{tr!(l, figures.fine)}</p> }.into_any()
            } else {
                let line = |advice| view! { <li>{words(advice)}</li> };
                view! { <ul class="grid gap-2 list-disc ps-5">{advice.into_iter().map(line).collect_view()}</ul> }
                    .into_any()
            }}
        </section>
    }
}
