//! Telling us that a lesson went wrong, and what happens next.

use super::lesson_card::{is_staff, other_side};
use crate::i18n::Locale;
use bookings::{booking::booking_get, report::report_of};
use domain::{
    bookings::{
        refusals,
        report::{REPORT_MAX_CHARS, Report, ReportReason},
    },
    ids::BookingId,
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, SelectField, TextArea},
};
use leptos::prelude::*;

/// `/bookings/{id}/report`.
pub fn report_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let id = param_id::<BookingId>("id")?;
        let booking = booking_get(&context, id).await?;
        if is_staff(&booking) {
            return Err(refusals::report_participants_only().into());
        }
        let told = report_of(&context, id).await?;
        let l = locale();
        let (name, _) = other_side(&booking);
        let lead = format!("{} {} {name}", booking.subject_name, tr!(l, lesson.with));
        let waits = told.as_ref().is_some_and(|report| report.closed_at.is_none());
        Ok(view! {
            <Page title=tr!(l, report.title) width="reading">
                <PageHeader title=tr!(l, report.title) lead />
                {told.map(|report| view! { <Told report /> })}
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

/// What was told, and what becomes of it.
#[component]
fn Told(report: Report) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, report.created_at, service_context().now());
    view! {
        <NoticeBox>
            <p class="font-medium">{tr!(l, report.told, at = at)}</p>
            <p class="whitespace-pre-line" dir="auto">
                {report.text}
            </p>
            {match report.answer {
                Some(answer) => view! {
                    <p class="font-medium">{tr!(l, report.answered)}</p>
                    <p class="whitespace-pre-line" dir="auto">
                        {answer}
                    </p>
                }
                .into_any(),
                None => view! { <p>{tr!(l, report.next)}</p> }.into_any(),
            }}
        </NoticeBox>
    }
}

#[component]
fn Form(id: BookingId) -> impl IntoView {
    let l = locale();
    let state = FormState::of("bookings/report-tell");
    let choose = (String::new(), tr!(l, form.choose).to_string());
    let reasons = ReportReason::ALL.iter().map(|reason| (reason.code().to_owned(), reason_words(l, *reason)));
    let options: Vec<_> = std::iter::once(choose).chain(reasons).collect();
    view! {
        <form method="post" action="/rpc/bookings/report-tell" class="grid gap-5">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state=state.clone() name="reason" label=tr!(l, report.reason) options />
            <TextArea
                state
                name="text"
                label=tr!(l, report.text)
                help=tr!(l, report.text_help)
                rows=6
                maxlength=REPORT_MAX_CHARS as u32
            />
            <Hidden name="booking_id" value=id.to_string() />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, report.submit)}
                </button>
            </div>
        </form>
    }
}

/// What went wrong, in words.
pub fn reason_words(l: Locale, reason: ReportReason) -> String {
    match reason {
        ReportReason::TutorNoShow => tr!(l, report.tutor_no_show),
        ReportReason::StudentNoShow => tr!(l, report.student_no_show),
        ReportReason::Technical => tr!(l, report.technical),
        ReportReason::Quality => tr!(l, report.quality),
        ReportReason::Conduct => tr!(l, report.conduct),
        ReportReason::Billing => tr!(l, report.billing),
        ReportReason::ChildSafety => tr!(l, report.child_safety),
        ReportReason::Other => tr!(l, report.other),
    }
    .to_string()
}
