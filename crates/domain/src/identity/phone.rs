//! Phone numbers: read however they are spaced, kept as E.164 writes them.

use super::refusals;
use crate::{Refusal, text::numbers::ascii_digits};

/// Digits of a code.
pub const CODE_DIGITS: usize = 6;
/// Minutes a code is good.
pub const CODE_MINUTES: i64 = 10;
/// Tries of one code.
pub const CODE_TRIES: i32 = 5;
/// Longest and shortest number, without its sign (E.164 §6).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Digits of the end that is shown.
const SHOWN: usize = 2;

/// A number with its country code.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads `+49 (151) 234-567.89`, `0049 …`, and digits of any script.
    ///
    /// # Errors
    /// 422 `phone_invalid` at `number`.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        let typed = ascii_digits(typed);
        let kept: String =
            typed.chars().filter(|c| c.is_ascii_digit() || *c == '+' || c.is_alphabetic()).take(40).collect();
        let digits = kept.strip_prefix('+').or_else(|| kept.strip_prefix("00")).unwrap_or_default();
        let whole = DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !whole || digits.starts_with('0') {
            return Err(refusals::phone_invalid());
        }
        Ok(Self(format!("+{digits}")))
    }

    /// One that was parsed before it was stored.
    pub fn stored(number: String) -> Self {
        Self(number)
    }

    /// `+4915123456789`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last digits, which tell it from another one of its owner's and nothing to others.
    pub fn end(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(SHOWN)..).unwrap_or_default()
    }
}

/// Never whole in a log.
impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PhoneNumber(…{})", self.end())
    }
}

/// The six digits of random bytes. A remainder of 2^64 is as good as even.
pub fn code_of(random: [u8; 8]) -> String {
    format!("{:06}", u64::from_be_bytes(random) % 1_000_000)
}

/// The digits somebody typed, of any script and however spaced.
///
/// # Errors
/// 401 `code_required`, `code_wrong`.
pub fn code_typed(typed: &str) -> Result<String, Refusal> {
    let typed = ascii_digits(typed);
    let code: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2011}')).take(CODE_DIGITS + 1).collect();
    if code.is_empty() {
        return Err(refusals::phone_code_required());
    }
    let whole = code.len() == CODE_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    if whole { Ok(code) } else { Err(refusals::phone_code_wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_spaced_and_in_digits_of_any_script() {
        for typed in ["+4915123456789", "+49 (151) 234-567.89", "0049 151 23456789", " +٤٩١٥١٢٣٤٥٦٧٨٩ "] {
            assert_eq!(PhoneNumber::parse(typed).unwrap().as_str(), "+4915123456789", "{typed}");
        }
        let number = PhoneNumber::parse("+49 151 23456789").unwrap();
        assert_eq!((number.end(), format!("{number:?}").as_str()), ("89", "PhoneNumber(…89)"));
    }

    #[test]
    fn what_has_no_country_or_is_no_number_is_refused() {
        for wrong in
            ["", "0151 23456789", "+0151234567", "+49", "+49 151 2345678901234", "+49 151 CALL-NOW", "call", "+"]
        {
            assert_eq!(PhoneNumber::parse(wrong).unwrap_err().code, "phone_invalid", "{wrong:?}");
        }
    }

    #[test]
    fn a_code_has_six_digits_whatever_the_bytes_and_is_read_however_it_is_spaced() {
        assert_eq!((code_of([0; 8]).as_str(), code_of([255; 8]).len()), ("000000", 6));
        assert_eq!(code_typed(" 12 34-56").unwrap(), "123456");
        assert_eq!(code_typed("").unwrap_err().code, "code_required");
        for wrong in ["12345", "1234567", "12345a"] {
            assert_eq!(code_typed(wrong).unwrap_err().code, "code_wrong", "{wrong}");
        }
    }
}
