//! Jobs of identity.

use crate::family::GrowUp;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::of::<GrowUp>()];
