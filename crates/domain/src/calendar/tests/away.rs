//! Time off, trips, holidays and the limit of a week: what is refused, and what is left to book.

use super::{
    super::{
        Audience, AvailabilityRules, Candidate, SlotQuery, TakenTime,
        availability::Availability,
        away::{TimeOff, TimeOffRequest, Travel, TravelRequest},
        explain, parse_time_zone, slots,
        zone::named,
    },
    block, every_day, exception, instant, nothing_taken, query, rules, starts,
};
use crate::{
    Refusal,
    ids::{TimeOffId, TravelId},
};
use chrono::TimeDelta;
use uuid::Uuid;

const NOW: &str = "2026-11-29T09:00:00Z";

fn off(from: &str, to: &str) -> TimeOff {
    TimeOff { id: TimeOffId(Uuid::nil()), from: from.into(), to: to.into(), note: String::new() }
}

fn travel(from: &str, to: &str, zone: &str) -> Travel {
    Travel { id: TravelId(Uuid::nil()), from: from.into(), to: to.into(), time_zone: zone.into() }
}

fn ask_off(from: &str, to: &str) -> Result<TimeOff, Refusal> {
    let request = TimeOffRequest { from: from.into(), to: to.into(), note: Some("  Skiing ".into()) };
    request.parse(TimeOffId(Uuid::nil()), parse_time_zone("Europe/Berlin").unwrap(), instant(NOW))
}

fn ask_travel(from: &str, to: &str, zone: &str) -> Result<Travel, Refusal> {
    let request = TravelRequest { from: from.into(), to: to.into(), time_zone: zone.into() };
    request.parse(TravelId(Uuid::nil()), instant(NOW))
}

fn code(refusal: &Refusal) -> (&str, &str) {
    (refusal.fields[0].field.as_str(), refusal.fields[0].code.as_str())
}

#[test]
fn stretches_that_make_no_sense_are_refused_by_field() {
    for (from, to, expected) in [
        ("2026-12-32", "2027-01-02", ("from", "date_invalid")),
        ("", "2027-01-02", ("from", "date_invalid")),
        ("2026-12-24", "soon", ("to", "date_invalid")),
        ("2026-12-24T09:00:00", "2026-12-24T12:00:00Z", ("from", "instant_invalid")),
        ("2026-12-24", "2026-12-23", ("to", "end_not_after_start")),
        ("2026-12-24T09:00:00Z", "2026-12-24T09:00:00Z", ("to", "end_not_after_start")),
        ("2026-12-24", "2027-12-26", ("to", "range_too_long")),
        ("2026-11-20", "2026-11-28", ("to", "range_over")),
    ] {
        assert_eq!(code(&ask_off(from, to).unwrap_err()), expected, "{from} {to}");
        assert_eq!(code(&ask_travel(from, to, "Europe/Berlin").unwrap_err()), expected, "{from} {to}");
    }
    assert_eq!(
        code(&ask_travel("2026-12-24", "2026-12-26", "Mars/Base").unwrap_err()),
        ("time_zone", "time_zone_unknown")
    );
    let long = TimeOffRequest { from: "2026-12-24".into(), to: "2026-12-24".into(), note: Some("x".repeat(201)) };
    let refused = long.parse(TimeOffId(Uuid::nil()), named("UTC"), instant(NOW)).unwrap_err();
    assert_eq!(code(&refused), ("note", "text_too_long"));
}

#[test]
fn what_is_read_is_stored_in_one_spelling() {
    let read = ask_off(" 2026-12-24 ", "2027-01-02T10:00:00+01:00").unwrap();
    assert_eq!(
        (read.from.as_str(), read.to.as_str(), read.note.as_str()),
        ("2026-12-24", "2027-01-02T09:00:00Z", "Skiing")
    );
    // Today is not over, and a single day is a stretch.
    assert!(ask_off("2026-11-29", "2026-11-29").is_ok());
    let year = ask_travel("2026-12-01", "2027-12-01", "Asia/Tokyo").unwrap();
    assert_eq!(year.time_zone, "Asia/Tokyo");
}

#[test]
fn days_off_are_whole_days_of_the_tutor_and_hours_off_are_instants() {
    let wire = Availability {
        time_off: vec![off("2026-02-04", "2026-02-05"), off("2026-02-06T08:00:00Z", "2026-02-06T09:30:00Z")],
        ..every_day("Europe/Berlin", "09:00", "12:00")
    };
    let found = slots(&rules(&wire), &nothing_taken(), &query("2026-02-03T00:00:00Z", "2026-02-07T00:00:00Z", 60));
    let expected = [
        "02-03 09:00+01:00",
        "02-03 09:30+01:00",
        "02-03 10:00+01:00",
        "02-03 10:30+01:00",
        "02-03 11:00+01:00",
        "02-06 10:30+01:00",
        "02-06 11:00+01:00",
    ];
    assert_eq!(starts(named("Europe/Berlin"), &found), expected);
}

#[test]
fn a_trip_takes_the_weeks_hours_along_and_brings_them_back() {
    let wire = Availability {
        travel: vec![travel("2026-02-04", "2026-02-05", "America/New_York")],
        increment_minutes: 60,
        ..every_day("Europe/Berlin", "09:00", "10:00")
    };
    let found = slots(&rules(&wire), &nothing_taken(), &query("2026-02-03T00:00:00Z", "2026-02-07T00:00:00Z", 60));
    let expected = ["02-03 08:00+00:00", "02-04 14:00+00:00", "02-05 14:00+00:00", "02-06 08:00+00:00"];
    assert_eq!(starts(named("UTC"), &found), expected);
}

#[test]
fn days_and_weeks_are_counted_on_the_clock_of_the_place() {
    // 20:00 in Honolulu is the next day in Berlin.
    let wire = Availability {
        travel: vec![travel("2026-02-02", "2026-02-08", "Pacific/Honolulu")],
        max_per_day: Some(1),
        ..every_day("Europe/Berlin", "20:00", "22:00")
    };
    let taken = TakenTime::new(&[], &[instant("2026-02-04T06:30:00Z")]);
    let found = slots(&rules(&wire), &taken, &query("2026-02-03T12:00:00Z", "2026-02-05T12:00:00Z", 60));
    assert!(!found.is_empty() && found.iter().all(|slot| slot.start >= instant("2026-02-05T06:00:00Z")), "{found:?}");
}

#[test]
fn two_trips_at_once_are_refused_and_one_after_the_other_are_not() {
    let with =
        |travel: Vec<Travel>| AvailabilityRules::parse(&Availability { travel, ..every_day("UTC", "09:00", "12:00") });
    let first = travel("2026-02-04", "2026-02-06", "Europe/Berlin");
    let overlapping = with(vec![first.clone(), travel("2026-02-06", "2026-02-08", "Europe/Berlin")]);
    let refused = overlapping.unwrap_err();
    assert_eq!(code(&refused), ("from", "travel_overlaps"));
    assert!(with(vec![travel("2026-02-07", "2026-02-08", "Europe/Berlin"), first]).is_ok());
}

#[test]
fn stretches_without_end_and_too_many_are_refused() {
    let days = |count: usize| vec![off("2026-02-04", "2026-02-05"); count];
    let with = |time_off| AvailabilityRules::parse(&Availability { time_off, ..every_day("UTC", "09:00", "12:00") });
    assert_eq!(code(&with(days(51)).unwrap_err()), ("time_off", "too_many"));
    assert!(with(days(50)).is_ok());
    assert_eq!(code(&with(vec![off("x", "2026-02-05")]).unwrap_err()), ("time_off[0].from", "date_invalid"));
}

#[test]
fn what_is_over_makes_room_and_what_lasts_stays() {
    let today = "2026-02-10".parse().unwrap();
    let wire = Availability {
        time_off: vec![off("2026-02-01", "2026-02-08"), off("2026-02-01", "2026-02-09"), off("x", "y")],
        travel: vec![travel("2026-01-01", "2026-01-05T00:00:00Z", "UTC")],
        ..every_day("UTC", "09:00", "12:00")
    };
    let left = wire.without_past(today);
    assert_eq!(left.time_off, [off("2026-02-01", "2026-02-09"), off("x", "y")]);
    assert!(left.travel.is_empty());
}

#[test]
fn holidays_are_free_unless_the_date_is_opened_and_only_for_who_keeps_them() {
    let christmas = |holidays: Option<&str>, opened: bool| {
        let exceptions = if opened { vec![exception("2026-12-25", "open", Some(("10:00", "11:00")))] } else { vec![] };
        let wire = Availability {
            holidays: holidays.map(str::to_owned),
            exceptions,
            increment_minutes: 60,
            ..every_day("Europe/Berlin", "09:00", "12:00")
        };
        let window = query("2026-12-24T12:00:00Z", "2026-12-26T00:00:00Z", 60);
        starts(named("Europe/Berlin"), &slots(&rules(&wire), &nothing_taken(), &window))
    };
    assert_eq!(christmas(None, false).len(), 3);
    assert!(christmas(Some("DE"), false).is_empty());
    assert_eq!(christmas(Some("de"), true), ["12-25 10:00+01:00"]);
    assert_eq!(christmas(Some("JP"), false).len(), 3, "Christmas is no holiday there");
    let unknown = Availability { holidays: Some("XX".into()), ..every_day("UTC", "09:00", "12:00") };
    assert_eq!(code(&AvailabilityRules::parse(&unknown).unwrap_err()), ("holidays", "holidays_unknown"));
}

#[test]
fn a_full_week_offers_nothing_until_the_next_and_the_lesson_being_moved_does_not_count() {
    let wire = Availability {
        max_per_week: Some(2),
        weekly: vec![block("mon", "09:00", "10:00"), block("sun", "22:00", "24:00")],
        increment_minutes: 60,
        ..every_day("Europe/Berlin", "09:00", "10:00")
    };
    // Monday the 2nd and Sunday the 8th at 23:00 in Berlin are the same week; in UTC, too, and the 9th is the next.
    let lessons = [instant("2026-02-02T08:00:00Z"), instant("2026-02-08T22:00:00Z")];
    let window = query("2026-02-02T00:00:00Z", "2026-02-10T00:00:00Z", 60);
    let full = slots(&rules(&wire), &TakenTime::new(&[], &lessons), &window);
    assert!(!full.is_empty() && full.iter().all(|slot| slot.start >= instant("2026-02-08T23:00:00Z")), "{full:?}");
    let moving = slots(&rules(&wire), &TakenTime::new(&[], &lessons[..1]), &window);
    assert!(moving.iter().any(|slot| slot.start < instant("2026-02-08T00:00:00Z")));
    for (limit, refused) in [(0, true), (101, true), (1, false), (100, false)] {
        let wire = Availability { max_per_week: Some(limit), ..wire.clone() };
        assert_eq!(AvailabilityRules::parse(&wire).is_err(), refused, "{limit}");
    }
}

#[test]
fn every_new_rule_is_named_alone_and_politely() {
    let wire = Availability {
        time_off: vec![off("2026-12-28", "2026-12-29")],
        holidays: Some("DE".into()),
        max_per_week: Some(1),
        ..every_day("Europe/Berlin", "09:00", "12:00")
    };
    let taken = TakenTime::new(&[], &[instant("2026-12-14T08:00:00Z")]);
    for (start, expected) in [
        ("2026-12-28T08:00:00Z", "time_off"),
        ("2026-12-25T08:00:00Z", "holiday"),
        ("2026-12-17T08:00:00Z", "max_per_week"),
    ] {
        let start = instant(start);
        let candidate = Candidate { now: start - TimeDelta::days(3), start, minutes: 60, lengths: &[] };
        let tutor = explain(&rules(&wire), &taken, &candidate, Audience::Tutor);
        let student = explain(&rules(&wire), &taken, &candidate, Audience::Student);
        for explained in [&tutor, &student] {
            let codes: Vec<_> = explained.reasons.iter().map(|reason| reason.code.as_str()).collect();
            assert_eq!(codes, [expected]);
        }
        assert!(student.reasons[0].text.contains("Choose"), "{}", student.reasons[0].text);
        assert_ne!(tutor.reasons[0].text, student.reasons[0].text);
        let window = SlotQuery {
            now: candidate.now,
            from: start,
            to: start + TimeDelta::hours(1),
            minutes: 60,
            lengths: &[],
            limit: 9,
        };
        assert!(slots(&rules(&wire), &taken, &window).is_empty(), "{expected}");
    }
}
