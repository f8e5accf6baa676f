//! Accounts that no experiment reaches, beside everybody else, in the quarter as it is so far.

use crate::rules::holdout_percent;
use chrono::{NaiveDate, NaiveTime};
use domain::{
    growth::{
        holdout::{HoldoutReadout, METRICS, held_out, line, quarter},
        readout::Counted,
        statistics::Arm,
    },
    identity::Role,
    ids::UserId,
};
use futures::TryStreamExt;
use spine::{Context, Result};

/// `GET /owner/holdout`: students' accounts that were there when the quarter began, and what each did in it. Read at
/// any time: the intervals are right at all times together.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn holdout_readout(context: &Context) -> Result<HoldoutReadout> {
    context.require_scope(Role::Finance)?;
    let percent = holdout_percent(context).await?;
    let (from, to) = quarter(context.now().date_naive());
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let mut counted =
        METRICS.map(|_| Counted { arms: vec![Arm::default(); 2], converted: vec![0; 2], paired: Vec::new() });
    let mut accounts = 0;
    let rows = sqlx::query!(
        r#"select u.id as "id!", coalesce(did.booked, 0) as "booked!", coalesce(did.completed, 0) as "completed!"
           from users u left join (
             select b.student_id, count(*) filter (where b.created_at >= $1) as booked,
               count(*) filter (where b.session_outcome = 'COMPLETED' and b.ends_at >= $1 and b.ends_at < $2)
                 as completed
             from bookings b where b.created_at >= $1 or b.ends_at >= $1 group by b.student_id) did
             on did.student_id = u.id
           where 'student' = any (u.roles) and u.created_at < $1 and u.deleted_at is null"#,
        midnight(from),
        context.now(),
    );
    let mut rows = rows.fetch(context.reads());
    while let Some(row) = rows.try_next().await? {
        accounts += 1;
        let arm = usize::from(!held_out(percent, from, UserId(row.id)));
        for (metric, value) in counted.iter_mut().zip([row.booked, row.completed]) {
            // Nobody has so many lessons that a digit is lost.
            let done = value as f64;
            if let Some(sums) = metric.arms.get_mut(arm) {
                (sums.units, sums.sum, sums.squares) = (sums.units + 1, sums.sum + done, sums.squares + done * done);
            }
            if let Some(people) = metric.converted.get_mut(arm) {
                *people += i64::from(value > 0);
            }
        }
    }
    let metrics = METRICS.iter().zip(&counted).map(|(metric, counted)| line(metric, counted)).collect();
    Ok(HoldoutReadout { from, to, percent, accounts, metrics })
}
