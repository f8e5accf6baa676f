//! Passkeys on pages: the own ones with a form to add one, and the button that signs in. What only a script can do is
//! hidden until there is one.

use super::rpc::user_agent;
use domain::identity::passkeys::PasskeyView;
use face::{
    address, cookies, format,
    page::page_of,
    request::{FormState, locale, page_request, service_context},
    rpc::{RpcError, context, failed, set_cookie},
    ui::{ErrorSummary, FormPage, Hidden, OwnScript, Page, PageHeader, TextField},
};
use identity::{passkeys, places, sessions};
use leptos::prelude::*;
use leptos_axum::redirect;
use serde_json::Value;

const SCRIPT: &str = include_str!("passkeys.js");

/// `/settings/security/passkeys`.
pub fn passkeys_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let own = passkeys::passkeys_list(&service_context()).await?;
        Ok(view! {
            <Page title=tr!(l, passkeys.title) width="reading">
                <PageHeader title=tr!(l, passkeys.title) lead=tr!(l, passkeys.lead) />
                {own.is_empty().then(|| view! { <p class="text-ink-soft">{tr!(l, passkeys.none)}</p> })}
                <ul class="grid gap-3">{own.into_iter().map(|passkey| view! { <Own passkey /> }).collect_view()}</ul>
                <Add />
                <p>
                    <a href=address::SECURITY>{tr!(l, security.title)}</a>
                </p>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Own(passkey: PasskeyView) -> impl IntoView {
    let l = locale();
    let (zone, now) = (page_request().time_zone, service_context().app.clock.real_now());
    let when = match passkey.last_used_at {
        Some(at) => tr!(l, passkeys.used, at = format::date(l, zone, at, now)),
        None => tr!(l, passkeys.added, at = format::date(l, zone, passkey.created_at, now)),
    };
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-4">
                <div class="grid gap-1">
                    <p class="font-medium">
                        <bdi>{passkey.name.clone()}</bdi>
                    </p>
                    <p class="text-sm text-ink-soft">{when}</p>
                </div>
                <form method="post" action="/rpc/identity/passkey-remove">
                    <FormPage />
                    <Hidden name="passkey_id" value=passkey.id.to_string() />
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, passkeys.remove)}
                        <span class="sr-only">" " {passkey.name}</span>
                    </button>
                </form>
            </div>
        </li>
    }
}

#[component]
fn Add() -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/passkey-add");
    view! {
        <ErrorSummary state=state.clone() />
        <form method="post" action="/rpc/identity/passkey-add" class="grid gap-5 max-w-(--container-form)"
            data-passkey="register" hidden=true>
            <FormPage />
            <TextField
                state
                name="name"
                label=tr!(l, passkeys.name)
                help=tr!(l, passkeys.name_help)
                required=false
            />
            <Hidden name="credential" value="" />
            <Failed />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, passkeys.add)}
                </button>
            </div>
        </form>
        <p class="text-ink-soft" data-passkey-without="">
            {tr!(l, passkeys.script)}
        </p>
        <OwnScript text=SCRIPT />
    }
}

/// Shown by the script when the browser could not do it.
#[component]
fn Failed() -> impl IntoView {
    view! {
        <p class="field-error" role="alert" data-passkey-failed="" hidden=true>
            {tr!(locale(), passkeys.failed)}
        </p>
    }
}

/// The button that signs in; with `offer`, passkeys stand beside remembered addresses in the address field too.
#[component]
pub fn PasskeySignIn(#[prop(into)] next: String, #[prop(optional)] offer: bool) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/passkey-login");
    view! {
        <ErrorSummary state />
        <form method="post" action="/rpc/identity/passkey-login" class="grid gap-3" data-passkey="login"
            data-offer=offer.then_some("") hidden=true>
            <FormPage />
            <Hidden name="credential" value="" />
            <Hidden name="next" value=next />
            <Failed />
            <button class="button button-secondary button-wide" type="submit">
                {tr!(l, passkeys.sign_in)}
            </button>
        </form>
        <OwnScript text=SCRIPT />
    }
}

/// What the script put into the form. What is no JSON is no answer of a browser.
fn answer_of(credential: &str) -> Value {
    serde_json::from_str(credential).unwrap_or_default()
}

/// Adds a passkey.
#[server(prefix = "/rpc", endpoint = "identity/passkey-add")]
pub async fn passkey_add(
    #[server(default)] name: String,
    #[server(default)] credential: String,
) -> Result<(), RpcError> {
    passkeys::register_finish(&context()?, &name, answer_of(&credential)).await.map_err(failed)?;
    redirect(&format!("{}?notice=passkey_added", address::PASSKEYS));
    Ok(())
}

/// Takes one of the own away.
#[server(prefix = "/rpc", endpoint = "identity/passkey-remove")]
pub async fn passkey_remove(passkey_id: String) -> Result<(), RpcError> {
    let id = passkey_id.parse().map_err(|_| failed(domain::Refusal::not_found("passkey").into()))?;
    passkeys::passkey_remove(&context()?, id).await.map_err(failed)?;
    redirect(&format!("{}?notice=passkey_removed", address::PASSKEYS));
    Ok(())
}

/// Signs in with a passkey. Whoever was signed in already confirmed that it is them: the sign-in of before ends.
#[server(prefix = "/rpc", endpoint = "identity/passkey-login")]
pub async fn passkey_login(
    #[server(default)] credential: String,
    #[server(default)] next: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let user = passkeys::login_finish(&context, answer_of(&credential)).await.map_err(failed)?;
    if context.person().is_some() {
        sessions::session_close(&context).await.map_err(failed)?;
    }
    let session = sessions::session_open(&context, user, &user_agent()).await.map_err(failed)?;
    set_cookie(&cookies::session(&session.token));
    set_cookie(&cookies::device(&places::device_note(&context, user).await.map_err(failed)?));
    redirect(&address::safe_next(&next));
    Ok(())
}
