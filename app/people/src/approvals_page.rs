//! The approval queue (PE7), for admins.

use crate::{
    answers::Answers,
    i18n::names::{country, language_list},
    zone_state::zone_state,
};
use domain::people::{edits::FieldChange, tutor_profile::TutorApproval};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    tutors::level_name,
    ui::{Avatar, ErrorSummary, NothingWaits, Opener, Page, PageHeader},
};
use leptos::prelude::*;
use serde_json::Value;
use services::{bookings::zone_changes::lessons_kept, people::approval::approvals_waiting};

/// `/admin/tutors`.
pub fn approvals_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (waiting, kept) = (approvals_waiting(&context).await?.items, lessons_kept(&context).await?);
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, approvals.title)>
                <PageHeader title=tr!(l, approvals.title) lead=tr!(l, approvals.lead) />
                <ErrorSummary state=FormState::of("people/decline") />
                <ErrorSummary state=FormState::of("people/approve") />
                {if waiting.is_empty() {
                    view! { <NobodyWaits /> }.into_any()
                } else {
                    view! { <Queue waiting /> }.into_any()
                }}
                {zone_state(kept)}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NobodyWaits() -> impl IntoView {
    let l = locale();
    view! { <NothingWaits text=tr!(l, approvals.none) /> }
}

/// The queue as a table: a line says who, what and since when; what decides opens under it.
#[component]
fn Queue(waiting: Vec<TutorApproval>) -> impl IntoView {
    let l = locale();
    let count = tr!(l, approvals.count, count = waiting.len() as i64);
    let only = waiting.len() == 1;
    view! {
        <p class="font-semibold" role="status">
            {count}
        </p>
        <div class="table-box">
            <table class="table approvals table-lines">
                <caption class="sr-only">{tr!(l, approvals.title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, approvals.tutor)}</th>
                        <th scope="col">{tr!(l, subjects.title)}</th>
                        <th scope="col" class="numbers">
                            {tr!(l, filter.price)}
                        </th>
                        <th scope="col">{tr!(l, approvals.since)}</th>
                    </tr>
                </thead>
                {waiting.into_iter().map(|tutor| view! { <Waiting tutor open=only /> }).collect_view()}
            </table>
        </div>
    }
}

#[component]
fn Waiting(tutor: TutorApproval, open: bool) -> impl IntoView {
    let l = locale();
    let at = format::date(l, page_request().time_zone, tutor.submitted_at, service_context().now());
    let subjects = format::list(l, tutor.subjects.iter().map(|s| s.name.clone()));
    let rate = tutor.hourly_rate.map(|rate| format::money_short(l, rate));
    view! {
        <tbody>
            <tr>
                <th scope="row">
                    <span class="flex items-center gap-3">
                        <Avatar name=tutor.display_name.clone() photo=tutor.photo_url.clone() size="size-10" />
                        <span class="grid">
                            <a href=address::tutor(tutor.tutor_id)>
                                <bdi>{tutor.display_name.clone()}</bdi>
                            </a>
                            <bdi class="font-normal">{domain::identity::email_shown(&tutor.email)}</bdi>
                        </span>
                    </span>
                </th>
                <td class="line-whole">{subjects}</td>
                <td class="numbers" data-label=tr!(l, filter.price)>
                    {rate}
                </td>
                <td data-label=tr!(l, approvals.since)>{at}</td>
            </tr>
            <tr>
                <td class="line-whole" colspan="4">
                    <details open=open>
                        <Opener text=tr!(l, approvals.details) />
                        <Detail tutor />
                    </details>
                </td>
            </tr>
        </tbody>
    }
}

/// All that an admin decides by, and the two answers.
#[component]
fn Detail(tutor: TutorApproval) -> impl IntoView {
    let l = locale();
    let id = tutor.tutor_id.to_string();
    let line = |what: String, text: String| {
        (!text.is_empty()).then(|| {
            view! {
                <dt>{what}</dt>
                <dd class="whitespace-pre-line">
                    <bdi>{text}</bdi>
                </dd>
            }
        })
    };
    let background = std::iter::once(tutor.education.clone()).chain(tutor.certifications.clone());
    let background: Vec<String> = background.filter(|text| !text.trim().is_empty()).collect();
    let country = tutor.country.as_deref().map(|code| country(l, code)).unwrap_or_default();
    let edited = !tutor.changes.is_empty();
    view! {
        <div class="grid gap-4 pt-2 pb-4 max-w-[80ch]">
            {edited.then(|| view! { <Changes changes=tutor.changes.clone() /> })}
            <p class="text-base font-medium">
                <bdi>{tutor.headline.clone()}</bdi>
            </p>
            <p class="text-base whitespace-pre-line">
                <bdi>{tutor.bio.clone()}</bdi>
            </p>
            <dl class="facts">
                {line(tr!(l, tutor.background).to_string(), background.join("\n"))}
                {line(tr!(l, filter.language).to_string(), language_list(l, &tutor.languages))}
                {line(tr!(l, filter.country).to_string(), country)}
            </dl>
            <Decide id edited version=tutor.version />
        </div>
    }
}

/// The two answers: about a profile, or about what changes of a listed one; each about the version that was read.
#[component]
fn Decide(id: String, edited: bool, version: i64) -> impl IntoView {
    let l = locale();
    let (yes, no) = if edited {
        (tr!(l, approvals.take), tr!(l, approvals.keep))
    } else {
        (tr!(l, approvals.approve), tr!(l, approvals.decline))
    };
    view! {
        <Answers
            fields=vec![("tutor_id", id), ("version", version.to_string())]
            yes=("/rpc/people/approve", yes)
            no=("/rpc/people/decline", no)
        />
    }
}

/// What a listed tutor would change, side by side.
#[component]
fn Changes(changes: Vec<FieldChange>) -> impl IntoView {
    let l = locale();
    let row = |change: FieldChange| {
        let cell = |value: &Value, old: &Value| {
            let (lines, before) = (told(value), told(old));
            let lines = if lines.is_empty() { vec![tr!(l, approvals.nothing).to_string()] } else { lines };
            let lines = lines.into_iter().map(|line| {
                let new = !before.contains(&line);
                let text = view! { <bdi>{line}</bdi> };
                let text = if new { view! { <ins>{text}</ins> }.into_any() } else { text.into_any() };
                view! { <p class="whitespace-pre-line">{text}</p> }
            });
            lines.collect_view()
        };
        view! {
            <tr>
                <th scope="row">{field_name(&change.field)}</th>
                <td>{cell(&change.before, &change.before)}</td>
                <td>{cell(&change.after, &change.before)}</td>
            </tr>
        }
    };
    view! {
        <h3>{tr!(l, approvals.edit)}</h3>
        <div class="table-box">
            <table class="table">
                <caption class="sr-only">{tr!(l, approvals.edit)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{tr!(l, approvals.changed)}</th>
                        <th scope="col">{tr!(l, approvals.before)}</th>
                        <th scope="col">{tr!(l, approvals.after)}</th>
                    </tr>
                </thead>
                <tbody>{changes.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn field_name(field: &str) -> String {
    let l = locale();
    match field {
        "headline" => tr!(l, profile.headline).to_string(),
        "bio" => tr!(l, profile.bio).to_string(),
        "education" => tr!(l, profile.education).to_string(),
        "certifications" => tr!(l, profile.certifications).to_string(),
        "subjects" => tr!(l, profile.subjects).to_string(),
        "video_upload_id" => tr!(l, video.title).to_string(),
        other => other.to_owned(),
    }
}

/// A value of a diff as lines that people read.
fn told(value: &Value) -> Vec<String> {
    let l = locale();
    match value {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(told).collect(),
        Value::Object(subject) => {
            let text = |name: &str| subject.get(name).and_then(Value::as_str).unwrap_or_default();
            let years = subject.get("years").and_then(Value::as_i64).unwrap_or(0);
            let name = if text("name").is_empty() { text("subject_id") } else { text("name") };
            vec![format!("{name} · {} · {}", level_name(l, text("level")), tr!(l, tutor.years, count = years))]
        }
        other => vec![other.to_string()],
    }
}
