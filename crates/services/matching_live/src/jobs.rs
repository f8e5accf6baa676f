//! Jobs of this context.

use crate::exchange::EndExchanges;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::by_calendar::<EndExchanges>("0 23 * * * *")];
