//! Which paths of its own crate a Rust file names: `use` trees, and `crate::…` or `super::…` in its code.
//!
//! Not a parser of Rust: it reads blanked code (no comments, no texts) and knows paths, groups, stars and renamings.
//! Tests inside the file are left out.

use crate::code::blank;

/// A path a file names, from the root of its crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Segments; the last one is `*` for all of a module.
    pub path: Vec<String>,
    /// The name it has here, when it is brought in by `use`.
    pub name: Option<String>,
    /// Whether it is passed on (`pub use`).
    pub passed_on: bool,
}

/// The paths of a file whose module is `module`. `is_child` says whether a name is a module below it: `use ledger::…`
/// beside `mod ledger;`.
pub fn named(text: &str, module: &[String], is_child: impl Fn(&str) -> bool) -> Vec<Named> {
    let blanked = blank(text);
    let code = blanked.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = code;
    while let Some((before, word, after)) = next_start(rest) {
        if word == "use" {
            let (statement, behind) = after.split_once(';').unwrap_or((after, ""));
            let passed_on =
                before.rsplit([';', '}', '{', ']']).next().is_some_and(|start| start.trim_start().starts_with("pub"));
            let leaves = tree(statement.trim());
            let ours = leaves.into_iter().filter_map(|(path, name)| Some((absolute(path, module, &is_child)?, name)));
            found.extend(ours.map(|(path, name)| Named { path, name: Some(name), passed_on }));
            rest = behind;
        } else {
            let end = after
                .find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'))
                .unwrap_or(after.len());
            let path = format!("{word}{}", after.get(..end).unwrap_or_default());
            let segments = path.trim_end_matches(':').split("::").map(str::to_owned).collect();
            let path = absolute(segments, module, &is_child);
            found.extend(path.map(|path| Named { path, name: None, passed_on: false }));
            rest = after.get(end..).unwrap_or_default();
        }
    }
    found
}

/// Where the next `use `, `crate::` or `super::` begins: what is before it, the word, what is after it.
fn next_start(code: &str) -> Option<(&str, &'static str, &str)> {
    let starts = [("use", "use "), ("crate", "crate::"), ("super", "super::")];
    let begins = |at: usize| {
        let before = code.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':')
    };
    let first = |pattern: &str| code.match_indices(pattern).map(|(at, _)| at).find(|at| begins(*at));
    let (at, word) = starts.iter().filter_map(|(word, pattern)| Some((first(pattern)?, *word))).min()?;
    Some((code.get(..at)?, word, code.get(at + word.len()..)?))
}

/// The leaves of a `use` tree with the name each gets.
fn tree(text: &str) -> Vec<(Vec<String>, String)> {
    if let Some((prefix, group)) = text.split_once('{') {
        let inner = group.rsplit_once('}').map_or(group, |(inner, _)| inner);
        let prefix = segments(prefix);
        let leaves = parts(inner).into_iter().flat_map(tree);
        return leaves
            .map(|(path, name)| {
                (prefix.iter().cloned().chain(path.into_iter().filter(|part| part != "self")).collect(), name)
            })
            .collect();
    }
    let (path, name) = match text.split_once(" as ") {
        Some((path, name)) => (segments(path), name.trim().to_owned()),
        None => (segments(text), text.rsplit("::").next().unwrap_or_default().trim().to_owned()),
    };
    if path.is_empty() { Vec::new() } else { vec![(path, name)] }
}

fn segments(text: &str) -> Vec<String> {
    text.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Splits at the commas that are in no inner group.
fn parts(text: &str) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(text.get(from..at).unwrap_or_default().trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(text.get(from..).unwrap_or_default().trim());
    found.into_iter().filter(|part| !part.is_empty()).collect()
}

/// The path from the root of the crate; none for another crate's.
fn absolute(path: Vec<String>, module: &[String], is_child: &impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let first = path.first()?.as_str();
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (base, skip) = match first {
        "crate" => (&[][..], 1),
        "self" => (module, 1),
        "super" => (module.get(..module.len().checked_sub(ups)?)?, ups),
        _ if is_child(first) => (module, 0),
        _ => return None,
    };
    Some(base.iter().cloned().chain(path.into_iter().skip(skip)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let module = ["money".to_owned(), "ledger".to_owned()];
        named(text, &module, |name| name == "post").into_iter().map(|named| named.path.join("::")).collect()
    }

    #[test]
    fn groups_renamings_and_parents_are_followed() {
        assert_eq!(paths("use crate::{a::{B, c::*}, d};"), ["a::B", "a::c::*", "d"]);
        assert_eq!(
            paths("pub(crate) use super::{super::people::{self, X as Y}, Z};"),
            ["people", "people::X", "money::Z"]
        );
        assert_eq!(paths("use post::Line; use serde::Serialize;"), ["money::ledger::post::Line"]);
    }

    #[test]
    fn paths_in_code_count_and_those_in_texts_comments_and_tests_do_not() {
        let text = "fn a() { crate::calendar::taken(super::b()); } // crate::c::d\nconst E: &str = \"crate::f::g\";\n";
        assert_eq!(paths(text), ["calendar::taken", "money::b"]);
        assert_eq!(paths("fn a() {}\n#[cfg(test)]\nmod tests { use crate::b::C; }"), Vec::<String>::new());
        assert_eq!(paths("fn reuse (a: B) {}"), Vec::<String>::new());
    }

    #[test]
    fn what_is_passed_on_is_told_from_what_is_used() {
        let found = named("use crate::a::B;\npub use crate::a::C as D;\npub(super) use crate::a::E;", &[], |_| false);
        let told: Vec<_> =
            found.iter().map(|named| (named.name.as_deref().unwrap_or_default(), named.passed_on)).collect();
        assert_eq!(told, [("B", false), ("D", true), ("E", true)]);
    }
}
