//! A time for several people (CL4): circles, families, whoever has lessons or a conversation together. Nothing is told
//! but times at which all of them are free; whose calendar stands against the others is nobody's business.

mod tied;

pub use tied::people_tied;

use crate::circles::busy_of;
use chrono::TimeDelta;
use domain::{
    Refusal,
    calendar::{
        AvailabilityRules, Slot, TakenTime, Zone,
        availability::Availability,
        common_times::free_of,
        find_times::{
            FindTimesRequest, FoundSlot, FoundTimeTold, PersonTime, TimeReason, TimeReasonTold,
            find_times as best_times,
        },
        free_intervals,
        refusals::people_without_you,
    },
    ids::UserId,
    page::Page,
};
use spine::{Context, Error, Result};
use std::collections::HashMap;
use uuid::Uuid;
use words::{Locale, tr};

/// Times at which all of them are free, best first; with `drop`, those that become possible without that person.
///
/// # Errors
/// 404 for a person who has nothing to do with the caller; 422 by field, `people_without_you`.
pub async fn find_times(context: &Context, request: &FindTimesRequest) -> Result<Page<FoundTimeTold>> {
    let reader = context.require_person()?.id;
    let search = request.parse(context.now())?;
    let sides = tied::sides(context, reader).await?;
    if !search.people.iter().any(|person| sides.contains(&person.0)) {
        return Err(people_without_you().into());
    }
    tied::check(context, &sides, &search.people).await?;
    let within = Slot { start: search.query.from, end: search.query.to };
    let people = times_of(context, &search.people, within).await?;
    let found = best_times(&people, search.without, &search.query);
    Ok(Page { items: found.into_iter().map(|time| told(context, time)).collect(), next_cursor: None })
}

/// When each of them is free: the open hours of whoever has some, else the day, less what stands in their calendar.
async fn times_of(context: &Context, people: &[UserId], within: Slot) -> Result<Vec<PersonTime>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"select u.id as "id!", u.time_zone as "time_zone!", a.rules as "rules?" from users u
           left join tutors t on t.user_id = u.id left join availability a on a.tutor_id = t.id where u.id = any($1)"#,
        &ids
    );
    let rows = rows.fetch_all(context.writes()).await?;
    // What began before and lasts into it is found from a day before.
    let reach = Slot { start: within.start - TimeDelta::days(1), end: within.end };
    let busy = busy_of(context, &ids, reach).await?;
    let mut free: HashMap<Uuid, PersonTime> = HashMap::with_capacity(rows.len());
    for row in rows {
        let busy = busy.get(&row.id).map_or(&[][..], Vec::as_slice);
        let zone = row.time_zone.parse().unwrap_or(Zone::UTC);
        let own = match open_hours(row.rules)? {
            Some(rules) => PersonTime {
                zone: rules.zone(),
                free: free_intervals(&rules, &TakenTime::new(busy, &[]), within.start, within.end),
            },
            None => PersonTime { zone, free: free_of(&[], zone, busy, within) },
        };
        free.insert(row.id, own);
    }
    let each = ids.iter().map(|id| free.get(id).cloned().ok_or_else(|| Refusal::not_found("person").into()));
    each.collect()
}

/// The hours of whoever has entered some.
fn open_hours(rules: Option<serde_json::Value>) -> Result<Option<AvailabilityRules>> {
    let Some(wire) = rules.map(serde_json::from_value::<Availability>).transpose()? else { return Ok(None) };
    if wire.weekly.is_empty() && wire.exceptions.is_empty() {
        return Ok(None);
    }
    let rules = AvailabilityRules::parse(&wire);
    rules.map(Some).map_err(|refusal| Error::unexpected(format!("stored availability is not valid: {refusal}")))
}

fn told(context: &Context, time: FoundSlot) -> FoundTimeTold {
    let l = Locale::of(&context.locale);
    let text = |code| match code {
        TimeReason::EveryoneFree => tr!(l, time_reason.everyone_free),
        TimeReason::PossibleWithout => tr!(l, time_reason.possible_without),
        TimeReason::MiddleOfDay => tr!(l, time_reason.middle_of_day),
        TimeReason::EarlyForSome => tr!(l, time_reason.early_for_some),
        TimeReason::LateForSome => tr!(l, time_reason.late_for_some),
    };
    let reasons = time.reasons.into_iter().map(|code| TimeReasonTold { code, text: text(code).to_owned() });
    FoundTimeTold { start: time.slot.start, end: time.slot.end, score: time.score, reasons: reasons.collect() }
}
