//! The own account: who one is here, on which clock, in which language and currency.

use domain::{
    identity::{
        Me, Role,
        bounce::Undeliverable,
        sanction::{Sanction, SanctionKind},
        settings::may_rename,
    },
    money::Currency,
};
use face::{
    address,
    footer::LANGUAGES,
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, NoticeBox, NoticeKind, Page, PageHeader, PhotoForm, SelectField, TextField},
};
use identity::{email_again::email_standing, me::me};
use leptos::prelude::*;

/// `/account`.
pub fn account_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let own = me(&context).await?;
        let undeliverable = email_standing(&context).await?.undeliverable;
        let grown = !own.roles.contains(&Role::Child);
        Ok(view! {
            <Page title=tr!(l, account.title) width="reading">
                <PageHeader title=tr!(l, account.title) />
                {(!own.email_verified).then(|| view! { <NotVerified /> })}
                {undeliverable.map(|gone| view! { <ComesBack gone grown /> })}
                {own.sanctions.clone().into_iter().map(|sanction| view! { <Standing sanction /> }).collect_view()}
                <Who own=own.clone() />
                {grown.then(|| view! { <PhotoForm name=own.display_name.clone() photo=own.photo_url.clone() /> })}
                <Settings own=own.clone() />
                <Security own />
                <section class="grid gap-3" aria-labelledby="own-data">
                    <h2 id="own-data">{tr!(l, privacy.settings)}</h2>
                    <p>{tr!(l, privacy.lead)}</p>
                    <p>
                        <a class="button button-secondary" href=face::address::OWN_DATA>
                            {tr!(l, privacy.title)}
                        </a>
                    </p>
                    <p class="flex flex-wrap gap-5">
                        <a href="/settings/blocks">{tr!(l, block.title)}</a>
                        <a href=face::address::API_KEYS>{tr!(l, keys.title)}</a>
                    </p>
                    {grown
                        .then(|| {
                            view! {
                                <p class="flex flex-wrap gap-5">
                                    <a href="/settings/payments">{tr!(l, cards.title)}</a>
                                    <a href=face::address::INTEGRATIONS>{tr!(l, chats.title)}</a>
                                    <a href=face::address::CALENDARS>{tr!(l, cals.title)}</a>
                                    <a href=face::address::VIDEO>{tr!(l, place.title)}</a>
                                    <a href=face::address::WEBHOOKS>{tr!(l, hooks.title)}</a>
                                </p>
                            }
                        })}
                </section>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn NotVerified() -> impl IntoView {
    let l = locale();
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{tr!(l, account.not_verified)}</p>
            <form method="post" action="/rpc/identity/resend-verification">
                <FormPage />
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, check_mail.again)}
                </button>
            </form>
        </NoticeBox>
    }
}

/// Mails to the address come back: since when, why, and the two ways to be reached again.
#[component]
fn ComesBack(gone: Undeliverable, grown: bool) -> impl IntoView {
    let l = locale();
    let since = format::date(l, page_request().time_zone, gone.since, service_context().now());
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>{tr!(l, email_again.since, at = since)}</p>
            {(!gone.said.is_empty())
                .then(|| {
                    view! {
                        <p class="text-sm">
                            {tr!(l, email_again.said)} " " <bdi lang="en">{gone.said}</bdi>
                        </p>
                    }
                })}
            <form method="post" action="/rpc/identity/email-again" class="flex flex-wrap items-center gap-4">
                <FormPage />
                <button class="button button-secondary button-small" type="submit">
                    {tr!(l, email_again.ask)}
                </button>
                {grown
                    .then(|| {
                        view! {
                            <a href=address::EMAIL>{tr!(l, email_change.title)}</a>
                        }
                    })}
            </form>
        </NoticeBox>
    }
}

/// What the staff did, and the way to appeal.
#[component]
fn Standing(sanction: Sanction) -> impl IntoView {
    let l = locale();
    let kind = match sanction.kind {
        SanctionKind::Warn => tr!(l, sanction.warn),
        SanctionKind::Restrict => tr!(l, sanction.restrict),
        SanctionKind::Suspend => tr!(l, sanction.suspend),
        SanctionKind::Ban => tr!(l, sanction.ban),
    };
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p class="font-medium">{kind}</p>
            <p dir="auto">{sanction.reason}</p>
            <p>
                <a href=format!("/sanctions/{}/appeal", sanction.id)>{tr!(l, sanction.standing)}</a>
            </p>
        </NoticeBox>
    }
}

#[component]
fn Who(own: Me) -> impl IntoView {
    let l = locale();
    view! {
        <section class="card">
            <div class="card-body">
                <dl class="facts">
                    <dt>{tr!(l, register.name)}</dt>
                    <dd>
                        <bdi>{own.display_name}</bdi>
                    </dd>
                    <dt>{tr!(l, form.email)}</dt>
                    <dd>
                        <bdi>{domain::identity::email_shown(&own.email)}</bdi>
                    </dd>
                </dl>
                {(!own.roles.contains(&Role::Child))
                    .then(|| {
                        view! {
                            <p>
                                <a href=address::EMAIL>{tr!(l, email_change.title)}</a>
                            </p>
                        }
                    })}
            </div>
        </section>
    }
}

/// Name, zone, language and currency. Lessons and wallets stay as they are; only what is shown changes.
#[component]
fn Settings(own: Me) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/settings");
    let languages = LANGUAGES.map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec();
    let currencies = Currency::MONEY.iter().map(|c| (c.code().to_owned(), c.code().to_owned())).collect::<Vec<_>>();
    view! {
        <section class="grid gap-4" aria-labelledby="settings">
            <h2 id="settings">{tr!(l, account.settings)}</h2>
            <form method="post" action="/rpc/identity/settings" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                {may_rename(&own)
                    .then(|| {
                        view! {
                            <TextField
                                state=state.clone()
                                name="display_name"
                                label=tr!(l, register.name)
                                help=tr!(l, register.name_help)
                                value=own.display_name.clone()
                                autocomplete="name"
                            />
                        }
                    })}
                <SelectField
                    state=state.clone()
                    name="time_zone"
                    label=tr!(l, account.zone)
                    help=tr!(l, account.zone_help)
                    options=format::time_zones(&own.time_zone)
                    value=own.time_zone.clone()
                />
                <SelectField
                    state=state.clone()
                    name="locale"
                    label=tr!(l, account.language)
                    options=languages
                    value=own.locale.clone()
                />
                <SelectField
                    state
                    name="currency"
                    label=tr!(l, account.currency)
                    help=tr!(l, account.currency_help)
                    options=currencies
                    value=own.currency.code()
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, form.save)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// How the account is signed in to, in two lines; all of it is on pages of its own.
#[component]
fn Security(own: Me) -> impl IntoView {
    let l = locale();
    view! {
        <section class="grid gap-3" aria-labelledby="security">
            <h2 id="security">{tr!(l, security.title)}</h2>
            <p>{if own.mfa { tr!(l, security.on) } else { tr!(l, security.off) }}</p>
            <p class="flex flex-wrap gap-3">
                <a class="button button-secondary" href=address::SECURITY>
                    {tr!(l, security.title)}
                </a>
                <a class="button button-secondary" href=address::PASSWORD>
                    {tr!(l, account.change_password)}
                </a>
                <a class="button button-secondary" href=address::SESSIONS>
                    {tr!(l, account.devices)}
                </a>
            </p>
        </section>
    }
}
