//! The translations, checked when the server is compiled (see `build.rs`): a missing argument or an unknown key does
//! not build. Texts stand in `locales/<language>.json`; a key that a language lacks falls back to English.

include!(concat!(env!("OUT_DIR"), "/i18n.rs"));
