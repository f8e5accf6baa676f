//! `/surveys/{kind}`: one question and room for more; and `/admin/surveys`: what people answered.

use super::words::{percent, stopped};
use domain::{
    Refusal,
    growth::survey::{COMMENT_MAX_CHARS, StoppedBecause, SurveyFigures, SurveyKind},
};
use face::{
    format,
    i18n::Locale,
    page::{page_of, param},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextArea},
};
use growth::surveys::{survey_answered, survey_figures};
use leptos::prelude::*;

/// `/surveys/{kind}`.
pub fn survey_page() -> AnyView {
    page_of(async move {
        let kind = SurveyKind::parse(&param("kind")).ok_or_else(|| Refusal::not_found("survey"))?;
        let answered = survey_answered(&service_context(), kind).await?;
        let l = locale();
        let body = if answered {
            view! {
                <NoticeBox kind=NoticeKind::Success>
                    <p>{tr!(l, survey.thanks)}</p>
                </NoticeBox>
            }
            .into_any()
        } else {
            view! { <Question kind /> }.into_any()
        };
        Ok(view! {
            <Page title=question(l, kind) width="reading">
                <PageHeader title=question(l, kind) lead=tr!(l, survey.lead) />
                {body}
            </Page>
        }
        .into_any())
    })
}

fn question(l: Locale, kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Nps => tr!(l, survey.nps),
        SurveyKind::Lesson => tr!(l, survey.lesson),
        SurveyKind::Dormant => tr!(l, survey.dormant),
    }
}

/// The answers to choose from: what is sent, and how it reads.
fn choices(l: Locale, kind: SurveyKind) -> Vec<(String, String)> {
    match kind.scores() {
        Some(scores) => scores.map(|score| (score.to_string(), format::number(l, score))).collect(),
        None => StoppedBecause::ALL.iter().map(|one| (one.code().to_owned(), stopped(l, *one).to_owned())).collect(),
    }
}

#[component]
fn Question(kind: SurveyKind) -> impl IntoView {
    let l = locale();
    let state = FormState::of("growth/survey-answer");
    let chosen = state.value("answer", "");
    let wide = kind == SurveyKind::Dormant;
    let choices = choices(l, kind).into_iter().map(|(value, text)| {
        let checked = value == chosen;
        view! {
            <label class="flex items-center gap-2 rounded-lg border border-line px-3 py-2">
                <input type="radio" name="answer" value=value required checked=checked />
                <span class="numbers">{text}</span>
            </label>
        }
    });
    let class = if wide { "grid gap-2" } else { "flex flex-wrap gap-2" };
    let scale = (!wide).then(|| view! { <p class="text-sm text-ink-soft">{tr!(l, survey.scale)}</p> });
    view! {
        <form method="post" action="/rpc/growth/survey-answer" class="card">
            <FormPage />
            <div class="card-body grid gap-5">
                <Hidden name="kind" value=kind.code() />
                <ErrorSummary state=state.clone() />
                <fieldset class="grid gap-3">
                    <legend class="field-label">{tr!(l, survey.answer)}</legend>
                    <div class=class>{choices.collect_view()}</div>
                    {scale}
                </fieldset>
                <TextArea
                    state
                    name="comment"
                    label=tr!(l, survey.comment)
                    rows=4
                    required=false
                    maxlength=COMMENT_MAX_CHARS as u32
                />
                <button class="button button-primary" type="submit">
                    {tr!(l, survey.send)}
                </button>
            </div>
        </form>
    }
}

/// `/admin/surveys`.
pub fn surveys_page() -> AnyView {
    page_of(async move {
        let (context, l) = (service_context(), locale());
        let mut parts = Vec::new();
        for kind in SurveyKind::ALL {
            let told = survey_figures(&context, *kind).await?;
            parts.push(view! { <Figures told /> });
        }
        Ok(view! {
            <Page title=tr!(l, survey.title)>
                <PageHeader title=tr!(l, survey.title) lead=tr!(l, survey.title_lead) />
                <div class="grid gap-8">{parts}</div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Figures(told: SurveyFigures) -> impl IntoView {
    let l = locale();
    let heading = format!("survey-{}", told.kind.code());
    let labelled = heading.clone();
    let score = told.score.map(|score| format::decimal(l, &format!("{score:.1}")));
    let score = score.map(|score| {
        view! {
            <dt>{tr!(l, survey.score)}</dt>
            <dd class="numbers">{score}</dd>
        }
    });
    let comments = told.comments.clone().into_iter().map(|said| {
        view! {
            <li class="border-t border-line py-2 whitespace-pre-line" dir="auto">
                {said}
            </li>
        }
    });
    let comments = comments.collect_view();
    view! {
        <section class="card" aria-labelledby=labelled>
            <div class="card-body grid gap-4">
                <h2 id=heading>{question(l, told.kind)}</h2>
                <dl class="facts">
                    <dt>{tr!(l, survey.asked)}</dt>
                    <dd class="numbers">{format::number(l, told.asked)}</dd>
                    <dt>{tr!(l, survey.answered)}</dt>
                    <dd class="numbers">{format::number(l, told.answered)}</dd>
                    {score}
                </dl>
                <Answers told />
                <ul>{comments}</ul>
            </div>
        </section>
    }
}

/// Each answer with how many gave it; nothing while nobody did.
#[component]
fn Answers(told: SurveyFigures) -> impl IntoView {
    let l = locale();
    let all = told.answered;
    let rows = told.answers.into_iter().map(|one| {
        let why = StoppedBecause::parse(&one.answer).map(|why| stopped(l, why).to_owned());
        #[allow(clippy::cast_precision_loss)]
        let share = one.people as f64 / all.max(1) as f64;
        view! {
            <tr>
                <th scope="row" class="text-start font-normal">
                    {why.unwrap_or(one.answer)}
                </th>
                <td class="numbers">{format::number(l, one.people)}</td>
                <td class="numbers">{percent(l, share)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    (all > 0).then(|| {
        view! {
            <div class="table-box">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, survey.answer)}</th>
                            <th scope="col">{tr!(l, survey.people)}</th>
                            <th scope="col">{tr!(l, survey.share)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}
