//! House rules as a test: sizes, names, documents and what must not be in the repository.
//!
//! Rules that a compiler or clippy can check are left to them. Sizes are a ratchet: what is over a limit stands in
//! `ratchet.txt` with its size and may only shrink; when it fits, its line must go. `cargo run -p tidy` prints what is
//! wrong, one line each; `cargo nextest run -p tidy` fails on it.

mod capabilities;
mod circles;
mod code;
mod edges;
mod formatted;
mod forms;
mod guide;
mod paths;
mod ratchet;
mod repository;
mod sizes;
mod tables;
mod voice;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// A text file of the repository.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.has_extension(&["rs"])
    }

    pub(crate) fn has_extension(&self, extensions: &[&str]) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension))
    }
}

/// Everything that is wrong, sorted.
pub fn problems(root: &Path) -> std::io::Result<Vec<String>> {
    let sources = sources(root)?;
    let ratchet = fs::read_to_string(root.join(RATCHET)).unwrap_or_default();
    let mut problems = ratchet::problems(&ratchet, &measured(&sources));
    problems.extend(sources.iter().filter(|source| source.is_rust()).flat_map(code::problems));
    problems.extend(sources.iter().flat_map(formatted::problems));
    problems.extend(sources.iter().flat_map(forms::problems));
    problems.extend(repository::problems(&sources));
    problems.extend(capabilities::problems(&sources));
    let same = fs::read_to_string(root.join("crates/tidy/same_in_english.txt")).unwrap_or_default();
    problems.extend(words::problems(&sources, &same));
    let not_ours = fs::read_to_string(root.join("crates/tidy/not_our_words.txt")).unwrap_or_default();
    problems.extend(voice::problems(&sources, &not_ours));
    problems.extend(edges::problems(&sources));
    problems.extend(guide::problems(&sources));
    problems.extend(tables::problems(&sources));
    problems.sort();
    Ok(problems)
}

/// Writes what shrank into the list; what is new or grew stays a problem.
pub fn shrink(root: &Path) -> std::io::Result<()> {
    let list = root.join(RATCHET);
    let before = fs::read_to_string(&list).unwrap_or_default();
    fs::write(list, ratchet::shrunk(&before, &measured(&sources(root)?)))
}

/// Everything with a limit that old offenders may still break.
fn measured(sources: &[Source]) -> Vec<sizes::Oversized> {
    let mut found = sizes::oversized(sources);
    found.extend(tables::without_a_life(sources));
    found.extend(circles::found(sources));
    found.extend(formatted::wide(sources));
    found
}

/// What is over a limit, with how much of it there is.
const RATCHET: &str = "crates/tidy/ratchet.txt";

/// The root of the workspace.
pub fn root() -> PathBuf {
    // Asked when it runs: with a build cache shared by several clones, this program may have been compiled in another
    // one.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&package).join("../..")
}

/// Extensions of the files the rules read.
const TEXT: [&str; 15] =
    ["rs", "sql", "md", "toml", "lock", "css", "js", "mjs", "ts", "json", "yml", "yaml", "sh", "npmrc", "ftl"];

/// What is built, fetched or kept by tools, at the root.
const NOT_OURS: [&str; 7] = ["target", "dist", "data", "test-results", "playwright-report", ".git", ".ci"];

fn sources(root: &Path) -> std::io::Result<Vec<Source>> {
    let ours = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        name != "node_modules" && name != ".sqlx" && !(entry.depth() == 1 && NOT_OURS.contains(&name.as_ref()))
    };
    let mut sources = Vec::new();
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(ours) {
        let entry = entry.map_err(std::io::Error::other)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_text = TEXT.iter().any(|extension| name.ends_with(&format!(".{extension}")))
            || name == "Makefile"
            || name == "Dockerfile";
        if !entry.file_type().is_file() || !is_text {
            continue;
        }
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        sources.push(Source { path, text: fs::read_to_string(entry.path()).unwrap_or_default() });
    }
    Ok(sources)
}
