//! Who gets what: flags that are on for the reader, and their variant of each experiment that runs.

use super::manage::select_experiments;
use crate::rules::holdout_percent;
use domain::{
    growth::{
        experiment::{DealtKind, variant_of},
        holdout::held_out,
    },
    identity::Role,
    platform::flags::Subject,
};
use serde_json::{Map, Value};
use spine::{Context, Result, flags::flags_list};

/// Experiments that run at once at most, as far as pages are told.
const MOST: i64 = 100;

/// What is switched on for the reader, by key: `true` or `false` for a flag, the variant for an experiment. Somebody
/// who is not signed in has what everybody has, and is in no experiment.
///
/// # Errors
/// Those of the database.
pub async fn flags_of_reader(context: &Context) -> Result<Map<String, Value>> {
    let person = context.person();
    let roles: &[Role] = person.map_or(&[], |person| &person.roles);
    let subject = Subject { id: person.map(|person| person.id.0), roles };
    let mut told = Map::new();
    for flag in flags_list(context).await? {
        let on = flag.is_on(subject);
        told.insert(flag.key, on.into());
    }
    let Some(person) = person else { return Ok(told) };
    let percent = holdout_percent(context).await?;
    if held_out(percent, context.now().date_naive(), person.id) {
        return Ok(told);
    }
    let running = select_experiments!("where state = 'running' order by started_at, id limit $1", MOST);
    for row in running.fetch_all(context.writes()).await? {
        let of_them = match DealtKind::parse(&row.unit) {
            Some(DealtKind::User) => true,
            Some(DealtKind::Student) => roles.contains(&Role::Student),
            Some(DealtKind::Tutor) => roles.contains(&Role::Tutor),
            // A browser is dealt by its own id, which we do not keep.
            Some(DealtKind::Visitor) | None => false,
        };
        let variants = row.dealt();
        if let Some(variant) = variant_of(&row.key, &variants, &person.id.to_string()).filter(|_| of_them) {
            told.insert(row.key, variant.key.clone().into());
        }
    }
    Ok(told)
}
