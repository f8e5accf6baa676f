//! `/matches`: tutors for the reader, with the reasons, by skill, country, day and rating.

use chrono::{DateTime, NaiveTime, Utc};
use domain::{
    calendar::today_in,
    identity::Role,
    matching::{
        daily::TUTORS_A_DAY,
        recommend::{RecommendRequest, Recommendations},
    },
};
use face::{
    format,
    i18n::names::{countries, country},
    matches::MatchCard,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, SelectField},
};
use leptos::prelude::*;
use matching_live::{daily::daily_get, feedback::put_away_count, recommend::recommendations};
use services::catalog::subjects::subjects_list;

/// Tutors on the page.
const SHOWN: usize = 12;
/// Days one may choose from.
const DAYS: usize = 14;

/// What the page was asked for.
#[derive(Clone, Default)]
struct Asked {
    skill: String,
    country: String,
    day: String,
    rating: String,
}

impl Asked {
    fn read() -> Self {
        Self { skill: query("skill_id"), country: query("country"), day: query("free_on"), rating: query("min_rating") }
    }

    fn is_empty(&self) -> bool {
        [&self.skill, &self.country, &self.day, &self.rating].iter().all(|value| value.is_empty())
    }

    fn request(&self) -> RecommendRequest {
        RecommendRequest {
            skill_id: self.skill.clone(),
            country: self.country.clone(),
            min_rating: self.rating.clone(),
            available_from: self.begins().map(|at| at.to_rfc3339()).unwrap_or_default(),
            limit: SHOWN.to_string(),
            ..RecommendRequest::default()
        }
    }

    /// The beginning of the day asked for, on the reader's clock.
    fn begins(&self) -> Option<DateTime<Utc>> {
        let day: chrono::NaiveDate = self.day.parse().ok()?;
        let zone = page_request().time_zone;
        day.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest().map(|at| at.to_utc())
    }
}

/// `/matches`.
pub fn matches_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let asked = Asked::read();
        let found = match recommendations(&context, &asked.request()).await {
            Ok(found) => Ok(found),
            Err(spine::Error::Refused(refusal)) => Err(refusal),
            Err(error) => return Err(error),
        };
        let subjects = subjects_list(&context).await?;
        let skills: Vec<(String, String)> =
            subjects.iter().map(|subject| (subject.id.to_string(), subject.name.clone())).collect();
        let away = put_away_count(&context).await?;
        let grown = !context.has_role(Role::Child);
        let daily = if grown { Some(daily_get(&context).await?.on) } else { None };
        let l = locale();
        let list = match found {
            Ok(found) => view! { <Found found asked=asked.clone() /> }.into_any(),
            Err(refusal) => {
                let told = face::i18n::refusals::told(l, refusal);
                view! {
                    <NoticeBox kind=NoticeKind::Error>
                        <p>{told.message}</p>
                    </NoticeBox>
                }
                .into_any()
            }
        };
        Ok(view! {
            <Page title=tr!(l, matches.title)>
                <PageHeader title=tr!(l, matches.title) lead=tr!(l, matches.lead) />
                <ErrorSummary state=FormState::of("matching/say") />
                <Filters asked skills />
                {list}
                {(away > 0).then(|| view! { <PutAway away /> })}
                {daily.map(|on| view! { <Daily on /> })}
                <p class="text-sm text-ink-soft">
                    {tr!(l, matches.wishes)} " " <a href="/settings/learning">{tr!(l, matches.wishes_change)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Filters(asked: Asked, skills: Vec<(String, String)>) -> impl IntoView {
    let l = locale();
    let any = || (String::new(), tr!(l, filter.any).to_string());
    let skills = std::iter::once(any()).chain(skills).collect();
    let homes = std::iter::once(any()).chain(countries(l)).collect();
    let today = today_in(page_request().time_zone, service_context().now());
    let named = |day: chrono::NaiveDate| {
        (day.to_string(), format!("{} {}", format::weekday_short(l, day), day.format("%-d.%-m.")))
    };
    let days = std::iter::once(any()).chain(today.iter_days().take(DAYS).map(named)).collect();
    let ratings = std::iter::once(any()).chain(
        ["4", "4.5", "4.8"]
            .map(|least| (least.to_owned(), tr!(l, matches.rating_from, rating = format::decimal(l, least)))),
    );
    view! {
        <form method="get" action="/matches" class="card">
            <div class="card-body grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
                <SelectField
                    state=FormState::default()
                    name="skill_id"
                    label=tr!(l, matches.skill)
                    options=skills
                    value=asked.skill
                />
                <SelectField
                    state=FormState::default()
                    name="country"
                    label=tr!(l, filter.country)
                    options=homes
                    value=asked.country
                />
                <SelectField
                    state=FormState::default()
                    name="free_on"
                    label=tr!(l, matches.free_from)
                    options=days
                    value=asked.day
                />
                <SelectField
                    state=FormState::default()
                    name="min_rating"
                    label=tr!(l, matches.rating)
                    options=ratings.collect()
                    value=asked.rating
                />
                <div class="flex flex-wrap gap-3 sm:col-span-2 lg:col-span-4">
                    <button class="button button-primary" type="submit">
                        {tr!(l, filter.apply)}
                    </button>
                    <a class="button button-quiet" href="/matches">
                        {tr!(l, filter.clear)}
                    </a>
                </div>
            </div>
        </form>
    }
}

#[component]
fn Found(found: Recommendations, asked: Asked) -> impl IntoView {
    let l = locale();
    if found.items.is_empty() {
        let (text, href, action) = if asked.is_empty() {
            (tr!(l, matches.none_yet), "/settings/learning", tr!(l, matches.wishes_change))
        } else {
            (tr!(l, matches.none_so), "/matches", tr!(l, filter.clear))
        };
        return view! { <EmptyState picture="no-results" title=tr!(l, matches.none) text href action /> }.into_any();
    }
    let by = if found.model.kind == "rules" { tr!(l, matches.by_rules) } else { tr!(l, matches.by_model) };
    let place = (!asked.country.is_empty()).then(|| country(l, &asked.country).into_owned());
    let cards = found.items.into_iter().map(|item| view! { <MatchCard item heading=2 /> });
    view! {
        <p class="text-sm text-ink-soft">{by} {place.map(|place| format!(" · {place}"))}</p>
        <ul class="match-grid">{cards.collect_view()}</ul>
    }
    .into_any()
}

/// A few of them each morning, for whoever asks.
#[component]
fn Daily(on: bool) -> impl IntoView {
    let l = locale();
    let most = format::number(l, i64::try_from(TUTORS_A_DAY).unwrap_or_default());
    let (act, class) = if on {
        (tr!(l, matches.daily_stop), "button button-secondary")
    } else {
        (tr!(l, matches.daily_start), "button button-primary")
    };
    view! {
        <section class="card" aria-labelledby="daily">
            <div class="card-body grid gap-3">
                <h2 id="daily" class="text-lg">
                    {tr!(l, matches.daily)}
                </h2>
                <p>{tr!(l, matches.daily_help, most = most)}</p>
                {on.then(|| view! { <p role="status">{tr!(l, matches.daily_on)}</p> })}
                <form method="post" action="/rpc/matching/daily">
                    <FormPage />
                    <Hidden name="on" value=(!on).to_string() />
                    <button class=class type="submit">
                        {act}
                    </button>
                </form>
            </div>
        </section>
    }
}

/// Whoever was put away can come back.
#[component]
fn PutAway(away: i64) -> impl IntoView {
    let l = locale();
    view! {
        <form method="post" action="/rpc/matching/forget" class="flex flex-wrap items-center gap-3">
            <FormPage />
            <span>{tr!(l, matches.put_away, count = away)}</span>
            <button class="button button-secondary button-small" type="submit">
                {tr!(l, matches.bring_back)}
            </button>
        </form>
    }
}
