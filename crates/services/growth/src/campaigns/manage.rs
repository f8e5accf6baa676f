//! What the staff does with campaigns.

use super::suggest::suggestions;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    growth::{
        campaign::{
            CampaignAudience, CampaignChange, CampaignKind, CampaignPlan, CampaignRequest, CampaignState, CampaignView,
            CampaignsTold, Changed, MOST_OPEN,
        },
        refusals,
    },
    identity::Role,
    ids::{CampaignId, SubjectId},
    money::{Currency, Money},
    page::parse_limit,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Names the list its cursors belong to.
const ALL: &str = "campaigns";

struct Row {
    id: Uuid,
    kind: String,
    name: String,
    state: String,
    currency: String,
    amount: i64,
    budget: i64,
    spent: i64,
    people_max: i32,
    people: i32,
    held_out: i64,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    subject_id: Option<Uuid>,
    subject: Option<String>,
    lessons: Option<i32>,
    guarantee: Option<i64>,
    weekly_hours: Option<i32>,
    audience: Option<String>,
    quiet_days: Option<i32>,
    valid_days: Option<i32>,
    created_at: DateTime<Utc>,
    started_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

macro_rules! select_campaigns {
    ($tail:literal, $($argument:expr),* $(,)?) => {
        sqlx::query_as!(
            Row,
            "select c.id, c.kind, c.name, c.state, c.currency, c.amount, c.budget, c.spent, c.people_max, c.people,
               (select count(*) from campaign_people p where p.campaign_id = c.id and p.held_out) as \"held_out!\",
               c.starts_at, c.ends_at, c.subject_id, (select s.names->>'en' from subjects s where s.id = c.subject_id)
                 as subject, c.lessons, c.guarantee, c.weekly_hours, c.audience, c.quiet_days, c.valid_days,
               c.created_at, c.started_at, c.ended_at
             from campaigns c " + $tail,
            $($argument),*
        )
    };
}

impl Row {
    fn view(self) -> Result<CampaignView> {
        let unknown = |what: &str| Error::unexpected(format!("campaign {}: {what}", self.id));
        let currency = Currency::parse(&self.currency)?;
        let money = |minor| Money::new(minor, currency);
        Ok(CampaignView {
            id: CampaignId(self.id),
            kind: CampaignKind::parse(&self.kind).ok_or_else(|| unknown(&self.kind))?,
            state: CampaignState::parse(&self.state).ok_or_else(|| unknown(&self.state))?,
            audience: self.audience.as_deref().and_then(CampaignAudience::parse),
            name: self.name,
            amount: money(self.amount),
            budget: money(self.budget),
            spent: money(self.spent),
            people_max: self.people_max.into(),
            people: self.people.into(),
            held_out: self.held_out,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            subject_id: self.subject_id.map(SubjectId),
            subject: self.subject,
            lessons: self.lessons.map(i64::from),
            guarantee: self.guarantee.map(money),
            weekly_hours: self.weekly_hours.map(i64::from),
            quiet_days: self.quiet_days.map(i64::from),
            valid_days: self.valid_days.map(i64::from),
            created_at: self.created_at,
            started_at: self.started_at,
            ended_at: self.ended_at,
        })
    }
}

/// The campaigns, the newest first, and beside the first page the subjects that lack tutors.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn campaigns_list(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<CampaignsTold> {
    context.require_scope(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(ALL, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_campaigns!(
        "where (c.created_at, c.id) < (coalesce($1::timestamptz, 'infinity'), $2)
         order by c.created_at desc, c.id desc limit $3",
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, ALL, |row| (row.created_at, row.id))?;
    let suggestions = if cursor.is_none() { suggestions(context).await? } else { Vec::new() };
    Ok(CampaignsTold { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor, suggestions })
}

/// Writes a campaign down; it gives nothing until it is started.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 of [`CampaignRequest::parse`]; 409 `campaigns_full`.
pub async fn campaign_create(context: &Context, request: &CampaignRequest) -> Result<CampaignView> {
    let staff = context.require_scope(Role::Finance)?.id;
    let plan = request.parse(context.now())?;
    let mut work = context.begin().await?;
    let id = context.new_id();
    store(&mut work, context, (id, staff.0), &plan).await?;
    seen(work, context, CampaignId(id), "campaign.create", None).await
}

async fn store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (id, staff): (Uuid, Uuid),
    plan: &CampaignPlan,
) -> Result<()> {
    if let Some(subject) = plan.subject_id {
        let known = sqlx::query_scalar!("select 1 as one from subjects where id = $1", subject.0);
        known.fetch_optional(&mut **work).await?.ok_or_else(refusals::campaign_subject_missing)?;
    }
    // Bounds have kept each of them small.
    let small = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
    let made = sqlx::query!(
        "insert into campaigns (id, kind, name, state, currency, amount, budget, people_max, starts_at, ends_at,
           subject_id, lessons, guarantee, weekly_hours, audience, quiet_days, valid_days, created_by, created_at)
         select $1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18
         where (select count(*) from campaigns where state <> 'ended') < $19",
        id,
        plan.kind.code(),
        plan.name,
        plan.kind.currency().code(),
        plan.amount,
        plan.budget,
        small(plan.people_max),
        plan.starts_at,
        plan.ends_at,
        plan.subject_id.map(|id| id.0),
        plan.lessons.map(small),
        plan.guarantee,
        plan.weekly_hours.map(small),
        plan.audience.map(CampaignAudience::code),
        plan.quiet_days.map(small),
        plan.valid_days.map(small),
        staff,
        context.now(),
        MOST_OPEN,
    );
    if made.execute(&mut **work).await?.rows_affected() == 0 {
        return Err(refusals::campaigns_full(MOST_OPEN).into());
    }
    Ok(())
}

/// Starts a campaign, pauses it, ends it, or changes its limits.
///
/// # Errors
/// 404 for everybody but the owner and finance, and for a campaign there is not; 422 and 409 of
/// [`CampaignChange::parse`]; 409 `campaign_overlaps`.
pub async fn campaign_change(context: &Context, id: CampaignId, request: &CampaignChange) -> Result<CampaignView> {
    context.require_scope(Role::Finance)?;
    let mut work = context.begin().await?;
    let row = select_campaigns!("where c.id = $1 for update of c", id.0).fetch_optional(&mut *work).await?;
    let before = row.ok_or_else(|| Refusal::not_found("campaign"))?.view()?;
    let changed = request.parse(&before)?;
    write(&mut work, context, &before, changed).await?;
    let act = match changed.state {
        state if state == before.state => "campaign.change",
        CampaignState::Running => "campaign.start",
        CampaignState::Paused => "campaign.pause",
        _ => "campaign.end",
    };
    seen(work, context, id, act, Some(&before)).await
}

async fn write(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    before: &CampaignView,
    changed: Changed,
) -> Result<()> {
    let ends = changed.state == CampaignState::Ended;
    // What tutors have earned is given after the end; of all others nothing is to come.
    let settled = ends && (before.kind != CampaignKind::Supply || before.state == CampaignState::Draft);
    let now = context.now();
    let written = sqlx::query!(
        "update campaigns set state = $2, budget = $3, people_max = $4, ends_at = $5,
           started_at = coalesce(started_at, case when $2 = 'running' then $6::timestamptz end),
           ended_at = case when $7 then $6 end, settled_at = case when $8 then $6 end
         where id = $1",
        before.id.0,
        changed.state.code(),
        changed.budget,
        i32::try_from(changed.people_max).unwrap_or(i32::MAX),
        changed.ends_at,
        now,
        ends,
        settled,
    );
    match written.execute(&mut **work).await {
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("campaigns_no_overlap") => {
            Err(refusals::campaign_overlaps().into())
        }
        Err(error) => Err(error.into()),
        Ok(_) => Ok(()),
    }
}

/// The campaign as it is now, with the act for the audit log.
async fn seen(
    mut work: Transaction<'_, Postgres>,
    context: &Context,
    id: CampaignId,
    act: &'static str,
    before: Option<&CampaignView>,
) -> Result<CampaignView> {
    let view = select_campaigns!("where c.id = $1", id.0).fetch_one(&mut *work).await?.view()?;
    let before = before.map(|before| json!(before));
    audit_append(&mut work, context, Act { act, subject_id: Some(id.0), before, after: Some(json!(view)) }).await?;
    work.commit().await?;
    Ok(view)
}
