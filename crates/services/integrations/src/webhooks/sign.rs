//! How a receiver knows that it was us, and when.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// `t=…,v1=…`: HMAC-SHA256 over the time, a dot and the body, once per secret: two while a secret is rotated.
pub fn signature(secrets: &[String], seconds: i64, body: &str) -> String {
    let mut header = format!("t={seconds}");
    for secret in secrets {
        // A key of any length is a key (RFC 2104 §2).
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { continue };
        mac.update(format!("{seconds}.").as_bytes());
        mac.update(body.as_bytes());
        header.push_str(",v1=");
        header.push_str(&hex::encode(mac.finalize().into_bytes()));
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_one_that_openssl_makes() {
        // printf '1700000000.{"id":1}' | openssl dgst -sha256 -hmac whsec_a
        let one = "8c8e247421de0b76bf97607e630fe462de82132f873d78a74c81d7cee02ffbdf";
        assert_eq!(signature(&["whsec_a".into()], 1_700_000_000, r#"{"id":1}"#), format!("t=1700000000,v1={one}"));
    }

    #[test]
    fn while_a_secret_is_rotated_there_are_two_and_each_is_its_own() {
        let both = signature(&["whsec_a".into(), "whsec_b".into()], 7, "{}");
        let each = ["whsec_a", "whsec_b"].map(|secret| signature(&[secret.to_owned()], 7, "{}"));
        let [one, other] = each.map(|header| header.replace("t=7", ""));
        assert_eq!(both, format!("t=7{one}{other}"));
        assert!(one != other);
    }
}
