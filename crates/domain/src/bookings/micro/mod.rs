//! Micro sessions (BK6): a quarter of an hour with somebody who is there now. A student asks, tutors who said they are
//! free now are asked one after the other, a minute each, and whoever says yes first has a lesson that begins at once.

pub mod events;
mod next;
pub mod refusals;

pub use next::{Asked, Candidate, Most, in_order};

use crate::{
    Refusal,
    calendar::parse_instant,
    codes::codes,
    ids::{BookingId, MicroSessionId, SubjectId, UserId},
    messages::contacts::leak,
    money::Money,
    people::{prices::parse_price, tutor_profile::RateRequest},
    platform::refusals::fields_unread,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long it is.
pub const MINUTES: i32 = 15;
/// How long one tutor has to answer.
pub const OFFER_SECONDS: i64 = 60;
/// How long it is looked for somebody.
pub const OPEN_MINUTES: i64 = 10;
/// How far ahead a tutor says they are free.
pub const AVAILABLE_HOURS: i64 = 4;
/// As long nothing else may stand in a tutor's calendar.
pub const CLEAR_MINUTES: i64 = 20;
/// Seconds until it is looked again where everybody was asked already.
pub const LOOK_SECONDS: i64 = 15;
/// How long both have at least to come.
const COME_SECONDS: i64 = 30;
/// How long what ended is kept.
pub const KEPT_DAYS: i64 = 90;
/// Longest topic in characters.
pub const TOPIC_MAX_CHARS: usize = 200;

/// `PUT /tutors/me/available-now` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct AvailableNowRequest {
    /// Until when; RFC 3339, four hours ahead at most. Null, and a time that has passed, end it.
    #[schema(format = "date-time")]
    pub until: Option<String>,
}

impl AvailableNowRequest {
    /// Until when; none when it ends.
    ///
    /// # Errors
    /// 422 `instant_invalid`, `available_too_long`.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Refusal> {
        let Some(until) = self.until.as_deref().map(str::trim).filter(|until| !until.is_empty()) else {
            return Ok(None);
        };
        let until = parse_instant("until", until)?;
        if until > now + Duration::hours(AVAILABLE_HOURS) {
            return Err(refusals::available_too_long(AVAILABLE_HOURS));
        }
        Ok(Some(until).filter(|until| *until > now))
    }
}

/// Whether the tutor is free now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AvailableNow {
    /// Until when; null when they are not.
    pub until: Option<DateTime<Utc>>,
}

/// `POST /micro-sessions` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct MicroAsk {
    #[schema(required, format = "uuid")]
    pub subject_id: String,
    /// What it is about, for whoever is asked.
    #[schema(required, min_length = 1, max_length = 200)]
    pub topic: String,
    /// `wallet`, also where it is absent.
    #[schema(max_length = 40)]
    pub pay_with: Option<String>,
    /// What it may cost at most; nobody dearer is asked.
    pub max_price: Option<RateRequest>,
    /// Who learns: a child of the caller's; absent for the caller.
    #[schema(format = "uuid")]
    pub learner_id: Option<String>,
}

/// A request that passed the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MicroWish {
    pub subject_id: SubjectId,
    pub topic: String,
    pub max_price: Option<Money>,
    pub learner_id: Option<UserId>,
}

impl MicroAsk {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 by field.
    pub fn parse(&self) -> Result<MicroWish, Refusal> {
        let mut fields = Fields::default();
        let subject_id = self.subject_id.trim().parse().map_err(|_| refusals::micro_subject_unknown());
        let subject_id = fields.take("subject_id", subject_id);
        let topic = text::clean_line(&self.topic, TOPIC_MAX_CHARS).and_then(kept_here);
        let topic = fields.take("topic", topic);
        let paid = super::PayWith::parse(self.pay_with.as_deref().map(str::trim).unwrap_or_default());
        if fields.take("pay_with", paid).is_some_and(|way| way != super::PayWith::Wallet) {
            fields.refuse(super::refusals::payment_method_unavailable());
        }
        let max_price = self.max_price.as_ref().and_then(|price| fields.take("max_price", parse_price(price)));
        let learner = self.learner_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let unknown = |_| super::refusals::learner_unknown();
        let learner_id = learner.and_then(|id| fields.take("learner_id", id.parse().map_err(unknown)));
        fields.finish()?;
        let (subject_id, topic) = subject_id.zip(topic).ok_or_else(fields_unread)?;
        Ok(MicroWish { subject_id, topic, max_price, learner_id })
    }
}

/// What strangers are told says something, and names no way around us.
fn kept_here(topic: String) -> Result<String, Refusal> {
    match topic.as_str() {
        "" => Err(refusals::micro_topic_missing()),
        said if leak(said, false).is_some() => Err(refusals::micro_topic_shares_contact()),
        _ => Ok(topic),
    }
}

codes! {
    /// Where a request stands for whoever reads it.
    MicroStatus {
        /// Nobody is asked at this moment.
        Waiting = "waiting",
        /// A tutor is asked.
        Offered = "offered",
        /// There is a lesson.
        Accepted = "accepted",
        /// It came to nothing.
        Expired = "expired",
        /// Its student took it back.
        Cancelled = "cancelled",
    }
}
codes! {
    /// Why a request came to nothing.
    MicroEnd {
        /// Nobody said yes in time.
        NobodyCame = "nobody_came",
        /// When somebody said yes, the money was not there any more.
        CouldNotPay = "could_not_pay",
        /// When somebody said yes, the learner had something else.
        LearnerBusy = "learner_busy",
        /// When somebody said yes, the student might not book any more.
        MayNotBook = "may_not_book",
    }
}

impl MicroEnd {
    /// Whether a lesson that could not be booked ends the request, and why. None where another tutor can still give it.
    pub fn of_refusal(code: &str) -> Option<Self> {
        match code {
            "not_enough_balance" | "spending_limit_reached" => Some(Self::CouldNotPay),
            "student_busy" => Some(Self::LearnerBusy),
            "restricted_book" | "age_parent_required" | "child_may_not_book" => Some(Self::MayNotBook),
            _ => None,
        }
    }
}

/// A request as it is stored.
#[derive(Clone, Copy, Debug)]
pub struct MicroStored<'a> {
    /// `open`, `accepted`, `cancelled`, `ended`.
    pub state: &'a str,
    /// When it is looked no longer.
    pub ends_at: DateTime<Utc>,
    /// Until when a tutor who has not answered is asked.
    pub offer_until: Option<DateTime<Utc>>,
}

impl MicroStored<'_> {
    /// Where it stands now, whatever job is late. None for a word that is none of ours.
    pub fn status(&self, now: DateTime<Utc>) -> Option<MicroStatus> {
        match self.state {
            "open" if self.ends_at <= now => Some(MicroStatus::Expired),
            "open" if self.offer_until.is_some_and(|until| until > now) => Some(MicroStatus::Offered),
            "open" => Some(MicroStatus::Waiting),
            "accepted" => Some(MicroStatus::Accepted),
            "cancelled" => Some(MicroStatus::Cancelled),
            "ended" => Some(MicroStatus::Expired),
            _ => None,
        }
    }
}

/// When the lesson of a tutor who says yes now begins: at a full minute that both can reach.
pub fn start_of(now: DateTime<Utc>) -> DateTime<Utc> {
    let minute = (now + Duration::seconds(COME_SECONDS)).timestamp().div_euclid(60);
    DateTime::from_timestamp((minute + 1) * 60, 0).unwrap_or(now)
}

/// Until when a tutor who is asked now may answer.
pub fn offer_until(now: DateTime<Utc>, ends_at: DateTime<Utc>) -> DateTime<Utc> {
    ends_at.min(now + Duration::seconds(OFFER_SECONDS))
}

/// A request as its student sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MicroSession {
    pub id: MicroSessionId,
    pub status: MicroStatus,
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub subject_name: String,
    pub topic: String,
    pub max_price: Option<Money>,
    /// How many tutors were asked so far.
    pub asked: i64,
    /// Why it came to nothing; null otherwise.
    pub reason: Option<MicroEnd>,
    /// The lesson that came of it.
    pub booking_id: Option<BookingId>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// What a tutor is asked for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MicroOffer {
    /// The request.
    pub id: MicroSessionId,
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub subject_name: String,
    pub topic: String,
    /// The first name of who learns.
    pub student_name: String,
    pub minutes: i32,
    pub price: Money,
    /// Until when it can be answered.
    pub expires_at: DateTime<Utc>,
}

/// A subject that somebody is there for now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MicroSubject {
    pub subject_id: SubjectId,
    /// In the reader's language.
    pub subject_name: String,
    /// How many tutors.
    pub tutors: i64,
    /// What a quarter of an hour costs at least, about, in the reader's currency.
    pub from: Money,
    /// And at most.
    pub to: Money,
}

#[cfg(test)]
mod tests;
