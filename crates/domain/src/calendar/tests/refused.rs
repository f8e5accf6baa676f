//! Availability that is not accepted, with the name and sentence of each refusal.

use super::{
    super::{AvailabilityRules, WallTime},
    block, empty, every_day, exception,
};
use crate::calendar::availability::Availability;
use std::collections::BTreeSet;

/// The refused fields with their codes.
fn refused(wire: &Availability) -> Vec<(String, String)> {
    AvailabilityRules::parse(wire).map_or_else(
        |refusal| {
            assert_eq!(refusal.kind.status(), 422);
            assert!(refusal.fields.iter().all(|field| field.message.ends_with('.') && field.message.len() > 10));
            refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
        },
        |_| Vec::new(),
    )
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(field, code)| ((*field).to_owned(), (*code).to_owned())).collect()
}

#[test]
fn all_wrong_fields_are_named_at_once() {
    let wire = Availability {
        time_zone: "Mars/Base".to_owned(),
        weekly: vec![block("mon", "09:00", "12:00"), block("someday", "9:0", "25:00"), block("tue", "22:00", "02:00")],
        exceptions: vec![exception("2026-02-30", "closed", None), exception("2026-03-01", "open", None)],
        buffer_minutes: 241,
        minimum_notice_minutes: 43_201,
        horizon_days: 0,
        increment_minutes: 25,
        max_per_day: Some(25),
        ..empty("UTC")
    };
    let expected = pairs(&[
        ("time_zone", "time_zone_unknown"),
        ("buffer_minutes", "out_of_range"),
        ("minimum_notice_minutes", "out_of_range"),
        ("horizon_days", "out_of_range"),
        ("max_per_day", "out_of_range"),
        ("increment_minutes", "increment_unknown"),
        ("weekly[1].weekday", "weekday_unknown"),
        ("weekly[1].start", "wall_time_invalid"),
        ("weekly[1].end", "wall_time_invalid"),
        ("weekly[2].end", "end_not_after_start"),
        ("exceptions[0].date", "date_invalid"),
        ("exceptions[0].kind", "exception_kind_unknown"),
        ("exceptions[1].start", "times_incomplete"),
    ]);
    assert_eq!(refused(&wire), expected);
}

#[test]
fn limits_themselves_pass_and_one_beyond_is_refused() {
    let base = || every_day("Europe/Berlin", "09:00", "12:00");
    for (edit, field) in [
        ((|w, n| w.buffer_minutes = n) as fn(&mut Availability, u32), ("buffer_minutes", 0, 240)),
        (|w, n| w.minimum_notice_minutes = n, ("minimum_notice_minutes", 0, 43_200)),
        (|w, n| w.horizon_days = n, ("horizon_days", 1, 365)),
        (|w, n| w.max_per_day = Some(n), ("max_per_day", 1, 24)),
    ] {
        let (name, least, most) = field;
        let tried: BTreeSet<u32> = [0, least, most, most + 1, u32::MAX].into();
        for number in tried {
            let mut wire = base();
            edit(&mut wire, number);
            let expected = if (least..=most).contains(&number) { vec![] } else { pairs(&[(name, "out_of_range")]) };
            assert_eq!(refused(&wire), expected, "{name} {number}");
        }
    }
    for increment in 0..=61 {
        let wire = Availability { increment_minutes: increment, ..base() };
        assert_eq!(refused(&wire).is_empty(), [5, 10, 15, 20, 30, 60].contains(&increment), "{increment}");
    }
}

#[test]
fn lists_are_limited_and_a_longer_one_is_not_read() {
    let weekly = |count| Availability { weekly: vec![block("mon", "bad", "bad"); count], ..empty("UTC") };
    assert_eq!(refused(&weekly(101)), pairs(&[("weekly", "too_many")]));
    assert_eq!(refused(&weekly(100)).len(), 200, "a hundred are read, each with two wrong times");
    let exceptions =
        |count| Availability { exceptions: vec![exception("2026-05-01", "blocked", None); count], ..empty("UTC") };
    assert_eq!(refused(&exceptions(367)), pairs(&[("exceptions", "too_many")]));
    assert!(refused(&exceptions(366)).is_empty());
}

#[test]
fn bad_input_55_a_date_that_is_not_in_the_calendar_is_refused() {
    for date in [
        "2026-02-30",
        "2027-02-29",
        "2026-13-01",
        "2026-00-10",
        "26-01-01",
        "2026-1-1",
        "2026/01/01",
        "+300000-01-01",
        "1999-12-31",
        "2200-01-01",
        "",
        "tomorrow",
    ] {
        let wire = Availability { exceptions: vec![exception(date, "blocked", None)], ..empty("UTC") };
        assert_eq!(refused(&wire), pairs(&[("exceptions[0].date", "date_invalid")]), "{date:?}");
    }
    let leap = Availability { exceptions: vec![exception("2028-02-29", "blocked", None)], ..empty("UTC") };
    assert!(refused(&leap).is_empty());
}

#[test]
fn bad_input_32_an_unknown_zone_is_refused_and_an_old_name_is_not() {
    for (zone, known) in
        [("Mars/Base", false), ("", false), ("+02:00", false), ("CEST", false), ("Asia/Calcutta", true), ("UTC", true)]
    {
        assert_eq!(refused(&empty(zone)).is_empty(), known, "{zone:?}");
    }
}

#[test]
fn what_is_no_time_of_a_clock_up_to_twenty_four_is_refused() {
    for text in ["00:00", "09:05", "23:59", "24:00", " 10:00 "] {
        assert_eq!(WallTime::parse(text).unwrap().to_string(), text.trim());
    }
    for text in [
        "", "9:0", "9", "9:00 PM", "9:00:00", "09:0", "09:60", "24:01", "25:00", "-1:00", "+9:00", "09:00:00", "0900",
        ":", "aa:bb",
    ] {
        assert_eq!(WallTime::parse(text).unwrap_err().code, "wall_time_invalid", "{text:?}");
    }
}

#[test]
fn an_exception_with_one_time_only_is_refused_whichever_is_missing() {
    for (start, end, field) in [(Some("09:00"), None, "end"), (None, Some("09:00"), "start")] {
        for kind in ["blocked", "open"] {
            let mut half = exception("2026-05-01", kind, None);
            (half.start, half.end) = (start.map(str::to_owned), end.map(str::to_owned));
            let wire = Availability { exceptions: vec![half], ..empty("UTC") };
            assert_eq!(refused(&wire), pairs(&[(&format!("exceptions[0].{field}"), "times_incomplete")]), "{kind}");
        }
    }
}

#[test]
fn what_was_accepted_comes_back_as_it_was_given() {
    let wire = Availability {
        weekly: vec![block("tue", "13:00", "24:00"), block("mon", "09:00", "12:00"), block("mon", "11:00", "13:00")],
        exceptions: vec![
            exception("2026-05-01", "blocked", None),
            exception("2026-05-02", "open", Some(("02:00", "03:00"))),
        ],
        max_per_day: Some(3),
        version: None,
        ..empty("Europe/Berlin")
    };
    assert_eq!(AvailabilityRules::parse(&wire).unwrap().to_wire(), wire);
}

#[test]
fn report_27_a_time_of_day_is_read_as_people_write_it_and_kept_as_it_is_stored() {
    for text in ["09:00", "9:00", "9.00", "9h00", "٩:٠٠", "०९:००", "９：００", "\u{200F}9:00\u{200E}", " 09:00 "]
    {
        assert_eq!(WallTime::parse(text).map(|time| time.to_string()), Ok("09:00".to_owned()), "{text:?}");
    }
    let mut wire = every_day("Europe/Berlin", "9:00", "١٢:٣٠");
    wire.exceptions = vec![exception("٢٠٢٦-١٢-٢٤", "blocked", Some(("9.15", "24:00")))];
    let kept = AvailabilityRules::parse(&wire).unwrap().to_wire();
    assert!(kept.weekly.iter().all(|block| (block.start.as_str(), block.end.as_str()) == ("09:00", "12:30")));
    let exception = &kept.exceptions[0];
    assert_eq!(
        (exception.date.as_str(), exception.start.as_deref(), exception.end.as_deref()),
        ("2026-12-24", Some("09:15"), Some("24:00"))
    );
    assert_eq!(AvailabilityRules::parse(&kept).unwrap().to_wire(), kept);
}
