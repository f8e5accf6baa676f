//! What people complain about elsewhere (COMPLAINTS) and bad input that slots meet (BAD_INPUT), one test each.

use super::{
    super::{
        AvailabilityRules, Slot, SlotQuery, TakenTime, WallTime, Zone, free_intervals, resolve_wall_time, slots,
        zone::named,
    },
    block, empty, every_day, exception, instant, nothing_taken, query, rules, span, starts,
};
use crate::calendar::availability::Availability;
use chrono::{NaiveDate, TimeDelta};

#[test]
fn complaint_1_slots_keep_their_wall_time_when_the_clock_changes() {
    let berlin = Availability { weekly: vec![block("sun", "09:00", "10:00")], ..empty("Europe/Berlin") };
    let window = query("2026-03-15T00:00:00Z", "2026-04-13T00:00:00Z", 60);
    let found = starts(named("Europe/Berlin"), &slots(&rules(&berlin), &nothing_taken(), &window));
    let expected =
        ["03-15 09:00+01:00", "03-22 09:00+01:00", "03-29 09:00+02:00", "04-05 09:00+02:00", "04-12 09:00+02:00"];
    assert_eq!(found, expected);
}

#[test]
fn bad_input_56_a_weekly_slot_keeps_its_wall_time_over_every_change_of_a_year() {
    for zone in ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin"] {
        let wire = Availability { weekly: vec![block("wed", "17:30", "18:30")], ..empty(zone) };
        let found = slots(&rules(&wire), &nothing_taken(), &query("2026-01-02T00:00:00Z", "2026-12-31T00:00:00Z", 60));
        let tz: Zone = zone.parse().unwrap();
        assert_eq!(found.len(), 52, "{zone}");
        assert!(
            found.iter().all(|s| s.start.with_timezone(&tz).format("%a %H:%M").to_string() == "Wed 17:30"),
            "{zone}"
        );
    }
}

#[test]
fn bad_input_57_a_tutor_in_kathmandu_is_read_right_in_chatham() {
    let found = slots(
        &rules(&every_day("Asia/Kathmandu", "09:15", "10:15")),
        &nothing_taken(),
        &query("2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z", 60),
    );
    assert_eq!(found, [span("2026-01-10T03:30:00Z", "2026-01-10T04:30:00Z")]);
    assert_eq!(starts(named("Pacific/Chatham"), &found), ["01-10 17:15+13:45"]);
}

#[test]
fn bad_input_50_a_time_the_clock_jumps_over_is_refused() {
    let found = resolve_wall_time(named("Europe/Berlin"), date("2026-03-29"), WallTime::parse("02:30").unwrap());
    let refusal = found.unique("start").unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("wall_time_missing", 422));
    assert!(refusal.message.starts_with("That time does not exist on this day."), "{}", refusal.message);
    assert_eq!(refusal.fields[0].field, "start");
}

#[test]
fn bad_input_51_a_time_the_clock_shows_twice_is_asked_back_with_both_instants() {
    let found = resolve_wall_time(named("Europe/Berlin"), date("2026-10-25"), WallTime::parse("02:30").unwrap());
    let refusal = found.unique("start").unwrap_err();
    assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("wall_time_ambiguous", 422));
    let choices = serde_json::json!([
        { "start": "2026-10-25T00:30:00Z", "offset": "+02:00" },
        { "start": "2026-10-25T01:30:00Z", "offset": "+01:00" },
    ]);
    assert_eq!(refusal.facts["choices"], choices);
}

#[test]
fn complaint_7_one_call_answers_a_month_from_lists_already_in_memory() {
    // The engine has no way to ask anybody anything: a month of a full calendar is one pure call over three lists.
    let day = |d: i64| instant("2026-02-02T10:00:00Z") + TimeDelta::days(d);
    let busy: Vec<Slot> = (0..28)
        .flat_map(|d| (0..7).map(move |h| day(d) + TimeDelta::hours(h)))
        .map(|s| Slot { start: s, end: s + TimeDelta::minutes(40) })
        .collect();
    let wire = Availability { increment_minutes: 10, ..every_day("UTC", "10:00", "17:00") };
    let taken = TakenTime::new(&busy, &[]);
    let window = query("2026-02-02T00:00:00Z", "2026-03-02T00:00:00Z", 20);
    assert_eq!(slots(&rules(&wire), &taken, &window).len(), 28 * 7, "twenty minutes are left of every hour");
    let limited = slots(&rules(&wire), &taken, &SlotQuery { limit: 3, ..window });
    assert_eq!(starts(Zone::UTC, &limited), ["02-02 10:40+00:00", "02-02 11:40+00:00", "02-02 12:40+00:00"]);
}

#[test]
fn complaint_8_a_full_day_offers_nothing_and_the_lesson_being_moved_does_not_count() {
    let wire =
        Availability { max_per_day: Some(1), buffer_minutes: 15, ..every_day("America/New_York", "20:00", "23:00") };
    let window = query("2026-02-03T00:00:00Z", "2026-02-05T00:00:00Z", 60);
    // 20:00 on the 3rd in New York is the 4th in UTC: the day that counts is the tutor's.
    let lesson = instant("2026-02-04T01:00:00Z");
    let taken = TakenTime::new(&[span("2026-02-04T01:00:00Z", "2026-02-04T02:15:00Z")], &[lesson]);
    let days = |found: Vec<String>| {
        found.into_iter().map(|start| start[..5].to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    let full = days(starts(named("America/New_York"), &slots(&rules(&wire), &taken, &window)));
    assert_eq!(full.into_iter().collect::<Vec<_>>(), ["02-02"]);
    let moving = days(starts(named("America/New_York"), &slots(&rules(&wire), &nothing_taken(), &window)));
    assert_eq!(moving.into_iter().collect::<Vec<_>>(), ["02-02", "02-03"]);
}

#[test]
fn complaint_11_three_weeks_away_are_never_bookable_even_where_extra_hours_were_opened() {
    let away: Vec<String> = (6..27).map(|day| format!("2026-07-{day:02}")).collect();
    let mut exceptions: Vec<_> = away.iter().map(|day| exception(day, "blocked", None)).collect();
    exceptions.push(exception("2026-07-10", "open", Some(("09:00", "21:00"))));
    let wire = Availability { exceptions, ..every_day("Europe/Madrid", "00:00", "24:00") };
    let window = query("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", 60);
    let found = slots(&rules(&wire), &nothing_taken(), &window);
    let home = span("2026-07-05T22:00:00Z", "2026-07-26T22:00:00Z");
    assert!(found.iter().all(|slot| slot.end <= home.start || home.end <= slot.start));
    assert!(found.iter().any(|slot| slot.end == home.start) && found.iter().any(|slot| slot.start == home.end));
}

#[test]
fn blocks_that_touch_are_stepped_as_one_also_across_midnight() {
    let wire = Availability {
        weekly: vec![block("fri", "22:10", "24:00"), block("sat", "00:00", "01:00"), block("sat", "01:00", "02:00")],
        increment_minutes: 60,
        ..empty("Europe/Berlin")
    };
    let found = slots(&rules(&wire), &nothing_taken(), &query("2026-02-06T00:00:00Z", "2026-02-08T00:00:00Z", 60));
    let expected = ["02-06 22:10+01:00", "02-06 23:10+01:00", "02-07 00:10+01:00"];
    assert_eq!(starts(named("Europe/Berlin"), &found), expected);
    let free = free_intervals(
        &rules(&wire),
        &nothing_taken(),
        instant("2026-02-06T23:30:00Z"),
        instant("2026-02-06T23:31:00Z"),
    );
    assert_eq!(free, [span("2026-02-06T21:10:00Z", "2026-02-07T01:00:00Z")], "whole, whatever the window");
}

#[test]
fn the_buffer_keeps_clear_of_the_next_claim_but_may_outlast_working_hours() {
    let wire = Availability { buffer_minutes: 15, increment_minutes: 15, ..every_day("UTC", "09:00", "12:00") };
    let taken = TakenTime::new(&[span("2026-02-02T10:30:00Z", "2026-02-02T11:00:00Z")], &[]);
    let found = slots(&rules(&wire), &taken, &query("2026-02-02T00:00:00Z", "2026-02-03T00:00:00Z", 60));
    assert_eq!(starts(Zone::UTC, &found), ["02-02 09:00+00:00", "02-02 09:15+00:00", "02-02 11:00+00:00"]);
}

#[test]
fn notice_and_horizon_choose_starts_and_never_move_them() {
    let wire = Availability {
        minimum_notice_minutes: 90,
        horizon_days: 1,
        increment_minutes: 60,
        ..every_day("UTC", "09:00", "12:00")
    };
    let window = query("2026-02-02T00:00:00Z", "2026-02-09T00:00:00Z", 60);
    for (now, first, last) in [
        ("2026-02-02T07:30:00Z", "02-02 09:00+00:00", "02-02 11:00+00:00"),
        ("2026-02-02T07:31:00Z", "02-02 10:00+00:00", "02-02 11:00+00:00"),
        ("2026-02-02T09:00:00Z", "02-02 11:00+00:00", "02-02 11:00+00:00"),
        ("2026-02-02T09:00:01Z", "02-02 11:00+00:00", "02-03 09:00+00:00"),
    ] {
        let found = slots(&rules(&wire), &nothing_taken(), &SlotQuery { now: instant(now), ..window });
        let found = starts(Zone::UTC, &found);
        assert_eq!((found.first().unwrap().as_str(), found.last().unwrap().as_str()), (first, last), "{now}");
    }
}

#[test]
fn a_start_that_is_now_or_earlier_is_not_offered() {
    let window = query("2026-02-02T09:00:00Z", "2026-02-02T10:00:00Z", 60);
    let found =
        slots(&rules(&every_day("UTC", "09:00", "12:00")), &nothing_taken(), &SlotQuery { now: window.from, ..window });
    assert_eq!(starts(Zone::UTC, &found), ["02-02 09:30+00:00"]);
}

#[test]
fn a_length_the_tutor_does_not_offer_has_no_slots() {
    let wire = every_day("UTC", "09:00", "12:00");
    let window = query("2026-02-02T00:00:00Z", "2026-02-03T00:00:00Z", 60);
    for (minutes, lengths, some) in [
        (60, &[30, 60][..], true),
        (45, &[30, 60], false),
        (45, &[], true),
        (0, &[], false),
        (-60, &[], false),
        (1441, &[], false),
        (i32::MAX, &[], false),
    ] {
        let found = slots(&rules(&wire), &nothing_taken(), &SlotQuery { minutes, lengths, ..window });
        assert_eq!(!found.is_empty(), some, "{minutes} of {lengths:?}");
    }
}

#[test]
fn a_claim_with_seconds_is_widened_to_whole_minutes_and_an_empty_one_takes_nothing() {
    let rules: AvailabilityRules = rules(&every_day("UTC", "09:00", "12:00"));
    let (from, to) = (instant("2026-02-02T00:00:00Z"), instant("2026-02-03T00:00:00Z"));
    let taken = TakenTime::new(
        &[span("2026-02-02T10:00:30Z", "2026-02-02T10:29:31Z"), span("2026-02-02T11:00:30Z", "2026-02-02T11:00:30Z")],
        &[],
    );
    let expected =
        [span("2026-02-02T09:00:00Z", "2026-02-02T10:00:00Z"), span("2026-02-02T10:30:00Z", "2026-02-02T12:00:00Z")];
    assert_eq!(free_intervals(&rules, &taken, from, to), expected);
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn report_1_nine_on_the_wall_is_where_the_newest_laws_put_it() {
    for (zone, right) in [
        ("America/Vancouver", "2026-12-01T16:00:00Z"),
        ("America/Edmonton", "2026-12-01T15:00:00Z"),
        ("Africa/Casablanca", "2026-12-01T09:00:00Z"),
        ("America/Winnipeg", "2026-12-01T14:00:00Z"),
    ] {
        let weekly = Availability { weekly: vec![block("tue", "09:00", "10:00")], ..empty(zone) };
        let window = query("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z", 60);
        let found = slots(&rules(&weekly), &nothing_taken(), &window);
        assert_eq!(found.iter().map(|slot| slot.start).collect::<Vec<_>>(), [instant(right)], "{zone}");
    }
}
