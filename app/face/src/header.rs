//! The header: the way home, to search, and to one's own things. The menu is a popover: it opens without a
//! script, and Esc or a click elsewhere closes it.

use crate::{
    address,
    i18n::Locale,
    page::query,
    request::{locale, page_request, service_context, unread_threads},
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

/// Marks the link to the page one is on, or to one above it.
fn here(href: &str) -> Option<&'static str> {
    let request = page_request();
    let rest = request.path_and_query.strip_prefix(href)?;
    (rest.is_empty() || rest.starts_with(['/', '?'])).then_some("page")
}

/// What somebody comes for most, besides their lessons.
fn own_place(l: Locale, roles: &[Role]) -> Option<(&'static str, &'static str)> {
    let has = |role| roles.contains(&role);
    if Role::may(roles, Role::Trust) {
        Some(("/admin/tutors", tr!(l, nav.approvals)))
    } else if has(Role::Tutor) {
        Some((address::AVAILABILITY, tr!(l, nav.teach_availability)))
    } else if has(Role::Parent) {
        Some((address::FAMILY, tr!(l, family.title)))
    } else {
        None
    }
}

fn place_link((href, text): (&'static str, &'static str)) -> impl IntoView {
    view! {
        <a class="nav-link widest-only" href=href aria-current=here(href)>
            {text}
        </a>
    }
}

/// On a phone, for whoever is signed in: the ways that are gone most often. It scrolls away with the page: what stays
/// in sight would lie over what stands at the edge of the window.
#[component]
pub fn QuickBar() -> impl IntoView {
    let l = locale();
    let roles = service_context().person().map(|person| person.roles.clone());
    roles.map(|roles| {
        let wallet = ("/wallet", tr!(l, nav.wallet), icondata::LuWallet);
        let fourth = match own_place(l, &roles) {
            Some((href, text)) => {
                Some((href, text, icondata::LuCalendarDays)).filter(|_| !roles.contains(&Role::Parent))
            }
            None if roles.contains(&Role::Child) => None,
            None => Some(wallet),
        };
        let family = roles.contains(&Role::Parent).then(|| (address::FAMILY, tr!(l, family.title), icondata::LuUsers));
        let links = [
            Some(("/home", tr!(l, nav.home), icondata::LuHouse)),
            Some(("/bookings", tr!(l, nav.lessons), icondata::LuBookOpen)),
            Some(("/tutors", tr!(l, nav.search), icondata::LuSearch)),
            fourth.or(family),
        ];
        let links = links.into_iter().flatten().map(|(href, text, icon)| {
            view! {
                <li>
                    <a href=href aria-current=here(href)>
                        <Icon icon />
                        {text}
                    </a>
                </li>
            }
        });
        view! {
            <nav class="quick-bar" aria-label=tr!(l, nav.quick)>
                <ul>{links.collect_view()}</ul>
            </nav>
        }
    })
}

/// The way to the own conversations, with how many hold something new.
#[component]
fn MessagesLink() -> impl IntoView {
    let l = locale();
    let unread = unread_threads();
    let current = page_request().path_and_query.starts_with(address::MESSAGES).then_some("page");
    let new = (unread > 0).then(|| {
        view! {
            <span class="nav-new numbers" aria-hidden="true">
                {crate::format::number(l, unread)}
            </span>
            <span class="sr-only">{tr!(l, messages.new_count, count = unread)}</span>
        }
    });
    view! {
        <a class="nav-link nav-messages" href=address::MESSAGES aria-current=current>
            <Icon icon=icondata::LuMessageCircle />
            <span class="wide-only">{tr!(l, nav.messages)}</span>
            <span class="sr-only md:hidden">{tr!(l, nav.messages)}</span>
            {new}
        </a>
    }
}

#[component]
fn OwnMenu(name: String, photo: Option<String>, roles: Vec<Role>) -> impl IntoView {
    let l = locale();
    let has = |role| roles.contains(&role);
    let link = |href: &'static str, text: String| {
        view! {
            <a class="nav-link" href=href aria-current=here(href)>
                {text}
            </a>
        }
    };
    view! {
        <a class="nav-link wide-only" href="/home" aria-current=here("/home")>
            {tr!(l, nav.home)}
        </a>
        <a class="nav-link wide-only" href="/bookings" aria-current=here("/bookings")>
            {tr!(l, nav.lessons)}
        </a>
        {own_place(l, &roles).map(place_link)}
        <MessagesLink />
        <div class="menu">
            <button class="nav-link" type="button" popovertarget="own-menu">
                <Avatar name=name.clone() photo size="size-8" eager=true />
                <span class="sr-only">{tr!(l, nav.own_menu, name = name)}</span>
                <Icon icon=icondata::LuChevronDown />
            </button>
            <div class="menu-panel" id="own-menu" popover="auto">
                <div class="menu-group">
                {link("/home", tr!(l, nav.home).to_string())} {link("/bookings", tr!(l, nav.lessons).to_string())}
                {link(address::MESSAGES, tr!(l, nav.messages).to_string())}
                {link("/notifications", tr!(l, notices.title).to_string())}
                {link("/saved-tutors", tr!(l, nav.saved).to_string())}
                {(!has(Role::Child)).then(|| link("/help-requests", tr!(l, helping.title).to_string()))}
                {link("/calendar", tr!(l, nav.calendar).to_string())}
                {link("/group-lessons", tr!(l, group.title).to_string())}
                {link(address::WAITLIST, tr!(l, waiting.title).to_string())}
                {(!has(Role::Child)).then(|| link("/wallet", tr!(l, nav.wallet).to_string()))}
                {link(address::PACKAGES, tr!(l, packages.title).to_string())}
                </div>
                <RoleLinks roles=roles.clone() />
                <div class="menu-group">
                {(!has(Role::Child)).then(|| link(address::FAMILY, tr!(l, family.title).to_string()))}
                {link("/settings/learning", tr!(l, learning.title).to_string())}
                {link("/settings/skills", tr!(l, skills.title).to_string())}
                {(!has(Role::Child)).then(|| link("/settings/member", tr!(l, member.title).to_string()))}
                {link("/account", tr!(l, nav.account).to_string())}
                </div>
                <form method="post" action="/rpc/identity/logout">
                    <FormPage />
                    <button class="nav-link" type="submit">
                        {tr!(l, nav.sign_out)}
                    </button>
                </form>
            </div>
        </div>
    }
}

/// What tutors and the staff find in their menu besides.
#[component]
fn RoleLinks(roles: Vec<Role>) -> impl IntoView {
    let l = locale();
    let has = |role| roles.contains(&role);
    let may = |scope| Role::may(&roles, scope);
    let link = |href: &'static str, text: String| {
        view! {
            <a class="nav-link" href=href aria-current=here(href)>
                {text}
            </a>
        }
    };
    view! {
        {has(Role::Tutor)
            .then(|| {
                view! {
                    <div class="menu-group">
                    <p>{tr!(l, nav.teaching)}</p>
                    {link("/teach/profile", tr!(l, nav.teach_profile).to_string())}
                    {link("/teach/availability", tr!(l, nav.teach_availability).to_string())}
                    {link("/teach/group-lessons", tr!(l, group.teach_title).to_string())}
                    {link("/teach/students", tr!(l, students.title).to_string())}
                    {link("/teach/onboarding", tr!(l, nav.teach_onboarding).to_string())}
                    {link("/teach/verification", tr!(l, verification.title).to_string())}
                    {link(address::PAYOUTS, tr!(l, payouts.title).to_string())}
                    {link(address::PACKAGE_OFFERS, tr!(l, packages.offers_title).to_string())}
                    {link("/teach/dashboard", tr!(l, nav.teach_dashboard).to_string())}
                    </div>
                }
            })}
        <div class="menu-group">
        {may(Role::Support).then(|| link(address::USERS, tr!(l, staff.users).to_string()))}
        {may(Role::Compliance).then(|| link(address::AUDIT, tr!(l, audit.title).to_string()))}
        {may(Role::Trust)
            .then(|| {
                view! {
                    {link("/admin/tutors", tr!(l, nav.approvals).to_string())}
                    {link("/admin/verifications", tr!(l, verification.queue).to_string())}
                    {link("/admin/reports", tr!(l, report.queue).to_string())}
                    {link("/admin/taxonomy", tr!(l, taxonomy.title).to_string())}
                }
            })}
        {may(Role::Finance)
            .then(|| {
                view! {
                    {link(address::ADMIN_PAYOUTS, tr!(l, payouts.queue).to_string())}
                    {link(address::PROMO_CODES, tr!(l, promo.title).to_string())}
                }
            })}
        </div>
    }
}
