//! What each Rust file must have and must not have.

use crate::Source;

/// Problems of one file.
pub fn problems(source: &Source) -> Vec<String> {
    let mut problems = Vec::new();
    if !source.text.trim_start().starts_with("//!") {
        problems.push(format!("{}: begins without a module doc (`//!`: what it is and why)", source.path));
    }
    let code = blank(&source.text);
    // Spelled in parts, so that this file passes its own rules.
    if code.contains(concat!("#[", "ignore")) {
        problems.push(format!("{}: has an ignored test; mend it or remove it", source.path));
    }
    if source.path.starts_with("server/src/") && code.contains(concat!("#[cfg(", "test)]")) {
        problems.push(format!("{}: has a test that never runs; it belongs in server/tests/it/parts", source.path));
    }
    for (at, line) in source.text.lines().enumerate() {
        let marks = [concat!("TO", "DO"), concat!("FIX", "ME")];
        if marks.iter().any(|mark| words(line).any(|word| word == *mark)) {
            problems.push(format!("{}:{}: leaves work for later; do it or write an issue", source.path, at + 1));
        }
    }
    problems
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric())
}

/// The code without its comments and texts: each of their letters becomes a space, line ends stay. Knows raw strings,
/// and tells lifetimes from characters.
pub fn blank(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skip(rest).unwrap_or(0);
        if skipped == 0 {
            blanked.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (out, remaining) = rest.split_at(skipped.min(rest.len()));
        blanked.extend(out.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        rest = remaining;
    }
    blanked
}

/// Bytes of the comment or text that begins here.
fn skip(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw.trim_start_matches('#').starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let begin = hashes + 2;
            return Some(rest.get(begin..)?.find(&close).map_or(rest.len(), |end| begin + end + close.len()));
        }
        return None;
    }
    if rest.starts_with('"') {
        return Some(end_of_text(rest, '"'));
    }
    let character = rest.strip_prefix('\'')?;
    let mut letters = character.chars();
    match (letters.next(), letters.next()) {
        (Some('\\'), _) => Some(end_of_text(rest, '\'')),
        (Some(letter), Some('\'')) => Some(letter.len_utf8() + 2),
        _ => None,
    }
}

fn end_of_text(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        problems(&Source { path: "a.rs".into(), text: text.into() }).len()
    }

    #[test]
    fn comments_and_texts_are_blanked_and_lifetimes_are_not() {
        let text = "let a = \"x\\\"{\"; // {\nlet b = r#\"{\"{\"#; fn c<'a>(d: &'a str) { '{' }";
        let blanked = blank(text);
        assert_eq!(blanked.matches('{').count(), 1, "{blanked}");
        assert_eq!(blanked.matches('\n').count(), 1);
        assert!(blanked.contains("fn c<'a>(d: &'a str) {"));
    }

    #[test]
    fn a_file_without_a_doc_an_ignored_test_and_work_for_later_are_found() {
        assert_eq!(found("//! Doc.\nfn a() {}\n"), 0);
        assert_eq!(found("fn a() {}\n"), 1);
        assert_eq!(found(concat!("//! Doc.\n#[", "ignore]\nfn a() {}\n")), 1);
        assert_eq!(found(concat!("//! Doc.\n// TO", "DO more\n")), 1);
    }

    #[test]
    fn a_test_inside_the_server_which_is_compiled_without_tests_is_found() {
        let text = concat!("//! Doc.\n#[cfg(", "test)]\nmod tests {}\n");
        let at = |path: &str| problems(&Source { path: path.into(), text: text.into() }).len();
        assert_eq!((at("server/src/rpc.rs"), at("server/tests/it/parts/rpc.rs"), at("crates/a/src/lib.rs")), (1, 0, 0));
    }
}
