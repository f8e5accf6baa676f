//! Limits with a memory: old offenders are listed with their size and may only shrink.

use crate::sizes::Oversized;
use std::collections::BTreeMap;

/// Offenders that are not listed, that grew, and lines of the list that are no longer true.
pub fn problems(list: &str, found: &[Oversized]) -> Vec<String> {
    let mut listed: BTreeMap<&str, usize> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit_once(' '))
        .filter_map(|(what, lines)| Some((what.trim(), lines.parse().ok()?)))
        .collect();
    let mut problems = Vec::new();
    for Oversized { what, lines, limit } in found {
        match listed.remove(what.as_str()) {
            None => problems.push(format!("{what}: {lines} lines, at most {limit} are allowed; split it")),
            Some(before) if *lines > before => {
                problems.push(format!("{what}: grew from {before} to {lines} lines; it may only shrink"));
            }
            Some(before) if *lines < before => {
                problems.push(format!("{what}: shrank to {lines} lines; write that into crates/tidy/ratchet.txt"));
            }
            Some(_) => {}
        }
    }
    problems.extend(listed.keys().map(|what| format!("{what}: fits now; take it out of crates/tidy/ratchet.txt")));
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(lines: usize) -> [Oversized; 1] {
        [Oversized { what: "a.rs".into(), lines, limit: 400 }]
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
}
