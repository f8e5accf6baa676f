//! `/admin/events`: what happened lately, how far everybody who hears of it is, and what was set aside.

use super::health_page::Subscribers;
use domain::trust::event_log::{DeadEvent, LoggedEvent, QuarantinedReport};
use face::{
    address::{RECONCILIATION, with_query},
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, Page, PageHeader, Pager, TextField},
};
use leptos::prelude::*;
use services::trust::desk::event_log;

const ADDRESS: &str = "/admin/events";

/// `/admin/events?kind=&cursor=`.
pub fn events_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let (kind, cursor) = (query("kind"), query("cursor"));
        let context = service_context();
        let told = event_log(&context, &kind, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await?;
        let address = |cursor: &str| {
            let parts = [("kind", kind.as_str()), ("cursor", cursor)];
            with_query(ADDRESS, parts.into_iter().filter(|(_, value)| !value.is_empty()))
        };
        let next = told.next_cursor.map(|next| address(&next));
        let first = (!cursor.is_empty()).then(|| address(""));
        Ok(view! {
            <Page title=tr!(l, eventlog.title)>
                <PageHeader title=tr!(l, eventlog.title) lead=tr!(l, eventlog.lead) />
                <form method="get" action=ADDRESS class="card card-body grid gap-4 sm:grid-cols-2 items-end">
                    <TextField
                        state=FormState::default()
                        name="kind"
                        label=tr!(l, eventlog.kind)
                        help=tr!(l, eventlog.kind_help)
                        required=false
                        marked=false
                        value=kind.clone()
                    />
                    <button class="button button-secondary" type="submit">
                        {tr!(l, analytics.show)}
                    </button>
                </form>
                <Latest of=told.events />
                <Pager first next />
                <section class="grid gap-3" aria-labelledby="subscribers">
                    <h2 id="subscribers">{tr!(l, eventlog.subscribers)}</h2>
                    <Subscribers list=told.subscribers />
                </section>
                <Dead of=told.dead />
                <Quarantined of=told.quarantined />
                <p>
                    <a href="/admin/jobs">{tr!(l, desk.jobs)}</a>
                    " · "
                    <a href="/admin/health">{tr!(l, desk.health)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// A table with these heads; the sentence where there are no rows.
fn table(id: &'static str, heads: Vec<&'static str>, rows: Vec<AnyView>, none: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="text-ink-soft">{none}</p> }.into_any();
    }
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    view! {
        <div class="table-box" tabindex="0" role="group" aria-labelledby=id>
            <table class="table table-lines" aria-labelledby=id>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn at(instant: chrono::DateTime<chrono::Utc>) -> String {
    format::moment(locale(), page_request().time_zone, instant, service_context().now())
}

#[component]
fn Latest(of: Vec<LoggedEvent>) -> impl IntoView {
    let l = locale();
    let rows = of.into_iter().map(|event| {
        let place = event.position.map_or_else(String::new, |position| position.to_string());
        let waits = event.position.is_none().then(|| view! { <Badge text=tr!(l, eventlog.waits) /> });
        view! {
            <tr>
                <th scope="row" class="numbers">
                    {place}
                </th>
                <td>
                    <code>{event.kind}</code>
                    " "
                    {waits}
                </td>
                <td class="numbers">{at(event.created_at)}</td>
                <td dir="ltr">
                    <code>{event.subject_id.map(|id| id.to_string())}</code>
                </td>
                <td dir="ltr">
                    <code>{event.trace_id}</code>
                </td>
            </tr>
        }
        .into_any()
    });
    let heads = vec![
        tr!(l, eventlog.position),
        tr!(l, eventlog.kind),
        tr!(l, eventlog.when),
        tr!(l, eventlog.about),
        tr!(l, eventlog.trace),
    ];
    view! {
        <section class="grid gap-3" aria-labelledby="latest">
            <h2 id="latest">{tr!(l, eventlog.latest)}</h2>
            {table("latest", heads, rows.collect(), tr!(l, eventlog.none))}
        </section>
    }
}

#[component]
fn Dead(of: Vec<DeadEvent>) -> impl IntoView {
    let l = locale();
    let rows = of.into_iter().map(|event| {
        view! {
            <tr>
                <th scope="row">
                    <code>{event.subscriber}</code>
                </th>
                <td>
                    <code>{event.kind}</code>
                    " "
                    <span class="numbers">{format!("#{}", event.position)}</span>
                </td>
                <td class="numbers">{at(event.at)}</td>
                <td dir="ltr" class="break-words">
                    {event.error}
                </td>
            </tr>
        }
        .into_any()
    });
    let heads = vec![tr!(l, eventlog.subscriber), tr!(l, eventlog.kind), tr!(l, eventlog.when), tr!(l, eventlog.error)];
    view! {
        <section class="grid gap-3" aria-labelledby="dead">
            <h2 id="dead">{tr!(l, eventlog.dead)}</h2>
            {table("dead", heads, rows.collect(), tr!(l, eventlog.none_dead))}
        </section>
    }
}

#[component]
fn Quarantined(of: Vec<QuarantinedReport>) -> impl IntoView {
    let l = locale();
    let rows = of.into_iter().map(|report| {
        view! {
            <tr>
                <th scope="row" dir="ltr">
                    {report.provider}
                </th>
                <td dir="ltr">
                    <code>{report.kind.unwrap_or_default()}</code>
                </td>
                <td class="numbers">{at(report.received_at)}</td>
                <td dir="ltr" class="break-words">
                    {report.event_id}
                </td>
            </tr>
        }
        .into_any()
    });
    let heads = vec![tr!(l, eventlog.provider), tr!(l, eventlog.kind), tr!(l, eventlog.when), tr!(l, eventlog.report)];
    view! {
        <section class="grid gap-3" aria-labelledby="quarantined">
            <h2 id="quarantined">{tr!(l, eventlog.quarantined)}</h2>
            <p class="text-sm text-ink-soft">
                {tr!(l, eventlog.quarantined_help)} " " <a href=RECONCILIATION>{tr!(l, reconciliation.title)}</a>
            </p>
            {table("quarantined", heads, rows.collect(), tr!(l, eventlog.none_quarantined))}
        </section>
    }
}
