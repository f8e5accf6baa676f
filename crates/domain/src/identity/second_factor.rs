//! The second step of signing in (ID3): six digits of an authenticator app (RFC 6238), or a recovery code.

use super::{Role, refusals};
use crate::{Refusal, text::numbers::ascii_digits};
use serde::{Deserialize, Serialize};

/// Recovery codes of one set.
pub const RECOVERY_CODES: usize = 10;
/// Random bytes of a recovery code: with more than 112 bits a plain hash is enough (ASVS 5.0 V6.5.2).
pub const RECOVERY_BYTES: usize = 15;
/// Minutes in which a code must follow the password.
pub const CODE_FOLLOWS_MINUTES: i64 = 10;
/// Crockford's base 32: no letter looks like a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const RECOVERY_CHARS: usize = RECOVERY_BYTES * 8 / 5;

/// What an authenticator app is set up with. The app reads `otpauth_url` from a picture; `secret` is for typing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct TotpSetup {
    pub secret: String,
    pub otpauth_url: String,
}

/// Each is good once. They are told here and never again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RecoveryCodes {
    pub recovery_codes: Vec<String>,
}

/// How an account's second step stands, for its own page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TwoStep {
    pub on: bool,
    /// Recovery codes that are left.
    pub recovery_codes: i64,
}

/// A code as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// Six digits.
    App(String),
    /// Without its hyphens, in the letters it was made of.
    Recovery(String),
}

impl Code {
    /// Reads digits of any script, with spaces and hyphens anywhere.
    ///
    /// # Errors
    /// 401 `code_required` for nothing, 401 `code_wrong` for what cannot be a code.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let typed = ascii_digits(typed);
        let kept = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2011}'));
        let text: String = kept.map(|c| c.to_ascii_lowercase()).take(RECOVERY_CHARS + 1).collect();
        if text.is_empty() {
            return Err(refusals::code_required());
        }
        if text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self::App(text));
        }
        let read = |c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        };
        let text: String = text.chars().map(read).collect();
        let whole = text.len() == RECOVERY_CHARS && text.bytes().all(|byte| ALPHABET.contains(&byte));
        if whole { Ok(Self::Recovery(text)) } else { Err(refusals::code_wrong()) }
    }
}

/// A recovery code of random bytes, as it is stored: 24 letters and digits.
pub fn recovery_code(bytes: [u8; RECOVERY_BYTES]) -> String {
    let number = bytes.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    let letter = |place: usize| ALPHABET.get((number >> (place * 5) & 31) as usize).copied().map(char::from);
    (0..RECOVERY_CHARS).rev().filter_map(letter).collect()
}

/// The same as it is shown: in fours.
pub fn recovery_code_shown(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Whether somebody must set the second step up before anything else; `forced` is the installation's setting.
pub fn must_set_up(roles: &[Role], on: bool, forced: bool) -> bool {
    forced && !on && roles.iter().any(|role| role.is_staff())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_spaced_and_in_digits_of_any_script() {
        for typed in ["123456", " 123 456 ", "123-456", "\u{200F}١٢٣٤٥٦"] {
            assert_eq!(Code::parse(typed), Ok(Code::App("123456".into())), "{typed:?}");
        }
        let shown = recovery_code_shown(&recovery_code([7; RECOVERY_BYTES]));
        let stored = recovery_code([7; RECOVERY_BYTES]);
        for typed in [shown.clone(), shown.to_uppercase(), stored.clone(), format!(" {} ", shown.replace('-', " "))] {
            assert_eq!(Code::parse(&typed), Ok(Code::Recovery(stored.clone())), "{typed:?}");
        }
    }

    #[test]
    fn nothing_is_asked_for_and_what_cannot_be_a_code_is_wrong() {
        for nothing in ["", " ", "- -", "\u{200F}"] {
            assert_eq!(Code::parse(nothing).unwrap_err().code, "code_required", "{nothing:?}");
        }
        for wrong in ["12345", "1234567", "12345a", "+12345", "1234.5", "abcd-efgh-jkmn-pqr", &"u".repeat(24)] {
            assert_eq!(Code::parse(wrong).unwrap_err().code, "code_wrong", "{wrong:?}");
        }
        assert_eq!(Code::parse(&"7".repeat(100_000)).unwrap_err().code, "code_wrong");
    }

    #[test]
    fn letters_that_look_like_digits_are_read_as_those() {
        let read = Code::parse("OIL0-0000-0000-0000-0000-0000");
        assert_eq!(read, Ok(Code::Recovery(format!("0110{}", "0".repeat(20)))));
    }

    #[test]
    fn a_recovery_code_holds_every_bit() {
        let mut seen = std::collections::HashSet::new();
        for bit in 0..RECOVERY_BYTES * 8 {
            let mut bytes = [0; RECOVERY_BYTES];
            bytes[bit / 8] = 1 << (bit % 8);
            let code = recovery_code(bytes);
            assert_eq!(code.len(), RECOVERY_CHARS);
            assert!(seen.insert(code), "bit {bit}");
        }
        assert_eq!(recovery_code_shown(&recovery_code([0; RECOVERY_BYTES])), "0000-0000-0000-0000-0000-0000");
    }

    #[test]
    fn staff_alone_are_made_to_and_only_where_it_is_asked() {
        for (roles, on, forced, must) in [
            (&[Role::Admin][..], false, true, true),
            (&[Role::Student, Role::Owner], false, true, true),
            (&[Role::Admin], true, true, false),
            (&[Role::Admin], false, false, false),
            (&[Role::Student, Role::Tutor], false, true, false),
            (&[], false, true, false),
        ] {
            assert_eq!(must_set_up(roles, on, forced), must, "{roles:?} {on} {forced}");
        }
    }
}
