//! Names of countries and languages as a reader knows them, for the codes that tutors use.
//!
//! `names.json` is CLDR's, written by `scripts/names.mjs`; a code it lacks is shown as it is.

use crate::{format::list_comma, i18n::Locale};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

#[derive(Deserialize)]
struct Names {
    /// By ISO 3166-1 alpha-2 code.
    countries: BTreeMap<String, String>,
    /// By ISO 639-1 code.
    languages: BTreeMap<String, String>,
}

/// By language of the reader. The file is ours and read by a test: an unreadable one names nothing.
static NAMES: LazyLock<HashMap<String, Names>> =
    LazyLock::new(|| serde_json::from_str(include_str!("names.json")).unwrap_or_default());

fn names(l: Locale) -> Option<&'static Names> {
    NAMES.get(leptos_i18n::Locale::as_str(l)).or_else(|| NAMES.get("en"))
}

/// The language's name, or its code in capitals.
pub fn language(l: Locale, code: &str) -> String {
    names(l).and_then(|n| n.languages.get(code)).cloned().unwrap_or_else(|| code.to_uppercase())
}

/// The country's name, or its code.
pub fn country(l: Locale, code: &str) -> String {
    names(l).and_then(|n| n.countries.get(code)).cloned().unwrap_or_else(|| code.to_owned())
}

fn by_name(names: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> = names.iter().map(|(code, name)| (code.clone(), name.clone())).collect();
    list.sort_by_cached_key(|(_, name)| name.to_lowercase().chars().map(plain).collect::<String>());
    list
}

/// The letter a reader looks under: `Österreich` stands with O, not behind Z.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'û' | 'ü' => 'u',
        'ё' => 'е',
        other => other,
    }
}

/// Every language a tutor may choose, with its name, by name.
pub fn languages(l: Locale) -> Vec<(String, String)> {
    names(l).map(|n| by_name(&n.languages)).unwrap_or_default()
}

/// Every country with its name, by name.
pub fn countries(l: Locale) -> Vec<(String, String)> {
    names(l).map(|n| by_name(&n.countries)).unwrap_or_default()
}

/// The languages of a tutor in one line.
pub fn language_list(l: Locale, codes: &[String]) -> String {
    codes.iter().map(|code| language(l, code)).collect::<Vec<_>>().join(list_comma(l))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reader_reads_countries_and_languages_in_their_own_language() {
        assert_eq!(country(Locale::en, "BR"), "Brazil");
        assert_eq!(country(Locale::ru, "BR"), "Бразилия");
        assert_eq!(language(Locale::ar, "de"), "الألمانية");
        assert_eq!(
            (language(Locale::en, "ur"), language(Locale::de, "ro")),
            ("Urdu".to_owned(), "Rumänisch".to_owned())
        );
        assert_eq!(domain::identity::account::LOCALES.iter().filter(|code| !NAMES.contains_key(**code)).count(), 0);
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!((country(Locale::en, "QQ"), language(Locale::en, "qq")), ("QQ".to_owned(), "QQ".to_owned()));
    }

    #[test]
    fn countries_come_by_name_in_the_readers_language() {
        assert_eq!(countries(Locale::en).first().map(|(code, _)| code.clone()).as_deref(), Some("AF"));
        let german = countries(Locale::de);
        let at = |code: &str| german.iter().position(|(known, _)| known == code);
        assert!(at("OM") < at("AT") && at("AT") < at("PK"), "Oman, Österreich, Pakistan");
    }
}
