//! Every language has every sentence, with the same arguments and with the plural forms it asks for.
//!
//! The compiler refuses a key that English lacks and an argument it does not take; a key that another language lacks
//! reads English there and an argument it drops is lost, both without a word. A sentence that is the same as in English
//! was probably never translated: the few that may be stand in `same_in_english.txt`, where what is no longer the same
//! must go. A page's sentence that no source says any more must go as well.

use crate::Source;
use ftl::{ENGLISH, SHARED, Shape, shapes};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "crates/words/";
/// English says most refusals where they are refused; its file has only what is filled otherwise.
const REFUSALS: &str = "refusals";
/// Names are what CLDR says, the same or not.
const NAMES: &str = "names";

/// Sentences of one file by name.
type Sentences = BTreeMap<String, Shape>;
/// By language and context.
type Files<'a> = BTreeMap<(&'a str, &'a str), (&'a str, Sentences)>;

/// What is wrong with the words, naming file and sentence; `same` lists the sentences that may be as in English.
pub fn problems(sources: &[Source], same: &str) -> Vec<String> {
    let (mut files, mut problems) = (Files::new(), Vec::new());
    for source in sources {
        let name = source.path.strip_prefix(FOLDER).and_then(|rest| rest.strip_suffix(".ftl"));
        let Some((language, context)) = name.and_then(|name| name.split_once('/')) else { continue };
        match shapes(&source.text) {
            Ok(shapes) => drop(files.insert((language, context), (&source.path, by_name(shapes)))),
            Err(wrong) => problems.extend(wrong.iter().map(|wrong| format!("{}: {wrong}", source.path))),
        }
    }
    let languages: BTreeSet<&str> = files.keys().map(|(language, _)| *language).collect();
    if !languages.contains(ENGLISH) {
        problems.push(format!("{FOLDER}{ENGLISH}: is missing"));
    }
    let same: BTreeSet<&str> = same.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    for context in files.keys().map(|(_, context)| *context).collect::<BTreeSet<_>>() {
        let expected = expected(&files, context);
        for language in &languages {
            match files.get(&(*language, context)) {
                Some((path, own)) => {
                    problems
                        .extend(compared(own, &expected, language, context).map(|wrong| format!("{path}: {wrong}")));
                }
                None => problems.push(format!("{FOLDER}{language}/{context}.ftl: is missing")),
            }
        }
    }
    problems.extend(untranslated(&files, &same));
    problems.extend(unsaid(&files, sources));
    problems
}

fn by_name(shapes: Vec<Shape>) -> Sentences {
    let name = |shape: &Shape| match &shape.attribute {
        Some(attribute) => format!("{}.{attribute}", shape.id),
        None => shape.id.clone(),
    };
    shapes.into_iter().map(|shape| (name(&shape), shape)).collect()
}

/// What every language must have: what English has; of refusals, what any has.
fn expected(files: &Files<'_>, context: &str) -> BTreeMap<String, BTreeSet<String>> {
    let decides = |language: &str| language == ENGLISH || context == REFUSALS;
    let deciding = files.iter().filter(|((language, of), _)| *of == context && decides(language));
    let sentences = deciding.flat_map(|(_, (_, sentences))| sentences);
    sentences.map(|(name, shape)| (name.clone(), shape.arguments.clone())).collect()
}

fn compared<'a>(
    own: &'a Sentences,
    expected: &'a BTreeMap<String, BTreeSet<String>>,
    language: &'a str,
    context: &'a str,
) -> impl Iterator<Item = String> + 'a {
    let may_lack = language == ENGLISH && context == REFUSALS;
    let lacking = expected.iter().filter_map(move |(name, arguments)| match own.get(name) {
        None if may_lack => None,
        None => Some(format!("lacks {name}")),
        Some(shape) if shape.arguments != *arguments => {
            Some(format!("{name} takes {:?}, elsewhere {arguments:?}", shape.arguments))
        }
        Some(_) => None,
    });
    let alone = own.keys().filter(|name| !expected.contains_key(*name));
    let alone = alone.map(|name| format!("has {name}, which English lacks"));
    let misformed = own.iter().flat_map(move |(name, shape)| {
        let wrong = shape.forms.values().filter(|forms| !are_forms(language, forms));
        wrong.map(move |forms| format!("{name} has the forms {forms:?}; the language has {:?}", needed(language)))
    });
    lacking.chain(alone).chain(misformed)
}

/// The plural forms of a language (CLDR).
fn needed(language: &str) -> &'static [&'static str] {
    match language {
        "zh" => &["other"],
        "ru" => &["few", "many", "one", "other"],
        "ar" => &["few", "many", "one", "other", "two", "zero"],
        _ => &["one", "other"],
    }
}

/// Spanish, French and Portuguese have a form for millions too; nobody must write it.
fn are_forms(language: &str, forms: &BTreeSet<String>) -> bool {
    let needed = needed(language);
    let may = |form: &str| needed.contains(&form) || form == "many" && ["es", "fr", "pt"].contains(&language);
    needed.iter().all(|form| forms.contains(*form)) && forms.iter().all(|form| may(form))
}

fn untranslated(files: &Files<'_>, same: &BTreeSet<&str>) -> Vec<String> {
    let mut left = same.clone();
    let mut problems = Vec::new();
    for ((language, context), (path, own)) in files {
        let Some((_, english)) = files.get(&(ENGLISH, context)) else { continue };
        if *language == ENGLISH || *context == NAMES {
            continue;
        }
        for name in own.iter().filter(|(name, own)| english.get(*name).is_some_and(|text| text.text == own.text)) {
            let allowed = format!("{language} {}", name.0);
            if !left.remove(allowed.as_str()) {
                problems
                    .push(format!("{path}: {} is in English; if it must be, add it to same_in_english.txt", name.0));
            }
        }
    }
    problems
        .extend(left.iter().map(|line| format!("crates/tidy/same_in_english.txt: `{line}` is not the same any more")));
    problems
}

/// Sentences of pages whose accessor stands in no source.
fn unsaid(files: &Files<'_>, sources: &[Source]) -> Vec<String> {
    let mut said = BTreeSet::new();
    for source in sources.iter().filter(|source| source.is_rust()) {
        let of_a_name =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_' || letter == '.';
        said.extend(source.text.split(|letter| !of_a_name(letter)).filter(|word| word.contains('.')));
    }
    let pages = files.iter().filter(|((language, context), _)| *language == ENGLISH && !SHARED.contains(context));
    let sentences = pages.flat_map(|(_, (path, sentences))| sentences.keys().map(move |name| (path, name)));
    let unsaid = sentences.filter(|(_, name)| !said.contains(name.replace('-', ".").as_str()));
    unsaid.map(|(path, name)| format!("{path}: nobody says {name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH_FILE: &str =
        "search-count = { $count ->\n    [one] { $count } tutor\n   *[other] { $count } tutors\n }\nsearch-any = Any\n";
    const SAID: &str = "tr!(l, search.count, count = 1); tr!(l, search.any)";

    fn found(language: &str, other: &str, same: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let words = |language: &str, text: &str| file(&format!("{FOLDER}{language}/catalog.ftl"), text);
        problems(&[words("en", ENGLISH_FILE), words(language, other), file("app/src/page.rs", SAID)], same)
    }

    #[test]
    fn a_language_with_its_own_forms_is_in_order() {
        let polite =
            "search-count = { $count ->\n    [one] eins\n   *[other] { $count } Lehrer\n }\nsearch-any = Egal\n";
        assert_eq!(found("de", polite, ""), Vec::<String>::new());
        assert_eq!(found("zh", "search-count = { $count } 位\nsearch-any = 任意\n", ""), Vec::<String>::new());
    }

    #[test]
    fn a_sentence_that_is_missing_alone_or_takes_other_arguments_is_found() {
        let lacking = found("zh", "search-count = { $count } 位\n", "");
        assert_eq!(lacking, ["crates/words/zh/catalog.ftl: lacks search-any"]);
        assert_eq!(found("zh", "search-count = { $count } 位\nsearch-any = 任意\nsearch-all = 全部\n", "").len(), 1);
        assert_eq!(found("zh", "search-count = { $number } 位\nsearch-any = 任意\n", "").len(), 1);
        assert_eq!(found("zh", "search-count = 位\nsearch-any = 任意\n", "").len(), 1);
    }

    #[test]
    fn a_form_the_language_lacks_or_does_not_have_is_found() {
        let forms = |forms: &str| {
            format!("search-count = {{ $count ->\n{forms}   *[other] {{ $count }}\n }}\nsearch-any = X\n")
        };
        assert_eq!(found("ru", &forms("    [one] a\n    [few] b\n    [many] c\n"), "").len(), 0);
        assert_eq!(found("ru", &forms("    [one] a\n    [few] b\n"), "").len(), 1);
        assert_eq!(found("de", &forms("    [one] a\n    [few] b\n"), "").len(), 1);
        assert_eq!(found("ar", &forms("    [one] a\n"), "").len(), 1);
    }

    #[test]
    fn what_is_still_english_is_found_unless_it_is_listed_and_the_list_stays_true() {
        let half = "search-count = { $count } 位\nsearch-any = Any\n";
        assert_eq!(found("zh", half, "").len(), 1);
        assert_eq!(found("zh", half, "# ours\nzh search-any\n").len(), 0);
        assert_eq!(found("zh", "search-count = { $count } 位\nsearch-any = 任意\n", "zh search-any\n").len(), 1);
    }

    #[test]
    fn a_file_that_is_missing_or_cannot_be_read_is_found_with_its_line() {
        let broken = found("de", "search-any = Egal\nsearch count\n", "");
        assert!(broken.iter().any(|problem| problem.starts_with("crates/words/de/catalog.ftl: line 2")), "{broken:?}");
        assert_eq!(problems(&[], ""), ["crates/words/en: is missing"]);
    }

    #[test]
    fn a_sentence_nobody_says_is_found() {
        let words = Source { path: format!("{FOLDER}en/catalog.ftl"), text: ENGLISH_FILE.into() };
        let page = |text: &str| Source { path: "app/src/page.rs".into(), text: text.into() };
        assert_eq!(problems(&[words.clone(), page("tr!(l, search.any_other)")], "").len(), 2);
        assert_eq!(problems(&[words, page(SAID)], "").len(), 0);
    }
}
