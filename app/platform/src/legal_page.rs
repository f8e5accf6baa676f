//! Privacy and terms, in plain words.

use face::{
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/privacy`.
pub fn privacy_page() -> AnyView {
    let l = locale();
    view! {
        <Page title=tr!(l, footer.privacy) width="reading">
            <PageHeader title=tr!(l, footer.privacy) lead=tr!(l, legal.privacy_lead) />
            <div class="prose">
                <p>{tr!(l, legal.privacy_kept)}</p>
                <p>{tr!(l, legal.privacy_devices)}</p>
                <p>{tr!(l, legal.privacy_cookies)} " " <a href="/cookies">{tr!(l, footer.cookies)}</a></p>
                <p>{tr!(l, legal.privacy_shared)}</p>
                <p>{tr!(l, legal.privacy_public)}</p>
                <p>
                    {tr!(l, legal.privacy_rights)} " " <a href=face::address::OWN_DATA>{tr!(l, privacy.title)}</a>
                </p>
                <ul>
                    <li>
                        <a href="/privacy/subprocessors">{tr!(l, law.subprocessors)}</a>
                    </li>
                    <li>
                        <a href="/privacy/california">{tr!(l, law.california)}</a>
                    </li>
                    <li>
                        <a href="/privacy/processing">{tr!(l, law.processing)}</a>
                    </li>
                </ul>
                <Contact />
            </div>
        </Page>
    }
    .into_any()
}

/// Whom people write to, where the operator says so.
#[component]
pub fn Contact() -> impl IntoView {
    let contact = service_context().app.settings.contact.clone();
    contact.map(|contact| {
        let href = if contact.starts_with("https://") { contact.clone() } else { format!("mailto:{contact}") };
        view! {
            <p>
                {tr!(locale(), legal.contact)} " " <a href=href>
                    <bdi>{contact}</bdi>
                </a>
            </p>
        }
    })
}

/// `/terms`.
pub fn terms_page() -> AnyView {
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
    .into_any()
}
