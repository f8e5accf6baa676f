//! What is kept outside: sealed under the master keys alone, so that it opens where there is no database yet. Backups
//! are.
//!
//! Each object has a key of its own, wrapped by the newest master and lying in front of it. Its name is sealed with it:
//! given another object's name it does not open, so that whoever holds the store cannot pass one for the other.

use super::{close, masters::Masters, open, random};
use crate::{Error, Result};
use aes_gcm::{Aes256Gcm, KeyInit};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// How an object begins.
const MAGIC: &[u8; 8] = b"edusafe\x01";
/// Bytes of an id.
const ID_BYTES: usize = 16;
/// Bytes of a wrapped key: nonce, key, tag.
const WRAPPED_BYTES: usize = 12 + 32 + 16;

/// A directory of master keys, used without a database.
#[derive(Clone, Debug)]
pub struct Vault(Masters);

impl Vault {
    /// With master keys in that directory.
    pub fn new(keys: PathBuf) -> Self {
        Self(Masters::at(keys))
    }

    /// The directory.
    pub fn directory(&self) -> &Path {
        self.0.directory()
    }

    /// Makes the first master key; none where there is one already.
    pub fn first(&self) -> Result<Option<Uuid>> {
        match self.0.newest()? {
            Some(_) => Ok(None),
            None => Ok(Some(self.0.make()?.id)),
        }
    }

    /// Seals an object of that name. The first master key of an installation is made here when there is none.
    pub fn close(&self, name: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let master = self.0.newest()?.map_or_else(|| self.0.make(), Ok)?;
        let bytes = random::<32>()?;
        let key = Aes256Gcm::new_from_slice(&bytes).map_err(|_| Error::unexpected("a key has another length"))?;
        let wrapped = close(&master.cipher, key_of(name).as_bytes(), &bytes)?;
        let body = close(&key, name.as_bytes(), plain)?;
        Ok([&MAGIC[..], master.id.as_bytes(), &wrapped, &body].concat())
    }

    /// Opens the object of that name.
    ///
    /// # Errors
    /// A sentence for the operator: its key is not here, or it was changed.
    pub fn open(&self, name: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let damaged = || Error::unexpected(format!("{name} does not open: it was changed, or is only a part"));
        let rest = sealed.strip_prefix(&MAGIC[..]).ok_or_else(damaged)?;
        let (id, rest) = rest.split_at_checked(ID_BYTES).ok_or_else(damaged)?;
        let (wrapped, body) = rest.split_at_checked(WRAPPED_BYTES).ok_or_else(damaged)?;
        let id = Uuid::from_slice(id).map_err(|_| damaged())?;
        let Some(master) = self.0.find(id)? else {
            return Err(Error::unexpected(format!(
                "{} has no key {id}, which {name} is sealed under: set EDUSTREAM_KEYS_DIR to the directory of the \
                installation's keys",
                self.0.directory().display()
            )));
        };
        let bytes = open(&master.cipher, key_of(name).as_bytes(), wrapped).ok_or_else(damaged)?;
        let key = Aes256Gcm::new_from_slice(&bytes).map_err(|_| damaged())?;
        open(&key, name.as_bytes(), body).ok_or_else(damaged)
    }
}

fn key_of(name: &str) -> String {
    format!("key of {name}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn vault() -> Vault {
        Vault::new(std::env::temp_dir().join(format!("edustream-vault-{}", Uuid::now_v7())))
    }

    #[test]
    fn an_object_opens_under_its_own_name_with_its_own_keys_and_nowhere_else() {
        let (ours, others) = (vault(), vault());
        assert!(ours.first().unwrap().is_some() && ours.first().unwrap().is_none(), "one is enough");
        let sealed = ours.close("wal/1", b"journal").unwrap();
        others.close("wal/1", b"made its key").unwrap();
        assert_eq!(ours.open("wal/1", &sealed).unwrap(), b"journal");
        assert!(ours.open("wal/2", &sealed).unwrap_err().to_string().contains("does not open"));
        let missing = others.open("wal/1", &sealed).unwrap_err().to_string();
        assert!(missing.contains("EDUSTREAM_KEYS_DIR"), "{missing}");
        // A part of one object beside a part of another is neither.
        let mixed = [&sealed[..84], &ours.close("wal/1", b"another").unwrap()[84..]].concat();
        assert!(ours.open("wal/1", &mixed).is_err());
        for vault in [ours, others] {
            std::fs::remove_dir_all(vault.directory()).unwrap();
        }
    }

    #[test]
    fn every_changed_bit_and_every_part_is_noticed_and_nothing_shows() {
        let ours = vault();
        let sealed = ours.close("base/1", b"a secret that must not show").unwrap();
        assert!(!sealed.windows(6).any(|found| found == b"secret"));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(ours.open("base/1", &changed).is_err(), "byte {at}");
            assert!(ours.open("base/1", &sealed[..at]).is_err(), "{at} bytes");
        }
        std::fs::remove_dir_all(ours.directory()).unwrap();
    }

    #[test]
    fn older_master_keys_open_older_objects() {
        let ours = vault();
        let before = ours.close("base/1", b"old").unwrap();
        ours.0.make().unwrap();
        let after = ours.close("base/1", b"new").unwrap();
        assert_ne!(before[8..24], after[8..24], "the newest seals");
        assert_eq!(
            (ours.open("base/1", &before).unwrap(), ours.open("base/1", &after).unwrap()),
            (b"old".into(), b"new".into())
        );
        std::fs::remove_dir_all(ours.directory()).unwrap();
    }
}
