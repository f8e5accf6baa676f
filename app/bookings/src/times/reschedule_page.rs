//! Another time for a lesson: the tutor's free times, one of them to choose, or several where a tutor answers a
//! request.

use crate::lesson_card::{is_staff, other_side};
use bookings::booking::booking_get;
use chooser::{
    offer::{offer_of, zone_asked},
    rpc::{Day, Part, TimeOption, WeekOffer},
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{Booking, proposal::STARTS_MAX, refusals},
    calendar::Zone,
    ids::BookingId,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, When},
};
use leptos::prelude::*;
use services::people::tutor_profile::tutor_profile_get;

/// `/bookings/{id}/reschedule?day=`.
pub fn reschedule_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        if is_staff(&booking) {
            return Err(refusals::participants_only().into());
        }
        let can = |wanted: &str| booking.actions.iter().any(|act| act == wanted);
        let many = can("propose");
        if !many && !can("reschedule") {
            // Why not is what the act itself would say.
            return Err(refusals::already(booking.session_state).into());
        }
        let profile = tutor_profile_get(&context, booking.tutor_id).await?;
        let zone = zone_asked(&query("zone"));
        let offer = offer_of(&context, &profile, booking.minutes, &query("day"), zone).await?;
        let l = locale();
        let (name, _) = other_side(&booking);
        let lead = if many {
            tr!(l, other.lead_many, count = i64::try_from(STARTS_MAX).unwrap_or_default())
        } else {
            tr!(l, other.lead, name = name.clone())
        };
        Ok(view! {
            <Page title=tr!(l, other.suggest) width="form">
                <PageHeader title=tr!(l, other.suggest) lead />
                <p class="text-lg">
                    {booking.subject_name.clone()} " " {tr!(l, lesson.with)} " " <bdi>{name}</bdi> {format::comma(l)}
                    <When start=booking.start end=booking.end />
                </p>
                <Weeks booking=booking.clone() offer=offer.clone() />
                <Times booking offer many zone />
            </Page>
        }
        .into_any())
    })
}

/// The weeks before and after, as links.
#[component]
fn Weeks(booking: Booking, offer: WeekOffer) -> impl IntoView {
    let l = locale();
    let link = |day: Option<String>, text: String| {
        day.map(|day| {
            view! {
                <a class="button button-quiet" href=address::booking_reschedule(booking.id, &day)>
                    {text}
                </a>
            }
        })
    };
    let next = offer.next.clone().map(|(day, name)| {
        view! {
            <a class="button button-secondary" href=address::booking_reschedule(booking.id, &day)>
                {name}
            </a>
        }
    });
    view! {
        <nav class="flex flex-wrap items-center gap-3" aria-label=tr!(l, book.time)>
            {link(offer.earlier.clone(), tr!(l, choose.earlier).to_string())}
            <p class="font-semibold numbers">{offer.title.clone()}</p>
            {link(offer.later.clone(), tr!(l, choose.later).to_string())}
            {next}
        </nav>
    }
}

/// The times of the week, each day folded but the first.
#[component]
fn Times(booking: Booking, offer: WeekOffer, many: bool, zone: Zone) -> impl IntoView {
    let l = locale();
    let (kind, name, action, endpoint) = if many {
        ("checkbox", "starts[]", "/rpc/bookings/propose", "bookings/propose")
    } else {
        ("radio", "start", "/rpc/bookings/reschedule", "bookings/reschedule")
    };
    let state = FormState::of(endpoint);
    let own = format::machine(booking.start);
    let theirs = their_clock(&booking, zone);
    let their_zone = theirs.as_ref().map(|(_, theirs)| *theirs);
    let asked = state.error("start");
    let time = move |time: TimeOption| slot_view(time, (kind, name), their_zone.map(|theirs| (zone, theirs)));
    let day = |(place, day): (usize, Day)| {
        let parts =
            free_parts(&day, &own).into_iter().map(|(part, times)| part_view(part, times.into_iter().map(&time)));
        let parts = parts.collect_view();
        view! {
            <details class="card" open={place == 0}>
                <Opener text=day.name class="px-4" />
                <div class="grid gap-4 p-4 pt-0">{parts}</div>
            </details>
        }
    };
    let days: Vec<Day> = offer.days.into_iter().filter(Day::is_free).collect();
    let none = days.is_empty();
    view! {
        <form method="post" action=action class="grid gap-5">
            <FormPage />
            <ErrorSummary state />
            <fieldset class="grid gap-3" id="field-start">
                <legend class="text-xl font-semibold mb-2">{tr!(l, book.time)}</legend>
                <p class="field-help">
                    {tr!(l, tutor.times_in, zone = format::zone_city(zone))}
                    {theirs
                        .map(|(name, theirs)| {
                            format!(" {}", tr!(l, other.their_clock, name = name, zone = format::zone_city(theirs)))
                        })}
                </p>
                {asked.map(|text| view! { <p class="field-error">{text}</p> })}
                {none.then(|| view! { <p>{tr!(l, tutor.no_times_now)}</p> })}
                {days.into_iter().enumerate().map(day).collect_view()}
            </fieldset>
            <Hidden name="booking_id" value=booking.id.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div class="flex flex-wrap gap-3">
                <button class="button button-primary" type="submit">
                    {if many { tr!(l, other.send_many) } else { tr!(l, other.send) }}
                </button>
                <a class="button button-quiet" href=address::booking(booking.id)>
                    {tr!(l, other.back)}
                </a>
            </div>
        </form>
    }
}

/// A time to tick, with the other side's clock in small; `clocks` are the reader's and theirs.
fn slot_view(
    time: TimeOption,
    (kind, name): (&'static str, &'static str),
    clocks: Option<(Zone, Zone)>,
) -> impl IntoView + use<> {
    let small = clocks.zip(time.start.parse::<DateTime<Utc>>().ok());
    let small = small.map(|((own, theirs), at)| format::time_as(locale(), own, theirs, at));
    view! {
        <label class="slot">
            <input class="sr-only" type=kind name=name value=time.start />
            {time.label}
            {small.map(|text| view! { <small class="slot-theirs">{text}</small> })}
        </label>
    }
}

/// Whose clock stands in small beside the reader's: the other side's, where it is another one.
fn their_clock(booking: &Booking, zone: Zone) -> Option<(String, Zone)> {
    let (name, is_tutor) = other_side(booking);
    let other = if is_tutor { &booking.student } else { &booking.tutor };
    let theirs = other.time_zone.parse::<Zone>().ok().filter(|theirs| *theirs != zone)?;
    Some((name, theirs))
}

/// The parts of a day with the times that are not the lesson's own.
fn free_parts(day: &Day, own: &str) -> Vec<(Part, Vec<TimeOption>)> {
    let odd = day.is_odd();
    let parts = day.parts.clone().into_iter().map(move |part| Part { folded: part.folded && !odd, ..part });
    let parts = parts.map(|part| {
        let times: Vec<_> = part.times.iter().filter(|time| time.start != own).cloned().collect();
        (part, times)
    });
    parts.filter(|(_, times)| !times.is_empty()).collect()
}

/// One part of a day; early and late times are folded, as wherever a time is chosen.
pub(crate) fn part_view(part: Part, times: impl Iterator<Item: IntoView + 'static>) -> AnyView {
    let name = view! {
        <span class="chooser-part-name">
            {part.name} " " <span class="text-ink-soft">"· " {part.count}</span>
        </span>
    };
    let times = times.collect_view();
    if part.folded {
        return view! {
            <details class="chooser-part">
                <summary>{name}</summary>
                <div class="chooser-slots">{times}</div>
            </details>
        }
        .into_any();
    }
    view! {
        <div class="chooser-part">
            {name} <div class="chooser-slots">{times}</div>
        </div>
    }
    .into_any()
}
