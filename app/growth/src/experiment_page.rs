//! `/admin/experiments/{id}`: what one experiment says so far, and the buttons that begin and end it.

use super::words::{between, decision, guardrail, percent_or_none, state, unit};
use domain::growth::{
    experiment::{ExperimentState, ExperimentView},
    readout::{ArmTold, GuardrailState, GuardrailTold, Readout},
};
use face::{
    format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader},
};
use growth::experiments::{experiment_get, experiment_readout};
use leptos::prelude::*;
use uuid::Uuid;

/// `/admin/experiments/{id}`.
pub fn experiment_page() -> AnyView {
    page_of(async move {
        let (context, id) = (service_context(), param_id::<Uuid>("id")?);
        let one = experiment_get(&context, id).await?;
        let told = experiment_readout(&context, id).await?;
        let l = locale();
        Ok(view! {
            <Page title=one.key.clone()>
                <PageHeader title=one.key.clone() lead=one.hypothesis.clone() />
                <ErrorSummary state=FormState::of("growth/experiment-move") />
                <NoticeBox>
                    <p class="font-medium">{decision(l, told.decision)}</p>
                    <p>{tr!(l, xp.honest)}</p>
                </NoticeBox>
                <Arms told=told.clone() />
                <Adjusted told=told.clone() />
                <Rails rails=told.guardrails />
                <Plan one />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Arms(told: Readout) -> impl IntoView {
    let l = locale();
    let split = if told.srm.ok { tr!(l, xp.split_ok) } else { tr!(l, xp.split_broken) };
    let rows = told.variants.into_iter().enumerate().map(|(n, arm)| view! { <Row n arm /> }).collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="arms">
            <h2 id="arms">{tr!(l, xp.variants)}</h2>
            <div class="table-box">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, xp.variant)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.units)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.converted)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.mean)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.lift)}</th>
                            <th scope="col" class="numbers">{tr!(l, xp.interval)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="text-sm text-ink-soft">{split}</p>
        </section>
    }
}

#[component]
fn Row(n: usize, arm: ArmTold) -> impl IntoView {
    let l = locale();
    let mean = arm.mean.map(|mean| format::decimal(l, &format!("{mean:.3}")));
    let control = n == 0;
    let lift = if control { tr!(l, xp.control).to_string() } else { percent_or_none(l, arm.lift) };
    view! {
        <tr>
            <th scope="row">
                <code>{arm.variant}</code>
            </th>
            <td class="numbers">{format::number(l, arm.units)}</td>
            <td class="numbers">{format::number(l, arm.converted)}</td>
            <td class="numbers">{mean.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())}</td>
            <td class="numbers">{lift}</td>
            <td class="numbers">{(!control).then(|| between(l, arm.interval))}</td>
        </tr>
    }
}

/// The same with what units had done before taken out, where they had done anything.
#[component]
fn Adjusted(told: Readout) -> impl IntoView {
    let l = locale();
    told.taken_out.map(|taken| {
        let days = format::number(l, taken.days);
        let help = tr!(l, xp.adjusted_help, days = days, left = percent_or_none(l, Some(taken.variance_left)));
        let rows = told.variants.into_iter().map(|arm| {
            let mean = arm.adjusted_mean.map(|mean| format::decimal(l, &format!("{mean:.3}")));
            view! {
                <tr>
                    <th scope="row">
                        <code>{arm.variant}</code>
                    </th>
                    <td class="numbers">{mean.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())}</td>
                    <td class="numbers">{percent_or_none(l, arm.adjusted_lift)}</td>
                    <td class="numbers">{between(l, arm.adjusted_interval)}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <section class="grid gap-3" aria-labelledby="adjusted">
                <h2 id="adjusted">{tr!(l, xp.adjusted)}</h2>
                <div class="table-box" tabindex="0" role="group" aria-labelledby="adjusted">
                    <table class="table" aria-labelledby="adjusted">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, xp.variant)}</th>
                                <th scope="col" class="numbers">{tr!(l, xp.mean)}</th>
                                <th scope="col" class="numbers">{tr!(l, xp.lift)}</th>
                                <th scope="col" class="numbers">{tr!(l, xp.interval)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p class="text-sm text-ink-soft">{help}</p>
            </section>
        }
    })
}

#[component]
fn Rails(rails: Vec<GuardrailTold>) -> impl IntoView {
    let l = locale();
    let rows = rails.into_iter().map(|rail| {
        let kind = match rail.state {
            GuardrailState::Broken => "error",
            GuardrailState::Holds => "success",
            GuardrailState::Unknown => "",
        };
        view! {
            <tr>
                <th scope="row">
                    <code>{rail.metric}</code>
                </th>
                <td class="numbers">{percent_or_none(l, rail.lift)}</td>
                <td class="numbers">{between(l, rail.interval)}</td>
                <td>
                    <Badge kind=kind text=guardrail(l, rail.state).to_string() />
                </td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="grid gap-3" aria-labelledby="rails">
                <h2 id="rails">{tr!(l, xp.guardrails)}</h2>
                <div class="table-box">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{tr!(l, xp.metric)}</th>
                                <th scope="col" class="numbers">{tr!(l, xp.lift)}</th>
                                <th scope="col" class="numbers">{tr!(l, xp.interval)}</th>
                                <th scope="col">{tr!(l, ranker.state)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
    })
}

#[component]
fn Plan(one: ExperimentView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let at = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map_or_else(|| tr!(l, ranker.no_data).to_string(), |at| format::moment(l, zone, at, now))
    };
    let planned = one.planned.map(|units| format::number(l, units));
    view! {
        <section class="card" aria-labelledby="plan">
            <div class="card-body grid gap-4">
                <h2 id="plan">{tr!(l, xp.plan)}</h2>
                <dl class="facts">
                    <dt>{tr!(l, ranker.state)}</dt>
                    <dd>{state(l, one.state)}</dd>
                    <dt>{tr!(l, xp.metric)}</dt>
                    <dd>
                        <code>{one.metric.clone()}</code>
                    </dd>
                    <dt>{tr!(l, xp.unit)}</dt>
                    <dd>{unit(l, one.unit)}</dd>
                    <dt>{tr!(l, xp.effect)}</dt>
                    <dd class="numbers">{percent_or_none(l, one.effect)}</dd>
                    <dt>{tr!(l, xp.planned)}</dt>
                    <dd class="numbers">{planned.unwrap_or_else(|| tr!(l, ranker.no_data).to_string())}</dd>
                    <dt>{tr!(l, xp.began)}</dt>
                    <dd>{at(one.started_at)}</dd>
                    <dt>{tr!(l, xp.ended)}</dt>
                    <dd>{at(one.stopped_at)}</dd>
                </dl>
                <Moves one />
            </div>
        </section>
    }
}

#[component]
fn Moves(one: ExperimentView) -> impl IntoView {
    let l = locale();
    let moves: &[(&str, &str, String)] = &match one.state {
        ExperimentState::Draft => vec![("start", "button-primary", tr!(l, xp.start).to_string())],
        ExperimentState::Running => vec![
            ("stop", "button-secondary", tr!(l, xp.stop).to_string()),
            ("kill", "button-danger", tr!(l, xp.kill).to_string()),
        ],
        ExperimentState::Stopped | ExperimentState::Killed => vec![],
    };
    let buttons = moves.iter().map(|(act, class, text)| {
        view! {
            <button class=format!("button {class}") type="submit" name="act" value=*act>
                {text.clone()}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    (!moves.is_empty()).then(|| {
        view! {
            <form method="post" action="/rpc/growth/experiment-move" class="flex flex-wrap gap-3">
                <FormPage />
                <Hidden name="experiment_id" value=one.id.to_string() />
                {buttons}
            </form>
        }
    })
}
