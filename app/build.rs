//! Turns `locales/*.json` into code: a missing argument or an unknown key does not compile.
//!
//! The generator's own build crate brings ICU's data exporter (minutes of compiling) for formats we do not use; its two
//! small parts do the same here.

use leptos_i18n_parser::parse_locales::{
    options::{Config, ParseOptions},
    parse_locales,
};
use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    if env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(()); // texts exist on the server only
    }
    // A key that a language lacks reads English; the house rules find it, a warning in every build would only repeat
    // them.
    let mut config = Config::new("en")?;
    for language in ["es", "fr", "de", "pt", "zh", "ru", "ar"] {
        config = config.add_locale(language)?;
    }
    config.options = ParseOptions::new().interpolate_display(true).suppress_key_warnings(true);
    let parsed = parse_locales(Some(PathBuf::from(env::var("CARGO_MANIFEST_DIR")?)), config)?;
    let code = leptos_i18n_codegen::gen_code(&parsed, None, false, None, false)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("i18n.rs"), code.to_string())?;
    Ok(())
}
