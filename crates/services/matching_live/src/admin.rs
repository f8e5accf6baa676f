//! The ranker as the staff sees it (MA3): versions, how far one is let out, how it does; promoting and going back.

use crate::{ports::ranking_of, store::marks_move};
use chrono::{DateTime, Duration, Utc};
use domain::{
    identity::Role,
    matching::{
        admin::{
            CtrTold, FLAG, MatchDay, MatchingTold, PromoteRequest, SHARE_GOAL, ServingTold, SharesTold, VersionTold,
        },
        refusals,
    },
    platform::flags::{Flag, FlagKind},
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    flags::{flag_put, flags_list},
};
use uuid::Uuid;

/// Days that the page looks back.
const DAYS: i64 = 30;
/// Signals that are told, the most moved.
const DRIFT_TOLD: usize = 12;
/// Days after which the flag should be gone: by then a version serves for all.
const FLAG_DAYS: i64 = 180;

/// What serves, by the last decision; none when the rules do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Promoted {
    pub version: String,
    pub rollout_percent: u8,
    pub since: DateTime<Utc>,
}

/// The version that serves by the last decision; none when the rules do, or nothing was ever decided.
pub async fn promoted(context: &Context) -> Result<Option<Promoted>> {
    let row = sqlx::query!(
        "select version, rollout_percent, decided_at from match_promotions order by decided_at desc, id desc limit 1"
    );
    let row = row.fetch_optional(context.writes()).await?;
    Ok(row.and_then(|row| {
        let rollout_percent = u8::try_from(row.rollout_percent).unwrap_or_default();
        Some(Promoted { version: row.version?, rollout_percent, since: row.decided_at })
    }))
}

/// `GET /admin/matching`.
///
/// # Errors
/// 404 for whoever is no analyst of the staff.
pub async fn matching_told(context: &Context) -> Result<MatchingTold> {
    context.require_scope(Role::Analyst)?;
    let ranking = ranking_of(&context.app);
    let now = promoted(context).await?;
    let loaded = ranking.as_ref().and_then(|ranking| ranking.loaded());
    let versions = ranking.as_ref().map(|ranking| ranking.versions()).unwrap_or_default();
    let model = match &now {
        Some(now) => ServingTold {
            kind: versions.iter().find(|it| it.version == now.version).map_or_else(String::new, |it| it.kind.clone()),
            loaded: loaded.is_some_and(|(version, _)| version == now.version),
            version: now.version.clone(),
            rollout_percent: now.rollout_percent,
            since: Some(now.since),
        },
        None => ServingTold {
            version: "rules".into(),
            kind: "rules".into(),
            rollout_percent: 100,
            since: None,
            loaded: true,
        },
    };
    let mut drift = ranking.map(|ranking| ranking.drift()).unwrap_or_default();
    drift.truncate(DRIFT_TOLD);
    let since = context.now() - Duration::days(DAYS);
    Ok(MatchingTold {
        model,
        versions,
        drift,
        ctr: ctr(context, since).await?,
        shares: shares(context, since).await?,
        days: days(context, since).await?,
    })
}

async fn ctr(context: &Context, since: DateTime<Utc>) -> Result<Vec<CtrTold>> {
    let rows = sqlx::query!(
        r#"select model, count(*) as "shown!",
                  count(*) filter (where clicked_at is not null or booked_at is not null) as "clicked!",
                  count(*) filter (where booked_at is not null) as "booked!"
           from match_shown where shown_at > $1 group by model order by count(*) desc, model limit 20"#,
        since
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| CtrTold {
        ctr: (row.shown > 0).then(|| row.clicked as f64 / row.shown as f64),
        model: row.model,
        shown: row.shown,
        clicked: row.clicked,
        booked: row.booked,
    });
    Ok(rows.collect())
}

async fn days(context: &Context, since: DateTime<Utc>) -> Result<Vec<MatchDay>> {
    let rows = sqlx::query!(
        r#"select (shown_at at time zone 'UTC')::date as "date!", count(*) as "shown!",
                  count(*) filter (where clicked_at is not null or booked_at is not null) as "clicked!"
           from match_shown where shown_at > $1 group by 1 order by 1"#,
        since
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter();
    Ok(rows.map(|row| MatchDay { date: row.date, shown: row.shown, clicked: row.clicked }).collect())
}

async fn shares(context: &Context, since: DateTime<Utc>) -> Result<SharesTold> {
    let row = sqlx::query!(
        r#"select (select count(*) from bookings where created_at > $1) as "bookings!",
                  (select count(*) from match_shown where booked_at > $1) as "recommended!",
                  (select count(*) from match_shown where shown_at > $1) as "shown!",
                  (select count(*) from match_shown where shown_at > $1 and explored) as "explored!",
                  (select count(distinct tutor_id) from match_shown where shown_at > $1) as "reached!",
                  (select count(*) from tutors t where tutor_listed(t)) as "listed!",
                  (select percentile_cont(0.5) within group (order by extract(epoch from b.first - s.first) / 3600)
                   from (select student_id, min(shown_at) as first from match_shown group by 1) s
                   join (select student_id, min(created_at) as first from bookings group by 1) b
                     on b.student_id = s.student_id and b.first > s.first) as hours"#,
        since
    );
    let row = row.fetch_one(context.reads()).await?;
    let share = |part: i64, whole: i64| (whole > 0).then(|| part as f64 / whole as f64);
    Ok(SharesTold {
        bookings_from_recommendations: share(row.recommended, row.bookings),
        goal: SHARE_GOAL,
        explored: share(row.explored, row.shown),
        coverage: if row.shown > 0 { share(row.reached, row.listed) } else { None },
        hours_to_first_booking: row.hours,
    })
}

/// Lets a version out, as far as was asked for.
///
/// # Errors
/// 404 for whoever is no admin; 422 `rollout_unknown`, `model_unknown`; 409 `model_broken`, `model_not_better`.
pub async fn promote(context: &Context, request: &PromoteRequest) -> Result<MatchingTold> {
    context.require_scope(Role::Analyst)?;
    let step = request.step()?;
    let versions = ranking_of(&context.app).map(|ranking| ranking.versions()).unwrap_or_default();
    let named = request.version.as_deref().map(str::trim).filter(|version| !version.is_empty());
    let asked: Option<&VersionTold> = match named {
        Some(version) => versions.iter().find(|known| known.version == version),
        None => versions.iter().find(|known| known.may_serve().is_ok()).or_else(|| versions.first()),
    };
    let asked = asked.ok_or_else(refusals::model_unknown)?;
    asked.may_serve()?;
    decide(context, "promote", Some(&asked.version), step).await
}

/// Goes back to what served before, or to the rules.
///
/// # Errors
/// 404 for whoever is no admin; 409 `nothing_to_roll_back`.
pub async fn rollback(context: &Context) -> Result<MatchingTold> {
    context.require_scope(Role::Analyst)?;
    let now = promoted(context).await?.ok_or_else(refusals::nothing_to_roll_back)?;
    let before = sqlx::query_scalar!(
        "select version from match_promotions where act = 'promote' and version <> $1 and (decided_at, id) < (
           select decided_at, id from match_promotions where act = 'promote' and version = $1
           order by decided_at, id limit 1)
         order by decided_at desc, id desc limit 1",
        now.version
    );
    let before = before.fetch_optional(context.writes()).await?.flatten();
    let broken = |version: &String| {
        let versions = ranking_of(&context.app).map(|ranking| ranking.versions()).unwrap_or_default();
        versions.iter().any(|known| known.version == *version && known.broken.is_none())
    };
    let before = before.filter(broken);
    let step = if before.is_some() { now.rollout_percent } else { 0 };
    decide(context, "rollback", before.as_deref(), step).await
}

/// Writes a decision down with the flag that carries it out, and returns when this server follows it.
async fn decide(context: &Context, act: &str, version: Option<&str>, step: u8) -> Result<MatchingTold> {
    let person = context.require_person()?.id.0;
    let before = promoted(context).await?.map(|now| json!({ "version": now.version, "rollout": now.rollout_percent }));
    flag_put(context, flag(context, step).await?).await?;
    let (id, now) = (context.new_id(), context.now());
    let mut work = context.begin().await?;
    // One at a time, so that the order of decisions is that of their rows.
    sqlx::query!("select pg_advisory_xact_lock(hashtext('match_promotions'))").execute(&mut *work).await?;
    sqlx::query!(
        "insert into match_promotions (id, act, version, rollout_percent, decided_at, decided_by)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        act,
        version,
        i16::from(step),
        now,
        person,
    )
    .execute(&mut *work)
    .await?;
    let name = if act == "promote" { "matching.promote" } else { "matching.rollback" };
    let after = json!({ "version": version.unwrap_or("rules"), "rollout": step });
    audit_append(&mut work, context, Act { act: name, subject_id: Some(id), before, after: Some(after) }).await?;
    marks_move(&mut work, &[Uuid::nil()], now).await?;
    work.commit().await?;
    if let Some(ranking) = ranking_of(&context.app) {
        ranking.refresh().await;
    }
    matching_told(context).await
}

/// The flag as it stands, let out that far.
async fn flag(context: &Context, step: u8) -> Result<Flag> {
    let known = flags_list(context).await?.into_iter().find(|flag| flag.key == FLAG);
    let made = || Flag {
        key: FLAG.into(),
        kind: FlagKind::Release,
        rollout_percent: step,
        roles: Vec::new(),
        people: Vec::new(),
        owner: "matching".into(),
        expires_on: (context.now() + Duration::days(FLAG_DAYS)).date_naive(),
        killed_at: None,
    };
    Ok(Flag { rollout_percent: step, ..known.unwrap_or_else(made) })
}
