//! What those who learn in a course also study (LE5).

use super::read::{cards, course_get};
use domain::{ids::CourseId, learning::course::CourseCard, page::Page};
use spine::{Context, Result};

/// Courses that are told.
const TOLD: i64 = 6;
/// Learners that two courses share before it is said that those of one also study the other: fewer could be known by
/// name.
const SHARED_LEAST: i64 = 3;

/// Courses that those who learn in this one also take, where enough of them do; then others of its subject, the ones
/// with most learners first. A course that everybody takes is like none in particular, so what two share is weighed
/// against how many each has.
///
/// # Errors
/// 404 for a course that the reader does not see.
pub async fn courses_similar(context: &Context, id: CourseId) -> Result<Page<CourseCard>> {
    let course = course_get(context, id).await?.card;
    let ids = sqlx::query_scalar!(
        r#"with shared as (
             select o.course_id, count(*) as people
             from enrolments e join enrolments o on o.learner_id = e.learner_id and o.course_id <> e.course_id
             where e.course_id = $1 and e.state = 'active' and o.state = 'active'
             group by o.course_id having count(*) >= $4
           )
           select c.id from courses c join users u on u.id = c.teacher_id left join shared s on s.course_id = c.id
           where c.id <> $1 and c.version is not null and (s.people is not null or c.subject_id = $2)
             and course_shown(c, u, $3) and c.teacher_id is distinct from $3
             and not exists (select from enrolments own where own.course_id = c.id and own.learner_id = $3
               and own.state = 'active')
           order by coalesce(s.people / sqrt(greatest(c.learners, 1)::float8), 0) desc, c.learners desc, c.id
           limit $5"#,
        id.0,
        course.subject_id.0,
        context.actor_id(),
        SHARED_LEAST,
        TOLD,
    );
    let ids = ids.fetch_all(context.reads()).await?;
    Ok(Page { items: cards(context, &ids, false).await?, next_cursor: None })
}
