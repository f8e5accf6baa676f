//! What the formatter must be able to see.
//!
//! `cargo fmt` reads modules that are declared plainly and leaves text inside macros alone. A module declared inside a
//! macro is a file nobody formats, and a view is text inside a macro: both once let lines of 240 columns through.

use crate::{Source, code::blank, sizes::Oversized};

/// Most columns of a line, comments and texts included; the same as in `rustfmt.toml`.
const COLUMNS: usize = 120;
/// Rooms whose every line keeps to it. In the others old lines are in the ratchet.
const NARROW: [&str; 8] = [
    "app/",
    "frontend/",
    "server/",
    "crates/adapters/",
    "crates/load/",
    "crates/testkit/",
    "crates/tidy/",
    "crates/xtask/",
];

/// Lines that are too long, and modules the formatter never finds.
pub fn problems(source: &Source) -> Vec<String> {
    let mut problems = Vec::new();
    let is_narrow = NARROW.iter().any(|room| source.path.starts_with(room));
    if is_narrow && source.has_extension(&["rs", "js"]) {
        for (at, line) in source.text.lines().enumerate() {
            let columns = line.chars().count();
            if columns > COLUMNS {
                problems.push(format!("{}:{}: {columns} columns, at most {COLUMNS}", source.path, at + 1));
            }
        }
    }
    if source.is_rust() {
        let hidden = hidden_modules(&blank(&source.text));
        let why = "is declared inside a macro, where `cargo fmt` does not see its file";
        problems.extend(hidden.into_iter().map(|name| format!("{}: module `{name}` {why}", source.path)));
    }
    problems
}

/// Rust files with lines that are too long, in rooms where some are allowed to be, with how many there are.
pub fn wide(sources: &[Source]) -> Vec<Oversized> {
    let elsewhere = |source: &&Source| source.is_rust() && !NARROW.iter().any(|room| source.path.starts_with(room));
    let count = |source: &Source| source.text.lines().filter(|line| line.chars().count() > COLUMNS).count();
    let counted = sources.iter().filter(elsewhere).map(|source| (&source.path, count(source)));
    let wide = counted.filter(|(_, lines)| *lines > 0);
    let what = |path: &str| format!("{path}, lines over {COLUMNS} columns");
    wide.map(|(path, lines)| Oversized::new(what(path), lines, 0, "break them")).collect()
}

/// Names of modules declared between the brackets of a macro call or a macro's definition.
fn hidden_modules(code: &str) -> Vec<String> {
    let (mut depth, mut inside_from, mut hidden) = (0_usize, None, Vec::new());
    let mut before = String::new();
    for line in code.lines() {
        if inside_from.is_some() {
            hidden.extend(module_name(line).map(str::to_owned));
        }
        for letter in line.chars() {
            match letter {
                '(' | '[' | '{' => {
                    if inside_from.is_none() && calls_macro(&before) {
                        inside_from = Some(depth);
                    }
                    depth += 1;
                }
                ')' | ']' | '}' => {
                    depth = depth.saturating_sub(1);
                    if inside_from == Some(depth) {
                        inside_from = None;
                    }
                }
                _ => {}
            }
            before.push(letter);
        }
        before.push('\n');
    }
    hidden
}

/// Whether a bracket that opens after this text is a macro's: `name!`, `macro_rules! name`. `#!` begins an attribute.
fn calls_macro(before: &str) -> bool {
    let before = before.trim_end();
    let name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let without_name = before.trim_end_matches(name).trim_end();
    without_name.ends_with("macro_rules!") || before.strip_suffix('!').is_some_and(|rest| rest.ends_with(name))
}

/// The name when a line declares a module.
fn module_name(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("mod ")?;
    let declares = before.split_whitespace().all(|word| word.starts_with("pub") || word.starts_with('#'));
    let name = after.trim().split([';', '{', ' ']).next().filter(|name| !name.is_empty())?;
    declares.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        problems(&Source { path: path.into(), text: text.into() }).len()
    }

    #[test]
    fn a_line_of_the_face_that_is_too_long_is_found_whatever_is_in_it() {
        assert_eq!(found("app/src/a.rs", &"x".repeat(120)), 0);
        assert_eq!(found("app/src/a.rs", &"x".repeat(121)), 1);
        assert_eq!(found("app/src/a.rs", &format!("// {}", "x".repeat(118))), 1);
        assert_eq!(found("app/src/a.rs", &format!("\"{}\"", "x".repeat(119))), 1);
        assert_eq!(found("app/src/a.js", &"x".repeat(121)), 1);
        assert_eq!(found("app/locales/en.json", &"x".repeat(121)), 0);
        // Columns, not bytes.
        assert_eq!(found("app/src/a.rs", &"я".repeat(120)), 0);
    }

    #[test]
    fn long_lines_of_other_rooms_are_counted_by_file() {
        let text = format!("{}\n{}\n{}\n", "é".repeat(120), "x".repeat(121), "x".repeat(200));
        let file = |path: &str| Source { path: path.into(), text: text.clone() };
        let found = wide(&[file("crates/jobs/src/a.rs"), file("server/a.md"), file("app/src/a.rs")]);
        assert_eq!(found, [Oversized::new("crates/jobs/src/a.rs, lines over 120 columns".into(), 2, 0, "break them")]);
    }

    #[test]
    fn a_module_inside_a_macro_is_found_and_one_beside_it_is_not() {
        assert_eq!(found("a.rs", "server_only! {\n    pub mod pages;\n    mod rows;\n}\npub mod words;\n"), 2);
        assert_eq!(found("a.rs", "macro_rules! m {\n    () => {\n        pub mod x;\n    };\n}\n"), 1);
        assert_eq!(found("a.rs", "list![\n    mod a;\n];\n"), 1);
        assert_eq!(found("a.rs", "#![allow(x)]\nmod a;\nfn b() {\n    c!(1);\n}\nmod tests {\n    mod d;\n}\n"), 0);
        assert_eq!(found("a.rs", "x! { \"mod a;\" }\n// y! { mod b; }\n"), 0);
    }
}
