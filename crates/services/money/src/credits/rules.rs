//! The rules of credits as versions: told with how the economy does, changed by the staff, and tried before.

use super::price::rules_get;
use chrono::TimeDelta;
use domain::{
    identity::Role,
    money::{
        credit_model::{Beginning, CreditSimulation, CreditSimulationRequest, Group, look_ahead},
        credit_rules::{
            CreditIndicators, CreditRules, CreditRulesRequest, CreditRulesTold, CreditRulesVersion, Record, bounds,
        },
    },
};
use serde_json::json;
use spine::{Context, Result, audit::Act, unit::Unit};
use std::collections::BTreeMap;

/// Days of a flow.
const FLOW_DAYS: i64 = 30;
/// Days after which credits that nobody moves are idle.
const IDLE_DAYS: i64 = 90;
/// Weeks from which the model learns how much people do.
const LEARNT_WEEKS: i64 = 4;
/// Teachers whose prices the model reads.
const ASKS_MAX: i64 = 5_000;

/// The rules in force, their versions, and how the economy does.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn credit_rules_told(context: &Context) -> Result<CreditRulesTold> {
    context.require_scope(Role::Finance)?;
    let mut connection = context.reads().acquire().await?;
    let rules = rules_get(&mut connection).await?;
    let rows = sqlx::query!(
        r#"select v.version, v.starter, v.valid_months, v.normal_floor, v.normal_ceiling, v.premium_floor,
             v.premium_ceiling, v.premium_rating_tenths, v.premium_sessions, v.spent_per_day, v.pair_per_week,
             v.reason, v.made_at, u.display_name as "made_by?"
           from credit_rule_versions v left join users u on u.id = v.made_by order by v.version desc limit 50"#
    );
    let history = rows.fetch_all(&mut *connection).await?.into_iter().map(|row| CreditRulesVersion {
        version: row.version,
        rules: CreditRules {
            starter: row.starter,
            valid_months: row.valid_months.into(),
            normal_floor: row.normal_floor,
            normal_ceiling: row.normal_ceiling,
            premium_floor: row.premium_floor,
            premium_ceiling: row.premium_ceiling,
            premium_rating_tenths: row.premium_rating_tenths.into(),
            premium_sessions: row.premium_sessions.into(),
            spent_per_day: row.spent_per_day,
            pair_per_week: row.pair_per_week.into(),
        },
        reason: row.reason,
        made_by: row.made_by,
        made_at: row.made_at,
    });
    let history = history.collect::<Vec<_>>();
    drop(connection);
    let indicators = indicators(context, &rules).await?;
    let version = history.first().map_or(1, |newest| newest.version);
    Ok(CreditRulesTold { version, rules, bounds: bounds(), indicators, history })
}

/// The rules in force, for whoever wants to know what credits are.
///
/// # Errors
/// Those of the database.
pub async fn credit_rules_now(context: &Context) -> Result<CreditRules> {
    rules_get(&mut *context.reads().acquire().await?).await
}

/// Puts a new version in force. Lots that are there keep their end, and lessons that are booked keep their price.
///
/// # Errors
/// 404 for everybody but the owner and finance; the refusals of [`CreditRulesRequest::parse`].
pub async fn credit_rules_put(context: &Context, request: &CreditRulesRequest) -> Result<CreditRulesTold> {
    context.require_scope(Role::Finance)?;
    let mut unit = Unit::begin(context, None).await?;
    let put = put(&mut unit, request).await;
    unit.finish(put).await?;
    credit_rules_told(context).await
}

async fn put(unit: &mut Unit<'_>, request: &CreditRulesRequest) -> Result<()> {
    let (now, actor) = (unit.context().now(), unit.context().actor_id());
    let version = sqlx::query_scalar!("select version from credit_rules for update");
    let version = version.fetch_one(&mut **unit.work()).await?;
    let before = rules_get(unit.work()).await?;
    let (rules, reason) = request.parse(&before, version)?;
    // Bounds have kept each of them small.
    let small = |value: i64| i32::try_from(value).unwrap_or(i32::MAX);
    let months = i16::try_from(rules.valid_months).unwrap_or(i16::MAX);
    sqlx::query!(
        "with put as (
           update credit_rules set version = version + 1, starter = $1, valid_months = $2, normal_floor = $3,
             normal_ceiling = $4, premium_floor = $5, premium_ceiling = $6, premium_rating_tenths = $7,
             premium_sessions = $8, spent_per_day = $9, pair_per_week = $10
           returning *
         )
         insert into credit_rule_versions (version, starter, valid_months, normal_floor, normal_ceiling, premium_floor,
           premium_ceiling, premium_rating_tenths, premium_sessions, spent_per_day, pair_per_week, reason, made_by,
           made_at)
         select version, starter, valid_months, normal_floor, normal_ceiling, premium_floor, premium_ceiling,
           premium_rating_tenths, premium_sessions, spent_per_day, pair_per_week, $11, $12, $13 from put",
        rules.starter,
        months,
        rules.normal_floor,
        rules.normal_ceiling,
        rules.premium_floor,
        rules.premium_ceiling,
        small(rules.premium_rating_tenths),
        small(rules.premium_sessions),
        rules.spent_per_day,
        small(rules.pair_per_week),
        reason,
        actor,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    let act = "credit_rules.put";
    let after = Some(json!({ "version": version + 1, "rules": rules, "reason": reason }));
    unit.audit(Act { act, subject_id: None, before: Some(json!({ "version": version, "rules": before })), after });
    Ok(())
}

/// What other rules would do, beside those in force. Changes nothing.
///
/// # Errors
/// 404 for everybody but the owner and finance; 422 `credit_rule_out_of_range`, `credit_rules_cross`,
/// `simulation_weeks`.
pub async fn credit_rules_simulate(context: &Context, request: &CreditSimulationRequest) -> Result<CreditSimulation> {
    context.require_scope(Role::Finance)?;
    let rules = rules_get(&mut *context.reads().acquire().await?).await?;
    let (tried, weeks) = (request.rules.beside(&rules)?, request.weeks()?);
    let beginning = beginning(context).await?;
    Ok(CreditSimulation { now: look_ahead(&beginning, &rules, weeks), with: look_ahead(&beginning, &tried, weeks) })
}

async fn indicators(context: &Context, rules: &CreditRules) -> Result<CreditIndicators> {
    let row = sqlx::query!(
        r#"with purses as (
             select a.holder_id, a.balance, row_number() over (order by a.balance, a.holder_id) as nth,
               count(*) over () as people
             from accounts a where a.kind = 'wallet' and a.currency = 'CREDIT'
           ), lots as (
             select coalesce(sum(amount) filter (where source in ('starter', 'referral', 'campaign')), 0)::bigint
                 as issued, coalesce(sum(amount) filter (where source = 'pack'), 0)::bigint as bought
             from credit_lots where created_at > $1
           )
           select count(holder_id) as "holders!", coalesce(sum(balance), 0)::bigint as "held!",
             lots.issued as "issued!", lots.bought as "bought!",
             (select coalesce(sum(amount - returned), 0)::bigint from credit_uses where created_at > $1) as "spent!",
             (select coalesce(sum(p.amount), 0)::bigint from journals j join postings p on p.journal_id = j.id
              where j.kind = 'credit_expire' and j.created_at > $1 and p.amount > 0) as "ended!",
             (sum((2 * nth - people - 1) * balance)::float8 / nullif(max(people) * sum(balance), 0)::float8) as gini,
             (sum(balance) filter (where nth > people - greatest(people / 10, 1)))::float8
               / nullif(sum(balance), 0)::float8 as top_tenth,
             (coalesce(sum(balance) filter (where not exists (
                select from credit_uses u where u.owner_id = holder_id and u.created_at > $2)
               and not exists (select from credit_lots l where l.owner_id = holder_id and l.created_at > $2
                 and l.source in ('earned', 'pack'))), 0))::float8 / nullif(sum(balance), 0)::float8 as idle,
             (count(*) filter (where balance < $3))::float8 / nullif(count(holder_id), 0)::float8 as cannot_afford
           from purses right join lots on true group by lots.issued, lots.bought"#,
        context.now() - TimeDelta::days(FLOW_DAYS),
        context.now() - TimeDelta::days(IDLE_DAYS),
        rules.normal_floor,
    );
    let row = row.fetch_one(context.reads()).await?;
    Ok(CreditIndicators {
        holders: row.holders,
        held: row.held,
        issued: row.issued,
        bought: row.bought,
        spent: row.spent,
        ended: row.ended,
        velocity: (row.held > 0).then(|| row.spent as f64 / row.held as f64),
        gini: row.gini,
        top_tenth: row.top_tenth,
        idle: row.idle,
        cannot_afford: row.cannot_afford,
    })
}

/// Where the model begins: everybody in tenths by what they hold, with what they did in the last four weeks.
async fn beginning(context: &Context) -> Result<Beginning> {
    let since = context.now() - TimeDelta::weeks(LEARNT_WEEKS);
    let rows = sqlx::query!(
        r#"with tenths as (
             select holder_id, ntile(10) over (order by balance, holder_id) as tenth
             from accounts where kind = 'wallet' and currency = 'CREDIT'
           )
           select t.tenth as "tenth!", count(*) as "people!",
             coalesce(sum((select count(*) from bookings b where b.payer_id = t.holder_id and b.pay_with = 'credits'
               and b.created_at > $1 and b.session_state in ('REQUESTED', 'SCHEDULED', 'ACTIVE', 'ENDED'))), 0)::bigint
               as "lessons!",
             coalesce(sum((select sum(l.amount) from credit_lots l where l.owner_id = t.holder_id
               and l.source = 'pack' and l.created_at > $1)), 0)::bigint as "bought!",
             coalesce(sum((select sum(l.amount) from credit_lots l where l.owner_id = t.holder_id
               and l.source = 'earned' and l.created_at > $1)), 0)::bigint as "earned!"
           from tenths t group by t.tenth order by t.tenth"#,
        since
    );
    let mut groups = BTreeMap::new();
    for row in rows.fetch_all(context.reads()).await? {
        let weekly = |sum: i64| sum * 1_000 / (LEARNT_WEEKS * row.people.max(1));
        let group = Group {
            people: row.people,
            lots: Vec::new(),
            wants: weekly(row.lessons),
            buys: weekly(row.bought),
            teaches: weekly(row.earned),
        };
        groups.insert(row.tenth, group);
    }
    lots_into(context, &mut groups).await?;
    let newcomers = sqlx::query_scalar!(
        r#"select count(*) as "new!" from credit_lots where source = 'starter' and created_at > $1"#,
        since
    );
    let newcomers = newcomers.fetch_one(context.reads()).await? / LEARNT_WEEKS;
    Ok(Beginning { groups: groups.into_values().collect(), newcomers, asks: asks(context).await? })
}

/// What each tenth holds, by the whole weeks until it ends.
async fn lots_into(context: &Context, groups: &mut BTreeMap<i32, Group>) -> Result<()> {
    let rows = sqlx::query!(
        r#"with tenths as (
             select holder_id, ntile(10) over (order by balance, holder_id) as tenth
             from accounts where kind = 'wallet' and currency = 'CREDIT'
           )
           select t.tenth as "tenth!", least(greatest(extract(epoch from l.expires_at - $1) / 604800, 0), 200)::bigint
             as "weeks!", sum(l.left_amount)::bigint as "left!"
           from tenths t join credit_lots l on l.owner_id = t.holder_id and l.left_amount > 0
           group by 1, 2 order by 1, 2"#,
        context.now()
    );
    for row in rows.fetch_all(context.reads()).await? {
        let (Some(group), Ok(weeks)) = (groups.get_mut(&row.tenth), usize::try_from(row.weeks)) else { continue };
        if group.lots.len() <= weeks {
            group.lots.resize(weeks + 1, 0);
        }
        if let Some(lot) = group.lots.get_mut(weeks) {
            *lot += row.left * 1_000 / group.people.max(1);
        }
    }
    Ok(())
}

/// What teachers ask for an hour, each with their record.
async fn asks(context: &Context) -> Result<Vec<(i64, Record)>> {
    let rows = sqlx::query!(
        r#"select (asked->>'amount')::bigint as "asked!", coalesce(t.rating_sum, 0) as "rating_sum!",
             coalesce(t.review_count, 0) as "reviews!", coalesce(t.lesson_count, 0) as "sessions!"
           from member_profiles m cross join jsonb_array_elements(m.credit_prices) asked
             left join tutors t on t.user_id = m.user_id
           order by m.user_id limit $1"#,
        ASKS_MAX
    );
    let asks =
        rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
            (row.asked, Record { rating_sum: row.rating_sum, reviews: row.reviews, sessions: row.sessions })
        });
    Ok(asks.collect())
}
