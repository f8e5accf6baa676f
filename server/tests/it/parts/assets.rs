//! Files of `public/`.

use server::assets::NAMED;
use std::{collections::BTreeSet, path::Path};

#[test]
fn every_public_file_has_a_row_and_every_row_a_file() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
    let files = std::fs::read_dir(public).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> = files.map(|name| format!("/{name}")).collect();
    assert_eq!(files, NAMED.map(str::to_owned).into());
}
