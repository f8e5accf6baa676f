//! What a tutor tells us about open hours, as it crosses the wire (CL1).
//!
//! Wall times are `HH:MM` in the tutor's IANA zone; `24:00` is the end of a day. The rules that make slots of it stand
//! in `slots`.

use super::away::{TimeOff, Travel, is_past};
use crate::{Refusal, text::numbers::ascii_digits};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One weekly block: every week on `weekday`, all instants whose wall time lies in `[start, end)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WeeklyBlock {
    /// `mon` … `sun`.
    #[schema(pattern = "^(mon|tue|wed|thu|fri|sat|sun)$")]
    pub weekday: String,
    /// Wall time, `HH:MM`.
    #[schema(pattern = r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
    pub start: String,
    /// Wall time, `HH:MM`, after `start`; `24:00` allowed.
    #[schema(pattern = r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
    pub end: String,
}

/// One date that differs from the week. Blocked without times blocks the whole date; open needs both times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DateException {
    /// `YYYY-MM-DD` in the tutor's zone.
    #[schema(format = "date", pattern = r"^\d{4}-\d{2}-\d{2}$")]
    pub date: String,
    /// `blocked` or `open`.
    #[schema(pattern = "^(blocked|open)$")]
    pub kind: String,
    /// Wall time; none means the whole date (blocked only).
    #[schema(pattern = r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Wall time after `start`.
    #[schema(pattern = r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
}

/// `GET·PUT /tutors/{id}/availability`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Availability {
    /// IANA zone the wall times are in.
    #[schema(min_length = 1, max_length = 64, pattern = r"^[A-Za-z0-9_+\-/]+$")]
    pub time_zone: String,
    /// The ordinary week.
    #[schema(max_items = 100)]
    #[serde(default)]
    pub weekly: Vec<WeeklyBlock>,
    /// Dates that differ.
    #[schema(max_items = 366)]
    #[serde(default)]
    pub exceptions: Vec<DateException>,
    /// Minutes kept free after each lesson.
    #[schema(maximum = 240)]
    #[serde(default)]
    pub buffer_minutes: u32,
    /// Minutes between now and the earliest start that may be booked.
    #[schema(maximum = 43_200)]
    #[serde(default)]
    pub minimum_notice_minutes: u32,
    /// Days ahead that may be booked.
    #[schema(minimum = 1, maximum = 365)]
    #[serde(default = "default_horizon")]
    pub horizon_days: u32,
    /// Minutes between possible starts within a free interval: 5, 10, 15, 20, 30 or 60.
    #[schema(minimum = 5, maximum = 60, multiple_of = 5)]
    #[serde(default = "default_increment")]
    pub increment_minutes: u32,
    /// Lessons per date at most; none means no limit.
    #[schema(minimum = 1, maximum = 24)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_day: Option<u32>,
    /// Lessons per week, Monday first, at most; none means no limit.
    #[schema(minimum = 1, maximum = 100)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_week: Option<u32>,
    /// Country (ISO 3166-1, two letters) whose public holidays are free; none keeps none. A date that is `open` is open
    /// on a holiday, too.
    #[schema(pattern = "^[A-Z]{2}$")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holidays: Option<String>,
    /// Stretches without lessons. Changed at `/calendar/time-off`; replacing the rules leaves them.
    #[schema(max_items = 50, read_only)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub time_off: Vec<TimeOff>,
    /// Stretches on another clock. Changed at `/calendar/travel`; replacing the rules leaves them.
    #[schema(max_items = 20, read_only)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub travel: Vec<Travel>,
    /// What was read, sent back with the change: saved over something newer, it is refused (409). Without it the last
    /// writer wins. Goes up with every change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
}

impl Availability {
    /// An ordinary week and nothing else.
    pub fn of_week(time_zone: &str, weekly: Vec<WeeklyBlock>) -> Self {
        Self {
            time_zone: time_zone.to_owned(),
            weekly,
            exceptions: Vec::new(),
            buffer_minutes: 0,
            minimum_notice_minutes: 0,
            horizon_days: default_horizon(),
            increment_minutes: default_increment(),
            max_per_day: None,
            max_per_week: None,
            holidays: None,
            time_off: Vec::new(),
            travel: Vec::new(),
            version: None,
        }
    }

    /// Without the dates and stretches before `today`, a date in the rules' own zone: they decide nothing any more, and
    /// would fill a list that has a limit. What is no date stays, and is refused where the rules are read.
    #[must_use]
    pub fn without_past(mut self, today: NaiveDate) -> Self {
        let over = |exception: &DateException| {
            ascii_digits(&exception.date).parse::<NaiveDate>().is_ok_and(|date| date < today)
        };
        self.exceptions.retain(|exception| !over(exception));
        self.time_off.retain(|off| !is_past(&off.to, today));
        self.travel.retain(|travel| !is_past(&travel.to, today));
        self
    }
}

fn default_horizon() -> u32 {
    60
}

fn default_increment() -> u32 {
    30
}

/// One reason of `GET /tutors/{id}/availability/explain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AvailabilityReason {
    /// Stable code: `outside_hours`, `blocked_date`, `busy`, `buffer`, `notice`, `horizon`, `max_per_day`,
    /// `max_per_week`, `holiday`, `time_off`, `wall_time_missing`, `in_the_past`, `length_not_offered`, `off_grid`.
    pub code: String,
    /// The sentence for this reader: the rule for the tutor, the polite version for others.
    pub text: String,
}

impl AvailabilityReason {
    /// The reason that a case of `not_available` names.
    pub(crate) fn of(refusal: Refusal) -> Self {
        let code = refusal.facts.get("reason").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        Self { code, text: refusal.message }
    }

    /// What its sentence is looked up by in another language.
    pub fn facts(&self) -> serde_json::Value {
        serde_json::json!({ "reason": self.code })
    }

    /// Stands in for a tutor who has entered no hours yet.
    pub fn no_open_hours() -> Self {
        Self { code: "outside_hours".to_owned(), ..Self::of(super::refusals::no_open_hours()) }
    }
}

/// `GET /tutors/{id}/availability/explain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AvailabilityExplanation {
    /// Whether the interval can be booked now.
    pub bookable: bool,
    /// Every rule that stands against it; empty when bookable.
    pub reasons: Vec<AvailabilityReason>,
}
