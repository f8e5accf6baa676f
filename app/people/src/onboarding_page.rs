//! The wizard (PE2): what is still missing, step by step, and sending the profile in.

use domain::people::{
    onboarding::{Onboarding, OnboardingStep, StepCode},
    tutor_profile::ApprovalState,
};
use face::{
    address,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{Badge, ErrorSummary, FormPage, NoticeBox, NoticeKind, Page, PageHeader},
};
use leptos::prelude::*;
use services::people::onboarding::onboarding_get;

/// `/teach/onboarding`.
pub fn onboarding_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let way = onboarding_get(&context).await?;
        let tutor = context.require_person()?.tutor_id;
        let l = locale();
        let step = |step: &OnboardingStep| view! { <Step step=*step next=way.next == Some(step.code) /> };
        let steps = way.steps.iter().map(step).collect_view();
        let preview = tutor.map(|id| {
            view! {
                <p>
                    <a href=address::tutor(id)>{tr!(l, onboarding.preview)}</a>
                </p>
            }
        });
        Ok(view! {
            <Page title=tr!(l, onboarding.title) width="reading">
                <PageHeader title=tr!(l, onboarding.title) lead=tr!(l, onboarding.lead) />
                <ErrorSummary state=FormState::of("people/submit") />
                <Standing way=way.clone() />
                <Progress way=way.clone() />
                <ol class="grid gap-3">
                    {steps}
                </ol>
                {preview}
                {way.can_submit.then(|| view! { <Submit /> })}
            </Page>
        }
        .into_any())
    })
}

/// Where the profile stands, in a sentence.
#[component]
fn Standing(way: Onboarding) -> impl IntoView {
    let l = locale();
    let told = match way.approval {
        None | Some(ApprovalState::Draft) => None,
        Some(ApprovalState::Pending) => Some((NoticeKind::Info, tr!(l, profile.pending))),
        Some(ApprovalState::Declined) => Some((NoticeKind::Warning, tr!(l, profile.declined))),
        Some(ApprovalState::Approved) if way.edit_waits => Some((NoticeKind::Info, tr!(l, onboarding.edit_waits))),
        Some(ApprovalState::Approved) => Some((NoticeKind::Success, tr!(l, profile.approved))),
    };
    told.map(|(kind, text)| {
        view! {
            <NoticeBox kind>
                <p>{text}</p>
            </NoticeBox>
        }
    })
}

/// How far, as a bar and in words.
#[component]
pub fn Progress(way: Onboarding) -> impl IntoView {
    let l = locale();
    let listed = way.approval == Some(ApprovalState::Approved);
    let said = tr!(l, onboarding.complete, percent = way.completeness.to_string());
    let next = way.next.map(|step| {
        let step_name = step_name(step);
        // Who is listed needs nothing more; a bar that is never full would only nag.
        let text = if listed {
            tr!(l, onboarding.one_more, step = step_name)
        } else {
            tr!(l, onboarding.next, step = step_name)
        };
        view! {
            <p>
                <a href=step_address(step)>{text}</a>
            </p>
        }
    });
    if listed {
        return next.into_any();
    }
    view! {
        <div class="grid gap-2">
            <p class="font-semibold">{said.clone()}</p>
            <progress max="100" value=way.completeness.to_string() aria-label=said></progress>
            {next}
        </div>
    }
    .into_any()
}

#[component]
fn Step(step: OnboardingStep, next: bool) -> impl IntoView {
    let l = locale();
    let state = match (step.done, step.needed) {
        (true, _) => view! { <Badge kind="success" text=tr!(l, onboarding.done) /> },
        (false, true) => view! { <Badge kind="warning" text=tr!(l, onboarding.needed) /> },
        (false, false) => view! { <Badge text=tr!(l, onboarding.open) /> },
    };
    let name = step_name(step.code);
    let go = (!step.done).then(|| {
        let class = if next { "button button-primary button-small" } else { "button button-secondary button-small" };
        view! {
            <a class=class href=step_address(step.code) aria-label=format!("{}: {name}", tr!(l, onboarding.go))>
                {tr!(l, onboarding.go)}
            </a>
        }
    });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <span class="flex flex-wrap items-center gap-3 min-w-0">
                    <span class="font-medium">{name.clone()}</span>
                    {state}
                </span>
                {go}
            </div>
        </li>
    }
}

#[component]
fn Submit() -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/people/submit" class="grid gap-2">
            <FormPage />
            <p class="text-ink-soft">{tr!(l, onboarding.submit_help)}</p>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, onboarding.submit)}
                </button>
            </div>
        </form>
    }
}

/// A step in the reader's language.
fn step_name(step: StepCode) -> String {
    let l = locale();
    match step {
        StepCode::About => tr!(l, step.about),
        StepCode::Photo => tr!(l, step.photo),
        StepCode::Languages => tr!(l, step.languages),
        StepCode::Subjects => tr!(l, step.subjects),
        StepCode::Background => tr!(l, step.background),
        StepCode::Price => tr!(l, step.price),
        StepCode::Hours => tr!(l, step.hours),
        StepCode::Video => tr!(l, step.video),
    }
    .to_string()
}

/// Where a step is filled in.
const fn step_address(step: StepCode) -> &'static str {
    match step {
        StepCode::About => "/teach/profile#field-headline",
        StepCode::Photo => "/teach/profile#photo",
        StepCode::Languages => "/teach/profile#field-country",
        StepCode::Subjects => "/teach/profile#field-subjects",
        StepCode::Background => "/teach/profile#field-education",
        StepCode::Price => "/teach/profile#field-hourly_rate",
        StepCode::Hours => "/teach/availability",
        StepCode::Video => "/teach/profile#video",
    }
}
