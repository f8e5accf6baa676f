//! With whose word somebody comes: a code in a link (`?ref=`) or in a request. It is nobody's fault when it is none:
//! what cannot be a code is forgotten, and refuses nothing.

/// Shortest and longest code, in characters.
const CODE_CHARS: std::ops::RangeInclusive<usize> = 3..=40;
/// Days that a browser remembers the code of a link.
pub const REFERRAL_DAYS: u32 = 30;

/// The code as it is kept: small letters, digits, hyphens and underscores; empty for what is none.
///
/// ```
/// # use domain::identity::referral::referral_code;
/// assert_eq!((referral_code(" Ada-2026 "), referral_code("<b>")), ("ada-2026".to_owned(), String::new()));
/// ```
pub fn referral_code(typed: &str) -> String {
    let typed = typed.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_code = CODE_CHARS.contains(&typed.len()) && typed.chars().all(plain);
    if is_code { typed.to_ascii_lowercase() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::referral_code;

    #[test]
    fn what_cannot_be_a_code_is_forgotten() {
        for none in ["", "ab", "a b c", "ada\u{0}", "a/b", "%61da", "straße", &"x".repeat(41)] {
            assert_eq!(referral_code(none), "", "{none:?}");
        }
        assert_eq!(referral_code("ADA_x"), "ada_x");
    }
}
