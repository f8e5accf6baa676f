//! How well a tutor speaks what they teach in, and what they do for whoever learns with a need (PE1): facts of the
//! profile that the search asks for. They are the tutor's own word, as languages are.

use super::{places::LANGUAGES, refusals};
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// How well somebody speaks a language, weakest first.
pub const SPOKEN_LEVELS: [&str; 4] = ["basic", "conversational", "fluent", "native"];

/// What a tutor may do for whoever learns with a need, in the order of the form.
pub const SUPPORTS: [&str; 9] = [
    "sign_language",
    "captions",
    "in_writing",
    "screen_reader",
    "large_print",
    "dyslexia",
    "adhd",
    "autism",
    "slow_pace",
];

/// Most languages a tutor names.
pub const LANGUAGES_MAX: usize = 10;

/// A language with how well it is spoken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SpokenLanguage {
    /// ISO 639-1.
    pub language: String,
    /// `basic`, `conversational`, `fluent` or `native`; empty says nothing.
    #[serde(default)]
    pub level: String,
}

/// Languages with a level; those without one are left out, and of one that is named twice the last counts.
///
/// # Errors
/// 422 `language_unknown`, `spoken_level_unknown`.
pub(super) fn parse_spoken(named: &[SpokenLanguage]) -> Result<Vec<SpokenLanguage>, Refusal> {
    let mut spoken: Vec<SpokenLanguage> = Vec::with_capacity(named.len().min(LANGUAGES_MAX));
    for entry in named {
        let language = entry.language.trim().to_lowercase();
        if LANGUAGES.binary_search(&language.as_str()).is_err() {
            return Err(refusals::language_unknown());
        }
        let level = entry.level.trim();
        if !level.is_empty() && !SPOKEN_LEVELS.contains(&level) {
            return Err(refusals::spoken_level_unknown());
        }
        spoken.retain(|known| known.language != language);
        if !level.is_empty() {
            spoken.push(SpokenLanguage { language, level: level.to_owned() });
        }
    }
    if spoken.len() > LANGUAGES_MAX { Err(refusals::language_unknown()) } else { Ok(spoken) }
}

/// What is offered, each once, in the order of [`SUPPORTS`].
///
/// # Errors
/// 422 `support_unknown`.
pub(super) fn parse_supports(named: &[String]) -> Result<Vec<String>, Refusal> {
    let named: Vec<&str> = named.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
    if named.iter().any(|word| !SUPPORTS.contains(word)) {
        return Err(refusals::supports_unknown());
    }
    Ok(SUPPORTS.into_iter().filter(|known| named.contains(known)).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn spoken(language: &str, level: &str) -> SpokenLanguage {
        SpokenLanguage { language: language.into(), level: level.into() }
    }

    #[test]
    fn a_level_that_there_is_not_and_a_language_that_nobody_speaks_are_refused() {
        for (language, level, code) in [
            ("de", "good", "spoken_level_unknown"),
            ("de", "Native", "spoken_level_unknown"),
            ("klingon", "native", "language_unknown"),
            ("", "native", "language_unknown"),
        ] {
            assert_eq!(parse_spoken(&[spoken(language, level)]).unwrap_err().code, code, "{language} {level}");
        }
    }

    #[test]
    fn a_language_without_a_level_says_nothing_and_the_last_word_about_one_counts() {
        let named = [spoken("de", "basic"), spoken("fr", ""), spoken(" DE ", "native")];
        assert_eq!(parse_spoken(&named).unwrap(), [spoken("de", "native")]);
        assert!(parse_spoken(&[spoken("de", "basic"), spoken("de", "")]).unwrap().is_empty());
    }

    #[test]
    fn support_that_nobody_can_look_for_is_refused_and_the_rest_stands_in_one_order() {
        let named = |words: &[&str]| parse_supports(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(named(&["everything"]).unwrap_err().code, "supports_unknown");
        assert_eq!(named(&["slow_pace", "captions", " captions ", ""]).unwrap(), ["captions", "slow_pace"]);
        assert!(named(&[]).unwrap().is_empty());
    }
}
