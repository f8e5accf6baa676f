//! Reading out.

use super::manage::row_of;
use domain::{
    growth::{
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
    let counted = counted(context, id, &row.metric, &variants).await?;
    let mut guardrails = Vec::new();
    for metric in &row.guardrails {
        guardrails.push((metric.clone(), self::counted(context, id, metric, &variants).await?));
    }
    Ok(readout((id, &row.metric, &variants), &counted, &guardrails, row.planned))
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
    Ok(Counted { arms: variants.iter().map(arm).collect(), converted })
}
