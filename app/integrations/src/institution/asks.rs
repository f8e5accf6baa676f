//! Lessons of members that wait for the institution: each with one yes, and a no that may say why.

use domain::{ids::InstitutionId, integrations::institution::LessonAsk};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{Decline, ErrorSummary, FormPage, Hidden, When},
};
use leptos::prelude::*;

/// All that wait; nothing where none does.
#[component]
pub(super) fn Asks(id: InstitutionId, waiting: Vec<LessonAsk>) -> impl IntoView {
    let l = locale();
    let (yes, no) =
        (FormState::of("integrations/institution-lesson-yes"), FormState::of("integrations/institution-lesson-no"));
    let state = if no.refusal().is_some() { no } else { yes };
    // What was refused may be decided by somebody else meanwhile: the sentence is shown all the same.
    let shown = !waiting.is_empty() || state.refusal().is_some();
    shown.then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="asks">
                <h2 id="asks">{tr!(l, approval.title)}</h2>
                <ErrorSummary state />
                <ul class="grid gap-4">
                    {waiting.into_iter().map(|ask| view! { <Ask id ask /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Ask(id: InstitutionId, ask: LessonAsk) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let until = ask.answer_by.map(|at| format::moment(l, zone, at, now)).unwrap_or_default();
    let amount = format::money(l, ask.total);
    let title = tr!(l, approval.who, child = ask.member_name.clone());
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <div class="grid gap-1">
                    <h3>{title}</h3>
                    <p>
                        {ask.subject_name.clone()} " " {tr!(l, lesson.with)} " " <bdi>{ask.tutor_name.clone()}</bdi>
                    </p>
                    <p class="font-medium">
                        <When start=ask.start end=ask.end />
                    </p>
                    <p class="text-sm text-ink-soft">{tr!(l, approval.until, at = until)}</p>
                </div>
                <form method="post" action="/rpc/integrations/institution-lesson-yes">
                    <FormPage />
                    <Ids id ask=ask.clone() />
                    <button class="button button-primary" type="submit">
                        {tr!(l, approval.approve, amount = amount)}
                    </button>
                </form>
                <Decline action="/rpc/integrations/institution-lesson-no" booking=ask.booking_id.to_string()>
                    <Ids id ask />
                </Decline>
            </div>
        </li>
    }
}

#[component]
fn Ids(id: InstitutionId, ask: LessonAsk) -> impl IntoView {
    view! {
        <Hidden name="institution_id" value=id.to_string() />
        <Hidden name="booking_id" value=ask.booking_id.to_string() />
        <Hidden name="key" value=service_context().new_id().to_string() />
    }
}
