//! Who pushes (RFC 8292): each push carries a word signed with the key that the browser subscribed with.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use p256::{
    SecretKey,
    ecdsa::{Signature, SigningKey, signature::Signer},
};
use serde_json::json;

/// How long a word is good; services take 24 hours at most, and clocks differ.
const GOOD_HOURS: i64 = 12;

/// The key pair of an installation.
#[derive(Clone)]
pub struct SenderKey(SecretKey);

impl std::fmt::Debug for SenderKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SenderKey")
    }
}

impl SenderKey {
    /// A new one; none without randomness.
    pub fn make() -> Option<Self> {
        random_key().map(Self)
    }

    /// The one that was kept as these bytes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        // Fewer bytes would be filled up with noughts.
        (bytes.len() == 32).then(|| SecretKey::from_slice(bytes).ok().map(Self)).flatten()
    }

    /// What is kept of it, sealed.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }

    /// What everybody may know: the point, uncompressed.
    pub fn public(&self) -> Vec<u8> {
        self.0.public_key().to_sec1_bytes().into_vec()
    }

    /// The `Authorization` of a push to a service at `origin`, from whoever is reached at `subject`.
    pub fn authorization(&self, origin: &str, subject: &str, now: DateTime<Utc>) -> String {
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let expires = (now + TimeDelta::hours(GOOD_HOURS)).timestamp();
        let claims = part(json!({ "aud": origin, "exp": expires, "sub": subject }));
        let signed = format!("{}.{claims}", part(json!({ "typ": "JWT", "alg": "ES256" })));
        let signature: Signature = SigningKey::from(&self.0).sign(signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", URL_SAFE_NO_PAD.encode(self.public()))
    }
}

/// A key of P-256. Nearly every 32 bytes are one.
pub(super) fn random_key() -> Option<SecretKey> {
    (0..8).find_map(|_| {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).ok()?;
        SecretKey::from_slice(&bytes).ok()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use p256::ecdsa::{VerifyingKey, signature::Verifier};

    #[test]
    fn the_word_is_signed_by_the_announced_key_for_one_service_and_half_a_day() {
        let key = SenderKey::make().unwrap();
        let now: DateTime<Utc> = "2026-03-10T10:00:00Z".parse().unwrap();
        let said = key.authorization("https://push.example", "mailto:help@edu.example", now);
        let (token, shown) = said.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(URL_SAFE_NO_PAD.decode(shown).unwrap(), key.public());
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        let verifier = VerifyingKey::from_sec1_bytes(&key.public()).unwrap();
        assert!(verifier.verify(signed.as_bytes(), &signature).is_ok());
        assert!(verifier.verify(b"another", &signature).is_err());
        let read = |part: &str| -> serde_json::Value {
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
        };
        let (head, claims) = signed.split_once('.').unwrap();
        assert_eq!(read(head), json!({ "typ": "JWT", "alg": "ES256" }));
        let expected = json!({ "aud": "https://push.example", "exp": now.timestamp() + 43_200,
            "sub": "mailto:help@edu.example" });
        assert_eq!(read(claims), expected);
    }

    #[test]
    fn a_key_comes_back_from_its_bytes_and_no_two_are_alike() {
        let (key, other) = (SenderKey::make().unwrap(), SenderKey::make().unwrap());
        assert_eq!(SenderKey::read(&key.bytes()).unwrap().public(), key.public());
        assert_ne!(key.public(), other.public());
        assert!(SenderKey::read(&[0; 32]).is_none() && SenderKey::read(&[1; 31]).is_none());
    }
}
