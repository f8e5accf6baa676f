//! The ways to book from a tutor's page: the free times of the week, and the card with the price.

use booking_dialog::{BookDialog, BookDialogWords};
use domain::{calendar::Slot, ids::TutorId, people::tutor_profile::TutorProfile};
use face::tutors::by_day;
use face::{
    address, format,
    request::{locale, page_request, service_context},
};
use leptos::prelude::*;

/// Whether the reader is this tutor.
fn is_own(tutor: TutorId) -> bool {
    service_context().person().is_some_and(|person| person.tutor_id == Some(tutor))
}

/// The free times of the next days.
#[component]
pub fn Week(profile: TutorProfile, slots: Vec<Slot>) -> impl IntoView {
    let l = locale();
    let zone = page_request().time_zone;
    let tutor = profile.card.id;
    let days = by_day(&slots, zone);
    let intro = tr!(l, tutor.times_in, zone = format::zone_city(zone));
    let none = if profile.lesson_lengths.len() > 1 { tr!(l, tutor.no_times) } else { tr!(l, tutor.no_times_now) };
    view! {
        <section class="grid gap-4" aria-labelledby="times">
            <h2 id="times">{tr!(l, tutor.times)}</h2>
            <p class="text-ink-soft">{intro}</p>
            {if days.is_empty() {
                view! { <p>{none}</p> }.into_any()
            } else {
                view! {
                    <div class="week" role="group" tabindex="0" aria-labelledby="times">
                        {days.into_iter().map(|(_, slots)| view! { <Day tutor slots /> }).collect_view()}
                    </div>
                }
                .into_any()
            }}
        </section>
    }
}

/// One day's times as links that book; a tutor sees their own as they are.
#[component]
fn Day(tutor: TutorId, slots: Vec<Slot>) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let own = is_own(tutor);
    let name = slots.first().map(|first| format::date(l, zone, first.start, now)).unwrap_or_default();
    let (day, date) = name.split_once(' ').unwrap_or((&name, ""));
    let time = |slot: Slot| {
        let text = format::time(zone, slot.start);
        if own {
            return view! { <span class="slot">{text}</span> }.into_any();
        }
        let label = format::moment(l, zone, slot.start, now);
        view! {
            <a class="slot" rel="nofollow" href=address::book(tutor, &address::Choice::of(&slot)) aria-label=label>
                {text}
            </a>
        }
        .into_any()
    };
    view! {
        <div class="week-day">
            <h3 class="week-day-name">
                <strong>{day.to_owned()}</strong>
                " "
                {date.to_owned()}
            </h3>
            {slots.into_iter().map(time).collect_view()}
        </div>
    }
}

/// Price and the way to book: beside the page, on a phone at its lower edge.
#[component]
pub fn BookingCard(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let card = &profile.card;
    let zone = page_request().time_zone;
    let next = card.next_slot.map(|slot| {
        let when = format::moment(l, zone, slot.start, service_context().now());
        view! {
            <p class="text-sm max-lg:hidden">
                {tr!(l, tutor.next_free)}
                " "
                <time class="font-medium" datetime=format::machine(slot.start)>
                    {when}
                </time>
            </p>
        }
    });
    view! {
        <aside>
            <div class="booking-bar">
                <p>
                    <span class="text-2xl lg:text-3xl font-bold numbers">
                        {format::money_short(l, card.hourly_rate)}
                    </span>
                    " "
                    <span class="text-ink-soft">{tr!(l, card.per_hour)}</span>
                </p>
                {next}
                {if is_own(card.id) {
                    let text = tr!(l, nav.teach_availability).to_string();
                    instead(tr!(l, book.own).to_string(), "/teach/availability", text).into_any()
                } else if card.next_slot.is_none() {
                    instead(tr!(l, tutor.no_times_now).to_string(), "/tutors", tr!(l, tutor.others).to_string())
                        .into_any()
                } else {
                    view! { <Book profile=profile.clone() /> }.into_any()
                }}
            </div>
        </aside>
    }
}

/// Nothing to book here: why, and where to go.
fn instead(why: String, href: &'static str, text: String) -> impl IntoView {
    view! {
        <p class="text-sm text-ink-soft max-lg:hidden">{why}</p>
        <a class="button button-secondary" href=href>
            {text}
        </a>
    }
}

/// The link works without a script; with one it opens the dialog.
#[component]
fn Book(profile: TutorProfile) -> impl IntoView {
    let l = locale();
    let card = profile.card;
    let other_lengths = profile.lesson_lengths.len() > 1;
    view! {
        <BookDialog
            tutor_id=card.id.to_string()
            tutor_name=card.display_name
            href=address::book(card.id, &address::Choice::default())
            lengths=profile.lesson_lengths
            words=BookDialogWords::of(l, other_lengths, profile.cancellation_policy)
            subjects=card.subjects.into_iter().map(|s| (s.subject_id.to_string(), s.name)).collect()
        />
        <p class="text-sm text-ink-soft max-lg:hidden">
            {if profile.instant_booking { tr!(l, tutor.instant_hint) } else { tr!(l, tutor.request_hint) }}
        </p>
    }
}
