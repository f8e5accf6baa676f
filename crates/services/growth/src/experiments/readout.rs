//! Reading out.

use super::manage::{Row, row_of};
use domain::{
    growth::{
        cuped::Paired,
        experiment::Variant,
        readout::{Counted, Readout, readout},
        statistics::Arm,
    },
    identity::Role,
};
use spine::{Context, Result};
use uuid::Uuid;

/// What an experiment says so far. It may be asked for every day: the intervals are right at all times together.
///
/// # Errors
/// 404 for whoever is no analyst of the staff, and for one that there is not.
pub async fn experiment_readout(context: &Context, id: Uuid) -> Result<Readout> {
    context.require_scope(Role::Analyst)?;
    let row = row_of(context, id).await?;
    let variants = row.dealt();
    let mut counted = counted(context, id, &row.metric, &variants).await?;
    counted.paired = paired(context, &row, &variants).await?;
    let mut guardrails = Vec::new();
    for metric in &row.guardrails {
        guardrails.push((metric.clone(), self::counted(context, id, metric, &variants).await?));
    }
    let sizes = (row.planned, row.before_days.into());
    Ok(readout((id, &row.metric, &variants), &counted, &guardrails, sizes))
}

/// One metric, per variant.
async fn counted(context: &Context, id: Uuid, metric: &str, variants: &[Variant]) -> Result<Counted> {
    let rows = sqlx::query!(
        r#"select u.variant, count(*) as "units!", coalesce(sum(v.value), 0) as "sum!",
             coalesce(sum(v.value * v.value), 0) as "squares!", count(v.unit) as "converted!"
           from experiment_units u left join experiment_values v
             on v.experiment_id = u.experiment_id and v.unit = u.unit and v.metric = $2
           where u.experiment_id = $1 group by u.variant"#,
        id,
        metric,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let of = |variant: &Variant| rows.iter().find(|row| row.variant == variant.key);
    let arm = |variant: &Variant| {
        of(variant).map_or_else(Arm::default, |row| Arm { units: row.units, sum: row.sum, squares: row.squares })
    };
    let converted = variants.iter().map(|variant| of(variant).map_or(0, |row| row.converted)).collect();
    Ok(Counted { arms: variants.iter().map(arm).collect(), converted, paired: Vec::new() })
}

/// The metric that decides, with how often each unit had done the same in the days before it was shown its variant:
/// lessons from the bookings, everything else from what browsers told of people who agreed to be counted. Browsers
/// without an account did nothing before that we know of.
async fn paired(context: &Context, row: &Row, variants: &[Variant]) -> Result<Vec<Paired>> {
    if row.before_days == 0 || row.unit == "visitor" {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"with units as (
             select u.unit, u.variant, u.exposed_at, u.unit::uuid as id,
               u.exposed_at - make_interval(days => $3) as since, coalesce(v.value, 0) as y
             from experiment_units u left join experiment_values v
               on v.experiment_id = u.experiment_id and v.unit = u.unit and v.metric = $2
             where u.experiment_id = $1
               and u.unit ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
           ), pairs as (
             select u.variant, u.y, case $2
               when 'lesson_booked' then (select count(*) from bookings b
                 where b.student_id = u.id and b.created_at >= u.since and b.created_at < u.exposed_at)
               when 'lesson_completed' then (select count(*) from bookings b
                 where b.student_id = u.id and b.session_outcome = 'COMPLETED'
                   and b.ends_at >= u.since and b.ends_at < u.exposed_at)
               else coalesce((select sum(p.times) from insight_people p
                 where p.person_id = u.id and p.name = $2 and p.day >= (u.since at time zone 'UTC')::date
                   and p.day < (u.exposed_at at time zone 'UTC')::date), 0) end::float8 as x
             from units u
           )
           select variant, count(*) as "units!", sum(y) as "y!", sum(y * y) as "yy!", sum(x) as "x!",
             sum(x * x) as "xx!", sum(x * y) as "xy!"
           from pairs group by variant"#,
        row.id,
        row.metric,
        i32::from(row.before_days),
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let of = |variant: &Variant| {
        let found = rows.iter().find(|row| row.variant == variant.key);
        found.map_or_else(Paired::default, |row| Paired {
            units: row.units,
            y: row.y,
            yy: row.yy,
            x: row.x,
            xx: row.xx,
            xy: row.xy,
        })
    };
    Ok(variants.iter().map(of).collect())
}
