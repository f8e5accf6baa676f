//! The training table: one row of signals per shown row, described at the moment it was shown.

use crate::{
    dataset::Dataset,
    features::{Profiles, Query, Replay, Row, Signal},
    trees::Lists,
};
use std::ops::Range;

/// Rows in lists, in time order.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub rows: Vec<Row>,
    pub grades: Vec<u8>,
    pub places: Vec<u32>,
    pub good: Vec<bool>,
    pub students: Vec<u32>,
    pub tutors: Vec<u32>,
    pub lists: Vec<Range<usize>>,
    /// Moment of each list.
    pub moments: Vec<i64>,
    /// Subject of each list.
    pub subjects: Vec<u32>,
}

/// Describes the lists shown in `from..until`, each with what was known at its moment.
pub fn describe(data: &Dataset, profiles: &Profiles, from: i64, until: i64) -> Table {
    let mut table = Table::default();
    let mut replay = Replay::new(data, profiles);
    for list in data.lists() {
        let shown = &data.interactions[list];
        let Some(first) = shown.first() else { continue };
        if first.at >= until {
            break;
        }
        if first.at < from {
            continue;
        }
        let tutors: Vec<u32> = shown.iter().map(|row| row.tutor).collect();
        let query = Query { student: first.student, subject: first.subject, at: first.at };
        let start = table.rows.len();
        table.rows.extend(replay.rows(query, &tutors));
        table.tutors.extend(tutors);
        table.students.extend(shown.iter().map(|row| row.student));
        table.grades.extend(shown.iter().map(crate::dataset::Interaction::grade));
        table.places.extend(shown.iter().map(|row| row.position));
        table.good.extend(shown.iter().map(crate::dataset::Interaction::is_good));
        table.lists.push(start..table.rows.len());
        table.moments.push(first.at);
        table.subjects.push(first.subject);
    }
    table
}

impl Table {
    /// The table as the trainer wants it.
    pub fn lists(&self) -> Lists<'_> {
        Lists { rows: &self.rows, grades: &self.grades, places: &self.places, lists: &self.lists }
    }

    /// Lists shown before and from a moment on, as two tables.
    pub fn split(&self, at: i64) -> (Self, Self) {
        let lists = self.moments.partition_point(|moment| *moment < at);
        (self.part(0..lists), self.part(lists..self.lists.len()))
    }

    /// Some of the lists.
    pub fn part(&self, lists: Range<usize>) -> Self {
        let rows = match self.lists.get(lists.clone()) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.clone(),
            _ => 0..0,
        };
        let moved = self.lists[lists.clone()].iter().map(|list| list.start - rows.start..list.end - rows.start);
        Self {
            rows: self.rows[rows.clone()].to_vec(),
            grades: self.grades[rows.clone()].to_vec(),
            places: self.places[rows.clone()].to_vec(),
            good: self.good[rows.clone()].to_vec(),
            students: self.students[rows.clone()].to_vec(),
            tutors: self.tutors[rows.clone()].to_vec(),
            lists: moved.collect(),
            moments: self.moments[lists.clone()].to_vec(),
            subjects: self.subjects[lists].to_vec(),
        }
    }

    /// One signal of every row.
    pub fn column(&self, signal: Signal) -> Vec<f32> {
        self.rows.iter().map(|row| row[signal as usize]).collect()
    }
}
