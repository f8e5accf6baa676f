//! Calendar files as somebody else's program reads them: `icalendar` of PyPI, which `scripts/icalendar.sh` installs
//! and whose interpreter it names in `EDUSTREAM_TEST_ICALENDAR`. Without it nobody else reads them: the test says so
//! and ends.

use bookings::booking::invitation::{Entry, one_line};
use chrono::{DateTime, Utc};
use domain::{bookings::SessionState, ids::BookingId};
use serde_json::{Value, json};
use services::bookings::booking::{booking_cancel, feed_address, feed_file};
use std::{
    io::Write,
    process::{Command, Stdio},
};
use testkit::scene::{Scene, TOMORROW};
use uuid::Uuid;
use words::{Locale, tr};

/// Files as a list of texts go in, what they say comes out. What the reader forgave is an error all the same.
const READER: &str = r#"
import json, sys
from datetime import timezone
from icalendar import Calendar

def instant(event, name):
    return event.decoded(name).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

def told(event):
    names = ("UID", "STATUS", "SUMMARY", "LOCATION", "DESCRIPTION", "URL")
    said = {name.lower(): str(event.get(name, "")) for name in names}
    names = (("start", "DTSTART"), ("end", "DTEND"), ("stamp", "DTSTAMP"))
    times = {word: instant(event, name) for word, name in names}
    return {**said, **times, "sequence": int(event["SEQUENCE"]), "forgiven": len(event.errors)}

def read(file):
    calendar = Calendar.from_ical(file)
    said = {"method": str(calendar.get("METHOD", "")), "version": str(calendar["VERSION"])}
    return {**said, "forgiven": len(calendar.errors), "events": [told(event) for event in calendar.walk("VEVENT")]}

print(json.dumps([read(file.encode()) for file in json.load(sys.stdin)]))
"#;

/// What the other program reads in these; nothing where it is not installed.
fn read_elsewhere(files: &[String]) -> Option<Vec<Value>> {
    let Ok(python) = std::env::var("EDUSTREAM_TEST_ICALENDAR") else {
        eprintln!("nobody else reads these files: scripts/icalendar.sh installs a reader");
        return None;
    };
    let mut reader = Command::new(python)
        .args(["-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(json!(files).to_string().as_bytes()).unwrap();
    let done = reader.wait_with_output().unwrap();
    assert!(done.status.success(), "it reads them not at all: {}", String::from_utf8_lossy(&done.stderr));
    Some(serde_json::from_slice(&done.stdout).unwrap())
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Subject, name and link that a file could come to grief over.
const HARD: [(&str, &str, &str); 6] = [
    ("Statistics", "Antonia", "https://meet.test/a"),
    ("Algebra, Geometry; and more", "Chen \\n \"Li\": tutor", ""),
    ("Русский язык", "Ольга Сергеевна Преображенская-Воскресенская", "https://meet.test/комната"),
    ("اللغة العربية", "نور الهدى", "https://meet.test/a?b=c;d,e"),
    ("雅思口语 🎓", "李华", "https://meet.test/%E8%AF%BE"),
    (
        "Chen\r\nATTACH:https://evil.test",
        "END:VEVENT",
        "https://meet.test/a-link-that-is-longer-than-a-line-of-a-file-may-be",
    ),
];

struct Written {
    l: Locale,
    session: SessionState,
    id: BookingId,
    hard: (&'static str, &'static str, &'static str),
    file: String,
}

fn written(
    l: Locale,
    session: SessionState,
    number: u128,
    hard: (&'static str, &'static str, &'static str),
) -> Written {
    let id = BookingId(Uuid::from_u128(number));
    let (start, end) = (at("2026-12-01T18:30:00Z"), at("2026-12-01T19:30:00Z"));
    let (subject, counterpart, meeting_link) = hard;
    let entry = Entry { id, version: 3, session, start, end, subject, counterpart, meeting_link };
    let file = entry.written(l, ("https://edustream.test", "edustream.test"), at("2026-11-28T17:00:00Z"));
    Written { l, session, id, hard, file }
}

#[test]
fn another_program_reads_in_every_language_what_was_written() {
    let mut all = Vec::new();
    for l in Locale::ALL {
        for (number, hard) in (1_u128..).zip(HARD) {
            for session in [SessionState::Requested, SessionState::Scheduled, SessionState::Cancelled] {
                all.push(written(l, session, number, hard));
            }
        }
    }
    let files: Vec<String> = all.iter().map(|one| one.file.clone()).collect();
    let Some(read) = read_elsewhere(&files) else { return };
    assert_eq!(read.len(), all.len());
    for (said, one) in read.iter().zip(&all) {
        reads_as(said, one);
    }
}

fn reads_as(said: &Value, Written { l, session, id, hard, file }: &Written) {
    let (l, (subject, name, link)) = (*l, *hard);
    let (method, status) = match session {
        SessionState::Requested => ("PUBLISH", "TENTATIVE"),
        SessionState::Scheduled => ("PUBLISH", "CONFIRMED"),
        _ => ("CANCEL", "CANCELLED"),
    };
    assert_eq!((said["method"].as_str(), said["version"].as_str()), (Some(method), Some("2.0")), "{file}");
    assert_eq!(said["forgiven"], json!(0), "{file}");
    let events = said["events"].as_array().unwrap();
    assert_eq!(events.len(), 1, "{file}");
    let text = |name: &str| events[0][name].as_str().unwrap_or_default().to_owned();
    let summary = one_line(&tr!(l, invitation.summary, subject = subject, name = name));
    let place = if *session == SessionState::Scheduled { link } else { "" };
    assert_eq!(text("uid"), format!("{id}@edustream.test"));
    assert_eq!((text("summary"), text("location")), (summary, place.to_owned()), "{file}");
    assert_eq!((text("status"), &events[0]["sequence"]), (status.to_owned(), &json!(3)), "{file}");
    assert_eq!(text("url"), format!("https://edustream.test/bookings/{id}"), "{file}");
    assert!(text("description").contains("https://edustream.test/bookings/"), "{file}");
    let times = [text("start"), text("end"), text("stamp")];
    assert_eq!(times, ["2026-12-01T18:30:00Z", "2026-12-01T19:30:00Z", "2026-11-28T17:00:00Z"], "{file}");
    assert_eq!(events[0]["forgiven"], json!(0), "{file}");
}

#[tokio::test]
async fn another_program_reads_a_feed_before_and_after_a_lesson_is_called_off() {
    let scene = Scene::new().await;
    let stays = scene.scheduled(TOMORROW).await;
    let goes = scene.scheduled("2026-03-04T10:00:00Z").await;
    let address = feed_address(&scene.as_student()).await.unwrap();
    let secret = address.rsplit('/').next().unwrap().strip_suffix(".ics").unwrap();
    let before = feed_file(&scene.test.anonymous(), secret).await.unwrap();
    booking_cancel(&scene.as_student(), goes, None, None).await.unwrap();
    let after = feed_file(&scene.test.anonymous(), secret).await.unwrap();
    let Some(read) = read_elsewhere(&[before, after]) else { return };
    let lessons = |said: &Value| -> Vec<(String, String)> {
        let events = said["events"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mut found: Vec<_> = events.map(|event| (text(&event["uid"]), text(&event["start"]))).collect();
        found.sort_by(|one, other| one.1.cmp(&other.1));
        found
    };
    let found = lessons(&read[0]);
    assert_eq!(found.len(), 2, "{:?}", read[0]);
    assert!(found[0].0.starts_with(&stays.to_string()) && found[1].0.starts_with(&goes.to_string()));
    assert_eq!((found[0].1.as_str(), found[1].1.as_str()), ("2026-03-03T10:00:00Z", "2026-03-04T10:00:00Z"));
    assert_eq!(lessons(&read[1]), found[..1], "what was called off is not in it");
}
