//! The planted truth of a simulated market: `truth.csv`, written by the simulator, absent in real data.
//!
//! Its lists are random candidates, not what a policy chose to show, so they measure the ranker without exposure bias.
//! The worth of a candidate is the choice model's own weight, exp(utility), relative to the best of the list.

use crate::{
    dataset::{Dataset, instant_parse},
    error::{MatchError, Result},
    features::Query,
};
use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

/// Lists of candidates with their planted worth.
#[derive(Debug, Default)]
pub struct Truth {
    pub lists: Vec<(Query, Vec<u32>, Vec<f32>)>,
}

/// Candidates with their planted utilities.
type Worths = (Vec<u32>, Vec<f32>);

/// Lists measured at most; they are taken evenly over time.
const MOST: usize = 400;

/// Reads the lists from `since` on; `None` when the file is not there.
pub fn truth(directory: &Path, data: &Dataset, since: i64) -> Result<Option<Truth>> {
    let path = directory.join("truth.csv");
    if !path.is_file() {
        return Ok(None);
    }
    let tutors: HashMap<&str, u32> =
        data.tutors.iter().enumerate().map(|(place, tutor)| (tutor.id.as_str(), place as u32)).collect();
    let students: HashMap<&str, u32> =
        data.students.iter().enumerate().map(|(place, student)| (student.id.as_str(), place as u32)).collect();
    let mut reader = csv::Reader::from_path(&path).map_err(|error| MatchError::file("truth.csv", error))?;
    let mut lists: BTreeMap<(i64, u32, u32), Worths> = BTreeMap::new();
    for (place, record) in reader.records().enumerate() {
        let refuse = |problem: &str| MatchError::row("truth.csv", place as u64 + 2, problem);
        let record = record.map_err(|_| refuse("is not a CSV row"))?;
        let field = |column: usize| record.get(column).unwrap_or("");
        let student = *students.get(field(0)).ok_or_else(|| refuse("student_id is not in students.csv"))?;
        let tutor = *tutors.get(field(1)).ok_or_else(|| refuse("tutor_id is not in tutors.csv"))?;
        let subject = data.subjects.find(field(2)).ok_or_else(|| refuse("subject is not known"))?;
        let at = instant_parse(field(3)).ok_or_else(|| refuse("at is not an RFC 3339 instant"))?;
        let utility: f32 = field(4)
            .parse()
            .ok()
            .filter(|value: &f32| value.is_finite())
            .ok_or_else(|| refuse("utility is not a number"))?;
        if at >= since {
            let list = lists.entry((at, student, subject)).or_default();
            list.0.push(tutor);
            list.1.push(utility);
        }
    }
    let step = lists.len() / MOST + 1;
    let lists = lists.into_iter().step_by(step).map(|((at, student, subject), (tutors, utilities))| {
        let best = utilities.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let worth = utilities.iter().map(|utility| (utility - best).exp()).collect();
        (Query { student, subject, at }, tutors, worth)
    });
    Ok(Some(Truth { lists: lists.collect() }))
}
