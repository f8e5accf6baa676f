//! What a room says over HTTP.

use super::entry::Part;
use crate::{
    codes::codes,
    ids::{RoomId, UserId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The answer to `POST /bookings/{id}/join`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct JoinAnswer {
    /// Whose room it is: `builtin`, `zoom`, `google_meet`, `teams`, `daily` or `livekit`.
    pub provider: String,
    /// The page of the room; elsewhere the link for this person alone.
    pub join_url: String,
    /// Where the teacher had chosen to meet, when that could not be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<String>,
    pub room_id: RoomId,
    /// Opens the room's socket once, within half a minute. Absent for a browser, which has its cookie, and elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<String>,
    pub ice_servers: Vec<IceServer>,
    pub opens_at: DateTime<Utc>,
    /// After this nobody enters any more.
    pub closes_at: DateTime<Utc>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub part: Part,
    pub recording_consents: Vec<RecordingConsent>,
}

/// A server that helps two browsers to find a way to each other, as `RTCPeerConnection` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct IceServer {
    pub urls: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential: Option<String>,
}

/// What somebody said about recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct RecordingConsent {
    pub person_id: UserId,
    pub given: bool,
}

codes! {
    /// What happened to somebody's presence.
    MomentKind {
        /// Came in.
        Join = "join",
        /// Went on purpose.
        Leave = "leave",
        /// The connection was lost.
        Drop = "drop",
        /// The same page is back after a drop.
        Return = "return",
        /// Began to share the screen.
        Share = "share",
    }
}

/// One line of a room's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Moment {
    pub number: i32,
    pub at: DateTime<Utc>,
    pub person_id: UserId,
    pub name: String,
    pub part: Part,
    pub kind: MomentKind,
    /// Signs this line and, with it, all before.
    pub seal: String,
}

/// `GET /rooms/{id}/timeline`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Timeline {
    /// In order.
    pub items: Vec<Moment>,
    /// Whether every line is as it was written, and none is missing before the last; of a page, its own lines.
    pub intact: bool,
    /// Where the next page begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// One line of a room's chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ChatLine {
    pub id: Uuid,
    pub person_id: UserId,
    pub name: String,
    pub at: DateTime<Utc>,
    pub text: String,
}

/// Somebody who is in a room now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Peer {
    pub peer_id: Uuid,
    pub person_id: UserId,
    pub name: String,
    pub part: Part,
}
