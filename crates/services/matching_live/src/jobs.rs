//! Jobs of this context.

use crate::{
    daily::SuggestTutors,
    exchange::{BookExchange, EndExchanges},
    training::TrainRanker,
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::of::<BookExchange>(),
    JobRow::by_calendar::<EndExchanges>("0 23 * * * *"),
    JobRow::by_calendar::<SuggestTutors>("0 11 * * * *"),
    JobRow::by_calendar::<TrainRanker>("0 40 3 * * Mon"),
];
