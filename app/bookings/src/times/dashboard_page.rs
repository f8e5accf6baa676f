//! A tutor's figures: how the lessons of the last half year went, and what would help (BK9).

use crate::cockpit::{MonthsChart, Tier};
use crate::i18n::Locale;
use crate::now::teach_page::Switch;
use bookings::{cockpit::tutor_cockpit, metrics::tutor_metrics_before, micro::available_now};
use domain::bookings::metrics::{Advice, Metrics};
use face::{
    format,
    page::page_of,
    request::{locale, service_context, unread_threads},
    tutors::response_time,
    ui::{Compared, EmptyState, FigureView, Page, PageHeader},
};
use leptos::prelude::*;
use std::cmp::Ordering;

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
        let (metrics, before) = (cockpit.metrics, tutor_metrics_before(&context).await?);
        Ok(view! {
            <Page title=tr!(l, nav.teach_dashboard)>
                <PageHeader title=tr!(l, nav.teach_dashboard) lead=tr!(l, figures.lead) />
                <section class="card" aria-label=tr!(l, nav.teach_dashboard)>
                    <div class="card-body">
                        <dl class="figures">{shown(l, &metrics, &before)}</dl>
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

/// A figure, what it was in the half year before where that is known, and whether less of it is better.
struct Shown {
    name: &'static str,
    now: Option<i64>,
    before: Option<i64>,
    written: fn(Locale, i64) -> String,
    less: bool,
}

fn percent(l: Locale, value: i64) -> String {
    tr!(l, figures.percent, count = value)
}

/// Hundredths of stars.
fn stars(l: Locale, value: i64) -> String {
    format::decimal(l, &format!("{}.{}", value / 100, value % 100 / 10))
}

fn answer(_: Locale, minutes: i64) -> String {
    response_time(i32::try_from(minutes).unwrap_or(i32::MAX))
}

fn shown(l: Locale, now: &Metrics, before: &Metrics) -> Vec<AnyView> {
    let figure = |name: &'static str, of: fn(&Metrics) -> Option<i64>, written: fn(Locale, i64) -> String| Shown {
        name,
        now: of(now),
        before: of(before),
        written,
        less: false,
    };
    let number: fn(Locale, i64) -> String = format::number;
    let figures = [
        figure(tr!(l, figures.lessons), |it| Some(it.lessons), number),
        figure(tr!(l, figures.students), |it| Some(it.students), number),
        Shown { less: true, ..figure(tr!(l, figures.strikes), |it| Some(it.strikes), number) },
        figure(tr!(l, figures.acceptance), |it| it.acceptance_percent, percent),
        figure(tr!(l, figures.completion), |it| it.completion_percent, percent),
        figure(tr!(l, figures.retention), |it| it.retention_percent, percent),
        figure(tr!(l, figures.rating_lately), |it| it.rating_lately, stars),
        // Of the whole time: there is nothing before that.
        Shown { before: None, ..figure(tr!(l, figures.rating), |it| it.rating, stars) },
        Shown { before: None, ..figure(tr!(l, figures.response), |it| it.response_minutes, answer) },
    ];
    figures.into_iter().filter_map(|figure| figure.view(l)).collect()
}

impl Shown {
    fn view(self, l: Locale) -> Option<AnyView> {
        let Self { name, now, before, written, less } = self;
        let now = now?;
        let good = if less { Ordering::Less } else { Ordering::Greater };
        let compared = before.map(|before| {
            let text = tr!(l, figures.before, value = written(l, before));
            Compared::went(now.cmp(&before), good, text)
        });
        Some(view! { <FigureView name value=written(l, now) compared /> }.into_any())
    }
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
