//! The app as a browser installs it.

use server::installable::described;
use std::path::Path;

#[test]
fn every_language_describes_an_app_whose_icons_are_there() {
    let mut told = std::collections::BTreeSet::new();
    for language in ["en", "es", "fr", "de", "pt", "zh", "ru", "ar"] {
        let described = described(language);
        assert_eq!(described["lang"], language);
        told.insert(described["description"].as_str().unwrap().to_owned());
        let icons = described["icons"].as_array().unwrap();
        for purpose in ["any", "maskable"] {
            for size in ["192x192", "512x512"] {
                assert!(icons.iter().any(|icon| icon["purpose"] == purpose && icon["sizes"] == size));
            }
        }
        for icon in icons.iter().filter_map(|icon| icon["src"].as_str()?.strip_prefix("/img/")) {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/pictures").join(icon);
            let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert!(bytes.starts_with(b"\x89PNG"), "{icon}");
        }
    }
    assert_eq!(told.len(), 8, "each in its own words");
}
