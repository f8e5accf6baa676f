//! What comes before a course: written by its teacher, shown to readers, asked for when somebody enrols.

use super::{read::course_get, rows::CourseRow};
use domain::{
    ids::{CourseId, UserId},
    learning::{
        course::Course,
        prerequisite::{Prerequisite, Prerequisites, PrerequisitesRequest},
        refusals,
    },
};
use spine::{Context, Result, attempts::attempted, unit::Unit};
use sqlx::PgConnection;
use uuid::Uuid;

/// Whoever says what comes before a course queues here: two teachers who name each other's courses at once would close
/// a circle that neither sees.
const LOCK: i64 = i64::from_be_bytes(*b"coursepr");

/// Says what should be finished before a course is begun; from now on, also for whoever looks at it already.
///
/// # Errors
/// 404 for somebody else's; 422 `prerequisites_too_many`, `prerequisite_itself`, `prerequisite_unknown`,
/// `prerequisites_circle`; 409 `course_waits`.
pub async fn prerequisites_put(context: &Context, id: CourseId, request: &PrerequisitesRequest) -> Result<Course> {
    let person = context.require_person()?.id;
    let chosen = request.parse(id)?;
    attempted(|| async {
        let mut unit = Unit::begin_locked(context, None, &mut [LOCK]).await?;
        let done = put_within(&mut unit, (id, person), &chosen, request).await;
        unit.finish(done).await
    })
    .await?;
    course_get(context, id).await
}

async fn put_within(
    unit: &mut Unit<'_>,
    (id, teacher): (CourseId, UserId),
    chosen: &[CourseId],
    request: &PrerequisitesRequest,
) -> Result<()> {
    let row = CourseRow::own(unit.work(), id, teacher).await?;
    row.state()?.may_change()?;
    row.was_read(request.draft_number)?;
    let ids: Vec<Uuid> = chosen.iter().map(|course| course.0).collect();
    let found = sqlx::query!(
        r#"select count(*) filter (where course_shown(c, u, $2)) as "shown!",
             exists (
               with recursive before (id) as (
                 select unnest($1::uuid[]) union
                 select p.needs_id from before b join course_prerequisites p on p.course_id = b.id)
               select from before where id = $3) as "circle!"
           from courses c join users u on u.id = c.teacher_id where c.id = any($1)"#,
        &ids,
        teacher.0,
        id.0,
    );
    let found = found.fetch_one(&mut **unit.work()).await?;
    if usize::try_from(found.shown).unwrap_or_default() != ids.len() {
        return Err(refusals::prerequisite_unknown().into());
    }
    if found.circle {
        return Err(refusals::prerequisites_circle().into());
    }
    sqlx::query!("delete from course_prerequisites where course_id = $1", id.0).execute(&mut **unit.work()).await?;
    sqlx::query!(
        "insert into course_prerequisites (course_id, place, needs_id)
         select $1, it.place::smallint, it.id from unnest($2::uuid[]) with ordinality it (id, place)",
        id.0,
        &ids,
    )
    .execute(&mut **unit.work())
    .await?;
    sqlx::query!(
        "update courses set prerequisites_asked = $2, draft_number = draft_number + 1 where id = $1",
        id.0,
        request.required,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// What comes before a course, for one reader. What is not shown to them any more and they have not finished cannot be
/// asked for: it is left out.
pub(crate) async fn prerequisites_of(
    connection: &mut PgConnection,
    id: CourseId,
    reader: Option<UserId>,
) -> Result<Prerequisites> {
    let rows = sqlx::query!(
        r#"select n.id, coalesce(v.title, n.title) as "title!", c.prerequisites_asked,
             exists (select from enrolments e where e.course_id = n.id and e.learner_id = $2
               and e.completed_at is not null) as "done!"
           from course_prerequisites p join courses c on c.id = p.course_id join courses n on n.id = p.needs_id
             join users u on u.id = n.teacher_id
             left join course_versions v on v.course_id = n.id and v.number = n.version
           where p.course_id = $1 and (course_shown(n, u, $2) or exists (
             select from enrolments e where e.course_id = n.id and e.learner_id = $2 and e.completed_at is not null))
           order by p.place"#,
        id.0,
        reader.map(|reader| reader.0),
    );
    let rows = rows.fetch_all(connection).await?;
    let required = rows.iter().all(|row| row.prerequisites_asked);
    let courses =
        rows.into_iter().map(|row| Prerequisite { course_id: CourseId(row.id), title: row.title, done: row.done });
    Ok(Prerequisites { courses: courses.collect(), required })
}
