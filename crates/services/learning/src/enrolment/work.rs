//! Quizzes and tasks.

use super::{
    done::unit_done,
    rows::{Place, place_of_unit},
};
use crate::bridge::failed_note;
use domain::{
    Refusal,
    ids::{EnrolmentId, SubmissionId, UnitId, UploadId, UserId},
    learning::{
        enrolment::{SUBMISSIONS_MAX, Submission, SubmissionRequest},
        outline::UnitKind,
        quiz::{ATTEMPTS_MAX, AttemptRequest, AttemptView, mark},
        refusals,
    },
    page::Page,
    platform::uploads::Purpose,
    text,
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    attempts::attempted,
    unit::Unit,
    uploads::{media_url, upload_take},
};

/// Longest answer of a teacher in characters.
const FEEDBACK_MAX_CHARS: usize = 5_000;
/// Submissions that a teacher looks at at once.
const LOOKED_AT: i64 = 200;

/// Tries a quiz: what is right counts at once, and each question says why.
///
/// # Errors
/// 404 for everybody who is not in the course; 422 `answers_incomplete`; 409 `unit_not_open`, `unit_other_kind`,
/// `attempts_too_many`.
pub async fn quiz_attempt(context: &Context, id: UnitId, request: &AttemptRequest) -> Result<AttemptView> {
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let tried = attempt_within(&mut unit, id, request).await;
        unit.finish(tried).await
    })
    .await
}

async fn attempt_within(unit: &mut Unit<'_>, id: UnitId, request: &AttemptRequest) -> Result<AttemptView> {
    let (context, now) = (unit.context(), unit.context().now());
    let place = place_of_unit(unit.work(), context, id).await?;
    let quiz = of_kind(&place, id, UnitKind::Quiz, unit)?;
    let before = sqlx::query_scalar!(
        r#"select count(*) as "count!" from quiz_attempts where enrolment_id = $1 and unit_id = $2"#,
        place.id,
        id.0
    );
    let number = before.fetch_one(&mut **unit.work()).await? + 1;
    if number > ATTEMPTS_MAX {
        return Err(refusals::attempts_too_many(ATTEMPTS_MAX).into());
    }
    let marked = mark(&quiz.questions, &request.answers, number)?;
    let correct: Vec<bool> = marked.questions.iter().map(|question| question.correct).collect();
    sqlx::query!(
        "insert into quiz_attempts (enrolment_id, unit_id, number, learner_id, answers, correct, score, passed,
           created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        place.id,
        id.0,
        i32::try_from(number).unwrap_or(i32::MAX),
        place.learner_id,
        json!(request.answers),
        &correct,
        marked.score as f32,
        marked.passed,
        now,
        place.version,
    )
    .execute(&mut **unit.work())
    .await?;
    if marked.passed {
        unit_done(unit, &place, id).await?;
    } else {
        failed_note(unit, &place, id).await?;
    }
    Ok(marked)
}

fn of_kind<'p>(
    place: &'p Place,
    id: UnitId,
    kind: UnitKind,
    unit: &Unit<'_>,
) -> Result<&'p domain::learning::outline::Unit> {
    let asked = place.unit(id, unit.context().now())?;
    if asked.kind() == Some(kind) { Ok(asked) } else { Err(refusals::unit_other_kind().into()) }
}

/// Hands a task in; it is done with that, and its teacher may say something to it.
///
/// # Errors
/// 404 for everybody who is not in the course; 422 `required`, `upload_unknown`, the refusals of texts; 409
/// `unit_not_open`, `unit_other_kind`, `submissions_too_many`, `upload_not_ready`.
pub async fn submission_add(context: &Context, id: UnitId, request: &SubmissionRequest) -> Result<Submission> {
    let parsed = request.parse()?;
    let submission = attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let made = submit_within(&mut unit, id, parsed.clone()).await;
        unit.finish(made).await
    })
    .await?;
    let own = submissions_of(context, id).await?.items.into_iter().find(|own| own.id == submission);
    own.ok_or_else(|| Error::unexpected("what was just handed in is gone"))
}

async fn submit_within(
    unit: &mut Unit<'_>,
    id: UnitId,
    (text, upload): (String, Option<UploadId>),
) -> Result<SubmissionId> {
    let (context, now) = (unit.context(), unit.context().now());
    let place = place_of_unit(unit.work(), context, id).await?;
    of_kind(&place, id, UnitKind::Assignment, unit)?;
    if place.apart {
        return Err(Refusal::not_found("unit").into());
    }
    let before = sqlx::query_scalar!(
        r#"select count(*) as "count!" from assignment_submissions where enrolment_id = $1 and unit_id = $2"#,
        place.id,
        id.0
    );
    if before.fetch_one(&mut **unit.work()).await? >= SUBMISSIONS_MAX {
        return Err(refusals::submissions_too_many(SUBMISSIONS_MAX).into());
    }
    if let Some(upload) = upload {
        let learner = UserId(place.learner_id);
        let taken = upload_take(unit.work(), context, learner, upload, Purpose::Assignment).await;
        taken.map_err(|error| match error {
            Error::Refused(refusal) => Error::from(refusal.at("upload_id")),
            other => other,
        })?;
    }
    let submission = SubmissionId(context.new_id());
    sqlx::query!(
        "insert into assignment_submissions (id, enrolment_id, unit_id, learner_id, text, upload_id, submitted_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        submission.0,
        place.id,
        id.0,
        place.learner_id,
        text,
        upload.map(|id| id.0),
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    unit_done(unit, &place, id).await?;
    Ok(submission)
}

/// What was handed in for a task: all of it for its teacher, the own for a learner; latest first.
///
/// # Errors
/// 404 for everybody who is not in the course.
pub async fn submissions_of(context: &Context, id: UnitId) -> Result<Page<Submission>> {
    let person = context.require_person()?.id;
    let teacher = sqlx::query_scalar!(
        r#"select course_taught_by(c.id, $2) as "own!"
           from course_units u join courses c on c.id = u.course_id
           where u.id = $1 and (course_taught_by(c.id, $2) or exists (select from enrolments e
             where e.course_id = c.id and e.learner_id = $2 and e.state = 'active'))"#,
        id.0,
        person.0
    );
    let missing = || Refusal::not_found("unit");
    let teaches = teacher.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let rows = sqlx::query!(
        "select s.id, s.text, s.upload_id, s.submitted_at, s.feedback, u.display_name
         from assignment_submissions s join users u on u.id = s.learner_id
         where s.unit_id = $1 and ($2 or s.learner_id = $3) order by s.submitted_at desc, s.id desc limit $4",
        id.0,
        teaches,
        person.0,
        LOOKED_AT,
    );
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| Submission {
        id: SubmissionId(row.id),
        unit_id: id,
        learner_name: row.display_name,
        text: row.text,
        file_url: row.upload_id.map(|file| media_url(&context.app, UploadId(file), false)),
        submitted_at: row.submitted_at,
        feedback: row.feedback,
    });
    Ok(Page { items: items.collect(), next_cursor: None })
}

/// The teacher says something to what was handed in, once.
///
/// # Errors
/// 404 for everybody else; 422 `required`; 409 `submission_marked`.
pub async fn submission_mark(context: &Context, id: SubmissionId, feedback: &str) -> Result<()> {
    let person = context.require_person()?.id;
    let feedback = text::clean_filled(feedback, FEEDBACK_MAX_CHARS, refusals::submission_empty);
    let feedback = feedback.map_err(|refusal| refusal.at("feedback"))?;
    let known = sqlx::query_scalar!(
        r#"select s.marked_at is not null as "marked!" from assignment_submissions s
           join enrolments e on e.id = s.enrolment_id
           where s.id = $1 and course_taught_by(e.course_id, $2) and not people_apart($2, e.learner_id)
             and not people_apart(e.teacher_id, e.learner_id)"#,
        id.0,
        person.0
    );
    if known.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("submission"))? {
        return Err(refusals::submission_marked().into());
    }
    let marked = sqlx::query!(
        "update assignment_submissions set feedback = $2, marked_at = $3, marked_by = $4
         where id = $1 and marked_at is null",
        id.0,
        feedback,
        context.now(),
        person.0,
    );
    if marked.execute(context.writes()).await?.rows_affected() == 0 {
        return Err(refusals::submission_marked().into());
    }
    Ok(())
}

/// The questions of a quiz and the learner's place in its course: what a form's answers belong to.
///
/// # Errors
/// 404 for everybody who is not in the course; 409 `unit_not_open`, `unit_other_kind`.
pub async fn quiz_questions(
    context: &Context,
    id: UnitId,
) -> Result<(EnrolmentId, Vec<domain::learning::outline::Question>)> {
    let mut transaction = context.begin().await?;
    let place = place_of_unit(&mut transaction, context, id).await?;
    let asked = place.unit(id, context.now())?;
    if asked.kind() != Some(UnitKind::Quiz) {
        return Err(refusals::unit_other_kind().into());
    }
    Ok((EnrolmentId(place.id), asked.questions.clone()))
}
