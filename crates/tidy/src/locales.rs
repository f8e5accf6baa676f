//! Every language of the pages has every text, with the same arguments.
//!
//! The compiler refuses a key nobody has and an argument nobody gives; a key that one language lacks reads English
//! there and an argument it drops is lost, both without a word. Plural forms (`count_one`, `count_few`, …) count as one
//! text: how many a language needs is its own affair.

use crate::Source;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "app/locales/";
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Arguments by text: `search.count` takes `count`.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// Texts that a language lacks, has alone, or gives other arguments than English.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let files: Vec<_> = sources.iter().filter(|source| source.path.starts_with(FOLDER)).map(texts).collect();
    let mut problems: Vec<String> = files.iter().filter_map(|(_, texts)| texts.clone().err()).collect();
    let english = files.iter().find(|(path, _)| path.ends_with("/en.json")).and_then(|(_, texts)| texts.as_ref().ok());
    let Some(english) = english else {
        problems.push(format!("{FOLDER}en.json: is missing or unreadable"));
        return problems;
    };
    for (path, texts) in files.iter().filter_map(|(path, texts)| Some((path, texts.as_ref().ok()?))) {
        for (key, arguments) in english {
            match texts.get(key) {
                None => problems.push(format!("{path}: lacks {key}")),
                Some(own) if own != arguments => {
                    problems.push(format!("{path}: {key} takes {own:?}, in English {arguments:?}"));
                }
                Some(_) => {}
            }
        }
        let alone = texts.keys().filter(|key| !english.contains_key(*key));
        problems.extend(alone.map(|key| format!("{path}: has {key}, which English lacks")));
    }
    problems
}

fn texts(source: &Source) -> (&str, Result<Texts, String>) {
    let read = serde_json::from_str::<Map<String, Value>>(&source.text).map(|sections| {
        let mut texts = Texts::new();
        for (name, section) in &sections {
            let section = section.as_object().into_iter().flatten();
            let keys: BTreeSet<&str> = section.clone().map(|(key, _)| key.as_str()).collect();
            for (key, text) in section {
                let arguments = texts.entry(format!("{name}.{}", text_of(key, &keys))).or_default();
                arguments.extend(text.as_str().map(arguments_of).into_iter().flatten());
            }
        }
        texts
    });
    (&source.path, read.map_err(|error| format!("{}: {error}", source.path)))
}

/// The text a key belongs to: itself, or the one it is a plural form of.
fn text_of<'a>(key: &'a str, keys: &BTreeSet<&str>) -> &'a str {
    match key.rsplit_once('_') {
        Some((text, form)) if FORMS.contains(&form) && keys.contains(format!("{text}_other").as_str()) => text,
        _ => key,
    }
}

fn arguments_of(text: &str) -> Vec<String> {
    let begun = text.split("{{").skip(1);
    begun.filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str =
        r#"{"search": {"count_one": "{{ count }} tutor", "count_other": "{{ count }} tutors", "any": "Any"}}"#;

    fn found(other: &str) -> usize {
        let file = |name: &str, text: &str| Source { path: format!("{FOLDER}{name}.json"), text: text.into() };
        problems(&[file("en", ENGLISH), file("xx", other)]).len()
    }

    #[test]
    fn a_language_may_have_other_plural_forms_and_nothing_else() {
        let forms = r#""count_one": "een", "count_many": "{{count}}", "count_other": "{{ count }}""#;
        let many = format!(r#"{{"search": {{{forms}, "any": "Elk"}}}}"#);
        assert_eq!(found(&many), 0);
        assert_eq!(found(r#"{"search": {"count": "{{ count }}", "any": "Elk"}}"#), 0);
    }

    #[test]
    fn a_text_that_is_missing_alone_or_takes_other_arguments_is_found() {
        assert_eq!(found(r#"{"search": {"any": "Elk"}}"#), 1);
        assert_eq!(found(r#"{"search": {"count": "{{ count }}", "any": "Elk", "all": "Al"}}"#), 1);
        assert_eq!(found(r#"{"search": {"count": "{{ counted }}", "any": "Elk"}}"#), 1);
        assert_eq!(found("{"), 1);
        assert_eq!(problems(&[]).len(), 1);
    }
}
