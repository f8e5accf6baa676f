//! Background checks: asking for one, the staff's look at what was found, and the sandbox provider's page.

use super::answers::Answers;
use domain::{
    Refusal,
    ids::BackgroundCheckId,
    people::background_check::{BackgroundCheck, CheckState, JudgedCheck, may_ask},
};
use face::{
    address, format,
    page::{page_of, param_id},
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;

/// What stands below the papers on the tutor's page.
#[component]
pub(super) fn OwnChecks(own: Vec<BackgroundCheck>) -> impl IntoView {
    let l = locale();
    let waits = own.iter().any(|check| !check.status.is_over());
    let until = own.iter().filter_map(|check| check.valid_until).max();
    let may = !waits && may_ask(until, service_context().now()).is_ok();
    let form = may.then(|| {
        view! {
            <form method="post" action="/rpc/people/background-check">
                <FormPage />
                <button class="button button-secondary" type="submit">
                    {tr!(l, background.ask)}
                </button>
            </form>
        }
    });
    let lines = own.into_iter().map(|check| view! { <Own check /> }).collect_view();
    view! {
        <section class="grid gap-3" aria-labelledby="background">
            <h2 id="background">{tr!(l, background.title)}</h2>
            <p>{tr!(l, background.lead)}</p>
            <ErrorSummary state=FormState::of("people/background-check") />
            {form}
            <ul class="grid gap-3">{lines}</ul>
        </section>
    }
}

#[component]
fn Own(check: BackgroundCheck) -> impl IntoView {
    let l = locale();
    let day = |at| format::date(l, page_request().time_zone, at, service_context().now());
    let (kind, text) = match check.status {
        CheckState::Pending | CheckState::Consider => ("primary", tr!(l, background.pending)),
        CheckState::Clear => ("success", tr!(l, background.clear)),
        CheckState::Refused => ("warning", tr!(l, background.refused)),
        CheckState::Expired => ("warning", tr!(l, background.expired)),
    };
    let go = check.invitation_url.map(|href| {
        view! {
            <a class="button button-primary justify-self-start" href=href>
                {tr!(l, background.go)}
            </a>
        }
    });
    let until = check.valid_until.map(|at| view! { <p>{tr!(l, background.until, day = day(at))}</p> });
    let reason = check.reason.map(|reason| {
        view! {
            <p>
                <bdi>{reason}</bdi>
            </p>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-3">
                <p class="flex flex-wrap items-center gap-3">
                    <Badge kind text=text.to_string() />
                    <span class="text-sm text-ink-soft">{day(check.decided_at.unwrap_or(check.asked_at))}</span>
                </p>
                {until}
                {reason}
                {go}
            </div>
        </li>
    }
}

/// What stands below the papers on the staff's page; nothing where nothing was found.
#[component]
pub(super) fn Judged(waiting: Vec<JudgedCheck>) -> impl IntoView {
    let l = locale();
    (!waiting.is_empty()).then(|| {
        let lines = waiting.into_iter().map(|check| view! { <Judge check /> }).collect_view();
        view! {
            <section class="grid gap-3" aria-labelledby="background">
                <h2 id="background">{tr!(l, background.judged)}</h2>
                <p class="text-ink-soft">{tr!(l, background.judged_lead)}</p>
                <ErrorSummary state=FormState::of("people/background-clear") />
                <ErrorSummary state=FormState::of("people/background-refuse") />
                <ul class="grid gap-4">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Judge(check: JudgedCheck) -> impl IntoView {
    let l = locale();
    let id = check.id.to_string();
    let at = format::date(l, page_request().time_zone, check.asked_at, service_context().now());
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <p class="flex flex-wrap items-center gap-3">
                    <a class="font-medium" href=address::tutor(check.tutor_id)>
                        <bdi>{check.display_name}</bdi>
                    </a>
                    <code class="text-sm">{check.reference}</code>
                    <span class="text-sm text-ink-soft">{at}</span>
                </p>
                <Answers
                    fields=vec![("check_id", id)]
                    yes=("/rpc/people/background-clear", tr!(l, background.clear_it))
                    no=("/rpc/people/background-refuse", tr!(l, background.refuse))
                />
            </div>
        </li>
    }
}

/// `/sandbox/checks/{id}`: the sandbox provider's page. Exists in dev mode only.
pub fn sandbox_check_page() -> AnyView {
    page_of(async move {
        let id = param_id::<BackgroundCheckId>("id")?;
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let l = locale();
        let (clear, consider) = (format!("/sandbox/checks/{id}/clear"), format!("/sandbox/checks/{id}/consider"));
        Ok(view! {
            <Page title=tr!(l, background.sandbox_title) width="form">
                <PageHeader title=tr!(l, background.sandbox_title) />
                <NoticeBox>
                    <p>{tr!(l, background.sandbox_text)}</p>
                </NoticeBox>
                <div class="grid gap-3">
                    <form method="post" action=clear>
                        <button class="button button-primary button-wide" type="submit">
                            {tr!(l, background.sandbox_clear)}
                        </button>
                    </form>
                    <form method="post" action=consider>
                        <button class="button button-secondary button-wide" type="submit">
                            {tr!(l, background.sandbox_consider)}
                        </button>
                    </form>
                </div>
            </Page>
        }
        .into_any())
    })
}
