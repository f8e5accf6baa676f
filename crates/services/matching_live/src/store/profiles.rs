//! Versions of what people declared. What is written down is what stands in the tables when it is written, and it is
//! known from that moment on: late rather than early.

use chrono::{DateTime, Offset, Utc};
use domain::{
    calendar::parse_time_zone,
    matching::{
        WeeklyHours,
        market::{StudentFacts, TutorFacts},
        week::{utc_hours, wall_stretch},
    },
    money::{Currency, Money},
    people::{student_profile::WantedSubject, week_times::WeekTime},
};
use serde_json::json;
use spine::{Context, Result, exchange::exchange_of};
use sqlx::{Postgres, Transaction, types::Json};
use uuid::Uuid;

/// Profiles written down by one statement.
const BATCH: i64 = 500;

/// Stretches of an ordinary week as they are said, in a zone, as hours in UTC at this moment.
pub(crate) fn week_of<'a>(
    zone: &str,
    times: impl Iterator<Item = (&'a str, &'a str, &'a str)>,
    now: DateTime<Utc>,
) -> Option<WeeklyHours> {
    let zone = parse_time_zone(zone).ok()?;
    let offset = now.with_timezone(&zone).offset().fix().local_minus_utc() / 60;
    let stretches: Vec<_> = times.filter_map(|(day, start, end)| wall_stretch(day, start, end)).collect();
    (!stretches.is_empty()).then(|| utc_hours(&stretches, offset))
}

/// The hours of stored rules of availability.
pub(crate) fn week_of_rules(rules: &serde_json::Value, now: DateTime<Utc>) -> Option<WeeklyHours> {
    let text = |value: &serde_json::Value, name: &str| value.get(name)?.as_str().map(str::to_owned);
    let zone = text(rules, "time_zone")?;
    let weekly = rules.get("weekly")?.as_array()?;
    let blocks: Vec<(String, String, String)> = weekly
        .iter()
        .filter_map(|block| Some((text(block, "weekday")?, text(block, "start")?, text(block, "end")?)))
        .collect();
    week_of(&zone, blocks.iter().map(|(day, start, end)| (day.as_str(), start.as_str(), end.as_str())), now)
}

/// Writes down these tutors as they stand now; nothing where nothing is another.
pub async fn tutors_note(work: &mut Transaction<'_, Postgres>, context: &Context, tutors: &[Uuid]) -> Result<()> {
    let now = context.now();
    let rows = sqlx::query!(
        r#"select t.id, t.headline, t.bio, t.hourly_rate_usd, t.response_minutes, t.years, t.languages, t.created_at,
                  array(select s.slug from tutor_subjects ts join subjects s on s.id = ts.subject_id
                        where ts.tutor_id = t.id order by ts.position, s.position) as "subjects!",
                  (select a.rules from availability a where a.tutor_id = t.id) as rules
           from tutors t where t.id = any($1) order by t.id"#,
        tutors
    );
    let rows = rows.fetch_all(&mut **work).await?.into_iter().map(|row| {
        let facts = TutorFacts {
            subjects: row.subjects,
            bio: format!("{}. {}", row.headline, row.bio),
            hourly_rate_cents: row.hourly_rate_usd,
            response_minutes: row.response_minutes,
            years: Some(row.years),
            languages: row.languages,
            weekly_hours: row.rules.as_ref().and_then(|rules| week_of_rules(rules, now)),
            created_at: row.created_at,
        };
        (row.id, json!(facts))
    });
    versions_write(work, "tutor", rows.collect(), now).await
}

/// Writes down these students as they stand now; nothing where nothing is another.
pub async fn students_note(work: &mut Transaction<'_, Postgres>, context: &Context, students: &[Uuid]) -> Result<()> {
    let now = context.now();
    let rows = sqlx::query!(
        r#"select u.id, u.created_at, coalesce(p.goals, '') as "goals!",
                  coalesce(p.subjects, '[]') as "wanted!: Json<Vec<WantedSubject>>",
                  p.budget, p.currency as "currency?", p.learning_style,
                  coalesce(p.preferred_times, '[]') as "times!: Json<Vec<WeekTime>>",
                  coalesce(p.time_zone, u.time_zone) as "zone!", coalesce(p.languages, '{}') as "languages!",
                  coalesce((select jsonb_object_agg(s.id, s.slug) from subjects s
                            where s.id::text in (
                              select w->>'subject_id' from jsonb_array_elements(p.subjects) w)), '{}')
                    as "slugs!: Json<std::collections::HashMap<String, String>>"
           from users u left join student_profiles p on p.user_id = u.id where u.id = any($1) order by u.id"#,
        students
    );
    let mut found = Vec::new();
    for row in rows.fetch_all(&mut **work).await? {
        let budget_cents = match (row.budget, row.currency.as_deref()) {
            (Some(budget), Some(code)) => {
                let currency = Currency::parse(code)?;
                let exchange = exchange_of(&mut **work, currency).await?;
                Some(exchange.to_usd(Money::new(budget, currency))?)
            }
            _ => None,
        };
        let times = row.times.0.iter().map(|time| (time.weekday.as_str(), time.start.as_str(), time.end.as_str()));
        let facts = StudentFacts {
            subjects: row.wanted.0.iter().filter_map(|wanted| row.slugs.0.get(&wanted.subject_id).cloned()).collect(),
            goals: row.goals,
            budget_cents,
            languages: row.languages,
            learning_style: row.learning_style,
            weekly_hours: week_of(&row.zone, times, now),
            created_at: row.created_at,
        };
        found.push((row.id, json!(facts)));
    }
    versions_write(work, "student", found, now).await
}

async fn versions_write(
    work: &mut Transaction<'_, Postgres>,
    side: &str,
    rows: Vec<(Uuid, serde_json::Value)>,
    now: DateTime<Utc>,
) -> Result<()> {
    let (ids, facts): (Vec<Uuid>, Vec<serde_json::Value>) = rows.into_iter().unzip();
    // Two versions of one moment are one: the later says what is so.
    sqlx::query!(
        "with said as (
           select s.id, s.facts from unnest($2::uuid[], $3::jsonb[]) as s (id, facts)
           left join match_profiles known on known.person_id = s.id and known.side = $1 and known.superseded_at is null
           where known.facts is distinct from s.facts
         ), old as (
           update match_profiles p set superseded_at = $4 from said
           where p.person_id = said.id and p.side = $1 and p.superseded_at is null and p.known_at < $4
           returning p.person_id)
         insert into match_profiles (person_id, side, known_at, facts)
         select id, $1, $4, facts from said where (select count(*) from old) >= 0
         on conflict (person_id, side, known_at) do update set facts = excluded.facts",
        side,
        &ids,
        &facts,
        now,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes down listed tutors and students with a profile of whom nothing is known yet: those from before there was a
/// store, and those who came many at once. Answers how many.
pub async fn profiles_ensure(context: &Context) -> Result<usize> {
    let mut all = 0;
    loop {
        let tutors = sqlx::query_scalar!(
            "select t.id from tutors t where tutor_listed(t) and not exists (
               select from match_profiles p where p.person_id = t.id and p.side = 'tutor') limit $1",
            BATCH
        );
        let tutors = tutors.fetch_all(context.writes()).await?;
        let students = sqlx::query_scalar!(
            "select u.id from users u where not exists (
               select from match_profiles p where p.person_id = u.id and p.side = 'student')
             and (exists (select from student_profiles s where s.user_id = u.id)
               or exists (select from match_shown m where m.student_id = u.id)) limit $1",
            BATCH
        );
        let students = students.fetch_all(context.writes()).await?;
        if tutors.is_empty() && students.is_empty() {
            return Ok(all);
        }
        all += tutors.len() + students.len();
        let mut work = context.begin().await?;
        tutors_note(&mut work, context, &tutors).await?;
        students_note(&mut work, context, &students).await?;
        work.commit().await?;
    }
}
