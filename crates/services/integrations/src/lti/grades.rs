//! Results: a platform that named a line for a course is told once when its learner has finished it.

use super::{Way, keys::signer, platforms};
use adapters::lti::{Access, Grades, LtiError};
use chrono::{DateTime, Utc};
use domain::{
    ids::CourseId,
    integrations::lti::{GRADES_MOST, Told, again_after, score, told},
    learning::events::EnrolmentEvent,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    Context, Error, Result,
    events::StoredEvent,
    job::{Job, job_new},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Seconds for which our word is good when we ask to be let in.
const GOOD_SECONDS: i64 = 300;

/// Which result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Grade {
    pub grade_id: Uuid,
}

/// Notes the line that a launch brought; a course that is finished already is told at once.
pub(super) async fn grade_note(context: &Context, way: &Way, course: CourseId) -> Result<()> {
    let (Some(line_item), Some(person)) = (&way.line_item, way.linked) else { return Ok(()) };
    let mut work = context.begin().await?;
    let noted = sqlx::query!(
        "insert into lti_grades (id, link_id, course_id, line_item, created_at, finished_at)
         select $1, k.id, $4, $5, $6, (select max(e.completed_at) from enrolments e
                                       where e.learner_id = k.user_id and e.course_id = $4 and e.state = 'active')
         from lti_links k where k.platform_id = $2 and k.subject = $3
           and (select count(*) from lti_grades g where g.link_id = k.id) < $7
         on conflict (link_id, course_id, line_item) do nothing returning id, finished_at",
        context.new_id(),
        way.platform_id,
        way.subject,
        course.0,
        line_item,
        context.now(),
        GRADES_MOST,
    );
    if let Some(noted) = noted.fetch_optional(&mut *work).await?
        && noted.finished_at.is_some()
    {
        tell_at(&mut work, context, noted.id, context.now()).await?;
    }
    work.commit().await?;
    tracing::debug!(%person, %course, "a platform takes the result of a course");
    Ok(())
}

/// A course is finished: its result goes to every platform that named a line for it.
pub async fn grades_follow(work: &mut Transaction<'_, Postgres>, context: &Context, event: &StoredEvent) -> Result<()> {
    let Some(EnrolmentEvent::Finished(news)) = event.read::<EnrolmentEvent>()? else { return Ok(()) };
    let due = sqlx::query_scalar!(
        "update lti_grades g set finished_at = $3 from lti_links k
         where k.id = g.link_id and k.user_id = $1 and g.course_id = $2 and g.finished_at is null returning g.id",
        news.learner_id.0,
        news.course_id.0,
        event.created_at,
    );
    for grade in due.fetch_all(&mut **work).await? {
        tell_at(work, context, grade, context.now()).await?;
    }
    Ok(())
}

async fn tell_at(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    grade_id: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut job = job_new::<TellGrade>(context, &Grade { grade_id }, at)?;
    job.unique_key = Some(format!("lti_grade:{grade_id}"));
    ::jobs::enqueue(work, job, context.now()).await?;
    Ok(())
}

/// Tells a platform one result.
pub struct TellGrade;

impl Job for TellGrade {
    const KIND: &'static str = "TellGrade";
    const PRIORITY: i16 = -2;
    type Payload = Grade;

    async fn run(context: &Context, grade: Grade) -> Result<()> {
        let due = sqlx::query_as!(
            Due,
            r#"select g.id, g.line_item, g.finished_at as "finished_at!", g.tries, k.subject, p.id as platform_id,
                 p.client_id, p.token_url
               from lti_grades g join lti_links k on k.id = g.link_id join lti_platforms p on p.id = k.platform_id
               where g.id = $1 and g.finished_at is not null and g.told_at is null and g.given_up_at is null"#,
            grade.grade_id
        );
        // Told already, or the link is gone and nobody is to hear of it.
        let Some(due) = due.fetch_optional(context.writes()).await? else { return Ok(()) };
        let (what, problem) = match call(context, &due).await? {
            Ok(status) => (told(status), format!("status {status}")),
            Err(error) => {
                tracing::info!(grade = %due.id, %error, "a result was not told to a learning platform");
                (Told::Later, "unreachable".to_owned())
            }
        };
        noted(context, &due, what, &problem).await
    }
}

struct Due {
    id: Uuid,
    line_item: String,
    finished_at: DateTime<Utc>,
    tries: i32,
    subject: String,
    platform_id: Uuid,
    client_id: String,
    token_url: String,
}

async fn call(context: &Context, due: &Due) -> Result<std::result::Result<u16, LtiError>> {
    let platforms = platforms(context)?;
    let assertion = if platforms.is_let_in(due.platform_id) {
        String::new()
    } else {
        assertion(context, &due.client_id, &due.token_url).await?
    };
    let access = Access { platform: due.platform_id, token_url: &due.token_url, assertion: &assertion };
    let score = score(&due.subject, due.finished_at);
    Ok(platforms.tell(access, Grades { line_item: &due.line_item, score: &score }).await)
}

/// That it is us (RFC 7523 §3).
pub(super) async fn assertion(context: &Context, client_id: &str, token_url: &str) -> Result<String> {
    let now = context.app.clock.real_now().timestamp();
    let claims = json!({
        "iss": client_id,
        "sub": client_id,
        "aud": token_url,
        "iat": now,
        "exp": now + GOOD_SECONDS,
        "jti": Uuid::new_v4(),
    });
    signer(context).await?.sign(&claims).map_err(|error| Error::unexpected(error.to_string()))
}

/// Notes what came of a try, with the job of the next one.
async fn noted(context: &Context, due: &Due, what: Told, problem: &str) -> Result<()> {
    let (now, tries) = (context.now(), due.tries + 1);
    let again = again_after(tries).filter(|_| what == Told::Later);
    let taken = what == Told::Taken;
    let mut work = context.begin().await?;
    sqlx::query!(
        "update lti_grades set tries = $2, told_at = case when $3 then $5::timestamptz end,
           given_up_at = case when not $3 and not $4 then $5::timestamptz end,
           problem = case when $3 then null else $6 end
         where id = $1 and told_at is null and given_up_at is null",
        due.id,
        tries,
        taken,
        again.is_some(),
        now,
        problem,
    )
    .execute(&mut *work)
    .await?;
    if let Some(wait) = again {
        tell_at(&mut work, context, due.id, now + wait).await?;
    }
    Ok(work.commit().await?)
}
