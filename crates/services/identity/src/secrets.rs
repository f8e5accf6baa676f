//! Random secrets: session tokens, refresh tokens, tokens of links.
//!
//! 256 bits from the operating system, so neither guessing nor a slow hash is a concern: the database keeps a plain
//! SHA-256, and reading the database signs nobody in.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use spine::{Error, Result};

/// A new secret: what the person gets and what is stored.
pub struct Secret {
    /// What the person gets.
    pub token: String,
    /// What is stored.
    pub hash: Vec<u8>,
}

/// 43 characters of base64url.
pub fn secret_new() -> Result<Secret> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    let token = URL_SAFE_NO_PAD.encode(bytes);
    Ok(Secret { hash: secret_hash(&token), token })
}

/// What is stored of a secret.
pub fn secret_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}
