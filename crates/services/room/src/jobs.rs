//! Jobs of this context.

use crate::{
    recording::{SweepRecordings, silent_end},
    stale_close,
    video::{FollowMeeting, FollowMeetings, LookAtMeeting, outside_close},
};
use spine::{
    Context, Result,
    job::{Job, JobRow, Nothing},
};

/// One row per job.
pub const JOBS: &[JobRow] = &[
    JobRow::by_calendar::<CloseStale>("30 * * * * *"),
    JobRow::by_calendar::<SweepRecordings>("20 40 * * * *"),
    JobRow::of::<FollowMeeting>(),
    JobRow::by_calendar::<FollowMeetings>("15 */10 * * * *"),
    JobRow::of::<LookAtMeeting>(),
];

/// Ends the presence of sockets whose server died: whoever comes in does that for their room, and this for the others.
/// Recordings whose page is gone end with it, and stretches elsewhere whose end nobody told.
pub struct CloseStale;

impl Job for CloseStale {
    const KIND: &'static str = "CloseStalePresence";
    const PRIORITY: i16 = -2;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        stale_close(context).await?;
        outside_close(context).await?;
        silent_end(context).await.map(drop)
    }
}
