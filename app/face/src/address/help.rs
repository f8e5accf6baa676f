//! The article of the help centre that belongs to a page.

/// How the addresses of pages begin, the longer ones first, and the article for each.
const ARTICLES: &[(&str, &str)] = &[
    ("/bookings", "cancel-a-lesson"),
    ("/tutors", "book-a-lesson"),
    ("/subjects", "find-a-tutor"),
    ("/wallet", "wallet"),
    ("/packages", "packages"),
    ("/messages", "messages"),
    ("/calendar", "time-zones"),
    ("/family", "children"),
    ("/cases", "dispute"),
    ("/group-lessons", "group-lessons"),
    ("/waitlist", "group-lessons"),
    ("/teach/payouts", "payouts"),
    ("/teach/availability", "hours"),
    ("/teach", "become-a-tutor"),
    ("/settings/privacy", "account"),
    ("/settings/security", "security"),
    ("/settings/blocks", "block-somebody"),
    ("/settings/notifications", "notifications"),
    ("/settings/payments", "wallet"),
    ("/settings", "account"),
    ("/account", "account"),
    ("/login", "sign-in"),
    ("/register", "sign-in"),
    ("/password", "sign-in"),
    ("/sanctions", "sanctions"),
    ("/report", "report-somebody"),
];

/// Where the help for a page is: its own article, else the help centre.
pub fn help_for(path_and_query: &str) -> String {
    let path = path_and_query.split('?').next().unwrap_or_default();
    let begins = |start: &str| path == start || path.strip_prefix(start).is_some_and(|rest| rest.starts_with('/'));
    let found = ARTICLES.iter().find(|(start, _)| begins(start));
    found.map_or_else(|| "/help".to_owned(), |(_, slug)| format!("/help/{slug}"))
}

#[cfg(test)]
mod tests {
    use super::help_for;

    #[test]
    fn a_page_leads_to_its_own_article_and_others_to_the_centre() {
        assert_eq!(help_for("/wallet?kind=topup"), "/help/wallet");
        assert_eq!(help_for("/bookings/0190b5c0/cancel"), "/help/cancel-a-lesson");
        assert_eq!(help_for("/teach/dashboard"), "/help/become-a-tutor");
        assert_eq!(help_for("/teach/payouts"), "/help/payouts");
        for other in ["/", "/walletx", "/admin/users", "/help/wallet"] {
            assert_eq!(help_for(other), "/help", "{other}");
        }
    }
}
