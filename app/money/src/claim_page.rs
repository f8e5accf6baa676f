//! Taking a package that somebody gave away: the link of the mail leads here.

use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use leptos::prelude::*;

/// `/packages/claim?code=`. Nothing is taken by opening it: readers of mail open links by themselves.
pub fn claim_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let state = FormState::of("money/package-claim");
        let code = state.value("code", &query("code"));
        let field = if code.is_empty() {
            view! { <TextField state=state.clone() name="code" label=tr!(l, packages.claim_code) /> }.into_any()
        } else {
            view! { <Hidden name="code" value=code /> }.into_any()
        };
        Ok(view! {
            <Page title=tr!(l, packages.claim_title) width="form">
                <PageHeader title=tr!(l, packages.claim_title) lead=tr!(l, packages.claim_lead) />
                <form method="post" action="/rpc/money/package-claim" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state />
                    {field}
                    <Hidden name="key" value=service_context().new_id().to_string() />
                    <button class="button button-primary button-wide" type="submit">
                        {tr!(l, packages.claim)}
                    </button>
                </form>
            </Page>
        }
        .into_any())
    })
}
