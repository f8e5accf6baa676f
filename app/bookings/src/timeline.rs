//! The way of a lesson, from the request to the review: on its page with times, in a card as one line.

use crate::i18n::{Locale, labels::step_name};
use domain::bookings::{
    Booking, Side,
    timeline::{Next, Standing, Step, StepName, StepState, next, steps},
};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::Icon,
};
use leptos::prelude::*;

/// Where a lesson stands.
#[component]
pub fn Timeline(booking: Booking, #[prop(optional)] small: bool) -> impl IntoView {
    let l = locale();
    let standing = Standing::from(&booking);
    let way = steps(&standing, service_context().now());
    let class = if small { "timeline timeline-small" } else { "timeline" };
    let items = way.into_iter().enumerate().map(|(index, step)| {
        let when = if small { None } else { when_words(l, &standing, &step) };
        view! {
            <li class=class_of(step.state) aria-current=(step.state == StepState::Now).then_some("step")>
                <span class="timeline-dot" aria-hidden="true">
                    {mark(step.state, index + 1)}
                </span>
                <b>{step_name(l, step.name)}</b>
                {(step.state == StepState::Done)
                    .then(|| view! { <span class="sr-only">{tr!(l, timeline.done)}</span> })}
                {when.map(|when| view! { <span class="numbers">{when}</span> })}
            </li>
        }
    });
    view! {
        <ol class=class aria-label=tr!(l, timeline.label)>
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

/// When a step was, or will be, in words.
fn when_words(l: Locale, standing: &Standing, step: &Step) -> Option<String> {
    let (zone, now) = (page_request().time_zone, service_context().now());
    let moment = |at| format::moment(l, zone, at, now);
    match (step.name, step.state) {
        (StepName::Confirmed, StepState::Now) => step.at.map(|at| tr!(l, timeline.by, at = moment(at))),
        (StepName::Join, StepState::Now) if next(standing, Side::Student, now) == Next::Join => {
            Some(tr!(l, timeline.until, at = format::time(zone, standing.end)))
        }
        (StepName::Review, StepState::Ahead) => Some(tr!(l, timeline.after).to_string()),
        _ => step.at.map(moment),
    }
}
