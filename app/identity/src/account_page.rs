//! The own account: who one is here, the password, the devices.

use domain::{
    identity::{Me, SessionView},
    money::Currency,
};
use face::{
    footer::LANGUAGES,
    format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    ui::{Badge, ErrorSummary, FormPage, Hidden, NoticeBox, NoticeKind, Page, PageHeader, SelectField, TextField},
};
use identity::{me::me, sessions::sessions_list};
use leptos::prelude::*;

/// `/account`.
pub fn account_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let own = me(&context).await?;
        let devices = sessions_list(&context).await?;
        Ok(view! {
            <Page title=tr!(l, account.title) width="reading">
                <PageHeader title=tr!(l, account.title) />
                {(!own.email_verified).then(|| view! { <NotVerified /> })}
                <Who own=own.clone() />
                <Settings own=own.clone() />
                <section class="grid gap-3" aria-labelledby="security">
                    <h2 id="security">{tr!(l, security.title)}</h2>
                    <p>{if own.mfa { tr!(l, security.on) } else { tr!(l, security.off) }}</p>
                    <p>
                        <a class="button button-secondary" href=face::address::SECURITY>
                            {tr!(l, security.two_step)}
                        </a>
                    </p>
                </section>
                <Password />
                <Devices devices />
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
            </div>
        </section>
    }
}

/// Zone, language and currency. Lessons and wallets stay as they are; only what is shown changes.
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

#[component]
fn Password() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/change-password");
    view! {
        <section class="grid gap-4" aria-labelledby="password">
            <h2 id="password">{tr!(l, account.password)}</h2>
            <form method="post" action="/rpc/identity/change-password" class="grid gap-5 max-w-(--container-form)">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state=state.clone()
                    name="old_password"
                    kind="password"
                    label=tr!(l, account.old_password)
                    autocomplete="current-password"
                />
                <TextField
                    state
                    name="password"
                    kind="password"
                    label=tr!(l, password.new)
                    help=tr!(l, form.password_help)
                    autocomplete="new-password"
                />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, account.change_password)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// Where the person is signed in.
#[component]
fn Devices(devices: Vec<SessionView>) -> impl IntoView {
    view! {
        <section class="grid gap-4" aria-labelledby="devices">
            <h2 id="devices">{tr!(locale(), account.devices)}</h2>
            <ul class="grid gap-3">
                {devices.into_iter().map(|device| view! { <Device device /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Device(device: SessionView) -> impl IntoView {
    let l = locale();
    let seen = format::date(l, page_request().time_zone, device.last_seen_at, service_context().now());
    let this = device.current.then(|| view! { <Badge kind="success" text=tr!(l, account.this_device) /> });
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="font-medium">{device_name(&device.user_agent)} " " {this}</p>
                    <p class="text-sm text-ink-soft">{tr!(l, account.last_seen, at = seen)} " · " {device.ip}</p>
                </div>
                <form method="post" action="/rpc/identity/revoke-session">
                    <FormPage />
                    <Hidden name="session_id" value=device.id.to_string() />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, account.revoke)}
                    </button>
                </form>
            </div>
        </li>
    }
}

/// Browser and system in words, from the user agent.
fn device_name(user_agent: &str) -> String {
    let browser = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    let system = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let find =
        |list: &[(&str, &'static str)]| list.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name);
    match (find(&browser), find(&system)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Browser".to_owned(),
    }
}
