//! Jobs of this context.

use crate::{forget::ForgetMessages, later::SendLater, reminders::RemindMessage, search::MarkWords};
use spine::job::JobRow;

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::of::<SendLater>(),
    JobRow::of::<RemindMessage>(),
    JobRow::by_calendar::<MarkWords>("30 */10 * * * *"),
    JobRow::by_calendar::<ForgetMessages>("0 27 3 * * *"),
];
