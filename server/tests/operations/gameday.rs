//! A game day finds nothing, and the matrix says the truth about where each fault is tried. The whole day is a command
//! for an operator and the night; here are the faults that take seconds.

use domain::platform::gameday::{FAULTS, Tried};
use serde_json::Value;
use std::{fs, path::Path, process::Command};

fn gameday(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edustream"));
    command.arg("gameday").args(arguments).env("EDUSTREAM_LOG", "error");
    // Whoever runs it has a database: it must not be touched.
    command.env("DATABASE_URL", "postgres:///nobody?host=/nowhere");
    command
}

#[test]
fn people_lose_nothing_while_the_server_dies_and_the_database_dies_and_hangs() {
    let said = gameday(&["--only", "F2,F4,F5,F13,F28", "--seed", "7", "--json"]).output().unwrap();
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.status.success(), "{text}\n{}", String::from_utf8_lossy(&said.stderr));
    let outcomes: Value = serde_json::from_str(&text).unwrap();
    let outcomes = outcomes.as_array().unwrap();
    let codes: Vec<&str> = outcomes.iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["F2", "F4", "F5", "F13", "F28"]);
    assert!(outcomes.iter().all(|one| one["findings"] == Value::Array(Vec::new()) && one["seed"] == 7), "{text}");
}

#[test]
fn every_test_that_the_matrix_names_is_there_and_every_fault_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let said = gameday(&["--list"]).output().unwrap();
    assert!(said.status.success());
    let listed = String::from_utf8_lossy(&said.stdout).into_owned();
    for fault in &FAULTS {
        assert!(listed.lines().any(|line| line.starts_with(&format!("{} ", fault.code))), "{}", fault.code);
        let Tried::There(place) = fault.tried else { continue };
        let Some((file, test)) = place.split_once("::") else { continue };
        let text = fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{place}: {error}"));
        assert!(text.contains(&format!("fn {test}(")), "{place}");
    }
}

#[test]
fn a_fault_that_is_tried_elsewhere_is_not_tried_here() {
    let said = gameday(&["--only", "F8"]).output().unwrap();
    assert_eq!(said.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&said.stderr).contains("F8 is not tried here"));
}
