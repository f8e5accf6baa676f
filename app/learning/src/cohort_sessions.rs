//! When a cohort meets live: the way into its room, and for its teacher a form for one session more.

use crate::{circle_sessions::RoomDoor, circles_page::Times};
use domain::{ids::CohortId, learning::cohort_session::CohortSession};
use face::{
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, When},
};
use leptos::prelude::*;

/// All of them.
#[component]
pub fn LiveSessions(id: CohortId, sessions: Vec<CohortSession>, teaches: bool) -> impl IntoView {
    let l = locale();
    let none = sessions.is_empty();
    let lines = sessions.into_iter().map(|session| view! { <Line id session /> }).collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="live">
            <h2 id="live">{tr!(l, cohorts.live)}</h2>
            {none.then(|| view! { <p class="text-ink-soft">{tr!(l, circles.no_sessions)}</p> })}
            <ul class="grid gap-3">{lines}</ul>
            {teaches.then(|| view! { <Add id /> })}
        </section>
    }
}

#[component]
fn Line(id: CohortId, session: CohortSession) -> impl IntoView {
    let enters = session.actions.iter().any(|act| act == "enter");
    let href = format!("/cohorts/{id}/sessions/{}/room", session.id);
    let l = locale();
    let own = session.attended.then(|| view! { <p class="text-sm text-ink-soft">{tr!(l, cohorts.was_there)}</p> });
    let names: Vec<String> = session.present.into_iter().map(|one| one.display_name).collect();
    let people = (!names.is_empty()).then(|| {
        view! {
            <p class="w-full text-sm text-ink-soft">
                {tr!(l, cohorts.were_there)} " " <bdi>{names.join(", ")}</bdi>
            </p>
        }
    });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <When start=session.start end=session.end />
                <RoomDoor href enters opens_at=session.room_opens_at />
                {own}
                {people}
            </div>
        </li>
    }
}

#[component]
fn Add(id: CohortId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("learning/cohort-session").told(|mut field| {
        if field.field == "start" {
            "time".clone_into(&mut field.field);
        }
        field
    });
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, circles.add) />
            <form method="post" action="/rpc/learning/cohort-session" class="grid gap-4 pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() linked=true />
                <Times state required=true />
                <Hidden name="cohort_id" value=id.to_string() />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, circles.add)}
                    </button>
                </div>
            </form>
        </details>
    }
}
