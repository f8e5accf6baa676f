//! `/cookies`: every cookie of the site, what it is for and how long it stays. The list is held to what the code sets
//! (`face::cookies`).

use face::{
    cookies::{ACTING, ALL, CURRENCY, Cookie, DEVICE, FLASH, LOCALE, REFERRAL, SESSION, THEME, WAY},
    lengths::length,
    request::locale,
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/cookies`.
pub fn cookies_page() -> AnyView {
    let l = locale();
    let rows = ALL.map(|cookie| view! { <Row cookie /> }).collect_view();
    view! {
        <Page title=tr!(l, footer.cookies) description=tr!(l, cookies.lead) width="reading">
            <PageHeader title=tr!(l, footer.cookies) lead=tr!(l, cookies.lead) />
            <div class="table-box" tabindex="0" role="region" aria-label=tr!(l, footer.cookies)>
                <table class="table table-plain">
                    <thead>
                        <tr>
                            <th scope="col">{tr!(l, cookies.purpose)}</th>
                            <th scope="col">{tr!(l, cookies.kept)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{tr!(l, cookies.no_choice)}</p>
            <p>{tr!(l, cookies.nothing_else)}</p>
            <p>
                <a href="/privacy">{tr!(l, footer.privacy)}</a>
            </p>
        </Page>
    }
    .into_any()
}

/// The name stands under what it is for: a phone has no room for three columns.
#[component]
fn Row(cookie: Cookie) -> impl IntoView {
    let l = locale();
    let purpose = match cookie.name {
        SESSION => tr!(l, cookies.session),
        DEVICE => tr!(l, cookies.device),
        ACTING => tr!(l, cookies.acting),
        WAY => tr!(l, cookies.way),
        REFERRAL => tr!(l, cookies.referral),
        FLASH => tr!(l, cookies.flash),
        LOCALE => tr!(l, cookies.locale),
        THEME => tr!(l, cookies.theme),
        CURRENCY => tr!(l, cookies.currency),
        _ => tr!(l, cookies.zone),
    };
    view! {
        <tr>
            <td>
                <span class="block">{purpose}</span>
                <span class="text-ink-soft">
                    {tr!(l, cookies.name)} " " <code class="whitespace-nowrap" dir="ltr">{cookie.name}</code>
                </span>
            </td>
            <td class="whitespace-nowrap">{length(l, cookie.seconds / 60)}</td>
        </tr>
    }
}
