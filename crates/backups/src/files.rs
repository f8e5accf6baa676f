//! Files that people sent lie beside the database and are copied beside its backups: once each, as they never change.
//!
//! A file that is gone from its store goes from the copies when nobody can go back behind its end any more: a mark
//! beside the copy says since when it is missed.

use crate::store::BackupStore;
use adapters::files::Objects;
use chrono::{DateTime, Duration, Utc};
use futures::TryStreamExt;
use spine::Result;
use std::collections::BTreeMap;

/// Where copies lie, and where the marks of what is gone.
const COPIES: &str = "files";
const GONE: &str = "files_gone";

/// Copies what is new; answers how many files.
pub async fn files_copy(store: &BackupStore, files: &Objects, days: u32, now: DateTime<Utc>) -> Result<usize> {
    let here = listed(files, "").await?;
    let copies = below(store, COPIES).await?;
    let gone = below(store, GONE).await?;
    let mut copied = 0;
    for key in lacking(&here, &copies) {
        // Gone between the list and now: somebody's erasure, which is no defect.
        let Some(bytes) = files.get(&key).await? else { continue };
        store.put(&format!("{COPIES}/{key}"), &bytes).await?;
        copied += 1;
    }
    for key in here.keys() {
        if gone.contains_key(key) {
            store.objects.delete(&format!("{GONE}/{key}")).await?;
        }
    }
    for key in lacking(&copies, &here) {
        match gone.get(&key) {
            None => store.put(&format!("{GONE}/{key}"), b"").await?,
            Some(since) if now - *since >= Duration::days(i64::from(days)) => {
                store.objects.delete(&format!("{COPIES}/{key}")).await?;
                store.objects.delete(&format!("{GONE}/{key}")).await?;
            }
            Some(_) => {}
        }
    }
    Ok(copied)
}

/// Puts back what is missing; answers how many files.
pub async fn files_put_back(store: &BackupStore, files: &Objects) -> Result<usize> {
    let here = listed(files, "").await?;
    let mut back = 0;
    for key in lacking(&below(store, COPIES).await?, &here) {
        if let Some(bytes) = store.get(&format!("{COPIES}/{key}")).await? {
            files.put(&key, bytes).await?;
            back += 1;
        }
    }
    Ok(back)
}

/// Keys of the one that the other has not.
fn lacking(of: &BTreeMap<String, DateTime<Utc>>, there: &BTreeMap<String, DateTime<Utc>>) -> Vec<String> {
    of.keys().filter(|key| !there.contains_key(*key)).cloned().collect()
}

async fn below(store: &BackupStore, folder: &str) -> Result<BTreeMap<String, DateTime<Utc>>> {
    let found = listed(&store.objects, folder).await?;
    let prefix = format!("{folder}/");
    Ok(found.into_iter().filter_map(|(key, at)| Some((key.strip_prefix(&prefix)?.to_owned(), at))).collect())
}

async fn listed(objects: &Objects, folder: &str) -> Result<BTreeMap<String, DateTime<Utc>>> {
    Ok(objects.list(folder).map_ok(|stored| (stored.key, stored.at)).try_collect().await?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use adapters::files::ObjectPlace;
    use spine::sealing::Vault;
    use std::{fs, path::PathBuf};

    struct Places(PathBuf);

    impl Places {
        fn new() -> Self {
            Self(std::env::temp_dir().join(format!("edustream-copies-{}", uuid::Uuid::now_v7())))
        }

        fn files(&self, name: &str) -> Objects {
            Objects::open(&ObjectPlace::Directory(self.0.join(name))).unwrap()
        }

        fn store(&self) -> BackupStore {
            let place = ObjectPlace::Directory(self.0.join("copies"));
            BackupStore::open(&place, Vault::new(self.0.join("keys"))).unwrap()
        }
    }

    impl Drop for Places {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[tokio::test]
    async fn files_are_copied_once_come_back_and_go_when_nobody_can_go_back_behind_their_end() {
        let places = Places::new();
        let (files, store, now) = (places.files("files"), places.store(), Utc::now());
        files.put("uploads/a/1", b"a diploma".to_vec()).await.unwrap();
        files.put("uploads/b/1", b"a face".to_vec()).await.unwrap();
        assert_eq!(files_copy(&store, &files, 14, now).await.unwrap(), 2);
        assert_eq!(files_copy(&store, &files, 14, now).await.unwrap(), 0, "once each");
        let stored = fs::read(places.0.join("copies/files/uploads/a/1")).unwrap();
        assert!(!stored.windows(7).any(|part| part == b"diploma"), "sealed");

        let elsewhere = places.files("elsewhere");
        assert_eq!(files_put_back(&store, &elsewhere).await.unwrap(), 2);
        assert_eq!(elsewhere.get("uploads/a/1").await.unwrap().unwrap(), b"a diploma");
        assert_eq!(files_put_back(&store, &elsewhere).await.unwrap(), 0);

        files.delete("uploads/a/1").await.unwrap();
        files_copy(&store, &files, 14, now).await.unwrap();
        files_copy(&store, &files, 14, now + Duration::days(13)).await.unwrap();
        assert!(places.0.join("copies/files/uploads/a/1").exists(), "somebody may go back behind its end");
        files_copy(&store, &files, 14, now + Duration::days(15)).await.unwrap();
        assert!(!places.0.join("copies/files/uploads/a/1").exists());
        assert!(!places.0.join("copies/files_gone/uploads/a/1").exists());
        assert!(places.0.join("copies/files/uploads/b/1").exists());
    }
}
