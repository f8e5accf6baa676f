//! The header: the way home, to search, and to one's own things. The menu is a popover: it opens without a
//! script, and Esc or a click elsewhere closes it.

use crate::{
    address,
    brand::Brand,
    i18n::Locale,
    page::query,
    request::{locale, own_currency, page_request, service_context, unread_threads},
    ui::{Avatar, FormPage, Icon},
};
use domain::{identity::Role, money::Currency};
use leptos::prelude::*;

/// A line of the menu: where it leads, its picture and its words.
type MenuLine = (&'static str, icondata::Icon, &'static str);

/// The header of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let l = locale();
    let context = service_context();
    let own =
        context.person().map(|person| (person.display_name.clone(), person.photo_url.clone(), person.roles.clone()));
    let path = page_request().path_and_query.clone();
    let going = going();
    // Whoever is signed in has more to go to, and a phone on its side has no room for all of it.
    let subjects = if own.is_some() { "nav-link widest-only" } else { "nav-link wide-only" };
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
                    <a class=subjects href="/subjects" aria-current=current("/subjects")>
                        {tr!(l, nav.subjects)}
                    </a>
                    <CurrencyMenu />
                    {match own {
                        Some((name, photo, roles)) => view! { <OwnMenu name photo roles /> }.into_any(),
                        None => {
                            view! {
                                <a class="nav-link widest-only" href="/teach" aria-current=here("/teach")>
                                    {tr!(l, nav.teach)}
                                </a>
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

/// The unit of prices, and all the others: one button each. On a phone the footer has them.
#[component]
fn CurrencyMenu() -> impl IntoView {
    let l = locale();
    let own = own_currency();
    let choice = move |currency: Currency| {
        view! {
            <button
                class="nav-link"
                type="submit"
                name="currency"
                value=currency.code()
                aria-current={(currency == own).then_some("true")}
            >
                {currency.code()}
            </button>
        }
    };
    view! {
        <div class="menu wide-only">
            <button class="nav-link" type="button" popovertarget="currency-menu">
                <span class="sr-only">{tr!(l, account.currency)}</span>
                {own.code()}
                <Icon icon=icondata::LuChevronDown />
            </button>
            <div class="menu-panel" id="currency-menu" popover="auto">
                <form class="grid" method="post" action="/rpc/platform/preferences">
                    <FormPage />
                    {Currency::MONEY.iter().map(|currency| choice(*currency)).collect_view()}
                </form>
            </div>
        </div>
    }
}

/// Pages that somebody comes back to who signs in or joins from them: what they were deciding about.
const DECIDING: [&str; 7] = ["/tutors", "/subjects/", "/cities/", "/courses", "/circles", "/cohorts", "/group-lessons"];

/// Where somebody goes on who signs in or joins from here: back to what they are looking at, or to where they were
/// going already.
fn going() -> String {
    let path = page_request().path_and_query.clone();
    if DECIDING.iter().any(|place| path.starts_with(place)) { path } else { query("next") }
}

/// Marks the link to the page one is on, or to one above it.
fn here(href: &str) -> Option<&'static str> {
    let request = page_request();
    let rest = request.path_and_query.strip_prefix(href)?;
    (rest.is_empty() || rest.starts_with(['/', '?'])).then_some("page")
}

/// What somebody comes for most, besides their lessons.
fn own_place(l: Locale, roles: &[Role]) -> Option<MenuLine> {
    let has = |role| roles.contains(&role);
    if Role::may(roles, Role::Trust) {
        Some(("/admin/tutors", icondata::LuUserCheck, tr!(l, nav.approvals)))
    } else if has(Role::Tutor) {
        Some((address::AVAILABILITY, icondata::LuClock, tr!(l, nav.teach_availability)))
    } else if has(Role::Parent) {
        Some((address::FAMILY, icondata::LuUsers, tr!(l, family.title)))
    } else {
        None
    }
}

fn place_link((href, _, text): MenuLine) -> impl IntoView {
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
        let wallet = ("/wallet", icondata::LuWallet, tr!(l, nav.wallet));
        let fourth = own_place(l, &roles).or_else(|| (!roles.contains(&Role::Child)).then_some(wallet));
        let links = [
            Some(("/home", icondata::LuHouse, tr!(l, nav.home))),
            Some(("/bookings", icondata::LuBookOpen, tr!(l, nav.lessons))),
            Some(("/tutors", icondata::LuSearch, tr!(l, nav.search))),
            fourth,
        ];
        let links = links.into_iter().flatten().map(|(href, icon, text)| {
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
            <span class="widest-only">{tr!(l, nav.messages)}</span>
            <span class="sr-only min-[1100px]:hidden">{tr!(l, nav.messages)}</span>
            {new}
        </a>
    }
}

#[component]
fn OwnMenu(name: String, photo: Option<String>, roles: Vec<Role>) -> impl IntoView {
    let l = locale();
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
                <div class="menu-groups">
                    {group("", often(l, &roles))}
                    {group(tr!(l, nav.teaching), teaching(l, &roles))}
                    {group(tr!(l, nav.staff), staffing(l, &roles))}
                    {group(tr!(l, nav.learning), learning(l, &roles))}
                    {group(tr!(l, nav.own), own(l, &roles))}
                </div>
                <form class="menu-end" method="post" action="/rpc/identity/logout">
                    <FormPage />
                    <button class="nav-link" type="submit">
                        <Icon icon=icondata::LuLogOut />
                        {tr!(l, nav.sign_out)}
                    </button>
                </form>
            </div>
        </div>
    }
}

/// Lines that belong together; nothing where there are none.
fn group(title: &'static str, lines: Vec<MenuLine>) -> impl IntoView {
    let shown = lines.into_iter().map(|(href, icon, text)| {
        view! {
            <a class="nav-link" href=href aria-current=here(href)>
                <Icon icon />
                {text}
            </a>
        }
    });
    let shown: Vec<_> = shown.collect();
    (!shown.is_empty()).then(|| {
        view! {
            <div class="menu-group">
                {(!title.is_empty()).then(|| view! { <p>{title}</p> })}
                {shown}
            </div>
        }
    })
}

/// The lines that `who` may use, of lines with whom they are for.
fn allowed<const N: usize>(lines: [(bool, MenuLine); N]) -> Vec<MenuLine> {
    lines.into_iter().filter_map(|(allowed, line)| allowed.then_some(line)).collect()
}

/// What everybody opens most.
fn often(l: Locale, roles: &[Role]) -> Vec<MenuLine> {
    let grown = !roles.contains(&Role::Child);
    allowed([
        (true, ("/home", icondata::LuHouse, tr!(l, nav.home))),
        (true, ("/bookings", icondata::LuBookOpen, tr!(l, nav.lessons))),
        (true, (address::MESSAGES, icondata::LuMessageCircle, tr!(l, nav.messages))),
        (true, ("/notifications", icondata::LuBell, tr!(l, notices.title))),
        (true, ("/calendar", icondata::LuCalendarDays, tr!(l, nav.calendar))),
        (grown, ("/wallet", icondata::LuWallet, tr!(l, nav.wallet))),
    ])
}

/// Ways to learn besides a lesson for oneself.
fn learning(l: Locale, roles: &[Role]) -> Vec<MenuLine> {
    let grown = !roles.contains(&Role::Child);
    allowed([
        (true, ("/feed", icondata::LuListChecks, tr!(l, upnext.title))),
        (true, ("/matches", icondata::LuSparkles, tr!(l, matches.title))),
        (true, ("/learning", icondata::LuCirclePlay, tr!(l, courses.own))),
        (true, ("/progress", icondata::LuTrophy, tr!(l, goals.title))),
        (true, ("/courses", icondata::LuLibrary, tr!(l, courses.title))),
        (true, ("/circles", icondata::LuHandshake, tr!(l, circles.title))),
        (true, ("/cohorts", icondata::LuCalendarRange, tr!(l, cohorts.title))),
        (true, ("/saved-tutors", icondata::LuHeart, tr!(l, nav.saved))),
        (grown, (address::CREDITS, icondata::LuCoins, tr!(l, credits.title))),
        (grown, (address::INVOICES, icondata::LuReceipt, tr!(l, invoices.title))),
        (grown, ("/exchange", icondata::LuRefreshCw, tr!(l, exchange.title))),
        (true, (address::PACKAGES, icondata::LuPackage, tr!(l, packages.title))),
        (true, ("/recordings", icondata::LuFilm, tr!(l, room.rec_title))),
        (true, ("/group-lessons", icondata::LuUsersRound, tr!(l, group.title))),
        (grown, ("/now", icondata::LuZap, tr!(l, now.title))),
        (grown, ("/help-requests", icondata::LuCircleHelp, tr!(l, helping.title))),
        (true, (address::WAITLIST, icondata::LuHourglass, tr!(l, waiting.title))),
        (true, ("/settings/learning", icondata::LuTarget, tr!(l, learning.title))),
    ])
}

/// What tutors do most days, then what they set up once.
fn teaching(l: Locale, roles: &[Role]) -> Vec<MenuLine> {
    if !roles.contains(&Role::Tutor) {
        return Vec::new();
    }
    vec![
        (address::REQUESTS, icondata::LuInbox, tr!(l, lessons.asked)),
        ("/teach/students", icondata::LuGraduationCap, tr!(l, students.title)),
        (address::AVAILABILITY, icondata::LuClock, tr!(l, nav.teach_availability)),
        ("/teach/now", icondata::LuZap, tr!(l, now.teach_title)),
        ("/teach/dashboard", icondata::LuChartColumn, tr!(l, nav.teach_dashboard)),
        ("/teach/analytics", icondata::LuChartSpline, tr!(l, taught.title)),
        ("/teach/standing", icondata::LuTrophy, tr!(l, standing.title)),
        ("/teach/earnings", icondata::LuTrendingUp, tr!(l, earnings.page)),
        (address::PAYOUTS, icondata::LuBanknote, tr!(l, payouts.title)),
        ("/teach/courses", icondata::LuLibrary, tr!(l, courses.taught)),
        ("/teach/group-lessons", icondata::LuPresentation, tr!(l, group.teach_title)),
        (address::PACKAGE_OFFERS, icondata::LuTags, tr!(l, packages.offers_title)),
        ("/teach/promotions", icondata::LuMegaphone, tr!(l, promotions.title)),
        ("/teach/widgets", icondata::LuCodeXml, tr!(l, widgets.title)),
        ("/teach/profile", icondata::LuUserPen, tr!(l, nav.teach_profile)),
        ("/teach/verification", icondata::LuBadgeCheck, tr!(l, verification.title)),
        ("/teach/onboarding", icondata::LuListChecks, tr!(l, nav.teach_onboarding)),
    ]
}

/// Queues of the staff first, then what they look things up in.
pub fn staffing(l: Locale, roles: &[Role]) -> Vec<MenuLine> {
    let may = |scope| Role::may(roles, scope);
    allowed([
        (
            roles.iter().any(|role| role.is_staff()),
            ("/admin/dashboard", icondata::LuLayoutDashboard, tr!(l, desk.title)),
        ),
        (may(Role::Trust), ("/admin/tutors", icondata::LuUserCheck, tr!(l, nav.approvals))),
        (may(Role::Trust), ("/admin/verifications", icondata::LuShieldCheck, tr!(l, verification.queue))),
        (may(Role::Trust), ("/admin/reports", icondata::LuFlag, tr!(l, report.queue))),
        (may(Role::Trust), ("/admin/courses", icondata::LuLibrary, tr!(l, courses.queue))),
        (may(Role::Trust), ("/admin/affiliates", icondata::LuHandshake, tr!(l, partner.queue))),
        (may(Role::Trust), ("/admin/cases", icondata::LuScale, tr!(l, cases.queue))),
        (may(Role::Trust), ("/admin/attendance", icondata::LuUserSearch, tr!(l, unsure.title))),
        (may(Role::Trust), ("/admin/moderation", icondata::LuScanText, tr!(l, held.title))),
        (may(Role::Trust), ("/admin/fraud", icondata::LuShieldAlert, tr!(l, fraud.title))),
        (may(Role::Support), ("/admin/tickets", icondata::LuLifeBuoy, tr!(l, ticket.desk))),
        (may(Role::Support), ("/admin/bookings", icondata::LuBookOpen, tr!(l, desk.bookings))),
        (may(Role::Support), ("/admin/mails", icondata::LuMail, tr!(l, maillog.title))),
        (may(Role::Finance), (address::ADMIN_PAYOUTS, icondata::LuLandmark, tr!(l, payouts.queue))),
        (may(Role::Support), (address::USERS, icondata::LuUsers, tr!(l, staff.users))),
        (may(Role::Compliance), (address::AUDIT, icondata::LuScrollText, tr!(l, audit.title))),
        (may(Role::Compliance), ("/admin/events", icondata::LuRadio, tr!(l, eventlog.title))),
        (may(Role::Compliance), ("/admin/health", icondata::LuActivity, tr!(l, desk.health))),
        (may(Role::Trust), ("/admin/taxonomy", icondata::LuFolderTree, tr!(l, taxonomy.title))),
        (may(Role::Finance), ("/admin/payments", icondata::LuCreditCard, tr!(l, paydesk.title))),
        (may(Role::Finance), (address::REFUNDS, icondata::LuUndo2, tr!(l, refund.title))),
        (may(Role::Finance), (address::CHARGEBACKS, icondata::LuShieldAlert, tr!(l, chargeback.title))),
        (may(Role::Finance), (address::RISKY_PAYMENTS, icondata::LuShieldAlert, tr!(l, risky.title))),
        (may(Role::Finance), (address::RECONCILIATION, icondata::LuListChecks, tr!(l, reconciliation.title))),
        (may(Role::Analyst), ("/admin/analytics", icondata::LuChartLine, tr!(l, analytics.title))),
        (may(Role::Analyst), ("/admin/surveys", icondata::LuMessageSquareText, tr!(l, survey.title))),
        (may(Role::Analyst), ("/admin/experiments", icondata::LuFlaskConical, tr!(l, xp.title))),
        (may(Role::Analyst), ("/admin/flags", icondata::LuToggleRight, tr!(l, flags.title))),
        (may(Role::Finance), ("/owner/dashboard", icondata::LuChartPie, tr!(l, business.title))),
        (may(Role::Analyst), ("/admin/matching", icondata::LuSparkles, tr!(l, ranker.title))),
        (may(Role::Finance), ("/owner/growth", icondata::LuSprout, tr!(l, grows.title))),
        (may(Role::Finance), ("/admin/campaigns", icondata::LuMegaphone, tr!(l, campaigns.title))),
        (may(Role::Finance), ("/admin/credit-rules", icondata::LuCoins, tr!(l, governor.title))),
        (may(Role::Finance), (address::PROMO_CODES, icondata::LuTicketPercent, tr!(l, promo.title))),
    ])
}

/// Who one is here.
fn own(l: Locale, roles: &[Role]) -> Vec<MenuLine> {
    let grown = !roles.contains(&Role::Child);
    allowed([
        (grown, ("/referrals", icondata::LuGift, tr!(l, invites.title))),
        (grown, ("/partner", icondata::LuHandshake, tr!(l, partner.title))),
        (grown, ("/institution", icondata::LuSchool, tr!(l, institution.title))),
        (grown, (address::FAMILY, icondata::LuUsers, tr!(l, family.title))),
        (true, ("/settings/skills", icondata::LuAward, tr!(l, skills.title))),
        (grown, ("/settings/member", icondata::LuIdCard, tr!(l, member.title))),
        (grown, ("/settings/payments", icondata::LuCreditCard, tr!(l, cards.title))),
        (true, ("/account", icondata::LuSettings, tr!(l, nav.account))),
        (true, ("/support", icondata::LuLifeBuoy, tr!(l, ticket.title))),
    ])
}
