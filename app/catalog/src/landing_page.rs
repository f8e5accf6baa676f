//! The landing page: one sentence, one search field, then living proof from the database.

use super::subjects_page::SubjectLine;
use crate::i18n::Locale;
use catalog::{landing::landing_facts, subjects::subjects_list};
use domain::catalog::landing::{FreeLesson, LandingFacts, RecentReview};
use face::{
    address, format,
    page::page_of,
    request::{locale, page_request, service_context},
    ui::{Avatar, Icon, Page, Stars},
};
use leptos::prelude::*;

/// `/`.
pub fn landing_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let facts = (*landing_facts(&context).await?).clone();
        let subjects = subjects_list(&context).await?;
        let l = locale();
        let proof = tr!(
            l,
            landing.proof,
            tutors = format::number(l, facts.tutor_count),
            lessons = format::number(l, facts.lesson_count)
        );
        let names = subjects.iter().map(|s| view! { <option value=s.name.clone()></option> }).collect_view();
        Ok(view! {
            <Page title=tr!(l, landing.title) description=tr!(l, landing.lead)>
                <section class="grid gap-6 py-4 sm:py-12 max-w-[760px]">
                    <h1 class="text-4xl sm:text-5xl">{tr!(l, landing.title)}</h1>
                    <p class="text-lg text-ink-soft max-w-[56ch]">{tr!(l, landing.lead)}</p>
                    <form method="get" action="/tutors" role="search" class="flex flex-col gap-2 sm:flex-row">
                        <label class="sr-only" for="q">
                            {tr!(l, search.field)}
                        </label>
                        <input
                            class="input sm:min-h-14 sm:text-lg"
                            id="q"
                            name="q"
                            type="search"
                            list="subject-names"
                            maxlength="200"
                            placeholder=tr!(l, search.placeholder)
                        />
                        <datalist id="subject-names">{names}</datalist>
                        <button class="button button-primary sm:min-h-14 sm:px-8 sm:whitespace-nowrap" type="submit">
                            <Icon icon=icondata::LuSearch />
                            {tr!(l, landing.find)}
                        </button>
                    </form>
                    {(facts.tutor_count > 0).then(|| view! { <p class="text-ink-soft">{proof}</p> })}
                </section>
                <Proof facts />
                <How l />
            </Page>
        }
        .into_any())
    })
}

/// What is true right now: free lessons of the next hours, subjects, reviews. An empty database shows none of it.
#[component]
fn Proof(facts: LandingFacts) -> impl IntoView {
    let l = locale();
    let LandingFacts { subjects, reviews, free_lessons, .. } = facts;
    let section = "grid gap-4 pt-4";
    view! {
        {(!free_lessons.is_empty())
            .then(|| {
                view! {
                    <section class=section aria-labelledby="free-today">
                        <h2 id="free-today">{tr!(l, landing.free_today)}</h2>
                        <p class="text-sm text-ink-soft">
                            {tr!(l, tutor.times_in, zone = format::zone_city(page_request().time_zone))}
                        </p>
                        <ul class="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
                            {free_lessons.into_iter().map(|lesson| view! { <FreeLessonCard lesson /> }).collect_view()}
                        </ul>
                    </section>
                }
            })}
        {(!subjects.is_empty())
            .then(|| {
                view! {
                    <section class=section aria-labelledby="subjects">
                        <h2 id="subjects">{tr!(l, landing.subjects)}</h2>
                        <ul class="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
                            {subjects.into_iter().map(|subject| view! { <SubjectLine subject /> }).collect_view()}
                        </ul>
                        <p>
                            <a href="/subjects">{tr!(l, landing.all_subjects)}</a>
                        </p>
                    </section>
                }
            })}
        {(!reviews.is_empty())
            .then(|| {
                view! {
                    <section class=section aria-labelledby="reviews">
                        <h2 id="reviews">{tr!(l, landing.reviews)}</h2>
                        <ul class="grid gap-4 lg:grid-cols-3">
                            {reviews.into_iter().map(|review| view! { <ReviewCard review /> }).collect_view()}
                        </ul>
                    </section>
                }
            })}
    }
}

#[component]
fn FreeLessonCard(lesson: FreeLesson) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let href = address::book(lesson.tutor_id, &address::Choice::of(&lesson.slot));
    view! {
        <li class="card card-link">
            <a class="card-body flex items-center gap-4 text-ink hover:no-underline" href=href rel="nofollow">
                <Avatar name=lesson.display_name.clone() size="size-14" />
                <span class="grid min-w-0">
                    <span class="font-semibold">
                        <bdi>{lesson.display_name.clone()}</bdi>
                    </span>
                    <span class="text-sm text-ink-soft">
                        {lesson.subject.clone()} " · " {format::money_short(l, lesson.hourly_rate)} " "
                        {tr!(l, card.per_hour)}
                    </span>
                    <span class="text-sm font-medium text-primary-text">
                        <time datetime=format::machine(
                            lesson.slot.start,
                        )>{format::moment(l, zone, lesson.slot.start, now)}</time>
                    </span>
                </span>
            </a>
        </li>
    }
}

#[component]
fn ReviewCard(review: RecentReview) -> impl IntoView {
    let l = locale();
    view! {
        <li class="card">
            <figure class="card-body grid gap-3">
                <Stars rating=review.review.rating />
                <blockquote class="line-clamp-5" dir="auto">
                    {review.review.comment.clone()}
                </blockquote>
                <figcaption class="text-sm text-ink-soft">
                    <bdi>{review.review.author_name.clone()}</bdi>
                    " "
                    {tr!(l, landing.with)}
                    " "
                    <a href=address::tutor(review.tutor_id)>
                        <bdi>{review.tutor_name.clone()}</bdi>
                    </a>
                </figcaption>
            </figure>
        </li>
    }
}

#[component]
fn How(l: Locale) -> impl IntoView {
    let steps = [
        (tr!(l, landing.step1_title), tr!(l, landing.step1_text)),
        (tr!(l, landing.step2_title), tr!(l, landing.step2_text)),
        (tr!(l, landing.step3_title), tr!(l, landing.step3_text)),
    ];
    view! {
        <section class="grid gap-6 border-t border-line pt-8 lg:grid-cols-[1fr_2fr]" aria-labelledby="how">
            <h2 id="how">{tr!(l, landing.how)}</h2>
            <ol class="grid gap-5">
                {steps
                    .into_iter()
                    .enumerate()
                    .map(|(index, (title, text))| {
                        view! {
                            <li class="grid grid-cols-[32px_1fr] gap-x-4">
                                <span class="text-xl font-bold text-primary-text numbers">{index + 1}</span>
                                <div class="grid gap-1">
                                    <h3>{title}</h3>
                                    <p class="text-ink-soft max-w-[60ch]">{text}</p>
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
        <section class="grid gap-4 border-t border-line pt-8 lg:grid-cols-[1fr_2fr]" aria-labelledby="teach">
            <h2 id="teach">{tr!(l, landing.teach_title)}</h2>
            <div class="grid gap-4 justify-items-start">
                <p class="text-ink-soft max-w-[60ch]">{tr!(l, landing.teach_text)}</p>
                <a class="button button-secondary" href="/register?role=tutor">
                    {tr!(l, landing.teach_action)}
                </a>
            </div>
        </section>
    }
}
