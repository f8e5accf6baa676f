//! Where somebody signs in at the sandbox's calendar: a yes and a no, as at a provider. Exists in dev mode only.

use domain::Refusal;
use face::{
    page::{page_of, query},
    request::{locale, page_request},
    ui::{Hidden, NoticeBox, Page, PageHeader},
};
use leptos::prelude::*;

/// What the sandbox gives for a yes.
const CODE: &str = "sandbox-yes";

/// `/sandbox/calendars`.
pub fn calendar_sandbox_page() -> AnyView {
    page_of(async move {
        if !page_request().dev {
            return Err(Refusal::not_found("page").into());
        }
        let (l, state) = (locale(), query("state"));
        Ok(view! {
            <Page title=tr!(l, cals.sandbox_title) width="form">
                <PageHeader title=tr!(l, cals.sandbox_title) />
                <NoticeBox>
                    <p>{tr!(l, cals.sandbox)}</p>
                </NoticeBox>
                <div class="flex flex-wrap gap-3">
                    <Answer
                        state=state.clone()
                        name="code"
                        value=CODE
                        words=tr!(l, cals.sandbox_yes)
                        class="button button-primary"
                    />
                    <Answer
                        state
                        name="error"
                        value="access_denied"
                        words=tr!(l, cals.sandbox_no)
                        class="button button-secondary"
                    />
                </div>
            </Page>
        }
        .into_any())
    })
}

/// Leads back as a provider does: with a code, or with a reason.
#[component]
fn Answer(
    state: String,
    name: &'static str,
    value: &'static str,
    words: &'static str,
    class: &'static str,
) -> impl IntoView {
    view! {
        <form method="get" action="/api/v1/calendar/connections/callback">
            <Hidden name="state" value=state />
            <Hidden name value=value.to_owned() />
            <button class=class type="submit">
                {words}
            </button>
        </form>
    }
}
