//! The data set as rankers see it: tutors, students and shown rows, with interned subjects and languages.
//!
//! The types carry what a feature may use and nothing else: there is no field for a name, a photo, a gender or an
//! origin, so a protected trait cannot reach a model even when a file has such a column. Times are milliseconds since
//! 1970 UTC. Rows are sorted by time; rows of one list keep the order in which they were shown.

mod collect;
mod fields;
mod reader;
mod time;
mod write;

pub use collect::collect;
pub use reader::{Pair, pairs_read, read};
pub use time::{DAY_MS, HOUR_MS, instant_parse, instant_text};
pub use write::write;

use domain::matching::WeeklyHours;

/// What a tutor declared. Aggregates such as `rating` are declared values from before the first row of the data set;
/// what happened later is counted from the rows (see `features::history`).
#[derive(Debug, Clone, Default)]
pub struct Tutor {
    pub id: String,
    pub subjects: Vec<u32>,
    pub bio: String,
    pub rate_cents: Option<f32>,
    pub rating: Option<f32>,
    pub review_count: Option<f32>,
    pub response_minutes: Option<f32>,
    pub completion_rate: Option<f32>,
    pub years: Option<f32>,
    pub languages: Vec<u32>,
    pub hours: Option<WeeklyHours>,
    pub created_at: Option<i64>,
}

/// What a student declared.
#[derive(Debug, Clone, Default)]
pub struct Student {
    pub id: String,
    pub subjects: Vec<u32>,
    pub goals: String,
    pub budget_cents: Option<f32>,
    pub languages: Vec<u32>,
    pub learning_style: Option<u32>,
    pub hours: Option<WeeklyHours>,
    pub created_at: Option<i64>,
}

/// One tutor shown to one student, and what came of it.
#[derive(Debug, Clone, Copy)]
pub struct Interaction {
    pub student: u32,
    pub tutor: u32,
    pub subject: u32,
    pub at: i64,
    /// Place in its list, 0 is the first row of the list in the file.
    pub position: u32,
    pub clicked: bool,
    pub booked: bool,
    pub completed: bool,
    pub rating: Option<f32>,
    /// Booked, and the lesson has yet to come: neither completed nor not.
    pub pending: bool,
}

impl Interaction {
    /// The product's label: the lesson took place and was rated 4 or better.
    pub fn is_good(&self) -> bool {
        self.completed && self.rating.is_some_and(|rating| rating >= 4.0)
    }

    /// Graded relevance for ranking measures: 0 ignored, 1 clicked, 2 booked, 3 completed, 4 completed and rated >= 4.
    pub fn grade(&self) -> u8 {
        match (self.clicked, self.booked, self.completed) {
            _ if self.is_good() => 4,
            (_, _, true) => 3,
            (_, true, _) => 2,
            (true, ..) => 1,
            _ => 0,
        }
    }

    /// Rows of one list share this.
    pub fn list_key(&self) -> (i64, u32, u32) {
        (self.at, self.student, self.subject)
    }
}

/// Names to small numbers and back.
#[derive(Debug, Clone, Default)]
pub struct Names {
    names: Vec<String>,
    numbers: std::collections::HashMap<String, u32>,
}

impl Names {
    /// The number of this name, a new one when it was not seen before. Case and outer space do not matter.
    pub fn number(&mut self, name: &str) -> u32 {
        let key = name.trim().to_lowercase();
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.names.push(name.trim().to_owned());
        self.numbers.insert(key, number);
        number
    }

    /// The number of a known name.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.numbers.get(&name.trim().to_lowercase()).copied()
    }

    /// The first spelling of this number.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// No name yet?
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// A whole data set in memory.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    pub tutors: Vec<Tutor>,
    pub students: Vec<Student>,
    pub interactions: Vec<Interaction>,
    pub subjects: Names,
    pub languages: Names,
    pub styles: Names,
    /// SHA-256 over the bytes of the three files, in hexadecimal.
    pub hash: String,
}

impl Dataset {
    /// Half-open ranges of rows that were shown together, in time order, over the rows before `until`.
    pub fn lists_before(&self, until: i64) -> Vec<std::ops::Range<usize>> {
        self.lists().into_iter().take_while(|list| self.interactions[list.start].at < until).collect()
    }

    /// Half-open ranges of rows that were shown together, in time order.
    #[allow(clippy::indexing_slicing)]
    pub fn lists(&self) -> Vec<std::ops::Range<usize>> {
        let mut lists = Vec::new();
        let mut start = 0;
        for end in 1..=self.interactions.len() {
            let ends = end == self.interactions.len()
                || self.interactions[end].list_key() != self.interactions[start].list_key();
            if ends {
                lists.push(start..end);
                start = end;
            }
        }
        lists
    }
}
