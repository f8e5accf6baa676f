//! Jobs of this context.

use crate::{
    recording::{SweepRecordings, silent_end},
    stale_close,
};
use spine::{
    Context, Result,
    job::{Job, JobRow, Nothing},
};

/// One row per job.
pub const JOBS: &[JobRow] =
    &[JobRow::by_calendar::<CloseStale>("30 * * * * *"), JobRow::by_calendar::<SweepRecordings>("20 40 * * * *")];

/// Ends the presence of sockets whose server died: whoever comes in does that for their room, and this for the others.
/// Recordings whose page is gone end with it.
pub struct CloseStale;

impl Job for CloseStale {
    const KIND: &'static str = "CloseStalePresence";
    const PRIORITY: i16 = -2;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        stale_close(context).await?;
        silent_end(context).await.map(drop)
    }
}
