//! Opening a case about a lesson; the case itself once there is one.

use super::{
    parts::{CaseView, category_words},
    rounds::{AddFile, After},
};
use crate::lesson_card::{is_staff, other_side};
use bookings::booking::{booking_get, case_get, case_of_booking};
use domain::{
    bookings::{
        Booking,
        case::{Case, CaseCategory, STATEMENT_MAX_CHARS},
        refusals,
    },
    ids::{BookingId, CaseId},
};
use face::{
    address,
    page::{page_of, param_id},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, SelectField, TextArea},
};
use leptos::prelude::*;

/// `/bookings/{id}/case` and `/bookings/{id}/dispute`.
pub fn open_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        if let Some(case) = case_of_booking(&context, id).await? {
            return Ok(page(case));
        }
        if is_staff(&booking) {
            return Err(refusals::case_sides_only().into());
        }
        let l = locale();
        let (name, _) = other_side(&booking);
        let lead = format!("{} {} {name}", booking.subject_name, tr!(l, lesson.with));
        let can = booking.actions.iter().any(|act| act == "dispute");
        let inside = if can { view! { <Form id /> }.into_any() } else { view! { <NotNow booking /> }.into_any() };
        Ok(view! {
            <Page title=tr!(l, cases.title) width="reading">
                <PageHeader title=tr!(l, cases.title) lead />
                {inside}
                <Back id />
            </Page>
        }
        .into_any())
    })
}

/// `/cases/{id}`.
pub fn case_page() -> AnyView {
    page_of(async move {
        let case = case_get(&service_context(), param_id::<CaseId>("id")?).await?;
        Ok(page(case))
    })
}

fn page(case: Case) -> AnyView {
    let l = locale();
    let (id, booking) = (case.id, case.booking_id);
    let says = case.actions.iter().any(|act| act == "say");
    let after = case.clone();
    view! {
        <Page title=tr!(l, cases.title) width="reading">
            <PageHeader title=tr!(l, cases.title) />
            <CaseView case />
            {says
                .then(|| {
                    view! {
                        <Say id />
                        <AddFile id />
                    }
                })}
            <After case=after />
            <Back id=booking />
        </Page>
    }
    .into_any()
}

#[component]
fn Back(id: BookingId) -> impl IntoView {
    let l = locale();
    view! {
        <p class="flex flex-wrap gap-3">
            <a class="button button-quiet" href=address::booking(id)>
                {tr!(l, home.open)}
            </a>
            <a class="button button-quiet" href=address::CASES>
                {tr!(l, cases.own)}
            </a>
        </p>
    }
}

/// Why there is nothing to open: it is too early, too late, or nothing was paid.
#[component]
fn NotNow(booking: Booking) -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox>
            <p>{tr!(l, cases.not_now)}</p>
        </NoticeBox>
        <p>
            <a class="button button-secondary" href=address::booking_report(booking.id)>
                {tr!(l, report.title)}
            </a>
        </p>
    }
}

#[component]
fn Form(id: BookingId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/open");
    let choose = (String::new(), tr!(l, form.choose).to_string());
    let categories = CaseCategory::ALL.iter().map(|it| (it.code().to_owned(), category_words(l, *it)));
    let options: Vec<_> = std::iter::once(choose).chain(categories).collect();
    view! {
        <p>{tr!(l, cases.lead)}</p>
        <form method="post" action="/rpc/cases/open" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state=state.clone() name="category" label=tr!(l, report.reason) options />
            <TextArea
                state
                name="statement"
                label=tr!(l, report.text)
                help=tr!(l, cases.both_read)
                rows=6
                maxlength=STATEMENT_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=id.to_string() />
            <Hidden name="key" value=service_context().new_id().to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, cases.submit)}
                </button>
            </div>
        </form>
    }
}

/// One more statement; for the two sides, and the service says who they are.
#[component]
fn Say(id: CaseId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("cases/say");
    view! {
        <form method="post" action="/rpc/cases/say" class="grid gap-4">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextArea
                state
                name="text"
                label=tr!(l, cases.add)
                help=tr!(l, cases.both_read)
                rows=4
                maxlength=STATEMENT_MAX_CHARS as u32
            />
            <Hidden name="case_id" value=id.to_string() />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, cases.send)}
                </button>
            </div>
        </form>
    }
}
