//! Refunds that wait, for finance.

use bookings::refund::refunds_list;
use domain::bookings::refund::{RefundStatus, RefundView};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Badge, Queue, QueuePage},
};
use leptos::prelude::*;

/// `/admin/refunds`.
pub fn list_page() -> AnyView {
    page_of(async move {
        let queue = Queue::asked(address::REFUNDS);
        let page = refunds_list(&service_context(), queue.all, None, queue.cursor.as_deref()).await?;
        let l = locale();
        let cards: Vec<_> = page.items.into_iter().map(|refund| view! { <Card refund /> }.into_any()).collect();
        Ok(view! {
            <QueuePage
                queue
                title=tr!(l, refund.title)
                lead=tr!(l, refund.lead)
                width="reading"
                waiting=tr!(l, reconciliation.show_open)
                none=tr!(l, refund.none)
                cards
                next=page.next_cursor
            />
        }
        .into_any())
    })
}

#[component]
fn Card(refund: RefundView) -> impl IntoView {
    let l = locale();
    let at = format::date(l, page_request().time_zone, refund.created_at, service_context().now());
    let (payer, tutor) = (refund.payer.clone().unwrap_or_default(), refund.tutor.clone().unwrap_or_default());
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1 min-w-0">
                    <p class="flex flex-wrap items-center gap-2 font-semibold">
                        {tr!(l, refund.of, payer = payer, tutor = tutor)} {status_badge(refund.status)}
                    </p>
                    <p class="text-sm text-ink-soft numbers">
                        {at} " " {refund.amount.map(|amount| format::money(l, amount))}
                    </p>
                </div>
                <a class="button button-secondary button-small" href=address::refund_of(refund.booking_id)>
                    {tr!(l, refund.look)}
                </a>
            </div>
        </li>
    }
}

/// The word for where a refund stands.
pub fn status_badge(status: RefundStatus) -> AnyView {
    let l = locale();
    match status {
        RefundStatus::Asked => view! { <Badge kind="warning" text=tr!(l, refund.waits) /> }.into_any(),
        RefundStatus::WaitingSecond => view! { <Badge kind="warning" text=tr!(l, refund.waiting_second) /> }.into_any(),
        RefundStatus::Done => view! { <Badge kind="success" text=tr!(l, refund.badge_done) /> }.into_any(),
        RefundStatus::Declined => view! { <Badge text=tr!(l, refund.badge_declined) /> }.into_any(),
    }
}
