//! Availability: the tutor's own rules, and what they offer to others (CL1–CL3).
//!
//! Rules are private to their tutor: others see slots and polite explanations only. Everything is computed at the
//! moment of asking from the stored rules and the claims, by the same engine that checks a booking.

use super::open_hours::{OpenHours, open_hours_of, taken_time_for};
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    calendar::{
        Audience, AvailabilityRules, Candidate, Slot, SlotQuery, TakenTime, Zone,
        availability::{Availability, AvailabilityExplanation, AvailabilityReason, DateException},
        events::{AvailabilityChanged, AvailabilityEvent},
        explain, parse_instant, parse_time_zone, refusals, slots, today_in,
    },
    ids::TutorId,
    page::parse_limit_of,
    people::{lesson_length, tutor_profile::LENGTHS},
    refusal::Fields,
};
use people::visibility::tutor_visible;
use spine::{Context, Result, events::tell};
use std::{borrow::Borrow, collections::HashMap};

/// Days a list of slots covers when the reader names no end.
pub const WINDOW_DAYS: i64 = 14;
/// Days a list of slots may cover.
const WINDOW_DAYS_MAX: i64 = 366;
/// Slots in one answer.
const SLOTS_MAX: i32 = 500;
/// Most tutors in one call of [`next_slots_of`]: a page of search results.
const TUTORS_MAX: usize = 100;

/// The tutor's own rules; before the first [`availability_put`] an empty week in the tutor's zone. Anybody else's do
/// not exist (404).
pub async fn availability_get(context: &Context, tutor: TutorId) -> Result<Availability> {
    let person = context.require_person()?;
    let row = sqlx::query!(
        r#"select u.time_zone, a.rules as "rules?", a.version as "version?"
           from tutors t join users u on u.id = t.user_id left join availability a on a.tutor_id = t.id
           where t.id = $1 and t.user_id = $2"#,
        tutor.0,
        person.id.0,
    )
    .fetch_optional(context.writes())
    .await?
    .ok_or_else(|| Refusal::not_found("tutor"))?;
    stored(row.rules, row.version, &row.time_zone)
}

/// Replaces the tutor's own rules. Lessons already booked stay as they are, dates that are over are left out.
///
/// # Errors
/// 404 for anybody else's calendar, 422 with one entry per wrong field (see [`AvailabilityRules::parse`]), 409
/// `availability_changed_elsewhere` when `version` is given and something newer is stored.
pub async fn availability_put(context: &Context, tutor: TutorId, availability: Availability) -> Result<Availability> {
    let version = availability.version;
    let edit = |before: Availability| Availability { time_off: before.time_off, travel: before.travel, ..availability };
    change(context, tutor, version, edit).await
}

/// Replaces the week, the zone and the numbers as a form of before sends them; dates and stretches that differ, the
/// limits per day and week and the holidays stay as they are.
///
/// # Errors
/// Those of [`availability_put`].
pub async fn week_put(context: &Context, tutor: TutorId, week: Availability) -> Result<Availability> {
    let edit = |before: Availability| Availability {
        exceptions: before.exceptions,
        max_per_day: before.max_per_day,
        max_per_week: before.max_per_week,
        holidays: before.holidays,
        time_off: before.time_off,
        travel: before.travel,
        ..week.clone()
    };
    change(context, tutor, week.version, edit).await
}

/// Replaces everything that the form of the week shows; dates and stretches that differ stay as they are.
///
/// # Errors
/// Those of [`availability_put`].
pub async fn week_and_limits_put(context: &Context, tutor: TutorId, week: Availability) -> Result<Availability> {
    let edit = |before: Availability| Availability {
        exceptions: before.exceptions,
        time_off: before.time_off,
        travel: before.travel,
        ..week.clone()
    };
    change(context, tutor, week.version, edit).await
}

/// Adds a date that differs; one that is there already stays once. Many at once all stay.
///
/// # Errors
/// Those of [`availability_put`], but for the version.
pub async fn exception_add(context: &Context, tutor: TutorId, exception: DateException) -> Result<Availability> {
    let edit = |mut before: Availability| {
        if !before.exceptions.contains(&exception) {
            before.exceptions.push(exception);
        }
        before
    };
    change(context, tutor, None, edit).await
}

/// Takes a date that differs back. One that is not there is gone already.
///
/// # Errors
/// Those of [`availability_put`], but for the version.
pub async fn exception_remove(context: &Context, tutor: TutorId, exception: &DateException) -> Result<Availability> {
    let edit = |mut before: Availability| {
        before.exceptions.retain(|stored| stored != exception);
        before
    };
    change(context, tutor, None, edit).await
}

/// One edit of the own rules, where it only adds or takes away: no version is asked for, so many at once all count.
pub(crate) async fn edited(
    context: &Context,
    tutor: TutorId,
    edit: impl FnOnce(Availability) -> Availability + Send,
) -> Result<Availability> {
    change(context, tutor, None, edit).await
}

/// The one way to change rules: read under a lock, edited, checked, written, told.
async fn change(
    context: &Context,
    tutor: TutorId,
    version: Option<i64>,
    edit: impl FnOnce(Availability) -> Availability + Send,
) -> Result<Availability> {
    let person = context.require_person()?;
    let mut transaction = context.begin().await?;
    // The tutor's row, because rules have none before they are entered; and before they are read, or a change that
    // waited here would be written over what it waited for.
    let own =
        sqlx::query_scalar!("select 1 from tutors where id = $1 and user_id = $2 for update", tutor.0, person.id.0);
    own.fetch_optional(&mut *transaction).await?.ok_or_else(|| Refusal::not_found("tutor"))?;
    let row = sqlx::query!(
        r#"select u.time_zone, a.rules as "rules?", a.version as "version?"
           from users u left join availability a on a.tutor_id = $1 where u.id = $2"#,
        tutor.0,
        person.id.0,
    )
    .fetch_one(&mut *transaction)
    .await?;
    let newest = row.version.unwrap_or_default();
    if version.is_some_and(|version| version != newest) {
        return Err(refusals::availability_changed_elsewhere(newest).into());
    }
    let edited = edit(stored(row.rules, row.version, &row.time_zone)?);
    let edited = match parse_time_zone(&edited.time_zone) {
        Ok(zone) => edited.without_past(today_in(zone, context.now())),
        Err(_) => edited,
    };
    let rules = AvailabilityRules::parse(&edited)?;
    let version = sqlx::query_scalar!(
        "insert into availability (tutor_id, time_zone, rules, updated_at) values ($1, $2, $3, $4)
         on conflict (tutor_id) do update set time_zone = excluded.time_zone, rules = excluded.rules,
           updated_at = excluded.updated_at, version = availability.version + 1
         returning version",
        tutor.0,
        rules.zone().name(),
        serde_json::to_value(rules.to_wire())?,
        context.now(),
    )
    .fetch_one(&mut *transaction)
    .await?;
    let news = AvailabilityChanged { tutor_id: tutor, user_id: person.id, rules: rules.to_wire() };
    tell(&mut transaction, context, &AvailabilityEvent::Changed(news)).await?;
    transaction.commit().await?;
    Ok(Availability { version: Some(version), ..rules.to_wire() })
}

/// Rules as they are stored, or the empty week of somebody who has entered none.
fn stored(rules: Option<serde_json::Value>, version: Option<i64>, time_zone: &str) -> Result<Availability> {
    let rules = rules.unwrap_or_else(|| serde_json::json!({ "time_zone": time_zone }));
    let rules: Availability = serde_json::from_value(rules)?;
    Ok(Availability { version: Some(version.unwrap_or_default()), ..rules })
}

/// The slots of a listed tutor (or one's own) that start in `[from, to)`, in order. Without `from` they start now,
/// without `to` they cover [`WINDOW_DAYS`], without `minutes` they are an hour long (or the nearest length the tutor
/// offers).
///
/// # Errors
/// 404; 422 `instant_invalid`, `end_not_after_start`, `window_too_long`, `length_not_offered`, `limit_out_of_range`.
pub async fn slots_list(
    context: &Context,
    tutor: TutorId,
    (from, to): (Option<&str>, Option<&str>),
    minutes: Option<i64>,
    limit: Option<i64>,
) -> Result<Vec<Slot>> {
    let now = context.now();
    let (window, minutes, limit) = parse_slot_query(now, (from, to), minutes, limit)?;
    let Some(calendar) = calendar_seen(context, tutor).await? else { return Ok(Vec::new()) };
    let calendar = calendar.for_trial(minutes);
    let taken = taken_time_for(context, std::slice::from_ref(&calendar), window).await?;
    let minutes = minutes.unwrap_or_else(|| lesson_length(&calendar.lengths, None));
    Ok(offered(&calendar, taken.get(&calendar.user_id), now, window, minutes, limit))
}

/// Whether a lesson could be booked at `start`, and every rule against it: the rule itself for the tutor and staff, a
/// polite sentence for others.
pub async fn availability_explain(
    context: &Context,
    tutor: TutorId,
    start: &str,
    minutes: i64,
) -> Result<AvailabilityExplanation> {
    let mut fields = Fields::default();
    let start = fields.take("start", parse_instant("start", start));
    let minutes = fields.take("minutes", parse_minutes(minutes));
    fields.finish()?;
    let (Some(start), Some(minutes)) = (start, minutes) else { return Err(Refusal::not_found("time").into()) };
    let Some(calendar) = calendar_seen(context, tutor).await? else {
        return Ok(AvailabilityExplanation { bookable: false, reasons: vec![AvailabilityReason::no_open_hours()] });
    };
    let own = context.actor_id() == Some(calendar.user_id.0);
    let audience = if own || context.is_staff() { Audience::Tutor } else { Audience::Student };
    let taken = taken_time_for(context, std::slice::from_ref(&calendar), (start, start)).await?;
    let taken = taken.get(&calendar.user_id).cloned().unwrap_or_default();
    let candidate = Candidate { now: context.now(), start, minutes, lengths: &calendar.lengths };
    Ok(explain(&calendar.rules, &taken, &candidate, audience))
}

/// The next free slots of up to 100 tutors at once, in two set queries. A tutor who does not offer `minutes` is asked
/// for the usual length instead; tutors whose calendar the reader may not see, or who have no hours, are left out.
pub async fn next_slots_of(
    context: &Context,
    tutors: &[TutorId],
    minutes: i32,
    per_tutor: usize,
) -> Result<HashMap<TutorId, Vec<Slot>>> {
    let asked = tutors.get(..TUTORS_MAX.min(tutors.len())).unwrap_or_default();
    let calendars = open_hours_of(context, asked).await?;
    next_slots_in(context, &calendars, minutes, per_tutor, None).await
}

/// The same for calendars that were read already, in one query; starting within a window when somebody asked for one.
pub async fn next_slots_in<Calendar: Borrow<OpenHours> + Sync>(
    context: &Context,
    calendars: &[Calendar],
    minutes: i32,
    per_tutor: usize,
    window: Option<(DateTime<Utc>, DateTime<Utc>)>,
) -> Result<HashMap<TutorId, Vec<Slot>>> {
    let now = context.now();
    let window = window.unwrap_or_else(|| next_window(now));
    let taken = taken_time_for(context, calendars, window).await?;
    let next = calendars.iter().map(Borrow::borrow).map(|calendar: &OpenHours| {
        let minutes = lesson_length(&calendar.lengths, Some(minutes));
        let slots = offered(calendar, taken.get(&calendar.user_id), now, window, minutes, per_tutor);
        (calendar.tutor_id, slots)
    });
    Ok(next.collect())
}

/// When the next free slots are looked for, at `now`.
pub fn next_window(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    (now, now + Duration::days(WINDOW_DAYS))
}

/// The next free slots of one calendar whose taken time was read with it (as far as [`next_window`] reaches).
pub fn next_slots_from(
    calendar: &OpenHours,
    taken: &TakenTime,
    now: DateTime<Utc>,
    minutes: i32,
    limit: usize,
) -> Vec<Slot> {
    offered(calendar, Some(taken), now, next_window(now), lesson_length(&calendar.lengths, Some(minutes)), limit)
}

/// How many lessons of about `minutes` each of these tutors could still give on each of the next seven days of a zone,
/// today first: what a list previews of a week. Two set queries.
pub async fn week_ahead_of(
    context: &Context,
    tutors: &[TutorId],
    zone: Zone,
    minutes: i32,
) -> Result<HashMap<TutorId, [usize; 7]>> {
    let asked = tutors.get(..TUTORS_MAX.min(tutors.len())).unwrap_or_default();
    let calendars = open_hours_of(context, asked).await?;
    let (now, today) = (context.now(), today_in(zone, context.now()));
    let window = (now, now + Duration::days(7));
    let taken = taken_time_for(context, &calendars, window).await?;
    let week = calendars.iter().map(|calendar| {
        let minutes = lesson_length(&calendar.lengths, Some(minutes));
        let mut days = [0; 7];
        for slot in offered(calendar, taken.get(&calendar.user_id), now, window, minutes, SLOTS_MAX as usize) {
            let day = (slot.start.with_timezone(&zone).date_naive() - today).num_days();
            if let Some(free) = usize::try_from(day).ok().and_then(|day| days.get_mut(day)) {
                *free += 1;
            }
        }
        (calendar.tutor_id, days)
    });
    Ok(week.collect())
}

pub(crate) fn offered(
    calendar: &OpenHours,
    taken: Option<&TakenTime>,
    now: DateTime<Utc>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    minutes: i32,
    limit: usize,
) -> Vec<Slot> {
    let query = SlotQuery { now, from, to, minutes, lengths: &calendar.lengths, limit };
    taken.map_or_else(Vec::new, |taken| slots(&calendar.rules, taken, &query))
}

/// The calendar, `None` when the tutor has entered no hours yet; 404 when the reader may not see the tutor.
async fn calendar_seen(context: &Context, tutor: TutorId) -> Result<Option<OpenHours>> {
    if let Some(calendar) = open_hours_of(context, &[tutor]).await?.pop() {
        return Ok(Some(calendar));
    }
    tutor_visible(context, tutor).await?;
    Ok(None)
}

type SlotWindow = (DateTime<Utc>, DateTime<Utc>);

fn parse_slot_query(
    now: DateTime<Utc>,
    (from, to): (Option<&str>, Option<&str>),
    minutes: Option<i64>,
    limit: Option<i64>,
) -> std::result::Result<(SlotWindow, Option<i32>, usize), Refusal> {
    let mut fields = Fields::default();
    let from = from.map_or(Some(now), |from| fields.take("from", parse_instant("from", from)));
    let to = match (to, from) {
        (Some(to), _) => fields.take("to", parse_instant("to", to)),
        (None, from) => from.map(|from| from + Duration::days(WINDOW_DAYS)),
    };
    let minutes = minutes.and_then(|minutes| fields.take("minutes", parse_minutes(minutes)));
    let limit = fields.take("limit", parse_limit_of(limit, (SLOTS_MAX, SLOTS_MAX), "slots"));
    if let (Some(from), Some(to)) = (from, to) {
        if to <= from {
            fields.refuse(refusals::window_backwards());
        } else if to - from > Duration::days(WINDOW_DAYS_MAX) {
            fields.refuse(refusals::window_too_long(WINDOW_DAYS_MAX));
        }
    }
    fields.finish()?;
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or_default();
    Ok(((from.unwrap_or(now), to.unwrap_or(now)), minutes, limit))
}

fn parse_minutes(minutes: i64) -> std::result::Result<i32, Refusal> {
    i32::try_from(minutes).ok().filter(|minutes| LENGTHS.contains(minutes)).ok_or_else(refusals::length_not_offered)
}
