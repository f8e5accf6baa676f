//! Jobs of the catalogue.

use crate::saved::TellSearches;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::by_calendar::<TellSearches>("0 0 7 * * *")];
