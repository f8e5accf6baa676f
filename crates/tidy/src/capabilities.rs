//! `docs/capabilities.md` is complete: every id of the product plan stands in it. Every test that it or another page of
//! proofs names exists.

use crate::Source;

/// The ids of the product plan: area and highest number.
const AREAS: [(&str, u32); 16] = [
    ("ID", 11),
    ("PE", 7),
    ("CA", 7),
    ("CL", 5),
    ("BK", 10),
    ("MO", 13),
    ("MS", 6),
    ("RM", 5),
    ("TR", 6),
    ("LE", 8),
    ("MA", 6),
    ("GR", 5),
    ("IN", 5),
    ("PL", 4),
    ("UX", 6),
    ("OP", 6),
];

/// Pages that prove what they say by tests.
const PAGES: [&str; 5] =
    ["docs/capabilities.md", "docs/asvs.md", "docs/bad-input.md", "docs/soc2.md", "docs/threat-model.md"];

/// How the page says that a test is named.
const FORM: &str = "path/file.rs::function";

/// States a line may have.
const STATES: [&str; 3] = ["built", "part", "not yet"];

/// Ids that are missing or twice, states nobody defined, tests that do not exist.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let page = "docs/capabilities.md";
    let Some(document) = sources.iter().find(|source| source.path == page) else {
        return vec![format!("{page}: is missing")];
    };
    let parts: Vec<Part> = document.text.split("\n### ").skip(1).filter_map(Part::read).collect();
    let mut problems = Vec::new();
    for id in AREAS.iter().flat_map(|(area, most)| (1..=*most).map(move |number| format!("{area}{number}"))) {
        let found: Vec<_> = parts.iter().filter(|part| part.id == id).collect();
        match found.as_slice() {
            [part] => problems.extend(part.problems().into_iter().map(|what| format!("{page}: {id} {what}"))),
            [] => problems.push(format!("{page}: {id} is missing")),
            _ => problems.push(format!("{page}: {id} stands there more than once")),
        }
    }
    problems.extend(PAGES.iter().flat_map(|page| tests_that_are_missing(sources, page)));
    problems
}

/// Tests a page names that do not exist; none of a page that is not there.
fn tests_that_are_missing(sources: &[Source], page: &str) -> Vec<String> {
    let text = sources.iter().find(|source| source.path == page).map_or("", |source| source.text.as_str());
    let named = text.split('`').filter(|text| [".rs::", ".mjs::"].iter().any(|form| text.contains(form)));
    let named = named.filter(|text| *text != FORM && !text.contains('\n'));
    named
        .filter_map(|named| {
            missing(sources, named).map(|why| format!("{page}: the test `{named}` does not exist ({why})"))
        })
        .collect()
}

/// What stands under one id, `### ID: state` being its heading.
struct Part<'a> {
    id: &'a str,
    state: &'a str,
    text: &'a str,
}

impl<'a> Part<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (heading, text) = text.split_once('\n')?;
        let (id, state) = heading.split_once(": ")?;
        Some(Self { id, state, text: text.split("\n## ").next().unwrap_or(text) })
    }

    /// A state nobody defined, nothing that proves what is there, nothing said of what is missing, a test named twice.
    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let tests: Vec<&str> = self.text.lines().filter(|line| line.starts_with("- `")).collect();
        if !STATES.contains(&self.state) {
            problems.push(format!("has a state that is none of {}", STATES.join(", ")));
        }
        if self.state != "not yet" && tests.is_empty() {
            problems.push("names no test".into());
        }
        if (self.state == "part") != self.text.lines().any(|line| line.starts_with("Missing: ")) {
            problems.push("says what is missing if and only if its state is part".into());
        }
        let twice = tests.iter().enumerate().filter(|(at, test)| tests.iter().take(*at).any(|before| before == *test));
        problems.extend(twice.map(|(_, test)| format!("names {} twice", test.trim_start_matches("- "))));
        problems
    }
}

/// Why `path::function` is not a test.
fn missing(sources: &[Source], named: &str) -> Option<&'static str> {
    let (path, function) = named.split_once("::")?;
    let Some(source) = sources.iter().find(|source| source.path == path) else { return Some("no such file") };
    let form = if source.is_rust() { format!("fn {function}(") } else { function.to_owned() };
    if source.text.contains(&form) { None } else { Some("no such test in that file") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(change: impl Fn(&str) -> String) -> Vec<Source> {
        let mut text = String::from("# Capabilities\n");
        for (area, most) in AREAS {
            for number in 1..=most {
                text += &change(&format!(
                    "\n### {area}{number}: part\n\nSome.\nMissing: the rest.\n\n- `a.rs::it_works`\n"
                ));
            }
        }
        let test = Source { path: "a.rs".into(), text: "#[test]\nfn it_works() {}\n".into() };
        vec![Source { path: "docs/capabilities.md".into(), text }, test]
    }

    #[test]
    fn a_complete_and_true_page_has_no_problems() {
        assert_eq!(problems(&page(str::to_owned)), Vec::<String>::new());
    }

    #[test]
    fn a_missing_id_a_repeated_one_and_an_unknown_state_are_found() {
        let without = page(|line| if line.contains("### MO13:") { String::new() } else { line.to_owned() });
        assert_eq!(problems(&without), ["docs/capabilities.md: MO13 is missing"]);
        let twice = page(|line| if line.contains("### BK1:") { line.repeat(2) } else { line.to_owned() });
        assert_eq!(problems(&twice).len(), 1);
        let unknown = page(|line| line.replace("### ID1: part", "### ID1: nearly"));
        assert_eq!(problems(&unknown).len(), 2, "nor does it say that nothing is missing");
    }

    #[test]
    fn what_is_built_misses_nothing_what_is_there_in_part_says_what_is_missing_and_both_name_tests_once() {
        let built = page(|part| part.replace("### ID1: part", "### ID1: built"));
        assert_eq!(
            problems(&built),
            ["docs/capabilities.md: ID1 says what is missing if and only if its state is part"]
        );
        let silent = page(|part| part.replace("Missing: the rest.\n", ""));
        assert_eq!(problems(&silent).len(), 110);
        let named = |part: &str, tests: &str| part.replace("- `a.rs::it_works`\n", tests);
        let unproved = page(|part| if part.contains("### ID1:") { named(part, "") } else { part.to_owned() });
        assert_eq!(problems(&unproved), ["docs/capabilities.md: ID1 names no test"]);
        let twice = "- `a.rs::it_works`\n- `a.rs::it_works`\n";
        let twice = page(|part| if part.contains("### ID1:") { named(part, twice) } else { part.to_owned() });
        assert_eq!(problems(&twice), ["docs/capabilities.md: ID1 names `a.rs::it_works` twice"]);
    }

    #[test]
    fn a_test_that_does_not_exist_is_found() {
        let renamed =
            page(
                |line| if line.contains("### UX1:") { line.replace("it_works", "it_worked") } else { line.to_owned() },
            );
        assert_eq!(problems(&renamed).len(), 1);
        let moved = page(|line| if line.contains("### UX1:") { line.replace("a.rs", "b.rs") } else { line.to_owned() });
        assert_eq!(problems(&moved).len(), 1);
        let journey = page(|line| {
            if line.contains("### UX1:") { line.replace("a.rs::it_works", "b.mjs::It works") } else { line.to_owned() }
        });
        assert_eq!(problems(&journey).len(), 1);
    }
}
