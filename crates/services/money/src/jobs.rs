//! Jobs of money.

use crate::{
    ledger::SealLedger,
    orders::{HandleReport, PlaceOrder},
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] =
    &[JobRow::by_calendar::<SealLedger>("0 * * * * *"), JobRow::of::<PlaceOrder>(), JobRow::of::<HandleReport>()];
