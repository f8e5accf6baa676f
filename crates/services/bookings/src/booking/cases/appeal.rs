//! After the decision: an appeal of each side, and how both found it.

use super::{
    super::moment,
    news_of,
    read::case_read,
    seat::{case_lock, payer_side, side_in},
};
use domain::{
    bookings::{
        case::{
            Case,
            appeal::{CaseAppealRequest, CaseSurveyRequest, ParsedSurvey, may_appeal},
            decide_by,
        },
        events::CaseEvent,
        refusals,
    },
    ids::{CaseId, UserId},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    audit::Act,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// One side says what was overlooked: somebody else of the staff looks at the case again.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `case_sides_only` for staff, `age_parent_required` for a child; 409
/// `appeal_too_early`, `appeal_used`, `case_final`, `appeal_after_yes`, `appeal_too_late`, the refusals of the key;
/// 429.
pub async fn case_appeal(
    context: &Context,
    id: CaseId,
    request: &CaseAppealRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Case> {
    let person = context.require_person()?.id;
    let reason = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let key = Keyed::of(context, key, "case.appeal", &(id, request))?;
    attempted(|| async {
        let mut unit = Unit::begin(context, key.as_ref()).await?;
        let done = appeal_within(&mut unit, (id, person), &reason, key.clone()).await;
        unit.finish(done).await
    })
    .await
}

async fn appeal_within<'a>(
    unit: &mut Unit<'a>,
    (id, person): (CaseId, UserId),
    reason: &str,
    key: Option<Keyed<'a>>,
) -> Result<Case> {
    let (context, now) = (unit.context(), moment(unit.context()));
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let locked = case_lock(unit.work(), id).await?;
    let side = payer_side(context, &locked.row, person)?;
    let appealed = sqlx::query_scalar!(
        r#"select exists (select from case_appeals where case_id = $1 and side = $2) as "appealed!""#,
        id.0,
        side.code(),
    );
    let appealed = appealed.fetch_one(&mut **unit.work()).await?;
    may_appeal(locked.standing(side, appealed), now)?;
    contacts_refused(unit, locked.row.student_id, reason).await?;
    sqlx::query!(
        "insert into case_appeals (case_id, side, author_id, reason, made_at) values ($1, $2, $3, $4, $5)",
        id.0,
        side.code(),
        person.0,
        reason,
        now,
    )
    .execute(&mut **unit.work())
    .await?;
    sqlx::query!("update cases set appeal_by = coalesce(appeal_by, $2) where id = $1", id.0, decide_by(now))
        .execute(&mut **unit.work())
        .await?;
    unit.tell(&CaseEvent::Appealed(news_of(id, &locked.row)))?;
    let after = serde_json::json!({ "side": side.code() });
    unit.audit(Act { act: "case.appeal", subject_id: Some(id.0), before: None, after: Some(after) });
    let case = case_read(unit.work(), context, id).await?;
    unit.answer(key, 201, &case)?;
    Ok(case)
}

/// A case is no way around the parent who reads along.
async fn contacts_refused(unit: &mut Unit<'_>, student: uuid::Uuid, text: &str) -> Result<()> {
    crate::review::comment_check(unit.work(), student, text).await.map_err(|error| match error {
        Error::Refused(refusal) => Error::from(refusal.at("reason")),
        other => other,
    })
}

/// How one side found it that a case was handled; once.
///
/// # Errors
/// 422 by field; 404 for strangers, 403 `case_sides_only` for staff; 409 `survey_too_early`, `survey_given`; 429.
pub async fn case_survey(context: &Context, id: CaseId, request: &CaseSurveyRequest) -> Result<Case> {
    let person = context.require_person()?.id;
    let given = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.to_string()).await?;
    let mut unit = Unit::begin(context, None).await?;
    let done = survey_within(&mut unit, (id, person), &given).await;
    unit.finish(done).await
}

async fn survey_within(unit: &mut Unit<'_>, (id, person): (CaseId, UserId), given: &ParsedSurvey) -> Result<Case> {
    let context = unit.context();
    let locked = case_lock(unit.work(), id).await?;
    let side = side_in(context, &locked.row, person)?;
    if locked.decided_at.is_none() {
        return Err(refusals::survey_too_early().into());
    }
    let put = sqlx::query!(
        "insert into case_surveys (case_id, side, author_id, rating, comment, said_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (case_id, side) do nothing",
        id.0,
        side.code(),
        person.0,
        given.rating,
        given.comment,
        moment(context),
    );
    if put.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::survey_given().into());
    }
    unit.audit(Act { act: "case.survey", subject_id: Some(id.0), before: None, after: None });
    case_read(unit.work(), context, id).await
}
