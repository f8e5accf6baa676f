//! Signing in.

use super::{chosen_lesson::chosen_lesson, oidc_page::OtherAccounts, passkeys_page::PasskeySignIn};
use domain::Refusal;
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
        let there = state.refusal().and_then(|refusal| with_institution(refusal, &next));
        Ok(view! {
            <Page title=tr!(l, login.title) width="form">
                <PageHeader title=tr!(l, login.title) />
                {chosen}
                <form method="post" action="/rpc/identity/login" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state=state.clone() />
                    {there}
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

/// The way to the institution that signs this person in, where it alone does.
fn with_institution(refusal: &Refusal, next: &str) -> Option<AnyView> {
    let fact = |name: &str| {
        let fact = refusal.facts.get(name)?;
        fact.as_str()
    };
    let (institution, address) = fact("institution").zip(fact("address")).filter(|_| refusal.code == "sso_only")?;
    let (_, slug) = address.rsplit_once('/')?;
    let on = address::sso_page(slug, next);
    Some(
        view! {
            <a class="button button-primary button-wide" href=on>
                {tr!(locale(), sso.enter, institution = institution.to_owned())}
            </a>
        }
        .into_any(),
    )
}
