//! `/institution/join?code=`: the link of an invitation. Nothing is taken by opening it: readers of mail open links by
//! themselves.

use super::brand::Brand;
use face::{
    page::{page_of, query},
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, Page, PageHeader, TextField},
};
use integrations::institutions::invitation_get;
use leptos::prelude::*;

/// `/institution/join`.
pub fn join_page() -> AnyView {
    page_of(async move {
        let l = locale();
        let state = FormState::of("integrations/institution-claim");
        let code = state.value("code", &query("code"));
        let field = if code.is_empty() {
            view! { <TextField state=state.clone() name="code" label=tr!(l, institution.join_code) /> }.into_any()
        } else {
            view! { <Hidden name="code" value=code.clone() /> }.into_any()
        };
        let (brand, lead) = if code.is_empty() || state.refusal().is_some() {
            (None, tr!(l, institution.join_open).to_owned())
        } else {
            let branding = invitation_get(&service_context(), &code).await?.branding;
            let lead = tr!(l, institution.join_lead, institution = branding.name.clone());
            (Some(view! { <Brand branding /> }), lead)
        };
        Ok(view! {
            <Page title=tr!(l, institution.join_title) width="form">
                {brand}
                <PageHeader title=tr!(l, institution.join_title) lead=lead />
                <p>{tr!(l, institution.join_sees)}</p>
                <form method="post" action="/rpc/integrations/institution-claim" class="grid gap-5">
                    <FormPage />
                    <ErrorSummary state />
                    {field}
                    <button class="button button-primary button-wide" type="submit">
                        {tr!(l, institution.join)}
                    </button>
                </form>
            </Page>
        }
        .into_any())
    })
}
