//! A calendar of dev mode that stands in for Google's and Outlook's: somebody who is busy at noon on workdays, and who
//! deletes nothing. Its consent page is one of ours.

use super::{
    Answer, Authorizing, CalendarError, CalendarPort, Changes, Channel, Grant, Key, Lesson, Reading, Returned, Stands,
    Watching,
};
use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc, Weekday};
use domain::{calendar::Slot, integrations::calendars::OutsideEvent};
use std::future::ready;
use url::{Url, form_urlencoded::Serializer};

/// What its consent page gives.
pub const SANDBOX_CODE: &str = "sandbox-yes";
/// Days of it.
const DAYS: i64 = 28;

/// Whoever says yes on the page has one.
#[derive(Debug)]
pub struct SandboxCalendars;

fn grant(now: DateTime<Utc>) -> Grant {
    Grant {
        access_token: "sandbox".into(),
        refresh_token: Some("sandbox".into()),
        expires_at: now + TimeDelta::hours(1),
    }
}

/// Lunch of the workdays ahead, on the clock of its owner as it is meant in UTC.
fn lunches(reading: Reading<'_>) -> Vec<OutsideEvent> {
    let first = reading.window.from.date_naive();
    let days = (0..DAYS).map(|day| first + TimeDelta::days(day));
    let workdays = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    workdays
        .filter_map(|day| {
            let start = day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc();
            let times = Some(Slot { start, end: start + TimeDelta::hours(1) });
            Some(OutsideEvent { external_id: format!("lunch-{day}"), gone: false, busy: true, times, etag: None })
        })
        .collect()
}

impl CalendarPort for SandboxCalendars {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    fn authorize_url(&self, asked: Authorizing<'_>) -> Option<String> {
        let mut query = Serializer::new(String::new());
        query.append_pair("state", asked.state);
        Some(format!("/sandbox/calendars?{}", query.finish()))
    }

    fn redeem<'a>(&'a self, returned: Returned<'a>) -> Answer<'a, Grant> {
        let known = returned.code == SANDBOX_CODE;
        Box::pin(ready(if known { Ok(grant(returned.now)) } else { Err(CalendarError::SignIn) }))
    }

    fn refresh<'a>(&'a self, _: &'a str, now: DateTime<Utc>) -> Answer<'a, Grant> {
        Box::pin(ready(Ok(grant(now))))
    }

    fn account<'a>(&'a self, _: &'a Key) -> Answer<'a, (Option<Url>, String)> {
        Box::pin(ready(Ok((None, "you@sandbox.example".to_owned()))))
    }

    fn changes<'a>(&'a self, _: &'a Key, reading: Reading<'a>) -> Answer<'a, Changes> {
        let full = reading.since.is_none();
        let events = if full { lunches(reading) } else { Vec::new() };
        Box::pin(ready(Ok(Changes { full: false, events, next: Some("1".into()) })))
    }

    fn write<'a>(&'a self, _: &'a Key, lesson: &'a Lesson, _: Option<&'a Stands>) -> Answer<'a, Stands> {
        Box::pin(ready(Ok(Stands { external_id: lesson.booking.simple().to_string(), etag: None })))
    }

    fn erase<'a>(&'a self, _: &'a Key, _: &'a Stands) -> Answer<'a, ()> {
        Box::pin(ready(Ok(())))
    }

    fn watch<'a>(&'a self, _: &'a Key, _: Watching<'a>) -> Answer<'a, Option<Channel>> {
        Box::pin(ready(Ok(None)))
    }

    fn unwatch<'a>(&'a self, _: &'a Key, _: &'a str, _: Option<&'a str>) -> Answer<'a, ()> {
        Box::pin(ready(Ok(())))
    }
}
