//! Names of countries and languages as a reader knows them, for the codes that tutors use.

use crate::i18n::Locale;

/// ISO 639-1 code, English and Russian name.
const LANGUAGES: [(&str, &str, &str); 26] = [
    ("ar", "Arabic", "арабский"), ("cs", "Czech", "чешский"), ("da", "Danish", "датский"), ("de", "German", "немецкий"), ("el", "Greek", "греческий"),
    ("en", "English", "английский"), ("es", "Spanish", "испанский"), ("fa", "Persian", "персидский"), ("fi", "Finnish", "финский"), ("fr", "French", "французский"),
    ("he", "Hebrew", "иврит"), ("hi", "Hindi", "хинди"), ("id", "Indonesian", "индонезийский"), ("it", "Italian", "итальянский"), ("ja", "Japanese", "японский"),
    ("ko", "Korean", "корейский"), ("nl", "Dutch", "нидерландский"), ("pl", "Polish", "польский"), ("pt", "Portuguese", "португальский"), ("ru", "Russian", "русский"),
    ("sv", "Swedish", "шведский"), ("sw", "Swahili", "суахили"), ("tr", "Turkish", "турецкий"), ("uk", "Ukrainian", "украинский"), ("vi", "Vietnamese", "вьетнамский"),
    ("zh", "Chinese", "китайский"),
];

/// The language's name, or its code in capitals.
pub fn language(l: Locale, code: &str) -> String {
    let found = LANGUAGES.iter().find(|(known, ..)| *known == code);
    found.map_or_else(|| code.to_uppercase(), |(_, english, russian)| if l == Locale::ru { (*russian).to_owned() } else { (*english).to_owned() })
}

/// Every language a tutor may choose, with its name.
pub fn languages(l: Locale) -> Vec<(String, String)> {
    LANGUAGES.iter().map(|(code, ..)| ((*code).to_owned(), language(l, code))).collect()
}

/// The languages of a tutor in one line.
pub fn language_list(l: Locale, codes: &[String]) -> String {
    codes.iter().map(|code| language(l, code)).collect::<Vec<_>>().join(", ")
}
