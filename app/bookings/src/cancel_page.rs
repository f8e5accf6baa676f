//! Cancelling: exactly what happens to the money, before the click (BK5).

use super::lesson_card::other_side;
use crate::i18n::{Locale, refusals::sentence};
use bookings::booking::{booking_cancel_preview, booking_get};
use domain::{bookings::booking::CancelPreview, ids::BookingId};
use face::{
    address,
    errors_page::set_status,
    format,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, TextArea, When},
};
use leptos::prelude::*;

/// `/bookings/{id}/cancel`.
pub fn cancel_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        let preview = match booking_cancel_preview(&context, id).await {
            Ok(preview) => preview,
            Err(error @ spine::Error::Refused(_)) => return Ok(view! { <NotNow id error /> }.into_any()),
            Err(error) => return Err(error),
        };
        let l = locale();
        let (name, is_tutor) = other_side(&booking);
        let state = FormState::of("bookings/cancel");
        Ok(view! {
            <Page title=tr!(l, cancel.title) width="reading">
                <PageHeader title=tr!(l, cancel.title) />
                <p class="text-lg">
                    {booking.subject_name.clone()} " " {tr!(l, lesson.with)} " " <bdi>{name}</bdi> {format::comma(l)}
                    <When start=booking.start end=booking.end />
                </p>
                <Preview preview is_tutor />
                <form method="post" action="/rpc/bookings/cancel" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <TextArea state name="reason" label=tr!(l, cancel.reason) rows=3 required=false />
                    <Hidden name="booking_id" value=id.to_string() />
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <div class="flex flex-wrap gap-3">
                        <button class="button button-danger" type="submit">
                            {tr!(l, cancel.submit)}
                        </button>
                        <a class="button button-quiet" href=address::booking(id)>
                            {tr!(l, cancel.keep)}
                        </a>
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

/// This lesson cannot be cancelled (a tutor declines a request instead): what can be done stands on its own page.
#[component]
fn NotNow(id: BookingId, error: spine::Error) -> impl IntoView {
    let l = locale();
    set_status(error.status());
    let refusal = face::rpc::failed(error).refusal;
    view! {
        <Page title=tr!(l, cancel.title) width="reading">
            <PageHeader title=tr!(l, cancel.title) lead=refusal.message />
            <p>
                <a class="button button-primary" href=address::booking(id)>
                    {tr!(l, home.open)}
                </a>
            </p>
        </Page>
    }
}

/// What an account of a preview is called.
pub fn account_words(l: Locale, code: &str) -> String {
    match code {
        "student_wallet" => tr!(l, account_kind.wallet).to_string(),
        "student_hold" => tr!(l, account_kind.hold).to_string(),
        "escrow" => tr!(l, account_kind.escrow).to_string(),
        "tutor_pending" => tr!(l, account_kind.tutor).to_string(),
        "platform_fee" => tr!(l, account_kind.fee).to_string(),
        other => other.to_owned(),
    }
}

#[component]
fn Preview(preview: CancelPreview, is_tutor: bool) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card">
            <div class="card-body grid gap-4">
                <dl class="facts text-lg">
                    <dt>{if is_tutor { tr!(l, cancel.refund) } else { tr!(l, cancel.refund_own) }}</dt>
                    <dd class="numbers font-semibold">{format::money(l, preview.refund)}</dd>
                    <dt>{tr!(l, cancel.kept)}</dt>
                    <dd class="numbers">{format::money(l, preview.kept)}</dd>
                </dl>
                <p class="text-ink-soft">{sentence(l, (&preview.rule_code, ""), &preview.rule, &preview.rule_facts)}</p>
                <details>
                    <Opener text=tr!(l, cancel.journal) class="text-primary-text" />
                    <div class="table-box">
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{tr!(l, cancel.account)}</th>
                                    <th scope="col" class="numbers">
                                        {tr!(l, cancel.amount)}
                                    </th>
                                </tr>
                            </thead>
                            <tbody>
                                {preview
                                    .journal
                                    .into_iter()
                                    .map(|line| {
                                        view! {
                                            <tr>
                                                <td>{account_words(l, &line.account)}</td>
                                                <td class="numbers">{format::money(l, line.amount)}</td>
                                            </tr>
                                        }
                                    })
                                    .collect_view()}
                            </tbody>
                        </table>
                    </div>
                </details>
            </div>
        </section>
    }
}
