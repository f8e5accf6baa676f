//! The tutor's no to a request.

use domain::bookings::Booking;
use face::{
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Icon, Opener, TextArea},
};
use leptos::prelude::*;

/// The tutor's no, with its reason.
#[component]
pub(super) fn Decline(booking: Booking) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/decline");
    booking.actions.iter().any(|act| act == "decline").then(|| {
        view! {
            <details class="card" open=state.refusal().is_some()>
                <Opener text=tr!(l, lesson.decline) class="px-4" />
                <form method="post" action="/rpc/bookings/decline" class="grid gap-4 p-4 pt-0">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <TextArea
                        state=state.clone()
                        name="reason"
                        label=tr!(l, lesson.decline_reason)
                        help=tr!(l, lesson.decline_help)
                        rows=3
                    />
                    <Hidden name="booking_id" value=booking.id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <div>
                        <button class="button button-danger" type="submit">
                            <Icon icon=icondata::LuX />
                            {tr!(l, lesson.decline)}
                        </button>
                    </div>
                </form>
            </details>
        }
    })
}
