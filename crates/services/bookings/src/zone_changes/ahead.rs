//! Lessons ahead as the comparison with the rules reads them.

use super::previous::wall_by_2025b;
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    bookings::{SessionState, zone_change::Claim},
    calendar::{Slot, zone::Release},
};
use spine::{Error, Result};
use sqlx::PgExecutor;
use uuid::Uuid;

/// A booking that may move.
#[derive(Clone, Debug)]
pub(super) struct Ahead {
    pub id: Uuid,
    pub session_state: String,
    pub starts_at: DateTime<Utc>,
    pub tutor_time_zone: String,
    pub agreed_wall: Option<NaiveDateTime>,
    pub zone_rules: Option<String>,
}

impl Ahead {
    /// The wall time that was agreed on.
    pub fn agreed_wall(&self) -> Option<NaiveDateTime> {
        self.agreed_wall.or_else(|| wall_by_2025b(self.starts_at, &self.tutor_time_zone))
    }

    /// Whether it was computed with an older release. Newer ones are another server's.
    pub fn is_older_than(&self, release: &Release) -> bool {
        let own: Option<Release> = self.zone_rules.as_deref().and_then(|text| text.parse().ok());
        own.is_none_or(|own| own < *release)
    }
}

/// The next lessons ahead that were not computed with `release`, by start and id.
pub(super) async fn page_after(
    database: impl PgExecutor<'_>,
    (start, id): (DateTime<Utc>, Uuid),
    release: &str,
    limit: i64,
) -> Result<Vec<Ahead>> {
    Ok(sqlx::query_as!(
        Ahead,
        "select id, session_state, starts_at, tutor_time_zone, agreed_wall, zone_rules from bookings
         where session_state in ('REQUESTED', 'SCHEDULED') and (starts_at, id) > ($1, $2)
           and zone_rules is distinct from $3 and group_id is null
         order by starts_at, id limit $4",
        start,
        id,
        release,
        limit,
    )
    .fetch_all(database)
    .await?)
}

/// Notes that a release leaves these lessons where they are; one that moved in between is passed over.
pub(super) async fn release_noted(database: impl PgExecutor<'_>, rows: &[&Ahead], release: &Release) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let known = || rows.iter().filter_map(|row| Some((row, row.agreed_wall()?)));
    let (ids, starts): (Vec<Uuid>, Vec<DateTime<Utc>>) = known().map(|(row, _)| (row.id, row.starts_at)).unzip();
    let walls: Vec<NaiveDateTime> = known().map(|(_, wall)| wall).collect();
    sqlx::query!(
        "update bookings b set zone_rules = $1, agreed_wall = same.wall
         from unnest($2::uuid[], $3::timestamptz[], $4::timestamp[]) same (id, starts_at, wall)
         where b.id = same.id and b.starts_at = same.starts_at",
        release.to_string(),
        &ids,
        &starts,
        &walls,
    )
    .execute(database)
    .await?;
    Ok(())
}

/// What bookings take from their people, with the booking.
pub(super) async fn claims_of(database: impl PgExecutor<'_>, bookings: &[Uuid]) -> Result<Vec<(Uuid, Claim)>> {
    let rows = sqlx::query!(
        r#"select source_id, person_id, lower(during) as "start!", upper(during) as "end!" from time_claims
           where source_id = any($1)"#,
        bookings,
    )
    .fetch_all(database)
    .await?;
    let claim = |person, start, end| Claim { person, during: Slot { start, end } };
    Ok(rows.into_iter().map(|row| (row.source_id, claim(row.person_id, row.start, row.end))).collect())
}

/// Where the meeting stands, of a row.
pub(super) fn session_of(code: &str) -> Result<SessionState> {
    SessionState::parse(code).ok_or_else(|| Error::unexpected(format!("no session state: {code}")))
}
