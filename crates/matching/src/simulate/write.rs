//! Writes a simulated market as the files of a data set.

use super::{
    Shown, Truth, World,
    people::{SimStudent, SimTutor},
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
    table(stage.path(), "tutors.csv", TUTORS, world.tutors.iter().enumerate().map(tutor))?;
    table(stage.path(), "students.csv", STUDENTS, world.students.iter().enumerate().map(student))?;
    table(stage.path(), "interactions.csv", INTERACTIONS, shown.iter().map(interaction))?;
    table(stage.path(), "truth.csv", TRUTH, truth.iter().map(planted))?;
    stage.commit()
}

const TUTORS: &str = "tutor_id,subjects,bio,hourly_rate_cents,rating,review_count,response_minutes,completion_rate,years,languages,weekly_hours,created_at";
const STUDENTS: &str = "student_id,subjects,goals,budget_cents,languages,learning_style,weekly_hours,created_at";
const INTERACTIONS: &str = "student_id,tutor_id,subject,shown_at,clicked,booked,completed,rating";
const TRUTH: &str = "student_id,tutor_id,subject,at,utility";

fn tutor((index, tutor): (usize, &SimTutor)) -> Vec<String> {
    let rated = tutor.past_reviews > 0;
    vec![
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
    ]
}

fn student((index, student): (usize, &SimStudent)) -> Vec<String> {
    vec![
        student_id(index),
        joined(&student.subjects, &SUBJECTS),
        student.goals.clone(),
        format!("{:.0}", student.budget_cents),
        joined(&student.languages, &LANGUAGES),
        student.style.to_owned(),
        student.hours.to_text(),
        instant_text(student.created_at),
    ]
}

fn interaction(row: &Shown) -> Vec<String> {
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
}

fn planted(row: &Truth) -> Vec<String> {
    vec![
        student_id(row.student),
        tutor_id(row.tutor),
        joined(&[row.subject], &SUBJECTS),
        instant_text(row.at),
        format!("{:.5}", row.utility),
    ]
}

fn table(directory: &Path, name: &str, header: &str, rows: impl Iterator<Item = Vec<String>>) -> Result<()> {
    let problem = |error: csv::Error| MatchError::file(name, error);
    let mut writer = csv::Writer::from_path(directory.join(name)).map_err(problem)?;
    writer.write_record(header.split(',')).map_err(problem)?;
    for row in rows {
        writer.write_record(&row).map_err(problem)?;
    }
    writer.flush().map_err(|error| MatchError::file(name, error))
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
