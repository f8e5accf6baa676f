//! When a circle could meet: from the weeks its members told us and what stands in their calendars. Only who has time
//! and who has not is told, and nothing of why.

use super::read::members_of;
use chrono::TimeDelta;
use domain::{
    calendar::{
        Slot, Zone,
        availability::{Availability, WeeklyBlock},
        common_times::{TimesQuery, free_of, meeting_times},
        refusals::length_not_offered,
    },
    ids::CircleId,
    learning::{
        circle::{CirclePerson, CircleTime},
        refusals,
    },
    page::Page,
    people::{tutor_profile::LENGTHS, week_times::WeekTime},
};
use spine::{Context, Result};
use sqlx::types::Json;
use std::collections::HashMap;
use uuid::Uuid;

/// How far ahead it is looked.
const AHEAD_DAYS: i64 = 14;
/// Hours until the first time that is offered: people read it first.
const NOTICE_HOURS: i64 = 12;
/// Times that are offered.
const OFFERED: usize = 8;

/// Times within the next two weeks at which most of a circle could meet, best first. For its host, who sets them: whose
/// week it is that has no room is nobody else's to know.
///
/// # Errors
/// 404 for everybody who is not in the circle; 403 `circle_host_only`; 422 `length_not_offered`.
pub async fn circle_times(context: &Context, id: CircleId, minutes: Option<i64>) -> Result<Page<CircleTime>> {
    let reader = context.require_person()?.id;
    let people = members_of(context, id).await?;
    if !people.iter().any(|one| one.user_id == reader) {
        return Err(super::missing().into());
    }
    let host = sqlx::query_scalar!(r#"select host_id = $2 as "host!" from circles where id = $1"#, id.0, reader.0);
    if !host.fetch_one(context.writes()).await? {
        return Err(refusals::circle_host_only().into());
    }
    let minutes = i32::try_from(minutes.unwrap_or(60)).ok().filter(|minutes| LENGTHS.contains(minutes));
    let minutes = minutes.ok_or_else(length_not_offered)?;
    let from = context.now() + TimeDelta::hours(NOTICE_HOURS);
    let query = TimesQuery { from, to: from + TimeDelta::days(AHEAD_DAYS), minutes, most: OFFERED };
    let free = free_all(context, &people, query.stretch()).await?;
    let found = meeting_times(&free, &query).into_iter().map(|time| {
        let cannot = people.iter().enumerate().filter(|(place, _)| !time.can.contains(place));
        CircleTime {
            start: time.slot.start,
            end: time.slot.end,
            can: time.can.len() as i64,
            of: people.len() as i64,
            cannot: cannot.map(|(_, person)| person.clone()).collect(),
        }
    });
    Ok(Page { items: found.collect(), next_cursor: None })
}

/// When each of them is free, in the order of `people`.
async fn free_all(context: &Context, people: &[CirclePerson], within: Slot) -> Result<Vec<Vec<Slot>>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.user_id.0).collect();
    let weeks = sqlx::query!(
        r#"select u.id as "id!", u.time_zone as "time_zone!", p.time_zone as "times_zone?",
             p.preferred_times as "times?: Json<Vec<WeekTime>>",
             (select a.rules from availability a join tutors t on t.id = a.tutor_id where t.user_id = u.id) as rules
           from users u left join student_profiles p on p.user_id = u.id where u.id = any($1)"#,
        &ids
    );
    let weeks = weeks.fetch_all(context.writes()).await?.into_iter().map(|row| {
        let times: Vec<_> = row.times.map(|times| times.0).unwrap_or_default().into_iter().map(block).collect();
        let (times, zone) = match (times.is_empty(), row.rules) {
            (true, Some(rules)) => taught(rules),
            _ => (times, row.times_zone.unwrap_or_default()),
        };
        let zone = zone.parse::<Zone>().or_else(|_| row.time_zone.parse()).unwrap_or(Zone::UTC);
        (row.id, (times, zone))
    });
    let weeks: HashMap<Uuid, (Vec<WeeklyBlock>, Zone)> = weeks.collect();
    // What began before and lasts into it is found from a day before.
    let reach = Slot { start: within.start - TimeDelta::days(1), end: within.end };
    let busy = busy_of(context, &ids, reach).await?;
    let none = (Vec::new(), Zone::UTC);
    let free = ids.iter().map(|id| {
        let (week, zone) = weeks.get(id).unwrap_or(&none);
        free_of(week, *zone, busy.get(id).map_or(&[][..], Vec::as_slice), within)
    });
    Ok(free.collect())
}

fn block(time: WeekTime) -> WeeklyBlock {
    WeeklyBlock { weekday: time.weekday, start: time.start, end: time.end }
}

/// The week that a tutor teaches in.
fn taught(rules: serde_json::Value) -> (Vec<WeeklyBlock>, String) {
    let Ok(wire) = serde_json::from_value::<Availability>(rules) else { return Default::default() };
    (wire.weekly, wire.time_zone)
}

/// What stands in each one's calendar: lessons and all else that claims their time, and sessions of circles.
pub(crate) async fn busy_of(context: &Context, people: &[Uuid], within: Slot) -> Result<HashMap<Uuid, Vec<Slot>>> {
    let rows = sqlx::query!(
        r#"select person as "person!", lower(c.during) as "start!", upper(c.during) as "end!"
           from unnest($1::uuid[]) person cross join lateral claims_within(person, $2, $3) c
           where c.expires_at is null or c.expires_at > $4
           union all
           select m.person_id, s.starts_at, s.ends_at from circle_members m
             join circles k on k.id = m.circle_id join circle_sessions s on s.circle_id = m.circle_id
           where m.person_id = any($1) and k.closed_at is null and s.starts_at >= $2 and s.starts_at < $3"#,
        people,
        within.start,
        within.end,
        context.now(),
    );
    let mut busy: HashMap<Uuid, Vec<Slot>> = HashMap::new();
    for row in rows.fetch_all(context.writes()).await? {
        busy.entry(row.person).or_default().push(Slot { start: row.start, end: row.end });
    }
    Ok(busy)
}
