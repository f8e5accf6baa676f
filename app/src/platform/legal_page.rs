//! Privacy and terms, in plain words.

use crate::{
    request::locale,
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/privacy`.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let l = locale();
    view! {
        <Page title=tr!(l, footer.privacy) width="reading">
            <PageHeader title=tr!(l, footer.privacy) lead=tr!(l, legal.privacy_lead) />
            <div class="prose">
                <p>{tr!(l, legal.privacy_kept)}</p>
                <p>{tr!(l, legal.privacy_cookies)}</p>
                <p>{tr!(l, legal.privacy_shared)}</p>
                <p>{tr!(l, legal.privacy_rights)}</p>
            </div>
        </Page>
    }
}

/// `/terms`.
#[component]
pub fn TermsPage() -> impl IntoView {
    let l = locale();
    view! {
        <Page title=tr!(l, footer.terms) width="reading">
            <PageHeader title=tr!(l, footer.terms) lead=tr!(l, legal.terms_lead) />
            <div class="prose">
                <p>{tr!(l, legal.terms_lessons)}</p>
                <p>{tr!(l, legal.terms_money)}</p>
                <p>{tr!(l, legal.terms_cancel)}</p>
                <ul>
                    <li>{tr!(l, policy.flexible)}</li>
                    <li>{tr!(l, policy.standard)}</li>
                    <li>{tr!(l, policy.strict)}</li>
                </ul>
            </div>
        </Page>
    }
}
