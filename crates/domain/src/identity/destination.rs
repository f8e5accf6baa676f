//! Where somebody was going when they had to sign in or to open an account first.

/// Longest path that waits with a registration, in bytes: a search carried along is a few hundred.
pub const DESTINATION_MAX_BYTES: usize = 2_000;

/// `next` when it is a path of this site. `//evil`, `/\evil` and `javascript:` are not.
///
/// ```
/// # use domain::identity::local_path;
/// assert_eq!((local_path("/tutors?q=a"), local_path("//evil.example")), (Some("/tutors?q=a"), None));
/// ```
pub fn local_path(next: &str) -> Option<&str> {
    let local =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.chars().any(char::is_control);
    local.then_some(next)
}

/// What is kept of it with a registration: empty for what leads elsewhere and for what is longer than the address of
/// any page.
pub fn destination(next: &str) -> &str {
    local_path(next).filter(|next| next.len() <= DESTINATION_MAX_BYTES).unwrap_or_default()
}

/// An address that leads on to `next` afterwards; to nowhere in particular for what is no destination.
///
/// ```
/// # use domain::identity::leading_to;
/// assert_eq!(leading_to("/login", "/book?a=b&c=d"), "/login?next=%2Fbook%3Fa%3Db%26c%3Dd");
/// assert_eq!(leading_to("/reset?token=t", "//evil.example"), "/reset?token=t");
/// ```
pub fn leading_to(path: &str, next: &str) -> String {
    let next = destination(next);
    if next.is_empty() {
        return path.to_owned();
    }
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}{}", serde_urlencoded::to_string([("next", next)]).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_destinations() {
        for evil in ["//evil.example", "https://evil.example", "javascript:alert(1)", "/\\evil.example", "", "/a\r\nb"]
        {
            assert_eq!((local_path(evil), destination(evil)), (None, ""), "{evil:?}");
        }
    }

    #[test]
    fn a_path_longer_than_any_page_has_is_no_destination() {
        let long = format!("/tutors?q={}", "x".repeat(DESTINATION_MAX_BYTES));
        assert_eq!((local_path(&long).is_some(), destination(&long)), (true, ""));
    }
}
