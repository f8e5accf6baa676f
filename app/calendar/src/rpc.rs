//! Server functions of the availability editor. One plain form carries the whole week, a row per span, and the days
//! that are switched on: `open[]=mon&days[]=mon&starts[]=09:00&ends[]=12:00&…`.

use calendar::availability::{exception_add as add, exception_remove as remove, week_and_limits_put, week_put};
use domain::{
    Refusal,
    calendar::{
        availability::{Availability, DateException},
        week_form::WeekForm,
    },
    people::refusals::tutor_profile_missing,
    platform::refusals::number_invalid,
    text::numbers::whole,
};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;

fn number(field: &str, text: &str) -> Result<u32, Refusal> {
    whole(text).and_then(|number| u32::try_from(number).ok()).ok_or_else(|| number_invalid().at(field))
}

/// Stores the week, the zone and the limits; dates and stretches that differ stay as they are. `version` is what the
/// page was drawn from, `open` the days that are switched on ([`WeekForm::typed`]), `limits` whether the
/// page showed limits and holidays.
#[server(prefix = "/rpc", endpoint = "calendar/availability", input = server_fn::codec::PostUrl)]
pub async fn save_availability(
    time_zone: String,
    days: Vec<String>,
    starts: Vec<String>,
    ends: Vec<String>,
    buffer_minutes: String,
    minimum_notice_minutes: String,
    horizon_days: String,
    increment_minutes: String,
    #[server(default)] version: Option<i64>,
    #[server(default)] open: Vec<String>,
    #[server(default)] limits: String,
    #[server(default)] max_per_day: String,
    #[server(default)] max_per_week: String,
    #[server(default)] holidays: String,
) -> Result<(), RpcError> {
    let context = context()?;
    let tutor = own_tutor(&context)?;
    // A page from before these fields were on it says nothing about them, and changes nothing of them.
    let limits_shown = !limits.is_empty();
    let limit = |field: &str, text: &str| {
        let text = Some(text.trim()).filter(|text| !text.is_empty());
        text.map(|text| number(field, text)).transpose().map_err(|refusal| failed(refusal.into()))
    };
    let parse = |field: &str, text: &str| number(field, text).map_err(|refusal| failed(refusal.into()));
    let week = Availability {
        time_zone,
        weekly: WeekForm::typed(&open, &days, &starts, &ends).weekly(),
        exceptions: Vec::new(),
        buffer_minutes: parse("buffer_minutes", &buffer_minutes)?,
        minimum_notice_minutes: parse("minimum_notice_minutes", &minimum_notice_minutes)?,
        horizon_days: parse("horizon_days", &horizon_days)?,
        increment_minutes: parse("increment_minutes", &increment_minutes)?,
        max_per_day: limit("max_per_day", &max_per_day)?,
        max_per_week: limit("max_per_week", &max_per_week)?,
        holidays: Some(holidays).filter(|code| !code.is_empty()),
        time_off: Vec::new(),
        travel: Vec::new(),
        version,
    };
    if limits_shown {
        week_and_limits_put(&context, tutor, week).await.map_err(failed)?;
    } else {
        week_put(&context, tutor, week).await.map_err(failed)?;
    }
    leptos_axum::redirect(&format!("{}?notice=saved", address::AVAILABILITY));
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
    add(&context, own_tutor(&context)?, exception_of(date, kind, start, end)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::AVAILABILITY));
    Ok(())
}

/// Takes an exception back: the one that looks like this, whatever place it has meanwhile.
#[server(prefix = "/rpc", endpoint = "calendar/exception-remove")]
pub async fn exception_remove(
    date: String,
    kind: String,
    #[server(default)] start: String,
    #[server(default)] end: String,
) -> Result<(), RpcError> {
    let context = context()?;
    remove(&context, own_tutor(&context)?, &exception_of(date, kind, start, end)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::AVAILABILITY));
    Ok(())
}

fn exception_of(date: String, kind: String, start: String, end: String) -> DateException {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    DateException { date, kind, start: some(start), end: some(end) }
}

fn own_tutor(context: &spine::Context) -> Result<domain::ids::TutorId, RpcError> {
    let person = context.require_person().map_err(failed)?;
    person.tutor_id.ok_or_else(|| failed(tutor_profile_missing().into()))
}
