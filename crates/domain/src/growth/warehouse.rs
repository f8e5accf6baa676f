//! What leaves for a warehouse (IN4): what happened, without anything by which a person is known.
//!
//! Closed by default. Of a payload leave numbers, truths, instants, and ids as marks that only this installation can
//! make; of words only those under a name of [`KEPT`] that look like a code of ours. Whatever an event carries from
//! tomorrow on stays here until somebody adds its name.

use chrono::DateTime;
use serde_json::{Map, Value};
use uuid::Uuid;

/// Names under which an event carries a code of ours and never what somebody wrote.
pub const KEPT: &[&str] = &[
    "category",
    "channel",
    "currency",
    "dispute_state",
    "from_state",
    "kind",
    "outcome",
    "payment_state",
    "provider",
    "purpose",
    "role",
    "session_outcome",
    "session_state",
    "state",
    "status",
    "to_state",
];
/// Longest code in bytes.
const CODE_MAX_BYTES: usize = 40;
/// Digits and letters of a mark: 128 bits.
pub const MARK_CHARS: usize = 32;

/// A payload as it may leave. `mark` makes of an id what stands for it in the warehouse: the same for the same id.
pub fn masked(data: &Value, mark: &impl Fn(Uuid) -> String) -> Value {
    field(None, data, mark).unwrap_or(Value::Null)
}

fn field(name: Option<&str>, value: &Value, mark: &impl Fn(Uuid) -> String) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => Some(value.clone()),
        Value::String(text) => word(name, text, mark).map(Value::String),
        Value::Array(items) => Some(items.iter().filter_map(|item| field(name, item, mark)).collect()),
        Value::Object(fields) => {
            let kept = fields.iter().filter_map(|(key, value)| {
                let value = field(Some(key), value, mark)?;
                Some((key_of(key, mark)?, value))
            });
            Some(Value::Object(kept.collect::<Map<_, _>>()))
        }
    }
}

/// A name of ours, or an id that something is listed under.
fn key_of(key: &str, mark: &impl Fn(Uuid) -> String) -> Option<String> {
    match Uuid::parse_str(key) {
        Ok(id) => Some(mark(id)),
        Err(_) => is_name(key).then(|| key.to_owned()),
    }
}

fn word(name: Option<&str>, text: &str, mark: &impl Fn(Uuid) -> String) -> Option<String> {
    if let Ok(id) = Uuid::parse_str(text) {
        return Some(mark(id));
    }
    let kept = DateTime::parse_from_rfc3339(text).is_ok() || (name.is_some_and(|n| KEPT.contains(&n)) && is_code(text));
    kept.then(|| text.to_owned())
}

/// As our fields are called.
fn is_name(text: &str) -> bool {
    text.len() <= CODE_MAX_BYTES && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= CODE_MAX_BYTES
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ROSA: Uuid = Uuid::from_u128(0x7);

    fn left(data: &Value) -> Value {
        masked(data, &|id| format!("m{}", id.as_u128()))
    }

    #[test]
    fn ids_leave_as_marks_wherever_they_stand() {
        let data = json!({ "user_id": ROSA, "audience": [ROSA, ROSA], "by": { ROSA.to_string(): 3 } });
        assert_eq!(left(&data), json!({ "user_id": "m7", "audience": ["m7", "m7"], "by": { "m7": 3 } }));
        assert!(!left(&data).to_string().contains("00000000-0000"));
    }

    #[test]
    fn numbers_truths_and_instants_leave_and_codes_where_only_codes_stand() {
        let data = json!({
            "amount": { "amount": 2_500, "currency": "USD" }, "first": true, "none": null,
            "starts_at": "2026-03-03T10:00:00Z", "session_state": "SCHEDULED", "version": 2,
        });
        assert_eq!(left(&data), data);
    }

    #[test]
    fn nothing_that_somebody_wrote_leaves() {
        for data in [
            json!({ "text": "Rosa" }),
            json!({ "display_name": "rosa" }),
            json!({ "email": "rosa@example.org" }),
            json!({ "time_zone": "Europe/Berlin" }),
            json!({ "birth_date": "2011-05-06" }),
            json!({ "reason": "ill" }),
            json!({ "phone": "+4915123456789" }),
            json!({ "names": ["Rosa", "Anna"] })
                .get("names")
                .map(|names| json!({ "kinds": names }))
                .unwrap_or_default(),
        ] {
            let told = left(&data).to_string().to_lowercase();
            for word in ["rosa", "anna", "berlin", "2011", "ill", "4915"] {
                assert!(!told.contains(word), "{data} left as {told}");
            }
        }
    }

    #[test]
    fn a_sentence_under_the_name_of_a_code_stays() {
        for text in ["", "rosa at example", "é", &"a".repeat(41), "a,b", "+49", "a@b.de"] {
            assert_eq!(left(&json!({ "kind": text })), json!({}), "{text}");
        }
        assert_eq!(left(&json!({ "kind": "booking.ended" })), json!({ "kind": "booking.ended" }));
    }

    #[test]
    fn what_is_listed_under_a_word_of_somebody_stays() {
        assert_eq!(
            left(&json!({ "marks": { "Rosa": 1, "rosa@example.org": 2, "sum": 3 } })),
            json!({ "marks": { "sum": 3 } })
        );
    }
}
