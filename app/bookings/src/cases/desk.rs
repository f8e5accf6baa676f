//! What the staff sees beside a case: how it goes in all, similar cases, and words to begin a note with.

use crate::i18n::Locale;
use domain::{
    bookings::case::{CaseDecision, CaseFigures, DECIDED_WITHIN_HOURS, SimilarCases, offer::ANSWERED_WITHIN_HOURS},
    ids::CaseId,
};
use face::{address, format, request::locale, ui::Opener};
use leptos::prelude::*;

/// Words to begin a note with, for that decision.
pub fn template(l: Locale, decision: CaseDecision) -> &'static str {
    match decision {
        CaseDecision::Full => tr!(l, cases.template_full),
        CaseDecision::Partial => tr!(l, cases.template_partial),
        CaseDecision::None => tr!(l, cases.template_none),
    }
}

/// Three texts to begin with; each leads to the preview with it in the note.
#[component]
pub fn Templates(id: CaseId) -> impl IntoView {
    let l = locale();
    let line = |decision: CaseDecision| {
        let code = decision.code();
        let words = match decision {
            CaseDecision::Full => tr!(l, cases.use_full),
            CaseDecision::Partial => tr!(l, cases.use_partial),
            CaseDecision::None => tr!(l, cases.use_none),
        };
        view! {
            <li class="grid gap-1">
                <p>{template(l, decision)}</p>
                <a class="link" href=format!("{}?decision={code}&template={code}", address::case_decide(id))>
                    {words}
                </a>
            </li>
        }
    };
    view! {
        <details>
            <Opener text=tr!(l, cases.templates) />
            <ul class="grid gap-3 pt-3">{CaseDecision::ALL.iter().copied().map(line).collect_view()}</ul>
        </details>
    }
}

/// What was decided of others of the kind.
#[component]
pub fn Similar(similar: SimilarCases) -> impl IntoView {
    let l = locale();
    let counted = tr!(
        l,
        cases.similar_days,
        days = format::number(l, similar.days),
        full = format::number(l, similar.full),
        partial = format::number(l, similar.partial),
        none = format::number(l, similar.none)
    );
    let median = similar
        .median_percent
        .map(|percent| tr!(l, cases.similar_median, percent = tr!(l, figures.percent, count = percent)));
    view! {
        <section aria-labelledby="similar" class="grid gap-1">
            <h2 id="similar" class="text-lg">
                {tr!(l, cases.similar)}
            </h2>
            <p>{counted}</p>
            {median.map(|text| view! { <p>{text}</p> })}
        </section>
    }
}

/// How cases are answered.
#[component]
pub fn Figures(figures: CaseFigures) -> impl IntoView {
    let l = locale();
    let percent = |value: Option<i64>| value.map(|value| tr!(l, figures.percent, count = value));
    let rated =
        figures.survey_average.map(|value| format::decimal(l, &format!("{}.{}", value / 100, value % 100 / 10)));
    let shown = [
        (tr!(l, cases.waiting).to_owned(), Some(format::number(l, figures.waiting))),
        (tr!(l, cases.overdue).to_owned(), Some(format::number(l, figures.overdue))),
        (
            tr!(l, cases.answered_in_time, hours = format::number(l, ANSWERED_WITHIN_HOURS)),
            percent(figures.answered_in_time_percent),
        ),
        (
            tr!(l, cases.decided_in_time, hours = format::number(l, DECIDED_WITHIN_HOURS)),
            percent(figures.decided_in_time_percent),
        ),
        (tr!(l, cases.appealed).to_owned(), Some(format::number(l, figures.appealed))),
        (tr!(l, cases.rated).to_owned(), rated),
    ];
    let figure = |(name, value): (String, String)| {
        view! {
            <div>
                <dt class="text-sm text-ink-soft">{name}</dt>
                <dd class="text-2xl font-bold numbers">{value}</dd>
            </div>
        }
    };
    let shown = shown.into_iter().filter_map(|(name, value)| Some(figure((name, value?)))).collect_view();
    view! {
        <section aria-labelledby="figures" class="grid gap-3">
            <h2 id="figures" class="text-lg">
                {tr!(l, cases.figures, days = format::number(l, figures.days))}
            </h2>
            <dl class="grid grid-cols-2 gap-4 sm:grid-cols-3">{shown}</dl>
        </section>
    }
}
