//! How well a tutor speaks what they teach in, and what they do for whoever learns with a need: nothing where neither
//! is said, for the head of the page names the languages.

use crate::i18n::{
    labels::{spoken_level, support},
    names::language,
};
use domain::people::tutor_profile::TutorProfile;
use face::request::locale;
use leptos::prelude::*;

/// Both, each where there is something to say.
#[component]
pub(super) fn TeachingFacts(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let spoken = profile.language_levels.iter().map(|spoken| {
        let level = spoken_level(l, &spoken.level).unwrap_or_default();
        view! { <li>{format!("{} · {level}", language(l, &spoken.language))}</li> }
    });
    let spoken = spoken.collect_view();
    let supports = profile.supports.iter().filter_map(|code| support(l, code)).map(|text| view! { <li>{text}</li> });
    let supports = supports.collect_view();
    view! {
        {(!profile.language_levels.is_empty())
            .then(|| {
                view! {
                    <section class="grid gap-4" aria-labelledby="languages">
                        <h2 id="languages">{tr!(l, tutor.spoken)}</h2>
                        <ul class="prose">{spoken}</ul>
                    </section>
                }
            })}
        {(!profile.supports.is_empty())
            .then(|| {
                view! {
                    <section class="grid gap-4" aria-labelledby="supports">
                        <h2 id="supports">{tr!(l, tutor.supports)}</h2>
                        <ul class="prose">{supports}</ul>
                        <p class="text-sm text-ink-soft">{tr!(l, tutor.supports_note)}</p>
                    </section>
                }
            })}
    }
}
