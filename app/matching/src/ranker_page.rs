//! `/admin/matching`: what ranks, what could, how it does, and the two buttons.

use domain::matching::admin::{DRIFTED, DriftTold, MatchingTold, STEPS, SharesTold, VersionTold};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, Datum, ErrorSummary, FormPage, Hidden, LineChart, Page, PageHeader},
};
use leptos::prelude::*;
use matching_live::admin::matching_told;

/// `/admin/matching`.
pub fn ranker_page() -> AnyView {
    page_of(async move {
        let told = matching_told(&service_context()).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, ranker.title)>
                <PageHeader title=tr!(l, ranker.title) lead=tr!(l, ranker.lead) />
                <ErrorSummary state=FormState::of("matching/promote") />
                <ErrorSummary state=FormState::of("matching/rollback") />
                <Serving told=told.clone() />
                <Versions versions=told.versions.clone() />
                <Days told=told.clone() />
                <Shares shares=told.shares.clone() />
                <Drift drift=told.drift />
            </Page>
        }
        .into_any())
    })
}

fn percent(share: f64) -> String {
    let l = locale();
    tr!(l, ranker.percent, share = format::decimal(l, &format!("{:.1}", 100.0 * share)))
}

/// A number, or the word that there is none yet.
fn or_none(value: Option<String>) -> String {
    value.unwrap_or_else(|| tr!(locale(), ranker.no_data).to_string())
}

#[component]
fn Serving(told: MatchingTold) -> impl IntoView {
    let l = locale();
    let rules = told.model.kind == "rules";
    let version = if rules { tr!(l, ranker.rules).to_string() } else { told.model.version.clone() };
    let loaded = (!told.model.loaded).then(|| {
        view! { <Badge kind="warning" icon=icondata::LuTriangleAlert text=tr!(l, ranker.not_loaded).to_string() /> }
    });
    let since = told.model.since.map(|at| {
        let when = format::moment(l, page_request().time_zone, at, service_context().now());
        view! {
            <dt>{tr!(l, ranker.since)}</dt>
            <dd>{when}</dd>
        }
    });
    let back = (!rules).then(|| {
        view! {
            <form method="post" action="/rpc/matching/rollback">
                <FormPage />
                <button class="button button-danger" type="submit">
                    {tr!(l, ranker.rollback)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="serving">
            <div class="card-body grid gap-4">
                <h2 id="serving">{tr!(l, ranker.serving)}</h2>
                <dl class="facts">
                    <dt>{tr!(l, ranker.version)}</dt>
                    <dd>
                        <bdi>{version}</bdi>
                        " "
                        {loaded}
                    </dd>
                    <dt>{tr!(l, ranker.rollout)}</dt>
                    <dd class="numbers">{percent(f64::from(told.model.rollout_percent) / 100.0)}</dd>
                    {since}
                </dl>
                {back}
            </div>
        </section>
    }
}

#[component]
fn Versions(versions: Vec<VersionTold>) -> impl IntoView {
    let l = locale();
    let score = |value: Option<f64>| or_none(value.map(|value| format::decimal(l, &format!("{value:.4}"))));
    let empty = versions.is_empty().then(|| view! { <p>{tr!(l, ranker.no_versions)}</p> });
    let rows = versions.into_iter().map(|version| {
        let state = match &version.broken {
            Some(why) => why.clone(),
            None if version.may_serve().is_ok() => tr!(l, ranker.better).to_string(),
            None => tr!(l, ranker.not_better).to_string(),
        };
        let may = version.may_serve().is_ok();
        view! {
            <tr>
                <th scope="row">
                    <bdi>{version.version.clone()}</bdi>
                </th>
                <td class="numbers">{score(version.ndcg_10)}</td>
                <td class="numbers">{score(version.rules_ndcg_10)}</td>
                <td>{state}</td>
                <td>{may.then(|| view! { <Steps version=version.version.clone() /> })}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="grid gap-3" aria-labelledby="versions">
            <h2 id="versions">{tr!(l, ranker.versions)}</h2>
            {empty}
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <div class="table-box">
                            <table class="table">
                                <thead>
                                    <tr>
                                        <th scope="col">{tr!(l, ranker.version)}</th>
                                        <th scope="col" class="numbers">{tr!(l, ranker.quality)}</th>
                                        <th scope="col" class="numbers">{tr!(l, ranker.quality_rules)}</th>
                                        <th scope="col">{tr!(l, ranker.state)}</th>
                                        <th scope="col">{tr!(l, ranker.let_out)}</th>
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

/// How far a version may be let out.
#[component]
fn Steps(version: String) -> impl IntoView {
    let l = locale();
    let buttons = STEPS.map(|step| {
        let text = if step == 0 { tr!(l, ranker.shadow).to_string() } else { percent(f64::from(step) / 100.0) };
        let label = tr!(l, ranker.promote, version = version.clone(), step = text.clone());
        view! {
            <button
                class="button button-secondary button-small"
                type="submit"
                name="rollout"
                value=step.to_string()
                aria-label=label
            >
                {text}
            </button>
        }
    });
    view! {
        <form method="post" action="/rpc/matching/promote" class="flex flex-wrap gap-2">
            <FormPage />
            <Hidden name="version" value=version.clone() />
            {buttons}
        </form>
    }
}

#[component]
fn Days(told: MatchingTold) -> impl IntoView {
    let l = locale();
    let chart = (told.days.len() > 1).then(|| {
        let data = told.days.iter().map(|day| {
            let share = if day.shown > 0 { day.clicked as f64 / day.shown as f64 } else { 0.0 };
            let name = day.date.format("%-d.%-m.").to_string();
            let (shown, open) = (percent(share), false);
            Datum { full_name: name.clone(), name, value: share, exact: shown.clone(), shown, open }
        });
        let heads = (tr!(l, ranker.day).to_string(), tr!(l, ranker.ctr).to_string());
        view! { <LineChart title=tr!(l, ranker.ctr) trend=None heads data=data.collect() /> }
    });
    let none = told.ctr.is_empty().then(|| view! { <p>{tr!(l, ranker.no_data)}</p> });
    let rows = told.ctr.iter().map(|one| {
        let name = if one.model == "rules" { tr!(l, ranker.rules).to_string() } else { one.model.clone() };
        view! {
            <tr>
                <th scope="row">
                    <bdi>{name}</bdi>
                </th>
                <td class="numbers">{format::number(l, one.shown)}</td>
                <td class="numbers">{format::number(l, one.clicked)}</td>
                <td class="numbers">{format::number(l, one.booked)}</td>
                <td class="numbers">{or_none(one.ctr.map(percent))}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="grid gap-3" aria-labelledby="ctr">
            <h2 id="ctr">{tr!(l, ranker.clicks)}</h2>
            {none}
            {chart}
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <div class="table-box">
                            <table class="table">
                                <thead>
                                    <tr>
                                        <th scope="col">{tr!(l, ranker.version)}</th>
                                        <th scope="col" class="numbers">{tr!(l, standing.shown)}</th>
                                        <th scope="col" class="numbers">{tr!(l, standing.clicked)}</th>
                                        <th scope="col" class="numbers">{tr!(l, standing.booked)}</th>
                                        <th scope="col" class="numbers">{tr!(l, ranker.ctr)}</th>
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

#[component]
fn Shares(shares: SharesTold) -> impl IntoView {
    let l = locale();
    let hours = shares.hours_to_first_booking.map(|hours| format::decimal(l, &format!("{hours:.1}")));
    view! {
        <section class="grid gap-3" aria-labelledby="shares">
            <h2 id="shares">{tr!(l, ranker.shares)}</h2>
            <dl class="facts">
                <dt>{tr!(l, ranker.from_matches, goal = percent(shares.goal))}</dt>
                <dd class="numbers">{or_none(shares.bookings_from_recommendations.map(percent))}</dd>
                <dt>{tr!(l, ranker.explored)}</dt>
                <dd class="numbers">{or_none(shares.explored.map(percent))}</dd>
                <dt>{tr!(l, ranker.coverage)}</dt>
                <dd class="numbers">{or_none(shares.coverage.map(percent))}</dd>
                <dt>{tr!(l, ranker.first_booking)}</dt>
                <dd class="numbers">{or_none(hours)}</dd>
            </dl>
        </section>
    }
}

#[component]
fn Drift(drift: Vec<DriftTold>) -> impl IntoView {
    let l = locale();
    let none = drift.is_empty().then(|| view! { <p>{tr!(l, ranker.no_drift)}</p> });
    let rows = drift.into_iter().map(|one| {
        let moved = (one.psi > DRIFTED).then(|| {
            view! { <Badge kind="warning" icon=icondata::LuTriangleAlert text=tr!(l, ranker.moved).to_string() /> }
        });
        view! {
            <tr>
                <th scope="row">
                    <code>{one.signal}</code>
                </th>
                <td class="numbers">{format::decimal(l, &format!("{:.2}", one.psi))}</td>
                <td>{moved}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <section class="grid gap-3" aria-labelledby="drift">
            <h2 id="drift">{tr!(l, ranker.drift)}</h2>
            <p class="text-sm text-ink-soft">{tr!(l, ranker.drift_help)}</p>
            {none}
            {(!rows.is_empty())
                .then(|| {
                    view! {
                        <div class="table-box">
                            <table class="table">
                                <thead>
                                    <tr>
                                        <th scope="col">{tr!(l, ranker.signal)}</th>
                                        <th scope="col" class="numbers">{tr!(l, ranker.psi)}</th>
                                        <th scope="col">{tr!(l, ranker.state)}</th>
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
