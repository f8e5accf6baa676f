//! Passwords: the rules for a new one, and a wrapper that is never printed.
//!
//! Length and a list of what is guessed first, no rules about signs and capitals (NIST SP 800-63B §3.1.1.2). Nothing is cut off: every byte up to the
//! limit is hashed, and what is longer is refused before any hashing.

use super::{Email, refusals};
use crate::Refusal;

/// A password as typed, checked against the rules, never printed.
#[derive(Clone)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Fewest characters of a new password (NIST SP 800-63B §3.1.1.2 allows 8 with MFA available and a blocklist).
pub const PASSWORD_MIN_CHARS: usize = 8;
/// Most bytes of a password that are hashed; more is refused before any hashing.
pub const PASSWORD_MAX_BYTES: usize = 1_024;

/// Passwords guessed first by everybody, and our own name; compared after lower-casing and dropping trailing digits and signs.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "qwerty",
    "qwertyui",
    "qwertyuiop",
    "azerty",
    "letmein",
    "welcome",
    "admin",
    "administrator",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "superman",
    "sunshine",
    "princess",
    "trustno",
    "abc",
    "abcd",
    "abcdefg",
    "abcdefgh",
    "passw0rd",
    "p@ssword",
    "p@ssw0rd",
    "changeme",
    "master",
    "shadow",
    "michael",
    "computer",
    "whatever",
    "starwars",
    "edustream",
    "edustreampassword",
    "iloveedustream",
    "student",
    "teacher",
    "tutor",
    "asdfghjkl",
    "zxcvbnm",
    "q1w2e3r4",
    "1q2w3e4r",
    "1qaz2wsx",
    "qazwsx",
    "secret",
    "login",
    "hello",
    "hunter",
    "default",
    "guest",
    "пароль",
    "йцукен",
];

impl Password {
    /// Checks a new password: 8 characters at least, 1,024 bytes at most, not one that is guessed first, not the e-mail's own name.
    pub fn parse_new(input: &str, email: Option<&Email>) -> Result<Self, Refusal> {
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(refusals::password_too_long(PASSWORD_MAX_BYTES));
        }
        if input.chars().count() < PASSWORD_MIN_CHARS {
            return Err(refusals::password_too_short(PASSWORD_MIN_CHARS));
        }
        let lower = input.to_lowercase();
        let stem = lower.trim_end_matches(|c: char| !c.is_alphabetic());
        let mut distinct: Vec<char> = lower.chars().collect();
        distinct.sort_unstable();
        distinct.dedup();
        let digits_only = lower.chars().all(|c| c.is_ascii_digit());
        let own_name =
            email.and_then(|e| e.as_str().split('@').next()).is_some_and(|name| name.len() > 3 && stem == name);
        let easy = COMMON.contains(&stem)
            || COMMON.contains(&lower.as_str())
            || distinct.len() < 4
            || (digits_only && input.len() < 12)
            || own_name;
        if easy {
            return Err(refusals::password_too_easy());
        }
        Ok(Self(input.to_owned()))
    }

    /// A password typed at log-in: only the size is checked, so that the answer does not tell which rule it breaks.
    pub fn parse_typed(input: &str) -> Result<Self, Refusal> {
        if input.is_empty() {
            return Err(refusals::password_missing());
        }
        if input.len() > PASSWORD_MAX_BYTES {
            return Err(refusals::password_too_long(PASSWORD_MAX_BYTES));
        }
        Ok(Self(input.to_owned()))
    }

    /// The bytes to hash.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_guessed_first_are_refused_and_long_or_emoji_ones_pass_whole() {
        for easy in ["password", "Password1!", "12345678", "aaaaaaaa", "EduStream2026", "qwertyuiop"] {
            assert_eq!(Password::parse_new(easy, None).unwrap_err().code, "password_too_easy", "{easy}");
        }
        assert_eq!(Password::parse_new("seven77", None).unwrap_err().code, "password_too_short");
        let long = format!("{}🦀é", "correct horse battery staple ".repeat(4));
        assert_eq!(Password::parse_new(&long, None).unwrap().expose(), long);
        assert_eq!(Password::parse_new(&"x".repeat(1_000_000), None).unwrap_err().code, "password_too_long");
        assert!(Password::parse_new("Demo-2026!", None).is_ok());
    }
}
