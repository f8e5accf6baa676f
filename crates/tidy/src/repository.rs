//! Rules about the repository as a whole: names, the latch, registries.

use crate::Source;
use std::collections::BTreeSet;

/// Folders and files that say nothing about what is in them.
const EMPTY_NAMES: [&str; 10] =
    ["util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "shared", "lib_common"];

/// Problems of names, of `frontend` and of lock files.
pub fn problems(sources: &[Source]) -> Vec<String> {
    let mut problems = names(sources);
    let latch: usize = sources
        .iter()
        .filter(|source| source.path.starts_with("frontend/src/"))
        .map(|source| source.text.lines().count())
        .sum();
    if latch >= 30 {
        problems.push(format!("frontend/src: {latch} lines; it hydrates and does nothing else, in under 30"));
    }
    problems.extend(sources.iter().flat_map(registries));
    problems
}

fn names(sources: &[Source]) -> Vec<String> {
    let mut bad = BTreeSet::new();
    for source in sources.iter().filter(|source| source.is_rust()) {
        for part in source.path.split('/') {
            if EMPTY_NAMES.contains(&part.trim_end_matches(".rs")) {
                bad.insert(format!("{}: `{part}` says nothing about what is in it; name the thing", source.path));
            }
        }
    }
    bad.into_iter().collect()
}

/// The address of somebody's package mirror must not become everybody's.
fn registries(source: &Source) -> Vec<String> {
    let wrong: fn(&str) -> bool = match source.path.rsplit('/').next().unwrap_or_default() {
        "Cargo.lock" => |line| line.starts_with("source = ") && line != PUBLIC_CRATES,
        "package-lock.json" => |line| line.trim_start().starts_with("\"resolved\":") && !line.contains(PUBLIC_PACKAGES),
        ".npmrc" => |line| line.contains("registry"),
        "config.toml" if source.path.contains(".cargo/") => {
            |line| line.contains("registr") || line.starts_with("[source")
        }
        _ => return Vec::new(),
    };
    let found = source.text.lines().enumerate().filter(|(_, line)| wrong(line));
    found.map(|(at, _)| format!("{}:{}: names a package registry", source.path, at + 1)).collect()
}

const PUBLIC_CRATES: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
const PUBLIC_PACKAGES: &str = concat!("https://registry.", "npmjs.org/");

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        problems(&[Source { path: path.into(), text: text.into() }])
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        assert_eq!(found("crates/services/src/utils/mod.rs", "").len(), 1);
        assert_eq!(found("app/src/helpers.rs", "").len(), 1);
        assert!(found("app/src/bookings/page.rs", "").is_empty());
    }

    #[test]
    fn a_latch_that_grew_is_found() {
        assert!(found("frontend/src/lib.rs", &"line\n".repeat(29)).is_empty());
        assert_eq!(found("frontend/src/lib.rs", &"line\n".repeat(30)).len(), 1);
    }

    #[test]
    fn somebodys_mirror_is_found() {
        assert_eq!(found("Cargo.lock", "source = \"sparse+https://mirror.test/index/\"").len(), 1);
        assert!(found("Cargo.lock", PUBLIC_CRATES).is_empty());
        assert_eq!(found("package-lock.json", "  \"resolved\": \"http://mirror.test/a.tgz\"").len(), 1);
        assert_eq!(found(".npmrc", "registry=http://mirror.test").len(), 1);
        assert_eq!(found(".cargo/config.toml", "[source.crates-io]").len(), 1);
    }
}
