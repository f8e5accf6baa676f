//! Passwords that everybody guesses first.
//!
//! Two lists: words that make a password weak whatever digits and signs stand round them, kept here, and 29,706 whole
//! passwords of leaked collections in a file beside this one, in byte order so that they are searched where they lie.
//! The file is native only: the browser never judges a password.

/// Words that are weak with any digits and signs round them: what is typed first in our languages, our own name,
/// seasons, months and days.
const STEMS: &[&str] = &[
    "abc",
    "abcd",
    "abcdefg",
    "abcdefgh",
    "admin",
    "administrator",
    "asdf",
    "asdfghjkl",
    "azerty",
    "changeme",
    "default",
    "edustream",
    "edustreampassword",
    "guest",
    "hello",
    "iloveedustream",
    "iloveyou",
    "letmein",
    "login",
    "master",
    "pass",
    "passw",
    "password",
    "passwort",
    "qazwsx",
    "qwer",
    "qwerty",
    "qwertyui",
    "qwertyuiop",
    "qwertz",
    "secret",
    "student",
    "teacher",
    "trustno",
    "tutor",
    "welcome",
    "willkommen",
    "zxcvbnm",
    "contrasena",
    "hola",
    "tequiero",
    "teamo",
    "bonjour",
    "motdepasse",
    "jetaime",
    "hallo",
    "geheim",
    "ichliebedich",
    "senha",
    "mudar",
    "obrigado",
    "parol",
    "пароль",
    "привет",
    "йцукен",
    "любовь",
    "qwe",
    "woaini",
    "mima",
    "密码",
    "我爱你",
    "كلمةالسر",
    "مرحبا",
    "habibi",
    "spring",
    "summer",
    "autumn",
    "winter",
    "fruhling",
    "sommer",
    "herbst",
    "primavera",
    "verano",
    "otono",
    "invierno",
    "printemps",
    "ete",
    "automne",
    "hiver",
    "verao",
    "outono",
    "inverno",
    "весна",
    "лето",
    "осень",
    "зима",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Shortest stem that is looked for in the long list: `dragon2026` is weak, three letters before eight digits are not
/// weaker than the digits.
const STEM_MIN_CHARS: usize = 5;

/// Whether somebody who guesses would try it early. `text` is in lower case.
pub(super) fn is_common(text: &str) -> bool {
    let plain: String = text.chars().map(unmasked).collect();
    [text, plain.as_str()].into_iter().any(|text| {
        let stem = stem(text);
        is_listed(text)
            || is_listed(repeated(text))
            || STEMS.contains(&stem)
            || STEMS.contains(&repeated(stem))
            || (stem.chars().count() >= STEM_MIN_CHARS && (is_listed(stem) || is_listed(repeated(stem))))
    })
}

/// The text without digits and signs round it: `summer` of `2026_summer!`.
pub(super) fn stem(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

/// What a text repeats: `pass` of `passpasspass`; the text itself when it repeats nothing.
fn repeated(text: &str) -> &str {
    let starts = text.char_indices().map(|(at, _)| at).skip(1);
    let unit = starts.filter(|at| text.len().is_multiple_of(*at)).filter_map(|at| text.get(..at));
    unit.into_iter().find(|unit| unit.repeat(text.len() / unit.len()) == text).unwrap_or(text)
}

/// The letter that a digit or sign stands for in `p@ssw0rd`.
fn unmasked(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        '7' => 't',
        other => other,
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn is_listed(text: &str) -> bool {
    use std::sync::LazyLock;
    static LISTED: LazyLock<Vec<&str>> =
        LazyLock::new(|| include_str!("common_passwords.txt").lines().filter(|line| !line.starts_with('#')).collect());
    LISTED.binary_search(&text).is_ok()
}

#[cfg(target_arch = "wasm32")]
fn is_listed(_text: &str) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_list_is_long_and_in_order() {
        let lines: Vec<&str> =
            include_str!("common_passwords.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() >= 10_000 && lines.is_sorted(), "{}", lines.len());
    }

    #[test]
    fn s10_passwords_of_leaked_lists_are_common_with_digits_round_them_repeated_or_masked() {
        for text in [
            "metallica",
            "tinkerbell",
            "barcelona",
            "summer2026",
            "q1w2e3r4t5",
            "2026summer!",
            "dragon1994",
            "passpass",
            "m3tallica",
            "$unshine",
            "monkeymonkey",
            "autumn2026",
            "qwe123qwe123",
            "лето2026",
            "p@ssw0rd",
            "1234567890",
        ] {
            assert!(is_common(text), "{text}");
        }
    }

    #[test]
    fn words_nobody_lists_are_not() {
        for text in [
            "violet-anchor-93",
            "correct horse battery staple",
            "demo-2026!",
            "ab1994zq",
            "tschüssikowski",
            "李华的小狗很可爱",
        ] {
            assert!(!is_common(text), "{text}");
        }
    }
}
