//! Pages for what does not exist or did not work. Each leads somewhere.

use crate::{
    address,
    i18n::Locale,
    request::{locale, page_request},
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// Sets the answer's status.
pub fn set_status(status: u16) {
    if let (Some(options), Ok(code)) =
        (use_context::<leptos_axum::ResponseOptions>(), axum::http::StatusCode::from_u16(status))
    {
        options.set_status(code);
    }
}

fn set_retry_after(seconds: u32) {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.insert_header(axum::http::header::RETRY_AFTER, seconds.into());
    }
}

/// Heading, way out and code to quote of the page for failures that happen before any page is rendered.
pub fn bare_words(l: Locale, trace_id: &str) -> (String, String, String) {
    let code = tr!(l, form.code, code = trace_id.to_owned());
    (tr!(l, error.failed_title).to_string(), tr!(l, nav.start).to_string(), code)
}

/// 404.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let l = locale();
    set_status(404);
    view! {
        <Page title=tr!(l, error.missing_title) width="reading">
            <PageHeader title=tr!(l, error.missing_title) lead=tr!(l, error.missing_text) />
            <p class="flex flex-wrap gap-3">
                <a class="button button-primary" href="/tutors">
                    {tr!(l, nav.search)}
                </a>
                <a class="button button-secondary" href="/">
                    {tr!(l, nav.start)}
                </a>
            </p>
        </Page>
    }
}

/// A page whose data could not be read: what happened, what to do, the code to quote. Not found looks like every other
/// 404; "sign in" leads there.
#[component]
pub fn FailurePage(error: spine::Error) -> impl IntoView {
    let l = locale();
    let status = error.status();
    let failure = crate::rpc::failed(error);
    let refusal = failure.refusal;
    match refusal.kind {
        domain::RefusalKind::NotFound => return view! { <NotFoundPage /> }.into_any(),
        domain::RefusalKind::Unauthenticated => {
            leptos_axum::redirect(&address::login(&page_request().path_and_query));
        }
        _ => {
            set_status(status);
            if let Some(seconds) = refusal.retry_after_seconds {
                set_retry_after(seconds);
            }
        }
    }
    view! {
        <Page title=tr!(l, error.failed_title) width="reading">
            <PageHeader title=tr!(l, error.failed_title) lead=refusal.message />
            <p class="text-sm text-ink-soft">{tr!(l, form.code, code = failure.trace_id)}</p>
            <p class="flex flex-wrap gap-3">
                <a class="button button-primary" href="">
                    {tr!(l, error.again)}
                </a>
                <a class="button button-secondary" href="/">
                    {tr!(l, nav.start)}
                </a>
            </p>
        </Page>
    }
    .into_any()
}
