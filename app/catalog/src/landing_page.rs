//! The landing page: one sentence, one search field and three real tutors beside it, then living proof from the
//! database.

use super::landing_proof::{Fees, Proof, Steps};
use catalog::{landing::landing_facts, subjects::subjects_list};
use domain::catalog::{
    landing::{FreeLesson, LandingFacts},
    subjects::Subject,
};
use face::{
    address::{self, Choice},
    format,
    matches::{MatchRow, is_asked},
    page::page_of,
    request::{locale, service_context},
    tutors::{Rate, soon},
    ui::{Avatar, Icon, Page, RatingMark},
};
use leptos::prelude::*;

/// Subjects under the search field.
const OFTEN: usize = 4;

/// `/`.
pub fn landing_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let facts = (*landing_facts(&context).await?).clone();
        let subjects = subjects_list(&context).await?.to_vec();
        let l = locale();
        let matches =
            if is_asked() { services::matching_live::recommend::row(&context, None).await } else { Vec::new() };
        Ok(view! {
            <Page title=tr!(l, landing.title) description=tr!(l, landing.lead)>
                <Hero facts=facts.clone() subjects />
                <MatchRow items=matches />
                <Proof facts=facts.clone() />
                <Steps example=facts.met_first.first().cloned() />
                <Fees />
            </Page>
        }
        .into_any())
    })
}

/// The accent of the page: what for, where to begin, and who is there.
#[component]
fn Hero(facts: LandingFacts, subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    let names = subjects.into_iter().map(|s| view! { <option value=s.name></option> }).collect_view();
    let often = facts.subjects.iter().take(OFTEN).map(|tile| {
        view! { <a href=address::subject(&tile.subject.slug)>{tile.subject.name.clone()}</a> }
    });
    let often = often.collect::<Vec<_>>();
    let met = facts.met_first.iter().map(|lesson| view! { <MetTutor lesson=lesson.clone() /> }).collect_view();
    view! {
        <section class="hero">
            <div class="hero-grid">
                <div>
                    <h1>{tr!(l, landing.title)}</h1>
                    <p class="hero-lead">{tr!(l, landing.lead)}</p>
                    <form method="get" action="/tutors" role="search" class="hero-seek">
                        <label class="sr-only" for="q">
                            {tr!(l, search.field)}
                        </label>
                        <Icon icon=icondata::LuSearch />
                        <input
                            id="q"
                            name="q"
                            type="search"
                            list="subject-names"
                            maxlength="200"
                            placeholder=tr!(l, search.placeholder)
                        />
                        <datalist id="subject-names">{names}</datalist>
                        <button class="button button-primary" type="submit">
                            {tr!(l, landing.find)}
                        </button>
                    </form>
                    {(!often.is_empty())
                        .then(|| view! { <p class="hero-often">{tr!(l, landing.often)} {often}</p> })}
                    {(facts.tutor_count > 0).then(|| view! { <HeroFacts facts=facts.clone() /> })}
                </div>
                <ul class="hero-pile">{met}</ul>
            </div>
        </section>
    }
}

#[component]
fn HeroFacts(facts: LandingFacts) -> impl IntoView {
    let l = locale();
    let LandingFacts { tutor_count, lesson_count, from, .. } = facts;
    let fact = |number: String, what: String| view! { <li><strong class="numbers">{number}</strong> " " {what}</li> };
    view! {
        <ul class="hero-facts">
            {fact(format::number(l, tutor_count), tr!(l, landing.fact_tutors, count = tutor_count))}
            {(lesson_count > 0)
                .then(|| fact(format::number(l, lesson_count), tr!(l, landing.fact_lessons, count = lesson_count)))}
            {from
                .map(|price| {
                    let price = tr!(l, landing.from, price = format::money_short(l, price));
                    fact(price, tr!(l, card.per_hour).to_string())
                })}
        </ul>
    }
}

/// A tutor in their own words, with the next time they are free.
#[component]
fn MetTutor(lesson: FreeLesson) -> impl IntoView {
    let l = locale();
    let choice = Choice::of(&lesson.slot).subject(lesson.subject_id);
    let when = soon(lesson.slot.start);
    let label = tr!(l, card.book_at, name = lesson.display_name.clone(), when = when.clone());
    view! {
        <li>
            <Avatar name=lesson.display_name.clone() photo=lesson.photo_url.clone() size="size-24" eager=true />
            <div class="grid content-center gap-2">
                <p class="flex items-baseline justify-between gap-2">
                    <a class="person" href=address::tutor(lesson.tutor_id)>
                        <bdi>{lesson.display_name.clone()}</bdi>
                    </a>
                    <RatingMark rating=lesson.rating count=lesson.review_count />
                </p>
                <p class="text-sm text-ink-soft">
                    {lesson.subject.clone()} " · " <Rate charged=lesson.charged_rate own=lesson.hourly_rate />
                </p>
                <q class="text-sm text-ink-soft" dir="auto">
                    {lesson.headline.clone()}
                </q>
                <p>
                    <a class="slot" href=address::book(lesson.tutor_id, &choice) aria-label=label rel="nofollow">
                        {when}
                    </a>
                </p>
            </div>
        </li>
    }
}
