//! Chargebacks for finance: what waits with the days that are left, and one with what the bank is sent.

use domain::{
    ids::ChargebackId,
    money::{
        chargebacks::{
            Chargeback, ChargebackFile, ChargebackState, REASON_MAX_CHARS, days_left,
            evidence::{EvidenceField, EvidenceName},
        },
        payments::PaymentPurpose,
    },
};
use face::{
    address,
    at_bank::chargeback_state,
    format,
    i18n::Locale,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, Queue, QueuePage, TextArea},
};
use leptos::prelude::*;
use money::chargebacks::{chargeback_get, chargebacks_list};

/// `/admin/chargebacks`.
pub fn chargebacks_page() -> AnyView {
    page_of(async move {
        let queue = Queue::asked(address::CHARGEBACKS);
        let page = chargebacks_list(&service_context(), queue.all, None, queue.cursor.as_deref()).await?;
        let l = locale();
        let cards: Vec<_> = page.items.into_iter().map(|one| view! { <Card one /> }.into_any()).collect();
        Ok(view! {
            <QueuePage
                queue
                title=tr!(l, chargeback.title)
                lead=tr!(l, chargeback.lead)
                waiting=tr!(l, reconciliation.show_open)
                none=tr!(l, chargeback.none)
                cards
                next=page.next_cursor
            />
        }
        .into_any())
    })
}

fn purpose_words(l: Locale, one: &Chargeback) -> &'static str {
    match one.purpose {
        _ if one.package_id.is_some() => tr!(l, chargeback.of_package),
        PaymentPurpose::WalletTopup => tr!(l, chargeback.of_topup),
        PaymentPurpose::CreditPack => tr!(l, chargeback.of_credits),
        PaymentPurpose::Lesson => tr!(l, chargeback.of_lesson),
    }
}

/// How long there is, where an answer is still waited for.
fn left(l: Locale, one: &Chargeback) -> Option<String> {
    let due = one.due_at.filter(|_| one.state == ChargebackState::Open)?;
    Some(match days_left(due, service_context().now()) {
        Some(days) => tr!(l, chargeback.days, count = days),
        None => tr!(l, chargeback.overdue).to_string(),
    })
}

#[component]
fn Card(one: Chargeback) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let (kind, state) = chargeback_state(l, &one);
    let left = left(l, &one).map(|text| view! { <Badge kind="warning" text /> });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-center gap-2 font-semibold">
                    <a href=address::chargeback(one.id)>
                        <bdi>{one.name.clone()}</bdi>
                    </a>
                    <span class="numbers">{format::money(l, one.amount)}</span>
                    <Badge kind text=state />
                    {left}
                </p>
                <p class="text-sm text-ink-soft numbers">
                    {purpose_words(l, &one)} " · " {format::date(l, zone, one.opened_at, now)} " · "
                    <code>{one.reason.clone()}</code>
                </p>
            </div>
        </li>
    }
}

/// `/admin/chargebacks/{id}`.
pub fn chargeback_page() -> AnyView {
    page_of(async move {
        let id = param_id::<ChargebackId>("id")?;
        let ChargebackFile { chargeback, evidence } = chargeback_get(&service_context(), id).await?;
        let l = locale();
        let waits = chargeback.state == ChargebackState::Open && chargeback.under_way.is_none();
        let title = tr!(l, chargeback.of, name = chargeback.name.clone());
        let pack = if waits { tr!(l, chargeback.would_be_sent) } else { tr!(l, chargeback.evidence) };
        let fields = evidence.into_iter().map(|field| view! { <Field field /> }).collect_view();
        let refused = chargeback.refused.clone().map(|code| {
            view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{tr!(l, chargeback.refused, code = code)}</p>
                </NoticeBox>
            }
        });
        Ok(view! {
            <Page title=tr!(l, chargeback.title) width="reading">
                <PageHeader title lead=tr!(l, paydesk.logged) />
                <ErrorSummary state=FormState::of("money/chargeback-answer") />
                <ErrorSummary state=FormState::of("money/chargeback-accept") />
                <p>
                    <a href=address::CHARGEBACKS>{tr!(l, chargeback.title)}</a>
                </p>
                {refused}
                <Known one=chargeback />
                {waits.then(|| view! { <Acts id=id.to_string() /> })}
                <section class="grid gap-3" aria-labelledby="evidence">
                    <h2 id="evidence">{pack}</h2>
                    <p class="text-ink-soft">{tr!(l, chargeback.evidence_help)}</p>
                    <dl class="facts" lang="en" dir="ltr">
                        {fields}
                    </dl>
                </section>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Known(one: Chargeback) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let moment = |at| format::moment(l, zone, at, now);
    let (kind, state) = chargeback_state(l, &one);
    let money = if one.withdrawn { tr!(l, chargeback.with_bank) } else { tr!(l, chargeback.with_us) };
    let payment = address::with_query("/admin/payments", [("payment", one.payment_id.to_string().as_str())]);
    let lesson = one.booking_id.map(|id| {
        view! {
            <p>
                <a href=address::refund_of(id)>{tr!(l, chargeback.lesson)}</a>
            </p>
        }
    });
    let fact = |label: &'static str, text: String| {
        view! {
            <dt>{label}</dt>
            <dd class="numbers">
                <bdi>{text}</bdi>
            </dd>
        }
    };
    let left = left(l, &one).map(|text| fact(tr!(l, chargeback.time), text));
    let due = one.due_at.map(|at| fact(tr!(l, chargeback.due), moment(at)));
    let told = one.told_at.map(|at| fact(tr!(l, chargeback.told), moment(at)));
    let closed = one.closed_at.map(|at| fact(tr!(l, chargeback.closed), moment(at)));
    let because = one.accepted_because.clone().map(|text| fact(tr!(l, chargeback.because), text));
    view! {
        <dl class="facts">
            <dt>{tr!(l, paydesk.state)}</dt>
            <dd>
                <Badge kind text=state />
            </dd>
            {fact(tr!(l, paydesk.amount), format::money(l, one.amount))}
            {fact(tr!(l, paydesk.purpose), purpose_words(l, &one).to_owned())}
            {fact(tr!(l, chargeback.reason), one.reason.clone())}
            {fact(tr!(l, chargeback.money), money.to_owned())}
            {fact(tr!(l, chargeback.opened), moment(one.opened_at))}
            {due}
            {left}
            {told}
            {closed}
            {because}
            {fact(tr!(l, paydesk.provider), format!("{} {}", one.provider, one.reference))}
        </dl>
        <p>
            <a href=payment>{tr!(l, paydesk.one)}</a>
        </p>
        {lesson}
    }
}

/// Send it, or let it go.
#[component]
fn Acts(id: String) -> impl IntoView {
    let l = locale();
    let other = id.clone();
    view! {
        <section class="card">
            <div class="card-body grid gap-5">
                <form method="post" action="/rpc/money/chargeback-answer" class="grid gap-3">
                    <FormPage />
                    <Hidden name="chargeback_id" value=id />
                    <p>{tr!(l, chargeback.answer_help)}</p>
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, chargeback.answer)}
                        </button>
                    </div>
                </form>
                <form method="post" action="/rpc/money/chargeback-accept" class="grid gap-3">
                    <FormPage />
                    <Hidden name="chargeback_id" value=other />
                    <TextArea
                        state=FormState::of("money/chargeback-accept")
                        name="reason"
                        label=tr!(l, chargeback.why)
                        help=tr!(l, chargeback.why_help)
                        rows=2
                        maxlength=u32::try_from(REASON_MAX_CHARS).unwrap_or(u32::MAX)
                    />
                    <div>
                        <button class="button button-danger" type="submit">
                            {tr!(l, chargeback.accept)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

fn name_words(l: Locale, name: EvidenceName) -> &'static str {
    match name {
        EvidenceName::ProductDescription => tr!(l, chargeback.product),
        EvidenceName::CustomerName => tr!(l, chargeback.customer),
        EvidenceName::ServiceDate => tr!(l, chargeback.service_date),
        EvidenceName::AccessActivityLog => tr!(l, chargeback.activity),
        EvidenceName::CancellationPolicyDisclosure => tr!(l, chargeback.policy),
        EvidenceName::RefundRefusalExplanation => tr!(l, chargeback.no_refund),
        EvidenceName::UncategorizedText => tr!(l, chargeback.rest),
    }
}

#[component]
fn Field(field: EvidenceField) -> impl IntoView {
    let l = locale();
    view! {
        <dt lang=l.code() dir="auto">
            {name_words(l, field.name)}
        </dt>
        <dd class="whitespace-pre-line break-words">
            <bdi>{field.text}</bdi>
        </dd>
    }
}
