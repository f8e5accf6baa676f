//! The quiz (PE3): what a student looks for, one question at a time and without an account.
//!
//! The answers travel in the address from question to question, so that the way back keeps them and nothing needs a
//! script; the last one leads to the own page, which saves them.

use super::student_page::{Answers, budget, free_times, goals, learning_style, wanted};
use catalog::subjects::subjects_list;
use domain::catalog::subjects::Subject;
use face::{
    address,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{Hidden, Page, PageHeader},
};
use leptos::prelude::*;

/// What each question asks for, in their order, by its names in the address.
const QUESTIONS: [&[&str]; 5] = [
    &["subject_ids[]", "levels[]"],
    &["goals"],
    &["learning_style"],
    &["days[]", "from", "until"],
    &["budget", "currency"],
];

/// `/quiz?step=`.
pub fn quiz_page() -> AnyView {
    page_of(async move {
        let subjects = subjects_list(&service_context()).await?.to_vec();
        let l = locale();
        let step = query("step").parse().unwrap_or(1).clamp(1, QUESTIONS.len());
        let ends = step == QUESTIONS.len();
        let action = if ends { "/settings/learning" } else { "/quiz" };
        let button = if ends { tr!(l, learning.quiz_keep) } else { tr!(l, learning.quiz_next) };
        let on = if ends { ("quiz", "1".to_owned()) } else { ("step", (step + 1).to_string()) };
        let carried = given(QUESTIONS.get(step - 1).copied().unwrap_or_default());
        let carried = carried.into_iter().map(|(name, value)| {
            view! { <input type="hidden" name=name value=value /> }
        });
        let back = (step > 1).then(|| {
            view! {
                <a class="button button-quiet" href=address::quiz(step - 1, &given(&[]))>
                    {tr!(l, learning.quiz_back)}
                </a>
            }
        });
        Ok(view! {
            <Page title=tr!(l, learning.quiz) description=tr!(l, learning.quiz_lead) width="reading" canonical="/quiz">
                <PageHeader title=tr!(l, learning.quiz) lead=tr!(l, learning.quiz_lead) />
                <form method="get" action=action class="card">
                    <div class="card-body grid gap-6">
                        <Progress step />
                        <Hidden name=on.0 value=on.1 />
                        {carried.collect_view()}
                        {question(step, &subjects)}
                        <div class="flex flex-wrap items-center gap-3">
                            <button class="button button-primary" type="submit">
                                {button}
                            </button>
                            {back}
                        </div>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// The question of a step, with what was answered before.
fn question(step: usize, subjects: &[Subject]) -> AnyView {
    let (state, answers) = (FormState::default(), Answers::asked());
    match step {
        1 => wanted(&state, &answers, subjects),
        2 => goals(&state, &answers),
        3 => learning_style(&state, &answers),
        4 => free_times(&state, &answers),
        _ => budget(&state, &answers),
    }
}

/// How far, in words and as a bar.
#[component]
fn Progress(step: usize) -> impl IntoView {
    let (step, steps) = (step.to_string(), QUESTIONS.len().to_string());
    let said = tr!(locale(), learning.quiz_step, step = step.clone(), steps = steps.clone());
    view! {
        <p class="grid gap-2 text-sm text-ink-soft">
            <span>{said.clone()}</span>
            <progress max=steps value=step aria-label=said></progress>
        </p>
    }
}

/// The answers that the address holds, without those that a question is about to ask for.
fn given(asked: &[&str]) -> Vec<(String, String)> {
    let answers = page_request().query.clone().into_iter();
    let known = |name: &str| QUESTIONS.iter().any(|names| names.contains(&name)) && !asked.contains(&name);
    // A subject that was not chosen keeps its place beside its level.
    answers.filter(|(name, value)| known(name) && (!value.is_empty() || name == "subject_ids[]")).collect()
}
