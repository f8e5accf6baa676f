//! One module for the ground and one file per lazy island, so that a page loads the islands it shows and no other.
//!
//! `#[island(lazy)]` marks where to cut. The linker leaves its relocations in the module (`.cargo/config.toml`);
//! by them `wasm_split_cli_support` finds out which functions only one island needs and moves them into its file.
//!
//! How many bytes an island may cost stands in its own `Cargo.toml`, under `[package.metadata.island]`.

use crate::{Outcome, cargo};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Island → the files it needs beside the ground, by their names in the module's folder.
pub type Pieces = BTreeMap<String, Vec<String>>;

/// What is left for wasm-bindgen.
pub const GROUND: &str = "ground.wasm";

/// Cuts the linked module into `folder`.
pub fn split(wasm: &Path, folder: &Path) -> Outcome<Pieces> {
    fs::create_dir_all(folder).map_err(|e| e.to_string())?;
    let linked = fs::read(wasm).map_err(|e| format!("{}: {e}", wasm.display()))?;
    let ground = folder.join(GROUND);
    let mut options = wasm_split_cli_support::Options::new(&linked);
    options.output_dir = folder;
    options.main_out_path = &ground;
    options.link_name = "./split.js";
    options.main_module = "./edustream.js";
    let made = wasm_split_cli_support::transform(options).map_err(|e| format!("wasm-split: {e:#}"))?;
    let file = |stem: &String| format!("{stem}.wasm");
    Ok(made.prefetch_map.iter().map(|(cut, stems)| (island_of(cut), stems.iter().map(file).collect())).collect())
}

/// The island behind the name of a cut: `week_editor_loader_1234` is `WeekEditor`.
fn island_of(cut: &str) -> String {
    let words = cut.rsplit_once("_loader").map_or(cut, |(words, _)| words);
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    words.split('_').map(capital).collect()
}

/// Refuses an island that grew beyond what its manifest allows, and one that names no limit.
pub fn within_budget(island: &str, brotli_bytes: u64) -> Outcome {
    let budgets = budgets()?;
    let Some((budget, manifest)) = budgets.get(island) else {
        return Err(format!("{island} has no budget: say `{island} = BYTES` under [package.metadata.island]"));
    };
    if brotli_bytes > *budget {
        let place = manifest.display();
        return Err(format!("{island} is {brotli_bytes} bytes (brotli), {place} allows {budget}: make it smaller"));
    }
    Ok(())
}

/// Island → bytes it may cost and the manifest that says so.
fn budgets() -> Outcome<BTreeMap<String, (u64, PathBuf)>> {
    let answer = cargo().args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output();
    let answer = answer.map_err(|e| format!("cargo metadata: {e}"))?;
    let workspace: serde_json::Value = serde_json::from_slice(&answer.stdout).map_err(|e| e.to_string())?;
    let packages = workspace.get("packages").and_then(|packages| packages.as_array()).cloned().unwrap_or_default();
    let mut found = BTreeMap::new();
    for package in packages {
        let manifest = package.get("manifest_path").and_then(|path| path.as_str()).unwrap_or_default();
        let islands = package.pointer("/metadata/island").and_then(|islands| islands.as_object());
        for (island, bytes) in islands.into_iter().flatten() {
            let bytes = bytes.as_u64().ok_or_else(|| format!("{manifest}: the budget of {island} is a number"))?;
            found.insert(island.clone(), (bytes, PathBuf::from(manifest)));
        }
    }
    Ok(found)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_is_named_after_its_island() {
        assert_eq!(island_of("week_editor_loader_17204930812"), "WeekEditor");
        assert_eq!(island_of("room_loader_1"), "Room");
    }

    #[test]
    fn every_island_says_what_it_may_cost() {
        for (island, (budget, manifest)) in budgets().unwrap() {
            assert!(budget > 0, "{island} in {}", manifest.display());
            assert!(within_budget(&island, budget).is_ok() && within_budget(&island, budget + 1).is_err(), "{island}");
        }
    }

    #[test]
    fn an_island_without_a_budget_or_above_it_is_refused() {
        assert!(within_budget("NoSuchIsland", 1).unwrap_err().contains("has no budget"));
        let budget = budgets().unwrap().get("Chooser").unwrap().0;
        assert!(within_budget("Chooser", budget).is_ok());
        assert!(within_budget("Chooser", budget + 1).unwrap_err().contains("make it smaller"));
    }
}
