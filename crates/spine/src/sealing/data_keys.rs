//! Data keys: which one seals now, which ones still open, and how a new one takes over.

use super::{
    close,
    masters::{Master, Masters},
    open, random,
};
use crate::{Error, Result};
use aes_gcm::{Aes256Gcm, KeyInit};
use chrono::{DateTime, Duration, Utc};
use sqlx::PgPool;
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// Seconds until a server looks whether there is a new key.
const LOOK_SECONDS: i64 = 60;

/// The keys of one server: unwrapped in memory, nowhere else.
pub struct Seals {
    masters: Masters,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    keys: HashMap<Uuid, Arc<Aes256Gcm>>,
    current: Option<(Uuid, DateTime<Utc>)>,
}

struct Stored {
    id: Uuid,
    master: Uuid,
    wrapped: Vec<u8>,
}

impl Seals {
    /// With master keys in that directory; nothing is read or made before it is needed.
    pub fn new(directory: PathBuf) -> Self {
        Self { masters: Masters::at(directory), known: Mutex::default() }
    }

    /// What is sealed with now. The first of an installation is made here, with its master key.
    pub(super) async fn current(&self, pool: &PgPool, now: DateTime<Utc>) -> Result<(Uuid, Arc<Aes256Gcm>)> {
        let fresh = |at: &DateTime<Utc>| *at <= now && now - *at < Duration::seconds(LOOK_SECONDS);
        let known = self.read(|known| {
            let (id, _) = known.current.filter(|(_, at)| fresh(at))?;
            known.keys.get(&id).map(|key| (id, key.clone()))
        });
        if let Some(known) = known {
            return Ok(known);
        }
        let found = match current_of(pool).await? {
            Some(found) => found,
            None => {
                self.first(pool, now).await?;
                current_of(pool).await?.ok_or_else(|| Error::unexpected("there is no data key"))?
            }
        };
        let (id, key) = (found.id, self.unwrapped(&found)?);
        self.read(|known| {
            known.keys.insert(id, key.clone());
            known.current = Some((id, now));
        });
        Ok((id, key))
    }

    /// The key of that id.
    pub(super) async fn key(&self, pool: &PgPool, id: Uuid) -> Result<Arc<Aes256Gcm>> {
        if let Some(key) = self.read(|known| known.keys.get(&id).cloned()) {
            return Ok(key);
        }
        let found = sqlx::query_as!(Stored, "select id, master, wrapped from data_keys where id = $1", id);
        let found = found.fetch_optional(pool).await?;
        let found = found.ok_or_else(|| Error::unexpected(format!("data key {id} is not here")))?;
        let key = self.unwrapped(&found)?;
        self.read(|known| known.keys.insert(id, key.clone()));
        Ok(key)
    }

    /// Two servers may start at once: the first insert wins and both read it.
    async fn first(&self, pool: &PgPool, now: DateTime<Utc>) -> Result<()> {
        let master = self.masters.newest()?.map_or_else(|| self.masters.make(), Ok)?;
        let id = Uuid::now_v7();
        sqlx::query!(
            "insert into data_keys (id, master, wrapped, created_at) values ($1, $2, $3, $4) on conflict do nothing",
            id,
            master.id,
            wrap(&master, id, &random::<32>()?)?,
            now
        )
        .execute(pool)
        .await?;
        Ok(())
    }

    fn unwrapped(&self, found: &Stored) -> Result<Arc<Aes256Gcm>> {
        let key = Aes256Gcm::new_from_slice(&plain(&self.masters, found)?);
        Ok(Arc::new(key.map_err(|_| Error::unexpected("a data key has another length"))?))
    }

    fn read<T>(&self, act: impl FnOnce(&mut Known) -> T) -> T {
        act(&mut self.known.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Whether every data key that still seals or opens something can be unwrapped here: asked when a server starts, so
/// that one with the wrong directory stops before it serves.
///
/// # Errors
/// A sentence for the operator.
pub async fn keys_stand(pool: &PgPool, seals: &Seals) -> Result<()> {
    let used = sqlx::query_as!(Stored, "select id, master, wrapped from data_keys where emptied_at is null");
    for found in used.fetch_all(pool).await? {
        plain(&seals.masters, &found)?;
    }
    Ok(())
}

/// A new master key wraps every data key anew, and a new data key seals from now on. Values that rest are sealed anew
/// by [`super::columns_seal`]. Answers the new master's name. Needs the owner's connection.
pub async fn keys_rotate(owner: &PgPool, seals: &Seals, now: DateTime<Utc>) -> Result<Uuid> {
    keys_stand(owner, seals).await?;
    let masters = &seals.masters;
    let master = masters.make()?;
    let mut transaction = owner.begin().await?;
    let all = sqlx::query_as!(Stored, "select id, master, wrapped from data_keys where emptied_at is null for update");
    for found in all.fetch_all(&mut *transaction).await? {
        let wrapped = wrap(&master, found.id, &plain(masters, &found)?)?;
        sqlx::query!(
            "update data_keys set master = $2, wrapped = $3, retired_at = coalesce(retired_at, $4) where id = $1",
            found.id,
            master.id,
            wrapped,
            now
        )
        .execute(&mut *transaction)
        .await?;
    }
    let id = Uuid::now_v7();
    sqlx::query!(
        "insert into data_keys (id, master, wrapped, created_at) values ($1, $2, $3, $4)",
        id,
        master.id,
        wrap(&master, id, &random::<32>()?)?,
        now
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(master.id)
}

async fn current_of(pool: &PgPool) -> Result<Option<Stored>> {
    let found = sqlx::query_as!(Stored, "select id, master, wrapped from data_keys where retired_at is null");
    Ok(found.fetch_optional(pool).await?)
}

fn wrap(master: &Master, id: Uuid, key: &[u8]) -> Result<Vec<u8>> {
    close(&master.cipher, bound(id).as_bytes(), key)
}

fn plain(masters: &Masters, found: &Stored) -> Result<Vec<u8>> {
    let Some(master) = masters.find(found.master)? else {
        return Err(Error::unexpected(format!(
            "{} has no key {}, which this database is sealed with: set EDUSTREAM_KEYS_DIR to the directory of the \
            installation's keys",
            masters.directory().display(),
            found.master
        )));
    };
    open(&master.cipher, bound(found.id).as_bytes(), &found.wrapped)
        .ok_or_else(|| Error::unexpected(format!("data key {} does not open with master key {}", found.id, master.id)))
}

fn bound(id: Uuid) -> String {
    format!("data_keys.wrapped:{id}")
}
