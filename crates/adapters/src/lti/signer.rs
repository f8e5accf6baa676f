//! What we sign for platforms: RS256, which every one of them must read (Security Framework §5.1.2).
//!
//! The key is made by `rsa`, because `ring` makes none; it is used by `ring`, whose time tells nothing of the key.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair, RsaPublicKeyComponents},
};
use rsa::{RsaPrivateKey, pkcs8::EncodePrivateKey};
use serde_json::{Value, json};

/// Bits of the key.
const BITS: usize = 2_048;

/// The key is none, or there is no randomness.
#[derive(Debug, thiserror::Error)]
#[error("the key that signs for platforms: {0}")]
pub struct SignerError(String);

/// A key pair.
pub struct Signer {
    id: String,
    pair: RsaKeyPair,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Signer {
    /// A new key as it is kept (PKCS #8). Takes a good part of a second: not on a thread that serves others.
    ///
    /// # Errors
    /// Without randomness.
    pub fn make() -> Result<Vec<u8>, SignerError> {
        let made = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, BITS);
        let made = made.map_err(|error| SignerError(error.to_string()))?;
        let kept = made.to_pkcs8_der().map_err(|error| SignerError(error.to_string()))?;
        Ok(kept.as_bytes().to_vec())
    }

    /// The one that was kept as these bytes.
    ///
    /// # Errors
    /// Where they are none.
    pub fn read(id: &str, kept: &[u8]) -> Result<Self, SignerError> {
        let pair = RsaKeyPair::from_pkcs8(kept).map_err(|error| SignerError(error.to_string()))?;
        Ok(Self { id: id.to_owned(), pair })
    }

    /// Modulus and exponent of its public half, in base64url.
    pub fn public(&self) -> (String, String) {
        let public = RsaPublicKeyComponents::<Vec<u8>>::from(self.pair.public());
        (URL_SAFE_NO_PAD.encode(public.n), URL_SAFE_NO_PAD.encode(public.e))
    }

    /// What is said to everybody of a key (RFC 7517).
    pub fn shown(id: &str, modulus: &str, exponent: &str) -> Value {
        json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": id, "n": modulus, "e": exponent })
    }

    /// A signed token that says this.
    ///
    /// # Errors
    /// Where the key signs nothing.
    pub fn sign(&self, claims: &Value) -> Result<String, SignerError> {
        let head = json!({ "typ": "JWT", "alg": "RS256", "kid": self.id });
        let text = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let said = format!("{}.{}", text(&head), text(claims));
        let mut signature = vec![0; self.pair.public().modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), said.as_bytes(), &mut signature)
            .map_err(|error| SignerError(error.to_string()))?;
        Ok(format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}
