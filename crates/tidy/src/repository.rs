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
    problems.extend(sources.iter().flat_map(unescaped));
    problems.extend(sources.iter().flat_map(put_together));
    problems
}

/// Files that put a statement together while they run: of constants, numbers, bound values and names of our tables.
/// Every other statement is checked when it is compiled. Who adds one shows here that nothing typed becomes SQL.
const PUT_TOGETHER: [&str; 11] = [
    "crates/adapters/src/postgres_embedded/restore.rs",
    "crates/backups/src/archive.rs",
    "crates/demo/src/lib.rs",
    "crates/services/identity/src/audit_view.rs",
    "crates/services/identity/src/staff/users.rs",
    "crates/services/src/privacy/gather.rs",
    "crates/spine/src/installation.rs",
    "crates/spine/src/plans.rs",
    "crates/spine/src/retention.rs",
    "crates/spine/src/sealing/columns.rs",
    "crates/spine/src/unit.rs",
];
/// What a statement that is put together needs; split, because this file names it.
const WITH: [&str; 3] = [concat!("Assert", "SqlSafe"), concat!("Query", "Builder"), concat!("raw_", "sql")];

fn put_together(source: &Source) -> Vec<String> {
    let of_tests = ["/tests/", "/benches/", "crates/testkit/"].iter().any(|at| source.path.contains(at));
    if !source.is_rust() || of_tests || PUT_TOGETHER.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let lines = source.text.lines().enumerate().filter(|(_, line)| WITH.iter().any(|with| line.contains(with)));
    lines.map(|(at, _)| format!("{}:{}: a statement that is put together; use query!", source.path, at + 1)).collect()
}

/// Elements whose children the renderer writes as they are, and the one file that may use each: there what is inside is
/// escaped or ours. `style` attributes are what the content policy refuses.
const RAW: [(&str, &str); 5] = [
    ("<textarea", "app/face/src/ui/form.rs"),
    ("<script", "app/face/src/shell.rs"),
    ("<style", ""),
    ("<noscript", "app/face/src/shell.rs"),
    (" style=", ""),
];
/// What announces itself as a button and is none: Space does nothing on it.
const NO_BUTTON: &str = concat!("role=", "\"button\"");

fn unescaped(source: &Source) -> Vec<String> {
    if !(source.is_rust() && source.path.starts_with("app/")) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, line) in source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for (tag, home) in RAW.iter().filter(|(tag, home)| line.contains(tag) && source.path != *home) {
            let instead = if home.is_empty() { "a class of the sheet" } else { home };
            let path = &source.path;
            found.push(format!("{path}:{}: `{}` is not escaped or not allowed; use {instead}", at + 1, tag.trim()));
        }
        if line.contains(NO_BUTTON) {
            let path = &source.path;
            found.push(format!("{path}:{}: a link is no button; write <button>, or leave the role out", at + 1));
        }
    }
    found
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
    fn what_the_renderer_does_not_escape_stands_in_one_place_each() {
        assert_eq!(found("app/people/src/page.rs", "<textarea name=name>{value}</textarea>").len(), 1);
        assert_eq!(found("app/people/src/page.rs", "<span style=width></span>\n<noscript>").len(), 2);
        assert!(found("app/face/src/ui/form.rs", "<textarea\n").is_empty());
        assert!(found("app/people/src/page.rs", "// never a <textarea").is_empty());
    }

    #[test]
    fn a_statement_that_is_put_together_is_found() {
        let line = format!("sqlx::query({}(text))", WITH[0]);
        assert_eq!(found("crates/services/bookings/src/booking/write.rs", &line).len(), 1);
        assert!(found(PUT_TOGETHER[0], &line).is_empty());
        assert!(found("crates/services/bookings/tests/it/states.rs", &line).is_empty());
    }

    #[test]
    fn report_33_what_calls_itself_a_button_is_one() {
        assert_eq!(found("app/bookings/page.rs", &format!("<a {NO_BUTTON} href=way>")).len(), 1);
        assert!(found("app/bookings/page.rs", "<button type=\"button\" aria-pressed=chosen>").is_empty());
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
