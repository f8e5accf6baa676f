//! One lesson's refund, for finance: what is asked, what it would move, and the buttons. The look is a plain link with
//! the amount, so it works without a script.

use crate::{i18n::Locale, refunds::list_page::status_badge};
use bookings::{
    booking::booking_of_money,
    refund::{refund_get, refund_preview},
};
use domain::{
    bookings::{
        booking::PreviewPosting,
        refund::{REFUND_TEXT_MAX_CHARS, RefundPreview, RefundRequest, RefundStatus, RefundView},
    },
    ids::BookingId,
    money::{Currency, Money, typed::parse_typed},
};
use face::{
    address,
    at_bank::{CardRisks, ChargebacksOf},
    format,
    page::{page_of, param_id, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextArea, TextField, When},
};
use leptos::prelude::*;
use money::chargebacks::lesson_at_bank;
use spine::{Context, Error, Result};

/// `/admin/refunds/{id}`, by the lesson's id.
pub fn decide_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let waiting = refund_get(&context, id).await?;
        let booking = booking_of_money(&context, id).await?;
        let bank = lesson_at_bank(&context, id).await?;
        // A look at the least there is says the most there is, or why there is nothing.
        let most = looked(&context, id, 1).await?.map(|preview| preview.most);
        let typed = query("amount");
        let shown = match &most {
            Ok(most) if !typed.is_empty() => Some(looked_typed(&context, id, &typed, most.currency).await?),
            _ => None,
        };
        let l = locale();
        let title = tr!(l, refund.of, payer = booking.student.display_name, tutor = booking.tutor.display_name);
        let (lead, start, end) = (booking.subject_name, booking.start, booking.end);
        let look = match most {
            Ok(most) => view! { <Look most typed /> }.into_any(),
            Err(told) => view! { <Told told /> }.into_any(),
        };
        let found = shown.map(|shown| match shown {
            Ok(preview) => view! { <Looked id preview /> }.into_any(),
            Err(told) => view! { <Told told /> }.into_any(),
        });
        Ok(view! {
            <Page title=tr!(l, refund.title) width="reading">
                <PageHeader title lead />
                <p class="text-lg">
                    <When start end />
                </p>
                <ErrorSummary state=FormState::of("bookings/refund-make") />
                <ErrorSummary state=FormState::of("bookings/refund-approve") />
                <ErrorSummary state=FormState::of("bookings/refund-decline") />
                <CardRisks risks=bank.risks />
                <ChargebacksOf chargebacks=bank.chargebacks />
                {waiting.map(|refund| view! { <Waiting refund /> })}
                {look}
                {found}
                <p>
                    <a class="button button-quiet" href=address::REFUNDS>
                        {tr!(l, refund.title)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// What a refund of that much would move, or the sentence that says why there is none.
async fn looked(context: &Context, id: BookingId, amount: i64) -> Result<std::result::Result<RefundPreview, String>> {
    match refund_preview(context, id.0, &RefundRequest { amount, ..RefundRequest::default() }).await {
        Ok(preview) => Ok(Ok(preview)),
        Err(Error::Refused(refusal)) if refusal.code != "not_found" => Ok(Err(told(Error::Refused(refusal)))),
        Err(error) => Err(error),
    }
}

/// The same of an amount as the reader writes amounts.
async fn looked_typed(
    context: &Context,
    id: BookingId,
    typed: &str,
    currency: Currency,
) -> Result<std::result::Result<RefundPreview, String>> {
    let parsed = parse_typed(typed, currency, &page_request().locale);
    match parsed {
        Ok(amount) => looked(context, id, amount.minor).await,
        Err(refusal) => Ok(Err(told(Error::Refused(refusal)))),
    }
}

fn told(error: Error) -> String {
    face::rpc::failed(error).refusal.message
}

/// Why nothing can be looked at.
#[component]
fn Told(told: String) -> impl IntoView {
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{told}</p>
        </NoticeBox>
    }
}

/// What waits, and the two ways it ends without another amount.
#[component]
fn Waiting(refund: RefundView) -> impl IntoView {
    let l = locale();
    let why = match refund.asked_reason.clone() {
        Some(reason) => tr!(l, refund.why, reason = reason),
        None => tr!(l, refund.from_staff).to_string(),
    };
    let proposed = refund.proposed_by.clone().zip(refund.amount).map(|(name, amount)| {
        let text = tr!(l, refund.proposed, name = name, amount = format::money(l, amount));
        view! { <p class="font-medium">{text}</p> }
    });
    let of = "decline".to_owned();
    let agree = (refund.status == RefundStatus::WaitingSecond).then(|| {
        view! {
            <form method="post" action="/rpc/bookings/refund-approve">
                <FormPage />
                <Hidden name="refund_id" value=refund.id.to_string() />
                <button class="button button-primary" type="submit">
                    {tr!(l, refund.agree)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card">
            <div class="card-body grid gap-4">
                <p>{status_badge(refund.status)}</p>
                <p class="whitespace-pre-line" dir="auto">
                    {why}
                </p>
                {proposed}
                {agree}
                <form method="post" action="/rpc/bookings/refund-decline" class="grid gap-3">
                    <FormPage />
                    <TextArea
                        state=FormState::of("bookings/refund-decline")
                        name="reason"
                        label=tr!(l, refund.answer)
                        rows=3
                        maxlength=REFUND_TEXT_MAX_CHARS as u32
                        of=of
                    />
                    <Hidden name="refund_id" value=refund.id.to_string() />
                    <div>
                        <button class="button button-danger" type="submit">
                            {tr!(l, refund.decline)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

/// The amount to look at.
#[component]
fn Look(most: Money, typed: String) -> impl IntoView {
    let l = locale();
    let value = if typed.is_empty() { most.decimal() } else { typed };
    view! {
        <form method="get" class="grid gap-4">
            <TextField
                state=FormState::default()
                name="amount"
                label=tr!(l, refund.amount, currency = most.currency.code())
                help=tr!(l, refund.most, amount = format::money(l, most))
                value
                inputmode="decimal"
            />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, refund.preview)}
                </button>
            </div>
        </form>
    }
}

/// What it would move, and the button that moves it.
#[component]
fn Looked(id: BookingId, preview: RefundPreview) -> impl IntoView {
    let l = locale();
    let amount = format::money(l, preview.refund);
    let second = preview.needs_second.then(|| {
        let text = tr!(l, refund.second, limit = format::money(l, preview.second_above));
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{text}</p>
            </NoticeBox>
        }
    });
    let button = if preview.needs_second {
        tr!(l, refund.propose, amount = amount)
    } else {
        tr!(l, refund.give, amount = amount)
    };
    view! {
        <section class="card">
            <div class="card-body grid gap-4">
                <Journal lines=preview.journal />
                {second}
                <form method="post" action="/rpc/bookings/refund-make" class="grid gap-4">
                    <FormPage />
                    <TextArea
                        state=FormState::of("bookings/refund-make")
                        name="reason"
                        label=tr!(l, refund.answer)
                        rows=3
                        maxlength=REFUND_TEXT_MAX_CHARS as u32
                    />
                    <Hidden name="booking_id" value=id.to_string() />
                    <Hidden name="amount" value=preview.refund.decimal() />
                    <Hidden name="currency" value=preview.refund.currency.code() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <div>
                        <button class="button button-primary" type="submit">
                            {button}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

#[component]
fn Journal(lines: Vec<PreviewPosting>) -> impl IntoView {
    let l = locale();
    let row = |line: PreviewPosting| {
        let amount: Money = line.amount;
        view! {
            <tr>
                <td>{account_words(l, &line.account)}</td>
                <td class="numbers">{format::money(l, amount)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-box">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, cancel.account)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cancel.amount)}
                        </th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What an account of the ledger is called.
fn account_words(l: Locale, code: &str) -> String {
    match code {
        "student_wallet" => tr!(l, account_kind.wallet),
        "student_card" => tr!(l, refund.card),
        "tutor_pending" | "tutor_available" => tr!(l, account_kind.tutor),
        "tutor_debt" => tr!(l, refund.debt),
        "platform_debts" => tr!(l, refund.debts),
        "platform_advance" => tr!(l, refund.advance),
        "platform_fee" => tr!(l, account_kind.fee),
        "platform_promo" => tr!(l, refund.promo),
        other => return other.to_owned(),
    }
    .to_string()
}
