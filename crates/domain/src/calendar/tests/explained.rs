//! Each reason is given when its rule alone stands against an interval, and says no more to a student than it should.

use super::{
    super::{
        Audience, Candidate, SlotQuery, TakenTime, WallTime,
        availability::{Availability, AvailabilityExplanation},
        explain,
        explain::explain_wall_time,
        slots,
    },
    block, empty, every_day, exception, instant, query, rules, span,
};
use chrono::{TimeDelta, Timelike};

/// Mondays 09:00–12:00 and 13:00–18:00 in Berlin; 11:00–11:40 taken by a lesson of half an hour with its buffer,
/// 15:00–16:00 by something else.
fn office() -> (Availability, TakenTime) {
    let wire = Availability {
        weekly: vec![block("mon", "09:00", "12:00"), block("mon", "13:00", "18:00")],
        exceptions: vec![exception("2026-02-16", "blocked", Some(("09:00", "10:00")))],
        buffer_minutes: 10,
        minimum_notice_minutes: 120,
        horizon_days: 14,
        ..empty("Europe/Berlin")
    };
    let busy =
        [span("2026-02-09T10:00:00Z", "2026-02-09T10:40:00Z"), span("2026-02-09T14:00:00Z", "2026-02-09T15:00:00Z")];
    (wire, TakenTime::new(&busy, &[instant("2026-02-09T10:00:00Z")]))
}

fn asked(
    wire: &Availability,
    taken: &TakenTime,
    start: &str,
    minutes: i32,
    audience: Audience,
) -> AvailabilityExplanation {
    let now = instant("2026-02-09T06:00:00Z");
    let candidate = Candidate { now, start: instant(start), minutes, lengths: &[30, 60, 90] };
    explain(&rules(wire), taken, &candidate, audience)
}

fn codes(explanation: &AvailabilityExplanation) -> Vec<&str> {
    explanation.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

#[test]
fn every_rule_that_stands_against_an_interval_is_named_and_no_other() {
    let (wire, taken) = office();
    for (start, minutes, expected) in [
        ("2026-02-09T08:00:00Z", 60, &[][..]),
        ("2026-02-09T08:10:00Z", 60, &["off_grid"]),
        ("2026-02-09T08:00:30Z", 60, &["off_grid"]),
        ("2026-02-09T08:00:00Z", 45, &["length_not_offered"]),
        ("2026-02-09T07:00:00Z", 30, &["outside_hours", "notice"]),
        ("2026-02-09T05:00:00Z", 30, &["in_the_past", "outside_hours"]),
        ("2026-02-09T09:00:00Z", 60, &["buffer"]),
        ("2026-02-09T09:30:00Z", 60, &["busy"]),
        ("2026-02-09T10:00:00Z", 30, &["busy"]),
        ("2026-02-09T10:30:00Z", 30, &["buffer"]),
        // Twenty minutes are left before noon: the lesson does not fit.
        ("2026-02-09T10:40:00Z", 30, &["outside_hours"]),
        ("2026-02-09T13:30:00Z", 60, &["busy"]),
        ("2026-02-09T15:00:00Z", 60, &[]),
        ("2026-02-10T09:00:00Z", 60, &["outside_hours"]),
        ("2026-02-16T08:00:00Z", 60, &["blocked_date"]),
        ("2026-02-16T09:00:00Z", 60, &[]),
        ("2026-02-23T05:30:00Z", 60, &["outside_hours"]),
        ("2026-02-23T08:00:00Z", 60, &["horizon"]),
    ] {
        let explanation = asked(&wire, &taken, start, minutes, Audience::Tutor);
        let mut found = codes(&explanation);
        let mut expected = expected.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{start} {minutes}");
        assert_eq!(explanation.bookable, expected.is_empty());
    }
}

#[test]
fn notice_alone_and_a_full_day_alone_are_named() {
    let (mut wire, taken) = office();
    wire.minimum_notice_minutes = 300;
    assert_eq!(codes(&asked(&wire, &taken, "2026-02-09T08:00:00Z", 60, Audience::Student)), ["notice"]);
    wire.minimum_notice_minutes = 0;
    wire.max_per_day = Some(1);
    assert_eq!(codes(&asked(&wire, &taken, "2026-02-09T08:00:00Z", 60, Audience::Student)), ["max_per_day"]);
    assert_eq!(codes(&asked(&wire, &taken, "2026-02-16T09:00:00Z", 60, Audience::Student)), [""; 0]);
}

#[test]
fn a_blocked_date_is_named_also_outside_the_weeks_hours() {
    let (mut wire, taken) = office();
    wire.exceptions.push(exception("2026-02-11", "blocked", None));
    let explanation = asked(&wire, &taken, "2026-02-11T09:00:00Z", 60, Audience::Tutor);
    assert_eq!(codes(&explanation), ["outside_hours", "blocked_date"]);
}

#[test]
fn a_tutor_reads_the_rule_and_a_student_nothing_about_other_lessons() {
    let (wire, taken) = office();
    let tutor = asked(&wire, &taken, "2026-02-09T10:00:00Z", 30, Audience::Tutor);
    assert_eq!(tutor.reasons[0].text, "You are taken from 11:00 to 11:40 (buffer included).");
    for start in ["2026-02-09T09:00:00Z", "2026-02-09T10:00:00Z", "2026-02-09T10:30:00Z", "2026-02-10T09:00:00Z"] {
        let tutor = asked(&wire, &taken, start, 30, Audience::Tutor);
        let student = asked(&wire, &taken, start, 30, Audience::Student);
        assert_eq!(codes(&tutor), codes(&student), "{start}");
        for reason in &student.reasons {
            assert!(!reason.text.contains(|c: char| c.is_ascii_digit()), "{start}: {}", reason.text);
            assert!(reason.text.contains("Choose"), "says what to do: {}", reason.text);
        }
    }
}

#[test]
fn a_wall_time_is_explained_or_asked_back() {
    let (wire, taken) = office();
    let rules = rules(&wire);
    let candidate = Candidate {
        now: instant("2026-03-28T06:00:00Z"),
        start: instant("2026-03-28T06:00:00Z"),
        minutes: 60,
        lengths: &[],
    };
    let ask = |date: &str, time: &str| {
        explain_wall_time(
            &rules,
            &taken,
            (date.parse().unwrap(), WallTime::parse(time).unwrap()),
            &candidate,
            Audience::Student,
        )
    };
    assert_eq!(codes(&ask("2026-03-29", "02:30").unwrap()), ["wall_time_missing"]);
    assert!(!ask("2026-03-29", "02:30").unwrap().bookable);
    assert!(ask("2026-03-30", "09:00").unwrap().bookable, "09:00 in Berlin on a Monday, two days ahead");
    assert_eq!(ask("2026-10-25", "02:30").unwrap_err().code, "wall_time_ambiguous");
}

#[test]
fn the_edges_of_now_notice_and_horizon_fall_the_same_way_for_both() {
    let wire = Availability { minimum_notice_minutes: 120, horizon_days: 2, ..every_day("UTC", "09:00", "12:00") };
    let unhurried = Availability { minimum_notice_minutes: 0, ..wire.clone() };
    let start = instant("2026-02-09T09:00:00Z");
    for (wire, ahead_ms, expected) in [
        (&unhurried, 1, &[][..]),
        (&unhurried, 0, &["in_the_past"]),
        (&unhurried, -1, &["in_the_past"]),
        (&wire, 7_200_000, &[]),
        (&wire, 7_199_999, &["notice"]),
        (&wire, 2 * 86_400_000 - 1, &[]),
        (&wire, 2 * 86_400_000, &["horizon"]),
    ] {
        let (rules, now) = (rules(wire), start - TimeDelta::milliseconds(ahead_ms));
        let candidate = Candidate { now, start, minutes: 60, lengths: &[] };
        let explanation = explain(&rules, &TakenTime::default(), &candidate, Audience::Tutor);
        assert_eq!(codes(&explanation), expected, "{ahead_ms} ms ahead");
        let window = query("2026-02-09T09:00:00Z", "2026-02-09T09:00:01Z", 60);
        let offered = slots(&rules, &TakenTime::default(), &SlotQuery { now, ..window });
        assert_eq!(offered.len(), usize::from(expected.is_empty()), "{ahead_ms} ms ahead");
    }
}

#[test]
fn a_fraction_of_a_second_is_off_the_grid() {
    let (wire, taken) = office();
    assert_eq!(codes(&asked(&wire, &taken, "2026-02-09T08:00:00.001Z", 60, Audience::Tutor)), ["off_grid"]);
}

#[test]
fn hours_without_end_are_stepped_from_midnight_after_a_month() {
    let wire = Availability { increment_minutes: 60, ..every_day("Europe/Berlin", "00:00", "24:00") };
    let taken = TakenTime::new(&[span("2026-06-01T08:00:00Z", "2026-06-01T09:10:00Z")], &[]);
    // Free from 11:10 in Berlin on the 1st of June; 31 days later that has lasted long enough, and the next midnight
    // begins the 3rd of July.
    for (day, minute) in [("2026-06-02", 10), ("2026-07-02", 10), ("2026-07-03", 0), ("2026-07-20", 0)] {
        let (from, to) = (format!("{day}T08:00:00Z"), format!("{day}T10:00:00Z"));
        let offered = slots(&rules(&wire), &taken, &query(&from, &to, 60));
        assert_eq!(offered.len(), 2, "{day}");
        assert!(offered.iter().all(|slot| slot.start.minute() == minute), "{day} {offered:?}");
        let now = instant("2026-06-02T00:00:00Z");
        let candidate = |start| Candidate { now, start, minutes: 60, lengths: &[] };
        let explained = |start| explain(&rules(&wire), &taken, &candidate(start), Audience::Student);
        assert!(explained(offered[0].start).bookable, "{day}");
        assert_eq!(codes(&explained(offered[0].start + TimeDelta::minutes(5))), ["off_grid"], "{day}");
    }
}
