//! What children ask for: each request with one big yes, and a no that may say why.

use domain::bookings::Booking;
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, ErrorSummary, FormPage, Hidden, Opener, When},
};
use leptos::prelude::*;

/// All requests that wait; nothing where none does.
#[component]
pub fn Approvals(waiting: Vec<Booking>) -> impl IntoView {
    let l = locale();
    let refused = FormState::of("bookings/approve");
    (!waiting.is_empty()).then(|| {
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
                <No booking />
            </div>
        </li>
    }
}

/// The no, folded away: it is one click more than the yes, and has room for a reason.
#[component]
fn No(booking: Booking) -> impl IntoView {
    let l = locale();
    let field = format!("reason-{}", booking.id);
    view! {
        <details>
            <Opener text=tr!(l, approval.decline) class="text-primary-text" />
            <form method="post" action="/rpc/bookings/refuse" class="grid gap-3 pt-3">
                <FormPage at="/family" />
                <div class="field">
                    <label class="field-label" for=field.clone()>
                        {tr!(l, approval.reason)}
                    </label>
                    <input class="input" id=field name="reason" maxlength="500" autocomplete="off" />
                </div>
                <Ids booking />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, approval.decline)}
                    </button>
                </div>
            </form>
        </details>
    }
}

#[component]
fn Ids(booking: Booking) -> impl IntoView {
    view! {
        <Hidden name="booking_id" value=booking.id.to_string() />
        <Hidden name="key" value=service_context().new_id().to_string() />
    }
}
