//! A tutor's page (CA4): everything a student needs to decide, with the way to book always in sight.

use super::{
    tutor_booking::{BookingCard, Week},
    tutor_reviews::Reviews,
};
use crate::i18n::names::language_list;
use calendar::availability::slots_list;
use chrono::Duration;
use domain::{
    ids::TutorId,
    people::{lesson_length, tutor_profile::TutorProfile},
};
use face::tutors::policy_text;
use face::{
    format,
    page::{page_of, param_id},
    request::{locale, service_context},
    tutors::level_name,
    tutors::{Badges, response_time},
    ui::{Avatar, Badge, Page, RatingMark},
};
use leptos::prelude::*;
use services::people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get};

/// Days the week grid shows.
const GRID_DAYS: i64 = 7;

/// `/tutors/{id}`.
pub fn tutor_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<TutorId>("id")?;
        let profile = tutor_profile_get(&context, id).await?;
        let now = context.now();
        let to = format::machine(now + Duration::days(GRID_DAYS));
        let minutes = i64::from(lesson_length(&profile.lesson_lengths, None));
        let slots = slots_list(&context, id, (None, Some(&to)), Some(minutes), Some(200)).await?;
        let reviews = tutor_reviews(&context, id, 10, None).await?;
        let l = locale();
        let title = format!("{} · {}", profile.card.display_name, profile.card.headline);
        Ok(view! {
            <Page title=title description=profile.card.bio_excerpt.clone()>
                <div class="grid gap-10 lg:grid-cols-[1fr_320px]">
                    <div class="grid gap-10 content-start min-w-0">
                        <Head profile=profile.clone() />
                        <section class="grid gap-4" aria-labelledby="about">
                            <h2 id="about">{tr!(l, tutor.about)}</h2>
                            <div class="prose" dir="auto" inner_html=profile.bio_html.clone()></div>
                        </section>
                        <SubjectTable profile=profile.clone() />
                        <Week profile=profile.clone() slots />
                        <Background profile=profile.clone() />
                        <Reviews profile=profile.clone() reviews=reviews.items />
                    </div>
                    <BookingCard profile />
                </div>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Head(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let card = profile.card;
    view! {
        <header class="flex flex-wrap items-start gap-6 sm:flex-nowrap">
            <Avatar name=card.display_name.clone() size="size-32" />
            <div class="grid gap-3 min-w-0">
                <h1 class="flex flex-wrap items-center gap-3">
                    <bdi>{card.display_name.clone()}</bdi>
                    <Badges codes=card.badges.clone() />
                </h1>
                <p class="text-lg">
                    <bdi>{card.headline.clone()}</bdi>
                </p>
                <p class="flex flex-wrap gap-x-5 gap-y-1">
                    <RatingMark rating=card.rating count=card.review_count />
                    <span class="text-ink-soft">{tr!(l, card.lessons, count = card.lesson_count)}</span>
                    {card
                        .response_minutes
                        .map(|minutes| {
                            view! { <span class="text-ink-soft max-sm:basis-full">{response_time(minutes)}</span> }
                        })}
                </p>
                <p class="text-ink-soft">{tr!(l, card.speaks)} " " {language_list(l, &card.languages)}</p>
            </div>
        </header>
    }
}

#[component]
fn SubjectTable(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let rate = profile.card.hourly_rate;
    let lengths = profile.lesson_lengths.clone();
    view! {
        <section class="grid gap-4" aria-labelledby="prices">
            <h2 id="prices">{tr!(l, tutor.subjects_prices)}</h2>
            <ul class="flex flex-wrap gap-2">
                {profile
                    .card
                    .subjects
                    .into_iter()
                    .map(|s| {
                        let years = (s.years > 0).then(|| format!(" · {}", tr!(l, tutor.years, count = s.years)));
                        let text = format!("{} · {}{}", s.name, level_name(l, &s.level), years.unwrap_or_default());
                        view! {
                            <li>
                                <Badge kind="primary" text />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <div class="table-box max-w-[420px]">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, tutor.length)}</th>
                            <th scope="col" class="numbers">
                                {tr!(l, tutor.price)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {lengths
                            .into_iter()
                            .map(|minutes| {
                                view! {
                                    <tr>
                                        <td>{tr!(l, tutor.minutes, count = minutes)}</td>
                                        <td class="numbers">
                                            {rate.scale(i64::from(minutes), 60).map(|price| format::money(l, price))}
                                        </td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
            <p class="text-sm text-ink-soft">{policy_text(profile.cancellation_policy)}</p>
        </section>
    }
}

#[component]
fn Background(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let has = !profile.education.is_empty() || !profile.certifications.is_empty();
    has.then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="background">
                <h2 id="background">{tr!(l, tutor.background)}</h2>
                {(!profile.education.is_empty())
                    .then(|| {
                        view! {
                            <p class="whitespace-pre-line">
                                <bdi>{profile.education.clone()}</bdi>
                            </p>
                        }
                    })}
                <ul class="prose">
                    {profile
                        .certifications
                        .iter()
                        .map(|c| {
                            view! {
                                <li>
                                    <bdi>{c.clone()}</bdi>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}
