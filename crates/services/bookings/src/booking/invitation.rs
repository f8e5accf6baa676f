//! A lesson as an entry for the calendars of its two people (RFC 5545, RFC 5546).
//!
//! The entry has one UID for ever and a SEQUENCE that grows with every step of the booking, so a calendar that knows it
//! moves it or takes it away instead of keeping two. Times are instants in UTC: each calendar shows them on its own
//! clock, whatever the rules of its zone say by then. It is published and not sent as an invitation, for nobody is to
//! answer it by mail, and the two do not learn each other's addresses.

use super::{reads::booking_seen, view::name_in};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{SessionState, timeline::shows_meeting_link},
    ids::{BookingId, UserId},
};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use spine::{Context, Result};
use words::{Locale, tr};

/// The calendar file of a lesson the reader takes part in, or of any for staff; others do not exist (404).
pub async fn booking_invitation(context: &Context, id: BookingId) -> Result<String> {
    context.require_person()?;
    let row = booking_seen(context, id).await?;
    let terms = row.state()?.terms;
    let reader = context.actor_id().map(UserId);
    let counterpart = if reader == Some(terms.tutor) { &row.student_name } else { &row.tutor_name };
    let of_the_two = reader.is_some_and(|reader| terms.learns_or_pays(reader) || reader == terms.tutor);
    let entry = Entry {
        id,
        version: row.version,
        session: row.state()?.tuple.session(),
        start: row.starts_at,
        end: row.ends_at,
        subject: &name_in(&row.subject_names, &context.locale),
        counterpart,
        meeting_link: if of_the_two { &row.tutor_meeting_link } else { "" },
    };
    Ok(entry.file(context, &context.locale))
}

/// What stands in the calendar of one reader.
pub(super) struct Entry<'a> {
    pub id: BookingId,
    /// Counts the steps of the booking.
    pub version: i64,
    pub session: SessionState,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub subject: &'a str,
    pub counterpart: &'a str,
    /// Where it takes place; empty when nobody knows.
    pub meeting_link: &'a str,
}

impl Entry<'_> {
    /// The file, in a reader's language.
    pub fn file(&self, context: &Context, locale: &str) -> String {
        let settings = &context.app.settings;
        self.written(Locale::of(locale), (&settings.public_url, settings.host()), context.now())
    }

    fn written(&self, l: Locale, (site, host): (&str, &str), now: DateTime<Utc>) -> String {
        let (method, event) = self.event(l, (site, host), now);
        calendar_of(method, vec![event])
    }

    /// What a calendar is to do with the entry, and the entry.
    pub fn event(&self, l: Locale, (site, host): (&str, &str), now: DateTime<Utc>) -> (&'static str, Event) {
        let (method, status) = match self.session {
            SessionState::Requested => ("PUBLISH", EventStatus::Tentative),
            SessionState::Scheduled | SessionState::Active | SessionState::Ended => ("PUBLISH", EventStatus::Confirmed),
            SessionState::Declined | SessionState::Cancelled | SessionState::Expired => {
                ("CANCEL", EventStatus::Cancelled)
            }
        };
        let page = format!("{site}/bookings/{}", self.id);
        let place = Some(self.meeting_link).filter(|link| shows_meeting_link(self.session) && !link.is_empty());
        let mut lines: Vec<String> = place.map(|link| tr!(l, place.link, link = link)).into_iter().collect();
        lines.push(tr!(l, invitation.page, link = &page));
        let mut event = Event::new();
        event
            .uid(&format!("{}@{host}", self.id))
            .sequence(u32::try_from(self.version).unwrap_or(u32::MAX))
            .timestamp(now)
            .starts(self.start)
            .ends(self.end)
            .status(status)
            .summary(&one_line(&tr!(l, invitation.summary, subject = self.subject, name = self.counterpart)))
            .description(&lines.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n"))
            .append_property(Property::new("ORGANIZER", site).add_parameter("CN", "EduStream").done())
            .url(&page);
        if let Some(link) = place {
            event.location(link);
        }
        (method, event.done())
    }
}

/// The file of these entries.
pub(super) fn calendar_of(method: &str, events: Vec<Event>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//EduStream//Lessons//EN"), ("METHOD", method)] {
        calendar.append_property((name, value));
    }
    for event in events {
        calendar.push(event);
    }
    folded(&calendar.to_string())
}

/// Most octets of a line, its end left out (RFC 5545 §3.1).
const LINE_OCTETS: usize = 75;

/// The same lines, none longer than a reader may expect. The library forgets to count the space that a line goes on
/// with.
fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len() + file.len() / 32);
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE_OCTETS {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(letter);
            octets += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// People choose their names: a line break or another control character in one must not begin a property.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use icalendar::{CalendarDateTime, DatePerhapsTime};
    use proptest::prelude::*;
    use uuid::Uuid;

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
        assert!(
            file.contains("DTSTART:20261201T183000Z\r\n") && file.contains("DTSTAMP:20261128T170000Z\r\n"),
            "{file}"
        );
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
}
