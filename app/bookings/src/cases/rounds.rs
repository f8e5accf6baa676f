//! What follows what was said: the proposal, files, appeals, and how it was handled. Plain forms, shown to whoever may.

use super::parts::{decision_words, side_words, when};
use crate::i18n::Locale;
use domain::{
    bookings::{
        Side,
        case::{
            Case, CaseFile, CaseProposal, STATEMENT_MAX_CHARS,
            appeal::{APPEAL_MAX_CHARS, AppealOutcome, COMMENT_MAX_CHARS},
        },
    },
    ids::CaseId,
    platform::uploads::Purpose,
};
use face::{
    format,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FileField, FormPage, Hidden, Icon, NoticeBox, Opener, SelectField, TextArea},
};
use leptos::prelude::*;

/// What files may be.
const TAKEN: &str = "application/pdf,image/jpeg,image/png,video/mp4";

fn can(case: &Case, act: &str) -> bool {
    case.actions.iter().any(|own| own == act)
}

/// What came of an appeal, in words.
pub fn after_words(l: Locale, outcome: AppealOutcome) -> &'static str {
    match outcome {
        AppealOutcome::Stands => tr!(l, cases.stands),
        AppealOutcome::Raised => tr!(l, cases.raised),
        AppealOutcome::Lowered => tr!(l, cases.lowered),
    }
}

/// What the rules propose, until it is decided.
#[component]
pub fn Proposal(case: Case) -> impl IntoView {
    let l = locale();
    if case.decision.is_some() {
        return ().into_any();
    }
    let takes = can(&case, "accept");
    match case.proposal {
        Some(proposal) => view! { <Offered id=case.id proposal takes /> }.into_any(),
        None => view! {
            <NoticeBox>
                <p>{tr!(l, cases.proposal_comes, when = when(case.answer_by))}</p>
            </NoticeBox>
        }
        .into_any(),
    }
}

#[component]
fn Offered(id: CaseId, proposal: CaseProposal, takes: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/accept");
    let taken = |side: &Side| match side {
        Side::Student => tr!(l, cases.accepted_student),
        Side::Tutor => tr!(l, cases.accepted_tutor),
    };
    let reasons = proposal.reasons.into_iter().map(|reason| view! { <li>{reason.text}</li> }).collect_view();
    let accepted = proposal.accepted_by.iter().map(|side| view! { <p>{taken(side)}</p> }).collect_view();
    let form = takes.then(|| {
        view! {
            <form method="post" action="/rpc/cases/accept">
                <FormPage />
                <ErrorSummary state />
                <Hidden name="case_id" value=id.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <button class="button button-primary" type="submit">
                    {tr!(l, cases.accept)}
                </button>
            </form>
        }
    });
    view! {
        <section class="card" aria-labelledby="proposal">
            <div class="card-body grid gap-3">
                <h2 id="proposal" class="text-lg">
                    {tr!(l, cases.proposal)}
                </h2>
                <p class="font-medium">{decision_words(l, proposal.decision)}</p>
                <p>{tr!(l, cases.proposal_back, amount = format::money(l, proposal.refund))}</p>
                <ul class="grid gap-1 list-disc ps-5">{reasons}</ul>
                {accepted}
                <p class="text-sm text-ink-soft">{tr!(l, cases.proposal_lead)}</p>
                <p class="text-sm numbers">{tr!(l, cases.proposal_until, when = when(proposal.until))}</p>
                {form}
            </div>
        </section>
    }
}

/// The files of both.
#[component]
pub fn Evidence(files: Vec<CaseFile>) -> impl IntoView {
    let l = locale();
    (!files.is_empty()).then(|| {
        let file = |file: CaseFile| {
            view! {
                <li class="flex flex-wrap items-center gap-2">
                    <Icon icon=icondata::LuPaperclip />
                    <a class="link" href=file.url dir="auto">
                        {file.file_name}
                    </a>
                    <span class="text-sm text-ink-soft">
                        {side_words(l, file.by)} " · " <span class="numbers">{when(file.at)}</span>
                    </span>
                </li>
            }
        };
        view! {
            <section aria-labelledby="evidence" class="grid gap-2">
                <h2 id="evidence" class="text-lg">
                    {tr!(l, cases.evidence)}
                </h2>
                <ul class="grid gap-2">{files.into_iter().map(file).collect_view()}</ul>
            </section>
        }
    })
}

/// A file with a word about it.
#[component]
pub fn AddFile(id: CaseId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/file");
    let (error, open) = (state.error("file"), state.refusal().is_some());
    let help = tr!(l, cases.file_help, megabytes = format::number(l, Purpose::Evidence.rules().most_megabytes()));
    view! {
        <details open=open>
            <Opener text=tr!(l, cases.file_add) />
            <form method="post" action="/rpc/cases/file" enctype="multipart/form-data" class="grid gap-4 pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <FileField id="file" label=tr!(l, cases.file_add) help taken=TAKEN many=true error />
                <TextArea
                    state
                    name="text"
                    label=tr!(l, cases.file_shows)
                    help=tr!(l, cases.both_read)
                    rows=2
                    maxlength=STATEMENT_MAX_CHARS as u32
                />
                <Hidden name="case_id" value=id.to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, cases.file_send)}
                    </button>
                </div>
            </form>
        </details>
    }
}

/// What was said against the decision.
#[component]
pub fn Appeals(case: Case) -> impl IntoView {
    let l = locale();
    (!case.appeals.is_empty()).then(|| {
        let appeals = case.appeals.into_iter().map(|appeal| {
            view! {
                <li class="grid gap-1 border-t border-line py-3">
                    <p class="text-sm text-ink-soft">
                        {side_words(l, appeal.by)} " · " <span class="numbers">{when(appeal.made_at)}</span>
                    </p>
                    <p class="whitespace-pre-line" dir="auto">
                        {appeal.reason}
                    </p>
                </li>
            }
        });
        view! {
            <section aria-labelledby="appeals">
                <h2 id="appeals" class="text-lg">
                    {tr!(l, cases.appeal)}
                </h2>
                <ul>{appeals.collect_view()}</ul>
            </section>
        }
    })
}

/// The forms after the decision, as far as the reader may.
#[component]
pub fn After(case: Case) -> impl IntoView {
    let appeal = case.appeal_until.filter(|_| can(&case, "appeal"));
    view! {
        {appeal.map(|until| view! { <AppealForm id=case.id until /> })}
        {can(&case, "survey").then(|| view! { <SurveyForm id=case.id /> })}
    }
}

#[component]
fn AppealForm(id: CaseId, until: chrono::DateTime<chrono::Utc>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/appeal");
    let open = state.refusal().is_some();
    view! {
        <section class="card" aria-label=tr!(l, cases.appeal)>
            <div class="card-body">
        <details open=open>
            <Opener text=tr!(l, cases.appeal) />
            <form method="post" action="/rpc/cases/appeal" class="grid gap-4 pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <p>{tr!(l, cases.appeal_lead, when = when(until))}</p>
                <TextArea
                    state
                    name="reason"
                    label=tr!(l, cases.appeal_reason)
                    help=tr!(l, cases.both_read)
                    rows=4
                    maxlength=APPEAL_MAX_CHARS as u32
                />
                <Hidden name="case_id" value=id.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, cases.appeal_send)}
                    </button>
                </div>
            </form>
        </details>
            </div>
        </section>
    }
}

#[component]
fn SurveyForm(id: CaseId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/survey");
    let choose = (String::new(), tr!(l, form.choose).to_string());
    let numbers = (1..=5).map(|number: i64| (number.to_string(), format::number(l, number)));
    let options: Vec<(String, String)> = std::iter::once(choose).chain(numbers).collect();
    view! {
        <section class="card" aria-labelledby="survey">
            <form method="post" action="/rpc/cases/survey" class="card-body grid gap-4">
                <FormPage />
                <h2 id="survey" class="text-lg">
                    {tr!(l, cases.survey)}
                </h2>
                <ErrorSummary state=state.clone() />
                <SelectField
                    state=state.clone()
                    name="rating"
                    label=tr!(l, cases.survey_rating)
                    options
                />
                <TextArea
                    state
                    name="comment"
                    label=tr!(l, cases.survey_comment)
                    rows=2
                    required=false
                    maxlength=COMMENT_MAX_CHARS as u32
                />
                <Hidden name="case_id" value=id.to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, cases.survey_send)}
                    </button>
                </div>
            </form>
        </section>
    }
}
