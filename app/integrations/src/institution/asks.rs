//! Lessons of members that wait for the institution: each with one yes, and a no that may say why.

use domain::{ids::InstitutionId, integrations::institution::LessonAsk};
use face::{
    format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, When},
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
                <No id ask />
            </div>
        </li>
    }
}

/// The no, folded away: it is one click more than the yes, and has room for a reason.
#[component]
fn No(id: InstitutionId, ask: LessonAsk) -> impl IntoView {
    let l = locale();
    let field = format!("reason-{}", ask.booking_id);
    view! {
        <details>
            <Opener text=tr!(l, approval.decline) class="text-primary-text" />
            <form method="post" action="/rpc/integrations/institution-lesson-no" class="grid gap-3 pt-3">
                <FormPage />
                <div class="field">
                    <label class="field-label" for=field.clone()>
                        {tr!(l, approval.reason)}
                    </label>
                    <input class="input" id=field name="reason" maxlength="500" autocomplete="off" />
                </div>
                <Ids id ask />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, approval.decline)}
                    </button>
                </div>
            </form>
        </details>
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
