//! Writes a market as the three files of a data set, whole or not at all.

use super::time::instant_text;
use crate::{
    error::{MatchError, Result},
    files::Staged,
};
use domain::matching::{
    WeeklyHours,
    market::{Market, MarketStudent, MarketTutor, Shown},
};
use std::path::Path;

const TUTORS: [&str; 12] = [
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
const STUDENTS: [&str; 8] =
    ["student_id", "subjects", "goals", "budget_cents", "languages", "learning_style", "weekly_hours", "created_at"];
const INTERACTIONS: [&str; 9] =
    ["student_id", "tutor_id", "subject", "shown_at", "clicked", "booked", "completed", "rating", "pending"];

/// Writes `tutors.csv`, `students.csv` and `interactions.csv` into a directory.
pub fn write(market: &Market, directory: &Path) -> Result<()> {
    let stage = Staged::directory(directory)?;
    stage.write("tutors.csv", table(&TUTORS, market.tutors.iter().map(tutor))?)?;
    stage.write("students.csv", table(&STUDENTS, market.students.iter().map(student))?)?;
    stage.write("interactions.csv", table(&INTERACTIONS, market.shown.iter().map(interaction))?)?;
    stage.commit()
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let problem = |error: csv::Error| MatchError::Refused(format!("a row could not be written: {error}"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).map_err(problem)?;
    for row in rows {
        writer.write_record(row).map_err(problem)?;
    }
    writer.into_inner().map_err(|error| MatchError::Refused(format!("a row could not be written: {error}")))
}

fn tutor(tutor: &MarketTutor) -> Vec<String> {
    let (facts, earlier) = (&tutor.facts, &tutor.earlier);
    vec![
        tutor.id.to_string(),
        facts.subjects.join(";"),
        facts.bio.trim().to_owned(),
        option(facts.hourly_rate_cents),
        option(earlier.rating),
        option(earlier.review_count),
        option(facts.response_minutes),
        option(earlier.completion_rate),
        option(facts.years),
        facts.languages.join(";"),
        week(facts.weekly_hours.as_ref()),
        instant_text(facts.created_at.timestamp_millis()),
    ]
}

fn student(student: &MarketStudent) -> Vec<String> {
    let facts = &student.facts;
    vec![
        student.id.to_string(),
        facts.subjects.join(";"),
        facts.goals.trim().to_owned(),
        option(facts.budget_cents),
        facts.languages.join(";"),
        facts.learning_style.clone().unwrap_or_default(),
        week(facts.weekly_hours.as_ref()),
        instant_text(facts.created_at.timestamp_millis()),
    ]
}

fn interaction(shown: &Shown) -> Vec<String> {
    let flag = |set: bool| if set { "1" } else { "0" }.to_owned();
    vec![
        shown.student.to_string(),
        shown.tutor.to_string(),
        shown.subject.clone(),
        instant_text(shown.at.timestamp_millis()),
        flag(shown.clicked),
        flag(shown.booked),
        flag(shown.completed),
        option(shown.rating),
        flag(shown.pending),
    ]
}

fn option(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn week(hours: Option<&WeeklyHours>) -> String {
    hours.map(WeeklyHours::to_text).unwrap_or_default()
}
