//! What already stands in people's calendars, for the slot engine: one query for any number of tutors.
//!
//! Claims come from `time_claims`, the only place that says who is taken; lessons are counted for the daily limit.
//! Holds that ran out are not claims any more, even while their rows wait to be swept.

use chrono::{DateTime, Utc};
use domain::calendar::{Slot, TakenTime};
use spine::Result;
use sqlx::PgExecutor;
use std::collections::HashMap;
use uuid::Uuid;

/// The taken time of each person within `reach` (see [`domain::calendar::reach`]); people without any are in the map
/// too.
pub async fn taken_time_of(
    executor: impl PgExecutor<'_>,
    people: &[Uuid],
    reach: Slot,
    now: DateTime<Utc>,
) -> Result<HashMap<Uuid, TakenTime>> {
    let rows = sqlx::query!(
        r#"select person as "person!", stretch.is_lesson as "is_lesson!", stretch.starts_at as "starts_at!", stretch.ends_at as "ends_at!"
           from unnest($1::uuid[]) as person
           cross join lateral (
             select false as is_lesson, lower(during) as starts_at, upper(during) as ends_at
             from claims_within(person, $2, $3) where expires_at is null or expires_at > $4
             union all
             select true, starts_at, ends_at from bookings
             where tutor_user_id = person and starts_at >= $2 and starts_at < $3
               and session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED')
           ) stretch"#,
        people,
        reach.start,
        reach.end,
        now,
    )
    .fetch_all(executor)
    .await?;
    let mut stretches: HashMap<Uuid, (Vec<Slot>, Vec<DateTime<Utc>>)> =
        people.iter().map(|person| (*person, Default::default())).collect();
    for row in rows {
        let (claims, lessons) = stretches.entry(row.person).or_default();
        if row.is_lesson {
            lessons.push(row.starts_at);
        } else {
            claims.push(Slot { start: row.starts_at, end: row.ends_at });
        }
    }
    Ok(stretches.into_iter().map(|(person, (claims, lessons))| (person, TakenTime::new(&claims, &lessons))).collect())
}
