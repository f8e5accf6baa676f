//! Lessons with several students (BK6): what may be offered, and who may take a place.

use super::{booking::Participant, refusals};
use crate::{
    Refusal,
    calendar::{parse_instant, refusals::length_not_offered},
    ids::{BookingId, GroupLessonId, SubjectId, TutorId},
    money::{Currency, Money},
    people::tutor_profile::{LENGTHS, RateRequest},
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// How many students a group lesson takes.
pub const SEATS: RangeInclusive<i64> = 2..=30;
/// Longest title in characters.
pub const TITLE_MAX_CHARS: usize = 120;
/// Longest description in characters.
pub const ABOUT_MAX_CHARS: usize = 2_000;
/// Lowest and highest price of a place in whole units of most currencies.
const PRICE_UNITS: (i64, i64) = (1, 500);
/// How far ahead one may be.
pub const AHEAD_DAYS: i64 = 365;

/// `POST /group-lessons` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct GroupLessonRequest {
    #[schema(required, min_length = 1, max_length = 120)]
    pub title: String,
    #[schema(max_length = 2000)]
    pub about: Option<String>,
    #[schema(required, format = "uuid")]
    pub subject_id: String,
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    pub start: String,
    #[schema(required, minimum = 30, maximum = 120, multiple_of = 15)]
    pub minutes: i64,
    #[schema(required, minimum = 2, maximum = 30)]
    pub seats: i64,
    /// Of one place.
    #[schema(required)]
    pub price: Option<RateRequest>,
}

/// A group lesson that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedGroupLesson {
    pub title: String,
    pub about: String,
    pub subject_id: SubjectId,
    pub start: DateTime<Utc>,
    pub minutes: i32,
    pub seats: i16,
    pub price: Money,
}

fn parse_price(price: Option<&RateRequest>) -> Result<Money, Refusal> {
    let price = price.ok_or_else(refusals::seat_price_missing)?;
    let currency = Currency::parse(&price.currency)?;
    if currency == Currency::Credit {
        return Err(refusals::seat_price_missing());
    }
    let scale = currency.price_scale() * 10_i64.pow(currency.digits());
    let (min, max) = (PRICE_UNITS.0 * scale, PRICE_UNITS.1 * scale);
    let minor = price.amount.as_i64().filter(|minor| (min..=max).contains(minor));
    let minor =
        minor.ok_or_else(|| refusals::seat_price_range(Money::new(min, currency), Money::new(max, currency)))?;
    Ok(Money::new(minor, currency))
}

impl ParsedGroupLesson {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 by field: `required`, the refusals of texts, `subject_unknown`, `instant_invalid`, `start_in_past`,
    /// `length_not_offered`, `seats_counted`, `seat_price_range`.
    pub fn parse(request: &GroupLessonRequest, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let title = fields.take("title", clean_title(&request.title));
        let about = request.about.as_deref().unwrap_or_default();
        let about = fields.take("about", text::clean(about, ABOUT_MAX_CHARS));
        let subject_id =
            fields.take("subject_id", request.subject_id.parse().map_err(|_| refusals::subject_unchosen()));
        let start = fields.take("start", parse_instant("start", &request.start));
        if start.is_some_and(|start| start <= now) {
            fields.refuse(refusals::start_in_past());
        }
        if start.is_some_and(|start| start > now + Duration::days(AHEAD_DAYS)) {
            fields.refuse(refusals::group_too_far(AHEAD_DAYS));
        }
        let minutes = i32::try_from(request.minutes).ok().filter(|minutes| LENGTHS.contains(minutes));
        let minutes = fields.take("minutes", minutes.ok_or_else(length_not_offered));
        let seats = i16::try_from(request.seats).ok().filter(|seats| SEATS.contains(&i64::from(*seats)));
        let seats = seats.ok_or_else(|| refusals::seats_counted(*SEATS.start(), *SEATS.end()));
        let seats = fields.take("seats", seats);
        let price = fields.take("price", parse_price(request.price.as_ref()));
        fields.finish()?;
        match (title, about, subject_id, start, minutes, seats, price) {
            (Some(title), Some(about), Some(subject_id), Some(start), Some(minutes), Some(seats), Some(price)) => {
                Ok(Self { title, about, subject_id, start, minutes, seats, price })
            }
            _ => Err(fields_unread()),
        }
    }

    /// First instant after the lesson.
    pub fn end(&self) -> DateTime<Utc> {
        self.start + Duration::minutes(i64::from(self.minutes))
    }
}

/// What its tutor may say otherwise of a group lesson that is offered already: its words. Time, places and price stay
/// as people booked them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct GroupWords {
    pub title: String,
    pub about: String,
}

impl GroupWords {
    /// Checks both at once.
    ///
    /// # Errors
    /// 422 by field: `required`, the refusals of texts.
    pub fn parse(title: &str, about: &str) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let title = fields.take("title", clean_title(title));
        let about = fields.take("about", text::clean(about, ABOUT_MAX_CHARS));
        fields.finish()?;
        match (title, about) {
            (Some(title), Some(about)) => Ok(Self { title, about }),
            _ => Err(fields_unread()),
        }
    }
}

fn clean_title(title: &str) -> Result<String, Refusal> {
    let title = text::clean_filled(title, TITLE_MAX_CHARS, refusals::group_untitled)?;
    text::clean_line(&title, TITLE_MAX_CHARS)
}

/// `POST /group-lessons/{id}/seats` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SeatRequest {
    /// `wallet`.
    pub pay_with: String,
    /// The price the person was shown, minor units; a different one now is refused as `price_changed` (409).
    pub expected_price: Option<i64>,
    /// Who learns: a child of the caller's; absent for the caller.
    #[schema(format = "uuid")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learner_id: Option<String>,
}

/// A group lesson as its page and its list show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct GroupLesson {
    pub id: GroupLessonId,
    pub tutor_id: TutorId,
    pub tutor: Participant,
    pub title: String,
    pub about: String,
    pub subject_id: SubjectId,
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub minutes: i32,
    /// Places in all.
    pub seats: i32,
    /// Places that can be taken now.
    pub free: i32,
    /// Of one place.
    pub price: Money,
    /// When the tutor called it off.
    pub cancelled_at: Option<DateTime<Utc>>,
    /// The reader's own place.
    pub booking_id: Option<BookingId>,
    /// Whether the reader waits for a place.
    pub waiting: bool,
    /// How many wait; for the tutor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_count: Option<i64>,
    /// What the reader may do now: `book`, `give_back`, `wait`, `leave`, `cancel`.
    pub actions: Vec<String>,
}

/// Where a group lesson stands for one reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Place {
    pub is_tutor: bool,
    pub has_seat: bool,
    pub waits: bool,
    pub is_off: bool,
    pub begun: bool,
    pub free: i32,
}

/// What a reader may do with a group lesson.
pub fn actions(place: Place) -> Vec<&'static str> {
    if place.is_off || place.begun {
        return Vec::new();
    }
    match place {
        Place { is_tutor: true, .. } => vec!["cancel"],
        Place { has_seat: true, .. } => vec!["give_back"],
        Place { free, waits: false, .. } if free > 0 => vec!["book"],
        Place { free, waits: true, .. } if free > 0 => vec!["book", "leave"],
        Place { waits: true, .. } => vec!["leave"],
        Place { .. } => vec!["wait"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-02T10:00:00Z".parse().unwrap()
    }

    fn request() -> GroupLessonRequest {
        GroupLessonRequest {
            title: " Fractions together ".into(),
            about: None,
            subject_id: uuid::Uuid::from_u128(7).to_string(),
            start: "2026-03-09T10:00:00Z".into(),
            minutes: 60,
            seats: 4,
            price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
        }
    }

    #[test]
    fn a_group_lesson_has_a_title_a_time_places_and_a_price() {
        let parsed = ParsedGroupLesson::parse(&request(), now()).unwrap();
        assert_eq!((parsed.title.as_str(), parsed.seats, parsed.price.minor), ("Fractions together", 4, 700));
        assert_eq!(parsed.end(), parsed.start + Duration::hours(1));
        type Spoil = fn(&mut GroupLessonRequest);
        let cases: [(Spoil, &str, &str); 14] = [
            (|r| r.title = " ".into(), "title", "required"),
            (|r| r.title = "two\nlines".into(), "title", "text_unstorable"),
            (|r| r.title = "x".repeat(121), "title", "text_too_long"),
            (|r| r.about = Some("x".repeat(2_001)), "about", "text_too_long"),
            (|r| r.subject_id = "algebra".into(), "subject_id", "subject_unknown"),
            (|r| r.start = "tomorrow".into(), "start", "instant_invalid"),
            (|r| r.start = "2026-03-02T10:00:00Z".into(), "start", "start_in_past"),
            (|r| r.start = "2028-03-02T10:00:00Z".into(), "start", "group_too_far"),
            (|r| r.minutes = 61, "minutes", "length_not_offered"),
            (|r| r.seats = 1, "seats", "seats_counted"),
            (|r| r.seats = 31, "seats", "seats_counted"),
            (|r| r.price = None, "price", "seat_price_missing"),
            (
                |r| r.price = Some(RateRequest { amount: 99.into(), currency: "USD".into() }),
                "price",
                "seat_price_range",
            ),
            (
                |r| r.price = Some(RateRequest { amount: serde_json::json!(7.5), currency: "USD".into() }),
                "price",
                "seat_price_range",
            ),
        ];
        for (spoil, field, code) in cases {
            let mut spoilt = request();
            spoil(&mut spoilt);
            let refusal = ParsedGroupLesson::parse(&spoilt, now()).unwrap_err();
            assert_eq!((refusal.fields[0].field.as_str(), refusal.code.as_str()), (field, code));
        }
    }

    #[test]
    fn a_reader_may_do_what_is_left_to_do() {
        let place = Place { free: 1, ..Place::default() };
        assert_eq!(actions(place), ["book"]);
        assert_eq!(actions(Place { free: 0, ..place }), ["wait"]);
        assert_eq!(actions(Place { free: 0, waits: true, ..place }), ["leave"]);
        assert_eq!(actions(Place { waits: true, ..place }), ["book", "leave"]);
        assert_eq!(actions(Place { has_seat: true, ..place }), ["give_back"]);
        assert_eq!(actions(Place { is_tutor: true, ..place }), ["cancel"]);
        for over in [Place { is_off: true, ..place }, Place { begun: true, is_tutor: true, ..place }] {
            assert!(actions(over).is_empty());
        }
    }
}
