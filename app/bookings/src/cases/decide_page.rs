//! Deciding a case: what a decision would move is shown before it is made, with the button below it.

use super::{
    desk::{Similar, Templates, template},
    parts::{CaseView, decision_words},
    rpc::typed,
};
use bookings::booking::{case_decision_preview, case_get};
use domain::{
    bookings::{
        booking::PreviewPosting,
        case::{CaseDecision, DecisionPreview, FirstDecision, NOTE_MAX_CHARS},
    },
    ids::CaseId,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextArea, TextField},
};
use leptos::prelude::*;

/// `/admin/cases/{id}?decision=&amount=`.
pub fn decide_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<CaseId>("id")?;
        context.require_scope(domain::identity::Role::Trust)?;
        let case = case_get(&context, id).await?;
        let l = locale();
        let state = FormState::of("cases/decide");
        let asked = (state.value("decision", &query("decision")), state.value("amount", &query("amount")));
        let open = case.actions.iter().any(|act| act == "decide");
        let shown = if asked.0.is_empty() || !open { None } else { Some(looked(&context, id, &asked).await?) };
        let deciding = open.then(|| view! { <Choose id asked=asked.clone() /> });
        let written = open.then(|| {
            view! {
                <p>
                    <a href=format!("{}/messages", address::case_decide(id))>{tr!(l, case_messages.link)}</a>
                </p>
            }
        });
        let proposal = case.first_decision.clone();
        let similar = case.similar.map(|similar| view! { <Similar similar /> });
        let templates = open.then(|| view! { <Templates id /> });
        let proposed = proposal.clone().map(|proposal| view! { <Proposed id proposal /> });
        let look = shown.map(|shown| match shown {
            Ok(preview) => view! { <Look id preview proposal asked=asked.clone() state /> }.into_any(),
            Err(told) => view! {
                <NoticeBox kind=NoticeKind::Error>
                    <p>{told}</p>
                </NoticeBox>
            }
            .into_any(),
        });
        Ok(view! {
            <Page title=tr!(l, cases.decide) width="reading">
                <PageHeader title=tr!(l, cases.decide) />
                <CaseView case />
                {written}
                {similar}
                {proposed}
                {deciding}
                {templates}
                {look}
                <p>
                    <a class="button button-quiet" href="/admin/cases">
                        {tr!(l, cases.queue)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// The preview, or the sentence that says why there is none.
async fn looked(
    context: &spine::Context,
    id: CaseId,
    (decision, amount): &(String, String),
) -> spine::Result<Result<DecisionPreview, String>> {
    let preview = match typed(context, id, decision.clone(), amount, String::new()).await {
        Ok(request) => case_decision_preview(context, id, &request).await,
        Err(error) => Err(error),
    };
    match preview {
        Ok(preview) => Ok(Ok(preview)),
        Err(error @ spine::Error::Refused(_)) => Ok(Err(face::rpc::failed(error).refusal.message)),
        Err(error) => Err(error),
    }
}

/// What one of the staff would decide, and the way to look at it.
#[component]
fn Proposed(id: CaseId, proposal: FirstDecision) -> impl IntoView {
    let l = locale();
    let amount = if proposal.decision == CaseDecision::Partial { proposal.refund.decimal() } else { String::new() };
    let look = format!("{}?decision={}&amount={amount}", address::case_decide(id), proposal.decision.code());
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p class="font-medium">
                {tr!(l, cases.proposed, name = proposal.by, amount = format::money(l, proposal.refund))}
            </p>
            <p class="whitespace-pre-line" dir="auto">
                {proposal.note}
            </p>
            <p>
                <a class="link" href=look>
                    {tr!(l, cases.look)}
                </a>
            </p>
        </NoticeBox>
    }
}

/// Which decision to look at.
#[component]
fn Choose(id: CaseId, asked: (String, String)) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/look");
    let decisions = CaseDecision::ALL.iter().map(|it| (it.code().to_owned(), decision_words(l, *it).to_owned()));
    view! {
        <form method="get" action=address::case_decide(id) class="grid gap-4 sm:grid-cols-2">
            <SelectField
                state=state.clone()
                name="decision"
                label=tr!(l, cases.decision)
                options=decisions.collect()
                value=asked.0
            />
            <TextField
                state
                name="amount"
                label=tr!(l, cases.amount)
                help=tr!(l, cases.amount_help)
                value=asked.1
                required=false
                inputmode="decimal"
            />
            <div class="sm:col-span-2">
                <button class="button button-secondary" type="submit">
                    {tr!(l, cases.look)}
                </button>
            </div>
        </form>
    }
}

/// What it would move, line by line, and the button.
#[component]
fn Look(
    id: CaseId,
    preview: DecisionPreview,
    proposal: Option<FirstDecision>,
    asked: (String, String),
    state: FormState,
) -> impl IntoView {
    let l = locale();
    let same = proposal.filter(|first| (first.decision, first.refund) == (preview.decision, preview.money.refund));
    let button = if preview.needs_second && same.is_none() { tr!(l, cases.propose) } else { tr!(l, cases.decide_now) };
    let second = preview.needs_second.then(|| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, cases.second, limit = format::money(l, preview.second_above))}</p>
            </NoticeBox>
        }
    });
    let begun = CaseDecision::parse(&query("template")).map(|decision| template(l, decision).to_owned());
    let note = same.map(|first| first.note).or(begun).unwrap_or_default();
    view! {
        <section class="card" aria-labelledby="look">
            <div class="card-body grid gap-4">
                <Moves preview />
                <form method="post" action="/rpc/cases/decide" class="grid gap-4">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="case_id" value=id.to_string() />
                    <Hidden name="decision" value=asked.0 />
                    <Hidden name="amount" value=asked.1 />
                    {second}
                    <TextArea
                        state
                        name="note"
                        value=note
                        label=tr!(l, cases.note)
                        help=tr!(l, cases.note_help)
                        rows=4
                        maxlength=NOTE_MAX_CHARS as u32
                    />
                    <div>
                        <button class="button button-danger" type="submit">
                            {button}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

/// What goes back and what both sides keep, and every line of the journal.
#[component]
fn Moves(preview: DecisionPreview) -> impl IntoView {
    let l = locale();
    let line = |line: PreviewPosting| {
        view! {
            <tr>
                <td>{crate::cancel_page::account_words(l, &line.account)}</td>
                <td class="numbers">{format::money(l, line.amount)}</td>
            </tr>
        }
    };
    let lines = preview.money.journal.into_iter().map(line).collect_view();
    view! {
        <h2 id="look" class="text-lg">{decision_words(l, preview.decision)}</h2>
        {preview
            .not_taken_back
            .map(|amount| {
                view! {
                    <NoticeBox>
                        <p>{tr!(l, cases.not_taken_back, amount = format::money(l, amount))}</p>
                    </NoticeBox>
                }
            })}
        <dl class="facts">
            <dt>{tr!(l, cancel.refund)}</dt>
            <dd class="numbers font-semibold">{format::money(l, preview.money.refund)}</dd>
            <dt>{tr!(l, cases.tutor_keeps)}</dt>
            <dd class="numbers">{format::money(l, preview.tutor_earnings)}</dd>
            <dt>{tr!(l, account_kind.fee)}</dt>
            <dd class="numbers">{format::money(l, preview.platform_fee)}</dd>
        </dl>
        <div class="table-box" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, cancel.account)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, cancel.amount)}
                        </th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}
