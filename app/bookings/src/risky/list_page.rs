//! Payments of cards at risk that wait, for finance.

use bookings::risky::risky_payments;
use domain::bookings::risky::{RiskDecision, RiskyPayment};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Badge, NothingWaits, Page, PageHeader},
};
use leptos::prelude::*;

/// `/admin/risky-payments`.
pub fn list_page() -> AnyView {
    page_of(async move {
        let page = risky_payments(&service_context()).await?;
        let l = locale();
        let none = page.items.is_empty().then(|| view! { <NothingWaits text=tr!(l, risky.none) /> });
        let cards = page.items.into_iter().map(|one| view! { <Card one /> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, risky.title) width="reading">
                <PageHeader title=tr!(l, risky.title) lead=tr!(l, risky.lead) />
                <p>
                    <a href=address::CHARGEBACKS>{tr!(l, chargeback.title)}</a>
                </p>
                {none}
                <ul class="grid gap-3">{cards}</ul>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Card(one: RiskyPayment) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, one.lapses_at, service_context().now());
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1 min-w-0">
                    <p class="flex flex-wrap items-center gap-2 font-semibold">
                        {tr!(l, risky.of, payer = one.payer, tutor = one.tutor)}
                        <span class="numbers">{format::money(l, one.amount)}</span> {decision_badge(one.decision)}
                    </p>
                    <p class="text-sm text-ink-soft numbers">{tr!(l, risky.lapses)} " " {at}</p>
                </div>
                <a class="button button-secondary button-small" href=address::risky_payment(one.payment_id)>
                    {tr!(l, risky.look)}
                </a>
            </div>
        </li>
    }
}

/// The word for what was decided, or that it waits.
pub fn decision_badge(decision: Option<RiskDecision>) -> AnyView {
    let l = locale();
    match decision {
        None => view! { <Badge kind="warning" text=tr!(l, risky.waits) /> }.into_any(),
        Some(RiskDecision::Approve) => view! { <Badge kind="success" text=tr!(l, risky.approved) /> }.into_any(),
        Some(RiskDecision::Decline) => view! { <Badge text=tr!(l, risky.declined) /> }.into_any(),
    }
}
