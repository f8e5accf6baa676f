//! What happens in browsers, as they may tell it (IN1): the whole list, each event with what it carries.
//!
//! What happens on the server is told by the events of each context ([`crate::event`]); this list has only what no
//! server sees. A name or a property that is not here is refused, so that nothing is collected by accident. Nothing
//! here can hold a name, an address or a text that somebody wrote.

use super::{
    experiment::{is_unit, is_word},
    refusals,
};
use crate::Refusal;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Events of one request at most.
pub const MOST_ITEMS: usize = 500;
/// Longest word of a property in bytes.
const WORD_MAX_BYTES: usize = 64;
/// Days after which a late event is counted for the day it arrives.
const LATE_DAYS: i64 = 7;
/// A unit was shown its variant.
pub const EXPOSED: &str = "experiment_exposed";
/// A unit did what an experiment counts; its name is a property.
pub const METRIC: &str = "metric";

/// What a property may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A word of ours, a path or an id: printable ASCII.
    Word,
    /// A number.
    Number,
}

/// One event.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Its name.
    pub name: &'static str,
    /// What it may carry.
    pub properties: &'static [(&'static str, Holds)],
}

const fn known(name: &'static str, properties: &'static [(&'static str, Holds)]) -> Known {
    Known { name, properties }
}

/// Every event a browser may tell of.
pub const TAXONOMY: &[Known] = &[
    known("page_viewed", &[("page", Holds::Word), ("from", Holds::Word)]),
    known("search_made", &[("results", Holds::Number), ("filters", Holds::Number), ("subject", Holds::Word)]),
    known("tutor_viewed", &[("tutor_id", Holds::Word), ("place", Holds::Number), ("from", Holds::Word)]),
    known("booking_begun", &[("tutor_id", Holds::Word), ("minutes", Holds::Number)]),
    known("booking_left", &[("step", Holds::Word)]),
    known("course_viewed", &[("course_id", Holds::Word), ("from", Holds::Word)]),
    known("film_played", &[("unit_id", Holds::Word), ("at", Holds::Number)]),
    known("help_read", &[("slug", Holds::Word)]),
    known("form_refused", &[("form", Holds::Word), ("code", Holds::Word)]),
    known("room_tested", &[("result", Holds::Word), ("milliseconds", Holds::Number)]),
    known("page_measured", &[("page", Holds::Word), ("measure", Holds::Word), ("value", Holds::Number)]),
    known(EXPOSED, &[("experiment", Holds::Word), ("variant", Holds::Word), ("unit", Holds::Word)]),
    known(METRIC, &[("name", Holds::Word), ("unit", Holds::Word), ("value", Holds::Number)]),
];

/// One event as it arrives. What stands beside `properties` counts as one of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct EventItem {
    /// Its name.
    pub name: String,
    /// When it happened, RFC 3339; when it arrives, where that is not said.
    pub at: Option<String>,
    /// What it carries.
    #[schema(value_type = Object)]
    pub properties: Map<String, Value>,
    /// The unit, for experiments.
    pub unit: Option<String>,
    /// The value, for experiments.
    pub value: Option<f64>,
    /// The experiment's id or key.
    pub experiment: Option<String>,
    /// The variant.
    pub variant: Option<String>,
}

/// `POST /events`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct EventsRequest {
    /// At most five hundred.
    pub items: Vec<EventItem>,
}

/// What became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EventsAnswer {
    /// Events that count.
    pub accepted: i64,
    /// Events that do not: of programs, without consent, of somebody else’s account, or of nothing that runs.
    pub dropped: i64,
}

/// An event that may be counted.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Told {
    /// Something a browser saw.
    Seen { name: &'static str, at: DateTime<Utc>, properties: Map<String, Value> },
    /// A unit was shown its variant.
    Exposed { experiment: String, variant: String, unit: String, at: DateTime<Utc> },
    /// A unit did what an experiment counts.
    Did { metric: String, unit: String, value: f64, at: DateTime<Utc> },
}

impl EventsRequest {
    /// Reads all of them, or none; `counts` says whether an experiment counts events of that name.
    ///
    /// # Errors
    /// 422 `events_too_many`, `event_unknown`, `event_property_unknown`.
    pub fn parse(&self, now: DateTime<Utc>, counts: impl Fn(&str) -> bool) -> Result<Vec<Told>, Refusal> {
        if self.items.len() > MOST_ITEMS {
            return Err(refusals::events_too_many(MOST_ITEMS));
        }
        self.items.iter().map(|item| item.parse(now, &counts)).collect()
    }
}

impl EventItem {
    fn parse(&self, now: DateTime<Utc>, counts: &impl Fn(&str) -> bool) -> Result<Told, Refusal> {
        let (at, properties) = (happened(self.at.as_deref(), now), self.all());
        let word = |name: &str| properties.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let name = self.name.trim();
        if name == EXPOSED {
            let (experiment, variant, unit) = (word("experiment"), word("variant"), word("unit"));
            let fits = is_unit(&experiment) && is_word(&variant) && is_unit(&unit);
            return if fits {
                Ok(Told::Exposed { experiment, variant, unit, at })
            } else {
                Err(refusals::event_property_unknown())
            };
        }
        if name == METRIC || (properties.contains_key("unit") && is_word(name)) {
            let metric = if name == METRIC { word("name") } else { name.to_owned() };
            let (unit, value) = (word("unit"), properties.get("value").map_or(Some(1.0), Value::as_f64));
            return match value.filter(|value| value.is_finite() && value.abs() <= 1e12) {
                _ if !counts(&metric) => Err(refusals::event_unknown()),
                Some(value) if is_unit(&unit) => Ok(Told::Did { metric, unit, value, at }),
                _ => Err(refusals::event_property_unknown()),
            };
        }
        let known = TAXONOMY.iter().find(|known| known.name == name).ok_or_else(refusals::event_unknown)?;
        if !properties.iter().all(|(name, value)| known.carries(name, value)) {
            return Err(refusals::event_property_unknown());
        }
        Ok(Told::Seen { name: known.name, at, properties })
    }

    /// Its properties with what stands beside them.
    fn all(&self) -> Map<String, Value> {
        let words = [("unit", &self.unit), ("experiment", &self.experiment), ("variant", &self.variant)];
        let words = words.into_iter().filter_map(|(name, word)| Some((name, Value::from(word.clone()?))));
        let value = self.value.map(|value| ("value", Value::from(value)));
        let beside = words.chain(value).map(|(name, value)| (name.to_owned(), value));
        beside.chain(self.properties.clone()).collect()
    }
}

impl Known {
    fn carries(&self, name: &str, value: &Value) -> bool {
        let Some((_, holds)) = self.properties.iter().find(|(known, _)| *known == name) else { return false };
        match holds {
            Holds::Number => value.as_f64().is_some_and(f64::is_finite),
            Holds::Word => value.as_str().is_some_and(|word| {
                word.len() <= WORD_MAX_BYTES && word.chars().all(|c| c.is_ascii_graphic()) && !word.contains('@')
            }),
        }
    }
}

/// When it happened: a clock that goes wrong does not move a day of last year.
fn happened(at: Option<&str>, now: DateTime<Utc>) -> DateTime<Utc> {
    let at = at.and_then(|at| DateTime::parse_from_rfc3339(at).ok()).map(|at| at.with_timezone(&Utc));
    at.filter(|at| *at <= now && now - *at <= TimeDelta::days(LATE_DAYS)).unwrap_or(now)
}

/// Words by which programs that read the web name themselves.
const PROGRAMS: [&str; 14] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "headless",
    "phantom",
    "lighthouse",
    "preview",
    "monitor",
    "pingdom",
    "scrapy",
    "facebookexternalhit",
    "archiver",
    "validator",
];

/// Whether a client calls itself a program that reads the web, by its `User-Agent`.
///
/// ```
/// # use domain::growth::events::is_program;
/// assert!(is_program("Mozilla/5.0 (compatible; Googlebot/2.1)"));
/// assert!(!is_program("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
/// ```
pub fn is_program(agent: &str) -> bool {
    let agent = agent.to_ascii_lowercase();
    PROGRAMS.iter().any(|word| agent.contains(word))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn now() -> DateTime<Utc> {
        "2026-03-02T12:00:00Z".parse().unwrap()
    }

    fn read(item: Value) -> Result<Told, String> {
        let item: EventItem = serde_json::from_value(item).unwrap();
        let request = EventsRequest { items: vec![item] };
        let told = request.parse(now(), |metric| metric == "lesson_booked").map_err(|refusal| refusal.code)?;
        Ok(told.into_iter().next().unwrap())
    }

    #[test]
    fn every_name_is_there_once_and_a_word() {
        let names: std::collections::BTreeSet<_> = TAXONOMY.iter().map(|known| known.name).collect();
        assert_eq!(names.len(), TAXONOMY.len());
        assert!(names.into_iter().all(is_word));
    }

    #[test]
    fn what_is_in_the_list_is_read_and_nothing_else() {
        let seen = read(json!({ "name": "search_made", "properties": { "results": 7 } })).unwrap();
        assert!(matches!(seen, Told::Seen { name: "search_made", at, .. } if at == now()));
        assert_eq!(read(json!({ "name": "mouse_moved" })), Err("event_unknown".into()));
        for properties in [json!({ "q": "x" }), json!({ "results": "7" }), json!({ "subject": "ada@b.test" })] {
            let item = json!({ "name": "search_made", "properties": properties });
            assert_eq!(read(item), Err("event_property_unknown".into()));
        }
        let long = json!({ "name": "page_viewed", "properties": { "page": "x".repeat(65) } });
        assert_eq!(read(long), Err("event_property_unknown".into()));
    }

    #[test]
    fn experiments_are_told_of_with_properties_or_beside_them() {
        let told = Told::Exposed { experiment: "x_one".into(), variant: "a".into(), unit: "u1".into(), at: now() };
        let properties = json!({ "experiment": "x_one", "variant": "a", "unit": "u1" });
        assert_eq!(read(json!({ "name": EXPOSED, "properties": properties })), Ok(told.clone()));
        assert_eq!(read(json!({ "name": EXPOSED, "experiment": "x_one", "variant": "a", "unit": "u1" })), Ok(told));
        let did = |value| Told::Did { metric: "lesson_booked".into(), unit: "u1".into(), value, at: now() };
        assert_eq!(read(json!({ "name": "lesson_booked", "properties": { "unit": "u1" } })), Ok(did(1.0)));
        let metric = json!({ "name": METRIC, "properties": { "name": "lesson_booked", "unit": "u1", "value": 2.5 } });
        assert_eq!(read(metric), Ok(did(2.5)));
        let other = json!({ "name": "nobody_counts", "properties": { "unit": "u1" } });
        assert_eq!(read(other), Err("event_unknown".into()));
        assert_eq!(read(json!({ "name": EXPOSED })), Err("event_property_unknown".into()));
    }

    #[test]
    fn a_clock_that_goes_wrong_does_not_move_another_day() {
        let at = |at: &str| match read(json!({ "name": "page_viewed", "at": at })).unwrap() {
            Told::Seen { at, .. } => at,
            other => panic!("{other:?}"),
        };
        assert_eq!(at("2026-03-01T12:00:00Z"), now() - TimeDelta::days(1));
        for wrong in ["2026-03-02T12:00:01Z", "2026-02-20T12:00:00Z", "yesterday", ""] {
            assert_eq!(at(wrong), now(), "{wrong}");
        }
    }

    #[test]
    fn a_batch_is_read_whole_or_not_at_all() {
        let items = vec![EventItem { name: "page_viewed".into(), ..EventItem::default() }; MOST_ITEMS];
        let mut request = EventsRequest { items };
        assert_eq!(request.parse(now(), |_| false).unwrap().len(), MOST_ITEMS);
        request.items.push(EventItem { name: "page_viewed".into(), ..EventItem::default() });
        assert_eq!(request.parse(now(), |_| false).unwrap_err().code, "events_too_many");
    }
}
