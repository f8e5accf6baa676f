//! The frame of every page: header, notice of the last act, content, footer.

use super::{
    Counted, FormPage, NoticeBox, NoticeKind,
    head::{Addresses, Shared},
};
use crate::{
    address::OWN_DATA,
    footer::SiteFooter,
    format,
    header::{QuickBar, SiteHeader},
    live::LiveParts,
    notices::{notice_kind, notice_text},
    page::query,
    request::{locale, page_request, service_context},
};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use spine::context::Through;

/// A page. `width` is empty for lists, `reading` for text, `form` for a single form.
#[component]
pub fn Page(
    #[prop(into)] title: String,
    #[prop(optional, into)] description: String,
    #[prop(optional)] width: &'static str,
    /// The path search engines should know the page by, when it is not its own.
    #[prop(optional, into)]
    canonical: String,
    /// Whether search engines are to pass it over though everybody may open it.
    #[prop(optional)]
    hidden: bool,
    /// Address of the picture beside a shared link; the house's own where there is none.
    #[prop(optional, into)]
    picture: String,
    children: Children,
) -> impl IntoView {
    let request = page_request();
    let l = locale();
    let shell = if width.is_empty() { "shell page".to_owned() } else { format!("shell shell-{width} page") };
    let key = request.flash.as_ref().map_or_else(|| query("notice"), |flash| flash.notice.clone());
    let notice = notice_text(l, &key);
    let own = request.path_and_query.split('?').next().unwrap_or("/");
    let path = if canonical.is_empty() { own.to_owned() } else { canonical };
    let shared = (!hidden).then(|| {
        let (title, description, path) = (title.clone(), description.clone(), path.clone());
        view! { <Shared title description path picture /> }
    });
    view! {
        <Title text=title_text(&title) />
        {(!description.is_empty()).then(|| view! { <Meta name="description" content=description /> })}
        {shared}
        <Addresses path hidden />
        <a class="skip-link" href="#content">
            {tr!(l, nav.skip)}
        </a>
        <SiteHeader />
        <QuickBar />
        <main id="content" tabindex="-1">
            <LiveParts />
            <div class=shell>
                <Looking />
                {request.leaves_at.map(|at| view! { <Leaving at /> })}
                {notice
                    .map(|text| {
                        view! {
                            <NoticeBox kind=notice_kind(&key)>
                                <p>{text}</p>
                            </NoticeBox>
                        }
                    })} {children()}
            </div>
        </main>
        <SiteFooter />
        <Counted />
    }
}

/// A page that fills the window, without the header and the footer of the others: it says itself how one gets back.
#[component]
pub fn WholePage(#[prop(into)] title: String, children: Children) -> impl IntoView {
    let request = page_request();
    let path = request.path_and_query.split('?').next().unwrap_or("/").to_owned();
    view! {
        <Title text=title_text(&title) />
        <Addresses path hidden=true />
        <main id="content" class="whole-page" tabindex="-1">
            {children()}
        </main>
    }
}

/// On every page of an account that the staff looks at from inside: whose it is, and the way back.
#[component]
fn Looking() -> impl IntoView {
    let l = locale();
    let context = service_context();
    let name = context.person().map(|person| person.display_name.clone()).unwrap_or_default();
    matches!(context.through, Through::Acting { .. }).then(|| {
        view! {
            <NoticeBox kind=NoticeKind::Warning>
                <form method="post" action="/rpc/identity/staff-look-end" class="flex flex-wrap items-center gap-4">
                    <FormPage />
                    <p>{tr!(l, staff.looking, name = name)}</p>
                    <button class="button button-secondary button-small" type="submit">
                        {tr!(l, staff.look_end)}
                    </button>
                </form>
            </NoticeBox>
        }
    })
}

/// On every page of somebody who asked for the end of the account: when that is, and the way to stay.
#[component]
fn Leaving(at: DateTime<Utc>) -> impl IntoView {
    let l = locale();
    let date = format::date(l, page_request().time_zone, at, service_context().now());
    view! {
        <NoticeBox kind=NoticeKind::Warning>
            <p>
                {tr!(l, privacy.closes_on, date = date)} " " <a href=OWN_DATA>{tr!(l, privacy.stay)}</a>
            </p>
        </NoticeBox>
    }
}

/// The title as it may stand between its tags: the library puts it there as it is, and people choose their names.
fn title_text(title: &str) -> String {
    format!("{title} · EduStream").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page's heading with one line under it.
#[component]
pub fn PageHeader(#[prop(into)] title: String, #[prop(optional, into)] lead: String) -> impl IntoView {
    view! {
        <header class="grid gap-2">
            <h1>{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="text-lg text-ink-soft max-w-[60ch]">{lead}</p> })}
        </header>
    }
}
