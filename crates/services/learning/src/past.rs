//! Courses with a past, for data to look at: written as the product itself would have written them.

use chrono::{DateTime, Utc};
use domain::{
    ids::{CircleId, CircleSessionId, CohortId, CourseId, EnrolmentId, UserId},
    learning::outline::Outline,
    money::Money,
};
use serde_json::json;
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// A course that is shown.
pub struct PastCourse {
    /// Its id.
    pub id: CourseId,
    /// Who teaches it; the subject is the first that this person teaches.
    pub teacher: UserId,
    /// Its name.
    pub title: String,
    /// What one learns.
    pub description: String,
    /// A code of its level.
    pub level: &'static str,
    /// What it costs.
    pub price: Money,
    /// Everything in it, with ids.
    pub outline: Outline,
    /// Since when it is shown.
    pub published_at: DateTime<Utc>,
}

/// Somebody who is in a free course and has done its first units.
pub struct PastEnrolment {
    /// Its id.
    pub id: EnrolmentId,
    /// The course.
    pub course: CourseId,
    /// Who learns.
    pub learner: UserId,
    /// How many units are done.
    pub done: usize,
    /// When it began.
    pub enrolled_at: DateTime<Utc>,
}

/// Writes a course.
pub async fn course_as_past(work: &mut Transaction<'_, Postgres>, course: &PastCourse) -> Result<()> {
    sqlx::query!(
        "insert into courses (id, teacher_id, tutor_id, subject_id, title, description, level, language, currency,
           price, outline, changed, state, version, submitted_at, published_at, created_at)
         select $1, t.user_id, t.id, s.subject_id, $3, $4, $5, 'en', $6, $7, $8, false, 'published', 1, $9, $9, $9
         from tutors t join lateral (
           select subject_id from tutor_subjects where tutor_id = t.id order by position limit 1) s on true
         where t.user_id = $2",
        course.id.0,
        course.teacher.0,
        course.title,
        course.description,
        course.level,
        course.price.currency.code(),
        course.price.minor,
        json!(course.outline),
        course.published_at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into course_versions (course_id, number, title, description, outline, published_at)
         values ($1, 1, $2, $3, $4, $5)",
        course.id.0,
        course.title,
        course.description,
        json!(course.outline),
        course.published_at,
    )
    .execute(&mut **work)
    .await?;
    let units: Vec<(Uuid, String)> =
        course.outline.units().filter_map(|unit| Some((unit.id?.0, unit.kind.clone()))).collect();
    let (ids, kinds): (Vec<Uuid>, Vec<String>) = units.into_iter().unzip();
    sqlx::query!(
        "insert into course_units (id, course_id, kind)
         select it.id, $1, it.kind from unnest($2::uuid[], $3::text[]) it (id, kind)",
        course.id.0,
        &ids,
        &kinds,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Writes somebody's place in a course that costs nothing, with its first units done.
pub async fn enrolment_as_past(
    work: &mut Transaction<'_, Postgres>,
    outline: &Outline,
    place: &PastEnrolment,
) -> Result<()> {
    let units: Vec<Uuid> = outline.units().filter_map(|unit| unit.id).map(|id| id.0).take(place.done).collect();
    sqlx::query!(
        "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at,
           settled_at, units_done, last_at)
         select $1, c.id, $3, c.teacher_id, 1, c.currency, 0, $4, $4, $5, $4 from courses c where c.id = $2",
        place.id.0,
        place.course.0,
        place.learner.0,
        place.enrolled_at,
        i32::try_from(units.len()).unwrap_or(i32::MAX),
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into unit_progress (enrolment_id, unit_id, learner_id, done_at, updated_at)
         select $1, unnest($2::uuid[]), $3, $4, $4",
        place.id.0,
        &units,
        place.learner.0,
        place.enrolled_at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!("update courses set learners = learners + 1 where id = $1", place.course.0)
        .execute(&mut **work)
        .await?;
    Ok(())
}

/// Whether there are courses already.
pub async fn courses_are_there(work: &mut Transaction<'_, Postgres>) -> Result<bool> {
    let there = sqlx::query_scalar!(r#"select exists (select from courses) as "there!""#);
    Ok(there.fetch_one(&mut **work).await?)
}

/// The person with that address.
pub async fn person_of(work: &mut Transaction<'_, Postgres>, email: &str) -> Result<Option<(UserId, String)>> {
    let row = sqlx::query!(
        r#"select u.id, coalesce(t.currency, u.currency) as "currency!"
           from users u left join tutors t on t.user_id = u.id where u.email = $1"#,
        email
    );
    Ok(row.fetch_optional(&mut **work).await?.map(|row| (UserId(row.id), row.currency)))
}

/// A circle with a session that was held and one that lies ahead.
pub struct PastCircle {
    /// Its id.
    pub id: CircleId,
    /// Who is in it, the host first.
    pub members: Vec<UserId>,
    /// A slug of the taxonomy, or what comes first in it.
    pub subject: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What is done together.
    pub agenda: &'static str,
    /// How many people it has room for.
    pub size: i16,
    /// The session that was held, and the one to come.
    pub sessions: [(CircleSessionId, DateTime<Utc>); 2],
    /// What was done in the first.
    pub recap: &'static str,
    /// When it began.
    pub created_at: DateTime<Utc>,
}

/// Writes a circle. Sessions last an hour; everybody was at the first and comes to the second.
pub async fn circle_as_past(work: &mut Transaction<'_, Postgres>, circle: &PastCircle) -> Result<()> {
    let (Some(host), [held, ahead]) = (circle.members.first(), circle.sessions) else { return Ok(()) };
    sqlx::query!(
        "insert into circles (id, host_id, subject_id, title, agenda, size, time_zone, created_at, over_at)
         select $1, u.id, s.id, $4, $5, $6, u.time_zone, $7, $8::timestamptz + interval '30 days'
         from users u, lateral (
           select id from subjects order by slug = $3 desc, position, slug limit 1) s where u.id = $2",
        circle.id.0,
        host.0,
        circle.subject,
        circle.title,
        circle.agenda,
        circle.size,
        circle.created_at,
        ahead.1,
    )
    .execute(&mut **work)
    .await?;
    let members: Vec<Uuid> = circle.members.iter().map(|member| member.0).collect();
    sqlx::query!(
        "insert into circle_members (circle_id, number, size, person_id, joined_at)
         select $1, it.number::smallint, $3, it.person, $4 from unnest($2::uuid[]) with ordinality it (person, number)",
        circle.id.0,
        &members,
        circle.size,
        circle.created_at,
    )
    .execute(&mut **work)
    .await?;
    for (id, at) in [held, ahead] {
        let recap = if id == held.0 { circle.recap } else { "" };
        sqlx::query!(
            "insert into circle_sessions (id, circle_id, starts_at, ends_at, recap, recap_by, created_at)
             values ($1, $2, $3, $3::timestamptz + interval '1 hour', $4, case when $4 <> '' then $5::uuid end, $6)",
            id.0,
            circle.id.0,
            at,
            recap,
            host.0,
            circle.created_at,
        )
        .execute(&mut **work)
        .await?;
        sqlx::query!(
            "insert into circle_turnout (session_id, person_id, answer, attended, updated_at)
             select $1, person, 'yes', case when $3 <> '' then true end, $4 from unnest($2::uuid[]) person",
            id.0,
            &members,
            recap,
            circle.created_at,
        )
        .execute(&mut **work)
        .await?;
    }
    Ok(())
}

/// Recommends a course before another.
pub async fn prerequisite_as_past(
    work: &mut Transaction<'_, Postgres>,
    (course, needs): (CourseId, CourseId),
) -> Result<()> {
    sqlx::query!(
        "with said as (update courses set prerequisites_asked = false where id = $1 returning id)
         insert into course_prerequisites (course_id, place, needs_id)
         select said.id, 1, n.id from said, courses n where n.id = $2",
        course.0,
        needs.0,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Somebody agreed to teach a course too, for that part of what it earns; who has no profile of a tutor does not.
pub async fn co_teacher_as_past(
    work: &mut Transaction<'_, Postgres>,
    (course, person): (CourseId, UserId),
    (share, at): (i32, DateTime<Utc>),
) -> Result<()> {
    sqlx::query!(
        "insert into course_teachers (course_id, person_id, tutor_id, share, state, asked_at, answered_at)
         select $1, t.user_id, t.id, $3, 'agreed', $4, $4 from tutors t where t.user_id = $2",
        course.0,
        person.0,
        share,
        at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// A cohort of a course, in which nobody has a place yet.
pub struct PastCohort {
    /// Its id.
    pub id: CohortId,
    /// The course.
    pub course: CourseId,
    /// Midnight of its first day, in UTC.
    pub starts_at: DateTime<Utc>,
    /// How many weeks it takes.
    pub weeks: i16,
    /// How many places it has.
    pub seats: i16,
    /// What the group wants to have reached.
    pub goal: &'static str,
    /// When it was opened.
    pub created_at: DateTime<Utc>,
}

/// Writes a cohort at the price of its course.
pub async fn cohort_as_past(work: &mut Transaction<'_, Postgres>, cohort: &PastCohort) -> Result<()> {
    sqlx::query!(
        "insert into cohorts (id, course_id, teacher_id, starts_on, starts_at, weeks, seats, currency, price, goal,
           time_zone, created_at)
         select $1, c.id, c.teacher_id, ($3::timestamptz at time zone 'UTC')::date, $3, $4, $5, c.currency, c.price, $6,
           'UTC', $7 from courses c where c.id = $2",
        cohort.id.0,
        cohort.course.0,
        cohort.starts_at,
        cohort.weeks,
        cohort.seats,
        cohort.goal,
        cohort.created_at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Gives learners the places of a free cohort, in order, and lets somebody wait for one.
pub async fn cohort_filled_as_past(
    work: &mut Transaction<'_, Postgres>,
    cohort: CohortId,
    places: &[(EnrolmentId, UserId)],
    waits: UserId,
    at: DateTime<Utc>,
) -> Result<()> {
    let (ids, learners): (Vec<Uuid>, Vec<Uuid>) = places.iter().map(|(id, learner)| (id.0, learner.0)).unzip();
    sqlx::query!(
        "insert into enrolments (id, course_id, learner_id, teacher_id, version, currency, price, enrolled_at,
           begins_at, settled_at, units_done, last_at)
         select it.id, c.id, it.learner, c.teacher_id, c.version, c.currency, 0, $4, o.starts_at, $4, 0, $4
         from cohorts o join courses c on c.id = o.course_id, unnest($2::uuid[], $3::uuid[]) it (id, learner)
         where o.id = $1",
        cohort.0,
        &ids,
        &learners,
        at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into cohort_seats (cohort_id, number, seats, learner_id, enrolment_id, taken_at)
         select o.id, it.number::smallint, o.seats, it.learner, it.id, $4
         from cohorts o, unnest($2::uuid[], $3::uuid[]) with ordinality it (id, learner, number) where o.id = $1",
        cohort.0,
        &ids,
        &learners,
        at,
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "update courses c set learners = learners + $2 from cohorts o where o.id = $1 and c.id = o.course_id",
        cohort.0,
        i64::try_from(ids.len()).unwrap_or_default(),
    )
    .execute(&mut **work)
    .await?;
    sqlx::query!(
        "insert into cohort_waits (cohort_id, learner_id, seats, joined_at, ends_at)
         select id, $2, seats, $3, starts_at + interval '7 days' from cohorts where id = $1",
        cohort.0,
        waits.0,
        at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
