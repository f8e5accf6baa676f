//! Limits with a memory: old offenders are listed with their size and may only shrink.

use crate::sizes::Oversized;
use std::collections::BTreeMap;

/// What to do when something got better.
const WRITE: &str = "run `cargo run -q -p tidy -- shrink`, which writes that into crates/tidy/ratchet.txt";

/// Offenders that are not listed, that grew, and lines of the list that are no longer true.
pub fn problems(list: &str, found: &[Oversized]) -> Vec<String> {
    let mut listed: BTreeMap<&str, usize> = list.lines().filter_map(entry).collect();
    let mut problems = Vec::new();
    for Oversized { what, lines, limit, remedy } in found {
        match listed.remove(what.as_str()) {
            None => problems.push(format!("{what}: {lines}, at most {limit} are allowed; {remedy}")),
            Some(before) if *lines > before => {
                problems.push(format!("{what}: grew from {before} to {lines}; it may only shrink"));
            }
            Some(before) if *lines < before => {
                problems.push(format!("{what}: shrank from {before} to {lines}; {WRITE}"));
            }
            Some(_) => {}
        }
    }
    problems.extend(listed.keys().map(|what| format!("{what}: fits now; {WRITE}")));
    problems
}

/// The list with smaller numbers where something shrank, and without what fits now.
pub fn shrunk(list: &str, found: &[Oversized]) -> String {
    let now: BTreeMap<&str, usize> = found.iter().map(|found| (found.what.as_str(), found.lines)).collect();
    let kept = list.lines().filter_map(|line| match entry(line) {
        None => Some(line.to_owned()),
        Some((what, before)) => now.get(what).map(|lines| format!("{what} {}", before.min(*lines))),
    });
    kept.map(|line| line + "\n").collect()
}

/// What stands in a line, and how much of it.
fn entry(line: &str) -> Option<(&str, usize)> {
    let (what, lines) = line.rsplit_once(' ').filter(|_| !line.starts_with('#'))?;
    Some((what.trim(), lines.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(lines: usize) -> [Oversized; 1] {
        [Oversized::new("a.rs".into(), lines, 400, "split it")]
    }

    #[test]
    fn what_is_listed_may_stay_and_may_not_grow() {
        assert!(problems("# old\na.rs 500\n", &long(500)).is_empty());
        assert_eq!(problems("", &long(500)).len(), 1);
        assert_eq!(problems("a.rs 500", &long(501)).len(), 1);
    }

    #[test]
    fn what_shrank_or_fits_must_be_written_down() {
        assert_eq!(problems("a.rs 500", &long(450)).len(), 1);
        assert_eq!(problems("a.rs 500", &[]).len(), 1);
    }

    #[test]
    fn a_list_is_shrunk_and_never_grown() {
        let list = "# old\na.rs 500\nb.rs 10\n";
        assert_eq!(shrunk(list, &long(450)), "# old\na.rs 450\n");
        assert_eq!(shrunk(list, &long(501)), "# old\na.rs 500\n");
        assert_eq!(shrunk("# old\n", &long(450)), "# old\n");
    }
}
