//! Waiting for a place or a time (BK6): whoever waits longest is offered it first, and it is kept for them for a while.

use super::refusals;
use crate::{
    Refusal,
    calendar::{parse_instant, refusals::length_not_offered},
    ids::{GroupLessonId, OfferId, SubjectId, TutorId, WaitId},
    people::tutor_profile::LENGTHS,
    refusal::Fields,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Most things one person waits for.
pub const ENTRIES_MAX: i64 = 20;
/// Longest time an offer is kept.
pub const OFFER_MINUTES: i64 = 120;
/// Shortest: of what starts sooner nothing is offered any more.
pub const OFFER_LEAST_MINUTES: i64 = 5;
/// Longest stretch somebody waits for a tutor's time in.
pub const WINDOW_DAYS: i64 = 62;

/// `POST /waitlist` as it arrives: for a group lesson, or for a tutor's time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct WaitRequest {
    #[schema(format = "uuid")]
    pub group_lesson_id: Option<String>,
    #[schema(format = "uuid")]
    pub tutor_id: Option<String>,
    /// The first of the tutor's, where none is named.
    #[schema(format = "uuid")]
    pub subject_id: Option<String>,
    #[schema(format = "date-time")]
    pub from: Option<String>,
    #[schema(format = "date-time")]
    pub to: Option<String>,
    #[schema(minimum = 30, maximum = 120, multiple_of = 15)]
    pub minutes: Option<i64>,
}

/// What somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Awaited {
    Group(GroupLessonId),
    Time { tutor: TutorId, subject: Option<SubjectId>, from: DateTime<Utc>, to: DateTime<Utc>, minutes: i32 },
}

impl WaitRequest {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 404 for an id that is none; 422 `tutor_unknown`, `instant_invalid`, `end_not_after_start`, `wait_too_long`,
    /// `start_in_past`, `length_not_offered`.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<Awaited, Refusal> {
        if let Some(group) = self.group_lesson_id.as_deref().filter(|id| !id.trim().is_empty()) {
            let group = group.trim().parse().map_err(|_| Refusal::not_found("group lesson"))?;
            return Ok(Awaited::Group(group));
        }
        let mut fields = Fields::default();
        let tutor = self.tutor_id.as_deref().unwrap_or_default().trim();
        let tutor = fields.take("tutor_id", tutor.parse().map_err(|_| refusals::tutor_unknown()));
        let subject = self.subject_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let subject =
            subject.and_then(|id| fields.take("subject_id", id.parse().map_err(|_| refusals::subject_unchosen())));
        let from = fields.take("from", parse_instant("from", self.from.as_deref().unwrap_or_default()));
        let to = fields.take("to", parse_instant("to", self.to.as_deref().unwrap_or_default()));
        let minutes = i32::try_from(self.minutes.unwrap_or_default()).ok().filter(|m| LENGTHS.contains(m));
        let minutes = fields.take("minutes", minutes.ok_or_else(length_not_offered));
        if let (Some(from), Some(to), Some(minutes)) = (from, to, minutes) {
            if to - from < Duration::minutes(i64::from(minutes)) {
                fields.refuse(refusals::wait_too_short());
            } else if to - from > Duration::days(WINDOW_DAYS) {
                fields.refuse(refusals::wait_too_long(WINDOW_DAYS));
            } else if to <= now {
                fields.refuse(refusals::start_in_past().at("to"));
            }
        }
        fields.finish()?;
        match (tutor, from, to, minutes) {
            (Some(tutor), Some(from), Some(to), Some(minutes)) => {
                Ok(Awaited::Time { tutor, subject, from, to, minutes })
            }
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// Until when something is kept for whoever is offered it: two hours at most, and half of the time that is left; none
/// where that is too little to answer.
pub fn offer_until(now: DateTime<Utc>, start: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let kept = Duration::minutes(OFFER_MINUTES).min((start - now) / 2);
    (kept >= Duration::minutes(OFFER_LEAST_MINUTES)).then(|| now + kept)
}

/// Something that somebody waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WaitEntry {
    pub id: WaitId,
    pub group_lesson_id: Option<GroupLessonId>,
    pub tutor_id: TutorId,
    pub tutor_name: String,
    /// The title of the group lesson, or the subject.
    pub title: String,
    /// When the group lesson starts, or from when on a time would do.
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub minutes: i32,
    /// Place in the queue, from 1; null while something is offered.
    pub place: Option<i64>,
    /// What is kept for them.
    pub offer: Option<WaitOffer>,
    pub created_at: DateTime<Utc>,
}

/// What is kept for somebody who waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WaitOffer {
    pub id: OfferId,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-02T10:00:00Z".parse().unwrap()
    }

    fn request() -> WaitRequest {
        WaitRequest {
            tutor_id: Some(uuid::Uuid::from_u128(7).to_string()),
            from: Some("2026-03-03T10:00:00Z".into()),
            to: Some("2026-03-05T10:00:00Z".into()),
            minutes: Some(60),
            ..WaitRequest::default()
        }
    }

    #[test]
    fn one_waits_for_a_group_lesson_or_for_a_tutors_time() {
        let group = WaitRequest { group_lesson_id: Some(uuid::Uuid::from_u128(8).to_string()), ..Default::default() };
        assert_eq!(group.parse(now()).unwrap(), Awaited::Group(GroupLessonId(uuid::Uuid::from_u128(8))));
        assert!(matches!(request().parse(now()).unwrap(), Awaited::Time { minutes: 60, subject: None, .. }));
        type Spoil = fn(&mut WaitRequest);
        let cases: [(Spoil, &str); 8] = [
            (|r| r.tutor_id = None, "tutor_unknown"),
            (|r| r.subject_id = Some("x".into()), "subject_unknown"),
            (|r| r.from = None, "instant_invalid"),
            (|r| r.to = Some("2026-03-03 10:00".into()), "instant_invalid"),
            (|r| r.to = Some("2026-03-03T10:59:00Z".into()), "end_not_after_start"),
            (|r| r.to = Some("2026-06-03T10:00:00Z".into()), "wait_too_long"),
            (|r| r.minutes = Some(61), "length_not_offered"),
            (
                |r| (r.from, r.to) = (Some("2026-03-01T08:00:00Z".into()), Some("2026-03-02T10:00:00Z".into())),
                "start_in_past",
            ),
        ];
        for (spoil, code) in cases {
            let mut spoilt = request();
            spoil(&mut spoilt);
            assert_eq!(spoilt.parse(now()).unwrap_err().code, code);
        }
    }

    #[test]
    fn an_offer_is_kept_two_hours_or_half_of_what_is_left() {
        let after = |minutes: i64| offer_until(now(), now() + Duration::minutes(minutes));
        let kept = |minutes: i64| after(minutes).map(|until| (until - now()).num_minutes());
        assert_eq!(kept(6_000), Some(120));
        assert_eq!(kept(240), Some(120));
        assert_eq!(kept(60), Some(30));
        assert_eq!(kept(10), Some(5));
        assert_eq!(kept(9), None);
        assert_eq!(kept(-5), None);
    }
}
