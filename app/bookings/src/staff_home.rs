//! On the home of the staff: what waits for them, with a number and a way to each.

use bookings::refund::refunds_list;
use face::{
    address, format,
    request::locale,
    ui::{Badge, NoticeBox},
};
use leptos::prelude::*;
use money::{orders::breaks_list, payouts::payouts_waiting};
use services::{
    bookings::{booking::cases_waiting, report::reports_waiting},
    people::{approval::approvals_waiting, verification::verifications_waiting},
};
use spine::{Context, Error, Result};

/// A list of things that wait.
#[derive(Clone, Debug)]
pub struct Queue {
    name: String,
    waiting: usize,
    href: &'static str,
}

/// The queues the reader may see; none for whoever is not of the staff.
pub async fn queues(context: &Context) -> Result<Vec<Queue>> {
    if !context.is_staff() {
        return Ok(Vec::new());
    }
    let l = locale();
    let read = [
        (tr!(l, nav.approvals), "/admin/tutors", seen(approvals_waiting(context).await.map(|page| page.items.len()))?),
        (
            tr!(l, verification.queue),
            "/admin/verifications",
            seen(verifications_waiting(context).await.map(|page| page.items.len()))?,
        ),
        (tr!(l, cases.queue), "/admin/cases", seen(cases_waiting(context).await.map(|page| page.items.len()))?),
        (tr!(l, report.queue), "/admin/reports", seen(reports_waiting(context).await.map(|page| page.items.len()))?),
        (
            tr!(l, refund.title),
            address::REFUNDS,
            seen(refunds_list(context, false, None, None).await.map(|page| page.items.len()))?,
        ),
        (
            tr!(l, payouts.queue),
            "/admin/payouts",
            seen(payouts_waiting(context, false, None, None).await.map(|page| page.items.len()))?,
        ),
        (
            tr!(l, reconciliation.title),
            address::RECONCILIATION,
            seen(breaks_list(context, false, None, None).await.map(|page| page.items.len()))?,
        ),
    ];
    let queue = |(name, href, waiting): (&str, _, Option<usize>)| {
        Some(Queue { name: name.to_owned(), waiting: waiting?, href })
    };
    Ok(read.into_iter().filter_map(queue).collect())
}

/// What a part of the staff may not read is not theirs to work through.
fn seen(read: Result<usize>) -> Result<Option<usize>> {
    match read {
        Ok(count) => Ok(Some(count)),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// One line and one button for each.
#[component]
pub fn Queues(queues: Vec<Queue>) -> impl IntoView {
    let l = locale();
    if queues.is_empty() {
        return ().into_any();
    }
    let idle = queues.iter().all(|queue| queue.waiting == 0);
    // One action of the first rank: the first queue in which somebody waits.
    let first = queues.iter().position(|queue| queue.waiting > 0);
    let line = |(at, queue): (usize, Queue)| {
        let count = format::number(l, i64::try_from(queue.waiting).unwrap_or(i64::MAX));
        let kind = if queue.waiting == 0 { "" } else { "warning" };
        let class = if first == Some(at) { "button button-primary" } else { "button button-secondary" };
        view! {
            <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-t-0">
                <span class="flex items-center gap-3 font-medium">
                    {queue.name.clone()}
                    <Badge kind text=count />
                </span>
                <a class=class href=queue.href aria-label=format!("{}: {}", tr!(l, home.look), queue.name)>
                    {tr!(l, home.look)}
                </a>
            </li>
        }
    };
    let lines = queues.into_iter().enumerate().map(line).collect_view();
    view! {
        <section class="card" aria-labelledby="queues">
            <div class="card-body grid gap-2">
                <h2 id="queues">{tr!(l, home.queues)}</h2>
                {idle
                    .then(|| {
                        view! {
                            <NoticeBox>
                                <p>{tr!(l, home.queues_idle)}</p>
                            </NoticeBox>
                        }
                    })}
                <ul>{lines}</ul>
            </div>
        </section>
    }
    .into_any()
}
