//! `/admin/analytics`: weekly active learners, one way through the product, and what happened most.

use super::words::{funnel as funnel_word, percent_or_none, step};
use domain::growth::insight::{CountedEvent, Funnel, FunnelName, InsightRequest, NorthStar};
use face::{
    format,
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{Datum, LineChart, Page, PageHeader, SelectField, TextField},
};
use growth::insight::analytics;
use leptos::prelude::*;

/// `/admin/analytics`.
pub fn analytics_page() -> AnyView {
    page_of(async move {
        let asked =
            InsightRequest { name: query("name"), from: query("from"), to: query("to"), segment: query("segment") };
        let context = service_context();
        // What was typed wrongly is shown by the form; the page goes on with the usual days.
        let found = match analytics(&context, &asked).await {
            Err(spine::Error::Refused(_)) => analytics(&context, &InsightRequest::default()).await?,
            found => found?,
        };
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, analytics.title)>
                <PageHeader title=tr!(l, analytics.title) lead=tr!(l, analytics.lead) />
                <Star star=found.north_star />
                <Way funnel=found.funnel />
                <Happened events=found.events />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Star(star: NorthStar) -> impl IntoView {
    let l = locale();
    let data = star.weeks.iter().map(|week| {
        let shown = format::number(l, week.learners);
        let name = week.monday.format("%-d.%-m.").to_string();
        let (value, exact, open) = (week.learners as f64, shown.clone(), week.open);
        Datum { full_name: week.monday.to_string(), name, value, exact, shown, open }
    });
    let data: Vec<_> = data.collect();
    let heads = (tr!(l, analytics.week).to_string(), tr!(l, analytics.learners).to_string());
    let last = star.weeks.iter().rev().find(|week| !week.open).cloned();
    let facts = last.map(|week| {
        let per = week.lessons_per_learner.map(|per| format::decimal(l, &format!("{per:.1}")));
        view! {
            <dl class="facts">
                <dt>{tr!(l, analytics.learners)}</dt>
                <dd class="numbers">{format::number(l, week.learners)}</dd>
                <dt>{tr!(l, analytics.new_learners)}</dt>
                <dd class="numbers">{format::number(l, week.new_learners)}</dd>
                <dt>{tr!(l, analytics.returning)}</dt>
                <dd class="numbers">{format::number(l, week.returning)}</dd>
                <dt>{tr!(l, analytics.per_learner)}</dt>
                <dd class="numbers">{per.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())}</dd>
            </dl>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="star">
            <h2 id="star">{tr!(l, analytics.star)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, analytics.star_help)}</p>
            <LineChart title=tr!(l, analytics.learners) trend=None heads data />
            {facts}
        </section>
    }
}

/// Which way, whose and when.
#[component]
fn WayForm(funnel: Funnel) -> impl IntoView {
    let l = locale();
    let form = FormState::default();
    let names: Vec<_> =
        FunnelName::ALL.iter().map(|name| (name.code().to_owned(), funnel_word(l, *name).to_string())).collect();
    let segments = vec![
        ("all".to_owned(), tr!(l, analytics.everybody).to_string()),
        ("referred".to_owned(), tr!(l, analytics.referred).to_string()),
    ];
    view! {
        <form
            method="get"
            action="/admin/analytics"
            class="card card-body grid gap-4 sm:grid-cols-2 lg:grid-cols-4"
        >
            <SelectField
                state=form.clone()
                name="name"
                label=tr!(l, analytics.way)
                options=names
                value=funnel.name.code()
            />
            <SelectField
                state=form.clone()
                name="segment"
                label=tr!(l, analytics.segment)
                options=segments
                value=funnel.segment
            />
            <TextField
                state=form.clone()
                name="from"
                kind="date"
                label=tr!(l, analytics.from)
                value=funnel.from.to_string()
            />
            <TextField state=form name="to" kind="date" label=tr!(l, analytics.to) value=funnel.to.to_string() />
            <button class="button button-secondary" type="submit">
                {tr!(l, analytics.show)}
            </button>
        </form>
    }
}

#[component]
fn Way(funnel: Funnel) -> impl IntoView {
    let l = locale();
    let asked = funnel.clone();
    let rows = funnel.steps.into_iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{step(l, &one.step)}</th>
                <td class="numbers">{format::number(l, one.people)}</td>
                <td class="numbers">{one.of_previous.map(|share| percent_or_none(l, Some(share)))}</td>
                <td class="numbers">{percent_or_none(l, one.of_first)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="way">
            <h2 id="way">{funnel_word(l, funnel.name)}</h2>
            <WayForm funnel=asked />
            <div class="table-box">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, analytics.step)}</th>
                            <th scope="col" class="numbers">{tr!(l, analytics.people)}</th>
                            <th scope="col" class="numbers">{tr!(l, analytics.of_previous)}</th>
                            <th scope="col" class="numbers">{tr!(l, analytics.of_first)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Happened(events: Vec<CountedEvent>) -> impl IntoView {
    let l = locale();
    let none = events.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, ranker.no_data)}</p> });
    let rows = events.into_iter().map(|event| {
        let from = if event.client { tr!(l, analytics.browser) } else { tr!(l, analytics.server) };
        view! {
            <tr>
                <th scope="row">
                    <code>{event.name}</code>
                </th>
                <td>{from}</td>
                <td class="numbers">{format::number(l, event.events)}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="grid gap-3" aria-labelledby="happened">
            <h2 id="happened">{tr!(l, analytics.happened)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, analytics.happened_help)}</p>
            {none}
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <div class="table-box">
                            <table class="table">
                                <thead>
                                    <tr>
                                        <th scope="col">{tr!(l, analytics.event)}</th>
                                        <th scope="col">{tr!(l, analytics.told_by)}</th>
                                        <th scope="col" class="numbers">{tr!(l, analytics.times)}</th>
                                    </tr>
                                </thead>
                                <tbody>{rows}</tbody>
                            </table>
                        </div>
                    }
                })}
        </section>
    }
}
