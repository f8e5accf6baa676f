//! Where events go, as its owner sees it.

use super::{DeliveryStatus, Outcome};
use crate::ids::{WebhookDeliveryId, WebhookEndpointId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How secrets begin, so that scanners of leaked secrets find them.
pub const SECRET_PREFIX: &str = "whsec_";
/// Most endpoints of one person.
pub const ENDPOINTS_MOST: i64 = 10;
/// Longest address.
pub const URL_MAX_CHARS: usize = 500;
/// Hours in which the secret before is good beside the new one.
pub const ROTATES_HOURS: i64 = 24;

/// An endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WebhookEndpoint {
    pub id: WebhookEndpointId,
    pub url: String,
    /// Kinds (`booking.confirmed`), groups (`booking.*`) or everything (`*`).
    pub events: Vec<String>,
    pub created_at: DateTime<Utc>,
    /// Until then deliveries are signed with the former secret too; null when there is none.
    pub former_secret_until: Option<DateTime<Utc>>,
    /// How many deliveries of the last 30 days were given up and not replayed.
    pub dead: i64,
    /// What deliveries are signed with: told when it is made, and never again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// `POST /webhook-endpoints`.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct EndpointRequest {
    #[schema(required, min_length = 1, max_length = 500)]
    pub url: String,
    #[schema(required, min_items = 1, max_items = 60)]
    pub events: Vec<String>,
}

/// `PATCH /webhook-endpoints/{id}`: what is not named stays.
#[derive(Clone, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct EndpointRevision {
    #[schema(min_length = 1, max_length = 500)]
    pub url: Option<String>,
    #[schema(min_items = 1, max_items = 60)]
    pub events: Option<Vec<String>>,
}

/// One event on its way to one endpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WebhookDelivery {
    pub id: WebhookDeliveryId,
    /// The same in every repetition: what a receiver tells them by.
    pub event_id: Uuid,
    #[serde(rename = "type")]
    pub kind: String,
    pub subject_id: Uuid,
    /// Counts an endpoint's deliveries from 1, in the order of what happened.
    pub sequence: i64,
    pub status: DeliveryStatus,
    pub attempts: i32,
    pub created_at: DateTime<Utc>,
    /// When it is tried next; null when it is over.
    pub next_try_at: Option<DateTime<Utc>>,
    /// When it was tried last.
    pub tried_at: Option<DateTime<Utc>>,
    /// What came of that.
    pub outcome: Option<Outcome>,
    /// The status the other side answered with.
    pub answer_status: Option<i32>,
    /// What is sent.
    #[schema(value_type = Object)]
    pub event: serde_json::Value,
}
