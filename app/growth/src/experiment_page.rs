//! `/admin/experiments/{id}`: what one experiment says so far, and the buttons that begin and end it.

use super::{
    figures::{Figure, Figures},
    words::{decision, percent_or_none, state, unit},
};

use domain::growth::{
    experiment::{ExperimentState, ExperimentView},
    readout::{ArmTold, GuardrailTold, Readout},
};
use face::{
    format,
    i18n::Locale,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader},
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
    let columns = vec![
        tr!(l, xp.variant),
        tr!(l, xp.units),
        tr!(l, xp.converted),
        tr!(l, xp.mean),
        tr!(l, xp.lift),
        tr!(l, xp.interval),
    ];
    let lines = told.variants.into_iter().enumerate().map(|(n, arm)| arm_line(l, n == 0, arm)).collect();
    view! { <Figures id="arms" title=tr!(l, xp.variants) columns lines note=split /> }
}

fn arm_line(l: Locale, control: bool, arm: ArmTold) -> (String, Vec<Figure>) {
    let beside = if control {
        [Figure::Number(tr!(l, xp.control).to_string()), Figure::Number(String::new())]
    } else {
        [Figure::lift(l, arm.lift), Figure::interval(l, arm.interval)]
    };
    let counted = [Figure::count(l, arm.units), Figure::count(l, arm.converted), Figure::mean(l, arm.mean)];
    (arm.variant, counted.into_iter().chain(beside).collect())
}

/// The same with what units had done before taken out, where they had done anything.
#[component]
fn Adjusted(told: Readout) -> impl IntoView {
    let l = locale();
    told.taken_out.map(|taken| {
        let days = format::number(l, taken.days);
        let help = tr!(l, xp.adjusted_help, days = days, left = percent_or_none(l, Some(taken.variance_left)));
        let columns = vec![tr!(l, xp.variant), tr!(l, xp.mean), tr!(l, xp.lift), tr!(l, xp.interval)];
        let figures = |arm: &ArmTold| {
            vec![
                Figure::mean(l, arm.adjusted_mean),
                Figure::lift(l, arm.adjusted_lift),
                Figure::interval(l, arm.adjusted_interval),
            ]
        };
        let lines = told.variants.into_iter().map(|arm| (arm.variant.clone(), figures(&arm))).collect();
        view! { <Figures id="adjusted" title=tr!(l, xp.adjusted) columns lines note=help /> }
    })
}

#[component]
fn Rails(rails: Vec<GuardrailTold>) -> impl IntoView {
    let l = locale();
    (!rails.is_empty()).then(|| {
        let columns = vec![tr!(l, xp.metric), tr!(l, xp.lift), tr!(l, xp.interval), tr!(l, ranker.state)];
        let figures = |rail: &GuardrailTold| {
            vec![Figure::lift(l, rail.lift), Figure::interval(l, rail.interval), Figure::State(rail.state)]
        };
        let lines = rails.into_iter().map(|rail| (rail.metric.clone(), figures(&rail))).collect();
        view! { <Figures id="rails" title=tr!(l, xp.guardrails) columns lines /> }
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
