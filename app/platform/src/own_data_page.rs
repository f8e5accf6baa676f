//! The own data: a copy of it, what it may be used for, and the end of the account.

use super::privacy_rpc::gpc;
use chrono::{DateTime, Utc};
use domain::{
    identity::{
        Role,
        privacy::{Consents, EXPORT_DAYS, Export, ExportStatus, ExportedFile, GRACE_DAYS},
    },
    money::Money,
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, TextField},
};
use leptos::prelude::*;
use leptos_meta::Meta;
use services::{
    Context, Result,
    money::{earnings::payout_balance, wallet::wallet_get},
    privacy::{consents, deletion, export_newest},
};

/// `/settings/privacy`.
pub fn own_data_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let copy = export_newest(&context).await?;
        let uses = consents(&context, gpc()).await?;
        let leaving = deletion(&context).await?.scheduled_for;
        let child = context.has_role(Role::Child);
        let left = left_over(&context).await?;
        Ok(view! {
            <Page title=tr!(l, privacy.title) width="reading">
                <PageHeader title=tr!(l, privacy.title) lead=tr!(l, privacy.lead) />
                <Copy copy />
                <Uses uses child />
                <section class="grid gap-4" aria-labelledby="close">
                    <h2 id="close">{tr!(l, privacy.close)}</h2>
                    {match leaving {
                        Some(at) => view! { <Stay at /> }.into_any(),
                        None if child => view! { <p>{tr!(l, privacy.children)}</p> }.into_any(),
                        None => view! { <Leave left /> }.into_any(),
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

/// The amounts that end with the account, in the wallet and earned.
async fn left_over(context: &Context) -> Result<Vec<String>> {
    let l = locale();
    let wallet = wallet_get(context).await?.balances.into_iter();
    let wallet = wallet.map(|line| Money::new(line.available + line.pending + line.promo, line.currency));
    let earned = payout_balance(context).await?.balances.into_iter();
    let earned = earned.map(|line| Money::new(line.available + line.pending, line.currency));
    Ok(wallet.chain(earned).filter(|left| left.minor > 0).map(|left| format::money(l, left)).collect())
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
            // It is ready in seconds; the page looks again by itself, with and without a script.
            <Meta http_equiv="refresh" content="5" />
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
            {(!copy.files.is_empty()).then(|| view! { <LargeFiles files=copy.files /> })}
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
fn LargeFiles(files: Vec<ExportedFile>) -> impl IntoView {
    let links = files
        .into_iter()
        .map(|file| {
            view! {
                <li>
                    <a href=file.url download>
                        <bdi>{file.file_name}</bdi>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <p>{tr!(locale(), privacy.copy_files)}</p>
        <ul class="grid gap-2">{links}</ul>
    }
}

#[component]
fn Uses(uses: Consents, child: bool) -> impl IntoView {
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
                // Nobody writes offers to a child.
                {(!child)
                    .then(|| {
                        view! {
                            <label class="choice">
                                <input type="checkbox" name="marketing" value="true" checked=marketing />
                                {tr!(l, privacy.marketing)}
                            </label>
                        }
                    })}
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
fn Leave(left: Vec<String>) -> impl IntoView {
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
            {(!left.is_empty())
                .then(|| {
                    view! {
                        <label class="choice">
                            <input type="checkbox" name="forfeit" value="true" checked=forfeit />
                            {tr!(l, privacy.forfeit, amount = format::list(l, left))}
                        </label>
                    }
                })}
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
