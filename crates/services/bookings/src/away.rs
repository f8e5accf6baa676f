//! Time off beside the lessons that are booked in it: the tutor reads which ones before saving, and moves or calls them
//! off one by one. Nothing is called off by itself.

use crate::booking::teaching_within;
use calendar::away::{own_rules, time_off_add, time_off_read};
use domain::{
    bookings::time_off::TimeOffView,
    calendar::{
        Slot, Zone,
        away::{TimeOff, TimeOffRequest},
        parse_time_zone,
    },
};
use spine::{Context, Error, Result};

/// The own time off that is not over, the next one first, with the lessons in the way.
///
/// # Errors
/// 409 `tutor_profile_missing`.
pub async fn time_off_list(context: &Context) -> Result<Vec<TimeOffView>> {
    let rules = own_rules(context).await?;
    let zone = parse_time_zone(&rules.time_zone)?;
    let now = context.now();
    let mut ahead: Vec<(TimeOff, Slot)> = rules
        .time_off
        .into_iter()
        .filter_map(|off| off.during(zone).map(|during| (off, during)))
        .filter(|(_, during)| during.end > now)
        .collect();
    ahead.sort_by_key(|(_, during)| (during.start, during.end));
    let (Some(first), Some(last)) =
        (ahead.first().map(|(_, during)| during.start), ahead.iter().map(|(_, during)| during.end).max())
    else {
        return Ok(Vec::new());
    };
    let lessons = teaching_within(context, Slot { start: first, end: last }).await?;
    Ok(ahead.into_iter().map(|(off, during)| TimeOffView::of(off, during, &lessons)).collect())
}

/// What [`time_off_save`] would store and which lessons would be in the way. Changes nothing.
///
/// # Errors
/// As [`TimeOffRequest::parse`].
pub async fn time_off_preview(context: &Context, request: &TimeOffRequest) -> Result<TimeOffView> {
    let (off, rules) = time_off_read(context, request).await?;
    with_conflicts(context, off, parse_time_zone(&rules.time_zone)?).await
}

/// Stores time off, and names the lessons in the way.
///
/// # Errors
/// As [`TimeOffRequest::parse`]; 422 `too_many`.
pub async fn time_off_save(context: &Context, request: &TimeOffRequest) -> Result<TimeOffView> {
    let (off, rules) = time_off_add(context, request).await?;
    with_conflicts(context, off, parse_time_zone(&rules.time_zone)?).await
}

async fn with_conflicts(context: &Context, off: TimeOff, zone: Zone) -> Result<TimeOffView> {
    let Some(during) = off.during(zone) else {
        return Err(Error::unexpected("time off that was read cannot be read"));
    };
    let lessons = teaching_within(context, during).await?;
    Ok(TimeOffView::of(off, during, &lessons))
}
