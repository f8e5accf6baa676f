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
pub fn bare_words(l: Locale, trace_id: &str, own: bool) -> (String, String, String) {
    let code = tr!(l, form.code, code = trace_id.to_owned());
    let start = if own { tr!(l, nav.home) } else { tr!(l, nav.start) };
    (tr!(l, error.failed_title).to_string(), start.to_string(), code)
}

/// 404.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let l = locale();
    set_status(404);
    view! {
        <Page title=tr!(l, error.missing_title) width="reading">
            <PageHeader title=tr!(l, error.missing_title) lead=tr!(l, error.missing_text) />
            <form method="get" action="/tutors" role="search" class="flex flex-wrap gap-3">
                <input
                    class="input flex-1 min-w-50"
                    type="search"
                    name="q"
                    aria-label=tr!(l, search.field)
                    placeholder=tr!(l, search.field)
                />
                <button class="button button-primary" type="submit">
                    {tr!(l, nav.search)}
                </button>
            </form>
            <WaysOut />
        </Page>
    }
}

/// Where to go from a page that leads nowhere: help, and home or the front page.
#[component]
fn WaysOut() -> impl IntoView {
    let l = locale();
    let own = use_context::<spine::Context>().is_some_and(|context| context.person().is_some());
    let (home, name) = if own { ("/home", tr!(l, nav.home)) } else { ("/", tr!(l, nav.start)) };
    let contact = use_context::<spine::Context>().and_then(|context| context.app.settings.contact.clone());
    let contact = contact.map(|contact| {
        let href = if contact.starts_with("https://") { contact.clone() } else { format!("mailto:{contact}") };
        view! {
            <p class="text-ink-soft">
                {tr!(l, legal.contact)} " " <a href=href>
                    <bdi>{contact}</bdi>
                </a>
            </p>
        }
    });
    view! {
        <p class="flex flex-wrap gap-3">
            <a class="button button-secondary" href="/help">
                {tr!(l, footer.help)}
            </a>
            <a class="button button-secondary" href=home>
                {name}
            </a>
        </p>
        {contact}
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
    // What is refused says why; only what went wrong can be tried again.
    let broken = matches!(
        refusal.kind,
        domain::RefusalKind::Unavailable | domain::RefusalKind::Unexpected | domain::RefusalKind::RateLimited
    );
    let (title, lead) = if broken {
        (tr!(l, error.failed_title).to_string(), refusal.message)
    } else {
        (refusal.message, String::new())
    };
    view! {
        <Page title=title.clone() width="reading">
            <PageHeader title lead />
            <p class="text-sm text-ink-soft">{tr!(l, form.code, code = failure.trace_id)}</p>
            {broken
                .then(|| {
                    view! {
                        <p>
                            <a class="button button-primary" href="">
                                {tr!(l, error.again)}
                            </a>
                        </p>
                    }
                })}
            <WaysOut />
        </Page>
    }
    .into_any()
}
