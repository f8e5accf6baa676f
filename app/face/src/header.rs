//! The header: the way home, to search, and to one's own things. The menu is a popover: it opens without a
//! script, and Esc or a click elsewhere closes it.

use crate::{
    address,
    page::query,
    request::{locale, page_request, service_context},
    ui::{Avatar, FormPage, Icon},
};
use domain::identity::Role;
use leptos::prelude::*;

/// The header of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let l = locale();
    let context = service_context();
    let own =
        context.person().map(|person| (person.display_name.clone(), person.photo_url.clone(), person.roles.clone()));
    let path = page_request().path_and_query.clone();
    let going = going();
    let current = move |href: &str| path.starts_with(href).then_some("page");
    view! {
        <header class="site-header">
            <div class="shell site-header-row">
                <a class="site-brand" href="/" aria-label="EduStream">
                    <Brand />
                    <span class="hidden min-[480px]:inline">"EduStream"</span>
                </a>
                <nav class="site-nav" aria-label=tr!(l, nav.main)>
                    <a class="nav-link" href="/tutors" aria-current=current("/tutors")>
                        <Icon icon=icondata::LuSearch />
                        <span class="wide-only">{tr!(l, nav.search)}</span>
                        <span class="sr-only md:hidden">{tr!(l, nav.search)}</span>
                    </a>
                    <a class="nav-link wide-only" href="/subjects" aria-current=current("/subjects")>
                        {tr!(l, nav.subjects)}
                    </a>
                    {match own {
                        Some((name, photo, roles)) => view! { <OwnMenu name photo roles /> }.into_any(),
                        None => {
                            view! {
                                <a class="nav-link" href=address::login(&going)>
                                    {tr!(l, nav.sign_in)}
                                </a>
                                <a class="button button-primary button-small" href=address::register(&going)>
                                    {tr!(l, nav.register)}
                                </a>
                            }
                                .into_any()
                        }
                    }}
                </nav>
            </div>
        </header>
    }
}

/// Where somebody goes on who signs in or joins from here: back to the search, the tutor or the subject they are
/// looking at, or to where they were going already.
fn going() -> String {
    let path = page_request().path_and_query.clone();
    if ["/tutors", "/subjects/"].iter().any(|place| path.starts_with(place)) { path } else { query("next") }
}

/// The mark: an open book whose pages are two people.
#[component]
fn Brand() -> impl IntoView {
    view! {
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="#2563eb" />
            <path
                d="M16 11c-2.4-2-5.4-2.6-8.5-2.5v13c3.1-.1 6.1.5 8.5 2.5 2.4-2 5.4-2.6 8.5-2.5v-13\
                    C21.4 8.400 18.4 9 16 11z"
                fill="none"
                stroke="#fff"
                stroke-width="2"
                stroke-linejoin="round"
            />
            <path d="M16 11v13" stroke="#fff" stroke-width="2" />
        </svg>
    }
}

#[component]
fn OwnMenu(name: String, photo: Option<String>, roles: Vec<Role>) -> impl IntoView {
    let l = locale();
    let has = |role| roles.contains(&role);
    let link = |href: &'static str, text: String| {
        view! {
            <a class="nav-link" href=href>
                {text}
            </a>
        }
    };
    view! {
        <a class="nav-link wide-only" href="/home">
            {tr!(l, nav.home)}
        </a>
        <a class="nav-link wide-only" href="/bookings">
            {tr!(l, nav.lessons)}
        </a>
        <div class="menu">
            <button class="nav-link" type="button" popovertarget="own-menu">
                <Avatar name=name.clone() photo size="size-8" eager=true />
                <span class="sr-only">{tr!(l, nav.own_menu, name = name)}</span>
                <Icon icon=icondata::LuChevronDown />
            </button>
            <div class="menu-panel" id="own-menu" popover="auto">
                {link("/home", tr!(l, nav.home).to_string())} {link("/bookings", tr!(l, nav.lessons).to_string())}
                {link("/saved-tutors", tr!(l, nav.saved).to_string())}
                {link("/calendar", tr!(l, nav.calendar).to_string())}
                {link("/wallet", tr!(l, nav.wallet).to_string())}
                {has(Role::Tutor)
                    .then(|| {
                        view! {
                            {link("/teach/profile", tr!(l, nav.teach_profile).to_string())}
                            {link("/teach/availability", tr!(l, nav.teach_availability).to_string())}
                            {link("/teach/onboarding", tr!(l, nav.teach_onboarding).to_string())}
                            {link("/teach/verification", tr!(l, verification.title).to_string())}
                            {link("/teach/dashboard", tr!(l, nav.teach_dashboard).to_string())}
                        }
                    })}
                {(has(Role::Admin) || has(Role::Owner))
                    .then(|| {
                        view! {
                            {link(address::AUDIT, tr!(l, audit.title).to_string())}
                            {link("/admin/tutors", tr!(l, nav.approvals).to_string())}
                            {link("/admin/verifications", tr!(l, verification.queue).to_string())}
                            {link("/admin/reports", tr!(l, report.queue).to_string())}
                        }
                    })}
                {(!has(Role::Child)).then(|| link(address::FAMILY, tr!(l, family.title).to_string()))}
                {link("/account", tr!(l, nav.account).to_string())} <form method="post" action="/rpc/identity/logout">
                    <FormPage />
                    <button class="nav-link" type="submit">
                        {tr!(l, nav.sign_out)}
                    </button>
                </form>
            </div>
        </div>
    }
}
