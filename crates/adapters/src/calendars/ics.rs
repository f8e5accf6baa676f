//! Entries of calendar files (RFC 5545), read and written.

use super::Lesson;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use domain::{
    calendar::{ResolvedWallTime, Slot, WallTime, Zone, resolve_wall_time},
    integrations::calendars::OutsideEvent,
};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus, Property};

/// Midnight of a day on a clock; where the clock jumps over it, an hour later.
pub(super) fn day_start(zone: Zone, date: NaiveDate) -> Option<DateTime<Utc>> {
    ["00:00", "01:00"].into_iter().find_map(|time| instant(resolve_wall_time(zone, date, WallTime::parse(time).ok()?)))
}

/// The first instant that shows a wall time.
fn instant(found: ResolvedWallTime) -> Option<DateTime<Utc>> {
    match found {
        ResolvedWallTime::Missing => None,
        ResolvedWallTime::Unique(at) | ResolvedWallTime::Ambiguous(at, _) => Some(at.with_timezone(&Utc)),
    }
}

fn on_clock(zone: Zone, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    let time = WallTime::parse(&wall.format("%H:%M").to_string()).ok()?;
    let minute = instant(resolve_wall_time(zone, wall.date(), time))?;
    Some(minute + TimeDelta::seconds(wall.second().into()))
}

fn at(property: &Property, zone: Zone) -> Option<DateTime<Utc>> {
    match DatePerhapsTime::from_property(property)? {
        DatePerhapsTime::Date(date) => day_start(zone, date),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => Some(at),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(wall)) => on_clock(zone, wall),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            // A zone that only the file describes: the owner's clock is the best guess.
            on_clock(tzid.trim_start_matches('/').parse().unwrap_or(zone), date_time)
        }
    }
}

/// `PT1H30M`, `P1D`, `P2W`.
fn duration(text: &str) -> Option<TimeDelta> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let (mut whole, mut in_time) = (TimeDelta::zero(), false);
    while !rest.is_empty() {
        if let Some(time) = rest.strip_prefix('T') {
            (rest, in_time) = (time, true);
            continue;
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let count: i64 = rest.get(..digits)?.parse().ok()?;
        let part = match (rest.as_bytes().get(digits)?, in_time) {
            (b'W', false) => TimeDelta::try_weeks(count)?,
            (b'D', false) => TimeDelta::try_days(count)?,
            (b'H', true) => TimeDelta::try_hours(count)?,
            (b'M', true) => TimeDelta::try_minutes(count)?,
            (b'S', true) => TimeDelta::try_seconds(count)?,
            _ => return None,
        };
        whole = whole.checked_add(&part)?;
        rest = rest.get(digits + 1..)?;
    }
    Some(whole)
}

/// All entries of a file. A series comes apart at the server; of one that does not, the first entry is known here.
pub(super) fn events(file: &str, zone: Zone) -> Option<Vec<OutsideEvent>> {
    let calendar: Calendar = file.parse().ok()?;
    Some(calendar.events().filter_map(|event| read(event, zone)).collect())
}

fn read(event: &Event, zone: Zone) -> Option<OutsideEvent> {
    let uid = event.get_uid()?.to_owned();
    let property = |name: &str| event.properties().get(name);
    let start = property("DTSTART").and_then(|start| at(start, zone))?;
    let end = match (property("DTEND"), property("DURATION")) {
        (Some(end), _) => at(end, zone)?,
        (None, Some(length)) => start.checked_add_signed(duration(length.value())?)?,
        // A day without an end is that day, a moment without one takes no time (RFC 5545 §3.6.1).
        (None, None) if property("DTSTART").is_some_and(|start| start.value().len() == 8) => start + TimeDelta::days(1),
        (None, None) => start,
    };
    let recurrence = property("RECURRENCE-ID").map(|which| format!("#{}", which.value()));
    let external_id: String = format!("{uid}{}", recurrence.unwrap_or_default()).chars().take(250).collect();
    Some(OutsideEvent {
        external_id,
        gone: event.get_status() == Some(EventStatus::Cancelled),
        busy: property("TRANSP").is_none_or(|transparency| transparency.value() != "TRANSPARENT"),
        times: Some(Slot { start, end }),
        etag: None,
    })
}

/// The file of a lesson.
pub(super) fn file_of(lesson: &Lesson) -> String {
    let mut event = Event::new();
    event
        .uid(&uid_of(lesson))
        .sequence(u32::try_from(lesson.version).unwrap_or(u32::MAX))
        .timestamp(lesson.written_at)
        .starts(lesson.start)
        .ends(lesson.end)
        .status(EventStatus::Confirmed)
        .summary(&lesson.title)
        .description(&lesson.text)
        .url(&lesson.page);
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//EduStream//Lessons//EN")] {
        calendar.append_property((name, value));
    }
    calendar.push(event.done());
    calendar.to_string()
}

/// What a lesson is called there.
pub(super) fn uid_of(lesson: &Lesson) -> String {
    format!("{}@edustream", lesson.booking)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use uuid::Uuid;

    fn one(lines: &str) -> Option<OutsideEvent> {
        let file = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20260301T000000Z\r\n\
             {lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        events(&file, "Europe/Berlin".parse().unwrap()).unwrap().into_iter().next()
    }

    fn times(lines: &str) -> (String, String) {
        let times = one(lines).unwrap().times.unwrap();
        (times.start.to_rfc3339(), times.end.to_rfc3339())
    }

    fn both(start: &str, end: &str) -> (String, String) {
        (format!("2026-{start}:00+00:00"), format!("2026-{end}:00+00:00"))
    }

    #[test]
    fn times_are_read_as_the_file_means_them() {
        let utc = times("DTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z");
        assert_eq!(utc, both("03-03T09:00", "03-03T10:00"));
        let zoned = times("DTSTART;TZID=America/New_York:20260303T090000\r\nDURATION:PT1H30M");
        assert_eq!(zoned, both("03-03T14:00", "03-03T15:30"));
        let floating = times("DTSTART:20260303T090000\r\nDTEND:20260303T100000");
        assert_eq!(floating, both("03-03T08:00", "03-03T09:00"));
        let day = times("DTSTART;VALUE=DATE:20260329");
        assert_eq!(day, both("03-28T23:00", "03-29T23:00"));
        let days = times("DTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260331");
        assert_eq!(days, both("03-28T23:00", "03-30T22:00"));
        let own = times("DTSTART;TZID=Somewhere:20260303T090000\r\nDURATION:P1DT1H");
        assert_eq!(own, both("03-03T08:00", "03-04T09:00"));
    }

    #[test]
    fn what_is_free_called_off_or_no_time_at_all_is_known_as_such() {
        let start = "DTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z";
        assert!(!one(&format!("{start}\r\nTRANSP:TRANSPARENT")).unwrap().busy);
        assert!(one(&format!("{start}\r\nTRANSP:OPAQUE")).unwrap().busy);
        assert!(one(&format!("{start}\r\nSTATUS:CANCELLED")).unwrap().gone);
        assert!(one("SUMMARY:nothing").is_none());
        assert!(one("DTSTART:soon").is_none());
        assert!(one("DTSTART:20260303T090000Z\r\nDURATION:eternal").is_none());
    }

    #[test]
    fn one_of_a_series_has_a_name_of_its_own() {
        let one = one("DTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z\r\nRECURRENCE-ID:20260303T090000Z").unwrap();
        assert_eq!(one.external_id, "u1#20260303T090000Z");
    }

    #[test]
    fn a_lesson_is_read_back_as_it_was_written() {
        let start = "2026-03-03T09:00:00Z".parse().unwrap();
        let lesson = Lesson {
            booking: Uuid::from_u128(7),
            version: 3,
            written_at: start,
            title: "Algebra, with Rosa; at nine\nor so".into(),
            text: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT".into(),
            page: "https://edustream.test/bookings/7".into(),
            start,
            end: start + TimeDelta::hours(1),
        };
        let read = events(&file_of(&lesson), Zone::UTC).unwrap();
        assert_eq!(read.len(), 1, "{}", file_of(&lesson));
        assert_eq!((read[0].external_id.clone(), read[0].times.unwrap().start), (uid_of(&lesson), start));
    }

    #[test]
    fn lengths_are_read_whole_or_not_at_all() {
        assert_eq!(duration("P2W"), Some(TimeDelta::weeks(2)));
        for wrong in ["", "1H", "P1H", "PT1D", "PT", "P99999999999999999999D", "PT-1H", "P1"] {
            assert!(duration(wrong).is_none_or(|length| length == TimeDelta::zero()), "{wrong}");
        }
    }
}
