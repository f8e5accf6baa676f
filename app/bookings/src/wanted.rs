//! On the page that books: for whom the lesson is, what it is to be about, and how many there are to be.

use super::{
    quote::Quote,
    times::keep::{Answer, Repeat},
};
use chooser::chooser::Chosen;
use domain::{bookings::rhythm::Rhythm, identity::Role, people::tutor_profile::TutorProfile};
use face::{
    page::query,
    request::{FormState, locale, service_context},
    ui::{SelectField, TextArea},
};
use leptos::prelude::*;
use services::identity::family::children_list;
use spine::Context;

/// The chooser of a parent; nothing for whoever books for nobody else.
#[component]
pub fn ForWhom(state: FormState, learners: Vec<(String, String)>) -> impl IntoView {
    (!learners.is_empty()).then(|| {
        let label = tr!(locale(), approval.whom);
        let asked = Some(query("for")).filter(|id| !id.is_empty()).unwrap_or_else(|| UNCHOSEN.to_owned());
        view! { <SelectField state name="learner_id" label options=learners value=asked /> }
    })
}

/// What a parent sends who has not said for whom it is: nobody, so that the wrong one is never booked and billed.
const UNCHOSEN: &str = "choose";

/// Whom the reader can book for; nobody to choose for whoever has no children.
pub async fn learners(context: &Context) -> spine::Result<Vec<(String, String)>> {
    if !context.has_role(Role::Parent) {
        return Ok(Vec::new());
    }
    let children = children_list(context).await?.items;
    if children.is_empty() {
        return Ok(Vec::new());
    }
    let l = locale();
    let first =
        [(UNCHOSEN.to_owned(), tr!(l, form.choose).to_string()), (String::new(), tr!(l, approval.for_me).to_string())];
    let named = children.into_iter().map(|child| (child.id.to_string(), child.display_name));
    Ok(first.into_iter().chain(named).collect())
}

/// What was chosen of "Repeat", and what it comes to.
pub fn answer(profile: &TutorProfile, state: &FormState, quote: &Quote, minutes: i32) -> Answer {
    let l = locale();
    let chosen = Rhythm::read(&state.value("repeat", ""));
    let series = chosen.and_then(|rhythm| Answer::series(l, (quote.regular, minutes), profile.instant_booking, rhythm));
    series.unwrap_or_else(|| Answer::single(l, quote.price, minutes))
}

/// What the lesson is to be about, and how many there are to be.
#[component]
pub fn Wanted(state: FormState, profile: TutorProfile, chosen: Chosen, quote: Quote, alone: bool) -> impl IntoView {
    let l = locale();
    let (one, instant) = ((quote.regular, chosen.minutes), profile.instant_booking);
    let subjects: Vec<_> = profile.card.subjects.iter().map(|s| (s.subject_id.to_string(), s.name.clone())).collect();
    // Whoever books for others, or has to ask, books lesson by lesson.
    let repeat = (alone && !service_context().has_role(Role::Child)).then(|| {
        let single = Answer::single(l, quote.price, chosen.minutes);
        let series = Rhythm::offered().into_iter().filter_map(|rhythm| Answer::series(l, one, instant, rhythm));
        let (series, button): (Vec<_>, _) = (series.collect(), quote.button);
        view! { <Repeat state=state.clone() single button series /> }
    });
    view! {
        <SelectField
            state=state.clone()
            name="subject_id"
            label=tr!(l, book.subject)
            options=subjects
            value=chosen.subject
        />
        <TextArea
            state=state.clone()
            name="topic"
            label=tr!(l, book.topic)
            help=tr!(l, book.topic_help)
            rows=2
            required=false
            maxlength=200
        />
        {repeat}
        <TextArea state name="goals" label=tr!(l, book.goals) rows=3 required=false maxlength=2000 />
    }
    .into_any()
}
