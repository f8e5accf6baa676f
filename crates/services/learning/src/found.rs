//! Learning's part of the one search (CA2): courses, circles and cohorts whose title, teacher or subject is meant.

use crate::courses::escaped;
use chrono::TimeDelta;
use domain::{
    catalog::listings::{Listing, ListingCount, ListingKind},
    ids::SubjectId,
    learning::cohort::LATE_DAYS,
};
use spine::{Context, Error, Result};
use uuid::Uuid;

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Sought {
    /// In titles and names of teachers; empty finds everything, none nothing.
    pub words: Option<String>,
    /// All that is learned of these is meant too.
    pub subjects: Vec<SubjectId>,
    /// Of which kinds.
    pub kinds: Vec<ListingKind>,
    /// Most rows of each.
    pub of_a_kind: i64,
}

/// What was found: courses with the most learners, the newest circles, the cohorts that begin next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Kind by kind.
    pub items: Vec<Listing>,
    /// How many there are of each kind that was asked for, also those that are not shown.
    pub counts: Vec<ListingCount>,
}

/// Finds what the reader may see and can still join.
///
/// # Errors
/// Only the database's.
pub async fn learning_found(context: &Context, sought: &Sought) -> Result<Found> {
    let subjects: Vec<Uuid> = sought.subjects.iter().map(|subject| subject.0).collect();
    let kinds: Vec<String> = sought.kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"(select 'course' as "kind!", c.id as "id!", v.title as "title!",
              coalesce(s.names->>$2, s.names->>'en', s.slug) as "summary!", null::date as "starts_on?",
              count(*) over () as "total!"
            from courses c join users u on u.id = c.teacher_id join subjects s on s.id = c.subject_id
              join course_versions v on v.course_id = c.id and v.number = c.version
            where 'course' = any($5::text[]) and course_shown(c, u, $1)
              and (c.subject_id = any($4::uuid[]) or v.title ilike '%' || $3::text || '%'
                or u.display_name ilike '%' || $3 || '%')
            order by c.learners desc, c.id limit $6)
           union all
           (select 'circle', c.id, c.title, coalesce(s.names->>$2, s.names->>'en', s.slug), null::date,
              count(*) over ()
            from circles c join subjects s on s.id = c.subject_id
            where 'circle' = any($5) and c.closed_at is null and c.over_at > $7 and circle_shown(c, $1)
              and (select count(*) from circle_members m where m.circle_id = c.id) < c.size
              and (c.subject_id = any($4) or c.title ilike '%' || $3 || '%')
            order by c.created_at desc, c.id limit $6)
           union all
           (select 'cohort', o.id, v.title, coalesce(s.names->>$2, s.names->>'en', s.slug), o.starts_on,
              count(*) over ()
            from cohorts o join courses c on c.id = o.course_id join users u on u.id = o.teacher_id
              join subjects s on s.id = c.subject_id
              join course_versions v on v.course_id = c.id and v.number = c.version
            where 'cohort' = any($5) and o.cancelled_at is null and o.starts_at > $8 and cohort_shown(o, c, u, $1)
              and (c.subject_id = any($4) or v.title ilike '%' || $3 || '%' or u.display_name ilike '%' || $3 || '%')
            order by o.starts_at, o.id limit $6)"#,
        context.actor_id(),
        context.locale,
        sought.words.as_deref().map(escaped),
        &subjects,
        &kinds,
        sought.of_a_kind,
        context.now(),
        context.now() - TimeDelta::days(LATE_DAYS),
    );
    let mut found = Found::default();
    let rows = rows.fetch_all(context.reads()).await?;
    for kind in &sought.kinds {
        let of_kind = || rows.iter().filter(|row| row.kind == kind.code());
        found.counts.push(ListingCount { kind: *kind, count: of_kind().next().map_or(0, |row| row.total) });
        for row in of_kind() {
            found.items.push(Listing {
                kind: *kind,
                id: row.id,
                title: row.title.clone(),
                summary: row.summary.clone(),
                url: format!("{}/{}", folder(*kind)?, row.id),
                photo_url: None,
                starts_on: row.starts_on,
            });
        }
    }
    Ok(found)
}

fn folder(kind: ListingKind) -> Result<&'static str> {
    match kind {
        ListingKind::Course => Ok("/courses"),
        ListingKind::Circle => Ok("/circles"),
        ListingKind::Cohort => Ok("/cohorts"),
        ListingKind::Tutor | ListingKind::Skill => Err(Error::unexpected("learning has neither tutors nor skills")),
    }
}
