//! Counting: which unit was shown which variant, and what it did afterwards.

use super::manage::select_experiments;
use crate::rules::holdout_percent;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    growth::{
        events::Told,
        experiment::{DealtKind, MOST_UNITS, Variant, variant_of},
        holdout::held_out,
    },
    ids::UserId,
};
use spine::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What runs now, as events are judged by it.
pub(crate) struct Counting {
    experiments: Vec<One>,
    /// Names of events that an experiment of any state counts.
    metrics: BTreeSet<String>,
    /// Accounts, of a hundred, that are in none of them, and the day they were asked for.
    holdout: (i64, NaiveDate),
}

struct One {
    id: Uuid,
    key: String,
    variants: Vec<Variant>,
    running: bool,
    accounts: bool,
}

/// One line of what is stored.
type Shown = (Uuid, String, String, DateTime<Utc>);

impl Counting {
    pub(crate) async fn read(context: &Context) -> Result<Self> {
        let rows = select_experiments!("where state <> 'killed' order by created_at desc limit $1", 1_000_i64);
        let rows = rows.fetch_all(context.writes()).await?;
        let mut metrics = BTreeSet::new();
        let mut experiments = Vec::new();
        for row in rows {
            let (variants, running) = (row.dealt(), row.state == "running");
            metrics.insert(row.metric);
            metrics.extend(row.guardrails);
            let accounts = DealtKind::parse(&row.unit) != Some(DealtKind::Visitor);
            experiments.push(One { id: row.id, key: row.key, variants, running, accounts });
        }
        let holdout = (holdout_percent(context).await?, context.now().date_naive());
        Ok(Self { experiments, metrics, holdout })
    }

    pub(crate) fn counts(&self, metric: &str) -> bool {
        self.metrics.contains(metric)
    }

    /// The experiment that runs under that id or key and has that variant; for a unit that speaks for itself, the one
    /// it was dealt. An account that is held out is in none.
    fn found(&self, (named, variant): (&str, &str), unit: &str, dealt: bool) -> Option<Uuid> {
        let id = named.parse::<Uuid>().ok();
        let mut running = self.experiments.iter().filter(|one| one.running);
        let one = running.find(|one| Some(one.id) == id || one.key == named)?;
        let fits = if dealt {
            variant_of(&one.key, &one.variants, unit).is_some_and(|dealt| dealt.key == variant)
        } else {
            one.variants.iter().any(|known| known.key == variant)
        };
        let (percent, day) = self.holdout;
        let outside = one.accounts && unit.parse().is_ok_and(|account| held_out(percent, day, UserId(account)));
        (fits && !outside).then_some(one.id)
    }
}

/// For whom somebody speaks.
pub(crate) struct Speaker<'s> {
    /// Whether it brings in what was counted elsewhere: any variant that there is.
    pub brings: bool,
    /// The unit as it is kept; none for one that is not the speaker's.
    pub unit: &'s (dyn Fn(&str) -> Option<String> + Sync),
}

/// Stores what of `told` belongs to experiments that run, of units that the speaker speaks for; answers how many
/// counted. The first variant that a unit was shown stays; what it does counts from then on.
///
/// # Errors
/// Those of the database.
pub(crate) async fn count(context: &Context, counting: &Counting, told: &[Told], speaker: Speaker<'_>) -> Result<i64> {
    let mut counted = 0;
    let mut shown: BTreeMap<(Uuid, String), Shown> = BTreeMap::new();
    let mut done: BTreeMap<(String, String), (f64, i64, DateTime<Utc>)> = BTreeMap::new();
    for one in told {
        match one {
            Told::Exposed { experiment, variant, unit, at } => {
                let Some(unit) = (speaker.unit)(unit) else { continue };
                let found = counting.found((experiment, variant), &unit, !speaker.brings);
                let Some(id) = found else { continue };
                shown.entry((id, unit.clone())).or_insert_with(|| (id, unit.clone(), variant.clone(), *at));
                counted += 1;
            }
            Told::Did { metric, unit, value, at } => {
                let Some(unit) = (speaker.unit)(unit) else { continue };
                let sum = done.entry((metric.clone(), unit)).or_insert((0.0, 0, *at));
                *sum = (sum.0 + value, sum.1 + 1, sum.2.min(*at));
                counted += 1;
            }
            Told::Seen { .. } => {}
        }
    }
    if shown.is_empty() && done.is_empty() {
        return Ok(counted);
    }
    let mut work = context.begin().await?;
    shown_store(&mut work, shown.into_values().collect()).await?;
    done_store(&mut work, done).await?;
    work.commit().await?;
    Ok(counted)
}

async fn shown_store(work: &mut sqlx::PgConnection, shown: Vec<Shown>) -> Result<()> {
    let (mut ids, mut units, mut variants, mut at) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (id, unit, variant, when) in shown {
        ids.push(id);
        units.push(unit);
        variants.push(variant);
        at.push(when);
    }
    sqlx::query!(
        "with room as (
           select id from (select distinct unnest($1::uuid[])) asked (id)
           where (select count(*) from (
             select from experiment_units u where u.experiment_id = asked.id limit $5) u) < $5
         )
         insert into experiment_units (experiment_id, unit, variant, exposed_at)
         select new.* from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as new (id, unit, variant, at)
         join room on room.id = new.id order by new.id, new.unit on conflict do nothing",
        &ids,
        &units,
        &variants,
        &at,
        MOST_UNITS,
    )
    .execute(work)
    .await?;
    Ok(())
}

/// Adds up what units did, in every experiment that runs, counts it and has shown them something.
async fn done_store(
    work: &mut sqlx::PgConnection,
    done: BTreeMap<(String, String), (f64, i64, DateTime<Utc>)>,
) -> Result<()> {
    let (mut metrics, mut units) = (Vec::new(), Vec::new());
    let (mut values, mut times, mut at) = (Vec::new(), Vec::new(), Vec::new());
    for ((metric, unit), (value, count, first)) in done {
        metrics.push(metric);
        units.push(unit);
        values.push(value);
        times.push(count);
        at.push(first);
    }
    sqlx::query!(
        "insert into experiment_values (experiment_id, unit, metric, value, times, first_at)
         select e.id, new.unit, new.metric, new.value, new.times, new.at
         from unnest($1::text[], $2::text[], $3::float8[], $4::bigint[], $5::timestamptz[])
           as new (metric, unit, value, times, at)
         join experiments e on e.state = 'running' and (e.metric = new.metric or new.metric = any (e.guardrails))
         join experiment_units u on u.experiment_id = e.id and u.unit = new.unit
         order by e.id, new.unit, new.metric
         on conflict (experiment_id, unit, metric)
         do update set value = experiment_values.value + excluded.value,
           times = experiment_values.times + excluded.times",
        &metrics,
        &units,
        &values,
        &times,
        &at,
    )
    .execute(work)
    .await?;
    Ok(())
}
