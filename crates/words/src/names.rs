//! Names of countries and languages as a reader knows them, for the codes that people use.
//!
//! `<language>/names.ftl` is CLDR's, written by `scripts/names.mjs`; a code it lacks is shown as it is.

use crate::{Locale, format, keys::BOOK};
use std::sync::LazyLock;

/// The language's name, or its code in capitals.
pub fn language(l: Locale, code: &str) -> String {
    BOOK.plain(l, &format!("language-{code}")).map_or_else(|| code.to_uppercase(), str::to_owned)
}

/// The country's name, or its code.
pub fn country(l: Locale, code: &str) -> String {
    BOOK.plain(l, &format!("country-{code}")).map_or_else(|| code.to_owned(), str::to_owned)
}

/// Every language a tutor may choose, with its name, by name.
pub fn languages(l: Locale) -> Vec<(String, String)> {
    LISTS.get(l as usize).map(|lists| lists.languages.clone()).unwrap_or_default()
}

/// Every country with its name, by name.
pub fn countries(l: Locale) -> Vec<(String, String)> {
    LISTS.get(l as usize).map(|lists| lists.countries.clone()).unwrap_or_default()
}

/// The languages of a tutor in one line.
pub fn language_list(l: Locale, codes: &[String]) -> String {
    format::list(l, codes.iter().map(|code| language(l, code)))
}

/// Both lists of one language.
struct Lists {
    countries: Vec<(String, String)>,
    languages: Vec<(String, String)>,
}

/// By language of the reader.
static LISTS: LazyLock<[Lists; Locale::ALL.len()]> = LazyLock::new(|| {
    Locale::ALL.map(|l| Lists { countries: by_name(l, "country-"), languages: by_name(l, "language-") })
});

fn by_name(l: Locale, start: &str) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> =
        BOOK.plain_from(l, start).map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reader_reads_countries_and_languages_in_their_own_language() {
        assert_eq!(country(Locale::En, "BR"), "Brazil");
        assert_eq!(country(Locale::Ru, "BR"), "Бразилия");
        assert_eq!(language(Locale::Ar, "de"), "الألمانية");
        assert_eq!(
            (language(Locale::En, "ur"), language(Locale::De, "ro")),
            ("Urdu".to_owned(), "Rumänisch".to_owned())
        );
        for l in Locale::ALL {
            assert_eq!((countries(l).len(), languages(l).len()), (250, 51), "{l}");
        }
    }

    #[test]
    fn every_language_of_the_product_names_itself() {
        let own = Locale::ALL.map(|l| language(l, l.code()));
        assert_eq!(own, ["English", "español", "français", "Deutsch", "português", "中文", "русский", "العربية"]);
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!((country(Locale::En, "QQ"), language(Locale::En, "qq")), ("QQ".to_owned(), "QQ".to_owned()));
        assert_eq!(country(Locale::En, "AD }{"), "AD }{");
    }

    #[test]
    fn report_19_what_a_reader_may_choose_is_what_the_rules_accept() {
        use domain::people::places::{COUNTRIES, LANGUAGES};
        assert!(COUNTRIES.is_sorted() && LANGUAGES.is_sorted());
        for l in Locale::ALL {
            let sorted = |list: Vec<(String, String)>| {
                let mut codes: Vec<String> = list.into_iter().map(|(code, _)| code).collect();
                codes.sort();
                codes
            };
            assert_eq!(sorted(countries(l)), COUNTRIES);
            assert_eq!(sorted(languages(l)), LANGUAGES);
        }
    }

    #[test]
    fn countries_come_by_name_in_the_readers_language() {
        assert_eq!(countries(Locale::En).first().map(|(code, _)| code.clone()).as_deref(), Some("AF"));
        let german = countries(Locale::De);
        let at = |code: &str| german.iter().position(|(known, _)| known == code);
        assert!(at("OM") < at("AT") && at("AT") < at("PK"), "Oman, Österreich, Pakistan");
    }

    #[test]
    fn several_languages_stand_in_one_line() {
        let codes = ["de", "fr"].map(str::to_owned);
        assert_eq!(language_list(Locale::Zh, &codes), "德语、法语");
    }
}
