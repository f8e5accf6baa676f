//! Keys of their own: where many values belong together (the messages of a thread), each group has a key that is itself
//! sealed as a value. A turned data key seals that one key anew and not the thousand values, and whoever lacks it opens
//! none of them.

use super::{Place, close, open, random, seal, unseal};
use crate::{App, Error, Result};
use aes_gcm::{Aes256Gcm, KeyInit};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// What the key that marks are made with is derived for: it never seals, and the one that seals never marks.
const MARKS: &[u8] = b"edustream marks of words";

/// The key of one group, unwrapped.
#[derive(Clone)]
pub struct OwnKey {
    seals: Aes256Gcm,
    marks: Hmac<Sha256>,
}

impl std::fmt::Debug for OwnKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnKey")
    }
}

impl OwnKey {
    /// Seals a value of the group for its place.
    pub fn close(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
        close(&self.seals, place.words().as_bytes(), plain)
    }

    /// Opens what [`Self::close`] sealed for that place.
    ///
    /// # Errors
    /// Never a refusal: what does not open was damaged or moved.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>> {
        open(&self.seals, place.words().as_bytes(), sealed)
            .ok_or_else(|| Error::unexpected(format!("{} does not open", place.words())))
    }

    /// By what a word of the group is found without being told: the first 64 bits of its keyed hash.
    pub fn mark(&self, word: &str) -> i64 {
        let mut mac = self.marks.clone();
        mac.update(word.as_bytes());
        let hash = mac.finalize().into_bytes();
        hash.iter().take(8).fold(0_i64, |mark, byte| (mark << 8) | i64::from(*byte))
    }

    fn of(bytes: &[u8]) -> Result<Self> {
        let wrong = || Error::unexpected("a key has another length");
        let seals = Aes256Gcm::new_from_slice(bytes).map_err(|_| wrong())?;
        let mut derived = <Hmac<Sha256> as KeyInit>::new_from_slice(bytes).map_err(|_| wrong())?;
        derived.update(MARKS);
        let derived = derived.finalize().into_bytes();
        let marks = <Hmac<Sha256> as KeyInit>::new_from_slice(&derived).map_err(|_| wrong())?;
        Ok(Self { seals, marks })
    }
}

/// A new key, and what is stored of it at that place.
pub async fn own_key_make(app: &App, place: Place) -> Result<(OwnKey, Vec<u8>)> {
    let bytes = random::<32>()?;
    Ok((OwnKey::of(&bytes)?, seal(app, place, &bytes).await?))
}

/// The key that was stored at that place.
///
/// # Errors
/// As [`unseal`].
pub async fn own_key_open(app: &App, place: Place, sealed: &[u8]) -> Result<OwnKey> {
    OwnKey::of(&unseal(app, place, sealed).await?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_value_opens_with_the_key_of_its_group_at_its_place_alone() {
        let (one, other) = (OwnKey::of(&[1; 32]).unwrap(), OwnKey::of(&[2; 32]).unwrap());
        let place = |row| Place::new("messages", "text_sealed", Uuid::from_u128(row));
        let sealed = one.close(place(1), "Grüße".as_bytes()).unwrap();
        assert_eq!(one.open(place(1), &sealed).unwrap(), "Grüße".as_bytes());
        assert!(one.open(place(2), &sealed).is_err() && other.open(place(1), &sealed).is_err());
        assert!(OwnKey::of(&[1; 31]).is_err());
    }

    #[test]
    fn a_word_has_one_mark_in_its_group_and_another_in_every_other() {
        let (one, other) = (OwnKey::of(&[1; 32]).unwrap(), OwnKey::of(&[2; 32]).unwrap());
        assert_eq!(one.mark("fractions"), OwnKey::of(&[1; 32]).unwrap().mark("fractions"));
        assert_ne!(one.mark("fractions"), one.mark("fraction"));
        assert_ne!(one.mark("fractions"), other.mark("fractions"));
    }
}
