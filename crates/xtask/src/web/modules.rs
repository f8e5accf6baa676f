//! Scripts of single pages, beside the WASM: media, sockets and drawing are the browser's own, and a module that calls
//! them by hand is a fraction of one that goes through bindings (docs/decisions/0155).
//!
//! `app/<context>/web/<context>.js` is bundled with what it imports into one file; `app/<context>/web/budget` says how
//! many bytes it may cost. Only pages that name it load it.

use super::{short_hash, side_file};
use crate::{Outcome, run};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Name → address.
pub type Modules = BTreeMap<String, String>;

/// Most bytes (brotli) of a module together with the WASM of an island that bears its name.
const WHOLE_MAX: u64 = 120 * 1_024;

/// Bundles every module into `pkg`.
pub fn bundle(pkg: &Path, release: bool) -> Outcome<Modules> {
    let mut modules = Modules::new();
    for (name, entry) in entries()? {
        let file = pkg.join(format!("{name}.js"));
        let mut esbuild = Command::new("node_modules/.bin/esbuild");
        esbuild.arg(&entry).args(["--bundle", "--format=esm", "--target=es2022", "--log-level=warning"]);
        if release {
            esbuild.arg("--minify");
        }
        run(esbuild.arg(format!("--outfile={}", file.display())))?;
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let served = format!("{name}.{}.js", short_hash(&bytes));
        fs::rename(&file, pkg.join(&served)).map_err(|e| e.to_string())?;
        modules.insert(name, format!("/pkg/{served}"));
    }
    Ok(modules)
}

fn entries() -> Outcome<Vec<(String, PathBuf)>> {
    let mut entries = Vec::new();
    for context in fs::read_dir("app").map_err(|e| format!("app: {e}"))?.flatten() {
        let name = context.file_name().to_string_lossy().into_owned();
        let entry = context.path().join(format!("web/{name}.js"));
        if entry.exists() {
            entries.push((name, entry));
        }
    }
    entries.sort();
    Ok(entries)
}

/// Refuses a module that grew beyond what stands beside it, and one that costs too much together with its WASM.
pub fn within_budget(name: &str, file: &Path, wasm: u64) -> Outcome {
    let place = format!("app/{name}/web/budget");
    let budget = fs::read_to_string(&place).map_err(|e| format!("{place}: {e}"))?;
    let bytes = fs::metadata(side_file(file, "br")).or_else(|_| fs::metadata(file)).map_or(0, |m| m.len());
    judged(name, &budget, (bytes, wasm))
}

/// The bytes of a script against the budget's file, and with those of its WASM against what both may cost.
fn judged(name: &str, budget: &str, (script, wasm): (u64, u64)) -> Outcome {
    let place = format!("app/{name}/web/budget");
    let budget: u64 = budget.trim().parse().map_err(|_| format!("{place} holds no number of bytes"))?;
    if script > budget {
        return Err(format!("{name}.js is {script} bytes (brotli), {place} allows {budget}: make it smaller"));
    }
    if script + wasm > WHOLE_MAX {
        let both = format!("{name}.js and its WASM are {script} + {wasm} bytes (brotli)");
        return Err(format!("{both}, {WHOLE_MAX} are allowed: make them smaller"));
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_script_above_its_budget_is_refused_and_one_without_a_number() {
        assert!(judged("room", "40000\n", (40_000, 0)).is_ok());
        assert!(judged("room", "40000\n", (40_001, 0)).unwrap_err().contains("make it smaller"));
        for none in ["", "a lot", "-1"] {
            assert!(judged("room", none, (1, 0)).unwrap_err().contains("no number"), "{none}");
        }
    }

    #[test]
    fn a_script_and_its_wasm_together_have_a_limit_of_their_own() {
        let rest = WHOLE_MAX - 40_000;
        assert!(judged("room", "40000", (40_000, rest)).is_ok());
        assert!(judged("room", "40000", (40_000, rest + 1)).unwrap_err().contains("make them smaller"));
        assert!(judged("room", "900000", (WHOLE_MAX + 1, 0)).is_err(), "whatever its budget says");
    }

    #[test]
    fn every_module_has_a_budget_that_the_limit_allows() {
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../app");
        let mut found = 0;
        for context in fs::read_dir(app).unwrap().flatten() {
            let (name, web) = (context.file_name().to_string_lossy().into_owned(), context.path().join("web"));
            if web.join(format!("{name}.js")).exists() {
                let budget = fs::read_to_string(web.join("budget")).unwrap();
                judged(&name, &budget, (budget.trim().parse().unwrap(), 0)).unwrap();
                found += 1;
            }
        }
        assert!(found >= 1, "the room has one");
    }
}
