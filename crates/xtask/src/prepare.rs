//! The checked SQL: sqlx's macros write what they learn from a live database into each crate's `.sqlx/`, so that ordinary builds need
//! none.
//!
//! The macros do the work themselves when `SQLX_OFFLINE=false`, `DATABASE_URL` and `SQLX_OFFLINE_DIR` are set; this command only compiles
//! the crates with checked SQL afresh that way and, with `--check`, compares the result with what is committed.

use crate::{Outcome, run};
use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

/// Crates with checked SQL.
const CRATES: [(&str, &str); 11] = [
    ("jobs", "crates/jobs"),
    ("spine", "crates/spine"),
    ("identity", "crates/services/identity"),
    ("people", "crates/services/people"),
    ("calendar", "crates/services/calendar"),
    ("catalog", "crates/services/catalog"),
    ("money", "crates/services/money"),
    ("bookings", "crates/services/bookings"),
    ("services", "crates/services"),
    ("demo", "crates/demo"),
    ("testkit", "crates/testkit"),
];

/// Refreshes every crate's `.sqlx`, or with `check` says which are out of date.
pub fn prepare(check: bool) -> Outcome {
    let database = env::var("DATABASE_URL")
        .map_err(|_| "set DATABASE_URL to a migrated scratch database (see scripts/prepare.sh)".to_owned())?;
    let fresh = env::current_dir().map_err(|e| e.to_string())?.join("dist/.sqlx-fresh");
    let _ = fs::remove_dir_all(&fresh);
    let mut queries = 0;
    for (name, folder) in CRATES {
        let fresh = fresh.join(name);
        fs::create_dir_all(&fresh).map_err(|e| format!("{}: {e}", fresh.display()))?;
        // The macros run only when the crate is compiled: a changed source time stamp makes cargo do that and nothing else.
        touch(&Path::new(folder).join("src/lib.rs"))?;
        let mut cargo = Command::new("cargo");
        cargo
            .args(["check", "-q", "-p", name])
            .env("DATABASE_URL", &database)
            .env("SQLX_OFFLINE", "false")
            .env("SQLX_OFFLINE_DIR", &fresh);
        run(&mut cargo)?;
        queries += settle(&fresh, &Path::new(folder).join(".sqlx"), check)?;
    }
    println!("xtask: .sqlx holds the {queries} queries of the sources");
    Ok(())
}

/// Compares what a crate asks with what is committed for it, or takes it over. Answers how many queries there are.
fn settle(fresh: &Path, committed: &Path, check: bool) -> Result<usize, String> {
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
