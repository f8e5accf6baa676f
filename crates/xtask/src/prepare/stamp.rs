//! What the checked SQL depends on, as one number: migrations, sources and manifests of all crates, the lock file, the
//! committed answers. When it stands, nothing needs to be asked again.

use crate::Outcome;
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// The stamp of a checkout.
pub fn of(root: &Path) -> Outcome<String> {
    let told = |path: &Path| {
        let answers = path.components().any(|part| part.as_os_str() == ".sqlx");
        answers || path.extension().is_some_and(|ending| ending == "rs" || ending == "toml")
    };
    let mut files = files_in(root, "migrations", |_| true);
    files.extend(files_in(root, "crates", told));
    files.extend(files_in(root, ".sqlx", |_| true));
    files.extend(["Cargo.toml", "Cargo.lock"].map(|name| root.join(name)).into_iter().filter(|path| path.exists()));
    hash(root, &files)
}

/// The stamp of the schema alone.
pub fn of_schema(root: &Path) -> Outcome<String> {
    hash(root, &files_in(root, "migrations", |path| path.extension().is_some_and(|ending| ending == "sql")))
}

/// A short name for a text.
pub fn of_text(text: &str) -> String {
    hex::encode(Sha256::digest(text)).chars().take(16).collect()
}

/// What was written last.
pub fn read(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// Keeps a stamp.
pub fn write(path: &Path, stamp: &str) -> Outcome {
    fs::write(path, stamp).map_err(|e| format!("{}: {e}", path.display()))
}

fn files_in(root: &Path, folder: &str, wanted: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let entries = WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().flatten();
    entries
        .filter(|entry| entry.file_type().is_file() && wanted(entry.path()))
        .map(walkdir::DirEntry::into_path)
        .collect()
}

/// Names and contents, each with its length, so that no two lists of files read alike.
fn hash(root: &Path, files: &[PathBuf]) -> Outcome<String> {
    let mut hash = Sha256::new();
    for path in files {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
        let bytes = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
        for part in [name.as_bytes(), &bytes] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    Ok(hex::encode(hash.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkout(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("edustream-stamp-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in [
            ("migrations/1.sql", "create table a ();"),
            ("crates/services/money/src/lib.rs", "//! Money."),
            ("crates/services/money/.sqlx/query-1.json", "{}"),
            ("crates/demo/src/texts/music.txt", "Music"),
            ("Cargo.lock", ""),
        ] {
            put(&root, path, text);
        }
        root
    }

    fn put(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        path.parent().map(fs::create_dir_all);
        assert!(fs::write(path, text).is_ok());
    }

    #[test]
    fn a_stamp_stands_while_nothing_changes_and_what_the_macros_do_not_read_changes_nothing() {
        let root = checkout("same");
        let before = of(&root);
        put(&root, "crates/demo/src/texts/music.txt", "More music");
        put(&root, "docs/page.md", "A page");
        assert!(before.is_ok());
        assert_eq!(of(&root), before);
    }

    #[test]
    fn a_source_a_migration_an_answer_and_the_lock_file_change_it() {
        let root = checkout("changed");
        let changes = [
            ("crates/services/money/src/lib.rs", "//! Money!"),
            ("crates/services/money/src/ledger.rs", ""),
            ("migrations/2.sql", ""),
            ("crates/services/money/.sqlx/query-1.json", "{ }"),
            ("Cargo.lock", "version = 4"),
        ];
        let mut seen = vec![of(&root)];
        for (path, text) in changes {
            put(&root, path, text);
            let now = of(&root);
            assert!(now.is_ok() && !seen.contains(&now), "{path}");
            seen.push(now);
        }
    }

    #[test]
    fn the_schema_is_its_migrations_alone() {
        let root = checkout("schema");
        let before = of_schema(&root);
        put(&root, "crates/services/money/src/lib.rs", "//! Money!");
        put(&root, "migrations/README.md", "Read me");
        assert_eq!(of_schema(&root), before);
        put(&root, "migrations/1.sql", "create table b ();");
        assert_ne!(of_schema(&root), before);
    }
}
