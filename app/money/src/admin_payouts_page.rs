//! Payouts for the staff: those on their way, the accounts they go to, and what the bank did.

use super::payouts_page::{held_badge, status_badge};
use domain::money::payouts::{PayoutStatus, PayoutView};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{FormPage, Hidden, Queue, QueuePage},
};
use leptos::prelude::*;
use money::payouts::payouts_waiting;

/// `/admin/payouts`.
pub fn admin_payouts_page() -> AnyView {
    page_of(async move {
        let queue = Queue::asked(address::ADMIN_PAYOUTS);
        let page = payouts_waiting(&service_context(), queue.all, None, queue.cursor.as_deref()).await?;
        let l = locale();
        let cards: Vec<_> = page.items.into_iter().map(|payout| view! { <Waiting payout /> }.into_any()).collect();
        Ok(view! {
            <QueuePage
                queue
                title=tr!(l, payouts.queue)
                links=vec![(address::PAYOUT_FILES.to_owned(), tr!(l, payout_files.title).to_owned())]
                form="money/payout-decide"
                waiting=tr!(l, payouts.show_waiting)
                none=tr!(l, payouts.none)
                cards
                next=page.next_cursor
            />
        }
        .into_any())
    })
}

#[component]
fn Waiting(payout: PayoutView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let who = payout.payee.clone().unwrap_or_default();
    let act = |act: PayoutStatus, text: &'static str, class: &'static str| {
        let label = format!("{text}: {who}");
        view! {
            <form method="post" action="/rpc/money/payout-decide">
                <FormPage />
                <Hidden name="payout_id" value=payout.id.to_string() />
                <Hidden name="act" value=act.code() />
                <button class=format!("button button-small {class}") type="submit" aria-label=label>
                    {text}
                </button>
            </form>
        }
    };
    let in_file = payout.file_id.map(|_| {
        view! { <a href=address::PAYOUT_FILES>{tr!(l, payout_files.in_file)}</a> }
    });
    let acts = (payout.status == PayoutStatus::Requested).then(|| {
        view! {
            <div class="flex gap-2">
                {(!payout.held).then(|| act(PayoutStatus::Paid, tr!(l, payouts.mark_paid), "button-primary"))}
                {act(PayoutStatus::Failed, tr!(l, payouts.mark_failed), "button-secondary")}
            </div>
        }
    });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1 min-w-0">
                    <p class="flex flex-wrap items-center gap-2 font-semibold">
                        <bdi>{who.clone()}</bdi>
                        <span class="numbers">{format::money(l, payout.amount)}</span>
                        {status_badge(payout.status)} {held_badge(payout.held)} {in_file}
                    </p>
                    <p class="text-sm text-ink-soft numbers">
                        {format::date(l, zone, payout.created_at, now)} " " <bdi>{payout.holder.clone()}</bdi> " "
                        {payout.account.clone()}
                    </p>
                </div>
                {acts}
            </div>
        </li>
    }
}
