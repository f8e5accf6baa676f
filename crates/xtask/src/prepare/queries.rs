//! Which crates ask the database, and their answers: those of the sources beside those that are committed.

use crate::Outcome;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use walkdir::{DirEntry, WalkDir};

/// sqlx's checked macros.
const MACROS: [&str; 4] = ["query!(", "query_as!(", "query_scalar!(", "query_unchecked!("];

/// A crate with checked SQL.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asking {
    /// Its package.
    pub name: String,
    /// Where its manifest is.
    pub folder: PathBuf,
}

/// Every crate below `crates/` whose sources ask.
pub fn asking(root: &Path) -> Outcome<Vec<Asking>> {
    let mut found = Vec::new();
    for manifest in entries(&root.join("crates")).filter(|entry| entry.file_name() == "Cargo.toml") {
        let Some(folder) = manifest.path().parent() else { continue };
        let asks = |source: DirEntry| {
            let text = fs::read_to_string(source.path()).unwrap_or_default();
            let sqlx = MACROS.iter().any(|name| text.contains(&format!("sqlx::{name}")));
            source.path().extension().is_some_and(|ending| ending == "rs") && sqlx
        };
        let text = fs::read_to_string(manifest.path()).map_err(|e| e.to_string())?;
        let has_sqlx = text.lines().any(|line| line.starts_with("sqlx"));
        if has_sqlx && entries(&folder.join("src")).any(asks) {
            let name = text.split("name = \"").nth(1).and_then(|rest| rest.split('"').next());
            let name = name.ok_or_else(|| format!("{}: has no name", manifest.path().display()))?.to_owned();
            found.push(Asking { name, folder: folder.to_owned() });
        }
    }
    found.sort();
    Ok(found)
}

/// Compares what a crate asks with what is committed for it, or takes it over. Answers how many queries there are.
pub fn settle(fresh: &Path, committed: &Path, check: bool) -> Outcome<usize> {
    let (asked, known) = (read(fresh), read(committed));
    let (missing, stale) = (difference(&asked, &known), difference(&known, &asked));
    if check && !(missing.is_empty() && stale.is_empty()) {
        let (missing, stale) = (missing.len(), stale.len());
        let folder = committed.display();
        return Err(format!("{folder} is out of date ({missing} missing, {stale} stale): run `make prepare`"));
    }
    if !check && !asked.is_empty() {
        fs::create_dir_all(committed).map_err(|e| e.to_string())?;
    }
    for name in stale {
        fs::remove_file(committed.join(name)).map_err(|e| e.to_string())?;
    }
    for name in missing {
        fs::copy(fresh.join(&name), committed.join(&name)).map_err(|e| e.to_string())?;
    }
    Ok(asked.len())
}

/// Answers beside a crate that asks nothing, or beside the workspace, where any crate would find them: stale ones.
pub fn no_others(root: &Path, asking: &[Asking], check: bool) -> Outcome {
    let folders = entries(root).filter(|entry| entry.file_type().is_dir() && entry.file_name() == ".sqlx");
    for folder in folders.map(DirEntry::into_path) {
        if asking.iter().any(|one| one.folder.join(".sqlx") == folder) {
            continue;
        }
        if check {
            return Err(format!("{}: no crate asks this: run `make prepare`", folder.display()));
        }
        fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    Ok(())
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> {
    let built = ["target", "node_modules", "dist", "data", ".git"];
    let ours = move |entry: &DirEntry| !built.iter().any(|name| entry.file_name() == *name);
    WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(ours).flatten()
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "json"));
    files.filter_map(|entry| Some((entry.file_name().into_string().ok()?, fs::read(entry.path()).ok()?))).collect()
}

fn difference(these: &BTreeMap<String, Vec<u8>>, those: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    these.iter().filter(|(name, bytes)| those.get(*name) != Some(bytes)).map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let root = std::env::temp_dir().join(format!("edustream-queries-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in files {
            let path = root.join(path);
            path.parent().map(fs::create_dir_all);
            assert!(fs::write(path, text).is_ok());
        }
        root
    }

    #[test]
    fn crates_that_ask_are_found_with_their_names_and_others_are_not() {
        let root = place(
            "asking",
            &[
                ("crates/services/Cargo.toml", "[package]\nname = \"services\"\n"),
                ("crates/services/src/lib.rs", "//! Lists."),
                (
                    "crates/services/money/Cargo.toml",
                    "[package]\nname = \"money\"\n[dependencies]\nsqlx.workspace = true\n",
                ),
                ("crates/services/money/src/ledger/post.rs", "sqlx::query!(\"select 1\")"),
                ("crates/domain/Cargo.toml", "[package]\nname = \"domain\"\n"),
                ("crates/domain/src/lib.rs", "const NAME: &str = \"sqlx::query!(\";"),
            ],
        );
        let folder = root.join("crates/services/money");
        assert_eq!(asking(&root), Ok(vec![Asking { name: "money".to_owned(), folder }]));
    }

    #[test]
    fn a_stale_and_a_missing_answer_are_refused_and_then_mended() {
        let root =
            place("settle", &[("fresh/query-1.json", "1"), ("own/query-1.json", "1"), ("own/query-2.json", "2")]);
        let (fresh, own) = (root.join("fresh"), root.join("own"));
        assert!(settle(&fresh, &own, true).is_err_and(|said| said.contains("0 missing, 1 stale")));
        assert!(fs::write(fresh.join("query-3.json"), "3").is_ok());
        assert!(settle(&fresh, &own, true).is_err_and(|said| said.contains("1 missing, 1 stale")));
        assert_eq!(settle(&fresh, &own, false), Ok(2));
        assert_eq!(settle(&fresh, &own, true), Ok(2));
    }

    #[test]
    fn an_answer_for_another_question_of_the_same_name_is_stale() {
        let root = place("same", &[("fresh/query-1.json", "new"), ("own/query-1.json", "old")]);
        assert!(settle(&root.join("fresh"), &root.join("own"), true).is_err());
    }

    #[test]
    fn answers_where_nobody_asks_are_refused_and_then_removed() {
        let root = place("others", &[(".sqlx/query-1.json", ""), ("crates/money/.sqlx/query-2.json", "")]);
        let money = [Asking { name: "money".to_owned(), folder: root.join("crates/money") }];
        assert!(no_others(&root, &money, true).is_err());
        assert_eq!(no_others(&root, &money, false), Ok(()));
        assert_eq!(no_others(&root, &money, true), Ok(()));
        assert!(no_others(&root, &[], true).is_err());
    }
}
