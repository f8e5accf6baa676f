//! Numbers as people type them: the digits of every script, and the separators their language writes.
//!
//! `٢٥`, `२५` and `２５` are 25. A page that prints `1.234,50` to a German reads it back; what each language puts between
//! thousands and before decimals stands in [`Separators::of`], for reading and for writing. Marks of direction, which
//! our own Arabic pages put round amounts, are no part of a number.

use super::visible::trimmed;

/// First digit of every script that counts with ten digits (Unicode 16.0, general category Nd).
const ZEROS: [char; 71] = [
    '0',
    '\u{660}',
    '\u{6F0}',
    '\u{7C0}',
    '\u{966}',
    '\u{9E6}',
    '\u{A66}',
    '\u{AE6}',
    '\u{B66}',
    '\u{BE6}',
    '\u{C66}',
    '\u{CE6}',
    '\u{D66}',
    '\u{DE6}',
    '\u{E50}',
    '\u{ED0}',
    '\u{F20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17E0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19D0}',
    '\u{1A80}',
    '\u{1A90}',
    '\u{1B50}',
    '\u{1BB0}',
    '\u{1C40}',
    '\u{1C50}',
    '\u{A620}',
    '\u{A8D0}',
    '\u{A900}',
    '\u{A9D0}',
    '\u{A9F0}',
    '\u{AA50}',
    '\u{ABF0}',
    '\u{FF10}',
    '\u{104A0}',
    '\u{10D30}',
    '\u{10D40}',
    '\u{11066}',
    '\u{110F0}',
    '\u{11136}',
    '\u{111D0}',
    '\u{112F0}',
    '\u{11450}',
    '\u{114D0}',
    '\u{11650}',
    '\u{116C0}',
    '\u{116D0}',
    '\u{11730}',
    '\u{118E0}',
    '\u{11950}',
    '\u{11C50}',
    '\u{11D50}',
    '\u{11DA0}',
    '\u{11F50}',
    '\u{16A60}',
    '\u{16AC0}',
    '\u{16B50}',
    '\u{1CCF0}',
    '\u{1D7CE}',
    '\u{1D7D8}',
    '\u{1D7E2}',
    '\u{1D7EC}',
    '\u{1D7F6}',
    '\u{1E140}',
    '\u{1E2F0}',
    '\u{1E4F0}',
    '\u{1E950}',
    '\u{1FBF0}',
];

/// What a digit of any script counts.
pub fn digit_of(c: char) -> Option<u32> {
    let after = ZEROS.partition_point(|zero| *zero <= c);
    let zero = *ZEROS.get(after.checked_sub(1)?)?;
    Some(u32::from(c) - u32::from(zero)).filter(|value| *value < 10)
}

/// The text with its digits as ASCII, without what is invisible at its ends and without marks of direction.
pub fn ascii_digits(text: &str) -> String {
    let written = trimmed(text).chars().filter(|c| !is_direction(*c));
    written.map(|c| digit_of(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)).collect()
}

/// A whole number that is not negative: years, minutes, lessons a day. What counts has no decimals, so that one mark
/// between groups of three can only part thousands, in every language (`1,000`, `1.000`, `1 000`).
pub fn whole(text: &str) -> Option<i64> {
    let text: String = ascii_digits(text).chars().map(plain_separator).collect();
    let parts: Vec<&str> = text.split(SEPARATORS).collect();
    let mut marks = text.chars().filter(|c| SEPARATORS.contains(c));
    let digits = match marks.next() {
        None => text.clone(),
        Some(mark) if mark != DECIMAL && marks.all(|other| other == mark) && is_grouped(&parts) => parts.concat(),
        Some(_) => return None,
    };
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// Marks that turn text and are drawn as nothing.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2060}') || super::visible::is_override(c)
}

/// What a language writes between thousands and before the decimals (CLDR).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between groups of three digits.
    pub group: &'static str,
    /// Before the decimals.
    pub point: &'static str,
}

impl Separators {
    /// Those of a language of the interface; of any other those of English.
    pub fn of(locale: &str) -> Self {
        let (group, point) = match locale {
            "es" | "de" | "pt" => (".", ","),
            "fr" => ("\u{202F}", ","),
            "ru" => ("\u{A0}", ","),
            _ => (",", "."),
        };
        Self { group, point }
    }
}

/// A typed number in its parts, both ASCII digits, `whole` never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Before the decimals, without groups.
    pub whole: String,
    /// The decimals as typed.
    pub decimals: String,
}

/// What a typed number may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One thing.
    Clear(Typed),
    /// With the separator between thousands, or before decimals: the reader's language has it as neither.
    Unclear {
        /// The larger reading.
        thousands: Typed,
        /// The smaller one.
        decimals: Typed,
    },
}

/// Reads a number that is not negative; `None` when it is none.
///
/// Blanks, apostrophes and the Arabic `٬` part thousands, `٫` comes before decimals. Of `.` and `,` the language says
/// which is which where both would do (`1,234`); where only one reading is possible (`12.5`, `1.234,5`, `1,234,567`)
/// that one counts, in every language.
pub fn read(text: &str, locale: &str) -> Option<Reading> {
    let text: String = ascii_digits(text).chars().map(plain_separator).collect();
    let parts: Vec<&str> = text.split(SEPARATORS).collect();
    let marks: Vec<char> = text.chars().filter(|c| SEPARATORS.contains(c)).collect();
    if !text.starts_with(|c: char| c.is_ascii_digit()) || !parts.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let (last, before) = marks.split_last().map_or((None, &[][..]), |(last, before)| (Some(*last), before));
    let grouped = || is_grouped(&parts).then(|| typed(&parts, &[]));
    let with_decimals = || {
        let (decimals, whole) = parts.split_last()?;
        // Decimals are no group, and what stands before them is parted by one other mark, in threes, or not at all.
        let alike = before.iter().all(|mark| Some(*mark) != last && Some(mark) == before.first());
        (last != Some(GROUP) && alike && (whole.len() == 1 || is_grouped(whole))).then(|| typed(whole, &[decimals]))
    };
    let same = before.iter().all(|mark| Some(*mark) == last);
    match (last, grouped().filter(|_| same), with_decimals()) {
        (None, ..) => Some(Reading::Clear(typed(&parts, &[]))),
        (Some(DECIMAL), _, decimals) => decimals.map(Reading::Clear),
        (Some(mark), Some(thousands), Some(decimals)) => {
            let Separators { group, point } = Separators::of(locale);
            Some(match mark {
                mark if group.starts_with(mark) => Reading::Clear(thousands),
                mark if point.starts_with(mark) => Reading::Clear(decimals),
                _ => Reading::Unclear { thousands, decimals },
            })
        }
        (Some(_), thousands, decimals) => thousands.or(decimals).map(Reading::Clear),
    }
}

/// Parts thousands in every language, as [`plain_separator`] writes it.
const GROUP: char = ' ';
/// Comes before decimals in every language.
const DECIMAL: char = '٫';
const SEPARATORS: [char; 4] = ['.', ',', GROUP, DECIMAL];

fn plain_separator(c: char) -> char {
    match c {
        ' ' | '\u{A0}' | '\u{2007}' | '\u{2008}' | '\u{2009}' | '\u{202F}' | '\'' | '’' | '٬' => GROUP,
        '，' | '،' => ',',
        '．' => '.',
        other => other,
    }
}

/// Groups of three (`1,234,567`), or as in India the last one of three and the others of two (`12,34,567`).
fn is_grouped(parts: &[&str]) -> bool {
    let Some(([first, middle @ ..], last)) = parts.split_last().map(|(last, before)| (before, last)) else {
        return false;
    };
    let threes = (1..=3).contains(&first.len()) && middle.iter().all(|part| part.len() == 3);
    let twos = !middle.is_empty() && (1..=2).contains(&first.len()) && middle.iter().all(|part| part.len() == 2);
    last.len() == 3 && !first.starts_with('0') && (threes || twos)
}

fn typed(whole: &[&str], decimals: &[&&str]) -> Typed {
    Typed { whole: whole.concat(), decimals: decimals.iter().copied().copied().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(whole: &str, decimals: &str) -> Reading {
        Reading::Clear(Typed { whole: whole.into(), decimals: decimals.into() })
    }

    #[test]
    fn report_27_digits_of_every_script_count() {
        for text in ["25", "٢٥", "۲۵", "२५", "２５", "๒๕", "২৫", "𝟐𝟓", "\u{200E}25\u{200F}", "\u{202B}٢٥\u{202C}"]
        {
            assert_eq!(whole(text), Some(25), "{text}");
            assert_eq!(read(text, "en"), Some(clear("25", "")), "{text}");
        }
        for text in ["", "½", "²", "二", "Ⅴ", "①", "-5", "+5", "2 5", "0x10", "1e3", "99999999999999999999"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn report_28_a_count_is_read_as_it_is_written_with_its_thousands_in_every_language() {
        for text in
            ["1000", "1,000", "1.000", "1 000", "1\u{202F}000", "1\u{A0}000", "1'000", "1’000", "١٬٠٠٠", "１，０００"]
        {
            assert_eq!(whole(text), Some(1_000), "{text}");
        }
        for (text, count) in [("12,345", 12_345), ("1.234.567", 1_234_567), ("12,34,567", 1_234_567)] {
            assert_eq!(whole(text), Some(count), "{text}");
        }
        for text in
            ["1,5", "1.5", "1,00", "1,0000", "0,500", ",100", "1,000,", "1,000.000", "1.000,00", "1٫000", "1,,000"]
        {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn the_zeros_stand_in_order_so_that_they_are_found() {
        assert!(ZEROS.is_sorted());
        assert!(ZEROS.iter().all(|zero| digit_of(*zero) == Some(0)));
        assert_eq!((digit_of('٩'), digit_of('9'), digit_of(':'), digit_of('/')), (Some(9), Some(9), None, None));
    }

    #[test]
    fn report_28_each_language_reads_the_separators_it_writes() {
        for (locale, text, whole, decimals) in [
            ("en", "5,000", "5000", ""),
            ("en", "5.000", "5", "000"),
            ("en", "1,234.50", "1234", "50"),
            ("de", "1.234,50", "1234", "50"),
            ("de", "5.000", "5000", ""),
            ("de", "5,000", "5", "000"),
            ("es", "12.345", "12345", ""),
            ("pt", "1.234.567", "1234567", ""),
            ("fr", "1\u{202F}234,50", "1234", "50"),
            ("fr", "1 234", "1234", ""),
            ("ru", "1\u{A0}000,00", "1000", "00"),
            ("ar", "٢٥٫٥٠", "25", "50"),
            ("ar", "١٬٢٣٤٫٥", "1234", "5"),
            ("zh", "1，234．5", "1234", "5"),
            ("en", "12,34,567.5", "1234567", "5"),
            ("en", "1'234.50", "1234", "50"),
        ] {
            assert_eq!(read(text, locale), Some(clear(whole, decimals)), "{locale} {text}");
        }
    }

    #[test]
    fn what_can_be_read_in_one_way_only_is_read_so_in_every_language() {
        for locale in crate::identity::LOCALES {
            for (text, whole, decimals) in [
                ("25.5", "25", "5"),
                ("25,50", "25", "50"),
                ("1.234,5", "1234", "5"),
                ("1,234.5", "1234", "5"),
                ("1,234,567", "1234567", ""),
                ("0,500", "0", "500"),
                ("0.500", "0", "500"),
                ("1234.567", "1234", "567"),
                ("25.", "25", ""),
            ] {
                assert_eq!(read(text, locale), Some(clear(whole, decimals)), "{locale} {text}");
            }
        }
    }

    #[test]
    fn what_the_language_has_as_neither_is_asked_back() {
        for locale in ["fr", "ru"] {
            let both = read("5.000", locale).unwrap();
            let typed = |whole: &str, decimals: &str| Typed { whole: whole.into(), decimals: decimals.into() };
            assert_eq!(both, Reading::Unclear { thousands: typed("5000", ""), decimals: typed("5", "000") });
        }
    }

    #[test]
    fn what_is_no_number_is_none_in_every_language() {
        for locale in crate::identity::LOCALES {
            for text in [
                "",
                " ",
                ".",
                ",5",
                ".5",
                "-1",
                "−1",
                "1.2.3",
                "1,2,3",
                "1.23.456,7.8",
                "1,234.567,8",
                "1 2",
                "1 23 4567",
                "NaN",
                "1e309",
                "0x10",
                "12a",
                "1..2",
                "1,,234",
                "1.234 567",
                "٫5",
                "1٫2٫3",
                "12 34",
            ] {
                assert_eq!(read(text, locale), None, "{locale} {text}");
            }
        }
    }
}
