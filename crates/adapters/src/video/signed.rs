//! Words that are signed with a shared secret, ours and theirs.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// How far the clock of whoever signed may be from ours.
pub(super) const CLOCK_SECONDS: i64 = 300;

fn mac_of(key: &[u8], parts: &[&[u8]]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    for part in parts {
        mac.update(part);
    }
    Some(mac)
}

/// The signature of these parts.
pub(super) fn sign(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    mac_of(key, parts).map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default()
}

/// Whether the signature is that of these parts, in constant time. An empty key signs nothing.
pub(super) fn is_signed(key: &[u8], parts: &[&[u8]], signature: &[u8]) -> bool {
    !key.is_empty() && mac_of(key, parts).is_some_and(|mac| mac.verify_slice(signature).is_ok())
}

/// Whether two words are the same, in constant time.
pub(super) fn is_same(own: &str, said: &str) -> bool {
    let key = b"video.words";
    !own.is_empty() && is_signed(key, &[own.as_bytes()], &sign(key, &[said.as_bytes()]))
}

/// Whether something was signed just now; the time is in seconds since the epoch.
pub(super) fn is_fresh(seconds: i64, now: DateTime<Utc>) -> bool {
    (now.timestamp() - seconds).abs() <= CLOCK_SECONDS
}

/// What stands for a body that has no id of its own.
pub(super) fn id_of(body: &[u8]) -> String {
    hex::encode(Sha256::digest(body))
}

/// SHA-256 of a body in base64.
pub(super) fn digest_of(body: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(body))
}

/// A JWT signed with HS256 (RFC 7515).
pub fn jwt_sign(key: &str, claims: &Value) -> String {
    let head = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT"}"#);
    let signed = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature = URL_SAFE_NO_PAD.encode(sign(key.as_bytes(), &[signed.as_bytes()]));
    format!("{signed}.{signature}")
}

/// The claims of a JWT, if it is signed with HS256 and that key. Another algorithm is no signature.
pub(super) fn jwt_read(key: &str, token: &str) -> Option<Value> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (head, claims) = signed.split_once('.')?;
    let head: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(head).ok()?).ok()?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    if *inside(&head, &["alg"]) != "HS256" || !is_signed(key.as_bytes(), &[signed.as_bytes()], &signature) {
        return None;
    }
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
}

/// What lies there in a body; null where nothing does.
pub(super) fn inside<'a>(value: &'a Value, path: &[&str]) -> &'a Value {
    static NOTHING: Value = Value::Null;
    path.iter().try_fold(value, |value, name| value.get(name)).unwrap_or(&NOTHING)
}

/// A number that some write as a text.
pub(super) fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).filter(|number| number.is_finite())
}

/// An instant in seconds since the epoch, with or without a fraction.
pub(super) fn instant(value: &Value) -> Option<DateTime<Utc>> {
    let seconds = number(value).filter(|seconds| (0.0..4e9).contains(seconds))?;
    // Within the range that was just asked for.
    #[allow(clippy::cast_possible_truncation)]
    DateTime::from_timestamp_millis((seconds * 1_000.0).round() as i64)
}

/// A text of a body; empty where there is none, or none that could be stored.
pub(super) fn text(value: &Value) -> String {
    let said = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    if said.len() > 300 || said.contains('\0') { String::new() } else { said }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn a_jwt_is_read_with_its_own_key_and_algorithm_alone() {
        let token = jwt_sign("secret", &json!({ "iss": "key" }));
        assert_eq!(jwt_read("secret", &token).unwrap(), json!({ "iss": "key" }));
        assert_eq!(jwt_read("other", &token), None);
        assert_eq!(jwt_read("", &jwt_sign("", &json!({}))), None, "an empty key signs nothing");
        let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
        let (_, rest) = token.split_once('.').unwrap();
        assert_eq!(jwt_read("secret", &format!("{none}.{rest}")), None);
        let (signed, _) = token.rsplit_once('.').unwrap();
        for wrong in ["", "a", "a.b", "a.b.c", signed, &format!("{signed}."), &format!("{token}a")] {
            assert_eq!(jwt_read("secret", wrong), None, "{wrong}");
        }
    }

    #[test]
    fn words_and_times_are_compared_as_they_should() {
        assert!(is_same("word", "word") && !is_same("word", "wore") && !is_same("", ""));
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for (seconds, fresh) in [(0, true), (-300, true), (300, true), (-301, false), (301, false)] {
            assert_eq!(is_fresh(1_800_000_000 + seconds, now), fresh, "{seconds}");
        }
        assert_eq!(instant(&json!("1800000000")), Some(now));
        assert_eq!(instant(&json!(1_800_000_000.5)), Some(now + chrono::TimeDelta::milliseconds(500)));
        for wrong in [json!(null), json!("x"), json!(-1), json!(1e300), json!("NaN")] {
            assert_eq!(instant(&wrong), None, "{wrong}");
        }
        assert_eq!(text(&json!("a\0b")), "");
        assert_eq!(text(&json!(12)), "12");
    }
}
