//! On a lesson's page: another time that waits for an answer, the other side that did not come, and who could teach
//! instead.

use crate::lesson_card::{is_staff, other_side};
use domain::bookings::{Booking, Side, booking::PaymentState, proposal::Proposal, replacement::Replacement};
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
    let proposal = booking.proposal.clone().filter(|_| own);
    let can = |wanted: &str| booking.actions.iter().any(|act| act == wanted);
    let absent = can("no_show");
    view! {
        {proposal.map(|proposal| view! { <Suggested booking=booking.clone() proposal /> })}
        {absent.then(|| view! { <Absent booking=booking.clone() /> })}
        {booking.replacement.map(|found| view! { <Instead booking=booking.clone() found /> })}
    }
    .into_any()
}

/// A time that waits for an answer: for whoever suggested it a sentence, for the other side the buttons.
#[component]
fn Suggested(booking: Booking, proposal: Proposal) -> impl IntoView {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    let (name, is_tutor) = other_side(&booking);
    let own = (proposal.by == Side::Tutor) == is_tutor;
    let times: Vec<String> = proposal.starts.iter().map(|start| format::moment(l, zone, *start, now)).collect();
    let inside = if own {
        let when = times.join(format::comma(l));
        view! { <p>{tr!(l, other.own, when = when, name = name)}</p> }.into_any()
    } else {
        let accept = times.into_iter().enumerate().map(|(place, when)| {
            view! {
                <form method="post" action="/rpc/bookings/proposal-accept">
                    <FormPage />
                    <Hidden name="booking_id" value=booking.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <Hidden name="number" value=(place + 1).to_string() />
                    <button class="button button-primary" type="submit">
                        <Icon icon=icondata::LuCheck />
                        {tr!(l, other.accept, when = when)}
                    </button>
                </form>
            }
        });
        view! {
            <p>{tr!(l, other.theirs, name = name)}</p>
            <ErrorSummary state=FormState::of("bookings/proposal-accept") />
            <div class="flex flex-wrap gap-3">{accept.collect_view()}</div>
            <Keep id=booking.id.to_string() />
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="other-times">
            <div class="card-body grid gap-4">
                <h2 id="other-times" class="text-lg">
                    {tr!(l, other.title)}
                </h2>
                {inside}
            </div>
        </section>
    }
}

/// The no to a suggested time, with a reason if one likes.
#[component]
fn Keep(id: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/proposal-decline");
    view! {
        <details open=state.refusal().is_some()>
            <Opener text=tr!(l, other.keep) class="text-primary-text" />
            <form method="post" action="/rpc/bookings/proposal-decline" class="grid gap-4 pt-2">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextArea state=state.clone() name="reason" label=tr!(l, lesson.reason) rows=2 required=false />
                <Hidden name="booking_id" value=id />
                <Hidden name="key" value=service_context().new_id().to_string() />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, other.keep)}
                    </button>
                </div>
            </form>
        </details>
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
