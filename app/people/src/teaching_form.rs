//! The part of the profile's form about languages and about whoever learns with a need.

use crate::i18n::{
    labels::{spoken_level, support},
    names::language,
};
use domain::people::{
    teaching_facts::{SPOKEN_LEVELS, SUPPORTS},
    tutor_profile::TutorProfile,
};
use face::{
    request::{FormState, locale},
    ui::{Hidden, Icon},
};
use leptos::prelude::*;

/// How well the profile's languages are spoken, and what is offered.
#[component]
pub(super) fn Teaching(state: FormState, profile: Option<TutorProfile>) -> impl IntoView {
    let l = locale();
    let offered = profile.as_ref().map(|p| p.supports.clone()).unwrap_or_default();
    let options = SUPPORTS.map(|code| {
        let on = state.chosen("supports[]", code, offered.iter().any(|word| word == code));
        (code.to_owned(), support(l, code).unwrap_or(code).to_owned(), on)
    });
    view! {
        {profile.map(|profile| view! { <Levels state=state.clone() profile /> })}
        <div class="grid gap-2">
            <Choices
                state=state.clone()
                name="supports[]"
                label=tr!(l, profile.supports).to_string()
                options=options.to_vec()
            />
            <p class="text-sm text-ink-soft">{tr!(l, profile.supports_help)}</p>
        </div>
    }
}

/// A select for each language of the profile.
#[component]
fn Levels(state: FormState, profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let rows = profile.card.languages.iter().enumerate().map(|(at, code)| {
        let known = profile.language_levels.iter().find(|spoken| spoken.language == *code);
        let known = known.map(|spoken| spoken.level.clone()).unwrap_or_default();
        let chosen = state.typed_at("language_levels[]", at).unwrap_or(known);
        let levels = SPOKEN_LEVELS.map(|level| {
            view! {
                <option value=level selected={level == chosen}>
                    {spoken_level(l, level).unwrap_or(level)}
                </option>
            }
        });
        view! {
            <label class="field">
                <span class="field-label text-sm">{language(l, code)}</span>
                <Hidden name="level_languages[]" value=code.clone() />
                <select class="input" name="language_levels[]">
                    <option value="">{tr!(l, profile.level_unsaid)}</option>
                    {levels}
                </select>
            </label>
        }
    });
    view! {
        <fieldset class="grid gap-3" id="field-language_levels">
            <legend class="field-label mb-1">{tr!(l, profile.language_levels)}</legend>
            <div class="grid gap-3 grid-cols-2 sm:grid-cols-3">{rows.collect_view()}</div>
            <p class="text-sm text-ink-soft">{tr!(l, profile.language_levels_help)}</p>
        </fieldset>
    }
}

/// A group of boxes of which several may be ticked: where the summary of what was refused leads to.
#[component]
pub(super) fn Choices(
    state: FormState,
    name: &'static str,
    label: String,
    options: Vec<(String, String, bool)>,
) -> impl IntoView {
    let field = name.trim_end_matches("[]");
    let error = state.error(field);
    let described = error.is_some().then(|| format!("error-{field}"));
    let error = error.map(|text| {
        view! {
            <p class="field-error" id=format!("error-{field}")>
                <Icon icon=icondata::LuCircleAlert />
                {text}
            </p>
        }
    });
    view! {
        <fieldset class="grid gap-2" id=format!("field-{field}") aria-describedby=described>
            <legend class="field-label mb-1">{label}</legend>
            {error}
            <div class="flex flex-wrap gap-2">
                {options
                    .into_iter()
                    .map(|(value, text, on)| {
                        view! {
                            <label class="choice choice-card">
                                <input type="checkbox" name=name value=value checked=on />
                                {text}
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
