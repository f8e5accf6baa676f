//! The way of a lesson, from the request to the review: on its page with times, in a card as one line.

use crate::i18n::{Locale, labels::step_name};
use domain::bookings::{
    Booking, Side,
    timeline::{Next, Standing, Step, StepName, StepState, next, steps},
};
use face::{
    format,
    request::{locale, page_request, service_context},
    ui::{TimelineStep, TimelineView},
};
use leptos::prelude::*;

/// Where a lesson stands.
#[component]
pub fn Timeline(booking: Booking, #[prop(optional)] small: bool) -> impl IntoView {
    let l = locale();
    let standing = Standing::from(&booking);
    let way = steps(&standing, service_context().now());
    let steps = way.into_iter().map(|step| TimelineStep {
        state: step.state,
        name: name_words(l, &step),
        when: if small { None } else { when_words(l, &standing, &step) },
    });
    view! { <TimelineView label=tr!(l, timeline.label) steps=steps.collect() small /> }
}

/// A step's name: what is still waited for is not called what it will be then.
fn name_words(l: Locale, step: &Step) -> String {
    match (step.name, step.state) {
        (StepName::Confirmed, StepState::Now | StepState::Ahead) => tr!(l, timeline.answer).to_string(),
        (StepName::Join, _) => tr!(l, timeline.lesson).to_string(),
        _ => step_name(l, step.name).to_owned(),
    }
}

/// When a step was, or will be, in words.
fn when_words(l: Locale, standing: &Standing, step: &Step) -> Option<String> {
    let (zone, now) = (page_request().time_zone, service_context().now());
    let moment = |at| format::moment(l, zone, at, now);
    match (step.name, step.state) {
        (StepName::Confirmed, StepState::Now) => step.at.map(|at| tr!(l, timeline.by, at = moment(at))),
        (StepName::Join, StepState::Now) if next(standing, Side::Student, now) == Next::Join => {
            Some(tr!(l, timeline.until, at = format::time(l, zone, standing.end)))
        }
        (StepName::Review, StepState::Ahead) => Some(tr!(l, timeline.after).to_string()),
        _ => step.at.map(moment),
    }
}
