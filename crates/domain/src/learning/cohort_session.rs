//! When a cohort meets live (LE6).

use super::{
    circle::{CircleSessionRequest, Meeting},
    refusals,
};
use crate::{
    Refusal,
    bookings::SessionState,
    ids::{CohortId, CohortSessionId, UserId},
    room::entry::Lesson,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Sessions ahead of one cohort.
pub const COHORT_AHEAD_MAX: i64 = 24;

/// `POST /cohorts/{id}/sessions` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CohortSessionRequest {
    /// RFC 3339.
    #[schema(required)]
    pub start: String,
    /// How long it takes.
    #[schema(required)]
    pub minutes: i64,
}

impl CohortSessionRequest {
    /// Checks all fields at once, and that it lies within the weeks of the cohort.
    ///
    /// # Errors
    /// 422 by field, `cohort_session_outside`.
    pub fn parse(&self, now: DateTime<Utc>, weeks: (DateTime<Utc>, DateTime<Utc>)) -> Result<Meeting, Refusal> {
        let asked = CircleSessionRequest { start: self.start.clone(), minutes: self.minutes, agenda: String::new() };
        let meeting = asked.parse(now)?.meeting;
        if meeting.start < weeks.0 || meeting.start >= weeks.1 {
            return Err(refusals::cohort_session_outside());
        }
        Ok(meeting)
    }
}

/// A live session of a cohort, for its learners and its teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CohortSession {
    pub id: CohortSessionId,
    pub cohort_id: CohortId,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// When its room opens.
    pub room_opens_at: DateTime<Utc>,
    /// Whether the reader was in its room for five minutes; false says nothing of why, and is never told of the
    /// teacher.
    pub attended: bool,
    /// Who was, for the teacher alone.
    pub present: Vec<CohortPresent>,
    /// What the reader may do now: `enter`.
    pub actions: Vec<String>,
}

/// Somebody who was in the room of a live session for five minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CohortPresent {
    pub user_id: UserId,
    pub display_name: String,
}

impl CohortSession {
    /// As it stands now.
    pub fn told((id, cohort_id): (CohortSessionId, CohortId), meeting: Meeting, off: bool, now: DateTime<Utc>) -> Self {
        let lesson = Lesson { session: SessionState::Scheduled, start: meeting.start, end: meeting.end };
        let open = !off && lesson.may_enter(now).is_ok();
        Self {
            id,
            cohort_id,
            start: meeting.start,
            end: meeting.end,
            room_opens_at: lesson.opens_at(),
            attended: false,
            present: Vec::new(),
            actions: if open { vec!["enter".to_owned()] } else { Vec::new() },
        }
    }

    /// With who was there, as far as the reader is told: a learner about themselves, the teacher about everybody.
    #[must_use]
    pub fn with_present(mut self, people: Vec<CohortPresent>, reader: UserId, teaches: bool) -> Self {
        self.attended = people.iter().any(|one| one.user_id == reader);
        self.present = if teaches { people } else { Vec::new() };
        self
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_learner_is_told_of_themselves_and_the_teacher_of_everybody() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let (ada, bob, teacher) =
            (UserId(uuid::Uuid::from_u128(1)), UserId(uuid::Uuid::from_u128(2)), UserId(uuid::Uuid::nil()));
        let ids = (CohortSessionId(uuid::Uuid::nil()), CohortId(uuid::Uuid::nil()));
        let session = CohortSession::told(ids, Meeting { start: now, end: now + TimeDelta::hours(1) }, false, now);
        let people = vec![CohortPresent { user_id: ada, display_name: "Ada".into() }];
        let told = |reader, teaches| session.clone().with_present(people.clone(), reader, teaches);
        let seen = |session: CohortSession| (session.attended, session.present.len());
        assert_eq!(seen(told(ada, false)), (true, 0));
        assert_eq!(seen(told(bob, false)), (false, 0), "nobody learns of others");
        assert_eq!(seen(told(teacher, true)), (false, 1));
    }

    #[test]
    fn a_session_lies_within_the_weeks_of_its_cohort() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let weeks = (now + TimeDelta::days(2), now + TimeDelta::days(30));
        let asked = |days: i64| {
            let start = (now + TimeDelta::days(days)).to_rfc3339();
            CohortSessionRequest { start, minutes: 60 }.parse(now, weeks)
        };
        for days in [1, 30, 31] {
            assert_eq!(asked(days).unwrap_err().code, "cohort_session_outside", "{days}");
        }
        assert_eq!(asked(-1).unwrap_err().code, "start_in_past");
        for days in [2, 29] {
            assert_eq!((asked(days).unwrap().end - asked(days).unwrap().start).num_minutes(), 60);
        }
    }
}
