//! What every page of a case shows.

use crate::i18n::Locale;
use domain::bookings::{
    Side,
    case::{Case, CaseCategory, CaseDecision, CaseLine, CaseMoment, CaseStatement, CaseStatus, CaseStep},
};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::{Badge, NoticeBox, NoticeKind, When},
};
use leptos::prelude::*;

/// What a case is about, in words.
pub fn category_words(l: Locale, category: CaseCategory) -> String {
    match category {
        CaseCategory::TutorNoShow => tr!(l, report.tutor_no_show),
        CaseCategory::StudentNoShow => tr!(l, report.student_no_show),
        CaseCategory::Technical => tr!(l, report.technical),
        CaseCategory::Quality => tr!(l, report.quality),
        CaseCategory::Conduct => tr!(l, report.conduct),
        CaseCategory::Billing => tr!(l, report.billing),
        CaseCategory::Other => tr!(l, report.other),
    }
    .to_string()
}

fn moment_words(l: Locale, moment: CaseMoment) -> &'static str {
    match moment {
        CaseMoment::Requested => tr!(l, cases.requested),
        CaseMoment::Answered => tr!(l, cases.answered),
        CaseMoment::Start => tr!(l, cases.start),
        CaseMoment::End => tr!(l, cases.end),
        CaseMoment::Closed => tr!(l, cases.closed),
        CaseMoment::Opened => tr!(l, cases.opened),
        CaseMoment::Decided => tr!(l, cases.decided),
    }
}

/// What was decided, in words.
pub fn decision_words(l: Locale, decision: CaseDecision) -> &'static str {
    match decision {
        CaseDecision::Full => tr!(l, cases.full),
        CaseDecision::Partial => tr!(l, cases.partial),
        CaseDecision::None => tr!(l, cases.none),
    }
}

pub fn status_badge(l: Locale, status: CaseStatus) -> AnyView {
    match status {
        CaseStatus::Open => view! { <Badge kind="warning" text=tr!(l, cases.open) /> }.into_any(),
        CaseStatus::Decided => view! { <Badge kind="success" text=tr!(l, cases.decided) /> }.into_any(),
    }
}

fn when(at: chrono::DateTime<chrono::Utc>) -> String {
    format::moment(locale(), page_request().time_zone, at, service_context().now())
}

/// The lesson, what is at stake, what happened when, and what both said.
#[component]
pub fn CaseView(case: Case) -> impl IntoView {
    let l = locale();
    let names = [case.student_name.clone(), case.tutor_name.clone()];
    let step = |step: CaseStep| {
        view! {
            <li>
                <span class="numbers">{when(step.at)}</span>
                " · "
                {moment_words(l, step.kind)}
            </li>
        }
    };
    let decision = case.decision.clone().map(|decided| {
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p class="font-medium">{decision_words(l, decided.decision)}</p>
                <p>{tr!(l, cases.went_back, amount = format::money(l, decided.refund))}</p>
                <p class="whitespace-pre-line" dir="auto">
                    {decided.note}
                </p>
            </NoticeBox>
        }
    });
    let waits = case.decision.is_none().then(|| {
        view! {
            <NoticeBox>
                <p>{tr!(l, cases.waits, when = when(case.deadline))}</p>
            </NoticeBox>
        }
    });
    view! {
        {decision}
        {waits}
        <section class="card" aria-labelledby="case">
            <div class="card-body grid gap-4">
                <h2 id="case" class="text-lg">{category_words(l, case.category)}</h2>
                <dl class="facts">
                    <dt>{tr!(l, cases.lesson)}</dt>
                    <dd>
                        {case.subject_name.clone()}
                        " "
                        <When start=case.start end=case.end />
                    </dd>
                    <dt>{tr!(l, cases.paid)}</dt>
                    <dd class="numbers">{format::money(l, case.paid)}</dd>
                </dl>
                <h3>{tr!(l, cases.timeline)}</h3>
                <ul class="grid gap-1 text-sm">{case.timeline.iter().copied().map(step).collect_view()}</ul>
            </div>
        </section>
        <Statements statements=case.statements names />
    }
}

#[component]
fn Statements(statements: Vec<CaseStatement>, names: [String; 2]) -> impl IntoView {
    let l = locale();
    let said = |statement: CaseStatement| {
        let [student, tutor] = names.clone();
        let (name, side) = match statement.by {
            Side::Student => (student, tr!(l, cases.student)),
            Side::Tutor => (tutor, tr!(l, cases.tutor)),
        };
        view! {
            <li class="grid gap-1 border-t border-line py-3">
                <p class="text-sm text-ink-soft">
                    <bdi>{name}</bdi>
                    " ("
                    {side}
                    ") · "
                    <span class="numbers">{when(statement.at)}</span>
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {statement.text}
                </p>
            </li>
        }
    };
    let list = statements.into_iter().map(said).collect_view();
    view! {
        <section aria-labelledby="said">
            <h2 id="said" class="text-lg">{tr!(l, cases.said)}</h2>
            <ul>{list}</ul>
        </section>
    }
}

/// Cases in a list, each leading where `to` says.
#[component]
pub fn Lines(lines: Vec<CaseLine>, to: fn(domain::ids::CaseId) -> String) -> impl IntoView {
    let l = locale();
    let row = |line: CaseLine| {
        view! {
            <li class="card">
                <div class="card-body flex flex-wrap items-center justify-between gap-3">
                    <div class="grid gap-1">
                        <a class="link font-semibold" href=to(line.id)>
                            {category_words(l, line.category)}
                        </a>
                        <span class="text-sm text-ink-soft">
                            {line.subject_name}
                            " · "
                            <bdi>{line.student_name}</bdi>
                            " · "
                            <bdi>{line.tutor_name}</bdi>
                        </span>
                        <span class="text-sm numbers">{tr!(l, cases.until, when = when(line.deadline))}</span>
                    </div>
                    {status_badge(l, line.status)}
                </div>
            </li>
        }
    };
    view! { <ul class="grid gap-4">{lines.into_iter().map(row).collect_view()}</ul> }
}
