//! Jobs that failed as often as they may: done once more, or laid aside with a reason.

use domain::trust::desk::{DeadJob, REASON_MAX_CHARS};
use face::{
    address::with_query,
    format,
    page::{page_of, query},
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Opener, Page, PageHeader, Pager, TextArea},
};
use leptos::prelude::*;
use services::trust::desk::jobs_dead;

/// `/admin/jobs?cursor=`.
pub fn jobs_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let cursor = query("cursor");
        let found = jobs_dead(&service_context(), None, Some(cursor.as_str()).filter(|c| !c.is_empty())).await?;
        let next = found.next_cursor.map(|next| with_query("/admin/jobs", [("cursor", next.as_str())]));
        let first = (!cursor.is_empty()).then(|| "/admin/jobs".to_owned());
        let list = if found.items.is_empty() {
            view! { <crate::safety::reports_page::Nothing /> }.into_any()
        } else {
            let jobs = found.items.into_iter().map(|job| view! { <One job /> }).collect_view();
            view! { <ul class="grid gap-4">{jobs}</ul> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, desk.jobs) width="reading">
                <PageHeader title=tr!(l, desk.jobs) lead=tr!(l, desk.jobs_lead) />
                <ErrorSummary state=FormState::of("trust/job-discard") />
                <ErrorSummary state=FormState::of("trust/job-retry") />
                {list}
                <Pager first next />
                <p>
                    <a href="/admin/health">{tr!(l, desk.health)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn One(job: DeadJob) -> impl IntoView {
    let l = locale();
    let at = format::moment(l, page_request().time_zone, job.failed_at, service_context().now());
    let id = job.id.to_string();
    let state = FormState::of("trust/job-discard");
    let of_this = state.value("job", "") == id;
    let refused = if of_this { state } else { FormState::default() };
    let open = refused.refusal().is_some();
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <h2 class="text-lg">
                    <code>{job.kind}</code>
                    " "
                    <span class="numbers">{format!("#{id}")}</span>
                </h2>
                <p class="text-sm text-ink-soft">
                    {tr!(l, desk.tries, count = job.attempts)} " · " {at} " · " <code>{job.trace_id}</code>
                </p>
                <p class="break-words" dir="ltr">
                    {job.last_error}
                </p>
                <p class="break-words text-sm" dir="ltr">
                    <code>{job.payload.to_string()}</code>
                </p>
                <form method="post" action="/rpc/trust/job-retry">
                    <FormPage />
                    <Hidden name="job" value=id.clone() />
                    <button class="button button-primary" type="submit">
                        {tr!(l, desk.retry)}
                    </button>
                </form>
                <details open=open>
                    <Opener text=tr!(l, desk.discard) class="text-primary-text" />
                    <form method="post" action="/rpc/trust/job-discard" class="grid gap-3 pt-2">
                        <FormPage />
                        <TextArea
                            state=refused
                            name="reason"
                            label=tr!(l, staff.reason)
                            rows=2
                            maxlength=REASON_MAX_CHARS as u32
                            of=id.clone()
                        />
                        <Hidden name="job" value=id />
                        <div>
                            <button class="button button-danger" type="submit">
                                {tr!(l, desk.discard)}
                            </button>
                        </div>
                    </form>
                </details>
            </div>
        </li>
    }
}
