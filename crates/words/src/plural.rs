//! Which form a word takes after a number (CLDR 47, cardinals of whole numbers).
//!
//! Written out here for the languages of the product: the table that `fluent-bundle` relies on (`intl_pluralrules`
//! 7.0.2) has lost the remainder in Arabic's rules and gives 103 the form of 100.

use crate::Locale;

/// A plural form, named as in Fluent files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Form {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Form {
    /// The form of a name; none for a name that is no form.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// The form after a number in a language. A negative number takes the form of its positive.
pub fn form(locale: Locale, number: i64) -> Form {
    let n = number.unsigned_abs();
    let is_millions = n != 0 && n.is_multiple_of(1_000_000);
    match locale {
        Locale::En | Locale::De => {
            if n == 1 {
                Form::One
            } else {
                Form::Other
            }
        }
        Locale::Es if n == 1 => Form::One,
        Locale::Fr | Locale::Pt if n < 2 => Form::One,
        Locale::Es | Locale::Fr | Locale::Pt => {
            if is_millions {
                Form::Many
            } else {
                Form::Other
            }
        }
        Locale::Zh => Form::Other,
        Locale::Ru => match (n % 10, n % 100) {
            (1, tens) if tens != 11 => Form::One,
            (2..=4, tens) if !(12..=14).contains(&tens) => Form::Few,
            _ => Form::Many,
        },
        Locale::Ar => match (n, n % 100) {
            (0, _) => Form::Zero,
            (1, _) => Form::One,
            (2, _) => Form::Two,
            (_, 3..=10) => Form::Few,
            (_, 11..=99) => Form::Many,
            _ => Form::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_forms_of_cldrs_samples() {
        use Form::{Few, Many, One, Other, Two, Zero};
        for (locale, samples) in [
            (Locale::En, &[(One, &[1][..]), (Other, &[0, 2, 16, 100, 1_000_000])][..]),
            (Locale::De, &[(One, &[1]), (Other, &[0, 2, 16, 101])]),
            (Locale::Es, &[(One, &[1]), (Many, &[1_000_000, 2_000_000]), (Other, &[0, 2, 16, 101, 1_000_001])]),
            (Locale::Fr, &[(One, &[0, 1]), (Many, &[1_000_000]), (Other, &[2, 17, 101])]),
            (Locale::Pt, &[(One, &[0, 1]), (Many, &[1_000_000]), (Other, &[2, 17, 101])]),
            (Locale::Zh, &[(Other, &[0, 1, 2, 100])]),
            (
                Locale::Ru,
                &[
                    (One, &[1, 21, 31, 101, 1001]),
                    (Few, &[2, 3, 4, 22, 24, 102, 1002]),
                    (Many, &[0, 5, 11, 12, 14, 19, 100, 111, 112, 1000, 1_000_000]),
                ],
            ),
            (
                Locale::Ar,
                &[
                    (Zero, &[0]),
                    (One, &[1]),
                    (Two, &[2]),
                    (Few, &[3, 10, 103, 110, 1003]),
                    (Many, &[11, 26, 99, 111, 199, 1011]),
                    (Other, &[100, 101, 102, 200, 202, 1000, 1_000_000]),
                ],
            ),
        ] {
            for (expected, numbers) in samples {
                for number in *numbers {
                    assert_eq!(form(locale, *number), *expected, "{locale} {number}");
                    assert_eq!(form(locale, -number), *expected, "{locale} -{number}");
                }
            }
        }
    }
}
