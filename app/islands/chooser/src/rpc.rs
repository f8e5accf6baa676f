//! What a chooser shows of one week, and the server function that brings another.

use face::rpc::RpcError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One time to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeOption {
    /// RFC 3339, what a booking takes.
    pub start: String,
    /// On the reader's clock: `19:30`.
    pub label: String,
    /// The same moment on the tutor's clock, in a sentence; empty where both clocks agree.
    pub theirs: String,
    /// What it costs where a sale of the tutor's counts.
    pub sale: Option<TimeSale>,
}

/// What a time costs in a sale, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSale {
    /// `−20%`, beside the time.
    pub mark: String,
    /// The length with its price.
    pub length: String,
    /// The button that goes on.
    pub button: String,
}

/// Morning, afternoon, evening, or what lies outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// `Morning`.
    pub name: String,
    /// `2 free`.
    pub count: String,
    /// Early and late: shown folded.
    pub folded: bool,
    /// In order.
    pub times: Vec<TimeOption>,
}

/// One day of the strip; without parts nothing is free.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// `2026-12-01`.
    pub date: String,
    /// `Tue`.
    pub weekday: String,
    /// `1`.
    pub number: String,
    /// `Tue 1 Dec`; for a day without free times with that said.
    pub name: String,
    /// In order, none of them empty.
    pub parts: Vec<Part>,
}

impl Day {
    /// Whether there is anything to choose.
    pub fn is_free(&self) -> bool {
        !self.parts.is_empty()
    }

    /// All its times in order of the parts.
    pub fn times(&self) -> impl Iterator<Item = &TimeOption> {
        self.parts.iter().flat_map(|part| &part.times)
    }

    /// Whether it has early and late times only: then nothing of it is folded.
    pub fn is_odd(&self) -> bool {
        self.parts.iter().all(|part| part.folded)
    }

    /// Where the keyboard enters: the first time in sight.
    pub fn entry(&self) -> Option<&TimeOption> {
        self.parts.iter().find(|part| !part.folded || self.is_odd()).and_then(|part| part.times.first())
    }
}

/// Seven days with their times, for one length and one clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekOffer {
    /// `30 Nov – 6 Dec`.
    pub title: String,
    /// A day of the week before; none when that is over.
    pub earlier: Option<String>,
    /// A day of the week after; none when that is too far ahead to ask.
    pub later: Option<String>,
    /// In order.
    pub days: Vec<Day>,
    /// The day that is open at first.
    pub day: String,
    /// Where nothing is free this week: the next free day and its name; none when there is no such day either.
    pub next: Option<(String, String)>,
    /// `60 min · $41`.
    pub length: String,
    /// `Request for $41.00`.
    pub button: String,
}

/// The week that holds `day` (a date; empty asks for the first with free times), on the clock of `zone` (empty: the
/// reader's own); of the trial lesson where that is asked for and the reader may have it.
#[server(prefix = "/rpc", endpoint = "calendar/offer")]
pub async fn offer(
    tutor_id: String,
    minutes: i32,
    day: String,
    zone: String,
    #[server(default)] trial: bool,
) -> Result<WeekOffer, RpcError> {
    super::offer::offer_read(&tutor_id, (minutes, trial), &day, &zone).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(parts: &[(bool, &str)]) -> Day {
        let part = |(folded, start): &(bool, &str)| Part {
            name: String::new(),
            count: String::new(),
            folded: *folded,
            times: vec![TimeOption {
                start: (*start).to_owned(),
                label: String::new(),
                theirs: String::new(),
                sale: None,
            }],
        };
        let [date, weekday, number, name] = [const { String::new() }; 4];
        Day { date, weekday, number, name, parts: parts.iter().map(part).collect() }
    }

    fn entry(day: &Day) -> Option<&str> {
        day.entry().map(|time| time.start.as_str())
    }

    #[test]
    fn the_keyboard_enters_where_something_is_in_sight() {
        assert_eq!(entry(&day(&[(true, "06:00"), (false, "09:00"), (true, "23:00")])), Some("09:00"));
    }

    #[test]
    fn a_day_of_early_and_late_times_alone_is_open_and_entered_at_the_first() {
        let odd = day(&[(true, "06:00"), (true, "23:00")]);
        assert!(odd.is_odd());
        assert_eq!(entry(&odd), Some("06:00"));
    }

    #[test]
    fn a_day_without_times_has_no_entry() {
        assert_eq!(entry(&day(&[])), None);
    }
}
