//! Which crate of ours may stand on which: the list in `docs/architecture.md`, one line per crate.
//!
//! The list is the plan and the manifests are the house: an edge that is not in the list is refused, contexts among
//! themselves too. What a lower crate must learn from a higher one it learns from an event or through a trait of its
//! own. The list itself must have no circle, or it would allow one.

use crate::Source;
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "docs/architecture.md";
/// The fenced block is marked by this word.
const MARK: &str = "```dependencies";

type Edges<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Edges nobody allowed, crates that are not in the list, lines of the list about crates that do not exist, and circles
/// of the list.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let Some(page) = sources.iter().find(|source| source.path == PAGE) else {
        return vec![format!("{PAGE}: is missing")];
    };
    let Some((_, block)) = page.text.split_once(MARK) else {
        return vec![format!("{PAGE}: has no block {MARK} with the crates and what they may stand on")];
    };
    let block = block.split("```").next().unwrap_or_default();
    let (allowed, planned) = (list(block), planned(block));
    let manifests: Vec<_> = sources.iter().filter_map(manifest).collect();
    let ours: BTreeSet<&str> = manifests.iter().map(|(_, name, _)| *name).collect();
    let mut problems = circles(&allowed);
    for (path, name, dependencies) in &manifests {
        let Some(may) = allowed.get(name) else {
            problems.push(format!("{path}: {name} is not in the list of {PAGE}"));
            continue;
        };
        let wrong = dependencies.iter().filter(|to| ours.contains(**to) && !may.contains(**to));
        problems.extend(wrong.map(|to| format!("{path}: {name} must not stand on {to} ({PAGE})")));
    }
    let known = |name: &&str| ours.contains(*name) || planned.contains(*name);
    let names: BTreeSet<&str> = allowed.iter().flat_map(|(from, to)| to.iter().chain([from])).copied().collect();
    problems.extend(names.iter().filter(|name| !known(name)).map(|name| format!("{PAGE}: there is no crate {name}")));
    problems
}

/// `bookings <- money calendar` in lines `bookings: money calendar`; what follows `#` is for the reader.
fn list(block: &str) -> Edges<'_> {
    let lines = block.lines().filter_map(|line| line.split('#').next()?.split_once(':'));
    lines.map(|(name, to)| (name.trim(), to.split_whitespace().collect())).collect()
}

/// Crates that are not there yet.
fn planned(block: &str) -> BTreeSet<&str> {
    let lines = block.lines().filter_map(|line| line.split_once('#')).filter(|(_, note)| note.contains("planned"));
    lines.filter_map(|(line, _)| Some(line.split_once(':')?.0.trim())).collect()
}

/// Path, name and dependencies of a crate, those of its tests left out: they may build a whole house.
fn manifest(source: &Source) -> Option<(&str, &str, BTreeSet<&str>)> {
    if source.path != "Cargo.toml" && !source.path.ends_with("/Cargo.toml") {
        return None;
    }
    let (mut section, mut name, mut dependencies) = ("", None, BTreeSet::new());
    for line in source.text.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']');
            // `[dependencies.services]` is one, too.
            dependencies
                .extend(section.rsplit_once("dependencies.").filter(|(kind, _)| counts(kind)).map(|(_, of)| of));
        } else if section == "package" && line.starts_with("name") {
            name = line.split('"').nth(1);
        } else if section.strip_suffix("dependencies").is_some_and(counts) {
            let key = line.split(['=', '.', ' ']).next().filter(|key| !key.is_empty() && !key.starts_with('#'));
            dependencies.extend(key);
        }
    }
    Some((source.path.as_str(), name?, dependencies))
}

/// Whether a section's dependencies are part of what is built: `dependencies`, `build-dependencies`, those of a target;
/// not `dev-dependencies`.
fn counts(kind: &str) -> bool {
    !kind.ends_with("dev-") && !kind.starts_with("workspace")
}

/// Crates that stand on themselves by way of others.
fn circles(edges: &Edges) -> Vec<String> {
    let stands_on_itself = |name: &str| {
        let mut reached = BTreeSet::new();
        let mut next = vec![name];
        while let Some(at) = next.pop() {
            next.extend(edges.get(at).into_iter().flatten().filter(|to| reached.insert(**to)));
        }
        reached.contains(name)
    };
    let round = edges.keys().filter(|name| stands_on_itself(name));
    round.map(|name| format!("{PAGE}: {name} stands on itself by way of others")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str =
        "# House\n```dependencies\ndomain:\nmoney: domain   # the ledger\nbookings: domain money\n```\nmore\n";

    fn found(list: &str, bookings: &str) -> Vec<String> {
        let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
        problems(&[
            file(PAGE, list),
            file("Cargo.toml", "[workspace.dependencies]\nmoney = { path = \"x\" }\n"),
            file(
                "crates/domain/Cargo.toml",
                "[package]\nname = \"domain\"\n\n[dependencies]\nserde.workspace = true\n",
            ),
            file(
                "crates/services/money/Cargo.toml",
                "[package]\nname = \"money\"\n[dependencies]\ndomain.workspace = true\n",
            ),
            file("crates/services/bookings/Cargo.toml", &format!("[package]\nname = \"bookings\"\n{bookings}")),
        ])
    }

    #[test]
    fn allowed_edges_and_those_of_tests_are_in_order() {
        assert_eq!(
            found(LIST, "[dependencies]\nmoney.workspace = true\ndomain = { path = \"d\" }\n"),
            Vec::<String>::new()
        );
        let upwards = LIST.replace("bookings: domain money", "bookings: domain");
        assert_eq!(found(&upwards, "[dev-dependencies]\nmoney.workspace = true\n"), Vec::<String>::new());
    }

    #[test]
    fn a_wrong_edge_made_on_purpose_is_refused() {
        let without = LIST.replace("bookings: domain money", "bookings: domain");
        let refused = ["crates/services/bookings/Cargo.toml: bookings must not stand on money (docs/architecture.md)"];
        assert_eq!(found(&without, "[dependencies]\nmoney.workspace = true\n"), refused);
        assert_eq!(found(&without, "[dependencies]\nmoney = { workspace = true, optional = true }\n"), refused);
        assert_eq!(found(&without, "[dependencies.money]\nworkspace = true\n"), refused);
        assert_eq!(found(&without, "[build-dependencies]\nmoney.workspace = true\n"), refused);
        assert_eq!(found(&without, "[target.'cfg(unix)'.dependencies]\nmoney.workspace = true\n"), refused);
    }

    #[test]
    fn a_crate_without_a_line_and_a_line_without_a_crate_are_found() {
        assert_eq!(found(&LIST.replace("bookings: domain money\n", ""), "").len(), 1);
        assert_eq!(found(&LIST.replace("domain money", "domain money trust"), "").len(), 1);
        assert_eq!(
            found("# House\n", ""),
            ["docs/architecture.md: has no block ```dependencies with the crates and what they may stand on"]
        );
        assert_eq!(problems(&[]), ["docs/architecture.md: is missing"]);
    }

    #[test]
    fn a_circle_of_the_list_itself_is_found() {
        assert_eq!(found(&LIST.replace("money: domain", "money: domain bookings"), "").len(), 2);
    }
}
