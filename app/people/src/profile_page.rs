//! The tutor's own profile: everything a student will see, as one form.

use super::{
    edited::as_edited,
    facts_form::Facts,
    meeting_form::MeetingLinkForm,
    onboarding_page::Progress,
    rpc::SUBJECT_ROWS,
    teaching_form::{Choices, Teaching},
    video_form::VideoForm,
};
use crate::{
    i18n::Locale,
    i18n::names::{countries, language, languages},
};
use catalog::subjects::subjects_list;
use domain::{
    catalog::{
        subjects::Subject,
        tutor_search::{LEVELS, TutorCard},
    },
    money::{Currency, typed::typed_form},
    people::tutor_profile::{ApprovalState, BIO_MAX_CHARS, LENGTHS, TutorProfile},
};
use face::{
    address,
    page::page_of,
    request::{FormState, locale, own_currency, page_request, service_context},
    tutors::level_name,
    ui::{
        ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, PhotoForm, SelectField, TextArea,
        TextField,
    },
};
use leptos::prelude::*;
use services::people::{meeting_link::meeting_link_get, onboarding::onboarding_get, tutor_profile::tutor_profile_get};

/// `/teach/profile`.
pub fn profile_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let profile = match context.require_person()?.tutor_id {
            Some(id) => Some(tutor_profile_get(&context, id).await?),
            None => None,
        };
        let meeting_link = match profile {
            Some(_) => Some(meeting_link_get(&context).await?),
            None => None,
        };
        let subjects = subjects_list(&context).await?.to_vec();
        let way = onboarding_get(&context).await?;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, nav.teach_profile) width="reading">
                <PageHeader title=tr!(l, nav.teach_profile) lead=tr!(l, profile.lead) />
                {profile.as_ref().map(|p| view! { <Standing profile=p.clone() /> })}
                {profile
                    .as_ref()
                    .map(|p| {
                        view! { <PhotoForm name=p.card.display_name.clone() photo=p.card.photo_url.clone() /> }
                    })}
                {profile.as_ref().map(|_| view! { <Progress way /> })}
                {profile.as_ref().map(|p| view! { <VideoForm video=p.video_url.clone() /> })}
                {meeting_link.map(|link| view! { <MeetingLinkForm link=link.link /> })}
                <ProfileForm profile=profile.map(as_edited) subjects />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Standing(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let (kind, text) = match profile.approval {
        ApprovalState::Draft => (NoticeKind::Info, tr!(l, profile.draft)),
        ApprovalState::Pending => (NoticeKind::Info, tr!(l, profile.pending)),
        ApprovalState::Approved if !profile.changes.is_empty() => (NoticeKind::Info, tr!(l, onboarding.edit_waits)),
        ApprovalState::Approved => (NoticeKind::Success, tr!(l, profile.approved)),
        ApprovalState::Declined => (NoticeKind::Warning, tr!(l, profile.declined)),
    };
    view! {
        <NoticeBox kind>
            <p>{text}</p>
        </NoticeBox>
        <nav class="flex flex-wrap gap-3" aria-label=tr!(l, nav.teach_profile)>
            <a class="button button-secondary" href=address::tutor(profile.card.id)>
                {tr!(l, profile.see)}
            </a>
            <a class="button button-secondary" href="/teach/availability">
                {tr!(l, nav.teach_availability)}
            </a>
            {(profile.approval != ApprovalState::Approved)
                .then(|| {
                    view! {
                        <a class="button button-secondary" href="/teach/onboarding">
                            {tr!(l, nav.teach_onboarding)}
                        </a>
                    }
                })}
            <a class="button button-secondary" href="/teach/verification">
                {tr!(l, verification.title)}
            </a>
        </nav>
    }
}

#[component]
fn ProfileForm(profile: Option<TutorProfile>, subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/profile");
    let p = profile.as_ref();
    let text = |pick: fn(&TutorProfile) -> String| p.map(pick).unwrap_or_default();
    let version = p.map(|p| view! { <Hidden name="version" value=p.version.to_string() /> });
    let instant = state.chosen("instant_booking", "true", p.is_some_and(|p| p.instant_booking));
    let policy = p.map_or("standard", |p| p.cancellation_policy.code());
    view! {
        <form method="post" action="/rpc/people/profile" class="grid gap-6">
            <FormPage />
            <ErrorSummary state=state.clone() />
            {version}
            <TextField
                state=state.clone()
                name="headline"
                label=tr!(l, profile.headline)
                help=tr!(l, profile.headline_help)
                value=text(|p| p.card.headline.clone())
            />
            <TextArea
                state=state.clone()
                name="bio"
                label=tr!(l, tutor.about)
                help=tr!(l, profile.bio_help)
                rows=8
                maxlength=BIO_MAX_CHARS as u32
                value=text(|p| p.bio.clone())
            />
            <SubjectRows state=state.clone() profile=profile.clone() subjects />
            <RateAndHome state=state.clone() profile=profile.clone() />
            {lengths_and_languages(&state, profile.as_ref())}
            <Teaching state=state.clone() profile=profile.clone() />
            <Credentials state=state.clone() profile=profile.clone() />
            <Facts state=state.clone() profile=profile.clone() />
            <SelectField
                state
                name="cancellation_policy"
                label=tr!(l, lesson.policy)
                options=policies(l)
                value=policy
            />
            <label class="choice">
                <input type="checkbox" name="instant_booking" value="true" checked=instant />
                {tr!(l, profile.instant)}
            </label>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

/// The cancellation rules by code and sentence.
fn policies(l: Locale) -> Vec<(String, String)> {
    [
        ("flexible", tr!(l, policy.flexible).to_string()),
        ("standard", tr!(l, policy.standard).to_string()),
        ("strict", tr!(l, policy.strict).to_string()),
    ]
    .map(|(code, text)| (code.to_owned(), text))
    .to_vec()
}

#[component]
fn RateAndHome(state: FormState, profile: Option<TutorProfile>) -> impl IntoView {
    let l = locale();
    let card = profile.map(|p| p.card);
    let currency = card.as_ref().map_or_else(own_currency, |card| card.hourly_rate.currency);
    let currencies = Currency::MONEY.iter().map(|c| (c.code().to_owned(), c.code().to_owned())).collect::<Vec<_>>();
    let homes =
        std::iter::once((String::new(), tr!(l, form.choose).to_string())).chain(countries(l)).collect::<Vec<_>>();
    let typed = |card: &TutorCard| typed_form(card.hourly_rate, &page_request().locale);
    let rate = card.as_ref().map(typed).unwrap_or_default();
    let home = card.and_then(|card| card.country).unwrap_or_default();
    view! {
        <div class="grid gap-5 sm:grid-cols-2">
            <TextField
                state=state.clone()
                name="hourly_rate"
                label=tr!(l, profile.rate)
                inputmode="decimal"
                value=rate
            />
            <SelectField
                state=state.clone()
                name="currency"
                label=tr!(l, account.currency)
                options=currencies
                value=currency.code()
            />
            <SelectField state name="country" label=tr!(l, profile.country) options=homes value=home />
        </div>
    }
}

/// The two groups of boxes.
fn lengths_and_languages(state: &FormState, profile: Option<&TutorProfile>) -> impl IntoView + use<> {
    let l = locale();
    let lengths = profile.map_or_else(|| vec![60], |p| p.lesson_lengths.clone());
    let spoken = profile.map_or_else(|| vec!["en".to_owned()], |p| p.card.languages.clone());
    let lengths = LENGTHS.map(|minutes| {
        let value = minutes.to_string();
        let on = state.chosen("lesson_lengths[]", &value, lengths.contains(&minutes));
        (value, tr!(l, tutor.minutes, count = minutes), on)
    });
    let languages = language_choices(l, state, &spoken);
    view! {
        <Choices
            state=state.clone()
            name="lesson_lengths[]"
            label=tr!(l, profile.lengths).to_string()
            options=lengths.to_vec()
        />
        <Choices
            state=state.clone()
            name="languages[]"
            label=tr!(l, filter.language).to_string()
            options=languages
        />
    }
}

#[component]
fn Credentials(state: FormState, profile: Option<TutorProfile>) -> impl IntoView {
    let l = locale();
    let (education, certifications) = profile.map(|p| (p.education, p.certifications.join("\n"))).unwrap_or_default();
    view! {
        <TextArea
            state=state.clone()
            name="education"
            label=tr!(l, profile.education)
            rows=3
            required=false
            value=education
        />
        <TextArea
            state
            name="certifications"
            label=tr!(l, profile.certifications)
            help=tr!(l, profile.certifications_help)
            rows=3
            required=false
            value=certifications
        />
    }
}

/// Every language with a name, and those of the profile without one: what is stored has a box, or saving would drop it.
pub fn language_choices(l: Locale, state: &FormState, spoken: &[String]) -> Vec<(String, String, bool)> {
    let mut choices = languages(l);
    let unnamed: Vec<_> =
        spoken.iter().filter(|code| !choices.iter().any(|(known, _)| known == *code)).cloned().collect();
    choices.extend(unnamed.into_iter().map(|code| (code.clone(), language(l, &code))));
    choices
        .into_iter()
        .map(|(code, name)| {
            let on = state.chosen("languages[]", &code, spoken.contains(&code));
            (code, name, on)
        })
        .collect()
}

/// Subject, level and years of one row: as typed when the form was refused, else as the profile has them.
fn taught(state: &FormState, profile: Option<TutorProfile>) -> Vec<(String, String, String)> {
    match state.typed("subject_ids[]") {
        Some(typed) => {
            let at = |field: &str, position: usize| state.typed_at(field, position).unwrap_or_default();
            typed
                .iter()
                .enumerate()
                .map(|(position, subject)| (subject.clone(), at("levels[]", position), at("years[]", position)))
                .collect()
        }
        None => profile
            .map(|p| p.card.subjects)
            .unwrap_or_default()
            .into_iter()
            .map(|s| {
                (
                    s.subject_id.to_string(),
                    s.level,
                    Some(s.years).filter(|years| *years > 0).map(|years| years.to_string()).unwrap_or_default(),
                )
            })
            .collect(),
    }
}

#[component]
fn SubjectRows(state: FormState, profile: Option<TutorProfile>, subjects: Vec<Subject>) -> impl IntoView {
    let mut taught = taught(&state, profile);
    let empty = || (String::new(), "intermediate".to_owned(), String::new());
    if taught.last().is_none_or(|(subject, ..)| !subject.is_empty()) {
        taught.push(empty());
    }
    taught.resize_with(taught.len().max(SUBJECT_ROWS), empty);
    let rows = taught.into_iter().enumerate().map(|(index, row)| subject_row(index == 0, row, &subjects));
    view! {
        <fieldset class="grid gap-3" id="field-subjects">
            <legend class="field-label mb-2">{tr!(locale(), profile.subjects)}</legend>
            {rows.collect_view()}
        </fieldset>
    }
}

/// One row: a subject, its level, years of teaching it.
fn subject_row(
    first: bool,
    (chosen, level, years): (String, String, String),
    subjects: &[Subject],
) -> impl IntoView + use<> {
    let l = locale();
    // On a wide screen the rows are a table: the first row's labels head the columns, the others are for screen
    // readers.
    let label = if first { "field-label text-sm" } else { "field-label text-sm sm:sr-only" };
    let option = |value: String, text: String, selected: bool| {
        view! {
            <option value=value selected=selected>
                {text}
            </option>
        }
    };
    let options = subjects.iter().map(|s| {
        let id = s.id.to_string();
        let selected = id == chosen;
        option(id, s.name.clone(), selected)
    });
    let levels = LEVELS.map(|code| option(code.to_owned(), level_name(l, code), code == level));
    view! {
        <div class="grid grid-cols-2 gap-3 items-end border-t border-line pt-3 sm:grid-cols-[2fr_1fr_152px]">
            <label class="field max-sm:col-span-2">
                <span class=label>{tr!(l, book.subject)}</span>
                <select class="input" name="subject_ids[]">
                    <option value="">"–"</option>
                    {options.collect_view()}
                </select>
            </label>
            <label class="field">
                <span class=label>{tr!(l, filter.level)}</span>
                <select class="input" name="levels[]">
                    {levels}
                </select>
            </label>
            <label class="field">
                <span class=label>{tr!(l, profile.years)}</span>
                <input class="input" name="years[]" inputmode="numeric" value=years />
            </label>
        </div>
    }
}
