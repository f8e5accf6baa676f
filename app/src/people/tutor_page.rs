//! A tutor's page (CA4): everything a student needs to decide, with the way to book always in sight.

use crate::{
    bookings::island::{BookDialog, BookDialogWords},
    catalog::{filters::level_name, names::language_list, tutor_card::{Badges, response_time}},
    format,
    platform::errors_page::{FailurePage, NotFoundPage},
    request::{locale, page_request, service_context},
    routes::{encode, param},
    ui::{Avatar, Badge, Page, RatingMark, Stars},
};
use chrono::{DateTime, Duration, Utc};
use domain::{
    bookings::CancellationPolicy,
    calendar::Slot,
    ids::TutorId,
    people::tutor_profile::{ReviewView, TutorProfile},
};
use leptos::prelude::*;
use services::{calendar::availability::slots_list, people::{reviews::tutor_reviews, tutor_profile::tutor_profile_get}};

/// Days the week grid shows.
const GRID_DAYS: i64 = 7;

/// `/tutors/{id}`.
#[component]
pub fn TutorPage() -> impl IntoView {
    let context = service_context();
    let id = param("id").parse::<TutorId>();
    Suspend::new(async move {
        let Ok(id) = id else { return view! { <NotFoundPage/> }.into_any() };
        let profile = match tutor_profile_get(&context, id).await {
            Ok(profile) => profile,
            Err(error) => return view! { <FailurePage error/> }.into_any(),
        };
        let now = context.now();
        let to = format::machine(now + Duration::days(GRID_DAYS));
        let minutes = i64::from(profile.lesson_lengths.iter().copied().find(|m| *m >= 60).unwrap_or(30));
        let (slots, reviews) = (slots_list(&context, id, (None, Some(&to)), Some(minutes), Some(200)).await, tutor_reviews(&context, id, 10, None).await);
        let (slots, reviews) = match (slots, reviews) {
            (Ok(slots), Ok(reviews)) => (slots, reviews),
            (Err(error), _) | (_, Err(error)) => return view! { <FailurePage error/> }.into_any(),
        };
        let l = locale();
        let title = format!("{} · {}", profile.card.display_name, profile.card.headline);
        view! {
            <Page title=title description=profile.card.bio_excerpt.clone()>
                <div class="grid gap-10 lg:grid-cols-[1fr_320px]">
                    <div class="grid gap-10 content-start min-w-0">
                        <Head profile=profile.clone()/>
                        <section class="grid gap-4" aria-labelledby="about">
                            <h2 id="about">{tr!(l, tutor.about)}</h2>
                            <div class="prose" dir="auto" inner_html=profile.bio_html.clone()></div>
                        </section>
                        <SubjectTable profile=profile.clone()/>
                        <Week profile=profile.clone() slots/>
                        <Background profile=profile.clone()/>
                        <Reviews profile=profile.clone() reviews=reviews.items/>
                    </div>
                    <BookingCard profile/>
                </div>
            </Page>
        }.into_any()
    })
}

#[component]
fn Head(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let card = profile.card;
    view! {
        <header class="flex flex-wrap items-start gap-6 sm:flex-nowrap">
            <Avatar name=card.display_name.clone() size=128/>
            <div class="grid gap-3 min-w-0">
                <h1 class="flex flex-wrap items-center gap-3"><bdi>{card.display_name.clone()}</bdi> <Badges codes=card.badges.clone()/></h1>
                <p class="text-lg"><bdi>{card.headline.clone()}</bdi></p>
                <p class="flex flex-wrap gap-x-5 gap-y-1">
                    <RatingMark rating=card.rating count=card.review_count/>
                    <span class="text-ink-soft">{tr!(l, card.lessons, count = card.lesson_count)}</span>
                    {card.response_minutes.map(|minutes| view! { <span class="text-ink-soft max-sm:basis-full">{response_time(minutes)}</span> })}
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
                {profile.card.subjects.into_iter().map(|s| {
                    let years = (s.years > 0).then(|| format!(" · {}", tr!(l, tutor.years, count = s.years)));
                    let text = format!("{} · {}{}", s.name, level_name(l, &s.level), years.unwrap_or_default());
                    view! { <li><Badge kind="primary" text/></li> }
                }).collect_view()}
            </ul>
            <div class="table-box max-w-[420px]"><table class="table">
                <thead><tr><th scope="col">{tr!(l, tutor.length)}</th><th scope="col" class="numbers">{tr!(l, tutor.price)}</th></tr></thead>
                <tbody>{lengths.into_iter().map(|minutes| view! {
                    <tr><td>{tr!(l, tutor.minutes, count = minutes)}</td>
                        <td class="numbers">{rate.scale(i64::from(minutes), 60).map(|price| format::money(l, price))}</td></tr>
                }).collect_view()}</tbody>
            </table></div>
            <p class="text-sm text-ink-soft">{policy_text(profile.cancellation_policy)}</p>
        </section>
    }
}

/// The cancellation rule in one sentence.
pub fn policy_text(policy: CancellationPolicy) -> String {
    let l = locale();
    match policy {
        CancellationPolicy::Flexible => tr!(l, policy.flexible),
        CancellationPolicy::Standard => tr!(l, policy.standard),
        CancellationPolicy::Strict => tr!(l, policy.strict),
    }.to_string()
}

/// Whether the reader is this tutor.
fn is_own(tutor: TutorId) -> bool {
    service_context().person().is_some_and(|person| person.tutor_id == Some(tutor))
}

/// The address that books one slot.
pub fn book_href(tutor: TutorId, slot: &Slot) -> String {
    format!("/tutors/{tutor}/book?start={}&minutes={}", encode(&format::machine(slot.start)), (slot.end - slot.start).num_minutes())
}

/// Slots by local date of the reader, each day in order.
pub fn by_day(slots: &[Slot], zone: chrono_tz::Tz) -> Vec<(chrono::NaiveDate, Vec<Slot>)> {
    let mut days: Vec<(chrono::NaiveDate, Vec<Slot>)> = Vec::new();
    for slot in slots {
        let date = slot.start.with_timezone(&zone).date_naive();
        match days.last_mut() {
            Some((last, list)) if *last == date => list.push(*slot),
            _ => days.push((date, vec![*slot])),
        }
    }
    days
}

#[component]
fn Week(profile: TutorProfile, slots: Vec<Slot>) -> impl IntoView {
    let l = locale();
    let zone = page_request().time_zone;
    let now = service_context().now();
    let tutor = profile.card.id;
    let days = by_day(&slots, zone);
    let intro = tr!(l, tutor.times_in, zone = format::zone_city(zone));
    let own = is_own(tutor);
    let none = if profile.lesson_lengths.len() > 1 { tr!(l, tutor.no_times) } else { tr!(l, tutor.no_times_now) };
    view! {
        <section class="grid gap-4" aria-labelledby="times">
            <h2 id="times">{tr!(l, tutor.times)}</h2>
            <p class="text-ink-soft">{intro}</p>
            {if days.is_empty() { view! { <p>{none}</p> }.into_any() } else { view! {
                <div class="week" role="group" tabindex="0" aria-labelledby="times">{days.into_iter().map(|(_, slots)| {
                    let first: DateTime<Utc> = slots.first().map(|s| s.start).unwrap_or_default();
                    let name = format::date(l, zone, first, now);
                    let (day, date) = name.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or((name.clone(), String::new()));
                    view! {
                        <div class="week-day">
                            <h3 class="week-day-name"><strong>{day}</strong> " " {date}</h3>
                            {slots.into_iter().map(|slot| if own {
                                view! { <span class="slot">{format::time(zone, slot.start)}</span> }.into_any()
                            } else {
                                view! { <a class="slot" rel="nofollow" href=book_href(tutor, &slot) aria-label=format::moment(l, zone, slot.start, now)>{format::time(zone, slot.start)}</a> }.into_any()
                            }).collect_view()}
                        </div>
                    }
                }).collect_view()}</div>
            }.into_any() }}
        </section>
    }
}

#[component]
fn Background(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let has = !profile.education.is_empty() || !profile.certifications.is_empty();
    has.then(|| view! {
        <section class="grid gap-4" aria-labelledby="background">
            <h2 id="background">{tr!(l, tutor.background)}</h2>
            {(!profile.education.is_empty()).then(|| view! { <p class="whitespace-pre-line"><bdi>{profile.education.clone()}</bdi></p> })}
            <ul class="prose">{profile.certifications.iter().map(|c| view! { <li><bdi>{c.clone()}</bdi></li> }).collect_view()}</ul>
        </section>
    })
}

#[component]
fn Reviews(profile: TutorProfile, reviews: Vec<ReviewView>) -> impl IntoView {
    let l = locale();
    let total = profile.card.review_count.max(1);
    let bars = profile.rating_breakdown.into_iter().enumerate().map(|(index, count)| {
        let width = format!("inline-size:{}%", count * 100 / total);
        view! {
            <div class="grid grid-cols-[16px_1fr_40px] items-center gap-3 text-sm"><span class="numbers">{5 - index}</span>
                <span class="h-2 rounded-full bg-sunken overflow-hidden"><span class="block h-full bg-star" style=width></span></span>
                <span class="numbers text-ink-soft text-end">{count}</span></div>
        }
    }).collect_view();
    view! {
        <section class="grid gap-6" aria-labelledby="reviews">
            <h2 id="reviews">{tr!(l, tutor.reviews)}</h2>
            {if reviews.is_empty() { view! { <p class="text-ink-soft">{tr!(l, tutor.no_reviews)}</p> }.into_any() } else { view! {
                <div class="grid gap-2 max-w-[360px]">{bars}</div>
                <ul class="grid gap-6">{reviews.into_iter().map(|review| view! { <ReviewItem review/> }).collect_view()}</ul>
            }.into_any() }}
        </section>
    }
}

#[component]
fn ReviewItem(review: ReviewView) -> impl IntoView {
    let l = locale();
    let when = format::date(l, page_request().time_zone, review.created_at, service_context().now());
    let dimension = |name: String, value: i32| view! { <span>{name} " " <span class="numbers font-medium text-ink">{value}</span></span> };
    view! {
        <li class="grid gap-2 border-t border-line pt-6">
            <p class="flex flex-wrap items-center gap-x-3"><span class="font-semibold"><bdi>{review.author_name.clone()}</bdi></span> <Stars rating=review.rating/> <span class="text-sm text-ink-soft">{when}</span></p>
            <p class="max-w-[70ch]"><bdi>{review.comment.clone()}</bdi></p>
            <p class="flex flex-wrap gap-x-5 text-sm text-ink-soft">
                {dimension(tr!(l, review.knowledge).to_string(), review.knowledge)} {dimension(tr!(l, review.communication).to_string(), review.communication)}
                {dimension(tr!(l, review.professionalism).to_string(), review.professionalism)}
            </p>
        </li>
    }
}

/// Price and the way to book: beside the page, on a phone at its lower edge. The link works without a script; with one it opens the dialog.
#[component]
fn BookingCard(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let card = profile.card.clone();
    let zone = page_request().time_zone;
    let href = format!("/tutors/{}/book", card.id);
    let next = card.next_slot.map(|slot| view! {
        <p class="text-sm max-lg:hidden">{tr!(l, tutor.next_free)} " " <time class="font-medium" datetime=format::machine(slot.start)>{format::moment(l, zone, slot.start, service_context().now())}</time></p>
    });
    view! {
        <aside>
            <div class="booking-bar">
                <p><span class="text-2xl lg:text-3xl font-bold numbers">{format::money_short(l, card.hourly_rate)}</span> " " <span class="text-ink-soft">{tr!(l, card.per_hour)}</span></p>
                {next}
                {if is_own(card.id) {
                    view! {
                        <p class="text-sm text-ink-soft max-lg:hidden">{tr!(l, book.own)}</p>
                        <a class="button button-secondary" href="/teach/availability">{tr!(l, nav.teach_availability)}</a>
                    }.into_any()
                } else if card.next_slot.is_none() {
                    view! {
                        <p class="text-sm text-ink-soft max-lg:hidden">{tr!(l, tutor.no_times_now)}</p>
                        <a class="button button-secondary" href="/tutors">{tr!(l, tutor.others)}</a>
                    }.into_any()
                } else {
                    view! {
                        <BookDialog tutor_id=card.id.to_string() tutor_name=card.display_name.clone() href=href zone=zone.name().to_owned()
                            lengths=profile.lesson_lengths.clone() words=BookDialogWords::of(l, profile.lesson_lengths.len() > 1, profile.cancellation_policy)
                            subjects=card.subjects.iter().map(|s| (s.subject_id.to_string(), s.name.clone())).collect()/>
                        <p class="text-sm text-ink-soft max-lg:hidden">{if profile.instant_booking { tr!(l, tutor.instant_hint) } else { tr!(l, tutor.request_hint) }}</p>
                    }.into_any()
                }}
            </div>
        </aside>
    }
}
