//! The languages of the product.

use std::{fmt, str::FromStr};

/// A reader's language. Codes and order are those of [`domain::identity::LOCALES`]; English stands in for what another
/// lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Locale {
    #[default]
    En,
    Es,
    Fr,
    De,
    Pt,
    Zh,
    Ru,
    Ar,
}

/// A code that is no language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLocale;

impl Locale {
    /// All of them.
    pub const ALL: [Self; 8] = [Self::En, Self::Es, Self::Fr, Self::De, Self::Pt, Self::Zh, Self::Ru, Self::Ar];

    /// ISO 639-1, as in addresses, cookies and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Pt => "pt",
            Self::Zh => "zh",
            Self::Ru => "ru",
            Self::Ar => "ar",
        }
    }

    /// The language of a code; English for a code without words.
    pub fn of(code: &str) -> Self {
        code.parse().unwrap_or_default()
    }

    /// `rtl` or `ltr`, for `dir` attributes.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(code: &str) -> Result<Self, UnknownLocale> {
        Self::ALL.into_iter().find(|locale| locale.code() == code).ok_or(UnknownLocale)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_are_those_an_account_may_choose() {
        assert_eq!(Locale::ALL.map(Locale::code), domain::identity::LOCALES);
        assert!(Locale::ALL.iter().enumerate().all(|(place, locale)| *locale as usize == place));
    }

    #[test]
    fn an_unknown_code_reads_english() {
        assert_eq!((Locale::of("ar"), Locale::of("xx"), Locale::of("")), (Locale::Ar, Locale::En, Locale::En));
        assert_eq!((Locale::Ar.direction(), Locale::Zh.direction()), ("rtl", "ltr"));
    }
}
