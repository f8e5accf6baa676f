//! A tutor as a result shows it (CA3): enough to decide whether to look closer, and three times to book at once.

use crate::i18n::names::language_list;
use domain::{
    calendar::today_in,
    catalog::{
        intent::subject_meant,
        search_form::SearchForm,
        tutor_search::{LengthRate, TutorCard},
    },
};
use face::{
    address::{self, Choice},
    format,
    matches::MatchScore,
    request::{locale, page_request, service_context},
    sales::SaleLine,
    tutors::{Badges, Rate, response_time, soon, trial_text},
    ui::{Avatar, Badge, FormPage, Hidden, Icon, RatingMark},
};
use leptos::prelude::*;

/// Subjects on a card.
const SUBJECTS: usize = 4;

/// What goes along with the links of a card, and the address of the tutor's page. Who asked for a day finds it open at
/// that day.
fn carried(card: &TutorCard, form: &SearchForm) -> (Choice, String) {
    let meant = subject_meant(&card.subjects, &form.request).map(|s| s.subject_id.to_string());
    let choice = Choice { subject: meant.unwrap_or_default(), ..Choice::default() }.searched(form);
    let asked_day = card.next_slots.first().filter(|_| !form.free_on.is_empty());
    let at = asked_day.map_or_else(|| choice.clone(), |slot| choice.clone().at(slot));
    let href = address::tutor_with(card.id, &at);
    match &card.promoted {
        // The tutor's page counts the click.
        Some(mark) => {
            let sign = if href.contains('?') { '&' } else { '?' };
            (choice, format!("{href}{sign}ad={}", mark.token))
        }
        None => (choice, href),
    }
}

/// One result of a search; what was searched for goes along with every link.
#[component]
pub fn TutorCardView(
    card: TutorCard,
    form: SearchForm,
    #[prop(optional_no_strip)] week: Option<[usize; 7]>,
    #[prop(optional)] eager: bool,
    /// Whether the reader saved it, for a heart; none for strangers. Its page has the [`HeartForms`].
    #[prop(optional_no_strip)]
    saved: Option<bool>,
) -> impl IntoView {
    let l = locale();
    let meant = subject_meant(&card.subjects, &form.request).map(|s| s.subject_id);
    let (choice, href) = carried(&card, &form);
    // The one searched for stands first.
    let (first, others): (Vec<_>, Vec<_>) = card.subjects.iter().partition(|s| Some(s.subject_id) == meant);
    let subjects = first.into_iter().chain(others).take(SUBJECTS);
    let subjects = subjects.map(|s| view! { <li class="tag">{s.name.clone()}</li> });
    view! {
        <article class="card tutor">
            <Avatar
                name=card.display_name.clone()
                photo=card.photo_url.clone()
                size="size-32"
                class="tutor-face"
                eager
            />
            <div class="tutor-main">
                <NameLine card=card.clone() href=href.clone() saved />
                <p class="font-semibold" dir="auto">
                    {card.headline.clone()}
                </p>
                <p class="text-ink-soft line-clamp-2" dir="auto">
                    {card.bio_excerpt.clone()}
                </p>
                <ul class="flex flex-wrap gap-1" aria-label=tr!(l, subjects.title)>
                    {subjects.collect_view()}
                </ul>
                <p class="tutor-meta">
                    <RatingMark rating=card.rating count=card.review_count />
                    <span>{tr!(l, card.lessons, count = card.lesson_count)}</span>
                    {card.response_minutes.map(|minutes| view! { <span>{response_time(minutes)}</span> })}
                    <span>{language_list(l, &card.languages)}</span>
                </p>
                {week.map(|week| view! { <WeekAhead week asked=form.free_on.clone() /> })}
            </div>
            <div class="tutor-side">
                <p>
                    <Rate charged=card.charged_rate own=card.hourly_rate />
                </p>
                {card.trial.clone().map(|trial| view! { <TrialPrice card=card.clone() trial choice=choice.clone() /> })}
                {card.sales.first().cloned().map(|sale| view! { <SaleLine sale /> })}
                <NextSlots card choice href />
            </div>
        </article>
    }
}

/// What the first lesson costs, and the way to book it.
#[component]
fn TrialPrice(card: TutorCard, trial: LengthRate, choice: Choice) -> impl IntoView {
    let text = trial_text(&trial);
    let label = format!("{}: {text}", card.display_name);
    let choice = Choice { minutes: Some(trial.minutes.into()), trial: true, ..choice };
    view! {
        <p class="text-sm">
            <a class="numbers" href=address::book(card.id, &choice) aria-label=label rel="nofollow">
                {text}
            </a>
        </p>
    }
}

/// The name with its badges, and the heart of a saved tutor.
#[component]
fn NameLine(card: TutorCard, href: String, saved: Option<bool>) -> impl IntoView {
    let l = locale();
    let promoted = card.promoted.is_some();
    let label = promoted.then(|| view! { <Badge icon=icondata::LuMegaphone text=tr!(l, card.promoted).to_string() /> });
    let rel = promoted.then_some("nofollow sponsored");
    let heart = saved.map(|saved| view! { <Heart id=card.id.to_string() name=card.display_name.clone() saved /> });
    view! {
        <div class="tutor-id">
            <h2>
                <a href=href rel=rel>
                    <bdi>{card.display_name.clone()}</bdi>
                </a>
            </h2>
            {label}
            <Badges codes=card.badges.clone() />
            {card.match_score.map(|score| view! { <MatchScore score /> })}
            {heart}
        </div>
    }
}

/// What the hearts of a page press. They are forms of their own, for cards may lie in another one.
#[component]
pub fn HeartForms() -> impl IntoView {
    let form = |id: &'static str, keep: bool| {
        view! {
            <form id=id method="post" action="/rpc/catalog/tutor-save" hidden>
                <FormPage />
                {keep.then(|| view! { <Hidden name="keep" value="true" /> })}
            </form>
        }
    };
    view! {
        {form("heart-save", true)}
        {form("heart-forget", false)}
    }
}

/// Saves the tutor, or takes them off the list.
#[component]
fn Heart(id: String, name: String, saved: bool) -> impl IntoView {
    let label = tr!(locale(), saved.keep, name = name);
    view! {
        <button
            class="button button-quiet tutor-heart"
            type="submit"
            form=if saved { "heart-forget" } else { "heart-save" }
            name="tutor_id"
            value=id
            aria-pressed=saved.to_string()
            aria-label=label.clone()
            title=label
        >
            <Icon icon=icondata::LuHeart />
        </button>
    }
}

/// The week at a glance, for whoever points at a card or has come to it by keys: how many lessons are free on each day.
/// It repeats what the tutor's page says, so it is read out there.
#[component]
fn WeekAhead(week: [usize; 7], asked: String) -> impl IntoView {
    let l = locale();
    let today = today_in(page_request().time_zone, service_context().now());
    let days = today.iter_days().zip(week).map(|(day, free)| {
        let class = match (free, day.to_string() == asked) {
            (0, _) => "day-full",
            (_, true) => "day-asked",
            _ => "",
        };
        let count = if free == 0 { "–".to_owned() } else { free.to_string() };
        view! {
            <span class=class>
                {format::weekday_short(l, day)} <strong>{count}</strong>
            </span>
        }
    });
    view! {
        <p class="week-ahead numbers" aria-hidden="true">
            {days.collect_view()}
        </p>
    }
}

/// The next free times as links that book, in the window asked for.
#[component]
fn NextSlots(card: TutorCard, choice: Choice, href: String) -> impl IntoView {
    let l = locale();
    if card.next_slots.is_empty() {
        return view! {
            <a class="button button-secondary button-small" href=href>
                {tr!(l, card.see_profile)}
            </a>
        }
        .into_any();
    }
    let links = card.next_slots.iter().map(|slot| {
        let when = soon(slot.start);
        let label = tr!(l, card.book_at, name = card.display_name.clone(), when = when.clone());
        let link = address::book(card.id, &choice.clone().at(slot));
        view! {
            <li>
                <a class="slot" href=link aria-label=label rel="nofollow">
                    {when}
                </a>
            </li>
        }
    });
    view! {
        <p class="sr-only">{tr!(l, card.next_times)}</p>
        <ul class="tutor-slots">{links.collect_view()}</ul>
    }
    .into_any()
}
