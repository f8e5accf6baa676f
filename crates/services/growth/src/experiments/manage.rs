//! What the staff does with experiments.

use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    growth::{
        experiment::{DealtKind, ExperimentRequest, ExperimentState, ExperimentView, MOST_OPEN, Variant},
        refusals,
    },
    identity::Role,
    page::{Page, parse_limit},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "experiments";

pub(super) struct Row {
    pub id: Uuid,
    pub key: String,
    pub hypothesis: String,
    pub metric: String,
    pub guardrails: Vec<String>,
    pub variants: Vec<String>,
    pub weights: Vec<i64>,
    pub unit: String,
    pub baseline: Option<f64>,
    pub effect: Option<f64>,
    pub planned: Option<i64>,
    pub before_days: i16,
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub stopped_at: Option<DateTime<Utc>>,
}

macro_rules! select_experiments {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            $crate::experiments::manage::Row,
            "select id, key, hypothesis, metric, guardrails, variants, weights, unit, baseline, effect, planned,
               before_days, state, created_at, started_at, stopped_at
             from experiments " + $tail,
            $($argument),*
        )
    };
}
pub(super) use select_experiments;

impl Row {
    pub(super) fn dealt(&self) -> Vec<Variant> {
        let pairs = self.variants.iter().zip(&self.weights);
        pairs.map(|(key, weight)| Variant { key: key.clone(), weight: *weight }).collect()
    }

    pub(super) fn view(self) -> Result<ExperimentView> {
        let unknown = |what: &str| Error::unexpected(format!("experiment {}: {what}", self.id));
        Ok(ExperimentView {
            id: self.id,
            variants: self.dealt(),
            unit: DealtKind::parse(&self.unit).ok_or_else(|| unknown(&self.unit))?,
            state: ExperimentState::parse(&self.state).ok_or_else(|| unknown(&self.state))?,
            key: self.key,
            hypothesis: self.hypothesis,
            metric: self.metric,
            guardrails: self.guardrails,
            baseline: self.baseline,
            effect: self.effect,
            planned: self.planned,
            before_days: self.before_days.into(),
            created_at: self.created_at,
            started_at: self.started_at,
            stopped_at: self.stopped_at,
        })
    }
}

/// The experiments, the newest first.
///
/// # Errors
/// 404 for whoever is no analyst of the staff; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn experiments_list(
    context: &Context,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<ExperimentView>> {
    context.require_scope(Role::Analyst)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_experiments!(
        "where (created_at, id) < (coalesce($1::timestamptz, 'infinity'), $2)
         order by created_at desc, id desc limit $3",
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.created_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// One of them.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for one that there is not.
pub async fn experiment_get(context: &Context, id: Uuid) -> Result<ExperimentView> {
    context.require_scope(Role::Analyst)?;
    row_of(context, id).await?.view()
}

pub(super) async fn row_of(context: &Context, id: Uuid) -> Result<Row> {
    let row = select_experiments!("where id = $1", id);
    let row = row.fetch_optional(context.writes()).await?;
    row.ok_or_else(|| Refusal::not_found("experiment").into())
}

/// Writes an experiment down; nobody is in it before it is started.
///
/// # Errors
/// 404 for whoever is no analyst of the staff; 422 of [`ExperimentRequest::parse`]; 409 `experiment_key_taken`,
/// `experiments_full`.
pub async fn experiment_create(context: &Context, request: &ExperimentRequest) -> Result<ExperimentView> {
    let person = context.require_scope(Role::Analyst)?.id;
    let id = context.new_id();
    let tail: String = id.simple().to_string().chars().skip(24).collect();
    let plan = request.parse(&tail)?;
    let mut work = context.begin().await?;
    sqlx::query!("select pg_advisory_xact_lock(hashtext('experiments'))").execute(&mut *work).await?;
    let open =
        sqlx::query_scalar!(r#"select count(*) as "open!" from experiments where state in ('draft', 'running')"#);
    if open.fetch_one(&mut *work).await? >= MOST_OPEN {
        return Err(refusals::experiments_full(MOST_OPEN).into());
    }
    let (variants, weights): (Vec<String>, Vec<i64>) =
        plan.variants.iter().map(|variant| (variant.key.clone(), variant.weight)).unzip();
    let made = sqlx::query!(
        "insert into experiments (id, key, hypothesis, metric, guardrails, variants, weights, unit, baseline, effect,
           planned, before_days, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (key) do nothing",
        id,
        plan.key,
        plan.hypothesis,
        plan.metric,
        &plan.guardrails,
        &variants,
        &weights,
        plan.unit.code(),
        plan.baseline,
        plan.effect,
        plan.planned,
        // Bounds have kept it small.
        i16::try_from(plan.before_days).unwrap_or_default(),
        person.0,
        context.now(),
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(refusals::experiment_key_taken().into());
    }
    let after = json!({ "key": plan.key, "metric": plan.metric, "variants": variants });
    let act = Act { act: "experiment.create", subject_id: Some(id), before: None, after: Some(after) };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    experiment_get(context, id).await
}

/// Begins to deal and to count.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for one that there is not; 409 `experiment_begun`.
pub async fn experiment_start(context: &Context, id: Uuid) -> Result<ExperimentView> {
    context.require_scope(Role::Analyst)?;
    let mut work = context.begin().await?;
    let started = sqlx::query!(
        "update experiments set state = 'running', started_at = $2 where id = $1 and state = 'draft'",
        id,
        context.now(),
    );
    let started = started.execute(&mut *work).await?.rows_affected() > 0;
    if !started {
        row_of(context, id).await?;
        return Err(refusals::experiment_begun().into());
    }
    let act = Act { act: "experiment.start", subject_id: Some(id), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    experiment_get(context, id).await
}

/// How an experiment ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It has said what it can.
    Stop,
    /// It does harm.
    Kill,
}

/// Ends it: everybody gets the control from now on, and nothing is counted any more.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for one that there is not; 409 `experiment_not_running`.
pub async fn experiment_end(context: &Context, id: Uuid, end: End) -> Result<ExperimentView> {
    context.require_scope(Role::Analyst)?;
    let (state, act) = match end {
        End::Stop => (ExperimentState::Stopped, "experiment.stop"),
        End::Kill => (ExperimentState::Killed, "experiment.kill"),
    };
    let mut work = context.begin().await?;
    let ended = sqlx::query!(
        "update experiments set state = $2, stopped_at = $3 where id = $1 and state = 'running'",
        id,
        state.code(),
        context.now(),
    );
    let ended = ended.execute(&mut *work).await?.rows_affected() > 0;
    if !ended {
        row_of(context, id).await?;
        return Err(refusals::experiment_not_running().into());
    }
    audit_append(&mut work, context, Act { act, subject_id: Some(id), before: None, after: None }).await?;
    work.commit().await?;
    experiment_get(context, id).await
}
