//! The safety net: a lane whose job is gone (a dead letter of the queue, a restored backup) is picked up again.

use super::{lanes::lane_at, send::Lane};
use chrono::TimeDelta;
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Minutes that a delivery may be late before its lane is looked for.
const LATE_MINUTES: i64 = 10;
/// Lanes of one run.
const BATCH: i64 = 500;

/// Looks for lanes that nobody sends.
pub struct SweepWebhooks;

impl Job for SweepWebhooks {
    const KIND: &'static str = "SweepWebhooks";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let late = sqlx::query!(
            "select endpoint_id, subject_id from webhook_deliveries
             where status in ('pending', 'failed') and next_try_at < $1 order by next_try_at limit $2",
            context.now() - TimeDelta::minutes(LATE_MINUTES),
            BATCH,
        );
        let late = late.fetch_all(context.writes()).await?;
        let mut work = context.begin().await?;
        for row in late {
            let lane = Lane { endpoint_id: row.endpoint_id, subject_id: row.subject_id };
            lane_at(&mut work, context, lane, context.now()).await?;
        }
        work.commit().await?;
        Ok(())
    }
}
