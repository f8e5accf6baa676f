//! Messages go when they are two years old, with what was put under them and the files they brought. The conversation
//! itself and everybody's seat in it stay, and the numbers go on.

use domain::messages::message::KEPT_DAYS;
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Messages of one statement.
const BATCH: i64 = 500;

/// Takes away the messages of two years ago, oldest first. One that somebody holds at this moment is passed over until
/// the next night. Nobody is told: what is that old is on no screen that waits for news.
pub struct ForgetMessages;

impl Job for ForgetMessages {
    const KIND: &'static str = "ForgetMessages";
    const PRIORITY: i16 = -9;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut gone = 0;
        loop {
            let batch = batch_forget(context).await?;
            gone += batch;
            if batch < BATCH.unsigned_abs() {
                break;
            }
        }
        if gone > 0 {
            tracing::info!(gone, "messages of two years ago were taken away");
        }
        Ok(())
    }
}

/// One statement of it; answers how many messages there were. Files lose their use here, and their bytes when they are
/// swept.
async fn batch_forget(context: &Context) -> Result<u64> {
    let now = context.now();
    let gone = sqlx::query!(
        "with old as materialized (
           select id from messages where sent_at < $1 order by sent_at limit $2 for update skip locked
         ), reacted as (
           delete from message_reactions where message_id in (select id from old)
         ), reminded as (
           delete from message_reminders where message_id in (select id from old)
         ), carried as (
           delete from message_files where message_id in (select id from old) returning upload_id
         ), released as (
           update uploads set ends_at = $3 where id in (select upload_id from carried) and ends_at is null
         )
         delete from messages where id in (select id from old)",
        now - chrono::Duration::days(KEPT_DAYS),
        BATCH,
        now,
    );
    Ok(gone.execute(context.writes()).await?.rows_affected())
}
