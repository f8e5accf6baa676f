//! Jobs of people.

use crate::{
    background_check::{InviteToCheck, LapseChecks},
    tutor_words::RefoldTutors,
};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<RefoldTutors>("40 * * * * *"),
    JobRow::of::<InviteToCheck>(),
    JobRow::by_calendar::<LapseChecks>("0 20 2 * * *"),
];
