//! The way of something, step by step: done, now, ahead, or off.

use crate::{i18n::tr, request::locale, ui::Icon};
use domain::bookings::timeline::StepState;
use leptos::prelude::*;

/// One step of a way.
#[derive(Clone, Debug)]
pub struct TimelineStep {
    /// Where it stands.
    pub state: StepState,
    /// What it is called.
    pub name: String,
    /// When it was or will be, in words.
    pub when: Option<String>,
}

/// The steps in order; `small` is one line without times, for a card.
#[component]
pub fn TimelineView(
    #[prop(into)] label: String,
    steps: Vec<TimelineStep>,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let l = locale();
    let class = if small { "timeline timeline-small" } else { "timeline" };
    let items = steps.into_iter().enumerate().map(|(index, step)| {
        let when = step.when.filter(|_| !small);
        view! {
            <li class=class_of(step.state) aria-current=(step.state == StepState::Now).then_some("step")>
                <span class="timeline-dot" aria-hidden="true">
                    {mark(step.state, index + 1)}
                </span>
                <b>{step.name}</b>
                {(step.state == StepState::Done)
                    .then(|| view! { <span class="sr-only">{tr!(l, timeline.done)}</span> })}
                {when.map(|when| view! { <span class="numbers">{when}</span> })}
            </li>
        }
    });
    view! {
        <ol class=class aria-label=label>
            {items.collect_view()}
        </ol>
    }
}

const fn class_of(state: StepState) -> &'static str {
    match state {
        StepState::Done => "is-done",
        StepState::Now => "is-now",
        StepState::Ahead => "is-ahead",
        StepState::Off => "is-off",
    }
}

fn mark(state: StepState, number: usize) -> AnyView {
    match state {
        StepState::Done => view! { <Icon icon=icondata::LuCheck /> }.into_any(),
        StepState::Off => view! { <Icon icon=icondata::LuX /> }.into_any(),
        StepState::Now | StepState::Ahead => number.to_string().into_any(),
    }
}
