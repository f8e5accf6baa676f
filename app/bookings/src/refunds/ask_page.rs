//! Asking for the money of a lesson back, and what became of it.

use crate::lesson_card::other_side;
use bookings::{booking::booking_get, refund::refund_of};
use domain::{
    bookings::{
        refund::{REFUND_TEXT_MAX_CHARS, RefundStatus, RefundView},
        refusals,
    },
    ids::BookingId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, TextArea},
};
use leptos::prelude::*;

/// `/bookings/{id}/refund`.
pub fn ask_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        let (name, is_tutor) = other_side(&booking);
        if is_tutor {
            return Err(refusals::refund_payer_only().into());
        }
        let told = refund_of(&context, id).await?;
        let l = locale();
        let subject = format!("{} {} {name}", booking.subject_name, tr!(l, lesson.with));
        let waits = told.as_ref().is_some_and(|refund| refund.decided_at.is_none());
        Ok(view! {
            <Page title=tr!(l, refund.ask) width="reading">
                <PageHeader title=tr!(l, refund.ask) lead=subject />
                {told.map(|refund| view! { <Told refund /> })}
                {(!waits).then(|| view! { <Form id /> })}
                <p>
                    <a class="button button-quiet" href=address::booking(id)>
                        {tr!(l, home.open)}
                    </a>
                </p>
            </Page>
        }
        .into_any())
    })
}

/// What became of the last one.
#[component]
fn Told(refund: RefundView) -> impl IntoView {
    let l = locale();
    let text = match (refund.status, refund.amount) {
        (RefundStatus::Done, Some(amount)) => tr!(l, refund.done, amount = format::money(l, amount)),
        (RefundStatus::Declined, _) => tr!(l, refund.declined).to_string(),
        _ => tr!(l, refund.asked).to_string(),
    };
    view! {
        <NoticeBox>
            <p class="font-medium">{text}</p>
            <p class="whitespace-pre-line" dir="auto">
                {refund.answer}
            </p>
        </NoticeBox>
    }
}

#[component]
fn Form(id: BookingId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/refund-ask");
    view! {
        <p class="text-ink-soft">{tr!(l, refund.ask_lead)}</p>
        <form method="post" action="/rpc/bookings/refund-ask" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state
                name="reason"
                label=tr!(l, refund.reason)
                rows=6
                maxlength=REFUND_TEXT_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=id.to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, refund.send)}
                </button>
            </div>
        </form>
    }
}
