//! Badges (PE6): asking for one with papers, and deciding about them.

use super::{
    answers::Answers,
    background_page::{Judged, OwnChecks},
};
use domain::people::verification::{Tier, TutorVerification, VerificationState, WaitingVerification};
use face::{
    address, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Avatar, Badge, ErrorSummary, FileField, FormPage, NothingWaits, Page, PageHeader, SelectField},
};
use leptos::prelude::*;
use services::people::{
    background_check::{checks_judged, checks_own},
    verification::{verifications_own, verifications_waiting},
};

/// What a paper may be.
const TAKEN: &str = "application/pdf,image/jpeg,image/png";

/// `/teach/verification`.
pub fn verification_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let own = verifications_own(&context).await?.items;
        let checks = checks_own(&context).await?.items;
        let l = locale();
        let waits = own.iter().any(|request| request.state == VerificationState::Waiting);
        Ok(view! {
            <Page title=tr!(l, verification.title) width="reading">
                <PageHeader title=tr!(l, verification.title) lead=tr!(l, verification.lead) />
                {(!waits).then(|| view! { <Ask /> })}
                {(!own.is_empty()).then(|| view! { <Own own /> })}
                <OwnChecks own=checks />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Ask() -> impl IntoView {
    let l = locale();
    let state = FormState::of("people/verification");
    let error = state.error("file");
    let tiers = [Tier::Basic, Tier::Verified].map(|tier| (tier.code().to_owned(), tier_name(tier)));
    view! {
        <form
            method="post"
            action="/rpc/people/verification"
            enctype="multipart/form-data"
            class="grid gap-5 max-w-(--container-form)"
        >
            <FormPage />
            <ErrorSummary state=state.clone() />
            <SelectField state name="tier" label=tr!(l, verification.tier) options=tiers.to_vec() />
            <FileField
                id="file"
                label=tr!(l, verification.papers)
                help=tr!(l, verification.papers_help)
                taken=TAKEN
                many=true
                error
            />
            <p class="text-ink-soft">{tr!(l, verification.privacy)}</p>
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, verification.ask)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Own(own: Vec<TutorVerification>) -> impl IntoView {
    let l = locale();
    let line = |request: TutorVerification| {
        let (kind, text) = match request.state {
            VerificationState::Waiting => ("primary", tr!(l, verification.waiting)),
            VerificationState::Approved => ("success", tr!(l, verification.approved)),
            VerificationState::Rejected => ("warning", tr!(l, verification.rejected)),
        };
        let at = request.decided_at.unwrap_or(request.submitted_at);
        let at = format::date(l, page_request().time_zone, at, service_context().now());
        let reason = request.reason.map(|reason| {
            view! {
                <p>
                    <bdi>{reason}</bdi>
                </p>
            }
        });
        view! {
            <li class="card">
                <div class="card-body grid gap-2">
                    <p class="flex flex-wrap items-center gap-3">
                        <span class="font-medium">{tier_name(request.tier)}</span>
                        <Badge kind text />
                        <span class="text-sm text-ink-soft">{at}</span>
                    </p>
                    {reason}
                </div>
            </li>
        }
    };
    view! {
        <section class="grid gap-3" aria-labelledby="own-requests">
            <h2 id="own-requests">{tr!(l, verification.yours)}</h2>
            <ul class="grid gap-3">{own.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}

fn tier_name(tier: Tier) -> String {
    match tier {
        Tier::Basic => tr!(locale(), verification.basic),
        Tier::Verified => tr!(locale(), verification.verified),
    }
    .to_string()
}

/// `/admin/verifications`.
pub fn verifications_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let waiting = verifications_waiting(&context).await?.items;
        let judged = checks_judged(&context).await?.items;
        let l = locale();
        let empty = waiting.is_empty() && judged.is_empty();
        let requests = (!waiting.is_empty()).then(|| {
            let requests = waiting.into_iter().map(|request| view! { <Waiting request /> }).collect_view();
            view! { <ul class="grid gap-4">{requests}</ul> }
        });
        let none = empty.then(|| view! { <NothingWaits text=tr!(l, verification.none) /> });
        Ok(view! {
            <Page title=tr!(l, verification.queue) width="reading">
                <PageHeader title=tr!(l, verification.queue) lead=tr!(l, verification.queue_lead) />
                <ErrorSummary state=FormState::of("people/verification-approve") />
                <ErrorSummary state=FormState::of("people/verification-reject") />
                {none}
                {requests}
                <Judged waiting=judged />
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Waiting(request: WaitingVerification) -> impl IntoView {
    let id = request.id.to_string();
    let at = format::date(locale(), page_request().time_zone, request.submitted_at, service_context().now());
    let papers = request.papers.into_iter().map(|paper| {
        view! {
            <li>
                <a href=paper.url>
                    <bdi>{paper.name}</bdi>
                </a>
            </li>
        }
    });
    let background = request.background.into_iter().map(|line| {
        view! {
            <li>
                <bdi>{line}</bdi>
            </li>
        }
    });
    view! {
        <li class="card">
            <div class="card-body grid gap-4">
                <p class="flex flex-wrap items-center gap-3">
                    <Avatar name=request.display_name.clone() photo=request.photo_url size="size-10" />
                    <a class="font-medium" href=address::tutor(request.tutor_id)>
                        <bdi>{request.display_name}</bdi>
                    </a>
                    <Badge kind="primary" text=tier_name(request.tier) />
                    <span class="text-sm text-ink-soft">{at}</span>
                </p>
                <ul class="grid gap-1">{papers.collect_view()}</ul>
                <ul class="grid gap-1 text-ink-soft">{background.collect_view()}</ul>
                <Answers
                    fields=vec![("verification_id", id)]
                    yes=("/rpc/people/verification-approve", tr!(locale(), verification.approve))
                    no=("/rpc/people/verification-reject", tr!(locale(), verification.reject))
                />
            </div>
        </li>
    }
}
