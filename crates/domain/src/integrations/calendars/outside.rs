//! What stands in a calendar elsewhere, and what of it concerns us.

use crate::calendar::Slot;
use chrono::{DateTime, TimeDelta, Utc};

/// Most entries of one calendar that are kept.
pub const EVENTS_MAX: usize = 5_000;

/// The stretch of a calendar that is read: lessons are booked within half a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Window {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

impl Window {
    /// Days ahead that are read.
    pub const DAYS_AHEAD: i64 = 200;

    /// The window of that moment.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { from: now - TimeDelta::days(1), to: now + TimeDelta::days(Self::DAYS_AHEAD) }
    }

    /// Whether a stretch lies in it as a whole.
    pub fn holds(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> bool {
        self.from <= start && end <= self.to
    }
}

/// An entry, whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct OutsideEvent {
    pub external_id: String,
    /// It was deleted, or called off.
    pub gone: bool,
    /// It takes its owner's time: neither shown as free nor declined.
    pub busy: bool,
    /// When it is; none of what is gone.
    pub times: Option<Slot>,
    pub etag: Option<String>,
}

/// A time that is taken elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct BusyTime {
    pub external_id: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// The time an entry takes within the window; none where it takes none.
pub fn busy_time(event: &OutsideEvent, window: Window) -> Option<BusyTime> {
    let times = event.times.filter(|_| event.busy && !event.gone)?;
    let (start, end) = (times.start.max(window.from), times.end.min(window.to));
    (start < end).then(|| BusyTime { external_id: event.external_id.clone(), start, end })
}

/// A lesson as it was written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Written {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// What became of a lesson that was written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Became {
    Same,
    Deleted,
    /// It begins at another time there.
    Moved(DateTime<Utc>),
}

/// What somebody did to it; another length alone is their own business.
pub fn became(written: Written, found: &OutsideEvent) -> Became {
    if found.gone {
        return Became::Deleted;
    }
    match found.times {
        Some(times) if times.start != written.start => Became::Moved(times.start),
        _ => Became::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn event(start: &str, end: &str) -> OutsideEvent {
        let times = Some(Slot { start: at(start), end: at(end) });
        OutsideEvent { external_id: "e1".into(), gone: false, busy: true, times, etag: None }
    }

    #[test]
    fn only_what_takes_time_within_the_window_is_a_busy_time() {
        let window = Window::at(at("2026-03-02T08:00:00Z"));
        let whole = event("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        assert_eq!(busy_time(&whole, window).map(|busy| busy.end - busy.start), Some(TimeDelta::hours(1)));
        let free = OutsideEvent { busy: false, ..whole.clone() };
        let gone = OutsideEvent { gone: true, ..whole.clone() };
        let timeless = OutsideEvent { times: None, ..whole };
        let past = event("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z");
        let empty = event("2026-03-03T09:00:00Z", "2026-03-03T09:00:00Z");
        let backwards = event("2026-03-03T10:00:00Z", "2026-03-03T09:00:00Z");
        for nothing in [free, gone, timeless, past, empty, backwards] {
            assert_eq!(busy_time(&nothing, window), None, "{nothing:?}");
        }
        let long = event("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
        assert_eq!(busy_time(&long, window).map(|busy| (busy.start, busy.end)), Some((window.from, window.to)));
    }

    #[test]
    fn a_lesson_outside_is_the_same_deleted_or_moved_and_longer_is_nobodys_business() {
        let written = Written { start: at("2026-03-03T09:00:00Z"), end: at("2026-03-03T10:00:00Z") };
        let same = event("2026-03-03T09:00:00Z", "2026-03-03T11:30:00Z");
        assert_eq!(became(written, &same), Became::Same);
        let moved = event("2026-03-03T09:30:00Z", "2026-03-03T10:30:00Z");
        assert_eq!(became(written, &moved), Became::Moved(at("2026-03-03T09:30:00Z")));
        assert_eq!(became(written, &OutsideEvent { gone: true, ..moved }), Became::Deleted);
    }
}
