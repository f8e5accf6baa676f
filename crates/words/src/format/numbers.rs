//! Numbers: separators of thousands and decimals (CLDR).

use crate::Locale;
use domain::text::numbers::Separators;

/// What stands between thousands and before the decimals: what [`domain::text::numbers`] reads back.
pub(super) fn separators(locale: Locale) -> (&'static str, &'static str) {
    let Separators { group, point } = Separators::of(locale.code());
    (group, point)
}

/// A whole number: `2,500`, `2.500`.
pub fn number(locale: Locale, number: i64) -> String {
    let digits = grouped(locale, &number.unsigned_abs().to_string());
    if number < 0 { format!("−{digits}") } else { digits }
}

/// Digits with the separator of thousands.
pub(super) fn grouped(locale: Locale, digits: &str) -> String {
    // Spanish writes numbers of four digits in one.
    let separator = if locale == Locale::Es && digits.len() < 5 { "" } else { separators(locale).0 };
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// A number written with a point, as the language writes it: `4.9`, `4,9`.
pub fn decimal(locale: Locale, written: &str) -> String {
    written.replace('.', separators(locale).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        let written = [Locale::En, Locale::De, Locale::Es, Locale::Fr].map(|locale| number(locale, 2500));
        assert_eq!(written, ["2,500", "2.500", "2500", "2\u{202f}500"]);
        assert_eq!((number(Locale::En, 0), number(Locale::Es, 12_500)), ("0".to_owned(), "12.500".to_owned()));
        assert_eq!(
            (number(Locale::En, -1_000), number(Locale::Ru, i64::MIN).chars().count()),
            ("−1,000".to_owned(), 26)
        );
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!((decimal(Locale::En, "4.5"), decimal(Locale::Fr, "4.5")), ("4.5".to_owned(), "4,5".to_owned()));
    }
}
