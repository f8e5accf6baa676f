//! What is sent, and to whom.

use crate::ids::UserId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// The header with the time and the signatures.
pub const SIGNATURE_HEADER: &str = "EduStream-Signature";
/// What the test button sends.
pub const TEST_KIND: &str = "webhook.test";

/// What a receiver is sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WebhookEvent {
    /// The same in every repetition.
    pub id: Uuid,
    #[serde(rename = "type")]
    pub kind: String,
    pub created_at: DateTime<Utc>,
    /// What it is about; its events come in order.
    pub subject_id: Uuid,
    /// Counts the endpoint's events from 1, in the order of what happened: a gap is one that is still tried.
    pub sequence: i64,
    /// The facts of the kind.
    #[schema(value_type = Object)]
    pub data: Value,
}

/// The facts of an event as they leave the house: without what is for our own readers, and without who pays unless it
/// is the owner of the endpoint.
pub fn told_to(owner: UserId, mut data: Value) -> Value {
    if let Some(facts) = data.as_object_mut() {
        facts.remove("notices");
        if facts.get("payer_id").is_some_and(|payer| payer.as_str() != Some(owner.0.to_string().as_str())) {
            facts.remove("payer_id");
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn who_pays_is_told_to_the_payer_alone_and_our_notices_to_nobody() {
        let (payer, tutor) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        let data = json!({ "id": 7, "payer_id": payer, "notices": [{ "to": "tutor" }] });
        assert_eq!(told_to(payer, data.clone()), json!({ "id": 7, "payer_id": payer }));
        assert_eq!(told_to(tutor, data), json!({ "id": 7 }));
        assert_eq!(told_to(tutor, json!([1])), json!([1]));
    }
}
