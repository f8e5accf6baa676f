//! Flags in the database, and the question every use case may ask: is this on for whoever asks?
//!
//! Each server keeps all flags (they are few) for at most four seconds, so that a killed flag is off everywhere
//! within five. When the database does not answer, what was known last goes on; a server that never knew any says no,
//! and so does a key that nobody made.

use crate::{
    Context, Error, Result,
    audit::{Act, audit_append},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    identity::Role,
    platform::flags::{Flag, FlagKind, Subject},
};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};
use uuid::Uuid;

/// Longest time in milliseconds a server goes on with what it knows.
const FRESH_MS: i64 = 4_000;

type Known = Arc<HashMap<String, Flag>>;

/// What this server knows, and since when (machine time).
#[derive(Default)]
struct Memory {
    known: RwLock<Option<(DateTime<Utc>, Known)>>,
    /// One reads while the others wait for it.
    turn: tokio::sync::Mutex<()>,
}

impl Memory {
    fn last(&self) -> Option<(DateTime<Utc>, Known)> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A moment before the last reading counts as not fresh: a clock that was set back must not keep a killed flag
    /// alive.
    fn fresh(&self, now: DateTime<Utc>) -> Option<Known> {
        let (read_at, known) = self.last()?;
        (read_at <= now && now - read_at < TimeDelta::milliseconds(FRESH_MS)).then_some(known)
    }
}

impl Context {
    /// Whether that flag is on for the signed-in person. Somebody who is not signed in, and the product itself, have
    /// what everybody has.
    pub async fn flag(&self, key: &str) -> bool {
        self.flag_for(key, self.actor_id()).await
    }

    /// The same for somebody else, by the roles they have, and for a visitor who keeps an id without being signed in.
    pub async fn flag_for(&self, key: &str, id: Option<Uuid>) -> bool {
        let known = known(self).await;
        let Some(flag) = known.get(key) else { return false };
        let own = self.person().filter(|person| id.is_none_or(|id| id == person.id.0));
        let roles = match (own, id) {
            (Some(person), _) => person.roles.clone(),
            (None, Some(id)) if !flag.roles.is_empty() => roles_of(self, id).await,
            (None, _) => Vec::new(),
        };
        flag.is_on(Subject { id, roles: &roles })
    }
}

/// The roles of somebody; none for nobody's id, and when the database does not answer.
async fn roles_of(context: &Context, person: Uuid) -> Vec<Role> {
    let roles = sqlx::query_scalar!("select roles from users where id = $1", person);
    match roles.fetch_optional(context.writes()).await {
        Ok(roles) => roles.unwrap_or_default().iter().filter_map(|code| Role::parse(code)).collect(),
        Err(error) => {
            tracing::warn!(%error, "roles could not be read; a flag is asked for without them");
            Vec::new()
        }
    }
}

async fn known(context: &Context) -> Known {
    let memory = context.app.shelf.get(Memory::default);
    let now = || context.app.clock.real_now();
    if let Some(known) = memory.fresh(now()) {
        return known;
    }
    let _turn = memory.turn.lock().await;
    if let Some(known) = memory.fresh(now()) {
        return known;
    }
    // The age counts from before the reading: what is killed while we read is seen in time too.
    let asked_at = now();
    match flags_list(context).await {
        Ok(flags) => {
            let known: Known = Arc::new(flags.into_iter().map(|flag| (flag.key.clone(), flag)).collect());
            *memory.known.write().unwrap_or_else(PoisonError::into_inner) = Some((asked_at, known.clone()));
            known
        }
        Err(error) => {
            tracing::warn!(%error, "flags could not be read; what was known last goes on");
            memory.last().map(|(_, known)| known).unwrap_or_default()
        }
    }
}

/// All flags by key, as they are stored now.
pub async fn flags_list(context: &Context) -> Result<Vec<Flag>> {
    let rows = sqlx::query!(
        "select key, kind, rollout_percent, roles, people, owner, expires_on, killed_at from flags order by key"
    )
    .fetch_all(context.writes())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Flag {
                kind: FlagKind::parse(&row.kind).ok_or_else(|| Error::unexpected(format!("flag kind {}", row.kind)))?,
                rollout_percent: u8::try_from(row.rollout_percent).unwrap_or_default(),
                roles: row.roles.iter().filter_map(|code| Role::parse(code)).collect(),
                people: row.people,
                owner: row.owner,
                expires_on: row.expires_on,
                killed_at: row.killed_at,
                key: row.key,
            })
        })
        .collect()
}

/// Makes a flag or changes it; one that was killed stays so. For staff; for others there is no such page (404).
///
/// # Errors
/// 422 as [`Flag::checked`] says.
pub async fn flag_put(context: &Context, flag: Flag) -> Result<()> {
    context.require_staff()?;
    let flag = flag.checked()?;
    let roles: Vec<&str> = flag.roles.iter().map(|role| role.code()).collect();
    let mut transaction = context.begin().await?;
    sqlx::query!(
        "insert into flags (key, kind, rollout_percent, roles, people, owner, expires_on, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict (key) do update set kind = excluded.kind, rollout_percent = excluded.rollout_percent,
           roles = excluded.roles, people = excluded.people, owner = excluded.owner,
           expires_on = excluded.expires_on, changed_at = excluded.changed_at",
        flag.key,
        flag.kind.code(),
        i16::from(flag.rollout_percent),
        &roles as &[&str],
        &flag.people,
        flag.owner,
        flag.expires_on,
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    let after = serde_json::json!({
        "key": flag.key, "rollout_percent": flag.rollout_percent, "roles": roles, "people": flag.people.len(),
        "expires_on": flag.expires_on,
    });
    audit_append(
        &mut transaction,
        context,
        Act { act: "flag.put", subject_id: None, before: None, after: Some(after) },
    )
    .await?;
    Ok(transaction.commit().await?)
}

/// Switches a flag off for everybody, or lets it be again what it says. For staff; for others there is no such page
/// (404).
///
/// # Errors
/// 404 for a flag nobody made.
pub async fn flag_kill(context: &Context, key: &str, killed: bool) -> Result<()> {
    context.require_staff()?;
    let mut transaction = context.begin().await?;
    let changed = sqlx::query!(
        "update flags set killed_at = case when $2 then coalesce(killed_at, $3) end, changed_at = $3 where key = $1",
        key,
        killed,
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    if changed.rows_affected() == 0 {
        return Err(Refusal::not_found("flag").into());
    }
    let after = serde_json::json!({ "key": key, "killed": killed });
    let act = if killed { "flag.kill" } else { "flag.revive" };
    audit_append(&mut transaction, context, Act { act, subject_id: None, before: None, after: Some(after) }).await?;
    Ok(transaction.commit().await?)
}
