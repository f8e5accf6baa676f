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

/// Refuses a module that grew beyond what stands beside it.
pub fn within_budget(name: &str, file: &Path) -> Outcome {
    let place = format!("app/{name}/web/budget");
    let budget = fs::read_to_string(&place).map_err(|e| format!("{place}: {e}"))?;
    let budget: u64 = budget.trim().parse().map_err(|_| format!("{place} holds no number of bytes"))?;
    let bytes = fs::metadata(side_file(file, "br")).or_else(|_| fs::metadata(file)).map_or(0, |m| m.len());
    if bytes > budget {
        return Err(format!("{name}.js is {bytes} bytes (brotli), {place} allows {budget}: make it smaller"));
    }
    Ok(())
}
