//! Sealing: what a stolen dump must not show is stored as AES-256-GCM (NIST SP 800-38D), each value by itself.
//!
//! An envelope: a value is sealed with a *data key*, the data key lies in the database wrapped by a *master key*, and
//! the master key lies in a directory that no dump has ([`masters`]). In front of each value stands the id of its data
//! key, so keys can change while values rest. The row a value belongs to is sealed with it: moved into another row or
//! another column it does not open.
//!
//! Sealed values are compared with nothing and found by nothing; what has to be searched is not sealed, or hashed.

mod columns;
mod data_keys;
mod masters;
mod own_keys;
mod vault;

pub use columns::{SealedColumn, columns_seal};
pub use data_keys::{Seals, keys_rotate, keys_stand};
pub use own_keys::{OwnKey, own_key_make, own_key_open};
pub use vault::Vault;

use crate::{App, Error, Result};
use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, Payload},
};
use uuid::Uuid;

/// How sealed values of today begin.
const VERSION: u8 = 1;
/// Bytes of a data key's id.
const ID_BYTES: usize = 16;
/// Bytes of a nonce; random, which is good for 2^32 values of one key (SP 800-38D §8.3).
const NONCE_BYTES: usize = 12;

/// Where a value lies. Part of what is sealed, so that it opens there and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Place {
    pub table: &'static str,
    pub column: &'static str,
    pub row: Uuid,
}

impl Place {
    /// Column `column` of the row of `table` with that key.
    pub const fn new(table: &'static str, column: &'static str, row: Uuid) -> Self {
        Self { table, column, row }
    }

    fn words(self) -> String {
        format!("{}.{}:{}", self.table, self.column, self.row)
    }
}

/// Seals a value for its place. Call it before a transaction begins: it may have to look for the key.
pub async fn seal(app: &App, place: Place, plain: &[u8]) -> Result<Vec<u8>> {
    let (id, key) = app.seals.current(&app.pool, app.clock.real_now()).await?;
    let mut sealed = Vec::with_capacity(1 + ID_BYTES + NONCE_BYTES + plain.len() + 16);
    sealed.push(VERSION);
    sealed.extend_from_slice(id.as_bytes());
    sealed.extend_from_slice(&close(&key, place.words().as_bytes(), plain)?);
    Ok(sealed)
}

/// Opens what was sealed for that place.
///
/// # Errors
/// Never a refusal: what does not open was damaged, moved, or sealed with a key that is not here.
pub async fn unseal(app: &App, place: Place, sealed: &[u8]) -> Result<Vec<u8>> {
    let damaged = || Error::unexpected(format!("{} does not open", place.words()));
    let (id, rest) = key_of(sealed).ok_or_else(damaged)?;
    let key = app.seals.key(&app.pool, id).await?;
    open(&key, place.words().as_bytes(), rest).ok_or_else(damaged)
}

/// The data key a value was sealed with.
pub fn key_id(sealed: &[u8]) -> Option<Uuid> {
    key_of(sealed).map(|(id, _)| id)
}

/// The data key a value was sealed with, and the rest.
fn key_of(sealed: &[u8]) -> Option<(Uuid, &[u8])> {
    let (version, rest) = sealed.split_first()?;
    let (id, rest) = rest.split_at_checked(ID_BYTES)?;
    (*version == VERSION).then_some((Uuid::from_slice(id).ok()?, rest))
}

/// Nonce, then what is sealed with its tag.
fn close(key: &Aes256Gcm, with: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let nonce: [u8; NONCE_BYTES] = random()?;
    let sealed = key.encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: with });
    let sealed = sealed.map_err(|_| Error::unexpected("a value is too long to be sealed"))?;
    Ok([&nonce[..], &sealed].concat())
}

fn open(key: &Aes256Gcm, with: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    key.decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: with }).ok()
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use aes_gcm::KeyInit;

    fn key(byte: u8) -> Aes256Gcm {
        Aes256Gcm::new_from_slice(&[byte; 32]).unwrap()
    }

    #[test]
    fn a_value_opens_with_its_key_at_its_place_and_nowhere_else() {
        let sealed = close(&key(1), b"users.phone:1", b"+4915112345678").unwrap();
        assert_eq!(open(&key(1), b"users.phone:1", &sealed).unwrap(), b"+4915112345678");
        assert_eq!(open(&key(2), b"users.phone:1", &sealed), None, "another key");
        assert_eq!(open(&key(1), b"users.phone:2", &sealed), None, "another row");
        assert_eq!(open(&key(1), b"users.mail:1", &sealed), None, "another column");
        assert_eq!(open(&key(1), b"", &sealed), None, "no place at all");
    }

    #[test]
    fn one_changed_bit_anywhere_opens_nothing_and_neither_does_a_part() {
        let sealed = close(&key(1), b"here", b"secret").unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(open(&key(1), b"here", &changed), None, "bit {bit}");
        }
        for length in 0..sealed.len() {
            assert_eq!(open(&key(1), b"here", &sealed[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn the_same_value_is_never_sealed_alike_twice() {
        let sealed = || close(&key(1), b"here", b"1990-12-10").unwrap();
        assert_ne!(sealed(), sealed());
    }

    #[test]
    fn what_is_no_sealed_value_names_no_key() {
        for none in [&b""[..], &[1], &[1; 16], &[0; 40], &[2; 40]] {
            assert_eq!(key_of(none), None, "{none:?}");
        }
        assert_eq!(key_of(&[1; 17]).unwrap().1, b"");
    }
}
