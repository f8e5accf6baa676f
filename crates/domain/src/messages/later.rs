//! What happens with a message at a later time: it goes out then, or somebody is reminded of it.

use super::{message::Message, refusals};
use crate::{
    Refusal,
    calendar::parse_instant,
    ids::{BookingId, MessageId, ThreadId},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Messages of one person that may wait for their time.
pub const LATER_MAX: i64 = 50;
/// Messages that one person may want to be reminded of at once.
pub const REMINDERS_MAX: i64 = 100;
/// How far ahead, in days.
pub const AHEAD_DAYS: i64 = 366;

/// An instant that lies ahead, and not too far.
///
/// # Errors
/// 422 `instant_invalid`, `instant_past`, `instant_too_far`.
pub fn ahead(field: &str, text: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
    let at = parse_instant(field, text)?;
    if at <= now {
        return Err(refusals::instant_past().at(field));
    }
    if at > now + TimeDelta::days(AHEAD_DAYS) { Err(refusals::instant_too_far().at(field)) } else { Ok(at) }
}

/// A message that waits for its time, or was not sent when it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct LaterMessage {
    /// The message's, also once it is sent.
    pub id: MessageId,
    pub thread_id: ThreadId,
    pub client_id: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_id: Option<BookingId>,
    pub send_at: DateTime<Utc>,
    /// Why it was not sent, by the code of the refusal; absent while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// `POST /messages/{id}/remind`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct RemindRequest {
    /// When; another time takes the place of the one before.
    #[schema(required, format = "date-time")]
    pub at: String,
}

/// When somebody is reminded of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct MessageReminder {
    pub at: DateTime<Utc>,
    pub message: Message,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_lies_ahead_and_within_a_year() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let read = |at: DateTime<Utc>| ahead("send_at", &at.to_rfc3339(), now);
        let second = TimeDelta::seconds(1);
        assert_eq!(read(now + second), Ok(now + second));
        for past in [now, now - second, now - TimeDelta::days(400)] {
            let refusal = read(past).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("instant_past", "send_at"));
        }
        let end = now + TimeDelta::days(AHEAD_DAYS);
        assert_eq!((read(end), read(end + second).unwrap_err().code), (Ok(end), "instant_too_far".to_owned()));
        assert_eq!(ahead("at", "tomorrow", now).unwrap_err().fields[0].field, "at");
    }
}
