//! A forgotten password: ask for a link, set a new one; and another one for who knows it.

use face::{
    address,
    page::query,
    request::{FormState, locale},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use leptos::prelude::*;

/// `/password/forgot`.
pub fn forgot_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/forgot-password");
    let next = state.value("next", &query("next"));
    view! {
        <Page title=tr!(l, password.forgot_title) width="form">
            <PageHeader title=tr!(l, password.forgot_title) lead=tr!(l, password.forgot_lead) />
            <form method="post" action="/rpc/identity/forgot-password" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField state name="email" kind="email" label=tr!(l, form.email) autocomplete="email" />
                <Hidden name="next" value=next />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, password.forgot_submit)}
                </button>
            </form>
        </Page>
    }
    .into_any()
}

/// `/password/reset?token=`.
pub fn reset_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/reset-password");
    view! {
        <Page title=tr!(l, password.reset_title) width="form">
            <PageHeader title=tr!(l, password.reset_title) />
            <form method="post" action="/rpc/identity/reset-password" class="grid gap-5">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <TextField
                    state
                    name="password"
                    kind="password"
                    label=tr!(l, password.new)
                    help=tr!(l, form.password_help)
                    autocomplete="new-password"
                />
                <Hidden name="token" value=query("token") />
                <Hidden name="next" value=query("next") />
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, password.reset_submit)}
                </button>
            </form>
            <p>
                <a href=address::forgot(&query("next"))>{tr!(l, password.again)}</a>
            </p>
        </Page>
    }
    .into_any()
}

/// `/settings/security/password`.
pub fn own_password_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/change-password");
    view! {
        <Page title=tr!(l, account.change_password) width="form">
            <p>
                <a class="inline-flex min-h-11 items-center text-sm" href=address::SECURITY>
                    {tr!(l, security.title)}
                </a>
            </p>
            <PageHeader title=tr!(l, account.change_password) />
            <form method="post" action="/rpc/identity/change-password" class="grid gap-5">
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
                <button class="button button-primary button-wide" type="submit">
                    {tr!(l, account.change_password)}
                </button>
            </form>
            <p>
                <a href="/password/forgot">{tr!(l, login.forgot)}</a>
            </p>
        </Page>
    }
    .into_any()
}
