//! On the home of the staff: what waits for them, with a number and a way to each.

use bookings::refund::refunds_list;
use face::{
    address, format,
    header::staffing,
    page::page_of,
    request::{locale, service_context},
    ui::{Badge, Icon, NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;
use money::{chargebacks::chargebacks_waiting, orders::breaks_list, payouts::payouts_waiting};
use services::{
    bookings::{
        booking::{cases_waiting, lessons_unsure},
        report::reports_waiting,
    },
    people::{approval::approvals_waiting, verification::verifications_waiting},
};
use spine::{Context, Error, Result};

/// `/admin/dashboard`: what waits, and the way to everything else of the staff.
pub fn desk_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let queues = queues(&context).await?;
        let l = locale();
        let roles = context.person().map(|person| person.roles.clone()).unwrap_or_default();
        let lines = staffing(l, &roles).into_iter().filter(|(href, ..)| *href != DESK).map(|(href, icon, text)| {
            view! {
                <li>
                    <a class="tile" href=href>
                        <Icon icon />
                        <span class="font-semibold">{text}</span>
                    </a>
                </li>
            }
        });
        let lines = lines.collect_view();
        Ok(view! {
            <Page title=tr!(l, desk.title)>
                <PageHeader title=tr!(l, desk.title) lead=tr!(l, desk.lead) />
                <Queues queues />
                <section class="grid gap-4" aria-labelledby="rooms">
                    <h2 id="rooms">{tr!(l, desk.rooms)}</h2>
                    <ul class="tiles">{lines}</ul>
                </section>
            </Page>
        }
        .into_any())
    })
}

const DESK: &str = "/admin/dashboard";

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
        (tr!(l, unsure.title), "/admin/attendance", seen(lessons_unsure(context).await.map(|page| page.items.len()))?),
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
        (tr!(l, chargeback.title), address::CHARGEBACKS, seen(chargebacks_waiting(context).await)?),
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
