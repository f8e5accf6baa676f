//! Jobs of identity.

use crate::{family::GrowUp, staff::sanctions::EndSanction};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::of::<GrowUp>(), JobRow::of::<EndSanction>()];
