//! Accounts elsewhere on pages: the ways in beside the password, the form for somebody new who came from one, and the
//! own ones.

use super::rpc::user_agent;
use domain::identity::oidc::{Identity, OidcRegistration};
use face::{
    address, cookies, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    rpc::{RpcError, context, failed, set_cookie},
    ui::{ErrorSummary, FormPage, Hidden, Newcomer, Page, PageHeader},
};
use identity::{oidc, places, sessions};
use leptos::prelude::*;
use leptos_axum::redirect;

use super::register_page::RoleChoice;

/// One link for each configured provider; nothing where there is none.
#[component]
pub fn OtherAccounts(#[prop(into)] next: String) -> impl IntoView {
    let l = locale();
    let app = service_context().app.clone();
    let links = app
        .oidc
        .all()
        .map(|provider| {
            view! {
                <a class="button button-secondary button-wide" href=address::oidc_start(&provider.name, &next)>
                    {tr!(l, oidc.go_on, provider = provider.label.clone())}
                </a>
            }
        })
        .collect_view();
    let any = app.oidc.all().next().is_some();
    view! {
        <ErrorSummary state=FormState::of(address::OIDC_FORM) />
        {any
            .then(|| {
                view! {
                    <section class="grid gap-3" aria-label=tr!(l, oidc.other)>
                        {links}
                    </section>
                }
            })}
    }
}

/// `/register/finish`: somebody new who came from a provider.
pub fn oidc_register_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let state = FormState::of("identity/oidc-register");
        let waiting = oidc::oidc_waiting(&service_context()).await?;
        let role = state.value("role", "student");
        Ok(view! {
            <Page title=tr!(l, register.title) width="form">
                <PageHeader
                    title=tr!(l, register.title)
                    lead=tr!(l, oidc.almost, provider = waiting.label.clone(), email = waiting.email.clone())
                />
                <form method="post" action="/rpc/identity/oidc-register" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <RoleChoice tutor={role == "tutor"} />
                    <Newcomer state name=waiting.display_name />
                </form>
            </Page>
        }
        .into_any())
    })
}

/// `/settings/security/accounts`: the own ones.
pub fn identities_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let context = service_context();
        let own = oidc::identities_list(&context).await?;
        let label =
            |name: &str| context.app.oidc.of(name).map_or_else(|| name.to_owned(), |c| c.provider().label.clone());
        let rows = own.iter().map(|one| view! { <Own label=label(&one.provider) one=one.clone() /> }).collect_view();
        let free = context.app.oidc.all().filter(|provider| own.iter().all(|one| one.provider != provider.name));
        let links = free
            .map(|provider| {
                view! {
                    <a class="button button-secondary" href=address::oidc_start(&provider.name, "")>
                        {tr!(l, oidc.connect, provider = provider.label.clone())}
                    </a>
                }
            })
            .collect_view();
        Ok(view! {
            <Page title=tr!(l, oidc.title) width="reading">
                <PageHeader title=tr!(l, oidc.title) lead=tr!(l, oidc.lead) />
                <ErrorSummary state=FormState::of(address::OIDC_FORM) />
                {own.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, oidc.none)}</p> })}
                <ul class="grid gap-3">{rows}</ul>
                <div class="flex flex-wrap gap-3">{links}</div>
                <p>
                    <a href=address::SECURITY>{tr!(l, security.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Own(label: String, one: Identity) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().app.clock.real_now());
    let when = match one.last_used_at {
        Some(at) => tr!(l, passkeys.used, at = format::date(l, zone, at, now)),
        None => tr!(l, passkeys.added, at = format::date(l, zone, one.created_at, now)),
    };
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="font-medium">{label.clone()} " · " <bdi>{one.email}</bdi></p>
                    <p class="text-sm text-ink-soft">{when}</p>
                </div>
                <form method="post" action="/rpc/identity/identity-remove">
                    <FormPage />
                    <Hidden name="provider" value=one.provider />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, oidc.disconnect)}
                        <span class="sr-only">" " {label}</span>
                    </button>
                </form>
            </div>
        </li>
    }
}

/// Makes the account of somebody who came from a provider, and signs them in.
#[server(prefix = "/rpc", endpoint = "identity/oidc-register")]
pub async fn oidc_register(
    display_name: String,
    birth_date: String,
    #[server(default)] role: String,
    #[server(default)] time_zone: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let page = page_request();
    let time_zone = if page.zone_known { page.time_zone.name().to_owned() } else { time_zone };
    let (locale, referral_code) = (context.locale.clone(), page.referral.clone());
    let asked = OidcRegistration { display_name, birth_date, role, time_zone, locale, referral_code };
    let (user, next) = oidc::oidc_register(&context, asked).await.map_err(failed)?;
    let session = sessions::session_open(&context, user, &user_agent()).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&places::device_note(&context, user).await.map_err(failed)?));
    set_cookie(&cookies::no_way());
    redirect(&address::safe_next(&next));
    Ok(())
}

/// Takes one of the own away.
#[server(prefix = "/rpc", endpoint = "identity/identity-remove")]
pub async fn identity_remove(provider: String) -> Result<(), RpcError> {
    oidc::identity_remove(&context()?, &provider).await.map_err(failed)?;
    redirect(&format!("{}?notice=disconnected", address::IDENTITIES));
    Ok(())
}
