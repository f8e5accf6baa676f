//! Jobs of money.

use crate::ledger::SealLedger;
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[JobRow::by_calendar::<SealLedger>("0 * * * * *")];
