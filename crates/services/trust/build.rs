//! Gathers the articles of the help centre: `crates/words/<language>/help/*.md`, one list for all languages.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../words").canonicalize()?;
    println!("cargo::rerun-if-changed={}", words.display());
    let mut list = String::from("&[\n");
    let mut languages: Vec<_> = fs::read_dir(&words)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    languages.sort();
    for language in languages {
        let articles = language.join("help");
        let Some(code) = language.file_name().and_then(|name| name.to_str()).filter(|_| articles.is_dir()) else {
            continue;
        };
        println!("cargo::rerun-if-changed={}", articles.display());
        let mut files: Vec<_> = fs::read_dir(&articles)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "md")) {
            let slug = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            println!("cargo::rerun-if-changed={}", file.display());
            writeln!(list, "    ({code:?}, {slug:?}, include_str!({:?})),", file.display().to_string())?;
        }
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("articles.rs"), list)?;
    Ok(())
}
