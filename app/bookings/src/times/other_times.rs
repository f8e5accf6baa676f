//! On a lesson's page: another time that waits for an answer, the other side that did not come, and who could teach
//! instead.

use crate::{
    lesson_card::{is_staff, other_side},
    next_step::next_of,
};
use domain::bookings::{
    Booking, SessionState, Side, booking::PaymentState, proposal::Proposal, replacement::Replacement, timeline::Next,
};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, Opener, TextArea},
};
use leptos::prelude::*;

/// Everything of these that there is.
#[component]
pub fn OtherTimes(booking: Booking) -> impl IntoView {
    let own = !is_staff(&booking);
    // The times to choose from are in the big card, and where one can join it is too late to move anything.
    let proposal = booking.proposal.clone().filter(|_| own && next_of(&booking) == Next::Prepare);
    let can = |wanted: &str| booking.actions.iter().any(|act| act == wanted);
    let (absent, held) = (can("no_show"), can("held"));
    view! {
        {proposal.map(|proposal| view! { <Suggested booking=booking.clone() proposal /> })}
        {held.then(|| view! { <Held booking=booking.clone() /> })}
        {absent.then(|| view! { <Absent booking=booking.clone() /> })}
        {booking.replacement.map(|found| view! { <Instead booking=booking.clone() found /> })}
    }
    .into_any()
}

/// A time that was suggested and waits for the other side's answer, for whoever suggested it.
#[component]
fn Suggested(booking: Booking, proposal: Proposal) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let (name, _) = other_side(&booking);
    let when = format::list(l, proposal.starts.iter().map(|start| format::moment(l, zone, *start, now)));
    view! {
        <section class="card" aria-labelledby="other-times">
            <div class="card-body grid gap-4">
                <h2 id="other-times" class="text-lg">
                    {tr!(l, other.title)}
                </h2>
                <p>{tr!(l, other.own, when = when, name = name)}</p>
            </div>
        </section>
    }
}

/// The suggested times as buttons, and beside them the time as it is; nothing where there is none to answer.
#[component]
pub fn Choices(booking: Booking) -> impl IntoView {
    let starts = booking.proposal.as_ref().map(|proposal| proposal.starts.clone()).unwrap_or_default();
    (next_of(&booking) == Next::Choose).then(|| {
        let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
        let accept = starts.into_iter().enumerate().map(|(place, start)| {
            let big = if place == 0 { "button button-primary button-big" } else { "button button-primary" };
            view! {
                <form method="post" action="/rpc/bookings/proposal-accept">
                    <FormPage />
                    <Hidden name="booking_id" value=booking.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <Hidden name="number" value=(place + 1).to_string() />
                    <button class=big type="submit">
                        <Icon icon=icondata::LuCheck />
                        {tr!(l, other.accept, when = format::moment(l, zone, start, now))}
                    </button>
                </form>
            }
        });
        view! {
            <ErrorSummary state=FormState::of("bookings/proposal-accept") />
            <div class="next-acts">{accept.collect_view()}</div>
            <Keep booking=booking.clone() />
        }
    })
}

/// The no to a suggested time: the lesson stays when it is. A reason can be given.
#[component]
fn Keep(booking: Booking) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let state = FormState::of("bookings/proposal-decline");
    let open = state.refusal().is_some();
    // An agreed time is kept; a request whose time the tutor cannot do goes on waiting at its own time.
    let text = if booking.session_state == SessionState::Scheduled {
        tr!(l, other.keep_at, when = format::moment(l, zone, booking.start, now))
    } else {
        tr!(l, other.none_of_them).to_string()
    };
    view! {
        <form method="post" action="/rpc/bookings/proposal-decline" class="grid gap-3">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="booking_id" value=booking.id.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {text}
                </button>
            </div>
            <details open=open>
                <Opener text=tr!(l, other.say_why) class="text-primary-text" />
                <TextArea state name="reason" label=tr!(l, lesson.reason) rows=2 required=false />
            </details>
        </form>
    }
}

/// The lesson is over, and no room saw it.
#[component]
fn Held(booking: Booking) -> impl IntoView {
    let l = locale();
    let (name, _) = other_side(&booking);
    view! {
        <section class="card" aria-labelledby="held">
            <div class="card-body grid gap-3">
                <h2 id="held" class="text-lg">
                    {tr!(l, took_place.title)}
                </h2>
                <p class="text-ink-soft">{tr!(l, took_place.text, name = name)}</p>
                <form method="post" action="/rpc/bookings/held" class="grid gap-3">
                    <FormPage />
                    <ErrorSummary state=FormState::of("bookings/held") />
                    <Hidden name="booking_id" value=booking.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <div>
                        <button class="button button-primary" type="submit">
                            {tr!(l, took_place.button)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

/// The other side did not come, and the grace is over.
#[component]
fn Absent(booking: Booking) -> impl IntoView {
    let l = locale();
    let (name, is_tutor) = other_side(&booking);
    let who = if is_tutor { Side::Student } else { Side::Tutor };
    let text = if is_tutor { tr!(l, absent.paid) } else { tr!(l, absent.refunded) };
    view! {
        <section class="card" aria-labelledby="absent">
            <div class="card-body grid gap-3">
                <h2 id="absent" class="text-lg">
                    {tr!(l, absent.title, name = name.clone())}
                </h2>
                <p class="text-ink-soft">{text}</p>
                <form method="post" action="/rpc/bookings/no-show" class="grid gap-3">
                    <FormPage />
                    <ErrorSummary state=FormState::of("bookings/no-show") />
                    <Hidden name="booking_id" value=booking.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <Hidden name="who" value=who.code() />
                    <div>
                        <button class="button button-danger" type="submit">
                            {tr!(l, absent.button, name = name)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

/// Who could teach instead.
#[component]
fn Instead(booking: Booking, found: Replacement) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let choice = address::Choice {
        minutes: Some(booking.minutes.into()),
        subject: booking.subject_id.to_string(),
        start: format::machine(found.start),
        ..address::Choice::default()
    };
    let money = matches!(booking.payment_state, PaymentState::Voided | PaymentState::Refunded);
    view! {
        <section class="card" aria-labelledby="instead">
            <div class="card-body grid gap-3">
                <h2 id="instead" class="text-lg">
                    {tr!(l, replace.title)}
                </h2>
                <p>{tr!(l, replace.text, when = format::moment(l, zone, found.start, now))}</p>
                {money.then(|| view! { <p class="text-sm text-ink-soft">{tr!(l, replace.money)}</p> })}
                <div>
                    <a class="button button-primary" href=address::book(found.tutor_id, &choice)>
                        {tr!(l, replace.button)}
                    </a>
                </div>
            </div>
        </section>
    }
}
