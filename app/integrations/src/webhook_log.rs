//! What was sent to one webhook, and what came of it.

use super::webhooks_page::Act;
use crate::i18n::Locale;
use domain::{
    ids::WebhookEndpointId,
    integrations::webhooks::{DeliveryStatus, Outcome, WebhookDelivery},
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, Pager},
};
use integrations::webhooks::{deliveries_list, endpoint_get};
use leptos::prelude::*;

/// `/settings/webhooks/{id}`.
pub fn webhook_log_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let id: WebhookEndpointId = param_id("id")?;
        let cursor = query("cursor");
        let endpoint = endpoint_get(&context, id).await?;
        let asked = Some(cursor.as_str()).filter(|cursor| !cursor.is_empty());
        let page = deliveries_list(&context, id, None, None, asked).await?;
        let first = asked.map(|_| address::webhook(id));
        let next = page.next_cursor.as_deref().map(|cursor| address::webhook_from(id, cursor));
        let rows = page.items.into_iter().map(|delivery| view! { <Delivery id delivery /> }).collect_view();
        let none = rows.is_empty();
        Ok(view! {
            <Page title=tr!(l, hooks.deliveries) width="reading">
                <p>
                    <a href=address::WEBHOOKS>{tr!(l, hooks.back)}</a>
                </p>
                <PageHeader title=tr!(l, hooks.deliveries) lead=tr!(l, hooks.log_lead) />
                <ErrorSummary state=FormState::of("integrations/webhook-replay") />
                <p class="break-all" dir="ltr">
                    <code>{endpoint.url}</code>
                </p>
                <Act action="/rpc/integrations/webhook-test" id=id.to_string() words=tr!(l, hooks.test) />
                {none.then(|| view! { <p>{tr!(l, hooks.log_none)}</p> })}
                <ol class="grid gap-3">{rows}</ol>
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

fn status_badge(l: Locale, status: DeliveryStatus) -> impl IntoView {
    let (kind, text) = match status {
        DeliveryStatus::Pending => ("", tr!(l, hooks.status_pending)),
        DeliveryStatus::Failed => ("warning", tr!(l, hooks.status_failed)),
        DeliveryStatus::Delivered => ("success", tr!(l, hooks.status_delivered)),
        DeliveryStatus::Dead => ("error", tr!(l, hooks.status_dead)),
    };
    view! { <Badge kind text /> }
}

/// What came of the last try.
fn outcome_words(l: Locale, delivery: &WebhookDelivery) -> Option<String> {
    let status = delivery.answer_status.map(|status| status.to_string()).unwrap_or_default();
    Some(match delivery.outcome? {
        Outcome::Taken | Outcome::Answered => tr!(l, hooks.answered, status = status),
        Outcome::TimedOut => tr!(l, hooks.timed_out).to_owned(),
        Outcome::Unreachable => tr!(l, hooks.unreachable).to_owned(),
        Outcome::Inside => tr!(l, hooks.inside).to_owned(),
    })
}

#[component]
fn Delivery(id: WebhookEndpointId, delivery: WebhookDelivery) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let told = format::moment(l, zone, delivery.created_at, now);
    let outcome = outcome_words(l, &delivery);
    let tries = (delivery.attempts > 1).then(|| tr!(l, hooks.tries, count = delivery.attempts));
    let next = delivery.next_try_at.filter(|_| delivery.status == DeliveryStatus::Failed);
    let next = next.map(|at| tr!(l, hooks.next, at = format::moment(l, zone, at, now)));
    let facts: Vec<String> = [outcome, tries, next].into_iter().flatten().collect();
    let event = serde_json::to_string_pretty(&delivery.event).unwrap_or_default();
    let over = !delivery.status.is_open();
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <div class="flex flex-wrap items-center justify-between gap-2">
                    <h2 class="text-base" dir="ltr">
                        <code>{delivery.kind}</code>
                    </h2>
                    {status_badge(l, delivery.status)}
                </div>
                <p class="text-sm text-ink-soft">
                    <time datetime=format::machine(delivery.created_at)>{told}</time>
                    {facts.into_iter().map(|fact| view! { " · " {fact} }).collect_view()}
                </p>
                <details>
                    <Opener text=tr!(l, hooks.what) />
                    <pre class="overflow-x-auto text-sm" dir="ltr" tabindex="0">
                        {event}
                    </pre>
                </details>
                {over
                    .then(|| {
                        view! {
                            <form method="post" action="/rpc/integrations/webhook-replay">
                                <FormPage />
                                <Hidden name="webhook_id" value=id.to_string() />
                                <Hidden name="delivery_id" value=delivery.id.to_string() />
                                <button class="button button-secondary button-small" type="submit">
                                    {tr!(l, hooks.replay)}
                                </button>
                            </form>
                        }
                    })}
            </div>
        </li>
    }
}
