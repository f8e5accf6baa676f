//! How hours, times and slots say no. The `not_available` lines are what a student reads of the rules of
//! [`super::explain`].

use super::{availability::AvailabilityReason, wall_time::WallTime};
use crate::{Refusal, refusal::list::refusals};

refusals! {
    Invalid time_zone_unknown at "time_zone": "Choose a time zone from the list, for example Europe/Berlin.";
    Invalid instant_invalid: "Write the time with its offset, for example 2026-03-29T01:00:00Z.";
    Invalid wall_time_invalid at "time": "Write the time as HH:MM, for example 09:00; 24:00 is the end of the day.";
    Invalid wall_time_missing: "That time does not exist on this day. Choose another.";
    Invalid wall_time_ambiguous(choices: Vec<serde_json::Value>)[first: String, second: String]:
        "The clock shows that time twice on this day. Choose the first (UTC{first}) or the second (UTC{second}).";
    Invalid day_unknown = date_invalid at "date":
        "That day does not exist. Write it as YYYY-MM-DD, for example 2026-03-29.";
    Invalid weekday_unknown at "weekday": "Choose a weekday: mon, tue, wed, thu, fri, sat or sun.";
    Invalid end_not_after_start at "end":
        "Choose an end after the start. For hours past midnight, add a second block on the next day.";
    Invalid window_backwards = end_not_after_start at "to": "The end of the window must lie after its start.";
    Invalid window_too_long[days: i64] at "to": "Ask for {days} days at most.";
    Invalid range_too_long(days: i64) at "to": "Keep it to {days} days, and enter a longer stretch in parts.";
    Invalid range_over at "to": "These days are over. Choose days that lie ahead.";
    Conflict travel_overlaps at "from": "You travel on some of these days already. Take that trip away first.";
    Invalid holidays_unknown at "holidays": "Choose a country from the list, or none.";
    Invalid exception_kind_unknown at "kind": "Choose blocked or open.";
    Invalid times_incomplete: "Enter a start and an end. Only a blocked date may leave out both.";
    Invalid too_many(limit: usize): "Keep this to {limit} entries or fewer.";
    Invalid out_of_range(min: u32, max: u32)[unit: &str]: "Choose {min} to {max} {unit}.";
    Invalid increment_unknown at "increment_minutes": "Choose 5, 10, 15, 20, 30 or 60 minutes.";
    Invalid length_not_offered at "minutes": "Choose 30, 45, 60, 90 or 120 minutes.";
    Conflict availability_changed_elsewhere(version: i64):
        "Your hours were changed elsewhere since you opened them. Reload them and enter your change again.";
    Invalid people_counted(limit: usize) at "people": "Choose up to {limit} people.";
    Invalid people_without_you at "people": "Choose yourself too, or a child of yours.";
    Invalid drop_not_among at "drop": "Leave out one of the people you chose.";
    Invalid time_missing at "start": "Choose a time first.";
    Conflict not_available(reasons: &[AvailabilityReason]):
        "The tutor is not free at this time. Choose one of the free times.";
    Conflict time_passed = not_available / "in_the_past": "This time has passed. Choose a later one.";
    Conflict notice_too_short[notice: &str] = not_available / "notice":
        "This tutor needs {notice} of notice. Choose a later time.";
    Conflict beyond_horizon[horizon: &str] = not_available / "horizon":
        "This tutor takes bookings up to {horizon} ahead. Choose an earlier day.";
    Conflict other_length[offered: &str] = not_available / "length_not_offered":
        "Choose a length this tutor offers: {offered} minutes.";
    Conflict outside_hours = not_available / "outside_hours":
        "The tutor does not teach at this time. Choose one of the free times.";
    Conflict no_open_hours = not_available / "no_hours":
        "The tutor has no open hours yet. Choose another tutor, or come back later.";
    Conflict blocked_date = not_available / "blocked_date": "The tutor is away at this time. Choose another day.";
    Conflict busy = not_available / "busy": "This time is already taken. Choose one of the free times.";
    Conflict pause = not_available / "buffer": "The tutor takes a break at this time. Choose one of the free times.";
    Conflict day_full = not_available / "max_per_day": "The tutor’s day is full. Choose another day.";
    Conflict week_full = not_available / "max_per_week": "The tutor’s week is full. Choose another week.";
    Conflict on_holiday = not_available / "holiday":
        "This is a public holiday where the tutor lives. Choose another day.";
    Conflict on_time_off = not_available / "time_off": "The tutor is away at this time. Choose another day.";
    Conflict off_grid = not_available / "off_grid":
        "Lessons do not start at this minute. Choose one of the times offered.";
    Conflict jumped_over[time: WallTime] = not_available / "wall_time_missing":
        "The clock jumps over {time} on this day. Choose another time.";
    Conflict no_price = not_available / "no_price":
        "This tutor has not set a price yet. Choose another tutor, or come back later.";
}

/// A time that `reasons` stand against, told by the first of them.
pub fn not_available_because(first: &AvailabilityReason, reasons: &[AvailabilityReason]) -> Refusal {
    let mut refusal = not_available(reasons);
    refusal.message.clone_from(&first.text);
    if let Some(facts) = refusal.facts.as_object_mut() {
        facts.insert("reason".to_owned(), first.code.as_str().into());
    }
    refusal
}
