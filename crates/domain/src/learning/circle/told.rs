//! What is told of a circle, and what its reader may do now.

use super::{CircleId, CircleSessionId, Rsvp, SubjectId, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Somebody of a circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CirclePerson {
    pub user_id: UserId,
    pub display_name: String,
    /// Where the picture is; null shows initials.
    pub photo_url: Option<String>,
}

/// `GET /circles/{id}`, and an item of `GET /circles`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Circle {
    pub id: CircleId,
    pub title: String,
    pub agenda: String,
    pub subject_id: SubjectId,
    pub subject_name: String,
    /// Who hosts it; none for a member who is kept apart from them.
    pub host: Option<CirclePerson>,
    /// How many people it has room for.
    pub size: i32,
    /// Places that can be taken now.
    pub free: i32,
    /// Who is in it; for its members and the staff alone.
    pub members: Vec<CirclePerson>,
    /// Whether the reader is in it.
    pub member: bool,
    /// Whether the reader hosts it.
    pub own: bool,
    /// When it meets next.
    pub next_start: Option<DateTime<Utc>>,
    pub next_end: Option<DateTime<Utc>>,
    /// Sessions that lie ahead.
    pub sessions_ahead: i64,
    pub created_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    /// What the reader may do now: `join`, `leave`, `close`, `add_session`.
    pub actions: Vec<String>,
}

/// Where a circle stands for one reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CircleStand {
    pub member: bool,
    pub host: bool,
    /// A child takes part in nothing with strangers.
    pub child: bool,
    pub over: bool,
    pub free: i32,
}

/// What the reader may do. Strangers are offered to join; they are asked to sign in first.
pub fn may(stand: CircleStand) -> Vec<&'static str> {
    if stand.child {
        return Vec::new();
    }
    let open = !stand.over;
    let all = [
        ("join", open && !stand.member && stand.free > 0),
        ("leave", stand.member),
        ("close", open && stand.host),
        ("add_session", open && stand.host),
    ];
    all.into_iter().filter_map(|(act, allowed)| allowed.then_some(act)).collect()
}

/// What one member said and did of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CircleTurnout {
    pub user_id: UserId,
    pub display_name: String,
    /// Whether they come; none when they have not said.
    pub answer: Option<Rsvp>,
    /// Whether they were there: what the host has said, else whether they were in its room for five minutes; none where
    /// neither is known.
    pub attended: Option<bool>,
}

/// What a session was worth to those who were there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CircleSurvey {
    /// How many have said; zero while they are fewer than three.
    pub answers: i64,
    /// 1 to 5 on average; none of fewer than three.
    pub useful: Option<f64>,
    /// What was said, for the host; nothing of fewer than three.
    pub texts: Vec<String>,
}

/// One meeting of a circle, for its members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CircleSession {
    pub id: CircleSessionId,
    pub circle_id: CircleId,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub agenda: String,
    /// What was done and what comes next; empty until somebody has written it.
    pub recap: String,
    /// Who has; none for whoever is kept apart from them.
    pub recap_by: Option<String>,
    /// The reader's own answer.
    pub answer: Option<Rsvp>,
    /// How many come.
    pub coming: i64,
    /// Everybody of the circle.
    pub people: Vec<CircleTurnout>,
    /// What the reader said it was worth.
    pub own_useful: Option<i32>,
    pub survey: CircleSurvey,
    /// When its room opens.
    pub room_opens_at: DateTime<Utc>,
    /// What the reader may do now: `enter`, `answer`, `attendance`, `recap`, `survey`.
    pub actions: Vec<String>,
}

/// Where a session stands for one member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SessionStand {
    pub host: bool,
    /// Its room is open.
    pub open: bool,
    pub begun: bool,
    pub ended: bool,
    /// The host has said that this member was not there, or it was over before they came.
    pub missed: bool,
    /// Somebody has written the recap already, and it was not this member.
    pub recap_of_other: bool,
}

/// What a member may do.
pub fn may_at(stand: SessionStand) -> Vec<&'static str> {
    let all = [
        ("enter", stand.open),
        ("answer", !stand.begun),
        ("attendance", stand.begun && stand.host),
        ("recap", stand.begun && (stand.host || !stand.recap_of_other)),
        ("survey", stand.ended && !stand.missed),
    ];
    all.into_iter().filter_map(|(act, allowed)| allowed.then_some(act)).collect()
}

/// Somebody to keep at it with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CirclePartner {
    #[allow(missing_docs)]
    pub person: CirclePerson,
    /// The reader named them.
    pub named: bool,
    /// They named the reader.
    pub names_you: bool,
    /// Both: they are partners.
    pub partners: bool,
}

/// A time at which most of a circle could meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CircleTime {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// How many have time.
    pub can: i64,
    /// Out of how many.
    pub of: i64,
    /// Who has not.
    pub cannot: Vec<CirclePerson>,
}
