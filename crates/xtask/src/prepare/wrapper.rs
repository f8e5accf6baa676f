//! This program in rustc's place: it tells sqlx's macros which crate's folder to write to, and runs rustc.
//!
//! cargo calls it for the crates of the workspace (`RUSTC_WORKSPACE_WRAPPER`). The folder is emptied first, so that it
//! holds what the sources ask now and nothing they asked before.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// Names the folder of all answers; while it is set, this program is rustc.
pub const FOLDER: &str = "EDUSTREAM_SQLX_FRESH";

/// The folder, when cargo calls this program as rustc.
pub fn folder() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// Runs `rustc …` as it stands on the command line.
pub fn compile(fresh: &Path) -> ExitCode {
    let mut words = env::args_os().skip(1);
    let Some(rustc) = words.next() else { return ExitCode::FAILURE };
    let arguments: Vec<OsString> = words.collect();
    let mut command = Command::new(rustc);
    if let Some(name) = env::var("CARGO_PKG_NAME").ok().filter(|name| is_library(name, &arguments)) {
        let own = fresh.join(name);
        let _ = fs::remove_dir_all(&own);
        if fs::create_dir_all(&own).is_err() {
            return ExitCode::FAILURE;
        }
        command.env("SQLX_OFFLINE_DIR", own);
    }
    let done = command.args(arguments).status();
    if done.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether this is the package itself and not its build script.
fn is_library(package: &str, arguments: &[OsString]) -> bool {
    let name = arguments.iter().skip_while(|word| *word != "--crate-name").nth(1);
    name.is_some_and(|name| name.to_string_lossy() == package.replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_script_and_a_question_about_the_compiler_are_not_the_library() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert!(is_library("page-words", &words("--crate-name page_words --edition=2024 src/lib.rs")));
        assert!(!is_library("spine", &words("--crate-name build_script_build build.rs")));
        assert!(!is_library("spine", &words("-vV")));
    }
}
