//! Jobs of people.

use crate::tutor_words::RefoldTutors;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::by_calendar::<RefoldTutors>("40 * * * * *")];
