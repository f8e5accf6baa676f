//! Server function of the availability editor. One plain form carries the whole week:
//! `mon_start_1=09:00&mon_end_1=12:00&…`.

use calendar::availability::{availability_get, availability_put};
use domain::{
    Refusal,
    calendar::availability::{Availability, DateException, WeeklyBlock},
    people::refusals::tutor_profile_missing,
    platform::refusals::number_invalid,
    text::numbers::whole,
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;

/// Weekdays in the wire's words.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// Blocks per day that the form shows.
pub const BLOCKS_PER_DAY: usize = 3;

/// `mon:09:00-12:00` for each filled row; empty rows are left out.
fn weekly(starts: &[String], ends: &[String]) -> Vec<WeeklyBlock> {
    let days = WEEKDAYS.iter().flat_map(|day| std::iter::repeat_n(*day, BLOCKS_PER_DAY));
    days.zip(starts.iter().zip(ends))
        .filter(|(_, (start, end))| !start.is_empty() || !end.is_empty())
        .map(|(day, (start, end))| WeeklyBlock { weekday: day.to_owned(), start: start.clone(), end: end.clone() })
        .collect()
}

fn number(field: &str, text: &str) -> Result<u32, Refusal> {
    whole(text).and_then(|number| u32::try_from(number).ok()).ok_or_else(|| number_invalid().at(field))
}

/// Stores the week, the zone and the limits; exceptions stay as they are.
#[server(prefix = "/rpc", endpoint = "calendar/availability", input = server_fn::codec::PostUrl)]
pub async fn save_availability(
    time_zone: String,
    starts: Vec<String>,
    ends: Vec<String>,
    buffer_minutes: String,
    minimum_notice_minutes: String,
    horizon_days: String,
    increment_minutes: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let tutor = own_tutor(&context)?;
    let before = availability_get(&context, tutor).await.map_err(failed)?;
    let parse = |field: &str, text: &str| number(field, text).map_err(|refusal| failed(refusal.into()));
    let rules = Availability {
        time_zone,
        weekly: weekly(&starts, &ends),
        buffer_minutes: parse("buffer_minutes", &buffer_minutes)?,
        minimum_notice_minutes: parse("minimum_notice_minutes", &minimum_notice_minutes)?,
        horizon_days: parse("horizon_days", &horizon_days)?,
        increment_minutes: parse("increment_minutes", &increment_minutes)?,
        ..before
    };
    availability_put(&context, tutor, rules).await.map_err(failed)?;
    leptos_axum::redirect("/teach/availability?notice=saved");
    Ok(())
}

/// Blocks a date, or part of it.
#[server(prefix = "/rpc", endpoint = "calendar/exception-add")]
pub async fn exception_add(
    date: String,
    kind: String,
    #[server(default)] start: String,
    #[server(default)] end: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let tutor = own_tutor(&context)?;
    let some = |text: String| Some(text).filter(|t| !t.is_empty());
    let mut rules = availability_get(&context, tutor).await.map_err(failed)?;
    rules.exceptions.push(DateException { date, kind, start: some(start), end: some(end) });
    availability_put(&context, tutor, rules).await.map_err(failed)?;
    leptos_axum::redirect("/teach/availability?notice=saved");
    Ok(())
}

/// Takes an exception back; `position` is its place in the list.
#[server(prefix = "/rpc", endpoint = "calendar/exception-remove")]
pub async fn exception_remove(position: u32) -> Result<(), RpcError> {
    let context = context()?;
    let tutor = own_tutor(&context)?;
    let mut rules = availability_get(&context, tutor).await.map_err(failed)?;
    if (position as usize) < rules.exceptions.len() {
        rules.exceptions.remove(position as usize);
        availability_put(&context, tutor, rules).await.map_err(failed)?;
    }
    leptos_axum::redirect("/teach/availability?notice=saved");
    Ok(())
}

fn own_tutor(context: &spine::Context) -> Result<domain::ids::TutorId, RpcError> {
    let person = context.require_person().map_err(failed)?;
    person.tutor_id.ok_or_else(|| failed(tutor_profile_missing().into()))
}
