//! The sandbox provider's page that asks a tutor who they are. Exists in dev mode only.

use domain::Refusal;
use face::{
    page::{page_of, param_id},
    request::{locale, page_request},
    ui::{NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;
use uuid::Uuid;

/// `/sandbox/onboarding/{id}`.
pub fn onboarding_page() -> AnyView {
    page_of(async move {
        let id = param_id::<Uuid>("id")?;
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let l = locale();
        let action = format!("/sandbox/onboarding/{id}");
        Ok(view! {
            <Page title=tr!(l, payouts.onboarding_title) width="form">
                <PageHeader title=tr!(l, payouts.onboarding_title) />
                <NoticeBox>
                    <p>{tr!(l, payouts.onboarding_text)}</p>
                </NoticeBox>
                <form method="post" action=action>
                    <button class="button button-primary button-wide" type="submit">
                        {tr!(l, payouts.onboarding_done)}
                    </button>
                </form>
            </Page>
        }
        .into_any())
    })
}
