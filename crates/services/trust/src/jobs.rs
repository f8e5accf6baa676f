//! Jobs of this context.

use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[];
