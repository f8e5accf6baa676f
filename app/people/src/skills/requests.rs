//! Verification by peers as its person sees it: what may be asked for, what waits, what came of it.

use domain::people::skills::{
    OwnSkill,
    verification::{SkillVerification, SkillVerificationState},
};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, TextArea},
};
use leptos::prelude::*;

#[component]
pub(crate) fn Requests(taught: Vec<OwnSkill>, asked: Vec<SkillVerification>) -> impl IntoView {
    let l = locale();
    let waits = |skill: &OwnSkill| {
        asked.iter().any(|one| one.skill_id == skill.skill_id && one.status == SkillVerificationState::Waiting)
    };
    let open: Vec<OwnSkill> = taught.iter().filter(|skill| !skill.verified && !waits(skill)).cloned().collect();
    let none = taught.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, skills.none_taught)}</p> });
    let asks = open.into_iter().map(|skill| view! { <Ask skill /> }).collect_view();
    let requests = asked.into_iter().map(|request| view! { <Request request /> }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="skill-requests">
            <h2 id="skill-requests">{tr!(l, skills.verification)}</h2>
            <p class="text-ink-soft">{tr!(l, skills.verification_lead)}</p>
            <ErrorSummary state=FormState::of("people/skill-ask") />
            <ErrorSummary state=FormState::of("people/skill-appeal") />
            {none}
            <ul class="grid gap-3">{asks} {requests}</ul>
        </section>
    }
}

#[component]
fn Ask(skill: OwnSkill) -> impl IntoView {
    let l = locale();
    let id = skill.skill_id.to_string();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="font-medium">{skill.name}</p>
                <details>
                    <summary class="button button-secondary">{tr!(l, skills.ask)}</summary>
                    <form method="post" action="/rpc/people/skill-ask" class="grid gap-3 pt-4">
                        <FormPage />
                        <Hidden name="skill_id" value=id.clone() />
                        <TextArea
                            state=FormState::default()
                            name="evidence"
                            label=tr!(l, skills.evidence)
                            help=tr!(l, skills.evidence_help)
                            rows=4
                            maxlength=2_000
                            of=id
                        />
                        <div>
                            <button class="button button-primary" type="submit">
                                {tr!(l, skills.ask)}
                            </button>
                        </div>
                    </form>
                </details>
            </div>
        </li>
    }
}

#[component]
fn Request(request: SkillVerification) -> impl IntoView {
    let l = locale();
    let (kind, text) = match request.status {
        SkillVerificationState::Waiting => ("primary", tr!(l, skills.waiting)),
        SkillVerificationState::Verified => ("success", tr!(l, skills.verified)),
        SkillVerificationState::Declined => ("warning", tr!(l, skills.declined)),
        SkillVerificationState::Lapsed => ("", tr!(l, skills.lapsed)),
    };
    let date = |at| format::date(l, page_request().time_zone, at, service_context().now());
    let until = request.valid_until.map(|until| tr!(l, skills.until, date = date(until)).to_string());
    let so_far = (request.status == SkillVerificationState::Waiting)
        .then(|| tr!(l, skills.so_far, count = request.assessments).to_string());
    let comments = request.comments.into_iter().map(|comment| {
        view! {
            <li class="whitespace-pre-line" dir="auto">
                {comment}
            </li>
        }
    });
    let appeal = request.can_appeal.then(|| view! { <Appeal id=request.id.to_string() /> });
    view! {
        <li class="card">
            <div class="card-body grid gap-2">
                <p class="flex flex-wrap items-center gap-3">
                    <span class="font-medium">{request.name}</span>
                    <Badge kind text />
                    <span class="text-sm text-ink-soft">{until} {so_far}</span>
                </p>
                <ul class="grid gap-1 text-ink-soft">{comments.collect_view()}</ul>
                {appeal}
            </div>
        </li>
    }
}

#[component]
fn Appeal(id: String) -> impl IntoView {
    let l = locale();
    view! {
        <details>
            <summary class="button button-secondary">{tr!(l, skills.appeal)}</summary>
            <form method="post" action="/rpc/people/skill-appeal" class="grid gap-3 pt-4">
                <FormPage />
                <Hidden name="verification_id" value=id.clone() />
                <TextArea
                    state=FormState::default()
                    name="reason"
                    label=tr!(l, skills.appeal_reason)
                    rows=3
                    maxlength=2_000
                    of=id
                />
                <div>
                    <button class="button button-primary" type="submit">
                        {tr!(l, skills.appeal)}
                    </button>
                </div>
            </form>
        </details>
    }
}
