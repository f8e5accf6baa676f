//! The line of a full cohort: the way into it and out of it, a place that is kept, and for the teacher how many wait.

use crate::parts::cohort_path;
use domain::learning::{cohort::Cohort, cohort_wait::OFFER_HOURS};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox},
};
use leptos::prelude::*;

/// What there is to say and to do about waiting.
#[component]
pub fn Waiting(cohort: Cohort) -> impl IntoView {
    let l = locale();
    let can = |wanted: &str| cohort.actions.iter().any(|act| act == wanted);
    let id = cohort.id.to_string();
    let signed_in = service_context().person().is_some();
    let now = service_context().now();
    let place = cohort.waiting.map(|waiting| match waiting.offered_until {
        Some(until) => {
            let until = format::moment(l, page_request().time_zone, until, now);
            view! {
                <NoticeBox>
                    <p>{tr!(l, cohorts.kept, until = until)}</p>
                </NoticeBox>
            }
            .into_any()
        }
        None => {
            let place = format::number(l, waiting.place);
            view! { <p>{tr!(l, cohorts.in_line, place = place)}</p> }.into_any()
        }
    });
    let help = tr!(l, cohorts.wait_help, hours = format::number(l, OFFER_HOURS));
    let join = can("wait").then(|| {
        let way = if signed_in {
            view! { <Act endpoint="cohort-wait" id=id.clone() text=tr!(l, cohorts.wait) main=true /> }.into_any()
        } else {
            view! {
                <a class="button button-primary" href=address::login(&cohort_path(cohort.id))>
                    {tr!(l, courses.sign_in_first)}
                </a>
            }
            .into_any()
        };
        view! {
            {way}
            <p class="text-sm text-ink-soft">{help}</p>
        }
    });
    let leave = can("unwait")
        .then(|| view! { <Act endpoint="cohort-unwait" id=id.clone() text=tr!(l, cohorts.unwait) main=false /> });
    let waits = cohort.waits.filter(|waits| *waits > 0).map(|count| {
        view! { <p class="numbers">{tr!(l, cohorts.waits, count = count)}</p> }
    });
    view! {
        {place}
        {join}
        {leave}
        {waits}
    }
}

#[component]
fn Act(endpoint: &'static str, id: String, text: &'static str, main: bool) -> impl IntoView {
    let state = FormState::of(if main { "learning/cohort-wait" } else { "learning/cohort-unwait" });
    let class = if main { "button button-primary" } else { "button button-quiet" };
    view! {
        <form method="post" action=format!("/rpc/learning/{endpoint}") class="grid gap-3">
            <FormPage />
            <ErrorSummary state />
            <Hidden name="cohort_id" value=id />
            <button class=class type="submit">
                {text}
            </button>
        </form>
    }
}
