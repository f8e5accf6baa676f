//! Writes a simulated market as the files of a data set.

use super::{
    Shown, Truth, World,
    texts::{LANGUAGES, SUBJECTS},
};
use crate::{
    dataset::instant_text,
    error::{MatchError, Result},
    files::Staged,
};
use std::path::Path;

/// Writes `tutors.csv`, `students.csv`, `interactions.csv` and `truth.csv`.
pub fn market(world: &World, shown: &[Shown], truth: &[Truth], out: &Path) -> Result<()> {
    let stage = Staged::directory(out)?;
    let mut tutors = vec![texts(&[
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
    ])];
    for (index, tutor) in world.tutors.iter().enumerate() {
        let rated = tutor.past_reviews > 0;
        tutors.push(vec![
            tutor_id(index),
            joined(&tutor.subjects, &SUBJECTS),
            tutor.bio.clone(),
            format!("{:.0}", tutor.rate_cents),
            if rated { format!("{:.2}", tutor.past_rating) } else { String::new() },
            tutor.past_reviews.to_string(),
            format!("{:.0}", tutor.response_minutes),
            if rated { format!("{:.3}", tutor.reliability) } else { String::new() },
            tutor.years.to_string(),
            joined(&tutor.languages, &LANGUAGES),
            tutor.hours.to_text(),
            instant_text(tutor.created_at),
        ]);
    }
    table(stage.path(), "tutors.csv", &tutors)?;
    let mut students = vec![texts(&[
        "student_id",
        "subjects",
        "goals",
        "budget_cents",
        "languages",
        "learning_style",
        "weekly_hours",
        "created_at",
    ])];
    for (index, student) in world.students.iter().enumerate() {
        students.push(vec![
            student_id(index),
            joined(&student.subjects, &SUBJECTS),
            student.goals.clone(),
            format!("{:.0}", student.budget_cents),
            joined(&student.languages, &LANGUAGES),
            student.style.to_owned(),
            student.hours.to_text(),
            instant_text(student.created_at),
        ]);
    }
    table(stage.path(), "students.csv", &students)?;
    let mut rows =
        vec![texts(&["student_id", "tutor_id", "subject", "shown_at", "clicked", "booked", "completed", "rating"])];
    rows.extend(shown.iter().map(|row| {
        vec![
            student_id(row.student),
            tutor_id(row.tutor),
            joined(&[row.subject], &SUBJECTS),
            instant_text(row.at),
            flag(row.clicked),
            flag(row.booked),
            flag(row.completed),
            row.rating.map_or_else(String::new, |rating| rating.to_string()),
        ]
    }));
    table(stage.path(), "interactions.csv", &rows)?;
    let mut rows = vec![texts(&["student_id", "tutor_id", "subject", "at", "utility"])];
    rows.extend(truth.iter().map(|row| {
        vec![
            student_id(row.student),
            tutor_id(row.tutor),
            joined(&[row.subject], &SUBJECTS),
            instant_text(row.at),
            format!("{:.5}", row.utility),
        ]
    }));
    table(stage.path(), "truth.csv", &rows)?;
    stage.commit()
}

fn table(directory: &Path, name: &str, rows: &[Vec<String>]) -> Result<()> {
    let problem = |error: csv::Error| MatchError::file(name, error);
    let mut writer = csv::Writer::from_path(directory.join(name)).map_err(problem)?;
    for row in rows {
        writer.write_record(row).map_err(problem)?;
    }
    writer.flush().map_err(|error| MatchError::file(name, error))
}

fn texts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn joined(numbers: &[usize], names: &[&str]) -> String {
    numbers.iter().filter_map(|number| names.get(*number).copied()).collect::<Vec<_>>().join(";")
}

fn flag(value: bool) -> String {
    u8::from(value).to_string()
}

fn tutor_id(index: usize) -> String {
    format!("t{index:05}")
}

fn student_id(index: usize) -> String {
    format!("s{index:05}")
}
