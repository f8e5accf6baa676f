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
pub struct Entry<'a> {
    /// Which.
    pub id: BookingId,
    /// Counts the steps of the booking.
    pub version: i64,
    /// Whether it takes place.
    pub session: SessionState,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
    /// What is learned.
    pub subject: &'a str,
    /// With whom.
    pub counterpart: &'a str,
    /// Where it takes place; empty when nobody knows.
    pub meeting_link: &'a str,
}

impl Entry<'_> {
    /// The file, in a reader's language.
    pub(super) fn file(&self, context: &Context, locale: &str) -> String {
        let settings = &context.app.settings;
        self.written(Locale::of(locale), (&settings.public_url, settings.host()), context.now())
    }

    /// The file as it is written at `now` for a site and its host.
    pub fn written(&self, l: Locale, (site, host): (&str, &str), now: DateTime<Utc>) -> String {
        let (method, event) = self.event(l, (site, host), now);
        calendar_of(method, vec![event])
    }

    /// What a calendar is to do with the entry, and the entry.
    pub(super) fn event(&self, l: Locale, (site, host): (&str, &str), now: DateTime<Utc>) -> (&'static str, Event) {
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
pub fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
