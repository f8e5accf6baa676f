//! Whether a webhook is Stripe's: `Stripe-Signature: t=…,v1=…` is HMAC-SHA256 over the time, a dot and the body as it
//! arrived.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How far a signature's time may lie from ours, in seconds.
pub const WINDOW_SECONDS: i64 = 300;
/// Signatures of one header that are looked at: while a secret is rotated there are two.
const SIGNATURES_MAX: usize = 8;

/// Whether one of the secrets signed exactly this, just now.
pub fn is_signed(body: &str, header: Option<&str>, secrets: &[String], at: DateTime<Utc>) -> bool {
    let Some((time, signatures)) = header.and_then(read) else { return false };
    if at.timestamp().abs_diff(time.1) > WINDOW_SECONDS.unsigned_abs() {
        return false;
    }
    let right = |secret: &String| {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
        mac.update(time.0.as_bytes());
        mac.update(b".");
        mac.update(body.as_bytes());
        // Compares in a time that does not tell how much of it is right.
        signatures.iter().any(|signature| mac.clone().verify_slice(signature).is_ok())
    };
    secrets.iter().any(right)
}

/// The header of a body that is signed at that moment, for whoever posts to us with a secret of ours.
pub fn sign(body: &str, secret: &str, at: DateTime<Utc>) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    let time = at.timestamp();
    mac.update(format!("{time}.{body}").as_bytes());
    Some(format!("t={time},v1={}", hex::encode(mac.finalize().into_bytes())))
}

/// The time as it was signed and as a number, and what may be signatures.
type Signed<'a> = ((&'a str, i64), Vec<Vec<u8>>);

fn read(header: &str) -> Option<Signed<'_>> {
    let pairs = || header.split(',').filter_map(|pair| pair.trim().split_once('='));
    let mut times = pairs().filter(|(name, _)| *name == "t").map(|(_, value)| value);
    let time = times.next().filter(|_| times.next().is_none())?;
    let seconds = time.parse().ok().filter(|_| time.bytes().all(|byte| byte.is_ascii_digit()))?;
    let v1 = pairs().filter(|(name, _)| *name == "v1").take(SIGNATURES_MAX);
    let signatures: Vec<Vec<u8>> = v1.filter_map(|(_, value)| hex::decode(value).ok()).collect();
    (!signatures.is_empty()).then_some(((time, seconds), signatures))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const BODY: &str = r#"{"id":"evt_1"}"#;
    const AT: i64 = 1_700_000_000;

    fn signed(secret: &str, time: &str, body: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(format!("{time}.{body}").as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }

    fn believed(header: &str, at: i64) -> bool {
        let secrets = ["whsec_new".to_owned(), "whsec_old".to_owned()];
        is_signed(BODY, Some(header), &secrets, DateTime::from_timestamp(at, 0).unwrap())
    }

    #[test]
    fn what_is_signed_here_is_believed_here() {
        let now = DateTime::from_timestamp(AT, 0).unwrap();
        let header = sign(BODY, "whsec_new", now).unwrap();
        assert_eq!(header, format!("t={AT},v1={}", signed("whsec_new", &AT.to_string(), BODY)));
        assert!(believed(&header, AT));
    }

    #[test]
    fn either_secret_signs_while_they_are_rotated_and_no_other_does() {
        let header = |secret: &str| format!("t={AT},v1={}", signed(secret, &AT.to_string(), BODY));
        assert!(believed(&header("whsec_new"), AT));
        assert!(believed(&header("whsec_old"), AT));
        for other in ["whsec_other", "", "whsec_new "] {
            assert!(!believed(&header(other), AT), "{other:?}");
        }
        let both = format!("t={AT},v1={},v1={}", "00".repeat(32), signed("whsec_old", &AT.to_string(), BODY));
        assert!(believed(&both, AT), "a second signature counts");
    }

    #[test]
    fn a_signature_lasts_five_minutes_in_both_directions() {
        let header = format!("t={AT},v1={}", signed("whsec_new", &AT.to_string(), BODY));
        for (off, stands) in [(300, true), (301, false), (-300, true), (-301, false), (259_200, false)] {
            assert_eq!(believed(&header, AT + off), stands, "{off}");
        }
    }

    #[test]
    fn what_is_not_exactly_that_is_nobodys() {
        let right = signed("whsec_new", &AT.to_string(), BODY);
        let other_body = signed("whsec_new", &AT.to_string(), r#"{"id":"evt_2"}"#);
        for header in [
            String::new(),
            format!("v1={right}"),
            format!("t={AT}"),
            format!("t={AT},v0={right}"),
            format!("t={AT},v1="),
            format!("t={AT},v1={}", &right[..62]),
            format!("t={AT},v1={right}00"),
            format!("t={AT},v1={other_body}"),
            format!("t={},v1={right}", AT + 1),
            format!("t=+{AT},v1={right}"),
            format!("t={AT},t={AT},v1={right}"),
            format!("t=99999999999999999999,v1={right}"),
        ] {
            assert!(!believed(&header, AT), "{header}");
        }
        let secrets = ["whsec_new".to_owned()];
        assert!(!is_signed(BODY, None, &secrets, DateTime::from_timestamp(AT, 0).unwrap()));
        let header = format!("t={AT},v1={}", signed("", &AT.to_string(), BODY));
        assert!(!is_signed(BODY, Some(&header), &[], DateTime::from_timestamp(AT, 0).unwrap()), "no secret, no word");
    }
}
