//! Words that must not return, and signs that are set as no writer of the language sets them.
//!
//! What was read once and put right comes back with the next sentence somebody adds: `not_our_words.txt` says for each
//! language what is not said here and what is said instead (`docs/voice.md` says why). Read are all sentences of
//! `crates/words` but the names, which are CLDR's, and the English sentences of refusals.

use crate::Source;
use ftl::{ENGLISH, shapes};

const FOLDER: &str = "crates/words/";
const NAMES: &str = "names";
const LIST: &str = "crates/tidy/not_our_words.txt";

/// Written without spaces, or with prefixes that stick to the word: there a word is found wherever it stands.
const WITHOUT_EDGES: [&str; 2] = ["ar", "zh"];

/// A word and what is said instead.
struct Banned<'a> {
    language: &'a str,
    /// In lower case it means every case; a `*` at the end of a word, every ending.
    word: &'a str,
    instead: &'a str,
}

/// What is said or set wrong, naming file and sentence; `list` is `not_our_words.txt`.
pub fn problems(sources: &[Source], list: &str) -> Vec<String> {
    let (banned, mut problems) = read(list);
    for source in sources {
        for (language, name, text) in sentences(source) {
            let own = banned.iter().filter(|banned| banned.language == language);
            for Banned { word, instead, .. } in own.filter(|banned| says(language, &text, banned.word)) {
                problems.push(format!("{}: {name} says `{word}`; here it is `{instead}`", source.path));
            }
            problems.extend(badly_set(language, &text).map(|wrong| format!("{}: {name} {wrong}", source.path)));
        }
    }
    problems
}

/// `en: log in -> sign in`, one a line.
fn read(list: &str) -> (Vec<Banned<'_>>, Vec<String>) {
    let (mut banned, mut problems) = (Vec::new(), Vec::new());
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let parts = line.split_once(": ").and_then(|(language, rest)| Some((language, rest.split_once(" -> ")?)));
        match parts {
            Some((language, (word, instead))) => banned.push(Banned { language, word, instead }),
            None => problems.push(format!("{LIST}: `{line}` is not `language: word -> instead`")),
        }
    }
    (banned, problems)
}

/// Every sentence of a file by language and name.
fn sentences(source: &Source) -> Vec<(&str, String, String)> {
    if source.path.starts_with("crates/domain/src/") && source.path.ends_with("/refusals.rs") {
        let lines = source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        let said = |(at, line)| quoted(line).map(move |text| (ENGLISH, format!("line {}", at + 1), text.to_owned()));
        return lines.flat_map(said).collect();
    }
    let name = source.path.strip_prefix(FOLDER).and_then(|rest| rest.strip_suffix(".ftl"));
    match name.and_then(|name| name.split_once('/')) {
        Some((language, context)) if context != NAMES => {
            let found = shapes(&source.text).unwrap_or_default();
            let named = |shape: ftl::Shape| {
                let part = shape.attribute.map(|part| format!(".{part}")).unwrap_or_default();
                (language, format!("{}{part}", shape.id), without_gaps(&shape.text))
            };
            found.into_iter().map(named).collect()
        }
        _ => Vec::new(),
    }
}

/// Texts between quotation marks that are sentences and not codes.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2).filter(|text| text.contains(' '))
}

/// What stands in a gap is not ours.
fn without_gaps(text: &str) -> String {
    let outside = |(at, part): (usize, &str)| match part.split_once('}') {
        Some((_, rest)) if at > 0 => format!("{{}}{rest}"),
        _ => part.to_owned(),
    };
    text.split('{').enumerate().map(outside).collect()
}

fn says(language: &str, text: &str, word: &str) -> bool {
    let any_case = !word.chars().any(char::is_uppercase);
    let lower;
    let text = if any_case {
        lower = text.to_lowercase();
        lower.as_str()
    } else {
        text
    };
    if WITHOUT_EDGES.contains(&language) {
        return text.contains(word);
    }
    let (word, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let within = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
    text.match_indices(word).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        !within(before.chars().next_back()) && (open || !within(after.chars().next()))
    })
}

/// Signs a writer of the language would set otherwise.
fn badly_set(language: &str, text: &str) -> impl Iterator<Item = &'static str> {
    let follows = |signs: &str, rule: fn(char) -> bool| {
        let pairs = text.chars().zip(text.chars().skip(1));
        pairs.filter(|(_, sign)| signs.contains(*sign)).any(|(before, _)| rule(before))
    };
    let letters = text.chars().zip(text.chars().skip(1)).zip(text.chars().skip(2));
    let straight = letters.clone().any(|((a, b), c)| a.is_alphabetic() && b == '\'' && c.is_alphabetic());
    let space = |before| before == ' ';
    [
        (straight, "has a straight apostrophe; write ’"),
        (text.contains("..."), "has three points; write …"),
        (language != "de" && follows("…", space), "has a space before …"),
        (language == "fr" && follows("!:;?»%", space), "has an ordinary space before : ; ! ? » or %"),
        (["de", "es", "ru"].contains(&language) && follows("%", space), "has an ordinary space before %"),
        (language == "zh" && follows(",:;?!", is_chinese), "has a half-width sign behind a Chinese one"),
    ]
    .into_iter()
    .filter_map(|(wrong, what)| wrong.then_some(what))
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANNED: &str = concat!(
        "# why\n\nen: log in -> sign in\nen: e-mail* -> email\nde: Sie -> du\nfr: mail -> e-mail\n",
        "zh: 教师 -> 老师\n"
    );

    fn found(path: &str, text: &str) -> Vec<String> {
        problems(&[Source { path: path.into(), text: text.into() }], BANNED)
    }

    #[test]
    fn a_word_that_was_put_away_is_found_with_what_is_said_instead() {
        let told = found("crates/words/en/identity.ftl", "login-title = Log in to book\nlogin-help = Sign in\n");
        assert_eq!(told, ["crates/words/en/identity.ftl: login-title says `log in`; here it is `sign in`"]);
        assert_eq!(found("crates/words/en/mails.ftl", "m =\n    .subject = E-mails\n").len(), 1);
        assert_eq!(found("crates/words/zh/catalog.ftl", "search-title = 找教师\n").len(), 1);
        assert_eq!(found("crates/words/de/catalog.ftl", "search-title = Suchen Sie\n").len(), 1);
    }

    #[test]
    fn parts_of_words_other_cases_gaps_and_other_languages_are_left_alone() {
        assert!(found("crates/words/en/identity.ftl", "login-title = Blog inside\n").is_empty());
        assert!(found("crates/words/fr/identity.ftl", "login-title = Votre e-mail\n").is_empty());
        assert!(found("crates/words/de/identity.ftl", "login-title = Siehe, wie sie log in\n").is_empty());
        assert!(found("crates/words/fr/identity.ftl", "login-title = { $mail } par e\u{2011}mail\n").len() == 1);
        assert!(found("crates/words/fr/identity.ftl", "login-title = Pour { $mail }\n").is_empty());
        assert!(found("crates/words/en/names.ftl", "country-XX = Log in\n").is_empty());
    }

    #[test]
    fn a_refusal_is_read_where_it_stands() {
        let refusals = "refusals! {\n    // log in\n    Invalid x at \"log in\": \"Log in first.\";\n}\n";
        assert_eq!(found("crates/domain/src/identity/refusals.rs", refusals).len(), 2);
        assert!(found("crates/domain/src/identity/account.rs", refusals).is_empty());
    }

    #[test]
    fn signs_are_set_as_the_language_sets_them() {
        for (language, wrong, right) in [
            ("en", "It isn't", "It isn’t"),
            ("en", "Choose ...", "Choose…"),
            ("ru", "Выберите …", "Выберите…"),
            ("fr", "Vraiment ?", "Vraiment\u{202f}?"),
            ("fr", "20 % : oui", "20\u{202f}%\u{a0}: oui"),
            ("de", "20 % danach", "20\u{a0}% danach …"),
            ("zh", "您好:", "您好：09:00"),
        ] {
            let path = format!("crates/words/{language}/catalog.ftl");
            assert_eq!(found(&path, &format!("search-title = {wrong}\n")).len(), 1, "{language}: {wrong}");
            assert_eq!(found(&path, &format!("search-title = {right}\n")), Vec::<String>::new(), "{language}");
        }
    }

    #[test]
    fn a_line_of_the_list_that_cannot_be_read_is_found() {
        assert_eq!(problems(&[], "en: log in\n").len(), 1);
    }
}
