//! What students would see of a week that its tutor has not saved.

use super::{
    availability::offered,
    open_hours::{OpenHours, taken_time_for},
};
use chrono::{Duration, NaiveDate};
use domain::{
    Refusal,
    calendar::{AvailabilityRules, Slot, availability::Availability, chooser::seven_days, today_in},
    ids::TutorId,
    people::lesson_length,
};
use spine::{Context, Result};

/// Most starts of seven days: one every five minutes.
const STARTS_MAX: usize = 7 * 24 * 12;

/// One of the coming days, on the tutor's own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewDay {
    /// The day.
    pub date: NaiveDate,
    /// The lessons that could be booked on it, of the usual length.
    pub slots: Vec<Slot>,
}

/// The coming seven days under these rules, with what is booked already left out. Nothing is stored. Rules that saving
/// would refuse have no days.
///
/// # Errors
/// 404 for anybody else's calendar.
pub async fn week_preview(context: &Context, tutor: TutorId, week: &Availability) -> Result<Vec<PreviewDay>> {
    let person = context.require_person()?;
    let lengths =
        sqlx::query_scalar!("select lesson_lengths from tutors where id = $1 and user_id = $2", tutor.0, person.id.0)
            .fetch_optional(context.writes())
            .await?
            .ok_or_else(|| Refusal::not_found("tutor"))?;
    let Ok(rules) = AvailabilityRules::parse(week) else { return Ok(Vec::new()) };
    let (zone, now) = (rules.zone(), context.now());
    let window = (now, now + Duration::days(8));
    let calendar = OpenHours { tutor_id: tutor, user_id: person.id, rules, lengths, trial: None };
    let taken = taken_time_for(context, std::slice::from_ref(&calendar), window).await?;
    let minutes = lesson_length(&calendar.lengths, None);
    let slots = offered(&calendar, taken.get(&calendar.user_id), now, window, minutes, STARTS_MAX);
    let today = today_in(zone, now);
    let day = |date: NaiveDate| PreviewDay {
        date,
        slots: slots.iter().filter(|slot| today_in(zone, slot.start) == date).copied().collect(),
    };
    Ok(seven_days(today, today).map(day).to_vec())
}
