//! What a day came to: the outbox counted by kind, and the page that shows it.

use super::{funnel, north_star};
use chrono::Duration;
use domain::{
    growth::insight::{Analytics, CountedEvent, InsightRequest},
    identity::Role,
};
use spine::{
    Context, Result,
    job::{Job, Nothing},
};

/// Days that are counted again each time: what was committed late is in them.
const AGAIN_DAYS: i64 = 3;
/// Lines that a page shows.
const LINES: i64 = 40;

/// Counts the last days of the outbox anew; every hour. Twice comes to the same.
pub struct CountDays;

impl Job for CountDays {
    const KIND: &'static str = "CountDays";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let from = (context.now() - Duration::days(AGAIN_DAYS)).date_naive();
        sqlx::query!(
            "insert into insight_counts (day, source, name, detail, events, subjects)
             select (created_at at time zone 'UTC')::date, 'server', kind, '', count(*), count(distinct subject_id)
             from outbox_events where created_at >= $1::date::timestamp at time zone 'UTC'
             group by 1, kind order by 1, kind
             on conflict (day, source, name, detail)
             do update set events = excluded.events, subjects = excluded.subjects",
            from,
        )
        .execute(context.writes())
        .await?;
        Ok(())
    }
}

/// `GET /admin/analytics`: the north star, one way, and what happened most.
///
/// # Errors
/// 404 for whoever is no analyst of the staff; 422 of [`InsightRequest`].
pub async fn analytics(context: &Context, request: &InsightRequest) -> Result<Analytics> {
    context.require_scope(Role::Analyst)?;
    let period = request.period(context.now().date_naive())?;
    let funnel = funnel(context, request).await?;
    let north_star = north_star(context).await?;
    let rows = sqlx::query!(
        r#"select c.source, c.name, sum(c.events)::bigint as "events!", coalesce(max(people.people), 0) as "people!"
           from insight_counts c
           left join lateral (select count(distinct p.person_id) as people from insight_people p
             where p.name = c.name and p.day between $1 and $2) people on c.source = 'client'
           where c.day between $1 and $2 and c.detail = ''
           group by c.source, c.name order by sum(c.events) desc, c.name limit $3"#,
        period.from,
        period.to,
        LINES,
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter();
    let events = rows.map(|row| CountedEvent {
        client: row.source == "client",
        name: row.name,
        events: row.events,
        people: row.people,
    });
    Ok(Analytics { north_star, funnel, events: events.collect() })
}
