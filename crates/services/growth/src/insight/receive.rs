//! What browsers tell: counted, and forgotten.

use crate::experiments::{Counting, Speaker, count};
use chrono::NaiveDate;
use domain::{
    growth::events::{EventsAnswer, EventsRequest, Holds, TAXONOMY, Told, is_program},
    identity::Role,
};
use serde_json::{Map, Value};
use spine::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Words of one event that a day tells apart; the others are counted together.
const MOST_DETAILS: i64 = 200;

/// Counts what a browser tells. Programs that read the web, people who did not agree to analytics and browsers that ask
/// not to be followed are told that nothing was counted. Whoever is signed in speaks for themselves alone, and nobody
/// for an account; the staff may bring in what was counted elsewhere.
///
/// # Errors
/// 422 of [`EventsRequest::parse`].
pub async fn events_receive(context: &Context, request: &EventsRequest, gpc: bool) -> Result<EventsAnswer> {
    let counting = Counting::read(context).await?;
    let told = request.parse(context.now(), |metric| counting.counts(metric))?;
    let all = i64::try_from(told.len()).unwrap_or(i64::MAX);
    if all == 0 || is_program(&context.agent) {
        return Ok(EventsAnswer { accepted: 0, dropped: all });
    }
    let staff = context.may(Role::Analyst);
    let followed = !gpc && agreed(context).await?;
    let accounts = accounts(context, &told).await?;
    let own = context.actor_id();
    let unit = |unit: &str| {
        let id = unit.parse::<Uuid>().ok();
        // However it was written, it is kept as it is dealt.
        let kept = id.map_or_else(|| unit.to_owned(), |id| id.to_string());
        let speaks = match own {
            _ if staff => true,
            Some(own) => id == Some(own) && followed,
            None => !id.is_some_and(|id| accounts.contains(&id)),
        };
        speaks.then_some(kept)
    };
    let mut accepted = count(context, &counting, &told, Speaker { brings: staff, unit: &unit }).await?;
    if followed {
        accepted += seen_store(context, &told).await?;
    }
    Ok(EventsAnswer { accepted, dropped: all - accepted })
}

/// Whether the reader may be counted: somebody who is not signed in is counted without a name, somebody who is only
/// when they agreed.
async fn agreed(context: &Context) -> Result<bool> {
    let Some(person) = context.person() else { return Ok(true) };
    let given = sqlx::query_scalar!(
        "select given from privacy_consents where user_id = $1 and purpose = 'analytics'
         order by given_at desc, id desc limit 1",
        person.id.0
    );
    Ok(given.fetch_optional(context.writes()).await?.unwrap_or_default())
}

/// Units that are accounts.
async fn accounts(context: &Context, told: &[Told]) -> Result<BTreeSet<Uuid>> {
    let units = told.iter().filter_map(|one| match one {
        Told::Exposed { unit, .. } | Told::Did { unit, .. } => unit.parse::<Uuid>().ok(),
        Told::Seen { .. } => None,
    });
    let units: Vec<Uuid> = units.collect();
    if units.is_empty() {
        return Ok(BTreeSet::new());
    }
    let known = sqlx::query_scalar!("select id from users where id = any ($1)", &units);
    Ok(known.fetch_all(context.writes()).await?.into_iter().collect())
}

/// The word of an event that a day tells apart: the first of its properties that is one.
fn detail(name: &str, properties: &Map<String, Value>) -> String {
    let known = TAXONOMY.iter().find(|known| known.name == name);
    let first = known.and_then(|known| known.properties.first()).filter(|(_, holds)| *holds == Holds::Word);
    let word = first.and_then(|(name, _)| properties.get(*name)?.as_str());
    word.unwrap_or_default().to_owned()
}

async fn seen_store(context: &Context, told: &[Told]) -> Result<i64> {
    let mut sums: BTreeMap<(NaiveDate, &str, String), i64> = BTreeMap::new();
    let mut seen = 0;
    for one in told {
        let Told::Seen { name, at, properties } = one else { continue };
        let detail = detail(name, properties);
        if !detail.is_empty() {
            *sums.entry((at.date_naive(), name, detail)).or_default() += 1;
        }
        *sums.entry((at.date_naive(), name, String::new())).or_default() += 1;
        seen += 1;
    }
    if seen == 0 {
        return Ok(0);
    }
    let (mut days, mut names, mut details, mut events) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((day, name, detail), sum) in sums {
        days.push(day);
        names.push(name.to_owned());
        details.push(detail);
        events.push(sum);
    }
    let mut work = context.begin().await?;
    sqlx::query!(
        "with new as (
           select day, name, events, case when detail = '' or exists (
               select from insight_counts c
               where (c.day, c.source, c.name, c.detail) = (n.day, 'client', n.name, n.detail))
             or (select count(*) from insight_counts c where (c.day, c.source, c.name) = (n.day, 'client', n.name)) < $5
             then detail else '*' end as detail
           from unnest($1::date[], $2::text[], $3::text[], $4::bigint[]) as n (day, name, detail, events)
         )
         insert into insight_counts (day, source, name, detail, events)
         select day, 'client', name, detail, sum(events) from new group by day, name, detail order by day, name, detail
         on conflict (day, source, name, detail) do update set events = insight_counts.events + excluded.events",
        &days,
        &names,
        &details,
        &events,
        MOST_DETAILS,
    )
    .execute(&mut *work)
    .await?;
    if let Some(person) = context.person() {
        sqlx::query!(
            "insert into insight_people (day, name, person_id, times)
             select day, name, $1, least(events, 1000000)::integer
             from unnest($2::date[], $3::text[], $4::text[], $5::bigint[]) as n (day, name, detail, events)
             where detail = '' order by day, name
             on conflict (day, name, person_id)
             do update set times = least(insight_people.times::bigint + excluded.times, 1000000)::integer",
            person.id.0,
            &days,
            &names,
            &details,
            &events,
        )
        .execute(&mut *work)
        .await?;
    }
    work.commit().await?;
    Ok(seen)
}
