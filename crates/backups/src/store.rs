//! Where copies lie: a directory or a bucket, every object sealed under its name.
//!
//! ```text
//! base/ID/00000 …     parts of a base: a packed tar, cut
//! base/ID/manifest    what is known of it; written last
//! log/NAME            one segment of the log, packed
//! files/KEY           a file that somebody sent, as it lies in the store of files
//! erasures            whose data was erased, one id a line; only ever grows
//! keys/NAME           master keys, open; only where somebody asked for them
//! ```

use crate::failed;
use adapters::files::{ObjectPlace, Objects};
use domain::platform::backups::{Base, Segment};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use futures::TryStreamExt;
use spine::{Error, Result, sealing::Vault};
use std::{
    collections::BTreeSet,
    io::{Read, Write},
};
use uuid::Uuid;

/// Bytes of a part of a base. One is in memory at a time, sealed and not.
pub const PART_BYTES: usize = 16 << 20;
/// Where the list of those whose data was erased lies.
const ERASURES: &str = "erasures";

/// A place of copies.
#[derive(Clone)]
pub struct BackupStore {
    pub(crate) objects: Objects,
    vault: Vault,
}

impl BackupStore {
    /// Opens the place; the directory is made when it is missing.
    pub fn open(place: &ObjectPlace, vault: Vault) -> Result<Self> {
        Ok(Self { objects: Objects::open(place)?, vault })
    }

    /// Seals and stores.
    pub(crate) async fn put(&self, name: &str, plain: &[u8]) -> Result<()> {
        let sealed = self.vault.close(name, plain)?;
        Ok(self.objects.put(name, sealed).await?)
    }

    /// What was stored, if it is there.
    pub(crate) async fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        match self.objects.get(name).await? {
            Some(sealed) => Ok(Some(self.vault.open(name, &sealed)?)),
            None => Ok(None),
        }
    }

    async fn got(&self, name: &str) -> Result<Vec<u8>> {
        self.get(name).await?.ok_or_else(|| Error::unexpected(format!("{name} is missing from the backups")))
    }

    /// Names below `prefix/`, in order.
    pub(crate) async fn names(&self, prefix: &str) -> Result<BTreeSet<String>> {
        let found = self.objects.list(prefix).map_ok(|stored| stored.key).try_collect().await?;
        Ok(found)
    }

    /// Every base that is whole, the oldest first.
    pub async fn bases(&self) -> Result<Vec<Base>> {
        let mut bases = Vec::new();
        for name in self.names("base").await? {
            if name.ends_with("/manifest") {
                let text = self.got(&name).await?;
                bases.push(serde_json::from_slice::<Base>(&text).map_err(|error| failed(&name, error))?);
            }
        }
        bases.sort_by_key(|base| (base.ended_at, base.id));
        Ok(bases)
    }

    /// Stores one part of a base.
    pub async fn part_put(&self, base: Uuid, number: u32, bytes: &[u8]) -> Result<()> {
        self.put(&part(base, number), bytes).await
    }

    /// One part of a base.
    pub async fn part_get(&self, base: Uuid, number: u32) -> Result<Vec<u8>> {
        self.got(&part(base, number)).await
    }

    /// Makes a base one: what is known of it is stored when all its parts are.
    pub async fn base_put(&self, base: &Base) -> Result<()> {
        let text = serde_json::to_vec(base).map_err(|error| failed("a base", error))?;
        self.put(&format!("base/{}/manifest", base.id), &text).await
    }

    /// Takes a base away: first what makes it one.
    pub async fn base_delete(&self, base: Uuid) -> Result<()> {
        self.objects.delete(&format!("base/{base}/manifest")).await?;
        Ok(self.objects.delete_below(&format!("base/{base}")).await?)
    }

    /// Names of the log's files.
    pub async fn log_names(&self) -> Result<BTreeSet<String>> {
        let names = self.names("log").await?;
        Ok(names.iter().filter_map(|name| name.strip_prefix("log/")).map(str::to_owned).collect())
    }

    /// Stores a file of the log.
    pub async fn log_put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        let packed = packed.write_all(bytes).and_then(|()| packed.finish()).map_err(|error| failed(name, error))?;
        self.put(&format!("log/{name}"), &packed).await
    }

    /// A file of the log as the database wrote it.
    pub async fn log_get(&self, name: &str) -> Result<Vec<u8>> {
        let packed = self.got(&format!("log/{name}")).await?;
        let mut bytes = Vec::new();
        GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).map_err(|error| failed(name, error))?;
        Ok(bytes)
    }

    /// Takes segments before that one away; histories stay.
    pub async fn log_delete_before(&self, first: &Segment) -> Result<usize> {
        let mut gone = 0;
        for name in self.log_names().await? {
            if Segment::parse(&name).is_some_and(|segment| segment.position() < first.position()) {
                self.objects.delete(&format!("log/{name}")).await?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    /// Whose data was erased, one id a line.
    pub async fn erasures(&self) -> Result<BTreeSet<Uuid>> {
        let text = self.get(ERASURES).await?.unwrap_or_default();
        let text = String::from_utf8(text).map_err(|error| failed(ERASURES, error))?;
        text.lines().map(|line| line.parse().map_err(|error| failed(ERASURES, error))).collect()
    }

    /// Adds to that list. Nobody ever leaves it: a database that was restored knows fewer than there were.
    pub async fn erasures_add(&self, now: &[Uuid]) -> Result<()> {
        let mut all = self.erasures().await?;
        let before = all.len();
        all.extend(now);
        if all.len() == before {
            return Ok(());
        }
        let text: String = all.iter().fold(String::new(), |list, id| format!("{list}{id}\n"));
        self.put(ERASURES, text.as_bytes()).await
    }

    /// Copies the master keys beside what they open. Whoever holds the store then reads everything.
    pub async fn keys_put(&self) -> Result<usize> {
        let directory = self.vault.directory();
        let mut kept = 0;
        for entry in std::fs::read_dir(directory).map_err(|error| failed("the keys", error))? {
            let path = entry.map_err(|error| failed("the keys", error))?.path();
            let is_key = path.extension().is_some_and(|kind| kind == "key");
            let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| is_key) else { continue };
            let bytes = std::fs::read(&path).map_err(|error| failed("the keys", error))?;
            self.objects.put(&format!("keys/{name}"), bytes).await?;
            kept += 1;
        }
        Ok(kept)
    }

    /// The master keys of the store, where somebody put them there, by name.
    pub async fn keys_get(&self) -> Result<Vec<(String, Vec<u8>)>> {
        let mut keys = Vec::new();
        for name in self.names("keys").await? {
            let bytes = self.objects.get(&name).await?.unwrap_or_default();
            keys.push((name.trim_start_matches("keys/").to_owned(), bytes));
        }
        Ok(keys)
    }
}

fn part(base: Uuid, number: u32) -> String {
    format!("base/{base}/{number:05}")
}
