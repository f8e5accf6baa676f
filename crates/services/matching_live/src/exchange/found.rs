//! Who could exchange what with the caller.

use super::read::names_of;
use chrono::{DateTime, Utc};
use domain::{
    identity::{Role, photo_url},
    ids::{SubjectId, UserId},
    matching::{
        WeeklyHours,
        exchange::{Barterer, ExchangeMatch, FoundCycle, SkillTold, cycles},
    },
    page::Page,
    people::week_times::WeekTime,
};
use spine::{Context, Result};
use sqlx::types::Json;
use std::{collections::HashSet, sync::Arc};
use uuid::Uuid;

use crate::store::week_of;

/// People who are looked at for one walk: those whose skills fit the caller's first, then others, every day other ones.
const PEOPLE: i64 = 2_000;
/// Cycles that are told.
pub(super) const TOLD: usize = 12;

/// Everybody who teaches something and wants to learn something, is of age and does not stand apart from the caller.
/// The first is the caller.
pub(super) async fn people(context: &Context, person: Uuid) -> Result<Vec<Barterer>> {
    let now = context.now();
    let rows = sqlx::query!(
        r#"with apart as materialized (select p as id from match_kept_apart($1) p),
           own as materialized (
             select coalesce(array_agg(skill_id) filter (where kind = 'learn'), '{}') as learns,
               coalesce(array_agg(skill_id) filter (where kind = 'teach'), '{}') as teaches
             from user_skills where user_id = $1)
           select u.id, u.time_zone,
                  array_agg(k.skill_id order by k.position) filter (where k.kind = 'learn') as "learns: Vec<Uuid>",
                  array_agg(k.skill_id order by k.position) filter (where k.kind = 'teach') as "teaches: Vec<Uuid>",
                  array_agg(k.proficiency order by k.position) filter (where k.kind = 'teach') as "levels: Vec<i32>",
                  (select m.rules from member_profiles m where m.user_id = u.id) as rules,
                  (select a.rules from availability a join tutors t on t.id = a.tutor_id where t.user_id = u.id)
                    as taught_rules,
                  (select p.preferred_times from student_profiles p where p.user_id = u.id)
                    as "times: Json<Vec<WeekTime>>",
                  (select p.time_zone from student_profiles p where p.user_id = u.id) as times_zone
           from own, users u join user_skills k on k.user_id = u.id
           where u.deleted_at is null and u.suspended_at is null and not ('child' = any (u.roles))
             and u.id not in (select id from apart)
             and exists (select from user_skills l where l.user_id = u.id and l.kind = 'learn')
             and exists (select from user_skills t where t.user_id = u.id and t.kind = 'teach')
           group by u.id, own.learns, own.teaches
           order by u.id = $1 desc,
             bool_or(k.kind = 'teach' and k.skill_id = any (own.learns)
               or k.kind = 'learn' and k.skill_id = any (own.teaches)) desc,
             md5(u.id::text || $3), u.id
           limit $2"#,
        person,
        PEOPLE,
        now.date_naive().to_string(),
    );
    let people = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let levels = row.levels.unwrap_or_default();
        let zone = row.times_zone.unwrap_or(row.time_zone);
        let times = row.times.map(|times| times.0).unwrap_or_default();
        let rules = row.rules.or(row.taught_rules);
        Barterer {
            id: row.id,
            teaches: row.teaches.unwrap_or_default().into_iter().zip(levels).collect(),
            learns: row.learns.unwrap_or_default(),
            hours: hours(rules.as_ref(), &times, &zone, now),
        }
    });
    Ok(people.collect())
}

/// When somebody has time: the hours they teach in, else the times they like to learn at.
fn hours(rules: Option<&serde_json::Value>, times: &[WeekTime], zone: &str, now: DateTime<Utc>) -> Option<WeeklyHours> {
    let of_rules = rules.and_then(|rules| crate::store::week_of_rules(rules, now));
    let liked = times.iter().map(|time| (time.weekday.as_str(), time.start.as_str(), time.end.as_str()));
    of_rules.or_else(|| week_of(zone, liked, now))
}

/// Cycles of the caller, best first; none of which any two are kept apart.
pub(super) async fn found(context: &Context, person: Uuid) -> Result<Vec<FoundCycle>> {
    let people = Arc::new(people(context, person).await?);
    let mut found = walked(&people, person, 4 * TOLD).await?;
    let apart = apart_of(context, &found).await?;
    found.retain(|cycle| pairs_of(cycle).all(|pair| !apart.contains(&pair)));
    Ok(found)
}

/// Any two of a cycle, each once.
fn pairs_of(cycle: &FoundCycle) -> impl Iterator<Item = (Uuid, Uuid)> + '_ {
    let people = cycle.seats.iter().map(|seat| seat.person);
    people.clone().flat_map(move |one| people.clone().filter(move |other| one < *other).map(move |other| (one, other)))
}

/// Those two of these cycles that are kept apart: the caller's own blocks hold for the caller alone.
async fn apart_of(context: &Context, found: &[FoundCycle]) -> Result<HashSet<(Uuid, Uuid)>> {
    let pairs: HashSet<(Uuid, Uuid)> = found.iter().flat_map(pairs_of).collect();
    let (one, other): (Vec<Uuid>, Vec<Uuid>) = pairs.into_iter().unzip();
    let apart = sqlx::query!(
        r#"select p.one as "one!", p.other as "other!" from unnest($1::uuid[], $2::uuid[]) p (one, other)
           where people_apart(p.one, p.other)"#,
        &one,
        &other,
    );
    Ok(apart.fetch_all(context.writes()).await?.into_iter().map(|row| (row.one, row.other)).collect())
}

/// A walk over a large market takes milliseconds of one core: not on a thread that serves others.
async fn walked(people: &Arc<Vec<Barterer>>, person: Uuid, most: usize) -> Result<Vec<FoundCycle>> {
    let people = people.clone();
    let walk = tokio::task::spawn_blocking(move || cycles(&people, person, most));
    walk.await.map_err(|error| spine::Error::Unexpected(Box::new(error)))
}

/// `GET /exchange/matches`: people with whom the caller could exchange two by two, best first.
///
/// # Errors
/// 401 for strangers; 403 for a child.
pub async fn exchange_matches(context: &Context) -> Result<Page<ExchangeMatch>> {
    let person = context.require_person()?.id.0;
    if context.has_role(Role::Child) {
        return Err(domain::identity::family::refusals::parents_decide().into());
    }
    let people = Arc::new(people(context, person).await?);
    let Some(own) = people.iter().find(|known| known.id == person).cloned() else {
        return Ok(Page { items: Vec::new(), next_cursor: None });
    };
    let found = walked(&people, person, 200).await?.into_iter().filter(|cycle| cycle.seats.len() == 2);
    let pairs: Vec<FoundCycle> = found.take(TOLD).collect();
    let other = |cycle: &FoundCycle| cycle.seats.iter().find(|seat| seat.person != person).map(|seat| seat.person);
    let ids: Vec<Uuid> = pairs.iter().filter_map(other).collect();
    let names = names_of(context, &ids).await?;
    let mut items = Vec::with_capacity(pairs.len());
    for cycle in pairs {
        let Some(other) = other(&cycle).and_then(|id| people.iter().find(|known| known.id == id)) else { continue };
        let Some(named) = names.people.get(&other.id) else { continue };
        let told = |skill: Uuid| SkillTold {
            skill_id: SubjectId(skill),
            name: names.skills.get(&skill).cloned().unwrap_or_default(),
        };
        let both = |teaches: &[(Uuid, i32)], learns: &[Uuid]| -> Vec<SkillTold> {
            teaches.iter().filter(|(skill, _)| learns.contains(skill)).map(|(skill, _)| told(*skill)).collect()
        };
        items.push(ExchangeMatch {
            member_id: UserId(other.id),
            display_name: named.0.clone(),
            photo_url: photo_url(named.1.as_deref()),
            teaches: both(&other.teaches, &own.learns),
            learns: both(&own.teaches, &other.learns),
            shared_hours: own.hours.zip(other.hours).map(|(mine, theirs)| mine.overlap(&theirs)),
            cycle_id: cycle.id,
        });
    }
    Ok(Page { items, next_cursor: None })
}
