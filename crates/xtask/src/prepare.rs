//! The checked SQL: sqlx's macros write what they learn from a live database into `.sqlx/`, so that ordinary builds need none.
//!
//! The macros do the work themselves when `SQLX_OFFLINE=false`, `DATABASE_URL` and `SQLX_OFFLINE_DIR` are set; this command only compiles `services` and
//! `jobs` afresh that way and, with `--check`, compares the result with what is committed.

use crate::{Outcome, run};
use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

/// Crates with checked SQL.
const CRATES: [&str; 3] = ["jobs", "services", "testkit"];

/// Refreshes `.sqlx`, or with `check` says what is out of date.
pub fn prepare(check: bool) -> Outcome {
    let database = env::var("DATABASE_URL")
        .map_err(|_| "set DATABASE_URL to a migrated scratch database (see scripts/prepare.sh)".to_owned())?;
    let fresh = env::current_dir().map_err(|e| e.to_string())?.join("dist/.sqlx-fresh");
    let _ = fs::remove_dir_all(&fresh);
    fs::create_dir_all(&fresh).map_err(|e| format!("{}: {e}", fresh.display()))?;
    for name in CRATES {
        // The macros run only when the crate is compiled: a changed source time stamp makes cargo do that and nothing else.
        touch(Path::new(&format!("crates/{name}/src/lib.rs")))?;
        let mut cargo = Command::new("cargo");
        cargo
            .args(["check", "-q", "-p", name])
            .env("DATABASE_URL", &database)
            .env("SQLX_OFFLINE", "false")
            .env("SQLX_OFFLINE_DIR", &fresh);
        run(&mut cargo)?;
    }
    let (fresh_files, committed) = (read(&fresh), read(Path::new(".sqlx")));
    let (missing, stale) = (difference(&fresh_files, &committed), difference(&committed, &fresh_files));
    if check {
        return if missing.is_empty() && stale.is_empty() {
            println!("xtask: .sqlx holds the {} queries of the sources", fresh_files.len());
            Ok(())
        } else {
            Err(format!(".sqlx is out of date ({} missing, {} stale): run `make prepare`", missing.len(), stale.len()))
        };
    }
    fs::create_dir_all(".sqlx").map_err(|e| e.to_string())?;
    for name in stale {
        fs::remove_file(Path::new(".sqlx").join(name)).map_err(|e| e.to_string())?;
    }
    for name in missing {
        fs::copy(fresh.join(&name), Path::new(".sqlx").join(&name)).map_err(|e| e.to_string())?;
    }
    println!("xtask: .sqlx holds {} queries", fresh_files.len());
    Ok(())
}

fn touch(path: &Path) -> Outcome {
    let file = fs::File::options().append(true).open(path).map_err(|e| format!("{}: {e}", path.display()))?;
    file.set_modified(std::time::SystemTime::now()).map_err(|e| format!("{}: {e}", path.display()))
}

fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let name = entry
                .file_name()
                .into_string()
                .ok()
                .filter(|_| entry.path().extension().is_some_and(|ending| ending == "json"))?;
            Some((name, fs::read(entry.path()).ok()?))
        })
        .collect()
}

fn difference(these: &BTreeMap<String, Vec<u8>>, those: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    these.iter().filter(|(name, bytes)| those.get(*name) != Some(bytes)).map(|(name, _)| name.clone()).collect()
}
