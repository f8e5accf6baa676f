//! `/admin/payments`: payments of everybody, and the whole trail of one. Nothing is changed here.

use domain::{
    ids::PaymentId,
    money::{
        desk::{PaymentTrail, PaymentsQuery, StaffPayment, TrailJournal, TrailOrder, TrailReport},
        wallet::PaymentStatus,
    },
};
use face::{
    address::{CHARGEBACKS, with_query},
    at_bank::CardRisks,
    format,
    i18n::Locale,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, NothingWaits, NoticeBox, NoticeKind, Page, PageHeader, Pager, SelectField, TextField},
};
use leptos::prelude::*;
use money::desk::{payment_trail, payments_search};
use spine::Error;

const ADDRESS: &str = "/admin/payments";

fn address_of(asked: &PaymentsQuery, cursor: &str) -> String {
    let parts = [("q", asked.q.as_str()), ("state", &asked.state), ("cursor", cursor)];
    with_query(ADDRESS, parts.into_iter().filter(|(_, value)| !value.is_empty()))
}

/// `/admin/payments?q=&state=`, and `?payment=` for the trail of one.
pub fn payments_desk_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let one = query("payment");
        if !one.is_empty() {
            let id: PaymentId = one.parse().map_err(|_| domain::Refusal::not_found("payment"))?;
            let trail = payment_trail(&context, id).await?;
            return Ok(view! { <Trail trail /> }.into_any());
        }
        let asked = PaymentsQuery { q: query("q"), state: query("state") };
        let cursor = query("cursor");
        let found = payments_search(&context, &asked, None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await;
        let (found, wrong) = match found {
            Ok(found) => (Some(found), None),
            Err(Error::Refused(refusal)) if !refusal.fields.is_empty() => {
                (None, Some(face::i18n::refusals::told(l, refusal).message))
            }
            Err(error) => return Err(error),
        };
        let next = found.as_ref().and_then(|page| page.next_cursor.clone()).map(|next| address_of(&asked, &next));
        let first = (!cursor.is_empty()).then(|| address_of(&asked, ""));
        let wrong = wrong.map(|wrong| {
            view! {
                <NoticeBox kind=NoticeKind::Error>
                    <p>{wrong}</p>
                </NoticeBox>
            }
        });
        Ok(view! {
            <Page title=tr!(l, paydesk.title)>
                <PageHeader title=tr!(l, paydesk.title) lead=tr!(l, paydesk.lead) />
                <Filters asked />
                {wrong}
                {found.map(|found| view! { <Payments of=found.items /> })}
                <Pager first next />
            </Page>
        }
        .into_any())
    })
}

fn status_words(l: Locale, status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Pending => tr!(l, paydesk.pending),
        PaymentStatus::Succeeded => tr!(l, paydesk.succeeded),
        PaymentStatus::Failed => tr!(l, paydesk.failed),
        PaymentStatus::Disputed => tr!(l, paydesk.disputed),
    }
}

fn status_look(status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Succeeded => "success",
        PaymentStatus::Failed | PaymentStatus::Disputed => "error",
        PaymentStatus::Pending => "",
    }
}

#[component]
fn Filters(asked: PaymentsQuery) -> impl IntoView {
    let l = locale();
    let states = [PaymentStatus::Pending, PaymentStatus::Succeeded, PaymentStatus::Failed, PaymentStatus::Disputed];
    let mut options = vec![(String::new(), tr!(l, paydesk.any).to_owned())];
    options.extend(states.map(|state| (state.code().to_owned(), status_words(l, state).to_owned())));
    view! {
        <form method="get" action=ADDRESS class="card card-body grid gap-4 sm:grid-cols-3 items-end">
            <TextField
                state=FormState::default()
                name="q"
                label=tr!(l, paydesk.search)
                help=tr!(l, paydesk.search_help)
                required=false
                marked=false
                value=asked.q
            />
            <SelectField
                state=FormState::default()
                name="state"
                label=tr!(l, paydesk.state)
                options
                value=asked.state
            />
            <button class="button button-secondary" type="submit">
                {tr!(l, analytics.show)}
            </button>
        </form>
    }
}

#[component]
fn Payments(of: Vec<StaffPayment>) -> impl IntoView {
    let l = locale();
    if of.is_empty() {
        return view! { <NothingWaits text=tr!(l, paydesk.none) /> }.into_any();
    }
    let (zone, now) = (page_request().time_zone, service_context().now());
    let rows = of.into_iter().map(|payment| {
        let id = payment.id.to_string();
        let href = with_query(ADDRESS, [("payment", id.as_str())]);
        let at = format::moment(l, zone, payment.created_at, now);
        view! {
            <tr>
                <th scope="row">
                    <a href=href>{at}</a>
                </th>
                <td>
                    <bdi>{payment.name}</bdi>
                </td>
                <td class="numbers">{format::money(l, payment.amount)}</td>
                <td>
                    <Badge kind=status_look(payment.status) text=status_words(l, payment.status) />
                </td>
                <td>
                    <code>{payment.purpose}</code>
                </td>
                <td dir="ltr">{payment.provider} " " <bdi>{payment.reference.unwrap_or_default()}</bdi></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads = [
        tr!(l, paydesk.when),
        tr!(l, paydesk.person),
        tr!(l, paydesk.amount),
        tr!(l, paydesk.state),
        tr!(l, paydesk.purpose),
        tr!(l, paydesk.provider),
    ];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <div class="table-box" tabindex="0" role="group" aria-label=tr!(l, paydesk.title)>
            <table class="table table-lines">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Trail(trail: PaymentTrail) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let PaymentTrail { payment, orders, reports, journals, risks } = trail;
    let decided = payment.decided_at.map(|at| format::moment(l, zone, at, now));
    let disputed = (payment.status == PaymentStatus::Disputed).then(|| {
        view! {
            <p>
                <a href=CHARGEBACKS>{tr!(l, chargeback.title)}</a>
            </p>
        }
    });
    let journals = journals.into_iter().map(|journal| view! { <Journal journal /> }).collect_view();
    view! {
        <Page title=tr!(l, paydesk.one)>
            <PageHeader title=tr!(l, paydesk.one) lead=tr!(l, paydesk.logged) />
            <p>
                <a href=ADDRESS>{tr!(l, paydesk.title)}</a>
            </p>
            <dl class="facts">
                <dt>{tr!(l, paydesk.person)}</dt>
                <dd>
                    <a href=format!("/admin/users/{}", payment.user_id)>
                        <bdi>{payment.name}</bdi>
                    </a>
                </dd>
                <dt>{tr!(l, paydesk.amount)}</dt>
                <dd class="numbers">{format::money(l, payment.amount)}</dd>
                <dt>{tr!(l, paydesk.state)}</dt>
                <dd>{status_words(l, payment.status)}</dd>
                <dt>{tr!(l, paydesk.when)}</dt>
                <dd class="numbers">{format::moment(l, zone, payment.created_at, now)}</dd>
                <dt>{tr!(l, paydesk.decided)}</dt>
                <dd class="numbers">{decided.unwrap_or_default()}</dd>
                <dt>{tr!(l, paydesk.provider)}</dt>
                <dd dir="ltr" class="break-words">
                    {payment.provider}
                    " "
                    {payment.reference.unwrap_or_default()}
                </dd>
            </dl>
            <CardRisks risks />
            {disputed}
            <Asked orders reports />
            <section class="grid gap-3" aria-labelledby="journals">
                <h2 id="journals">{tr!(l, paydesk.journals)}</h2>
                {journals}
            </section>
        </Page>
    }
}

/// What was asked of the provider, and what it said.
#[component]
fn Asked(orders: Vec<TrailOrder>, reports: Vec<TrailReport>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let orders = orders.into_iter().map(|order| {
        let what = format!("{} · {}", order.kind, order.state);
        let names = [order.reference, order.reason].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        (order.created_at, what, format!("{} · {names}", format::money(l, order.amount)))
    });
    let reports = reports.into_iter().map(|report| {
        let said = [report.decision, report.outcome].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        (report.received_at, said, report.event_id)
    });
    let mut lines: Vec<_> = orders.chain(reports).collect();
    lines.sort_by_key(|line| line.0);
    let rows = lines.into_iter().map(|(at, what, names)| {
        view! {
            <tr>
                <th scope="row" class="numbers">
                    {format::moment(l, zone, at, now)}
                </th>
                <td>
                    <code>{what}</code>
                </td>
                <td dir="ltr" class="break-words">
                    {names}
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="asked">
            <h2 id="asked">{tr!(l, paydesk.asked)}</h2>
            <div class="table-box" tabindex="0" role="group" aria-labelledby="asked">
                <table class="table" aria-labelledby="asked">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, paydesk.when)}</th>
                            <th scope="col">{tr!(l, paydesk.what)}</th>
                            <th scope="col">{tr!(l, paydesk.provider)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn Journal(journal: TrailJournal) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let name = format!("{} · {}", journal.kind, journal.phase);
    let rows = journal.postings.into_iter().map(|posting| {
        view! {
            <tr>
                <th scope="row">
                    <code>{posting.account}</code>
                </th>
                <td>
                    <bdi>{posting.holder.unwrap_or_default()}</bdi>
                </td>
                <td class="numbers">{format::money(l, posting.amount)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let label = name.clone();
    view! {
        <div class="table-box" tabindex="0" role="group" aria-label=label>
            <table class="table">
                <caption class="text-start">
                    <code>{name}</code>
                    " "
                    <span class="text-ink-soft numbers">{format::moment(l, zone, journal.created_at, now)}</span>
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, paydesk.account)}</th>
                        <th scope="col">{tr!(l, paydesk.person)}</th>
                        <th scope="col">{tr!(l, paydesk.amount)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
