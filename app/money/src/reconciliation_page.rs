//! Where a payment provider and our books differ, for the staff: what it is, what both say, and the note that ends it.

use domain::money::breaks::{BreakKind, NOTE_MAX_CHARS, PaymentBreak};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, FormPage, Hidden, Queue, QueuePage, TextArea},
};
use leptos::prelude::*;
use money::orders::breaks_list;

/// `/admin/reconciliation`.
pub fn reconciliation_page() -> AnyView {
    page_of(async move {
        let queue = Queue::asked(address::RECONCILIATION);
        let page = breaks_list(&service_context(), queue.all, None, queue.cursor.as_deref()).await?;
        let l = locale();
        let cards: Vec<_> = page.items.into_iter().map(|found| view! { <Differs found /> }.into_any()).collect();
        Ok(view! {
            <QueuePage
                queue
                title=tr!(l, reconciliation.title)
                lead=tr!(l, reconciliation.lead)
                form="money/break-resolve"
                waiting=tr!(l, reconciliation.show_open)
                none=tr!(l, reconciliation.none)
                cards
                next=page.next_cursor
            />
        }
        .into_any())
    })
}

fn kind_words(kind: BreakKind) -> &'static str {
    let l = locale();
    match kind {
        BreakKind::Stray => tr!(l, reconciliation.stray),
        BreakKind::UnknownOrder => tr!(l, reconciliation.unknown_order),
        BreakKind::AmountDiffers => tr!(l, reconciliation.amount_differs),
        BreakKind::Contradicts => tr!(l, reconciliation.contradicts),
        BreakKind::Unfunded => tr!(l, reconciliation.unfunded),
        BreakKind::Unanswered => tr!(l, reconciliation.unanswered),
        BreakKind::Lost => tr!(l, reconciliation.lost),
        BreakKind::ReturnedThere => tr!(l, reconciliation.returned_there),
        BreakKind::Unreadable => tr!(l, reconciliation.unreadable),
    }
}

#[component]
fn Differs(found: PaymentBreak) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let amounts = [
        found.said.map(|said| tr!(l, reconciliation.said, amount = format::money(l, said))),
        found.asked.map(|asked| tr!(l, reconciliation.asked, amount = format::money(l, asked))),
    ];
    let amounts = amounts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let name = |label: &'static str, name: String| {
        view! {
            <p class="text-sm">
                {label} " " <bdi class="numbers">{name}</bdi>
            </p>
        }
    };
    let order = found.order_id.map(|order| name(tr!(l, reconciliation.order), order.to_string()));
    let is_order = found.order_id.is_some_and(|order| order.to_string() == found.subject);
    let report = (!is_order).then(|| name(tr!(l, reconciliation.subject), found.subject.clone()));
    let reference = found.reference.clone().map(|reference| name("", reference));
    let settled = found.resolved_at.map(|at| {
        let when = tr!(l, reconciliation.resolved, date = format::date(l, zone, at, now));
        view! { <Badge kind="success" text=when /> }
    });
    let note = found.note.clone();
    let note = (!note.is_empty()).then(|| {
        view! {
            <p class="whitespace-pre-line">
                <bdi>{note}</bdi>
            </p>
        }
    });
    let form = found.resolved_at.is_none().then(|| view! { <Resolve id=found.id.to_string() /> });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-center gap-2 font-semibold">{kind_words(found.kind)} {settled}</p>
                <p class="text-sm text-ink-soft numbers">
                    {found.provider.clone()} " · " {format::date(l, zone, found.found_at, now)}
                </p>
                <p class="numbers">{amounts}</p>
                {report}
                {reference}
                {order}
                {note}
                {form}
            </div>
        </li>
    }
}

#[component]
fn Resolve(id: String) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/money/break-resolve" class="grid gap-3">
            <FormPage />
            <Hidden name="break_id" value=id.clone() />
            <TextArea
                state=FormState::of("money/break-resolve")
                name="note"
                label=tr!(l, reconciliation.note)
                help=tr!(l, reconciliation.note_help)
                rows=2
                maxlength=u32::try_from(NOTE_MAX_CHARS).unwrap_or(u32::MAX)
                of=id
            />
            <p>
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, reconciliation.resolve)}
                </button>
            </p>
        </form>
    }
}
