//! Broken input: one line with file and row, and nothing written.

use crate::market::{Place, UNTIL, simulated};
use matching::cli::{MatchCommand, execute};
use std::path::Path;

fn train(place: &Place) -> Result<String, String> {
    let out = place.join("model");
    let command =
        MatchCommand::Train { dataset: place.join("market"), out: out.clone(), until: Some(UNTIL.to_owned()), seed: 1 };
    let result = execute(command).map_err(|error| error.to_string());
    if let Err(line) = &result {
        assert!(!out.exists(), "a refused run left {}", out.display());
        assert!(!line.contains('\n'), "{line}");
        let left: Vec<_> = std::fs::read_dir(&place.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().contains("writing")), "{left:?}");
    }
    result
}

fn rewrite(path: &Path, change: impl Fn(&mut Vec<String>)) {
    let mut lines: Vec<String> = std::fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect();
    change(&mut lines);
    std::fs::write(path, lines.join("\n") + "\n").unwrap();
}

/// Replaces a field of a row (header is row 1).
fn set(lines: &mut [String], row: usize, column: usize, value: &str) {
    let mut fields: Vec<&str> = lines[row - 1].split(',').collect();
    fields[column] = value;
    lines[row - 1] = fields.join(",");
}

#[test]
fn every_broken_row_is_named_with_its_file_and_row() {
    let place = Place::new("input-rows");
    let market = simulated(&place, 81, 20, 40);
    let cases: [(&str, usize, usize, &str, &str); 13] = [
        ("interactions.csv", 9, 3, "2999-01-01T00:00:00Z", "lies in the future"),
        ("interactions.csv", 4, 3, "soon", "is not an RFC 3339 instant"),
        ("interactions.csv", 4, 3, "", "shown_at is empty"),
        ("interactions.csv", 6, 0, "nobody", "`nobody` is not in students.csv"),
        ("interactions.csv", 7, 1, "nobody", "`nobody` is not in tutors.csv"),
        ("interactions.csv", 5, 4, "yes", "`yes` is neither 0 nor 1"),
        ("interactions.csv", 3, 7, "7", "rating 7 lies outside 1 to 5"),
        ("interactions.csv", 3, 7, "NaN", "rating NaN lies outside"),
        ("students.csv", 3, 0, "s00000", "appears a second time"),
        ("students.csv", 5, 3, "plenty", "budget_cents `plenty` is not a number"),
        ("students.csv", 4, 6, "0101", "weekly_hours is not 168 characters"),
        ("tutors.csv", 2, 3, "-5", "hourly_rate_cents -5 lies outside"),
        ("tutors.csv", 6, 3, "1e999", "lies outside"),
    ];
    for (file, row, column, value, words) in cases {
        let path = market.join(file);
        let whole = std::fs::read(&path).unwrap();
        rewrite(&path, |lines| set(lines, row, column, value));
        let line = train(&place).unwrap_err();
        assert!(line.starts_with(&format!("{file} row {row}: ")) && line.contains(words), "{line} (wanted: {words})");
        std::fs::write(&path, whole).unwrap();
    }
}

#[test]
fn broken_files_are_named_too() {
    let place = Place::new("input-files");
    let market = simulated(&place, 82, 20, 40);
    let path = market.join("interactions.csv");
    let whole = std::fs::read(&path).unwrap();
    let check = |bytes: Option<&[u8]>, words: &str| {
        match bytes {
            Some(bytes) => std::fs::write(&path, bytes).unwrap(),
            None => std::fs::remove_file(&path).unwrap(),
        }
        let line = train(&place).unwrap_err();
        assert!(line.starts_with("interactions.csv") && line.contains(words), "{line} (wanted: {words})");
        std::fs::write(&path, &whole).unwrap();
    };
    check(Some(b""), "is empty");
    check(Some(b"student_id,tutor_id,subject,shown_at,clicked,booked,completed,rating\n"), "no rows");
    check(
        Some(b"student_id,tutor_id,subject,shown_at,clicked,booked,rating\n"),
        "row 1: the column `completed` is missing",
    );
    check(
        Some(b"student_id,tutor_id,subject,shown_at,clicked,booked,completed,rating\ns00000,t00000\n"),
        "row 2: has 2 fields",
    );
    check(
        Some(b"student_id,tutor_id,subject,shown_at,clicked,booked,completed,rating\n\xff\xfe,a,b,c,0,0,0,\n"),
        "row 2: is not UTF-8",
    );
    check(None, "no such file");
}

#[test]
fn a_file_of_two_gigabytes_is_refused_by_its_size() {
    let place = Place::new("input-large");
    let market = simulated(&place, 83, 20, 40);
    let file = std::fs::OpenOptions::new().write(true).open(market.join("tutors.csv")).unwrap();
    file.set_len(2 << 30).unwrap();
    let line = train(&place).unwrap_err();
    assert!(line.starts_with("tutors.csv: is 2048 MB"), "{line}");
}

#[test]
fn arguments_that_leave_nothing_to_do_are_refused() {
    let place = Place::new("input-arguments");
    let market = simulated(&place, 84, 20, 40);
    let run = |until: &str| {
        let command = MatchCommand::Train {
            dataset: market.clone(),
            out: place.join("model"),
            until: Some(until.to_owned()),
            seed: 1,
        };
        execute(command).unwrap_err().to_string()
    };
    assert!(run("tomorrow").contains("--until `tomorrow` is not"));
    assert!(run("2001-01-01T00:00:00Z").contains("no row before 2001-01-01"));
    assert!(run("2025-01-07T00:00:00Z").contains("nothing to learn from"));
    let evaluate =
        MatchCommand::Evaluate { dataset: market.clone(), until: "2026-01-01".to_owned(), out: None, seed: 1 };
    assert!(execute(evaluate).unwrap_err().to_string().contains("nothing to measure"));
    assert!(!market.join("evaluation").exists() && !place.join("model").exists());
    let tiny = MatchCommand::Simulate { seed: 1, out: place.join("tiny"), tutors: 0, students: 9, days: 9 };
    assert!(execute(tiny).unwrap_err().to_string().contains("--tutors 0 lies outside"));
}

#[test]
fn pairs_with_unknown_people_write_no_scores() {
    let place = Place::new("input-pairs");
    let market = simulated(&place, 85, 20, 40);
    let pairs = place.join("pairs.csv");
    let score = || {
        let command = MatchCommand::Score {
            model: place.join("none"),
            dataset: market.clone(),
            pairs: pairs.clone(),
            out: place.join("scores.csv"),
        };
        execute(command).map_err(|error| error.to_string())
    };
    std::fs::write(&pairs, "student_id,tutor_id,subject,at\ns00000,t00000,piano,2025-02-01T00:00:00Z\ns00000,t99999,piano,2025-02-01T00:00:00Z\n").unwrap();
    assert!(score().unwrap_err().starts_with("pairs.csv row 3: tutor_id `t99999`"));
    assert!(!place.join("scores.csv").exists());
    std::fs::write(&pairs, "student_id,tutor_id,subject,at\ns00000,t00000,piano,2025-02-01T00:00:00Z\n").unwrap();
    assert!(score().unwrap().contains("by the rules"), "a missing model scores by the rules");
    assert!(std::fs::read_to_string(place.join("scores.csv")).unwrap().lines().count() == 2);
}
