//! What children ask for: each request with one big yes, and a no that may say why.

use domain::bookings::Booking;
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, Decline, ErrorSummary, FormPage, Hidden, When},
};
use leptos::prelude::*;

/// All requests that wait; nothing where none does.
#[component]
pub fn Approvals(waiting: Vec<Booking>) -> impl IntoView {
    let l = locale();
    let (yes, no) = (FormState::of("bookings/approve"), FormState::of("bookings/refuse"));
    let refused = if no.refusal().is_some() { no } else { yes };
    // What was refused may be decided by another parent meanwhile: the sentence is shown all the same.
    let shown = !waiting.is_empty() || refused.refusal().is_some();
    shown.then(|| {
        view! {
            <section class="grid gap-4" aria-labelledby="waiting">
                <h2 id="waiting">{tr!(l, approval.title)}</h2>
                <ErrorSummary state=refused />
                <ul class="grid gap-4">
                    {waiting.into_iter().map(|booking| view! { <Request booking /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Request(booking: Booking) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().now());
    let until = booking.answer_by.map(|at| format::moment(l, zone, at, now)).unwrap_or_default();
    let child = booking.student.display_name.clone();
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <div class="flex items-center gap-4">
                    <Avatar name=child.clone() photo=booking.student.photo_url.clone() size="size-14" />
                    <div class="grid gap-1 min-w-0">
                        <h3>
                            <a href=address::booking(booking.id)>{tr!(l, approval.who, child = child)}</a>
                        </h3>
                        <p>
                            {booking.subject_name.clone()} " " {tr!(l, lesson.with)} " "
                            <bdi>{booking.tutor.display_name.clone()}</bdi>
                        </p>
                        <p class="font-medium">
                            <When start=booking.start end=booking.end />
                        </p>
                    </div>
                </div>
                <p class="text-sm text-ink-soft">{tr!(l, approval.until, at = until)}</p>
                <form method="post" action="/rpc/bookings/approve">
                    <FormPage at="/family" />
                    <Ids booking=booking.clone() />
                    <button class="button button-primary button-big button-wide" type="submit">
                        {tr!(l, approval.approve, amount = format::money(l, booking.total))}
                    </button>
                </form>
                <Decline action="/rpc/bookings/refuse" booking=booking.id.to_string() at="/family">
                    <Ids booking />
                </Decline>
            </div>
        </li>
    }
}

#[component]
fn Ids(booking: Booking) -> impl IntoView {
    view! {
        <Hidden name="booking_id" value=booking.id.to_string() />
        <Hidden name="key" value=service_context().new_id().to_string() />
    }
}
