//! The own data: a copy of it, what it may be used for, and the end of the account.

use super::privacy_rpc::gpc;
use chrono::{DateTime, Utc};
use domain::identity::{
    Role,
    privacy::{Consents, EXPORT_DAYS, Export, ExportStatus, GRACE_DAYS},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use leptos::prelude::*;
use services::privacy::{consents, deletion, export_newest};

/// `/settings/privacy`.
pub fn own_data_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let copy = export_newest(&context).await?;
        let uses = consents(&context, gpc()).await?;
        let leaving = deletion(&context).await?.scheduled_for;
        let child = context.has_role(Role::Child);
        Ok(view! {
            <Page title=tr!(l, privacy.title) width="reading">
                <PageHeader title=tr!(l, privacy.title) lead=tr!(l, privacy.lead) />
                <Copy copy />
                <Uses uses />
                <section class="grid gap-4" aria-labelledby="close">
                    <h2 id="close">{tr!(l, privacy.close)}</h2>
                    {match leaving {
                        Some(at) => view! { <Stay at /> }.into_any(),
                        None if child => view! { <p>{tr!(l, privacy.children)}</p> }.into_any(),
                        None => view! { <Leave /> }.into_any(),
                    }}
                </section>
                <p>
                    <a href="/privacy">{tr!(l, footer.privacy)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Copy(copy: Option<Export>) -> impl IntoView {
    let l = locale();
    let state = FormState::of("privacy/copy");
    let waits = copy.as_ref().is_some_and(|copy| copy.status == ExportStatus::Waiting);
    let submit = if copy.is_some() { tr!(l, privacy.copy_again) } else { tr!(l, privacy.copy_ask) };
    view! {
        <section class="grid gap-4" aria-labelledby="copy">
            <h2 id="copy">{tr!(l, privacy.copy)}</h2>
            <p>{tr!(l, privacy.copy_text, days = EXPORT_DAYS.to_string())}</p>
            {copy.map(|copy| view! { <CopyStands copy /> })}
            {(!waits)
                .then(|| {
                    view! {
                        <form method="post" action="/rpc/privacy/copy" class="grid gap-3">
                            <FormPage />
                            <ErrorSummary state />
                            <div>
                                <button class="button button-secondary" type="submit">
                                    {submit}
                                </button>
                            </div>
                        </form>
                    }
                })}
        </section>
    }
}

#[component]
fn CopyStands(copy: Export) -> impl IntoView {
    let l = locale();
    match copy.status {
        ExportStatus::Waiting => view! {
            <NoticeBox>
                <p>{tr!(l, privacy.copy_waits)}</p>
            </NoticeBox>
        }
        .into_any(),
        ExportStatus::Ready => view! {
            <p>{tr!(l, privacy.copy_ready, date = day(copy.expires_at))}</p>
            <p>
                <a class="button button-primary" href=copy.url download>
                    {tr!(l, privacy.copy_get)}
                </a>
            </p>
        }
        .into_any(),
        ExportStatus::Failed => view! {
            <NoticeBox kind=NoticeKind::Warning>
                <p>{tr!(l, privacy.copy_failed)}</p>
            </NoticeBox>
        }
        .into_any(),
    }
}

#[component]
fn Uses(uses: Consents) -> impl IntoView {
    let l = locale();
    let state = FormState::of("privacy/uses");
    let marketing = state.chosen("marketing", "true", uses.marketing.given);
    let analytics = state.chosen("analytics", "true", uses.analytics.given);
    view! {
        <section class="grid gap-4" aria-labelledby="uses">
            <h2 id="uses">{tr!(l, privacy.uses)}</h2>
            <p>{tr!(l, privacy.uses_lead)}</p>
            <form method="post" action="/rpc/privacy/uses" class="grid gap-4">
                <FormPage />
                <ErrorSummary state />
                <Hidden name="text_version" value=uses.text_version />
                <label class="choice">
                    <input type="checkbox" name="marketing" value="true" checked=marketing />
                    {tr!(l, privacy.marketing)}
                </label>
                {if uses.gpc {
                    view! { <p class="text-ink-soft">{tr!(l, privacy.gpc)}</p> }.into_any()
                } else {
                    view! {
                        <label class="choice">
                            <input type="checkbox" name="analytics" value="true" checked=analytics />
                            {tr!(l, privacy.analytics)}
                        </label>
                    }
                        .into_any()
                }}
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, form.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Leave() -> impl IntoView {
    let l = locale();
    let state = FormState::of("privacy/leave");
    let parent = service_context().has_role(Role::Parent);
    let forfeit = state.chosen("forfeit", "true", false);
    view! {
        <p>{tr!(l, privacy.close_text, days = GRACE_DAYS.to_string())}</p>
        {parent.then(|| view! { <p>{tr!(l, privacy.close_children)}</p> })}
        <form method="post" action="/rpc/privacy/leave" class="grid gap-5 max-w-(--container-form)">
            <FormPage />
            <ErrorSummary state=state.clone() />
            <TextField
                state
                name="password"
                kind="password"
                label=tr!(l, form.password)
                autocomplete="current-password"
            />
            <label class="choice">
                <input type="checkbox" name="forfeit" value="true" checked=forfeit />
                {tr!(l, privacy.forfeit)}
            </label>
            <div>
                <button class="button button-danger" type="submit">
                    {tr!(l, privacy.close_submit)}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Stay(at: DateTime<Utc>) -> impl IntoView {
    let l = locale();
    view! {
        <p>{tr!(l, privacy.closes_on, date = day(at))}</p>
        <form method="post" action="/rpc/privacy/stay">
            <FormPage />
            <ErrorSummary state=FormState::of("privacy/stay") />
            <button class="button button-primary" type="submit">
                {tr!(l, privacy.stay)}
            </button>
        </form>
    }
}

fn day(at: DateTime<Utc>) -> String {
    format::date(locale(), page_request().time_zone, at, service_context().now())
}
