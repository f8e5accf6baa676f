//! Words that only this installation can sign: HMAC-SHA256 under its key, for addresses that open something without a
//! header. What is signed begins with what it is for, so that no signature stands for another.

use crate::App;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The signature of `words`, for one purpose: 64 small letters and digits.
pub fn sign(app: &App, purpose: &str, words: &str) -> String {
    mac(app, purpose, words).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
}

/// Whether that is our signature. Compared in a time that does not tell how much of it is right; written in one way.
pub fn is_signed(app: &App, purpose: &str, words: &str, signature: &str) -> bool {
    let plain = signature.len() == 64 && !signature.bytes().any(|byte| byte.is_ascii_uppercase());
    let shown = hex::decode(signature).unwrap_or_default();
    plain && mac(app, purpose, words).is_some_and(|mac| mac.verify_slice(&shown).is_ok())
}

/// None never: any length is a key of this MAC.
fn mac(app: &App, purpose: &str, words: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.token_key).ok()?;
    mac.update(format!("edustream signed: {purpose}\n{words}").as_bytes());
    Some(mac)
}

/// What a program posted, as one object. A list is none, although a type whose members may all be missing would be read
/// from an empty one.
pub fn object_of<T: serde::de::DeserializeOwned>(body: &str) -> Option<T> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(body).ok()?;
    serde_json::from_value(object.into()).ok()
}
