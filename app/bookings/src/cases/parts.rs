//! What every page of a case shows.

use super::rounds::{Appeals, Evidence, Proposal, after_words};
use crate::i18n::Locale;
use domain::bookings::{
    CancellationPolicy, Side,
    case::{
        Case, CaseCategory, CaseDecision, CaseLine, CaseMoment, CaseStatement, CaseStatus, CaseStep, offer::Presence,
    },
};
use face::{
    format,
    request::{locale, page_request, service_context},
    tutors::policy_text,
    ui::{Badge, NoticeBox, NoticeKind, Opener, When},
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
        CaseMoment::TimesProposed => tr!(l, cases.times_proposed),
        CaseMoment::Moved => tr!(l, cases.moved),
        CaseMoment::MoneyHeld => tr!(l, cases.money_held),
        CaseMoment::MoneyTaken => tr!(l, cases.money_taken),
        CaseMoment::MoneyEarned => tr!(l, cases.money_earned),
        CaseMoment::MoneyBack => tr!(l, cases.money_back),
        CaseMoment::MoneyCleared => tr!(l, cases.money_cleared),
        CaseMoment::BankAsked => tr!(l, cases.bank_asked),
        CaseMoment::BankDecided => tr!(l, cases.bank_decided),
        CaseMoment::Reminded => tr!(l, cases.reminded),
        // Said with its number.
        CaseMoment::Wrote => "",
        CaseMoment::Start => tr!(l, cases.start),
        CaseMoment::Joined => tr!(l, cases.joined),
        CaseMoment::Left => tr!(l, cases.left),
        CaseMoment::Dropped => tr!(l, cases.dropped),
        CaseMoment::Returned => tr!(l, cases.returned),
        CaseMoment::End => tr!(l, cases.end),
        CaseMoment::Closed => tr!(l, cases.closed),
        CaseMoment::Opened => tr!(l, cases.opened),
        CaseMoment::Offered => tr!(l, cases.offered),
        CaseMoment::Accepted => tr!(l, cases.accepted),
        CaseMoment::Decided => tr!(l, cases.decided),
        CaseMoment::Appealed => tr!(l, cases.appealed),
        CaseMoment::AppealDecided => tr!(l, cases.appeal_decided),
    }
}

/// Whose side, in a word.
pub fn side_words(l: Locale, side: Side) -> &'static str {
    match side {
        Side::Student => tr!(l, cases.student),
        Side::Tutor => tr!(l, cases.tutor),
    }
}

/// `Came into the room · student`, `Price taken · $30.00`.
fn step_words(l: Locale, step: &CaseStep) -> String {
    let said = match step.count {
        Some(number) => tr!(l, cases.wrote, number = format::number(l, number)),
        None => moment_words(l, step.kind).to_owned(),
    };
    let by = step.by.map(|side| side_words(l, side).to_owned());
    let amount = step.amount.map(|amount| format::money(l, amount));
    [Some(said), by, amount].into_iter().flatten().collect::<Vec<_>>().join(" · ")
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
        CaseStatus::Appealed => view! { <Badge kind="warning" text=tr!(l, cases.appealed) /> }.into_any(),
        CaseStatus::Decided => view! { <Badge kind="success" text=tr!(l, cases.decided) /> }.into_any(),
    }
}

pub fn when(at: chrono::DateTime<chrono::Utc>) -> String {
    format::moment(locale(), page_request().time_zone, at, service_context().now())
}

/// The lesson, what is at stake, what is proposed and decided, what happened when, and what both said and sent.
#[component]
pub fn CaseView(case: Case) -> impl IntoView {
    let names = [case.student_name.clone(), case.tutor_name.clone()];
    view! {
        <Standing case=case.clone() />
        <Facts case=case.clone() />
        <Proposal case=case.clone() />
        <Appeals case=case.clone() />
        <Statements statements=case.statements names />
        <Evidence files=case.evidence />
        <Timeline steps=case.timeline />
    }
}

/// What happened when; long, so it is opened.
#[component]
fn Timeline(steps: Vec<CaseStep>) -> impl IntoView {
    let l = locale();
    let line = |step: CaseStep| {
        view! {
            <li>
                <span class="numbers">{when(step.at)}</span>
                " · "
                {step_words(l, &step)}
            </li>
        }
    };
    view! {
        <section class="card" aria-label=tr!(l, cases.timeline)>
            <div class="card-body">
                <details>
                    <Opener text=tr!(l, cases.timeline) />
                    <ul class="grid gap-1 text-sm pt-3">{steps.into_iter().map(line).collect_view()}</ul>
                </details>
            </div>
        </section>
    }
}

/// What is decided, or by when it will be.
#[component]
fn Standing(case: Case) -> impl IntoView {
    let l = locale();
    let decision = case.decision.clone().map(|decided| {
        let note = if decided.agreed { tr!(l, cases.agreed).to_owned() } else { decided.note };
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p class="font-medium">{decision_words(l, decided.decision)}</p>
                <p>{tr!(l, cases.went_back, amount = format::money(l, decided.refund))}</p>
                <p class="whitespace-pre-line" dir="auto">
                    {note}
                </p>
            </NoticeBox>
        }
    });
    let after = case.appeal_decision.clone().map(|decided| {
        view! {
            <NoticeBox kind=NoticeKind::Success>
                <p class="font-medium">{after_words(l, decided.outcome)}</p>
                {(decided.further.minor > 0)
                    .then(|| view! { <p>{tr!(l, cases.further, amount = format::money(l, decided.further))}</p> })}
                <p class="whitespace-pre-line" dir="auto">
                    {decided.note}
                </p>
            </NoticeBox>
        }
    });
    let waits = match case.status {
        CaseStatus::Open => Some(tr!(l, cases.waits, when = when(case.deadline))),
        CaseStatus::Appealed => Some(tr!(l, cases.appeal_waits, when = when(case.deadline))),
        CaseStatus::Decided => None,
    };
    let waits = waits.map(|text| {
        view! {
            <NoticeBox>
                <p>{text}</p>
            </NoticeBox>
        }
    });
    view! {
        {after}
        {decision}
        {waits}
    }
}

/// The lesson, its price, its policy and who was in its room.
#[component]
fn Facts(case: Case) -> impl IntoView {
    let l = locale();
    let policy = CancellationPolicy::parse(&case.policy.cancellation_policy).ok().map(policy_text);
    let presence = case.presence.map(|seen| presence_words(l, &seen));
    view! {
        <section class="card" aria-labelledby="case">
            <div class="card-body grid gap-4">
                <h2 id="case" class="text-lg">
                    {category_words(l, case.category)}
                </h2>
                <dl class="facts">
                    <dt>{tr!(l, cases.lesson)}</dt>
                    <dd>
                        {case.subject_name.clone()}
                        " "
                        <When start=case.start end=case.end />
                    </dd>
                    <dt>{tr!(l, cases.paid)}</dt>
                    <dd class="numbers">{format::money(l, case.paid)}</dd>
                    {presence
                        .map(|text| {
                            view! {
                                <dt>{tr!(l, cases.presence)}</dt>
                                <dd>{text}</dd>
                            }
                        })}
                    {policy
                        .map(|text| {
                            view! {
                                <dt>{tr!(l, cases.policy)}</dt>
                                <dd>{text}</dd>
                            }
                        })}
                </dl>
            </div>
        </section>
    }
}

fn presence_words(l: Locale, seen: &Presence) -> String {
    let number = |minutes| format::number(l, minutes);
    tr!(
        l,
        cases.presence_minutes,
        student = number(seen.student),
        tutor = number(seen.tutor),
        together = number(seen.together),
        planned = number(seen.planned)
    )
}

#[component]
fn Statements(statements: Vec<CaseStatement>, names: [String; 2]) -> impl IntoView {
    let l = locale();
    let said = |statement: CaseStatement| {
        let [student, tutor] = names.clone();
        let name = if statement.by == Side::Student { student } else { tutor };
        let side = side_words(l, statement.by);
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
                        {(line.status == CaseStatus::Open && line.answered_at.is_none())
                            .then(|| {
                                view! {
                                    <span class="text-sm numbers">
                                        {tr!(l, cases.answer_until, when = when(line.answer_by))}
                                    </span>
                                }
                            })}
                    </div>
                    <span class="flex flex-wrap gap-2">
                        {line.overdue.then(|| view! { <Badge kind="error" text=tr!(l, cases.overdue) /> })}
                        {status_badge(l, line.status)}
                    </span>
                </div>
            </li>
        }
    };
    view! { <ul class="grid gap-4">{lines.into_iter().map(row).collect_view()}</ul> }
}
