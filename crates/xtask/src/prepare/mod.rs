//! The checked SQL: sqlx's macros write what they learn from a live database into each crate's `.sqlx/`, so that
//! ordinary builds need none.
//!
//! Only what changed is asked: crates are compiled for this under a wrapper of their own ([`wrapper`]), so cargo keeps
//! these artefacts apart from all others and knows which are fresh; a new schema asks everything anew. What a crate
//! asked lies in a folder of its own in the target directory and is compared with, or becomes, the crate's `.sqlx/`.
//! A stamp says that nothing has changed since the last time: then nothing is compiled and no database is started.

mod queries;
mod stamp;
pub mod wrapper;

use crate::{Outcome, cargo, run};
use queries::Asking;
use std::{
    env, fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Where the answers of one run lie, and what they were made from.
struct Fresh {
    folder: PathBuf,
    schema: String,
}

/// Refreshes the `.sqlx` of the crates named, or of every crate where none is; with `check` says which are out of date.
///
/// One crate is what its author asks while writing it: after a new migration the others are asked once, at the end.
pub fn prepare(check: bool, only: &[String]) -> Outcome {
    let database = env::var("DATABASE_URL")
        .map_err(|_| "set DATABASE_URL to a migrated scratch database (see scripts/prepare.sh)".to_owned())?;
    let asking = queries::asking(Path::new("."))?;
    if !only.is_empty() {
        return some(&asking, only, &database);
    }
    let fresh = Fresh::open()?;
    let unknown = asking.iter().filter(|one| !fresh.folder.join(&one.name).exists());
    fresh.compile(&asking, unknown, &database)?;
    stamp::write(&fresh.folder.join("schema"), &fresh.schema)?;
    let mut queries = 0;
    for one in &asking {
        queries += queries::settle(&fresh.folder.join(&one.name), &one.folder.join(".sqlx"), check)?;
    }
    queries::no_others(Path::new("."), &asking, check)?;
    stamp::write(&stamp_file()?, &stamp::of(Path::new("."))?)?;
    println!("xtask: .sqlx holds the {queries} queries of {} crates", asking.len());
    Ok(())
}

/// Refreshes the crates named. What the others were asked stands for the schema it stood for.
fn some(asking: &[Asking], only: &[String], database: &str) -> Outcome {
    let named: Vec<&Asking> = asking.iter().filter(|one| only.contains(&one.name)).collect();
    if named.len() < only.len() {
        return Err(format!("not all of these crates ask the database: {}", only.join(", ")));
    }
    let fresh = Fresh { folder: place()?, schema: String::new() };
    fs::create_dir_all(&fresh.folder).map_err(|e| format!("{}: {e}", fresh.folder.display()))?;
    fresh.compile(asking, named.iter().copied(), database)?;
    for one in named {
        let queries = queries::settle(&fresh.folder.join(&one.name), &one.folder.join(".sqlx"), false)?;
        println!("xtask: .sqlx of {} holds {queries} queries", one.name);
    }
    Ok(())
}

/// Whether everything is as it was when `.sqlx` was last found in order.
pub fn stands() -> Outcome {
    if stamp::read(&stamp_file()?) == Some(stamp::of(Path::new("."))?) {
        println!("xtask: .sqlx is what it was when it was last compared");
        return Ok(());
    }
    Err("something changed since .sqlx was last compared".to_owned())
}

impl Fresh {
    /// The folder of this checkout, emptied after a change of the schema.
    fn open() -> Outcome<Self> {
        let (folder, schema) = (place()?, stamp::of_schema(Path::new("."))?);
        let known = folder.join("schema");
        if stamp::read(&known).as_ref() != Some(&schema) {
            let _ = fs::remove_dir_all(&folder);
        }
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        Ok(Self { folder, schema })
    }

    /// Compiles what changed, and the crates that are to be asked anew.
    fn compile<'a>(&self, asking: &[Asking], anew: impl Iterator<Item = &'a Asking>, database: &str) -> Outcome {
        let touched: Vec<Touched> =
            anew.map(|one| Touched::new(&one.folder.join("src/lib.rs"))).collect::<Outcome<_>>()?;
        let own = env::current_exe().map_err(|e| e.to_string())?;
        let mut cargo = cargo();
        cargo.args(["check", "-q"]).args(asking.iter().flat_map(|one| ["-p", &one.name]));
        cargo.env("RUSTC_WORKSPACE_WRAPPER", own).env(wrapper::FOLDER, &self.folder);
        cargo.env("DATABASE_URL", database).env("SQLX_OFFLINE", "false");
        run(&mut cargo)?;
        drop(touched);
        // A crate whose queries are all gone wrote nothing.
        for one in asking {
            fs::create_dir_all(self.folder.join(&one.name)).map_err(|e| e.to_string())?;
        }
        Ok(())
    }
}

/// In the target directory, but of this checkout alone: several clones may share the directory.
fn place() -> Outcome<PathBuf> {
    let here = env::current_dir().map_err(|e| e.to_string())?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| here.join("target"), PathBuf::from);
    Ok(target.join("sqlx").join(stamp::of_text(&here.to_string_lossy())))
}

fn stamp_file() -> Outcome<PathBuf> {
    Ok(place()?.join("stands"))
}

/// A source with a new time: the macros run only when a crate is compiled, and cargo does that when its source is
/// newer. Dropped, it gets its old time back, so that no other build believes it changed.
struct Touched {
    file: fs::File,
    before: SystemTime,
    now: SystemTime,
}

impl Touched {
    fn new(path: &Path) -> Outcome<Self> {
        let said = |e: std::io::Error| format!("{}: {e}", path.display());
        let file = fs::File::options().append(true).open(path).map_err(said)?;
        let before = file.metadata().and_then(|data| data.modified()).map_err(said)?;
        file.set_modified(SystemTime::now()).map_err(said)?;
        // Asked again: file systems keep fewer digits than clocks.
        let now = file.metadata().and_then(|data| data.modified()).map_err(said)?;
        Ok(Self { file, before, now })
    }
}

impl Drop for Touched {
    fn drop(&mut self) {
        // Whoever wrote into it meanwhile did change it.
        if self.file.metadata().and_then(|data| data.modified()).is_ok_and(|time| time == self.now) {
            let _ = self.file.set_modified(self.before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_touched_source_gets_its_old_time_back_unless_somebody_wrote_into_it() {
        let path = env::temp_dir().join(format!("edustream-touched-{}", std::process::id()));
        assert!(fs::write(&path, "//! Doc.").is_ok());
        let time = || fs::metadata(&path).and_then(|data| data.modified()).ok();
        let old = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        let set = |time| fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(time)).is_ok();
        assert!(set(old));
        let touched = Touched::new(&path);
        assert!(touched.is_ok());
        assert!(time() > Some(old));
        drop(touched);
        assert_eq!(time(), Some(old));
        let touched = Touched::new(&path);
        let written = old + std::time::Duration::from_mins(1);
        assert!(set(written));
        drop(touched);
        assert_eq!(time(), Some(written));
    }
}
