//! How long files and functions are.

use crate::{Source, code::blank};

/// Longest file in lines.
const FILE: usize = 400;
/// Longest function in lines, from its signature to its closing brace.
const FUNCTION: usize = 70;
/// Longest component (a function under `#[component]` or `#[island]`).
const COMPONENT: usize = 60;

/// Something over its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oversized {
    /// `path`, `path::function`, or what is counted in words.
    pub what: String,
    /// How much of it there is: lines, mostly.
    pub lines: usize,
    /// What is allowed.
    pub limit: usize,
    /// What to do about it.
    pub remedy: String,
}

impl Oversized {
    /// `lines` of `what`, where `limit` are allowed.
    pub fn new(what: String, lines: usize, limit: usize, remedy: &str) -> Self {
        Self { what, lines, limit, remedy: remedy.to_owned() }
    }
}

/// Everything over its limit.
pub fn oversized(sources: &[Source]) -> Vec<Oversized> {
    let mut found = Vec::new();
    for source in sources {
        let is_rust = source.is_rust();
        let lines = source.text.lines().count();
        if source.has_extension(&["rs", "mjs", "ts", "css"]) && lines > FILE {
            found.push(Oversized::new(source.path.clone(), lines, FILE, "split it"));
        }
        if is_rust {
            found.extend(
                functions(&source.text)
                    .into_iter()
                    .filter(|function| function.lines > function.limit)
                    .map(|function| Oversized { what: format!("{}::{}", source.path, function.what), ..function }),
            );
        }
    }
    found
}

/// Every function with its length.
fn functions(text: &str) -> Vec<Oversized> {
    let blanked = blank(text);
    let lines: Vec<&str> = blanked.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else { continue };
        let Some(length) = length(lines.get(at..).unwrap_or_default()) else { continue };
        let attributes = lines.get(at.saturating_sub(4)..at).unwrap_or_default().iter().rev();
        let is_component = attributes
            .take_while(|above| above.trim_start().starts_with("#[") || above.trim().is_empty())
            .any(|above| above.contains("#[component") || above.contains("#[island"));
        let limit = if is_component { COMPONENT } else { FUNCTION };
        found.push(Oversized::new(name.to_owned(), length, limit, "split it"));
    }
    found
}

/// The name when a function begins on this line.
fn function_name(line: &str) -> Option<&str> {
    let before = line.split_once("fn ")?;
    let starts = before.0.split_whitespace().all(|word| {
        ["pub", "async", "const", "unsafe", "extern"].contains(&word) || word.starts_with("pub(") || word.ends_with(')')
    });
    let name = before.1.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next()?;
    (starts && !name.is_empty()).then_some(name)
}

/// Lines up to the brace that closes the body; none for a declaration without one.
fn length(lines: &[&str]) -> Option<usize> {
    let (mut depth, mut round) = (0_i32, 0_i32);
    for (at, line) in lines.iter().enumerate() {
        for letter in line.chars() {
            match letter {
                '(' | '[' => round += 1,
                ')' | ']' => round -= 1,
                ';' if depth == 0 && round == 0 => return None,
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => continue,
            }
            if letter == '}' && depth == 0 {
                return Some(at + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<(String, usize, usize)> {
        functions(text).into_iter().map(|function| (function.what, function.lines, function.limit)).collect()
    }

    #[test]
    fn a_function_ends_at_its_own_brace_whatever_its_texts_say() {
        let text = "fn a() {\n  let b = \"}\"; // }\n  if c { '}' } else { d::<'x>() }\n}\nfn e() {}\n";
        assert_eq!(lengths(text), [("a".to_owned(), 4, 70), ("e".to_owned(), 1, 70)]);
    }

    #[test]
    fn a_declaration_has_no_length_and_a_component_has_its_own_limit() {
        let text = "trait T { \n fn a(&self);\n}\n#[component]\npub fn Card() -> impl IntoView {\n}\n";
        assert_eq!(lengths(text), [("Card".to_owned(), 2, 60)]);
    }

    #[test]
    fn what_is_over_its_limit_is_named() {
        let text = format!("//! doc\nfn long() {{\n{}}}\n", "work();\n".repeat(70));
        let found = oversized(&[Source { path: "a.rs".into(), text }]);
        assert_eq!(found, [Oversized::new("a.rs::long".into(), 72, 70, "split it")]);
    }
}
