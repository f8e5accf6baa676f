//! Rules that are read and refused, and the starts they name on clocks that change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::*;

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

fn starts(rule: &str, start: &str, place: &str) -> Vec<String> {
    let found = Rule::parse(rule).unwrap().occurrences(at(start), zone(place)).unwrap();
    found.into_iter().map(|occurrence| occurrence.start().format("%Y-%m-%dT%H:%MZ").to_string()).collect()
}

fn code(rule: &str) -> String {
    Rule::parse(rule).unwrap_err().code
}

#[test]
fn every_week_keeps_the_time_on_the_clock_when_the_clocks_change() {
    let berlin = starts("FREQ=WEEKLY;COUNT=4", "2026-03-16T08:00:00Z", "Europe/Berlin");
    assert_eq!(berlin, ["2026-03-16T08:00Z", "2026-03-23T08:00Z", "2026-03-30T07:00Z", "2026-04-06T07:00Z"]);
    let auckland = starts("FREQ=WEEKLY;COUNT=3", "2026-03-25T20:00:00Z", "Pacific/Auckland");
    assert_eq!(auckland, ["2026-03-25T20:00Z", "2026-04-01T20:00Z", "2026-04-08T21:00Z"]);
    let lord_howe = starts("FREQ=WEEKLY;COUNT=2", "2026-03-30T00:00:00Z", "Australia/Lord_Howe");
    assert_eq!(lord_howe, ["2026-03-30T00:00Z", "2026-04-06T00:30Z"], "half an hour there");
}

#[test]
fn the_weekday_is_the_tutors_where_it_is_another_one_than_in_utc() {
    // Tuesday morning in Tokyo is Monday night in UTC.
    assert_eq!(
        starts("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "2026-03-02T23:00:00Z", "Asia/Tokyo"),
        ["2026-03-02T23:00Z", "2026-03-04T23:00Z", "2026-03-09T23:00Z"]
    );
}

#[test]
fn a_rule_may_name_days_weeks_between_and_its_end() {
    let start = "2026-03-04T09:00:00Z";
    assert_eq!(
        starts("FREQ=WEEKLY;BYDAY=FR,WE,WE;COUNT=3", start, "UTC"),
        ["2026-03-04T09:00Z", "2026-03-06T09:00Z", "2026-03-11T09:00Z"]
    );
    assert_eq!(
        starts("RRULE:freq=weekly;interval=2;until=20260401T090000Z;wkst=MO", start, "UTC"),
        ["2026-03-04T09:00Z", "2026-03-18T09:00Z", "2026-04-01T09:00Z"],
        "the last instant counts"
    );
    assert_eq!(starts("FREQ=WEEKLY;UNTIL=20260401T085959Z", start, "UTC").len(), 4);
    assert_eq!(starts("FREQ=WEEKLY;UNTIL=20260311", start, "UTC").len(), 2, "a date is meant whole");
    assert_eq!(starts("FREQ=WEEKLY;UNTIL=20260311T190000", start, "Asia/Tokyo").len(), 2, "on the tutor's clock");
    assert_eq!(
        starts("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", "2026-03-01T09:00:00Z", "UTC"),
        ["2026-03-01T09:00Z", "2026-03-09T09:00Z", "2026-03-15T09:00Z", "2026-03-23T09:00Z"],
        "a week begins on Monday"
    );
}

#[test]
fn a_time_the_clock_jumps_over_is_no_lesson_on_that_day_and_of_two_the_first_is_meant() {
    let gap = Rule::parse("FREQ=WEEKLY;COUNT=3").unwrap();
    let found = gap.occurrences(at("2026-03-22T01:30:00Z"), zone("Europe/Berlin")).unwrap();
    assert_eq!(
        found,
        [
            Occurrence::At(at("2026-03-22T01:30:00Z")),
            Occurrence::Missing(at("2026-03-29T01:30:00Z")),
            Occurrence::At(at("2026-04-05T00:30:00Z")),
        ]
    );
    assert_eq!(
        starts("FREQ=WEEKLY;COUNT=2", "2026-10-18T00:30:00Z", "Europe/Berlin"),
        ["2026-10-18T00:30Z", "2026-10-25T00:30Z"]
    );
    // Whoever chose the second pass has it.
    assert_eq!(starts("FREQ=WEEKLY;COUNT=1", "2026-10-25T01:30:00Z", "Europe/Berlin"), ["2026-10-25T01:30Z"]);
}

#[test]
fn what_a_series_of_lessons_does_not_need_is_refused_by_name() {
    for (rule, said) in [
        ("", "rrule_unreadable"),
        ("weekly", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=x", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=0", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=-1", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=99999999999999999999", "rrule_unreadable"),
        ("FREQ=WEEKLY;BYDAY=XX;COUNT=2", "rrule_unreadable"),
        ("FREQ=WEEKLY;BYDAY=1MO;COUNT=2", "rrule_unreadable"),
        ("FREQ=WEEKLY;UNTIL=tomorrow", "rrule_unreadable"),
        ("FREQ=WEEKLY;UNTIL=20260230", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20260401", "rrule_unreadable"),
        ("FREQ=WEEKLY;COUNT=53", "rrule_too_long"),
        ("FREQ=WEEKLY;INTERVAL=9;COUNT=2", "rrule_too_long"),
        ("FREQ=DAILY;COUNT=2", "rrule_not_weekly"),
        ("COUNT=2", "rrule_not_weekly"),
        ("FREQ=WEEKLY", "rrule_endless"),
        ("FREQ=WEEKLY;COUNT=2;BYMONTH=3", "rrule_part_unknown"),
        ("FREQ=WEEKLY;COUNT=2;WKST=SU", "rrule_part_unknown"),
    ] {
        assert_eq!(code(rule), said, "{rule}");
    }
    assert_eq!(code(&format!("FREQ=WEEKLY;COUNT=2;X={}", "x".repeat(300))), "rrule_unreadable");
    let off = Rule::parse("FREQ=WEEKLY;BYDAY=MO;COUNT=2").unwrap();
    assert_eq!(off.occurrences(at("2026-03-04T09:00:00Z"), Zone::UTC).unwrap_err().code, "rrule_start_differs");
    let long = Rule::parse("FREQ=WEEKLY;UNTIL=20300101").unwrap();
    assert_eq!(long.occurrences(at("2026-03-04T09:00:00Z"), Zone::UTC).unwrap_err().code, "rrule_too_long");
    let never = Rule::parse("FREQ=WEEKLY;UNTIL=20200101").unwrap();
    assert_eq!(never.occurrences(at("2026-03-04T09:00:00Z"), Zone::UTC).unwrap(), []);
}
