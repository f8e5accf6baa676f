//! What the law wants told about other people's data: who processes it for us, what Californians may ask, and the
//! contract under which we process it for schools and companies.

use super::legal_page::Contact;
use domain::identity::privacy::DPA_VERSION;
use face::{
    address::OWN_DATA,
    request::{locale, service_context},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/privacy/subprocessors`: whom the operator named.
pub fn subprocessors_page() -> AnyView {
    let l = locale();
    let named = service_context().app.settings.subprocessors.clone();
    view! {
        <Page title=tr!(l, law.subprocessors) width="reading">
            <PageHeader title=tr!(l, law.subprocessors) lead=tr!(l, law.subprocessors_lead) />
            <div class="prose">
                {if named.is_empty() {
                    view! { <p>{tr!(l, law.subprocessors_none)}</p> }.into_any()
                } else {
                    let named = named.into_iter().map(|name| view! { <li><bdi>{name}</bdi></li> }).collect_view();
                    view! { <ul>{named}</ul> }.into_any()
                }}
                <p>{tr!(l, law.subprocessors_change)}</p>
                <Contact />
            </div>
        </Page>
    }
    .into_any()
}

/// `/privacy/california`.
pub fn california_page() -> AnyView {
    let l = locale();
    view! {
        <Page title=tr!(l, law.california) width="reading">
            <PageHeader title=tr!(l, law.california) lead=tr!(l, law.california_lead) />
            <div class="prose">
                <ul>
                    <li>{tr!(l, law.california_know)}</li>
                    <li>{tr!(l, law.california_correct)}</li>
                    <li>{tr!(l, law.california_delete)}</li>
                    <li>{tr!(l, law.california_sale)}</li>
                    <li>{tr!(l, law.california_equal)}</li>
                </ul>
                <p>
                    <a href=OWN_DATA>{tr!(l, privacy.title)}</a>
                </p>
                <Contact />
            </div>
        </Page>
    }
    .into_any()
}

/// `/privacy/processing`: the data processing agreement.
pub fn processing_page() -> AnyView {
    let l = locale();
    view! {
        <Page title=tr!(l, law.processing) width="reading">
            <PageHeader title=tr!(l, law.processing) lead=tr!(l, law.processing_lead) />
            <div class="prose">
                <p>{tr!(l, law.processing_version, version = DPA_VERSION)}</p>
                <ol>
                    <li>{tr!(l, law.processing_subject)}</li>
                    <li>{tr!(l, law.processing_orders)}</li>
                    <li>{tr!(l, law.processing_secrecy)}</li>
                    <li>{tr!(l, law.processing_safety)}</li>
                    <li>
                        {tr!(l, law.processing_others)} " "
                        <a href="/privacy/subprocessors">{tr!(l, law.subprocessors)}</a>
                    </li>
                    <li>{tr!(l, law.processing_help)}</li>
                    <li>{tr!(l, law.processing_breach)}</li>
                    <li>{tr!(l, law.processing_end)}</li>
                    <li>{tr!(l, law.processing_proof)}</li>
                </ol>
                <Contact />
            </div>
        </Page>
    }
    .into_any()
}
