//! What a circle is, who may do what in it, and that its times are the best of all that there are.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::calendar::{Slot, availability::WeeklyBlock, common_times::*};
use proptest::prelude::*;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn circle() -> CircleRequest {
    CircleRequest {
        title: "Read together".into(),
        subject_id: Some(SubjectId(Uuid::nil())),
        size: 4,
        schedule: None,
        agenda: "A chapter a week.".into(),
    }
}

fn named<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> Vec<(String, String)> {
    refused.unwrap_err().fields.into_iter().map(|f| (f.field, f.code)).collect()
}

#[test]
fn a_circle_is_three_to_eight_people_with_a_title_and_a_subject() {
    let now = at("2026-03-02T10:00:00Z");
    let parse = |request: &CircleRequest| ParsedCircle::parse(request, Zone::UTC, now);
    assert!(parse(&circle()).unwrap().meetings.is_empty());
    for size in [i64::MIN, 0, 2, 9, i64::MAX] {
        let refused = named(parse(&CircleRequest { size, ..circle() }));
        assert_eq!(refused, [("size".into(), "circle_size_range".into())], "{size}");
    }
    let empty = named(parse(&CircleRequest::default()));
    let expected = [("title", "required"), ("subject_id", "subject_unknown"), ("size", "circle_size_range")];
    assert_eq!(empty, expected.map(|(field, code)| (field.into(), code.into())));
}

#[test]
fn what_everybody_reads_of_a_circle_names_no_other_place() {
    let now = at("2026-03-02T10:00:00Z");
    for (title, agenda, expected) in [
        ("Call +49 151 23456789", "A chapter a week.", ("title", "words_contact")),
        ("Read together", "We talk on WhatsApp.", ("agenda", "words_elsewhere")),
        ("Read together", "Sign up at https://lessons.example", ("agenda", "words_link")),
    ] {
        let request = CircleRequest { title: title.into(), agenda: agenda.into(), ..circle() };
        let refused = named(ParsedCircle::parse(&request, Zone::UTC, now));
        assert_eq!(refused, [(expected.0.to_owned(), expected.1.to_owned())], "{title} {agenda}");
    }
}

#[test]
fn a_schedule_lies_ahead_has_a_length_we_know_and_twelve_sessions_at_most() {
    let now = at("2026-03-02T10:00:00Z");
    let of = |start: &str, minutes, sessions| {
        let schedule = Some(CircleSchedule { start: start.into(), minutes, sessions });
        ParsedCircle::parse(&CircleRequest { schedule, ..circle() }, Zone::UTC, now)
    };
    let codes = |refused| named(refused).into_iter().map(|(_, code)| code).collect::<Vec<_>>();
    assert_eq!(codes(of("2026-03-02T10:00:00Z", 60, None)), ["start_in_past"]);
    assert_eq!(codes(of("2028-03-02T10:00:00Z", 60, None)), ["circle_too_far"]);
    assert_eq!(codes(of("tomorrow", 61, Some(13))), ["instant_invalid", "length_not_offered", "circle_sessions_range"]);
    assert_eq!(codes(of("2026-03-03T10:00:00Z", 60, Some(0))), ["circle_sessions_range"]);
    assert_eq!(of("2026-03-03T10:00:00Z", 60, Some(12)).unwrap().meetings.len(), 12);
}

#[test]
fn sessions_keep_the_hosts_wall_time_when_the_clock_changes() {
    let (now, zone) = (at("2026-03-02T10:00:00Z"), "Europe/Berlin".parse().unwrap());
    let schedule = CircleSchedule { start: "2026-03-24T18:00:00+01:00".into(), minutes: 60, sessions: Some(3) };
    let parsed = ParsedCircle::parse(&CircleRequest { schedule: Some(schedule), ..circle() }, zone, now).unwrap();
    let starts: Vec<_> = parsed.meetings.iter().map(|meeting| meeting.start).collect();
    assert_eq!(starts, ["2026-03-24T17:00:00Z", "2026-03-31T16:00:00Z", "2026-04-07T16:00:00Z"].map(at));
    assert!(parsed.meetings.iter().all(|meeting| meeting.end - meeting.start == TimeDelta::hours(1)));
}

#[test]
fn who_may_do_what_follows_from_where_one_stands() {
    let stranger = CircleStand { free: 1, ..CircleStand::default() };
    assert_eq!(may(stranger), ["join"]);
    assert!(may(CircleStand { free: 0, ..stranger }).is_empty());
    assert!(may(CircleStand { over: true, ..stranger }).is_empty());
    assert!(may(CircleStand { child: true, ..stranger }).is_empty());
    let member = CircleStand { member: true, ..stranger };
    assert_eq!(may(member), ["leave"]);
    assert_eq!(may(CircleStand { host: true, ..member }), ["leave", "close", "add_session"]);
    let ahead = SessionStand::default();
    assert_eq!(may_at(ahead), ["answer"]);
    let ended = SessionStand { begun: true, ended: true, ..ahead };
    assert_eq!(may_at(ended), ["recap", "survey"]);
    assert_eq!(may_at(SessionStand { missed: true, recap_of_other: true, ..ended }), [""; 0]);
    let host = SessionStand { host: true, recap_of_other: true, ..ended };
    assert_eq!(may_at(host), ["attendance", "recap", "survey"]);
}

#[test]
fn an_answer_a_recap_and_a_survey_say_something() {
    let rsvp = |answer: &str| CircleRsvpRequest { session_id: None, answer: answer.into() }.answer();
    assert_eq!(rsvp("maybe").unwrap(), Rsvp::Maybe);
    assert_eq!(rsvp("perhaps").unwrap_err().code, "circle_answer_unknown");
    assert_eq!(named(CircleRecapRequest { recap: " ".into() }.parse()), [("recap".into(), "required".into())]);
    for useful in [-1, 0, 6, i64::MAX] {
        let refused = named(CircleSurveyRequest { useful, text: String::new() }.parse());
        assert_eq!(refused, [("useful".into(), "circle_useful_range".into())]);
    }
}

fn week(day: &str, start: &str, end: &str) -> WeeklyBlock {
    WeeklyBlock { weekday: day.into(), start: start.into(), end: end.into() }
}

fn slot(start: &str, end: &str) -> Slot {
    Slot { start: at(start), end: at(end) }
}

#[test]
fn most_people_come_first_and_nobody_is_woken() {
    let within = slot("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
    let evening = free_of(&[week("tue", "18:00", "20:00")], "Europe/Berlin".parse().unwrap(), &[], within);
    assert_eq!(evening, [slot("2026-03-03T17:00:00Z", "2026-03-03T19:00:00Z")]);
    let lesson = slot("2026-03-03T17:00:00Z", "2026-03-03T18:00:00Z");
    let busy = free_of(&[week("tue", "17:00", "19:00")], Zone::UTC, &[lesson], within);
    assert_eq!(busy, [slot("2026-03-03T18:00:00Z", "2026-03-03T19:00:00Z")]);
    let unsaid = free_of(&[], Zone::UTC, &[], within);
    assert!(unsaid.len() == 7 && unsaid[0] == slot("2026-03-02T08:00:00Z", "2026-03-02T22:00:00Z"));
    let query = TimesQuery { from: within.start, to: within.end, minutes: 60, most: 3 };
    let found = meeting_times(&[evening, busy, unsaid], &query);
    assert_eq!(found[0], FoundTime { slot: slot("2026-03-03T18:00:00Z", "2026-03-03T19:00:00Z"), can: vec![0, 1, 2] });
    assert_eq!(found[1].can, [0, 2]);
    assert_eq!(found.len(), 2, "one of three is not most of them");
}

/// Stretches on minutes of two days.
fn stretches() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec((0..2_880_i64, 1..400_i64), 0..6)
        .prop_map(|all| all.into_iter().map(|(start, length)| (start, (start + length).min(2_880))).collect())
}

fn minute(n: i64) -> DateTime<Utc> {
    at("2026-03-02T00:00:00Z") + TimeDelta::minutes(n)
}

fn slots(all: &[(i64, i64)]) -> Vec<Slot> {
    all.iter().map(|(start, end)| Slot { start: minute(*start), end: minute(*end) }).collect()
}

/// Whether every minute of a stretch lies in one of the others.
fn covered(all: &[(i64, i64)], start: i64, end: i64) -> bool {
    (start..end).all(|n| all.iter().any(|(from, to)| (*from..*to).contains(&n)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn free_time_agrees_with_looking_at_every_minute(busy in stretches(), from in 0..1_000_i64, long in 1..1_800_i64) {
        let week = [week("mon", "07:00", "12:30"), week("mon", "12:00", "15:00"), week("tue", "00:00", "24:00")];
        let open = [(420, 750), (720, 900), (1_440, 2_880)];
        let within = Slot { start: minute(from), end: minute((from + long).min(2_880)) };
        let free = free_of(&week, Zone::UTC, &slots(&busy), within);
        prop_assert!(free.windows(2).all(|pair| pair[0].end <= pair[1].start), "in order, disjoint: {free:?}");
        for n in 0..2_880 {
            let is = free.iter().any(|slot| slot.start <= minute(n) && minute(n) < slot.end);
            let inside = within.start <= minute(n) && minute(n) < within.end;
            prop_assert_eq!(is, inside && covered(&open, n, n + 1) && !covered(&busy, n, n + 1), "minute {}", n);
        }
    }

    #[test]
    fn times_are_the_best_of_all_that_there_are(
        people in prop::collection::vec(stretches(), 1..6),
        long in 1..5_i64,
        most in 1..8_usize,
    ) {
        let free: Vec<Vec<Slot>> = people.iter().map(|all| free_of(
            &["mon", "tue", "wed"].map(|day| week(day, "00:00", "24:00")), Zone::UTC,
            &slots(all), Slot { start: minute(0), end: minute(2_880) })).collect();
        let minutes = long * 30;
        let query = TimesQuery { from: minute(17), to: minute(2_880), minutes: minutes as i32, most };
        let found = meeting_times(&free, &query);
        let who = |start: i64| (0..people.len()).filter(|place| {
            start + minutes <= 2_880 && !(start..start + minutes).any(|n| covered(&people[*place], n, n + 1))
        }).collect::<Vec<_>>();
        prop_assert!(found.len() <= most);
        for one in &found {
            let start = (one.slot.start - minute(0)).num_minutes();
            prop_assert!(start >= 17 && start % 30 == 0 && one.slot.end == minute(start + minutes));
            prop_assert_eq!(&one.can, &who(start));
            prop_assert!(one.can.len() * 2 > people.len());
        }
        for (place, one) in found.iter().enumerate() {
            for other in &found[place + 1..] {
                prop_assert!(one.can.len() >= other.can.len());
                prop_assert!(one.slot.end <= other.slot.start || other.slot.end <= one.slot.start);
            }
        }
        // What is not named has fewer people, comes later, or meets one that is named; or there were enough.
        for start in (30..2_880).step_by(30) {
            let count = who(start).len();
            let named = found.iter().any(|one| one.slot.start == minute(start));
            if count * 2 <= people.len() || named || found.len() == most { continue; }
            let meets = |one: &&FoundTime| one.slot.start < minute(start + minutes) && minute(start) < one.slot.end;
            let better = found.iter().filter(meets).any(|one| one.can.len() >= count);
            prop_assert!(better, "nothing stands in the way of {start}, {count}");
        }
        let best = (30..2_880).step_by(30).map(|start| who(start).len()).max().unwrap_or(0);
        prop_assert_eq!(found.first().map_or(0, |one| one.can.len()), if best * 2 > people.len() { best } else { 0 });
    }
}
