//! `/calendar/find-times`: a time for several people, and what becomes possible when one of them drops out. A plain
//! form that asks for the page again.

use crate::i18n::refusals::told;
use chrono::{Duration, SecondsFormat};
use domain::{
    calendar::find_times::{FindTimesRequest, FoundTimeTold},
    learning::circle::CirclePerson,
    people::tutor_profile::LENGTHS,
    text::numbers::whole,
};
use face::{
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{NoticeBox, NoticeKind, Page, PageHeader, SelectField, When},
};
use learning::together::{find_times, people_tied};
use leptos::prelude::*;
use spine::{Context, Error};

/// How far ahead it is looked, in days.
const WITHIN: [i64; 3] = [7, 14, 31];
/// Times that a page shows.
const SHOWN: usize = 12;

/// The page.
pub fn together_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let people = people_tied(&context).await?;
        let chosen = chosen();
        let found = if chosen.is_empty() { None } else { Some(found(&context, &chosen).await?) };
        let alone = people.len() < 2;
        Ok(view! {
            <Page title=tr!(l, together.title) width="reading">
                <PageHeader title=tr!(l, together.title) lead=tr!(l, together.lead) />
                {alone.then(|| view! { <p>{tr!(l, together.alone)}</p> })}
                <Search people=people.clone() chosen=chosen.clone() />
                {found.map(|found| view! { <Found found people chosen /> })}
            </Page>
        }
        .into_any())
    })
}

/// Whom the address names.
fn chosen() -> Vec<String> {
    let request = page_request();
    let named = request.query.iter().filter(|(name, value)| name == "people" && !value.is_empty());
    named.map(|(_, value)| value.clone()).collect()
}

/// What was found, or why nothing was looked for.
async fn found(context: &Context, chosen: &[String]) -> spine::Result<Result<Vec<FoundTimeTold>, String>> {
    let now = context.now();
    let within = whole(&query("within")).filter(|days| WITHIN.contains(days)).unwrap_or(14);
    let text = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let request = FindTimesRequest {
        people: chosen.to_vec(),
        minutes: whole(&query("minutes")).unwrap_or(60),
        from: text(now),
        to: text(now + Duration::days(within)),
        drop: Some(query("drop")).filter(|id| !id.is_empty()),
    };
    match find_times(context, &request).await {
        Ok(found) => Ok(Ok(found.items)),
        Err(Error::Refused(refusal)) => Ok(Err(told(locale(), refusal).message)),
        Err(error) => Err(error),
    }
}

#[component]
fn Search(people: Vec<CirclePerson>, chosen: Vec<String>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("");
    let own = service_context().actor_id().map(|id| id.to_string()).unwrap_or_default();
    let choices = people.into_iter().map(|person| {
        let id = person.user_id.to_string();
        let on = chosen.contains(&id) || (chosen.is_empty() && id == own);
        view! {
            <label class="choice choice-card">
                <input type="checkbox" name="people" value=id checked=on />
                <bdi>{person.display_name}</bdi>
            </label>
        }
    });
    let minutes = [15].iter().chain(&LENGTHS).map(|m| (m.to_string(), tr!(l, tutor.minutes, count = *m))).collect();
    let within = WITHIN.iter().map(|d| (d.to_string(), tr!(l, together.days, count = *d))).collect();
    let asked =
        |name: &str, without: &str| Some(query(name)).filter(|v| !v.is_empty()).unwrap_or_else(|| without.to_owned());
    view! {
        <form method="get" action="/calendar/find-times" class="grid gap-5">
            <fieldset class="grid gap-3">
                <legend class="field-label mb-2">{tr!(l, together.people)}</legend>
                <div class="flex flex-wrap gap-3">{choices.collect_view()}</div>
            </fieldset>
            <div class="grid gap-5 sm:grid-cols-2">
                <SelectField
                    state=state.clone()
                    name="minutes"
                    label=tr!(l, together.long)
                    options=minutes
                    value=asked("minutes", "60")
                />
                <SelectField
                    state
                    name="within"
                    label=tr!(l, together.within)
                    options=within
                    value=asked("within", "14")
                />
            </div>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, together.find)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Found(found: Result<Vec<FoundTimeTold>, String>, people: Vec<CirclePerson>, chosen: Vec<String>) -> impl IntoView {
    let l = locale();
    let found = match found {
        Ok(found) => found,
        Err(why) => {
            return view! {
                <NoticeBox kind=NoticeKind::Warning>
                    <p>{why}</p>
                </NoticeBox>
            }
            .into_any();
        }
    };
    let none = found.is_empty();
    let lines = found.into_iter().take(SHOWN).map(|time| {
        let reasons = time.reasons.into_iter().map(|reason| reason.text).collect::<Vec<_>>().join(" · ");
        view! {
            <li class="grid gap-1 border-t border-line py-3">
                <When start=time.start end=time.end />
                <span class="text-sm text-ink-soft">{reasons}</span>
            </li>
        }
    });
    view! {
        <section class="grid gap-3" aria-labelledby="found">
            <h2 id="found">{tr!(l, together.found)}</h2>
            {none.then(|| view! { <p role="status">{tr!(l, together.none)}</p> })}
            <ul>{lines.collect_view()}</ul>
            <Without people chosen />
        </section>
    }
    .into_any()
}

/// The same search without each of them.
#[component]
fn Without(people: Vec<CirclePerson>, chosen: Vec<String>) -> impl IntoView {
    let l = locale();
    let named = |person: &CirclePerson| chosen.contains(&person.user_id.to_string());
    let all = chosen.iter().map(|id| format!("people={id}")).collect::<Vec<_>>().join("&");
    let rest = format!(
        "{all}&minutes={}&within={}",
        whole(&query("minutes")).unwrap_or(60),
        whole(&query("within")).unwrap_or(14)
    );
    let links = people.iter().filter(|person| named(person) && chosen.len() > 1).map(|person| {
        let name = person.display_name.clone();
        view! {
            <a class="chip" href=format!("/calendar/find-times?{rest}&drop={}", person.user_id)>
                {tr!(l, together.without, name = name)}
            </a>
        }
    });
    view! { <p class="flex flex-wrap gap-3">{links.collect_view()}</p> }
}
