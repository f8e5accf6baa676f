//! How the house stands, in one look.

use crate::i18n::Locale;
use domain::{
    integrations::status::{Part, PartStatus},
    platform::replica::{ReplicaSeen, ReplicaState},
    trust::desk::{HouseHealth, SubscriberState},
};
use face::{
    format,
    page::page_of,
    request::{locale, service_context},
    ui::{Badge, NoticeBox, NoticeKind, Page, PageHeader},
};
use leptos::prelude::*;
use services::{integrations::status::status, trust::desk::house_health};

/// `/admin/health`.
pub fn health_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let health = house_health(&context).await?;
        let promised = status(&context).await?.parts;
        let (kind, told) = if health.ok {
            (NoticeKind::Success, tr!(l, desk.well))
        } else {
            (NoticeKind::Warning, tr!(l, desk.unwell))
        };
        Ok(view! {
            <Page title=tr!(l, desk.health)>
                <PageHeader title=tr!(l, desk.health) />
                <NoticeBox kind=kind>
                    <p>{told}</p>
                </NoticeBox>
                <Numbers health=health.clone() />
                <Promises parts=promised />
                <Subscribers list=health.subscribers />
                <p>
                    <a href="/admin/jobs">{tr!(l, desk.jobs)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Numbers(health: HouseHealth) -> impl IntoView {
    let l = locale();
    let number = |value: i64| format::number(l, value);
    let facts = [
        (tr!(l, desk.database), tr!(l, desk.milliseconds, value = number(health.database_ms))),
        (tr!(l, desk.database_size), tr!(l, desk.megabytes, value = number(health.database_bytes / 1_000_000))),
        (
            tr!(l, desk.connections),
            format!("{} / {}", number(health.connections_idle.into()), number(health.connections.into())),
        ),
        (tr!(l, desk.replica), replica_told(l, health.replica)),
        (tr!(l, desk.jobs_waiting), number(health.jobs_waiting)),
        (tr!(l, desk.jobs_due), number(health.jobs_due)),
        (tr!(l, desk.oldest_due), tr!(l, desk.seconds, value = number(health.oldest_due_seconds))),
        (tr!(l, desk.jobs_dead), number(health.jobs_dead)),
        (tr!(l, desk.mails_waiting), number(health.mails_waiting)),
    ];
    let rows = facts.into_iter().map(|(name, value)| {
        view! {
            <dt>{name}</dt>
            <dd class="numbers">{value}</dd>
        }
    });
    view! {
        <section class="card">
            <div class="card-body">
                <dl class="facts">{rows.collect_view()}</dl>
            </div>
        </section>
    }
}

/// The standby in a word, and how old what it shows is.
fn replica_told(l: Locale, seen: Option<ReplicaSeen>) -> String {
    let Some(seen) = seen else { return tr!(l, desk.replica_none).to_owned() };
    let state = match seen.state {
        ReplicaState::InUse => tr!(l, desk.replica_in_use),
        ReplicaState::Unknown => tr!(l, desk.replica_unknown),
        ReplicaState::Behind => tr!(l, desk.replica_behind),
        ReplicaState::Gone => tr!(l, desk.replica_gone),
        ReplicaState::NoStandby => tr!(l, desk.replica_no_standby),
    };
    let seconds = seen.lag_ms.map(|lag_ms| i64::try_from(lag_ms / 1_000).unwrap_or(i64::MAX));
    let lag = seconds.map(|seconds| tr!(l, desk.seconds, value = format::number(l, seconds)));
    lag.map_or_else(|| state.to_owned(), |lag| format!("{state} · {lag}"))
}

/// What is promised of each part, and how many minutes it may still fail before the promise is broken.
#[component]
fn Promises(parts: Vec<PartStatus>) -> impl IntoView {
    let l = locale();
    let name = |part: Part| match part {
        Part::Database => tr!(l, status.database),
        Part::Worker => tr!(l, status.worker),
        Part::Mail => tr!(l, status.mail),
        Part::Payments => tr!(l, status.payments),
    };
    let row = |one: PartStatus| {
        let budget = one.budget;
        let percent = format::decimal(l, &format!("{:.2}", budget.target * 100.0));
        let (left, allowed) = (format::number(l, budget.left_minutes), format::number(l, budget.allowed_minutes));
        let broken = (!budget.is_kept()).then(|| view! { <Badge text=tr!(l, desk.promise_broken) kind="error" /> });
        view! {
            <tr>
                <th scope="row">{name(one.part)}</th>
                <td class="numbers">{tr!(l, ranker.percent, share = percent)}</td>
                <td class="numbers">{tr!(l, desk.budget, left = left, allowed = allowed)} " " {broken}</td>
            </tr>
        }
    };
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, desk.promises)>
            <table class="table table-lines">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, desk.promises)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, desk.promised)}
                        </th>
                        <th scope="col" class="numbers">
                            {tr!(l, desk.budget_left)}
                        </th>
                    </tr>
                </thead>
                <tbody>{parts.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
pub(super) fn Subscribers(list: Vec<SubscriberState>) -> impl IntoView {
    let l = locale();
    let row = |one: SubscriberState| {
        let state = match one.failing {
            Some(event) => format!("#{event} · {}", one.last_error.unwrap_or_default()),
            None => String::new(),
        };
        let failing = (!state.is_empty()).then(|| view! { <Badge text=tr!(l, desk.failing) kind="error" /> });
        view! {
            <tr>
                <th scope="row">
                    <code>{one.subscriber}</code>
                </th>
                <td class="numbers">{format::number(l, one.lag)}</td>
                <td dir="ltr">
                    {failing}
                    " "
                    {state}
                </td>
            </tr>
        }
    };
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, desk.subscribers)>
            <table class="table table-lines">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, desk.subscribers)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, desk.lag)}
                        </th>
                        <th scope="col">{tr!(l, desk.last_error)}</th>
                    </tr>
                </thead>
                <tbody>{list.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
