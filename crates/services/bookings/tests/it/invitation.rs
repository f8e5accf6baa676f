//! A lesson as an entry of a calendar.

use bookings::booking::invitation::{Entry, one_line};
use chrono::{DateTime, Utc};
use domain::{bookings::SessionState, ids::BookingId};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use proptest::prelude::*;
use uuid::Uuid;
use words::{Locale, tr};

const SITE: (&str, &str) = ("https://edustream.test", "edustream.test");

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn entry<'a>(session: SessionState, subject: &'a str, name: &'a str, link: &'a str) -> Entry<'a> {
    Entry {
        id: BookingId(Uuid::from_u128(7)),
        version: 3,
        session,
        start: at("2026-12-01T18:30:00Z"),
        end: at("2026-12-01T19:30:00Z"),
        subject,
        counterpart: name,
        meeting_link: link,
    }
}

fn written(entry: &Entry<'_>, l: Locale) -> String {
    entry.written(l, SITE, at("2026-11-28T17:00:00Z"))
}

fn read(file: &str) -> (Calendar, Event) {
    let calendar: Calendar = file.parse().unwrap();
    let event = calendar.events().next().cloned().expect("one entry");
    (calendar, event)
}

#[test]
fn an_entry_says_what_when_and_where_in_utc() {
    let file = written(&entry(SessionState::Scheduled, "Statistics", "Antonia", "https://meet.test/a"), Locale::En);
    let (calendar, event) = read(&file);
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    let (from, to) = (event.get_start(), event.get_end());
    assert_eq!(from, Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at("2026-12-01T18:30:00Z")))));
    assert_eq!(to, Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at("2026-12-01T19:30:00Z")))));
    assert_eq!(event.get_summary(), Some("Statistics with Antonia"));
    assert_eq!((event.get_location(), event.get_sequence()), (Some("https://meet.test/a"), Some(3)));
    assert_eq!(event.get_uid(), Some("00000000-0000-0000-0000-000000000007@edustream.test"));
    assert_eq!(event.get_status(), Some(EventStatus::Confirmed));
    assert!(file.contains("DTSTART:20261201T183000Z\r\n") && file.contains("DTSTAMP:20261128T170000Z\r\n"), "{file}");
}

#[test]
fn a_lesson_that_was_called_off_is_taken_out_of_the_calendar_under_the_same_name() {
    let stands = read(&written(&entry(SessionState::Scheduled, "Algebra", "Chen", ""), Locale::En)).1;
    for session in [SessionState::Cancelled, SessionState::Declined, SessionState::Expired] {
        let gone = Entry { version: 4, ..entry(session, "Algebra", "Chen", "https://meet.test/a") };
        let (calendar, event) = read(&written(&gone, Locale::En));
        assert_eq!(
            (calendar.property_value("METHOD"), event.get_status()),
            (Some("CANCEL"), Some(EventStatus::Cancelled))
        );
        assert_eq!(event.get_uid(), stands.get_uid());
        assert!(event.get_sequence() > stands.get_sequence());
        assert_eq!(event.get_location(), None, "where it would have been is nobody's business any more");
    }
}

#[test]
fn before_the_confirmation_an_entry_is_tentative_and_names_no_place() {
    let (_, event) =
        read(&written(&entry(SessionState::Requested, "Algebra", "Chen", "https://meet.test/a"), Locale::En));
    assert_eq!((event.get_status(), event.get_location()), (Some(EventStatus::Tentative), None));
    assert!(!event.get_description().unwrap().contains("meet.test"));
}

#[test]
fn a_name_cannot_begin_a_property_of_its_own() {
    for evil in ["Chen\r\nATTACH:https://evil.test", "Chen\nEND:VEVENT", "Chen\u{85}URL:x", "a;b,c\\n:\"d"] {
        let file = written(&entry(SessionState::Scheduled, "Algebra", evil, ""), Locale::En);
        let names = ["BEGIN", "VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"];
        let more = ["DESCRIPTION", "SEQUENCE", "STATUS", "ORGANIZER", "URL", "END", "CLASS"];
        for line in file.split_terminator("\r\n").filter(|line| !line.starts_with(' ')) {
            let name = line.split([':', ';']).next().unwrap();
            assert!(names.contains(&name) || more.contains(&name), "{line}");
        }
        assert_eq!(file.split("\r\n").filter(|line| *line == "END:VEVENT").count(), 1, "{file}");
    }
}

proptest! {
    #[test]
    fn every_line_ends_with_crlf_and_has_at_most_75_octets_and_what_was_written_is_read_back(
        subject in "\\PC{0,120}", name in "\\PC{0,120}", link in "https://[a-z]{1,40}\\.test/[!-~]{0,400}",
        language in 0..8_usize, version in 1..100_000_i64,
    ) {
        let l = Locale::ALL[language];
        let entry = Entry { version, ..entry(SessionState::Scheduled, &subject, &name, &link) };
        let file = written(&entry, l);
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{} octets: {line:?}", line.len());
        }
        let (_, event) = read(&file);
        let summary = one_line(&tr!(l, invitation.summary, subject = &subject, name = &name));
        prop_assert_eq!(event.get_summary(), Some(summary.as_str()));
        prop_assert_eq!(event.get_sequence(), u32::try_from(version).ok());
        prop_assert_eq!(event.get_location(), Some(link.as_str()));
    }
}
