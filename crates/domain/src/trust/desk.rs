//! What the staff looks things up in: lessons, jobs that nobody could do, and how the house stands.

use super::refusals;
use crate::{
    Refusal,
    bookings::booking::SessionState,
    calendar::is_in_known_years,
    ids::{BookingId, UserId},
    money::Money,
    platform::replica::{ReplicaSeen, ReplicaState},
    text,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest search in characters.
pub const QUERY_MAX_CHARS: usize = 100;
/// Longest reason in characters.
pub const REASON_MAX_CHARS: usize = 500;
/// Rows of a table for other programs.
pub const CSV_MAX: i32 = 10_000;

/// `GET /admin/bookings`, as it is typed; empty parts filter nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct LessonsQuery {
    /// A part of a name or an address of one of the two, or a lesson's id.
    pub q: String,
    /// A session state.
    pub state: String,
    /// Days on which it begins, in UTC.
    pub from: String,
    pub to: String,
}

/// What lessons are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LessonsFilter {
    pub q: String,
    pub id: Option<BookingId>,
    pub state: Option<SessionState>,
    pub from: Option<DateTime<Utc>>,
    /// The first instant that is too late.
    pub to: Option<DateTime<Utc>>,
}

impl LessonsQuery {
    /// Reads the filters.
    ///
    /// # Errors
    /// The refusals of texts, 422 `desk_filter_invalid` at its field.
    pub fn parse(&self) -> Result<LessonsFilter, Refusal> {
        let q = text::clean(&self.q, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))?;
        let state = match self.state.trim() {
            "" => None,
            code => Some(SessionState::parse(code).ok_or_else(refusals::desk_filter_invalid)?),
        };
        let day = |field: &str, text: &str, after: u64| match text.trim() {
            "" => Ok(None),
            text => {
                let day = text.parse::<NaiveDate>().ok().and_then(|day| day.checked_add_days(chrono::Days::new(after)));
                let at = day.map(|day| day.and_time(NaiveTime::MIN).and_utc()).filter(|at| is_in_known_years(*at));
                at.map(Some).ok_or_else(|| refusals::desk_filter_invalid().at(field))
            }
        };
        let (from, to) = (day("from", &self.from, 0)?, day("to", &self.to, 1)?);
        Ok(LessonsFilter { id: q.parse().ok(), q, state, from, to })
    }
}

/// A lesson in the staff's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct StaffLesson {
    pub id: BookingId,
    pub student_id: UserId,
    pub student_name: String,
    pub tutor_user_id: UserId,
    pub tutor_name: String,
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub minutes: i32,
    pub session_state: String,
    pub session_outcome: String,
    pub payment_state: String,
    pub dispute_state: String,
    pub total: Money,
    pub refunded: Money,
    pub created_at: DateTime<Utc>,
}

/// A job that failed as often as it may.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct DeadJob {
    pub id: i64,
    pub kind: String,
    #[schema(value_type = Object)]
    pub payload: serde_json::Value,
    pub attempts: i32,
    pub last_error: String,
    pub trace_id: String,
    pub created_at: DateTime<Utc>,
    pub failed_at: DateTime<Utc>,
}

/// What `POST /admin/jobs/{id}/discard` and its like take.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct DiscardRequest {
    /// Why it is not to be done.
    #[schema(required, max_length = 500)]
    pub reason: String,
}

impl DiscardRequest {
    /// Reads the reason.
    ///
    /// # Errors
    /// 422 `required`, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.reason, REASON_MAX_CHARS, refusals::job_reason_missing)
            .map_err(|refusal| refusal.at("reason"))
    }
}

/// How far a subscriber is behind what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SubscriberState {
    pub subscriber: String,
    /// Events it has not handled.
    pub lag: i64,
    /// The event it fails at, if it does.
    pub failing: Option<i64>,
    pub tries: i32,
    pub last_error: Option<String>,
}

/// `GET /admin/health`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct HouseHealth {
    pub version: String,
    /// Time of one statement.
    pub database_ms: i64,
    pub database_bytes: i64,
    pub connections: u32,
    pub connections_idle: u32,
    /// The standby that lists are read from, where there is one.
    pub replica: Option<ReplicaSeen>,
    pub jobs_waiting: i64,
    /// Of those, what is due and not done.
    pub jobs_due: i64,
    /// How long the oldest of them waits.
    pub oldest_due_seconds: i64,
    pub jobs_dead: i64,
    pub mails_waiting: i64,
    pub subscribers: Vec<SubscriberState>,
    /// Whether everything is as it should be.
    pub ok: bool,
}

/// Seconds a due job may wait before something is wrong.
pub const DUE_SECONDS_MAX: i64 = 300;
/// Events a subscriber may be behind before something is wrong.
pub const LAG_MAX: i64 = 1_000;

impl HouseHealth {
    /// Whether everything is as it should be: nothing fails, nothing waits too long, nobody is far behind, and a
    /// standby that is there is of use.
    pub fn is_well(&self) -> bool {
        let of_use = |seen: ReplicaSeen| matches!(seen.state, ReplicaState::InUse | ReplicaState::Unknown);
        self.jobs_dead == 0
            && self.replica.is_none_or(of_use)
            && self.oldest_due_seconds <= DUE_SECONDS_MAX
            && self.subscribers.iter().all(|one| one.failing.is_none() && one.lag <= LAG_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_read_and_wrong_ones_named() {
        let asked = |state: &str, from: &str, to: &str| LessonsQuery {
            q: " Rosa ".into(),
            state: state.into(),
            from: from.into(),
            to: to.into(),
        };
        let filter = asked("SCHEDULED", "2026-03-29", "2026-03-29").parse().unwrap();
        assert_eq!((filter.q.as_str(), filter.state, filter.id), ("Rosa", Some(SessionState::Scheduled), None));
        assert_eq!((filter.to.unwrap() - filter.from.unwrap()).num_hours(), 24);
        assert_eq!(LessonsQuery::default().parse(), Ok(LessonsFilter::default()));
        for (wrong, field) in [
            (asked("scheduled", "", ""), "state"),
            (asked("", "29.3.2026", ""), "from"),
            (asked("", "", "0000-01-01"), "to"),
        ] {
            assert_eq!(wrong.parse().unwrap_err().fields[0].field, field);
        }
        let id = "0190b5c0-0000-7000-8000-000000000000";
        let by_id = LessonsQuery { q: id.into(), ..LessonsQuery::default() }.parse().unwrap();
        assert_eq!(by_id.id.map(|id| id.to_string()).as_deref(), Some(id));
    }

    #[test]
    fn the_house_is_well_while_nothing_fails_and_nothing_waits() {
        let one = SubscriberState { subscriber: "mails".into(), lag: 0, failing: None, tries: 0, last_error: None };
        let well = HouseHealth {
            version: String::new(),
            database_ms: 1,
            database_bytes: 1,
            connections: 1,
            connections_idle: 1,
            replica: Some(ReplicaSeen { state: ReplicaState::InUse, lag_ms: Some(20) }),
            jobs_waiting: 9_999,
            jobs_due: 3,
            oldest_due_seconds: DUE_SECONDS_MAX,
            jobs_dead: 0,
            mails_waiting: 5,
            subscribers: vec![one.clone()],
            ok: true,
        };
        assert!(well.is_well());
        assert!(HouseHealth { replica: None, ..well.clone() }.is_well());
        for state in [ReplicaState::Behind, ReplicaState::Gone, ReplicaState::NoStandby] {
            let replica = Some(ReplicaSeen { state, lag_ms: None });
            assert!(!HouseHealth { replica, ..well.clone() }.is_well(), "{state:?}");
        }
        assert!(!HouseHealth { jobs_dead: 1, ..well.clone() }.is_well());
        assert!(!HouseHealth { oldest_due_seconds: DUE_SECONDS_MAX + 1, ..well.clone() }.is_well());
        let behind = SubscriberState { lag: LAG_MAX + 1, ..one.clone() };
        assert!(!HouseHealth { subscribers: vec![behind], ..well.clone() }.is_well());
        let failing = SubscriberState { failing: Some(7), ..one };
        assert!(!HouseHealth { subscribers: vec![failing], ..well }.is_well());
    }
}
