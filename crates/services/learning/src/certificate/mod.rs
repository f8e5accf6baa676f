//! Certificates: made with the last unit, looked up by everybody who has the code.

pub mod pdf;

use crate::enrolment::Place;
use domain::{
    Refusal,
    ids::{CourseId, EnrolmentId},
    learning::{
        certificate::{CODE_LETTERS, Certificate, code_of, is_code},
        refusals,
    },
};
use spine::{Context, Error, Result, unit::Unit};

/// Makes the certificate of a course that was just finished.
pub(crate) async fn certificate_issue(unit: &mut Unit<'_>, place: &Place) -> Result<()> {
    let mut random = [0; CODE_LETTERS];
    getrandom::fill(&mut random).map_err(|error| Error::unexpected(error.to_string()))?;
    let now = unit.context().now();
    sqlx::query!(
        "insert into certificates (code, enrolment_id, learner_id, learner_name, course_id, course_title, teacher_name,
           completed_at)
         select $1, $2, l.id, l.display_name, $3, $4, t.display_name, $5
         from users l, users t where l.id = $6 and t.id = $7
         on conflict (enrolment_id) do nothing",
        code_of(random),
        place.id,
        place.course_id,
        place.title,
        now,
        place.learner_id,
        place.teacher_id,
    )
    .execute(&mut **unit.work())
    .await?;
    Ok(())
}

/// A certificate, for everybody who has its code.
///
/// # Errors
/// 404 for a code that is on none.
pub async fn certificate_get(context: &Context, code: &str) -> Result<Certificate> {
    let missing = || Refusal::not_found("certificate");
    if !is_code(code) {
        return Err(missing().into());
    }
    let row = sqlx::query!(
        "select learner_name, course_id, course_title, teacher_name, completed_at from certificates where code = $1",
        code
    );
    let row = row.fetch_optional(context.reads()).await?.ok_or_else(missing)?;
    Ok(Certificate {
        code: code.to_owned(),
        url: format!("{}/certificates/{code}", context.app.settings.public_url),
        learner_name: row.learner_name,
        course_title: row.course_title,
        teacher_name: row.teacher_name,
        course_id: CourseId(row.course_id),
        completed_at: row.completed_at,
    })
}

/// The certificate of an own enrolment as a file to print.
///
/// # Errors
/// 404 for somebody else's; 409 `course_unfinished`; 503 `certificate_unprintable` where this machine has no letters.
pub async fn certificate_pdf(context: &Context, id: EnrolmentId) -> Result<Vec<u8>> {
    let person = context.require_person()?.id;
    let mut connection = context.writes().acquire().await?;
    Place::own(&mut connection, id, person, false).await?;
    let code = sqlx::query_scalar!("select code from certificates where enrolment_id = $1", id.0);
    let code = code.fetch_optional(&mut *connection).await?.ok_or_else(refusals::course_unfinished)?;
    let certificate = certificate_get(context, &code).await?;
    let locale = words::Locale::of(&context.locale);
    let drawn = tokio::task::spawn_blocking(move || pdf::drawn(&certificate, locale)).await;
    let drawn = drawn.map_err(|error| Error::Unexpected(Box::new(error)))?;
    Ok(drawn.ok_or_else(refusals::certificate_unprintable)?)
}
