//! Every page's address. The server builds its router and its authorisation table from the same list.

use crate::{
    bookings, calendar, catalog, identity, money, people,
    platform::{
        design_page::DesignPage,
        errors_page::NotFoundPage,
        legal_page::{PrivacyPage, TermsPage},
    },
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

/// The application: one route per page, each rendered whole (no placeholders to fill in later, right status codes,
/// usable before any script).
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=catalog::landing_page::LandingPage ssr=SsrMode::Async />
                <Route path=path!("/tutors") view=catalog::search_page::SearchPage ssr=SsrMode::Async />
                <Route path=path!("/tutors/:id") view=people::tutor_page::TutorPage ssr=SsrMode::Async />
                <Route path=path!("/tutors/:id/book") view=bookings::book_page::BookPage ssr=SsrMode::Async />
                <Route path=path!("/subjects") view=catalog::subjects_page::SubjectsPage ssr=SsrMode::Async />
                <Route path=path!("/subjects/:slug") view=catalog::subjects_page::SubjectPage ssr=SsrMode::Async />
                <Route path=path!("/register") view=identity::register_page::RegisterPage ssr=SsrMode::Async />
                <Route path=path!("/check-your-mail") view=identity::register_page::CheckMailPage ssr=SsrMode::Async />
                <Route path=path!("/verify-email") view=identity::register_page::VerifyEmailPage ssr=SsrMode::Async />
                <Route path=path!("/login") view=identity::login_page::LoginPage ssr=SsrMode::Async />
                <Route path=path!("/password/forgot") view=identity::password_page::ForgotPage ssr=SsrMode::Async />
                <Route path=path!("/password/reset") view=identity::password_page::ResetPage ssr=SsrMode::Async />
                <Route path=path!("/account") view=identity::account_page::AccountPage ssr=SsrMode::Async />
                <Route path=path!("/home") view=bookings::home_page::HomePage ssr=SsrMode::Async />
                <Route path=path!("/bookings") view=bookings::list_page::BookingsPage ssr=SsrMode::Async />
                <Route path=path!("/bookings/:id") view=bookings::booking_page::BookingPage ssr=SsrMode::Async />
                <Route path=path!("/bookings/:id/cancel") view=bookings::cancel_page::CancelPage ssr=SsrMode::Async />
                <Route path=path!("/wallet") view=money::wallet_page::WalletPage ssr=SsrMode::Async />
                <Route path=path!("/sandbox/payments/:id") view=money::checkout_page::CheckoutPage ssr=SsrMode::Async />
                <Route path=path!("/teach/profile") view=people::profile_page::ProfilePage ssr=SsrMode::Async />
                <Route
                    path=path!("/teach/availability")
                    view=calendar::availability_page::AvailabilityPage
                    ssr=SsrMode::Async
                />
                <Route path=path!("/admin/tutors") view=people::approvals_page::ApprovalsPage ssr=SsrMode::Async />
                <Route path=path!("/design") view=DesignPage ssr=SsrMode::Async />
                <Route path=path!("/privacy") view=PrivacyPage ssr=SsrMode::Async />
                <Route path=path!("/terms") view=TermsPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// Percent-encodes a value for a query string (RFC 3986 §2.3: unreserved characters stay).
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 8);
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte as char),
            _ => {
                out.push('%');
                out.extend(
                    [byte >> 4, byte & 15]
                        .into_iter()
                        .filter_map(|half| char::from_digit(u32::from(half), 16))
                        .map(|c| c.to_ascii_uppercase()),
                );
            }
        }
    }
    out
}

/// Where to go after signing in: a path of this site, or home. `//evil`, `/\evil` and `javascript:` are not paths of
/// this site.
pub fn safe_next(next: &str) -> String {
    local_path(next).unwrap_or("/home").to_owned()
}

/// `next` when it is a path of this site.
pub fn local_path(next: &str) -> Option<&str> {
    let local =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.chars().any(char::is_control);
    local.then_some(next)
}

/// Where a booking begins again: the tutor and what was chosen so far (empty: not chosen).
pub fn book_path(tutor: &str, minutes: i32, subject: &str, start: &str) -> String {
    let mut path = format!("/tutors/{tutor}/book?minutes={minutes}");
    for (name, value) in [("subject", subject), ("start", start)] {
        if !value.is_empty() {
            path.extend(["&", name, "=", &encode(value)]);
        }
    }
    path
}

/// One value of the address's query string.
pub fn query(name: &str) -> String {
    leptos_router::hooks::use_query_map().get_untracked().get(name).unwrap_or_default()
}

/// One part of the address's path.
pub fn param(name: &str) -> String {
    leptos_router::hooks::use_params_map().get_untracked().get(name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed_after_signing_in() {
        for evil in [
            "//evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\\evil.example",
            "",
            "/a\r\nSet-Cookie: x",
        ] {
            assert_eq!(safe_next(evil), "/home", "{evil:?}");
        }
        assert_eq!(safe_next("/tutors?q=a%20b"), "/tutors?q=a%20b");
    }
}
