//! Jobs of this context.

use crate::{daily::SuggestTutors, exchange::EndExchanges};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] =
    &[JobRow::by_calendar::<EndExchanges>("0 23 * * * *"), JobRow::by_calendar::<SuggestTutors>("0 11 * * * *")];
