//! Waiting for a time of a tutor's who has none that suits, and the way to the tutor's group lessons.

use domain::people::tutor_profile::TutorProfile;
use face::{
    address,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, SelectField, TextField},
};
use leptos::prelude::*;

/// For whoever is signed in and not this tutor.
#[component]
pub fn WaitForm(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let id = profile.card.id;
    let may = service_context().person().is_some_and(|person| person.tutor_id != Some(id) && person.email_verified);
    let state = FormState::of("bookings/wait");
    let open = state.refusal().is_some();
    let lengths =
        profile.lesson_lengths.iter().map(|length| (length.to_string(), tr!(l, tutor.minutes, count = *length)));
    let lengths: Vec<_> = lengths.collect();
    let first = lengths.first().map(|(length, _)| length.clone()).unwrap_or_default();
    view! {
        <section class="grid gap-4" aria-label=tr!(l, group.title)>
            <p>
                <a class="inline-flex min-h-11 items-center" href=address::groups(Some(id), "")>
                    {tr!(l, group.title)}
                </a>
            </p>
            {may
                .then(|| {
                    view! {
                        <details class="card" open=open>
                            <Opener text=tr!(l, waiting.tutor) class="px-4" />
                            <form method="post" action="/rpc/bookings/wait" class="grid gap-4 p-4 pt-0">
                                <FormPage />
                                <ErrorSummary state=state.clone() />
                                <p class="text-ink-soft">{tr!(l, waiting.tutor_help)}</p>
                                <div class="grid gap-4 sm:grid-cols-3">
                                    <TextField
                                        state=state.clone()
                                        name="from"
                                        kind="date"
                                        label=tr!(l, waiting.from)
                                    />
                                    <TextField state=state.clone() name="to" kind="date" label=tr!(l, waiting.to) />
                                    <SelectField
                                        state
                                        name="minutes"
                                        label=tr!(l, group.length)
                                        options=lengths
                                        value=first
                                    />
                                </div>
                                <Hidden name="tutor_id" value=id.to_string() />
                                <div>
                                    <button class="button button-secondary" type="submit">
                                        {tr!(l, waiting.join)}
                                    </button>
                                </div>
                            </form>
                        </details>
                    }
                })}
        </section>
    }
}
