//! Master keys: one file each in a directory that all servers of an installation share, and that belongs into no dump.
//!
//! A file is named by an id that grows with time; the newest wraps what is made from now on, the older ones open what
//! they wrapped. Two servers that start at once make one each, which is no harm.

use super::random;
use crate::{Error, Result};
use aes_gcm::{Aes256Gcm, KeyInit};
use std::{
    fs::{self, DirBuilder, OpenOptions},
    io::{ErrorKind, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// How the files end.
const ENDING: &str = "key";

/// A directory of master keys.
#[derive(Clone, Debug)]
pub(super) struct Masters(PathBuf);

/// One of them.
pub(super) struct Master {
    pub id: Uuid,
    pub cipher: Aes256Gcm,
}

impl Masters {
    pub(super) fn at(directory: PathBuf) -> Self {
        Self(directory)
    }

    /// The directory, to be named to an operator.
    pub(super) fn directory(&self) -> &Path {
        &self.0
    }

    /// The newest.
    pub(super) fn newest(&self) -> Result<Option<Master>> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.wrong(&error)),
        };
        let mut newest = None;
        for entry in entries {
            newest = newest.max(id_of(&entry.map_err(|error| self.wrong(&error))?.path()));
        }
        newest.map_or(Ok(None), |id| self.find(id))
    }

    /// The one of that id, if it is here.
    pub(super) fn find(&self, id: Uuid) -> Result<Option<Master>> {
        let path = self.path(id);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.wrong(&error)),
        };
        if fs::metadata(&path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0) {
            tracing::warn!(key = %path.display(), "others than the owner may read this key: chmod 600");
        }
        let bytes = hex::decode(text.trim()).map_err(|_| self.wrong(&format!("{id} is no key")))?;
        let cipher = Aes256Gcm::new_from_slice(&bytes).map_err(|_| self.wrong(&format!("{id} is no key")))?;
        Ok(Some(Master { id, cipher }))
    }

    /// A new one. It stands there whole or not at all: half a key would lose what it wrapped.
    pub(super) fn make(&self) -> Result<Master> {
        let wrong = |error: std::io::Error| self.wrong(&error);
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0).map_err(wrong)?;
        let (id, bytes) = (Uuid::now_v7(), random::<32>()?);
        let half = self.0.join(format!("{id}.half"));
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half).map_err(wrong)?;
        writeln!(file, "{}", hex::encode(bytes)).and_then(|()| file.sync_all()).map_err(wrong)?;
        fs::rename(&half, self.path(id)).map_err(wrong)?;
        fs::File::open(&self.0).and_then(|directory| directory.sync_all()).map_err(wrong)?;
        self.find(id)?.ok_or_else(|| self.wrong(&"a key that was made is not there"))
    }

    fn path(&self, id: Uuid) -> PathBuf {
        self.0.join(format!("{id}.{ENDING}"))
    }

    fn wrong(&self, what: &dyn std::fmt::Display) -> Error {
        Error::unexpected(format!("the keys in {}: {what}", self.0.display()))
    }
}

fn id_of(path: &Path) -> Option<Uuid> {
    let ours = path.extension().is_some_and(|ending| ending == ENDING);
    ours.then(|| path.file_stem()?.to_str()?.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn masters() -> Masters {
        Masters::at(std::env::temp_dir().join(format!("edustream-keys-{}", Uuid::now_v7())))
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn the_first_key_is_made_when_it_is_asked_for_and_only_its_owner_reads_it() {
        let masters = masters();
        assert!(masters.newest().unwrap().is_none() && masters.find(Uuid::now_v7()).unwrap().is_none());
        let made = masters.make().unwrap();
        assert_eq!((mode(masters.directory()), mode(&masters.path(made.id))), (0o700, 0o600));
        assert_eq!(masters.newest().unwrap().unwrap().id, made.id);
        fs::remove_dir_all(masters.directory()).unwrap();
    }

    #[test]
    fn the_newest_wraps_and_the_older_ones_stay_readable() {
        let masters = masters();
        let (first, second) = (masters.make().unwrap(), masters.make().unwrap());
        assert_eq!(masters.newest().unwrap().unwrap().id, second.id);
        assert!(masters.find(first.id).unwrap().is_some());
        fs::remove_dir_all(masters.directory()).unwrap();
    }

    #[test]
    fn half_a_key_other_files_and_a_key_that_is_none_are_not_taken_for_one() {
        let masters = masters();
        let made = masters.make().unwrap();
        fs::write(masters.directory().join("README"), "keys").unwrap();
        fs::write(masters.directory().join("zz.key"), "keys").unwrap();
        fs::write(masters.directory().join(format!("{}.half", Uuid::now_v7())), "00").unwrap();
        assert_eq!(masters.newest().unwrap().unwrap().id, made.id);
        for text in ["", "00", "not hexadecimal", &"0".repeat(63)] {
            fs::write(masters.path(made.id), text).unwrap();
            assert!(masters.newest().is_err(), "{text:?}");
        }
        fs::remove_dir_all(masters.directory()).unwrap();
    }
}
