//! Who may be shown to a student: decided by the database, in one statement.

use domain::{
    identity::Role,
    matching::{
        Candidate, WeeklyHours, Wish, exclusion,
        market::StudentFacts,
        recommend::RecommendQuery,
        truth::{PairFacts, shared_word},
    },
};
use spine::{Context, Result};
use sqlx::types::Json;
use uuid::Uuid;

/// Candidates of one list at most: the best rated and the newest.
const BEST: i64 = 180;
const NEWEST: i64 = 20;
/// Times somebody was shown from which on they are not new to the market.
pub(super) const KNOWN_SHOWS: i64 = 10;
/// Subjects of a student that are looked for at once.
const SUBJECTS: usize = 3;

/// A candidate with everything that an order and a reason are made of.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub tutor: Uuid,
    /// The subject it is ranked for, by its slug, and its name for the reader.
    pub subject: String,
    pub subject_name: String,
    pub facts: PairFacts,
    /// Of the student's subjects, the share that is taught.
    pub subject_share: Option<f32>,
    /// How often it was shown to anybody, counted to [`KNOWN_SHOWS`].
    pub shows: i64,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    slugs: Vec<String>,
    names: Vec<String>,
    profile: String,
    languages: Vec<String>,
    cents: Option<i64>,
    rating_sum: i64,
    review_count: i64,
    lesson_count: i64,
    response_minutes: Option<i32>,
    years: i32,
    hours: Option<Json<WeeklyHours>>,
    shows: i64,
    had_lesson: bool,
}

/// Everybody who may be shown, in no order.
pub(super) async fn candidates(
    context: &Context,
    person: Uuid,
    query: &RecommendQuery,
    facts: &StudentFacts,
) -> Result<Vec<Found>> {
    let asked: Vec<String> = match query.subject {
        Some(subject) => {
            let slug = sqlx::query_scalar!("select slug from subjects where id = $1", subject.0);
            let slug = slug.fetch_optional(context.reads()).await?;
            vec![slug.ok_or_else(domain::catalog::refusals::subject_unknown)?]
        }
        None => facts.subjects.iter().take(SUBJECTS).cloned().collect(),
    };
    let has_liked = has_liked(context, person).await?;
    let rows = rows(context, person, query, &asked).await?;
    let wish = Wish {
        student: person.to_string(),
        subject: None,
        budget_minor: facts.budget_cents,
        languages: facts.languages.clone(),
    };
    let found = rows.into_iter().filter(|row| {
        let candidate = Candidate {
            tutor: row.user_id.to_string(),
            bookable: true,
            subjects: row.slugs.clone(),
            languages: row.languages.clone(),
            rate_minor: row.cents,
            ..Candidate::default()
        };
        exclusion(&wish, &candidate).is_none()
    });
    Ok(found.filter_map(|row| found_of(row, &asked, facts, has_liked)).collect())
}

async fn has_liked(context: &Context, person: Uuid) -> Result<bool> {
    let liked = sqlx::query_scalar!(
        r#"select (exists (select from favourites where user_id = $1)
                or exists (select from bookings where student_id = $1 and session_state = 'ENDED')) as "liked!""#,
        person
    );
    Ok(liked.fetch_one(context.writes()).await?)
}

async fn rows(context: &Context, person: Uuid, query: &RecommendQuery, asked: &[String]) -> Result<Vec<Row>> {
    let rows = sqlx::query_as!(
        Row,
        r#"with away as materialized (
             select f.tutor_id from match_feedback f where f.student_id = $1 and (f.ends_at is null or f.ends_at > $2)
           ), apart as materialized (select p as id from match_kept_apart($1) p),
           fits as materialized (
             select t.id, t.ranking, t.created_at from tutors t
             where tutor_listed(t) and t.user_id <> $1
               and (cardinality($3::text[]) = 0 or exists (
                 select from tutor_subjects ts join subjects s on s.id = ts.subject_id
                 where ts.tutor_id = t.id and s.slug = any ($3)))
               and ($4::text is null or t.country = $4)
               and ($5::double precision is null or (t.review_count > 0 and t.rating_sum >= $5 * t.review_count))
               and (not $6 or t.background_until > $2)
               and t.id not in (select tutor_id from away) and t.user_id not in (select id from apart)
           ), chosen as (
             (select id from fits order by ranking desc, id limit $7) union
             (select id from fits order by created_at desc, id limit $8))
           select t.id, t.user_id, t.languages, t.hourly_rate_usd as cents, t.rating_sum, t.review_count,
                  t.lesson_count, t.response_minutes, t.years, left(t.headline || ' ' || t.bio, 1500) as "profile!",
                  array(select s.slug from tutor_subjects ts join subjects s on s.id = ts.subject_id
                        where ts.tutor_id = t.id order by ts.position, s.position) as "slugs!",
                  array(select coalesce(s.names->>$9, s.names->>'en', s.slug) from tutor_subjects ts
                        join subjects s on s.id = ts.subject_id
                        where ts.tutor_id = t.id order by ts.position, s.position) as "names!",
                  (select nullif(p.facts->'weekly_hours', 'null') from match_profiles p
                   where p.person_id = t.id and p.side = 'tutor' and p.superseded_at is null)
                    as "hours: Json<WeeklyHours>",
                  (select count(*) from (select from match_shown m where m.tutor_id = t.id limit $10) seen) as "shows!",
                  exists (select from bookings b where b.student_id = $1 and b.tutor_id = t.id
                          and b.session_state = 'ENDED') as "had_lesson!"
           from chosen join tutors t on t.id = chosen.id order by t.id"#,
        person,
        context.now(),
        asked,
        query.country,
        query.min_rating,
        context.has_role(Role::Child),
        BEST,
        NEWEST,
        context.locale,
        KNOWN_SHOWS,
    );
    Ok(rows.fetch_all(context.writes()).await?)
}

/// The candidate for the first asked subject that is taught, or for the own first one where none was asked.
fn found_of(row: Row, asked: &[String], facts: &StudentFacts, has_liked: bool) -> Option<Found> {
    let of_slug = |slug: &String| row.slugs.iter().position(|taught| taught == slug);
    let place = if asked.is_empty() { 0 } else { asked.iter().find_map(of_slug)? };
    let (subject, subject_name) = (row.slugs.get(place)?.clone(), row.names.get(place)?.clone());
    let shared = facts.subjects.iter().filter(|wanted| row.slugs.contains(wanted)).count();
    let hours = row.hours.map(|hours| hours.0);
    Some(Found {
        tutor: row.id,
        subject_share: (!facts.subjects.is_empty()).then(|| shared as f32 / facts.subjects.len() as f32),
        shows: row.shows,
        facts: PairFacts {
            teaches_subject: !asked.is_empty(),
            shared_hours: facts.weekly_hours.zip(hours).map(|(mine, theirs)| mine.overlap(&theirs)),
            shares_language: facts.languages.iter().any(|code| row.languages.contains(code)),
            rate: row.cents,
            budget: facts.budget_cents,
            rating: if row.review_count > 0 { row.rating_sum as f64 / row.review_count as f64 } else { 0.0 },
            review_count: row.review_count,
            lesson_count: row.lesson_count,
            response_minutes: row.response_minutes,
            years: row.years,
            shared_word: shared_word(&facts.goals, &format!("{} {}", row.profile, row.names.join(" "))),
            had_lesson: row.had_lesson,
            has_liked,
        },
        subject,
        subject_name,
    })
}
