//! A tutor as a result shows it (CA3): enough to decide whether to look closer, and three times to book at once.

use crate::i18n::names::language_list;
use domain::{calendar::Slot, catalog::tutor_search::TutorCard, ids::TutorId};
use face::tutors::{Badges, response_time};
use face::{
    address, format,
    request::{locale, page_request, service_context},
    ui::{Avatar, Badge, RatingMark},
};
use leptos::prelude::*;

/// One result.
#[component]
pub fn TutorCardView(card: TutorCard) -> impl IntoView {
    let l = locale();
    let href = address::tutor(card.id);
    let subjects = card.subjects.iter().take(4).map(|s| view! { <Badge text=s.name.clone() /> }).collect_view();
    let first_subject = card.subjects.first().map(|s| s.subject_id.to_string()).unwrap_or_default();
    view! {
        <article class="card card-link">
            <div class="card-body grid grid-cols-[64px_minmax(0,1fr)] gap-x-4 gap-y-3 \
                sm:grid-cols-[96px_minmax(0,1fr)_auto] sm:gap-x-6">
                <div class="max-sm:row-span-2 max-sm:*:size-16!">
                    <Avatar name=card.display_name.clone() size="size-24" />
                </div>
                <div class="grid gap-2 content-start min-w-0 max-sm:contents">
                    <h2 class="flex flex-wrap items-center gap-x-2">
                        <a href=href.clone() class="text-ink">
                            <bdi>{card.display_name.clone()}</bdi>
                        </a>
                        <Badges codes=card.badges.clone() />
                    </h2>
                    <p class="font-medium">
                        <bdi>{card.headline.clone()}</bdi>
                    </p>
                    <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm max-sm:col-span-2">
                        <RatingMark rating=card.rating count=card.review_count />
                        <span class="text-ink-soft">{tr!(l, card.lessons, count = card.lesson_count)}</span>
                        {card
                            .response_minutes
                            .map(|minutes| {
                                view! { <span class="text-ink-soft max-sm:basis-full">{response_time(minutes)}</span> }
                            })}
                    </p>
                    <p class="text-ink-soft line-clamp-2 max-sm:col-span-2" dir="auto">
                        {card.bio_excerpt.clone()}
                    </p>
                    <p class="flex flex-wrap gap-2 max-sm:col-span-2">{subjects}</p>
                    <p class="text-sm text-ink-soft max-sm:col-span-2">
                        {tr!(l, card.speaks)} " " {language_list(l, &card.languages)}
                    </p>
                </div>
                <div class="grid gap-2 content-start max-sm:col-span-2 sm:w-44 sm:gap-3 sm:text-end">
                    <p>
                        <span class="text-2xl font-bold numbers">{format::money_short(l, card.hourly_rate)}</span>
                        " "
                        <span class="text-sm text-ink-soft">{tr!(l, card.per_hour)}</span>
                    </p>
                    <NextSlots
                        tutor=card.id
                        subject=first_subject
                        slots=card.next_slots.clone()
                        name=card.display_name.clone()
                    />
                </div>
            </div>
        </article>
    }
}

/// The next free times as links that book.
#[component]
fn NextSlots(tutor: TutorId, subject: String, slots: Vec<Slot>, name: String) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    if slots.is_empty() {
        return view! {
            <a class="button button-secondary button-small" href=address::tutor(tutor)>
                {tr!(l, card.see_profile)}
            </a>
        }
        .into_any();
    }
    let links = slots
        .into_iter()
        .take(3)
        .map(|slot| {
            let when = format::moment(l, zone, slot.start, now);
            let link = address::book(tutor, &address::Choice::of(&slot).subject(&subject));
            let label = tr!(l, card.book_at, name = name.clone(), when = when.clone());
            view! {
                <li>
                    <a
                        class="slot w-full text-center max-sm:h-full max-sm:px-2 max-sm:whitespace-normal"
                        href=link
                        aria-label=label
                        rel="nofollow"
                    >
                        {when}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <p class="text-sm text-ink-soft">{tr!(l, card.next_times)}</p>
        <ul class="grid gap-2 grid-cols-2 min-[360px]:grid-cols-3 sm:grid-cols-1">{links}</ul>
    }
    .into_any()
}
