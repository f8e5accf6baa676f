//! Changing a lesson in the place of one of its two people: what it would move is shown before it is made.

use crate::i18n::Locale;
use domain::{
    bookings::{
        booking::{CancelPreview, PreviewPosting},
        staff_change::{REASON_MAX_CHARS, StaffChange, StaffChangeRequest},
    },
    ids::BookingId,
};
use face::{
    address, format,
    page::{page_of, param_id, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextArea},
};
use leptos::prelude::*;
use services::trust::desk::booking_change_preview;
use spine::Error;

fn change_words(l: Locale, change: StaffChange) -> &'static str {
    match change {
        StaffChange::CancelForTutor => tr!(l, desk.cancel_for_tutor),
        StaffChange::CancelForStudent => tr!(l, desk.cancel_for_student),
        StaffChange::TutorAbsent => tr!(l, report.tutor_no_show),
        StaffChange::StudentAbsent => tr!(l, report.student_no_show),
        StaffChange::TookPlace => tr!(l, desk.took_place),
        StaffChange::NotHeld => tr!(l, desk.not_held),
    }
}

/// `/admin/bookings/{id}/change?change=`.
pub fn change_page() -> AnyView {
    page_of(async move {
        let (l, context) = (locale(), service_context());
        let id = param_id::<BookingId>("id")?;
        let lesson = services::bookings::booking::booking_get(&context, id).await?;
        let state = FormState::of("trust/booking-change");
        let asked = state.value("change", &query("change"));
        let shown = if asked.is_empty() {
            None
        } else {
            let request = StaffChangeRequest { change: asked.clone(), reason: String::new() };
            Some(match booking_change_preview(&context, id, &request).await {
                Ok(preview) => view! { <Look id asked=asked.clone() preview state /> }.into_any(),
                Err(Error::Refused(refusal)) => {
                    let told = face::rpc::failed(Error::Refused(refusal)).refusal.message;
                    view! {
                        <NoticeBox kind=NoticeKind::Error>
                            <p>{told}</p>
                        </NoticeBox>
                    }
                    .into_any()
                }
                Err(error) => return Err(error),
            })
        };
        let (student, tutor) = (&lesson.student.display_name, &lesson.tutor.display_name);
        let lead = format!("{} · {student} · {tutor}", lesson.subject_name);
        Ok(view! {
            <Page title=tr!(l, desk.change) width="reading">
                <PageHeader title=tr!(l, desk.change) lead />
                <Choose id asked />
                {shown}
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

#[component]
fn Choose(id: BookingId, asked: String) -> impl IntoView {
    let l = locale();
    let options: Vec<_> =
        StaffChange::ALL.iter().map(|it| (it.code().to_owned(), change_words(l, *it).to_owned())).collect();
    view! {
        <form method="get" action=format!("/admin/bookings/{id}/change") class="filter-row">
            <SelectField
                state=FormState::default()
                name="change"
                label=tr!(l, desk.change_what)
                options
                value=asked
            />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, cases.look)}
                </button>
            </div>
        </form>
    }
}

/// What it would move, line by line, and the button.
#[component]
fn Look(id: BookingId, asked: String, preview: CancelPreview, state: FormState) -> impl IntoView {
    let l = locale();
    let title = StaffChange::parse(&asked).map(|change| change_words(l, change)).unwrap_or_default();
    let line = |line: PreviewPosting| {
        view! {
            <tr>
                <td dir="ltr">{line.account}</td>
                <td class="numbers">{format::money(l, line.amount)}</td>
            </tr>
        }
    };
    let lines = preview.journal.into_iter().map(line).collect_view();
    view! {
        <section class="card" aria-labelledby="look">
            <div class="card-body grid gap-4">
                <h2 id="look" class="text-lg">{title}</h2>
                <dl class="facts">
                    <dt>{tr!(l, cancel.refund)}</dt>
                    <dd class="numbers font-semibold">{format::money(l, preview.refund)}</dd>
                </dl>
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
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                <form method="post" action="/rpc/trust/booking-change" class="grid gap-4">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <Hidden name="booking_id" value=id.to_string() />
                    <Hidden name="change" value=asked />
                    <TextArea
                        state
                        name="reason"
                        label=tr!(l, staff.reason)
                        help=tr!(l, desk.change_help)
                        rows=3
                        maxlength=REASON_MAX_CHARS as u32
                    />
                    <div>
                        <button class="button button-danger" type="submit">
                            {tr!(l, desk.change_now)}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}
