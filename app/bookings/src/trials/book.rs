//! On the page that books: whether it is about the trial, and the weeks to choose its time from.

use bookings::trial::trial_for;
use chooser::{chooser::TRIAL, rpc::WeekOffer};
use domain::{ids::TutorId, people::tutor_profile::TutorProfile};
use face::{
    address,
    page::query,
    request::{FormState, locale},
    ui::NoticeBox,
};
use leptos::prelude::*;
use spine::Context;

/// What was asked for.
#[derive(Clone, Copy)]
pub struct TrialAsked {
    /// The page is about the trial.
    pub on: bool,
    /// A trial was asked for, and there is none for the reader.
    pub gone: bool,
}

/// The tutor as the page is about them: as one who gives the trial where it was asked for, else with the trial that the
/// reader may book beside other lessons.
pub async fn profile_asked(
    context: &Context,
    state: &FormState,
    profile: TutorProfile,
) -> spine::Result<(TutorProfile, TrialAsked)> {
    // The chooser sends it in the place of a length.
    let asked = !state.value("trial", &query("trial")).is_empty() || query("minutes") == TRIAL;
    let trial = trial_for(context, profile.card.id).await?;
    let told = TrialAsked { on: asked && trial.is_some(), gone: asked && trial.is_none() };
    Ok(match trial {
        Some(trial) if asked => (profile.as_trial(&trial), told),
        trial => (TutorProfile { trial, ..profile }, told),
    })
}

/// Why the page is about an ordinary lesson.
#[component]
pub fn NoTrial() -> impl IntoView {
    view! {
        <NoticeBox>
            <p>{tr!(locale(), trial.gone)}</p>
        </NoticeBox>
    }
}

/// The weeks before and after, as links.
#[component]
pub fn Weeks(tutor: TutorId, week: (address::Choice, WeekOffer)) -> impl IntoView {
    let l = locale();
    let (choice, offer) = week;
    let to = move |day: String| address::book(tutor, &address::Choice { start: day, ..choice.clone() });
    let link = |day: Option<String>, text: String| {
        day.map(|day| {
            view! {
                <a class="button button-quiet" href=to(day)>
                    {text}
                </a>
            }
        })
    };
    let next = offer.next.and_then(|(day, name)| link(Some(day), name));
    view! {
        <nav class="flex flex-wrap items-center gap-3" aria-label=tr!(l, book.time)>
            {link(offer.earlier, tr!(l, choose.earlier).to_string())}
            <p class="font-semibold numbers">{offer.title}</p>
            {link(offer.later, tr!(l, choose.later).to_string())}
            {next}
        </nav>
    }
}
