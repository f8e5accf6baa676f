//! Reads the three files of a data set, and pairs to score, whole or not at all.

use super::{
    Dataset, Interaction, Names, Student, Tutor,
    fields::{Row, rows},
};
use crate::error::{MatchError, Result};
use domain::matching::WeeklyHours;
use sha2::{Digest, Sha256};
use std::{collections::HashMap, path::Path};

const TUTOR_COLUMNS: [&str; 12] = [
    "tutor_id",
    "subjects",
    "bio",
    "hourly_rate_cents",
    "rating",
    "review_count",
    "response_minutes",
    "completion_rate",
    "years",
    "languages",
    "weekly_hours",
    "created_at",
];
const STUDENT_COLUMNS: [&str; 8] =
    ["student_id", "subjects", "goals", "budget_cents", "languages", "learning_style", "weekly_hours", "created_at"];
const INTERACTION_COLUMNS: [&str; 8] =
    ["student_id", "tutor_id", "subject", "shown_at", "clicked", "booked", "completed", "rating"];
/// May be missing: a file that does not know of lessons to come holds only what is over.
const PENDING: &str = "pending";
const PAIR_COLUMNS: [&str; 4] = ["student_id", "tutor_id", "subject", "at"];

/// One pair to score, with its own text so that it can be written back unchanged.
#[derive(Debug, Clone)]
pub struct Pair {
    pub student: u32,
    pub tutor: u32,
    pub subject: u32,
    pub at: i64,
    pub text: [String; 4],
}

type Ids = HashMap<String, u32>;

/// Reads `tutors.csv`, `students.csv` and `interactions.csv` from a directory. Rows after `now` (milliseconds) are
/// refused.
pub fn read(directory: &Path, now: i64) -> Result<Dataset> {
    if !directory.is_dir() {
        return Err(MatchError::file(directory, "is not a directory with a data set"));
    }
    let mut data = Dataset::default();
    let mut digest = Sha256::new();
    let tutors = tutors_read(directory, now, &mut data, &mut digest)?;
    let students = students_read(directory, now, &mut data, &mut digest)?;
    interactions_read(directory, now, &mut data, &tutors, &students, &mut digest)?;
    data.hash = crate::files::hexadecimal(&digest.finalize());
    Ok(data)
}

fn tutors_read(directory: &Path, now: i64, data: &mut Dataset, digest: &mut Sha256) -> Result<Ids> {
    let mut ids = Ids::new();
    let mut tutors = Vec::new();
    let (subjects, languages) = (&mut data.subjects, &mut data.languages);
    let count = rows(&directory.join("tutors.csv"), &TUTOR_COLUMNS, digest, |row| {
        let id = unique(row, &mut ids)?;
        // A rating of 0 is how some exports write "none yet".
        let rating = row.number(4, 0.0, 5.0)?.filter(|rating| *rating >= 1.0);
        let completion = row.number(7, 0.0, 100.0)?.map(|rate| if rate > 1.0 { rate / 100.0 } else { rate });
        tutors.push(Tutor {
            id,
            subjects: list(row.text(1), subjects),
            bio: row.text(2).to_owned(),
            rate_cents: row.number(3, 0.0, 1.0e9)?,
            rating,
            review_count: row.number(5, 0.0, 1.0e9)?,
            response_minutes: row.number(6, 0.0, 1.0e9)?,
            completion_rate: completion,
            years: row.number(8, 0.0, 120.0)?,
            languages: list(row.text(9), languages),
            hours: hours(row, 10)?,
            created_at: row.instant(11, now)?,
        });
        Ok(())
    })?;
    if count == 0 {
        return Err(MatchError::file("tutors.csv", "has a header but no rows"));
    }
    data.tutors = tutors;
    Ok(ids)
}

fn students_read(directory: &Path, now: i64, data: &mut Dataset, digest: &mut Sha256) -> Result<Ids> {
    let mut ids = Ids::new();
    let mut students = Vec::new();
    let (subjects, languages, styles) = (&mut data.subjects, &mut data.languages, &mut data.styles);
    let count = rows(&directory.join("students.csv"), &STUDENT_COLUMNS, digest, |row| {
        let id = unique(row, &mut ids)?;
        students.push(Student {
            id,
            subjects: list(row.text(1), subjects),
            goals: row.text(2).to_owned(),
            budget_cents: row.number(3, 0.0, 1.0e9)?.filter(|budget| *budget > 0.0),
            languages: list(row.text(4), languages),
            learning_style: Some(row.text(5)).filter(|style| !style.is_empty()).map(|style| styles.number(style)),
            hours: hours(row, 6)?,
            created_at: row.instant(7, now)?,
        });
        Ok(())
    })?;
    if count == 0 {
        return Err(MatchError::file("students.csv", "has a header but no rows"));
    }
    data.students = students;
    Ok(ids)
}

fn interactions_read(
    directory: &Path,
    now: i64,
    data: &mut Dataset,
    tutors: &Ids,
    students: &Ids,
    digest: &mut Sha256,
) -> Result<()> {
    let mut found = Vec::new();
    let subjects = &mut data.subjects;
    let mut places: HashMap<(i64, u32, u32), u32> = HashMap::new();
    let count = rows(&directory.join("interactions.csv"), &INTERACTION_COLUMNS, digest, |row| {
        let at = row.instant(3, now)?.ok_or_else(|| row.refuse(3, "is empty"))?;
        let mut shown = Interaction {
            student: known(row, 0, students, "students.csv")?,
            tutor: known(row, 1, tutors, "tutors.csv")?,
            subject: subjects.number(row.required(2)?),
            at,
            position: 0,
            clicked: row.flag(4)?,
            booked: row.flag(5)?,
            completed: row.flag(6)?,
            rating: row.number(7, 1.0, 5.0)?,
            pending: row.optional_flag(PENDING)?,
        };
        let place = places.entry(shown.list_key()).or_default();
        shown.position = *place;
        *place += 1;
        found.push(shown);
        Ok(())
    })?;
    if count == 0 {
        return Err(MatchError::file("interactions.csv", "has a header but no rows"));
    }
    found.sort_by_key(|shown| (shown.list_key(), shown.position));
    data.interactions = found;
    Ok(())
}

/// Reads pairs to score; every id must be known to the data set. A moment after `now` is allowed: it asks for a score
/// with all that is known.
pub fn pairs_read(path: &Path, data: &mut Dataset) -> Result<Vec<Pair>> {
    let tutors: Ids = data.tutors.iter().enumerate().map(|(index, tutor)| (tutor.id.clone(), index as u32)).collect();
    let students: Ids =
        data.students.iter().enumerate().map(|(index, student)| (student.id.clone(), index as u32)).collect();
    let mut pairs = Vec::new();
    let subjects = &mut data.subjects;
    let count = rows(path, &PAIR_COLUMNS, &mut Sha256::new(), |row| {
        pairs.push(Pair {
            student: known(row, 0, &students, "students.csv")?,
            tutor: known(row, 1, &tutors, "tutors.csv")?,
            subject: subjects.number(row.required(2)?),
            at: row.instant(3, i64::MAX)?.ok_or_else(|| row.refuse(3, "is empty"))?,
            text: [0, 1, 2, 3].map(|column| row.text(column).to_owned()),
        });
        Ok(())
    })?;
    if count == 0 {
        return Err(MatchError::file(path.file_name().map_or(path, Path::new), "has a header but no rows"));
    }
    Ok(pairs)
}

fn unique(row: &Row, ids: &mut Ids) -> Result<String> {
    let id = row.required(0)?.to_owned();
    let next = ids.len() as u32;
    if ids.insert(id.clone(), next).is_some() {
        return Err(row.refuse(0, "appears a second time"));
    }
    Ok(id)
}

fn known(row: &Row, column: usize, ids: &Ids, file: &str) -> Result<u32> {
    let id = row.required(column)?;
    ids.get(id).copied().ok_or_else(|| {
        let id: String = id.chars().filter(|letter| !letter.is_control()).take(64).collect();
        row.refuse(column, &format!("`{id}` is not in {file}"))
    })
}

fn list(text: &str, names: &mut Names) -> Vec<u32> {
    let mut numbers: Vec<u32> = Vec::new();
    for name in text.split(';').map(str::trim).filter(|name| !name.is_empty()) {
        let number = names.number(name);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

fn hours(row: &Row, column: usize) -> Result<Option<WeeklyHours>> {
    let text = row.text(column);
    if text.is_empty() {
        return Ok(None);
    }
    WeeklyHours::parse(text).map(Some).ok_or_else(|| row.refuse(column, "is not 168 characters of 0 and 1"))
}
