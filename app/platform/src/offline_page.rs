//! What the browser shows where there is no network and the page itself is not kept.

use face::{
    address,
    request::locale,
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/offline`.
pub fn offline_page() -> AnyView {
    let l = locale();
    let places =
        [("/home", tr!(l, nav.home)), ("/bookings", tr!(l, nav.lessons)), (address::MESSAGES, tr!(l, nav.messages))];
    let links = places.map(|(href, text)| {
        view! {
            <li>
                <a href=href>{text}</a>
            </li>
        }
    });
    view! {
        <Page title=tr!(l, offline.title) width="reading" hidden=true>
            <PageHeader title=tr!(l, offline.title) lead=tr!(l, offline.text) />
            <section class="grid gap-2">
                <p>{tr!(l, offline.kept)}</p>
                <ul class="grid gap-2">{links.into_iter().collect_view()}</ul>
            </section>
        </Page>
    }
    .into_any()
}
