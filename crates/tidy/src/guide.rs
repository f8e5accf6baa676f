//! The guide can be followed: what its diffs leave as it is stands in the file they name, in one place.
//!
//! No test compiles a page of documentation, so its example rots in silence. This finds the line where it would.

use crate::Source;

/// The page with the example.
const GUIDE: &str = "docs/adding-a-feature.md";

/// Diffs of the guide that do not fit their files any more, by their line.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let Some(guide) = sources.iter().find(|source| source.path == GUIDE) else { return Vec::new() };
    let mut file: Option<&Source> = None;
    let mut problems = Vec::new();
    let mut lines = guide.text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        if line == "```diff" {
            let diff = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            let before: Vec<&str> = diff.filter_map(left).collect();
            let (path, found) = file.map_or(("no file", 0), |file| (file.path.as_str(), places(&file.text, &before)));
            if found != 1 {
                let what = "what this diff leaves as it is stands in";
                problems.push(format!("{GUIDE}:{}: {what} {found} places of {path}, and must in one", at + 1));
            }
        } else {
            file = named(sources, line).or(file);
        }
    }
    problems
}

/// A line of a diff as it stands in the file before; none for one that is added.
fn left(line: &str) -> Option<&str> {
    if line.starts_with('+') { None } else { Some(line.get(1..).unwrap_or_default().trim()) }
}

/// The last file that a line names between backticks.
fn named<'a>(sources: &'a [Source], line: &str) -> Option<&'a Source> {
    let names = line.split('`').skip(1).step_by(2);
    names.filter_map(|name| sources.iter().find(|source| source.path == name)).last()
}

/// How often these lines follow each other; how far they are indented does not count.
fn places(text: &str, wanted: &[&str]) -> usize {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.windows(wanted.len().max(1)).filter(|window| *window == wanted).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "struct A {\n    one: u8,\n    two: u8,\n}\nstruct B {\n    two: u8,\n}\n";

    fn found(guide: &str) -> Vec<String> {
        let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        problems(&[source(GUIDE, guide), source("a/src/a.rs", CODE), source("a/src/b.rs", "fn b() {}\n")])
    }

    #[test]
    fn diffs_that_fit_the_file_named_last_are_in_order() {
        let guide = "Not `a/src/b.rs` but `a/src/a.rs`, see `nothing.rs`.\n\
                     ```diff\n struct A {\n+    zero: u8,\n     one: u8,\n```\n\
                     ```diff\n-    one: u8,\n+    one: u16,\n```\n";
        assert_eq!(found(guide), Vec::<String>::new());
        assert_eq!(found("No diff here.\n```rust\nfn c() {}\n```\n"), Vec::<String>::new());
    }

    #[test]
    fn a_diff_whose_file_went_on_is_found_by_its_line() {
        let guide = "`a/src/a.rs`\n```diff\n struct A {\n+    zero: u8,\n     two: u8,\n```\n";
        let problem = "docs/adding-a-feature.md:2: what this diff leaves as it is stands in 0 places of a/src/a.rs";
        assert_eq!(found(guide), [format!("{problem}, and must in one")]);
        for nowhere in ["```diff\n fn b() {}\n```\n", "`gone.rs`\n```diff\n fn b() {}\n```\n"] {
            assert_eq!(found(nowhere).len(), 1, "{nowhere}");
        }
    }

    #[test]
    fn a_diff_that_fits_twice_says_not_where() {
        assert_eq!(found("`a/src/a.rs`\n```diff\n     two: u8,\n+    three: u8,\n```\n").len(), 1);
        assert_eq!(found("`a/src/a.rs`\n```diff\n struct B {\n     two: u8,\n```\n").len(), 0);
    }
}
