//! Reports that wait, for admins: read, looked up, answered.

use super::report_page::reason_words;
use bookings::report::reports_waiting;
use domain::{
    bookings::report::{ANSWER_MAX_CHARS, WaitingReport},
    ids::BookingId,
};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, TextArea},
};
use leptos::prelude::*;

/// `/admin/reports`.
pub fn reports_page() -> AnyView {
    page_of(async move {
        let waiting = reports_waiting(&service_context()).await?.items;
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, report.queue) width="reading">
                <PageHeader title=tr!(l, report.queue) lead=tr!(l, report.queue_lead) />
                <ErrorSummary state=FormState::of("bookings/report-close") />
                {if waiting.is_empty() {
                    view! {
                        <div class="empty-state">
                            <img
                                class="empty-picture"
                                src="/img/empty/nothing-waiting.svg"
                                width="200"
                                height="140"
                                alt=""
                            />
                            <p>{tr!(l, report.queue_none)}</p>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <ul class="grid gap-4">
                            {waiting.into_iter().map(|report| view! { <Waiting report /> }).collect_view()}
                        </ul>
                    }
                        .into_any()
                }}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Waiting(report: WaitingReport) -> impl IntoView {
    let l = locale();
    let WaitingReport { report, reporter_name, reporter_email } = report;
    let at = format::moment(l, page_request().time_zone, report.created_at, service_context().now());
    // What was typed comes back under the report it was typed for.
    let state = FormState::of("bookings/report-close");
    let of_this = state.value("report_id", "") == report.id.to_string();
    let refused = if of_this { state } else { FormState::default() };
    let open = refused.refusal().is_some();
    // The summary of a refusal links to the field by its plain name.
    let of = if open { String::new() } else { report.id.to_string() };
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">{reason_words(l, report.reason)}</h2>
                <p class="text-sm text-ink-soft">
                    <bdi>{reporter_name}</bdi>
                    " · "
                    <bdi>{domain::identity::email_shown(&reporter_email)}</bdi>
                    " · "
                    {at}
                </p>
                <p class="whitespace-pre-line" dir="auto">
                    {report.text}
                </p>
                <p>
                    <a class="inline-flex min-h-11 items-center" href=address::booking(BookingId(report.subject_id))>
                        {tr!(l, home.open)}
                    </a>
                </p>
                <details open=open>
                    <Opener text=tr!(l, report.answer) class="text-primary-text" />
                    <form method="post" action="/rpc/bookings/report-close" class="grid gap-3 pt-2">
                        <FormPage />
                        <TextArea
                            state=refused
                            name="reason"
                            label=tr!(l, report.answer_text)
                            help=tr!(l, report.answer_help)
                            rows=4
                            maxlength=ANSWER_MAX_CHARS as u32
                            of=of
                        />
                        <Hidden name="report_id" value=report.id.to_string() />
                        <div>
                            <button class="button button-primary" type="submit">
                                {tr!(l, report.answer_send)}
                            </button>
                        </div>
                    </form>
                </details>
            </div>
        </li>
    }
}
