//! What stands against somebody, for whoever asks: the person, the staff, every act that may be forbidden.

use super::PURPOSE;
use chrono::{DateTime, Duration, Utc};
use domain::{
    Refusal,
    identity::sanction::{Appeal, ForbiddenAct, Sanction, SanctionKind},
    ids::{SanctionId, UserId},
};
use spine::{Context, Error, Result, signed::is_signed};
use sqlx::PgExecutor;
use uuid::Uuid;

/// What stands against somebody now, the latest first; warnings for the time in which one may appeal.
pub async fn sanctions_standing(context: &Context, person: UserId) -> Result<Vec<Sanction>> {
    let rows = sqlx::query_as!(
        SanctionRow,
        r#"select s.id, s.kind, s.reason, s.begun_at, s.until_at, s.appeal, s.appealed_at, s.appeal_answer,
             s.appeal_upheld,
             array(select a.act from sanction_acts a where a.kind = s.kind order by a.act) as "forbids!"
           from sanctions s
           where s.user_id = $1 and s.ended_at is null and (s.until_at is null or s.until_at > $2)
             and (s.kind <> 'warn' or s.begun_at > $2 - interval '30 days')
           order by s.begun_at desc, s.id desc limit 50"#,
        person.0,
        context.now(),
    );
    rows.fetch_all(context.writes()).await?.into_iter().map(SanctionRow::read).collect()
}

/// How somebody was sanctioned within the last two years: what follows from it.
pub async fn sanctions_before(context: &Context, person: UserId) -> Result<Vec<SanctionKind>> {
    let kinds = sqlx::query_scalar!(
        "select kind from sanctions where user_id = $1 and begun_at > $2 and coalesce(appeal_upheld, true)",
        person.0,
        context.now() - Duration::days(730),
    );
    kinds.fetch_all(context.writes()).await?.iter().map(|code| kind_of(code)).collect()
}

/// Whether a sanction forbids that to somebody now.
pub async fn is_forbidden(context: &Context, person: UserId, act: ForbiddenAct) -> Result<bool> {
    is_forbidden_in(context.writes(), person, act, context.now()).await
}

/// The same for whoever holds a transaction: another connection might never come.
///
/// # Errors
/// Those of the database.
pub async fn is_forbidden_in(
    executor: impl PgExecutor<'_>,
    person: UserId,
    act: ForbiddenAct,
    now: DateTime<Utc>,
) -> Result<bool> {
    let forbids =
        sqlx::query_scalar!(r#"select sanction_forbids($1, $2, $3) as "forbids!""#, person.0, act.code(), now);
    Ok(forbids.fetch_one(executor).await?)
}

/// A sanction of the reader's own, or of whoever holds its key.
///
/// # Errors
/// 404 for others.
pub async fn sanction_get(context: &Context, id: SanctionId, key: &str) -> Result<Sanction> {
    let row = sqlx::query_as!(
        SanctionRow,
        r#"select s.id, s.kind, s.reason, s.begun_at, s.until_at, s.appeal, s.appealed_at, s.appeal_answer,
             s.appeal_upheld,
             array(select a.act from sanction_acts a where a.kind = s.kind order by a.act) as "forbids!"
           from sanctions s where s.id = $1 and ($2 or s.user_id = $3)"#,
        id.0,
        is_signed(&context.app, PURPOSE, &id.to_string(), key),
        context.actor_id(),
    );
    row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("sanction"))?.read()
}

/// A sanction as it is stored.
pub(super) struct SanctionRow {
    pub id: Uuid,
    pub kind: String,
    pub reason: String,
    pub begun_at: DateTime<Utc>,
    pub until_at: Option<DateTime<Utc>>,
    pub appeal: Option<String>,
    pub appealed_at: Option<DateTime<Utc>>,
    pub appeal_answer: Option<String>,
    pub appeal_upheld: Option<bool>,
    pub forbids: Vec<String>,
}

impl SanctionRow {
    pub fn read(self) -> Result<Sanction> {
        let appeal = self.appeal.zip(self.appealed_at).map(|(text, at)| Appeal {
            text,
            at,
            stands: self.appeal_upheld,
            answer: self.appeal_answer,
        });
        Ok(Sanction {
            id: SanctionId(self.id),
            kind: kind_of(&self.kind)?,
            reason: self.reason,
            begun_at: self.begun_at,
            until: self.until_at,
            forbids: self.forbids.iter().filter_map(|act| ForbiddenAct::parse(act)).collect(),
            appeal,
        })
    }
}

pub(super) fn kind_of(code: &str) -> Result<SanctionKind> {
    SanctionKind::parse(code).ok_or_else(|| Error::unexpected(format!("stored sanction: {code}")))
}
