//! Whom students can count on: judged every night by the last half year of lessons, shown as a badge. Held counts what
//! was paid for; whoever missed a lesson missed it, paid for or not.

use chrono::Duration;
use domain::bookings::metrics::{LOOK_BACK_DAYS, RELIABLE_LESSONS, is_reliable};
use spine::{
    Context, Result,
    job::{Job, Nothing},
};
use uuid::Uuid;

/// Gives the badge to whoever earned it and takes it from whoever does not any more; who is as they were is left alone.
pub struct JudgeReliability;

impl Job for JudgeReliability {
    const KIND: &'static str = "JudgeReliability";
    const PRIORITY: i16 = -5;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let now = context.now();
        let rows = sqlx::query!(
            r#"with judged as (
                 select tutor_user_id, count(*) filter (where session_outcome = 'NO_SHOW_TUTOR') as missed,
                   count(*) filter (where session_outcome = 'COMPLETED' and total > 0) as held,
                   count(*) filter (where cancelled_by = 'tutor') as cancelled
                 from bookings where starts_at >= $1 and starts_at <= $2
                   and coalesce(approval, 'approved') = 'approved' group by 1
               )
               select t.id, t.reliable, coalesce(j.missed, 0) as "missed!", coalesce(j.held, 0) as "held!",
                 coalesce(j.cancelled, 0) as "cancelled!"
               from tutors t left join judged j on j.tutor_user_id = t.user_id where t.reliable or j.held >= $3"#,
            now - Duration::days(LOOK_BACK_DAYS),
            now,
            RELIABLE_LESSONS,
        );
        let judged = rows.fetch_all(context.writes()).await?.into_iter();
        let judged = judged.map(|row| (row.id, row.reliable, is_reliable(row.missed, row.held, row.cancelled)));
        let changed = judged.filter(|(_, was, is)| was != is).map(|(id, _, is)| (id, is));
        let (tutors, reliable): (Vec<Uuid>, Vec<bool>) = changed.unzip();
        if tutors.is_empty() {
            return Ok(());
        }
        sqlx::query!(
            "update tutors t set reliable = it.reliable from unnest($1::uuid[], $2::bool[]) it (id, reliable)
             where t.id = it.id",
            &tutors,
            &reliable,
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}
