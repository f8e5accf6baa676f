//! Signing in.

use super::{chosen_lesson::chosen_lesson, oidc_page::OtherAccounts, passkeys_page::PasskeySignIn};
use face::{
    address,
    page::{page_of, query},
    request::{FormState, locale, page_request},
    ui::{ErrorSummary, FormPage, Hidden, NoticeBox, Page, PageHeader, TextField},
};
use leptos::prelude::*;

/// `/login?next=`.
pub fn login_page() -> AnyView {
    let l = locale();
    let state = FormState::of("identity/login");
    let next = state.value("next", &query("next"));
    let (register, forgot) = (address::register(&next), address::forgot(&next));
    page_of(async move {
        let chosen = chosen_lesson(&next).await;
        Ok(view! {
            <Page title=tr!(l, login.title) width="form">
                <PageHeader title=tr!(l, login.title) />
                {chosen}
                <form method="post" action="/rpc/identity/login" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    <TextField
                        state=state.clone()
                        name="email"
                        kind="email"
                        label=tr!(l, form.email)
                        autocomplete="username webauthn"
                    />
                    <TextField
                        state=state.clone()
                        name="password"
                        kind="password"
                        label=tr!(l, form.password)
                        autocomplete="current-password"
                    />
                    <Hidden name="next" value=next.clone() />
                    <button class="button button-primary button-wide" type="submit">
                        {tr!(l, login.submit)}
                    </button>
                </form>
                <PasskeySignIn next=next.clone() offer=true />
                <p>
                    <a href=address::sso_find(&next)>{tr!(l, sso.title)}</a>
                </p>
                <OtherAccounts next />
                <div class="flex flex-wrap justify-between gap-x-6 gap-y-2">
                    <a href=forgot>{tr!(l, login.forgot)}</a>
                    <a href=register>{tr!(l, login.no_account)}</a>
                </div>
                {page_request()
                    .dev
                    .then(|| {
                        view! {
                            <NoticeBox>
                                <p>{tr!(l, login.demo)}</p>
                            </NoticeBox>
                        }
                    })}
            </Page>
        }
        .into_any())
    })
}
