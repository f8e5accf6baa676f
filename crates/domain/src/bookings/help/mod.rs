//! Asking for help (CA7): a student says what is needed, tutors of the subject answer with a price and times, the
//! student takes one, and that is a booking.

pub mod events;
pub mod refusals;

pub use crate::people::week_times::WeekTime;

use crate::{
    Refusal,
    calendar::parse_instant,
    ids::{BookingId, HelpOfferId, HelpRequestId, SubjectId, TutorId},
    messages::contacts::leak,
    money::Money,
    people::{
        prices::parse_price,
        tutor_profile::{LENGTHS, RateRequest},
        week_times::parse_times,
    },
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long tutors may answer.
pub const OPEN_DAYS: i64 = 14;
/// How long after that it is kept.
pub const KEPT_DAYS: i64 = 90;
/// Open requests of one student.
pub const OPEN_MAX: i64 = 3;
/// Answers to one request; the student chooses among so many, not more.
pub const OFFERS_MAX: i64 = 10;
/// Answers of one tutor that wait.
pub const OFFERS_OF_TUTOR_MAX: i64 = 30;
/// Starts that an answer names.
const STARTS_MAX: usize = 5;
/// Longest text of either.
pub const TEXT_MAX_CHARS: usize = 2_000;
/// How far ahead a start may lie.
const AHEAD_DAYS: i64 = 60;

/// `POST /help-requests`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct HelpAsked {
    #[schema(required, format = "uuid")]
    pub subject_id: String,
    #[schema(required, min_length = 1, max_length = 2000)]
    pub text: String,
    /// What a lesson may cost.
    pub budget: Option<RateRequest>,
    #[schema(max_items = 14)]
    pub times: Vec<WeekTime>,
    pub time_zone: Option<String>,
}

/// A request that passed the rules.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct HelpNeeded {
    pub subject_id: SubjectId,
    pub text: String,
    pub budget: Option<Money>,
    pub times: Vec<WeekTime>,
    pub time_zone: String,
}

impl HelpAsked {
    /// Checks all fields; `own_zone` is the person's.
    ///
    /// # Errors
    /// 422 `subject_unknown`, `required`, `help_text_shares_contact`, `price_out_of_range`, `weekday_unknown`,
    /// `wall_time_invalid`, `time_zone_unknown`, `too_many`, and what no text may hold.
    pub fn parse(&self, own_zone: &str) -> Result<HelpNeeded, Refusal> {
        let mut fields = Fields::default();
        let subject_id = self.subject_id.trim().parse().map_err(|_| refusals::help_subject_unknown());
        let subject_id = fields.take("subject_id", subject_id);
        let said = text::clean_filled(&self.text, TEXT_MAX_CHARS, refusals::help_text_missing);
        let said = fields.take("text", said.and_then(kept_here));
        let budget = self.budget.as_ref().and_then(|budget| fields.take("budget", parse_price(budget)));
        let of_times = self.times.iter().find_map(|time| time.time_zone.as_deref());
        let zone = self.time_zone.as_deref().or(of_times).filter(|zone| !zone.trim().is_empty()).unwrap_or(own_zone);
        // Several times may be wrong at once, each at its own place.
        let times = parse_times(&self.times, zone).map_err(|refusal| fields.refuse(refusal)).ok();
        fields.finish()?;
        match (subject_id, said, times) {
            (Some(subject_id), Some(text), Some(times)) => {
                Ok(HelpNeeded { subject_id, text, budget, times, time_zone: zone.to_owned() })
            }
            _ => Err(refusals::help_subject_unknown()),
        }
    }
}

/// What strangers are mailed names no way around us.
fn kept_here(text: String) -> Result<String, Refusal> {
    if leak(&text, false).is_some() { Err(refusals::help_text_shares_contact()) } else { Ok(text) }
}

/// `POST /help-requests/{id}/offers`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct HelpOffered {
    #[schema(required, min_length = 1, max_length = 2000)]
    pub text: String,
    /// What the lesson costs, in the tutor's own currency.
    #[schema(required)]
    pub price: Option<RateRequest>,
    /// Starts to choose from; RFC 3339.
    #[schema(required, min_items = 1, max_items = 5)]
    pub starts: Vec<String>,
    /// Length of the lesson; 60 where it is absent.
    #[schema(minimum = 30, maximum = 120)]
    pub minutes: Option<i64>,
}

/// An answer that passed the rules.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct HelpAnswer {
    pub text: String,
    pub price: Money,
    pub starts: Vec<DateTime<Utc>>,
    pub minutes: i32,
}

impl HelpOffered {
    /// Checks all fields as of `now`.
    ///
    /// # Errors
    /// 422 `required`, `price_out_of_range`, `starts_counted`, `instant_invalid`, `start_in_past`,
    /// `length_not_offered`, and what no text may hold.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<HelpAnswer, Refusal> {
        let mut fields = Fields::default();
        let said = text::clean_filled(&self.text, TEXT_MAX_CHARS, refusals::help_text_missing);
        let said = fields.take("text", said);
        let price = self.price.as_ref().ok_or_else(refusals::help_price_missing).and_then(parse_price);
        let price = fields.take("price", price);
        let starts = fields.take("starts", parse_starts(&self.starts, now));
        let minutes = i32::try_from(self.minutes.unwrap_or(60)).ok().filter(|minutes| LENGTHS.contains(minutes));
        let minutes = fields.take("minutes", minutes.ok_or_else(crate::calendar::refusals::length_not_offered));
        fields.finish()?;
        match (said, price, starts, minutes) {
            (Some(text), Some(price), Some(starts), Some(minutes)) => Ok(HelpAnswer { text, price, starts, minutes }),
            _ => Err(refusals::help_price_missing()),
        }
    }
}

fn parse_starts(starts: &[String], now: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>, Refusal> {
    let mut parsed: Vec<DateTime<Utc>> = Vec::new();
    for start in starts.iter().filter(|start| !start.trim().is_empty()) {
        let start = parse_instant("starts", start)?;
        if start <= now || start > now + Duration::days(AHEAD_DAYS) {
            return Err(refusals::help_start_out_of_range(AHEAD_DAYS));
        }
        if !parsed.contains(&start) {
            parsed.push(start);
        }
    }
    parsed.sort();
    let counted = (1..=STARTS_MAX).contains(&parsed.len());
    counted.then_some(parsed).ok_or_else(|| refusals::help_starts_counted(STARTS_MAX))
}

/// `POST /help-requests/{id}/offers/{offer}/accept`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct HelpTaken {
    /// One of the offer's starts; may be left out where there is one.
    #[schema(format = "date-time")]
    pub start: Option<String>,
    #[schema(max_length = 40)]
    pub pay_with: Option<String>,
    /// The price that was read, in minor units; another one is asked about and never paid.
    #[schema(minimum = 0)]
    pub expected_price: Option<i64>,
    /// The length that was read.
    #[schema(minimum = 0)]
    pub expected_minutes: Option<i64>,
}

impl HelpTaken {
    /// What was read is what the offer says now: a tutor may change it until it is taken.
    ///
    /// # Errors
    /// 409 `price_changed` with the price of now.
    pub fn agrees(&self, price: Money, minutes: i32) -> Result<(), Refusal> {
        let same = self.expected_price.is_none_or(|expected| expected == price.minor)
            && self.expected_minutes.is_none_or(|expected| expected == i64::from(minutes));
        if same { Ok(()) } else { Err(super::refusals::price_changed(price)) }
    }

    /// Which of the offered starts it is.
    ///
    /// # Errors
    /// 422 `help_start_unknown`.
    pub fn start_of(&self, offered: &[DateTime<Utc>]) -> Result<DateTime<Utc>, Refusal> {
        match self.start.as_deref().map(str::trim).filter(|start| !start.is_empty()) {
            None if offered.len() == 1 => offered.first().copied().ok_or_else(refusals::help_start_unknown),
            None => Err(refusals::help_start_unknown()),
            Some(start) => {
                let start = parse_instant("start", start)?;
                offered.contains(&start).then_some(start).ok_or_else(refusals::help_start_unknown)
            }
        }
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum HelpState {
    Open,
    Accepted,
    /// Its student took it back.
    Closed,
    /// Nobody was chosen in time.
    Lapsed,
}

impl HelpState {
    /// Reads a stored word as of `now`.
    pub fn read(code: &str, ends_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<Self> {
        match code {
            "open" if ends_at <= now => Some(Self::Lapsed),
            "open" => Some(Self::Open),
            "accepted" => Some(Self::Accepted),
            "closed" => Some(Self::Closed),
            _ => None,
        }
    }
}

/// A request as its student or a tutor of the subject sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HelpRequest {
    pub id: HelpRequestId,
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub subject_name: String,
    pub text: String,
    pub budget: Option<Money>,
    pub times: Vec<WeekTime>,
    pub time_zone: String,
    pub state: HelpState,
    /// Whether it is the reader's own.
    pub own: bool,
    /// The first name of who asks.
    pub student_name: String,
    /// All of them to the student, a tutor's own to the tutor.
    pub offers: Vec<HelpOffer>,
    /// The lesson that came of it, to its student.
    pub booking_id: Option<BookingId>,
    pub created_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// A tutor's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HelpOffer {
    pub id: HelpOfferId,
    pub tutor_id: TutorId,
    pub display_name: String,
    pub photo_url: Option<String>,
    /// The mean of the tutor's reviews; null without any.
    pub rating: Option<f64>,
    pub text: String,
    pub price: Money,
    pub minutes: i32,
    pub starts: Vec<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// The name that strangers are told of somebody who asks: the first word of it.
pub fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
