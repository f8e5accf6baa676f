//! The approval queue (PE7), for admins.

use crate::zone_state::zone_state;
use domain::people::tutor_profile::TutorApproval;
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, TextArea},
};
use leptos::prelude::*;
use services::{bookings::zone_changes::lessons_kept, people::approval::approvals_waiting};

/// `/admin/tutors`.
pub fn approvals_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let (waiting, kept) = (approvals_waiting(&context).await?.items, lessons_kept(&context).await?);
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, approvals.title) width="reading">
                <PageHeader title=tr!(l, approvals.title) lead=tr!(l, approvals.lead) />
                <ErrorSummary state=FormState::of("people/decline") />
                <ErrorSummary state=FormState::of("people/approve") />
                {if waiting.is_empty() {
                    view! {
                        <NoticeBox>
                            <p>{tr!(l, approvals.none)}</p>
                        </NoticeBox>
                    }
                        .into_any()
                } else {
                    view! {
                        <ul class="grid gap-4">
                            {waiting.into_iter().map(|tutor| view! { <Waiting tutor /> }).collect_view()}
                        </ul>
                    }
                        .into_any()
                }}
                {zone_state(kept)}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Waiting(tutor: TutorApproval) -> impl IntoView {
    let l = locale();
    let at = format::date(l, page_request().time_zone, tutor.submitted_at, service_context().now());
    let subjects = tutor.subjects.iter().map(|s| s.name.clone()).collect::<Vec<_>>().join(format::list_comma(l));
    let id = tutor.tutor_id.to_string();
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <div class="grid gap-1">
                    <h2>
                        <a href=address::tutor(tutor.tutor_id)>
                            <bdi>{tutor.display_name.clone()}</bdi>
                        </a>
                    </h2>
                    <p class="text-sm text-ink-soft">
                        <bdi>{domain::identity::email_shown(&tutor.email)}</bdi>
                        " · "
                        {at}
                    </p>
                </div>
                <p class="font-medium">
                    <bdi>{tutor.headline.clone()}</bdi>
                </p>
                <p class="whitespace-pre-line line-clamp-6" dir="auto">
                    {tutor.bio.clone()}
                </p>
                <p class="text-sm text-ink-soft">
                    {subjects}
                    {tutor.hourly_rate.map(|rate| format!(" · {} {}", format::money(l, rate), tr!(l, card.per_hour)))}
                </p>
                <div class="flex flex-wrap items-start gap-3">
                    <form method="post" action="/rpc/people/approve">
                        <FormPage />
                        <Hidden name="tutor_id" value=id.clone() />
                        <button class="button button-primary" type="submit">{tr!(l, approvals.approve)}</button>
                    </form>
                    <details>
                        <summary class="button button-secondary">{tr!(l, approvals.decline)}</summary>
                        <form method="post" action="/rpc/people/decline" class="grid gap-3 pt-4">
                            <FormPage />
                            <TextArea
                                state=FormState::default()
                                name="reason"
                                label=tr!(l, lesson.decline_reason)
                                rows=3
                            />
                            <Hidden name="tutor_id" value=id />
                            <div>
                                <button class="button button-danger" type="submit">
                                    {tr!(l, approvals.decline)}
                                </button>
                            </div>
                        </form>
                    </details>
                </div>
            </div>
        </li>
    }
}
