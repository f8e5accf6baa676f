//! Jobs of this context.

use crate::fraud::ScanFraud;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::by_calendar::<ScanFraud>("0 17 * * * *")];
