//! A course is sent in, looked at, and shown or given back with a reason (LE1).

use super::{
    read::{course_get, films_fill},
    rows::CourseRow,
};
use domain::{
    Refusal,
    identity::Role,
    ids::{CourseId, UserId},
    learning::{
        course::{Course, CourseState, DeclineRequest, REASON_MAX_CHARS},
        events::{CourseEvent, CourseNews},
        refusals,
    },
    people::refusals::decline_unexplained,
    text,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
};

/// Sends a course in. The films that its units have now are the ones that will be shown.
///
/// # Errors
/// 404 for somebody else's; 409 `course_waits`, `course_empty`, `course_unit_unfinished`.
pub async fn course_submit(context: &Context, id: CourseId) -> Result<Course> {
    let person = context.require_verified()?.id;
    let mut transaction = context.begin().await?;
    let row = CourseRow::own(&mut transaction, id, person).await?;
    let mut outline = row.outline.0.clone();
    films_fill(&mut transaction, &mut outline).await?;
    row.state()?.may_submit(&outline)?;
    sqlx::query!(
        "update courses set state = 'submitted', reason = '', outline = $2, submitted_at = $3 where id = $1",
        id.0,
        json!(outline),
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    let news = news(&row, CourseState::Submitted, None);
    tell(&mut transaction, context, &CourseEvent::Submitted(news)).await?;
    let act = Act { act: "course.submit", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut transaction, context, act).await?;
    transaction.commit().await?;
    course_get(context, id).await
}

fn news(row: &CourseRow, state: CourseState, reason: Option<String>) -> CourseNews {
    let (course_id, teacher_id) = (CourseId(row.id), UserId(row.teacher_id));
    CourseNews { course_id, teacher_id, title: row.title.clone(), state, reason }
}

/// Shows the draft from now on as the next version; those who learn keep theirs.
///
/// # Errors
/// 404 (also for people who do not decide about courses), 403 `own_course`, 409 `course_not_waiting`.
pub async fn course_approve(context: &Context, id: CourseId) -> Result<()> {
    let staff = context.require_scope(Role::Trust)?.id;
    let mut transaction = context.begin().await?;
    let row = waiting(&mut transaction, id, staff).await?;
    let now = context.now();
    row.outline.can_be_shown()?;
    // A course that was taken down shows none of its versions, and learners have them still.
    let number = sqlx::query_scalar!(
        r#"select coalesce(max(number), 0) + 1 as "number!" from course_versions where course_id = $1"#,
        id.0
    );
    let number = number.fetch_one(&mut *transaction).await?;
    sqlx::query!(
        "insert into course_versions (course_id, number, title, description, outline, published_at)
         values ($1, $2, $3, $4, $5, $6)",
        id.0,
        number,
        row.title,
        row.description,
        json!(row.outline.0),
        now,
    )
    .execute(&mut *transaction)
    .await?;
    let films: Vec<uuid::Uuid> = row.outline.units().filter_map(|unit| unit.video_id).map(|id| id.0).collect();
    sqlx::query!(
        "update courses set state = 'published', version = $2, published_at = coalesce(published_at, $3),
           decided_by = $4, changed = false, taken_down_at = null, film_minutes = coalesce(
             (select round(sum(frames::numeric * rate_den / rate_num) / 60)::integer from videos where id = any($5)), 0)
         where id = $1",
        id.0,
        number,
        now,
        staff.0,
        &films,
    )
    .execute(&mut *transaction)
    .await?;
    sqlx::query!(
        "update video_captions set cues = waiting, waiting = null where video_id = any($1) and waiting is not null",
        &films
    )
    .execute(&mut *transaction)
    .await?;
    tell(&mut transaction, context, &CourseEvent::Approved(news(&row, CourseState::Published, None))).await?;
    let after = Some(json!({ "version": number }));
    let act = Act { act: "course.approve", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    Ok(transaction.commit().await?)
}

/// Gives the draft back with the reason that its teacher reads; what is shown stays as it is.
///
/// # Errors
/// As [`course_approve`]; 422 `required` without a reason.
pub async fn course_decline(context: &Context, id: CourseId, request: &DeclineRequest) -> Result<()> {
    let staff = context.require_scope(Role::Trust)?.id;
    let reason = text::clean_filled(&request.reason, REASON_MAX_CHARS, decline_unexplained);
    let reason = reason.map_err(|refusal| refusal.at("reason"))?;
    let mut transaction = context.begin().await?;
    let row = waiting(&mut transaction, id, staff).await?;
    sqlx::query!(
        "update courses set state = 'declined', reason = $2, decided_by = $3 where id = $1",
        id.0,
        reason,
        staff.0,
    )
    .execute(&mut *transaction)
    .await?;
    let news = news(&row, CourseState::Declined, Some(reason.clone()));
    tell(&mut transaction, context, &CourseEvent::Declined(news)).await?;
    let after = Some(json!({ "reason": reason }));
    let act = Act { act: "course.decline", subject_id: Some(id.0), before: None, after };
    audit_append(&mut transaction, context, act).await?;
    Ok(transaction.commit().await?)
}

/// Takes down what is shown, at once and for everybody, whoever learns in it included: they may give the course back as
/// long as what they paid waits. Its teacher reads the reason, and may send it in again.
///
/// # Errors
/// As [`course_decline`]; 409 `course_not_shown`.
pub async fn course_take_down(context: &Context, id: CourseId, request: &DeclineRequest) -> Result<()> {
    let staff = context.require_scope(Role::Trust)?.id;
    let reason = text::clean_filled(&request.reason, REASON_MAX_CHARS, decline_unexplained);
    let reason = reason.map_err(|refusal| refusal.at("reason"))?;
    let mut transaction = context.begin().await?;
    let row = of_others(&mut transaction, id, staff).await?;
    let version = row.version.ok_or_else(refusals::course_not_shown)?;
    sqlx::query!(
        "update courses set state = 'declined', version = null, published_at = null, taken_down_at = $4, reason = $2,
           decided_by = $3 where id = $1",
        id.0,
        reason,
        staff.0,
        context.now(),
    )
    .execute(&mut *transaction)
    .await?;
    let news = news(&row, CourseState::Declined, Some(reason.clone()));
    tell(&mut transaction, context, &CourseEvent::Declined(news)).await?;
    let before = Some(json!({ "version": version }));
    let after = Some(json!({ "reason": reason }));
    let act = Act { act: "course.take_down", subject_id: Some(id.0), before, after };
    audit_append(&mut transaction, context, act).await?;
    Ok(transaction.commit().await?)
}

async fn waiting(connection: &mut sqlx::PgConnection, id: CourseId, staff: UserId) -> Result<CourseRow> {
    let row = of_others(connection, id, staff).await?;
    row.state()?.may_decide()?;
    Ok(row)
}

/// A course that somebody of the staff decides about, locked.
async fn of_others(connection: &mut sqlx::PgConnection, id: CourseId, staff: UserId) -> Result<CourseRow> {
    let missing = || Refusal::not_found("course");
    let row = CourseRow::of(connection, id, ("en", None), true).await?.ok_or_else(missing)?;
    if super::taught_by(connection, id, staff).await? {
        return Err(refusals::own_course().into());
    }
    Ok(row)
}
