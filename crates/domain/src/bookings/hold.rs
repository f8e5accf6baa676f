//! A time that is kept for somebody while they book it (BK2): long enough to write down goals or to top up.

use super::{
    booking::{ParsedBookingRequest, PayWith},
    refusals,
};
use crate::{
    Refusal,
    calendar::{parse_instant, refusals::length_not_offered},
    ids::{HoldId, SubjectId},
    people::tutor_profile::LENGTHS,
    platform::refusals::fields_unread,
    refusal::Fields,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How long a time is kept.
pub const HOLD_MINUTES: i64 = 10;

/// `POST /bookings/holds` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct HoldRequest {
    #[schema(required, format = "uuid")]
    pub tutor_id: String,
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    pub start: String,
    #[schema(required, minimum = 30, maximum = 120, multiple_of = 15)]
    pub minutes: i64,
    /// Whether the tutor's trial lesson is to be booked, which has a length of its own.
    pub trial: bool,
}

/// A time that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Hold {
    pub id: HoldId,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

impl HoldRequest {
    /// What would be booked, as far as a hold knows it: the subject and the rest are said when it is booked.
    ///
    /// # Errors
    /// 422 `tutor_unknown`, `instant_invalid`, `start_in_past`, `length_not_offered`.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<ParsedBookingRequest, Refusal> {
        let mut fields = Fields::default();
        let tutor_id = fields.take("tutor_id", self.tutor_id.parse().map_err(|_| refusals::tutor_unknown()));
        let start = fields.take("start", parse_instant("start", &self.start));
        if start.is_some_and(|start| start <= now) {
            fields.refuse(refusals::start_in_past());
        }
        let minutes = i32::try_from(self.minutes).ok().filter(|minutes| LENGTHS.contains(minutes));
        let minutes = fields.take("minutes", minutes.ok_or_else(length_not_offered));
        fields.finish()?;
        let (Some(tutor_id), Some(start), Some(minutes)) = (tutor_id, start, minutes) else {
            return Err(fields_unread());
        };
        Ok(ParsedBookingRequest {
            package_id: None,
            method_id: None,
            promo_code: None,
            tutor_id,
            subject_id: SubjectId(uuid::Uuid::nil()),
            start,
            minutes,
            pay_with: PayWith::Wallet,
            topic: String::new(),
            goals: String::new(),
            expected_price: None,
            learner_id: None,
            hold_id: None,
            agreed: None,
            trial: self.trial,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn request() -> HoldRequest {
        let tutor_id = uuid::Uuid::from_u128(7).to_string();
        HoldRequest { tutor_id, start: "2026-03-03T10:00:00Z".into(), minutes: 60, trial: false }
    }

    fn now() -> DateTime<Utc> {
        "2026-03-02T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn what_cannot_be_booked_cannot_be_held() {
        type Spoil = fn(&mut HoldRequest);
        let cases: [(Spoil, &str); 5] = [
            (|hold| hold.tutor_id = "x".into(), "tutor_unknown"),
            (|hold| hold.start = "2026-03-03 10:00".into(), "instant_invalid"),
            (|hold| hold.start = "2026-03-02T10:00:00Z".into(), "start_in_past"),
            (|hold| hold.minutes = 61, "length_not_offered"),
            (|hold| hold.minutes = -1, "length_not_offered"),
        ];
        for (spoil, code) in cases {
            let mut spoilt = request();
            spoil(&mut spoilt);
            let refusal = spoilt.parse(now()).unwrap_err();
            assert_eq!(refusal.fields.first().map_or(refusal.code.as_str(), |field| field.code.as_str()), code);
        }
    }

    #[test]
    fn a_hold_is_of_the_time_that_was_named() {
        let parsed = request().parse(now()).unwrap();
        assert_eq!((parsed.minutes, parsed.end().to_rfc3339().as_str()), (60, "2026-03-03T11:00:00+00:00"));
    }
}
