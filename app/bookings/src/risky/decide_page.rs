//! One payment of a card at risk, for finance: what declining it would move, and the two buttons.

use crate::risky::list_page::decision_badge;
use bookings::risky::{risk_preview, risky_payment};
use domain::{
    bookings::{
        booking::CancelPreview,
        risky::{RISK_REASON_MAX_CHARS, RiskDecision, RiskRequest, RiskyPayment},
    },
    ids::PaymentId,
};
use face::{
    address,
    at_bank::CardRisks,
    format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use spine::{Context, Error, Result};

/// The form of both decisions.
const FORM: &str = "bookings/risk-decide";

/// `/admin/risky-payments/{id}`.
pub fn decide_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<PaymentId>("id")?;
        let one = risky_payment(&context, id).await?;
        let waits = one.decision.is_none();
        let shown = if waits { Some(looked(&context, id).await?) } else { None };
        let l = locale();
        let title = tr!(l, risky.of, payer = one.payer.clone(), tutor = one.tutor.clone());
        let (payer, risks) = (one.payer.clone(), one.signs.clone());
        let acts = shown.map(|shown| match shown {
            Ok(preview) => view! {
                <Journal preview />
                <Act id decision=RiskDecision::Decline help=tr!(l, risky.decline_help, payer = payer.clone()) />
            }
            .into_any(),
            Err(told) => view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{told}</p>
                </NoticeBox>
            }
            .into_any(),
        });
        let approve = waits.then(|| {
            let help = tr!(l, risky.approve_help).to_string();
            view! { <Act id decision=RiskDecision::Approve help /> }
        });
        Ok(view! {
            <Page title=tr!(l, risky.title) width="reading">
                <PageHeader title lead=tr!(l, risky.lead) />
                <ErrorSummary state=FormState::of(FORM) />
                <p>
                    <a href=address::RISKY_PAYMENTS>{tr!(l, risky.title)}</a>
                </p>
                <CardRisks risks />
                <Known one />
                {approve}
                {acts}
            </Page>
        }
        .into_any())
    })
}

/// What declining it would move, or the sentence that says why it cannot be.
async fn looked(context: &Context, id: PaymentId) -> Result<std::result::Result<CancelPreview, String>> {
    let request = RiskRequest { decision: RiskDecision::Decline.code().to_owned(), ..RiskRequest::default() };
    match risk_preview(context, id, &request).await {
        Ok(preview) => Ok(Ok(preview)),
        Err(Error::Refused(refusal)) if refusal.code != "not_found" => {
            Ok(Err(face::rpc::failed(Error::Refused(refusal)).refusal.message))
        }
        Err(error) => Err(error),
    }
}

#[component]
fn Known(one: RiskyPayment) -> impl IntoView {
    let l = locale();
    let moment = |at| format::moment(l, page_request().time_zone, at, service_context().now());
    let why = (!one.reason.is_empty()).then(|| {
        view! {
            <dt>{tr!(l, risky.reason)}</dt>
            <dd class="whitespace-pre-line" dir="auto">
                {one.reason.clone()}
            </dd>
        }
    });
    let payment = address::with_query("/admin/payments", [("payment", one.payment_id.to_string().as_str())]);
    view! {
        <dl class="facts">
            <dt>{tr!(l, paydesk.state)}</dt>
            <dd>{decision_badge(one.decision)}</dd>
            <dt>{tr!(l, paydesk.amount)}</dt>
            <dd class="numbers">{format::money(l, one.amount)}</dd>
            <dt>{tr!(l, risky.lapses)}</dt>
            <dd class="numbers">{moment(one.lapses_at)}</dd>
            <dt>{tr!(l, chargeback.lesson)}</dt>
            <dd class="numbers">{moment(one.start)}</dd>
            {why}
        </dl>
        <p>
            <a href=payment>{tr!(l, paydesk.one)}</a>
        </p>
    }
}

/// One of the two decisions with its reason.
#[component]
fn Act(id: PaymentId, decision: RiskDecision, help: String) -> impl IntoView {
    let l = locale();
    let (class, text) = match decision {
        RiskDecision::Approve => ("button button-primary", tr!(l, risky.approve)),
        RiskDecision::Decline => ("button button-danger", tr!(l, risky.decline)),
    };
    view! {
        <section class="card">
            <form method="post" action="/rpc/bookings/risk-decide" class="card-body grid gap-3">
                <FormPage />
                <p>{help}</p>
                <TextArea
                    state=FormState::of(FORM)
                    name="reason"
                    label=tr!(l, risky.reason)
                    help=tr!(l, risky.reason_help)
                    rows=2
                    maxlength=RISK_REASON_MAX_CHARS as u32
                    of=decision.code().to_owned()
                />
                <Hidden name="payment_id" value=id.to_string() />
                <Hidden name="decision" value=decision.code() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class=class type="submit">
                        {text}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Journal(preview: CancelPreview) -> impl IntoView {
    let l = locale();
    let row = |line: domain::bookings::booking::PreviewPosting| {
        view! {
            <tr>
                <td>{account_words(l, &line.account)}</td>
                <td class="numbers">{format::money(l, line.amount)}</td>
            </tr>
        }
    };
    view! {
        <h2>{tr!(l, risky.if_declined)}</h2>
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
                <tbody>{preview.journal.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What an account of the ledger is called.
fn account_words(l: crate::i18n::Locale, code: &str) -> String {
    match code {
        "student_card" => tr!(l, refund.card).to_string(),
        other => crate::cancel_page::account_words(l, other),
    }
}
