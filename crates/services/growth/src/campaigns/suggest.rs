//! Subjects that lack tutors: what was searched and asked for beside the hours that can be booked.

use chrono::TimeDelta;
use domain::{
    calendar::availability::Availability,
    growth::{
        campaign::SupplySuggestion,
        campaign_given::{demand, lacks, weekly_hours},
    },
    identity::Role,
    ids::SubjectId,
};
use spine::{Context, Result};
use std::collections::HashMap;
use uuid::Uuid;

/// Days of what is asked for, and of what is offered.
const DAYS: i64 = 28;
/// Suggestions that are shown.
const SHOWN: usize = 20;

/// Subjects that lack tutors, the worst first.
///
/// # Errors
/// 404 for everybody but the owner and finance.
pub async fn supply_suggestions(context: &Context) -> Result<Vec<SupplySuggestion>> {
    context.require_scope(Role::Finance)?;
    suggestions(context).await
}

pub(super) async fn suggestions(context: &Context) -> Result<Vec<SupplySuggestion>> {
    let offered = offered(context).await?;
    let since = context.now() - TimeDelta::days(DAYS);
    let rows = sqlx::query!(
        r#"with asked as (
             select subject_id, count(*) as requests from (
               select subject_id from bookings where created_at > $1
               union all select subject_id from help_requests where created_at > $1
               union all select subject_id from micro_sessions where created_at > $1
               union all select subject_id from waitlist_entries where created_at > $1 and subject_id is not null
             ) one group by subject_id
           )
           select s.id, coalesce(s.names->>'en', s.slug) as "name!", coalesce(a.requests, 0) as "requests!",
             coalesce((select sum(c.events) from insight_counts c where c.day > $1::date and c.source = 'client'
               and c.name = 'search_made' and c.detail = s.slug), 0)::bigint as "searches!",
             exists (select from campaigns c where c.subject_id = s.id and c.state <> 'ended') as "campaign!"
           from subjects s left join asked a on a.subject_id = s.id"#,
        since
    );
    let rows = rows.fetch_all(context.reads()).await?.into_iter().map(|row| {
        let (tutors, hours) = offered.get(&row.id).copied().unwrap_or_default();
        SupplySuggestion {
            subject_id: SubjectId(row.id),
            subject: row.name,
            searches: row.searches,
            requests: row.requests,
            tutors,
            hours: hours * DAYS / 7,
            campaign: row.campaign,
        }
    });
    let mut lacking: Vec<_> = rows.filter(|one| lacks(one.searches, one.requests, one.hours)).collect();
    let asked = |one: &SupplySuggestion| demand(one.searches, one.requests);
    lacking.sort_by(|one, other| {
        // More asked for each hour comes first; compared crosswise, so that no hour is divided by.
        let (left, right) = (asked(one) * other.hours.max(1), asked(other) * one.hours.max(1));
        right.cmp(&left).then_with(|| one.subject.cmp(&other.subject))
    });
    lacking.truncate(SHOWN);
    Ok(lacking)
}

/// Of each subject: the tutors whom people can book, and the hours they offer in a week.
async fn offered(context: &Context) -> Result<HashMap<Uuid, (i64, i64)>> {
    let rows = sqlx::query!(
        r#"select ts.subject_id, ts.tutor_id, a.rules as "rules?"
           from tutor_subjects ts join tutors t on t.id = ts.tutor_id left join availability a on a.tutor_id = t.id
           where tutor_listed(t)"#
    );
    let mut hours: HashMap<Uuid, i64> = HashMap::new();
    let mut offered: HashMap<Uuid, (i64, i64)> = HashMap::new();
    for row in rows.fetch_all(context.reads()).await? {
        let own = *hours.entry(row.tutor_id).or_insert_with(|| hours_of(row.rules));
        let sums = offered.entry(row.subject_id).or_default();
        *sums = (sums.0 + 1, sums.1 + own);
    }
    Ok(offered)
}

/// Hours of an ordinary week; none where nothing was entered, or nothing that is understood.
pub(super) fn hours_of(rules: Option<serde_json::Value>) -> i64 {
    let rules = rules.and_then(|rules| serde_json::from_value::<Availability>(rules).ok());
    rules.map_or(0, |rules| weekly_hours(&rules))
}
