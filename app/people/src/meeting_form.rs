//! The own meeting link, as a form.

use face::{
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, TextField},
};
use leptos::prelude::*;

/// Where lessons take place: a form of its own, for only the people of a lesson read it.
#[component]
pub fn MeetingLinkForm(link: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/meeting-link");
    view! {
        <section class="card" id="meeting-link" aria-labelledby="meeting-link-title">
            <form method="post" action="/rpc/people/meeting-link" class="card-body grid gap-4">
                <FormPage />
                <div class="grid gap-1">
                    <h2 id="meeting-link-title">{tr!(l, profile.meeting_title)}</h2>
                    <p class="text-ink-soft">{tr!(l, profile.meeting_lead)}</p>
                </div>
                <ErrorSummary state=state.clone() />
                <TextField
                    state
                    name="link"
                    label=tr!(l, profile.meeting_link)
                    help=tr!(l, profile.meeting_help)
                    inputmode="url"
                    required=false
                    value=link
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, profile.meeting_save)}
                    </button>
                </div>
            </form>
        </section>
    }
}
