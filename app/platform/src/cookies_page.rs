//! `/cookies`: every cookie of the site, what it is for and how long it stays. The list is held to what the code sets
//! (`face::cookies`).

use face::{
    cookies::{
        ACTING, ALL, CURRENCY, Cookie, DEVICE, DRAFTS, EVENT, FLASH, LAUNCH, LOCALE, PUSHED, REFERRAL, SESSION, STORED,
        THEME, UNITS, WAITING, WATCHED, WAY, WROTE,
    },
    format,
    lengths::length,
    request::locale,
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// `/cookies`.
pub fn cookies_page() -> AnyView {
    let l = locale();
    let rows = ALL.map(|cookie| view! { <Row cookie /> }).collect_view();
    let stored = STORED.map(|name| view! { <Stored name /> }).collect_view();
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
                    <tbody>{rows} {stored}</tbody>
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
        LAUNCH => tr!(l, cookies.launch),
        REFERRAL => tr!(l, cookies.referral),
        FLASH => tr!(l, cookies.flash),
        WROTE => tr!(l, cookies.wrote),
        LOCALE => tr!(l, cookies.locale),
        THEME => tr!(l, cookies.theme),
        CURRENCY => tr!(l, cookies.currency),
        _ => tr!(l, cookies.zone),
    };
    let kept = match cookie.seconds {
        seconds @ 0..60 => tr!(l, desk.seconds, value = format::number(l, seconds.into())),
        seconds => length(l, seconds / 60),
    };
    view! { <Line name=cookie.name purpose kept /> }
}

/// What a script keeps, of whoever is signed in.
#[component]
fn Stored(name: &'static str) -> impl IntoView {
    let l = locale();
    let (purpose, kept) = match name {
        EVENT => (tr!(l, cookies.event), tr!(l, cookies.till_deleted)),
        WAITING => (tr!(l, cookies.waiting), tr!(l, cookies.till_sent)),
        DRAFTS => (tr!(l, cookies.drafts), tr!(l, cookies.till_sign_out)),
        PUSHED => (tr!(l, cookies.pushed), tr!(l, cookies.till_closed)),
        UNITS => (tr!(l, cookies.units), tr!(l, cookies.till_sign_out)),
        WATCHED => (tr!(l, cookies.watched), tr!(l, cookies.till_sent)),
        _ => (tr!(l, cookies.pages), tr!(l, cookies.till_sign_out)),
    };
    view! { <Line name purpose kept=kept.to_owned() /> }
}

#[component]
fn Line(name: &'static str, purpose: &'static str, kept: String) -> impl IntoView {
    view! {
        <tr>
            <td>
                <span class="block">{purpose}</span>
                <span class="text-ink-soft">
                    {tr!(locale(), cookies.name)} " " <code class="whitespace-nowrap" dir="ltr">{name}</code>
                </span>
            </td>
            <td class="whitespace-nowrap">{kept}</td>
        </tr>
    }
}
