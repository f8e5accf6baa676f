//! Another time for a lesson: the tutor's free times, one of them to choose, or several where a tutor answers a
//! request.

use crate::lesson_card::{is_staff, other_side};
use bookings::booking::booking_get;
use chooser::{
    offer::{offer_of, zone_asked},
    rpc::{Day, TimeOption, WeekOffer},
};
use domain::{
    bookings::{Booking, proposal::STARTS_MAX, refusals},
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
                <Times booking offer many zone=format::zone_city(zone) />
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
fn Times(booking: Booking, offer: WeekOffer, many: bool, zone: String) -> impl IntoView {
    let l = locale();
    let (kind, name, action, endpoint) = if many {
        ("checkbox", "starts[]", "/rpc/bookings/propose", "bookings/propose")
    } else {
        ("radio", "start", "/rpc/bookings/reschedule", "bookings/reschedule")
    };
    let state = FormState::of(endpoint);
    let own = format::machine(booking.start);
    let time = move |time: TimeOption| {
        view! {
            <label class="slot">
                <input class="sr-only" type=kind name=name value=time.start />
                {time.label}
            </label>
        }
    };
    let day = |(place, day): (usize, Day)| {
        let times = day.parts.into_iter().flat_map(|part| part.times).filter(|time| time.start != own);
        let times = times.map(time).collect_view();
        view! {
            <details class="card" open={place == 0}>
                <Opener text=day.name class="px-4" />
                <div class="flex flex-wrap gap-2 p-4 pt-0">{times}</div>
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
                <p class="field-help">{tr!(l, tutor.times_in, zone = zone)}</p>
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
