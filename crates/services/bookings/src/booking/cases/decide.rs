//! Deciding a case: looked at before, as exactly the step that deciding stores.

use super::{
    super::{
        jobs::booking_lock_any,
        moment,
        rows::BookingRow,
        step::{judge, refused, store},
    },
    read::{LineRow, case_read},
};
use domain::{
    Refusal,
    bookings::{
        Command, Transition,
        case::{Case, CaseDecision, CaseLine, DecideRequest, DecisionPreview},
        preview::of as preview_of,
        refusals,
    },
    identity::Role,
    ids::{BookingId, CaseId, UserId},
    money::Money,
    page::Page,
};
use spine::{Context, Error, Result, attempts::attempted, audit::Act, unit::Unit};
use sqlx::{Postgres, Transaction as Work};

/// Cases that one look at the queue shows; the rest follow as these are decided.
const QUEUE_PAGE: i64 = 100;

/// Cases that wait for a decision, the one due first on top. Nobody finds a case of their own lesson here. For the
/// trust scope; for others there is no such page (404).
pub async fn cases_waiting(context: &Context) -> Result<Page<CaseLine>> {
    let reader = context.require_scope(Role::Trust)?.id;
    let rows = sqlx::query_as!(
        LineRow,
        "select c.id, c.booking_id, c.category, c.side, c.opened_at, c.decide_by, c.decided_at,
           student.display_name as student_name, tutor.display_name as tutor_name, subject.names as subject_names
         from cases c join bookings b on b.id = c.booking_id join users student on student.id = b.student_id
         join users tutor on tutor.id = b.tutor_user_id join subjects subject on subject.id = b.subject_id
         where c.decided_at is null
           and $1 not in (b.student_id, b.tutor_user_id, coalesce(b.payer_id, b.student_id))
         order by c.decide_by, c.id limit $2",
        reader.0,
        QUEUE_PAGE,
    )
    .fetch_all(context.writes())
    .await?;
    let items = rows.into_iter().map(|row| row.read(context)).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// What a decision would move, read off the very step that [`case_decide`] would store. Changes nothing.
///
/// # Errors
/// As [`case_decide`], but for the note.
pub async fn case_decision_preview(context: &Context, id: CaseId, request: &DecideRequest) -> Result<DecisionPreview> {
    let reader = context.require_scope(Role::Trust)?.id;
    // Rolled back: a look holds the lesson no longer than it takes.
    let mut work = context.begin().await?;
    let (_, step, decision) = judged(&mut work, (context, reader), id, request).await?;
    let currency = step.next.terms.total.currency;
    Ok(DecisionPreview {
        decision,
        money: preview_of(&step),
        tutor_earnings: Money::new(step.next.earnings, currency),
        platform_fee: Money::new(step.next.fee, currency),
    })
}

/// Decides a case: all, a part or nothing of what was paid goes back, in one journal with the earnings and the
/// commission. Both sides read the note and are mailed.
///
/// # Errors
/// 404 for people without the scope; 403 `own_case`; 422 `case_decision_unknown`, `refund_too_small`,
/// `required` without a note or, for a part, without an amount; 409 `refund_too_large`, `case_decided`.
pub async fn case_decide(context: &Context, id: CaseId, request: &DecideRequest) -> Result<Case> {
    let reader = context.require_scope(Role::Trust)?.id;
    let note = request.reason()?;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let done = decide_within(&mut unit, (reader, id), request, &note).await;
        unit.finish(done).await
    })
    .await
}

async fn decide_within(
    unit: &mut Unit<'_>,
    (reader, id): (UserId, CaseId),
    request: &DecideRequest,
    note: &str,
) -> Result<Case> {
    let context = unit.context();
    let (row, step, decision) = judged(unit.work(), (context, reader), id, request).await?;
    let refund = step.next.refunded - row.refunded;
    store(unit, row, &step, None, moment(context)).await?;
    let stored = sqlx::query!(
        "update cases set decision = $2, refund = $3, note = $4, decided_at = $5, decided_by = $6
         where id = $1 and decided_at is null",
        id.0,
        decision.code(),
        refund,
        note,
        moment(context),
        reader.0,
    )
    .execute(&mut **unit.work())
    .await?;
    if stored.rows_affected() != 1 {
        return Err(Error::unexpected(format!("case {id} was decided under its lesson's lock")));
    }
    let after = serde_json::json!({ "decision": decision.code(), "refund": refund });
    unit.audit(Act { act: "case.decide", subject_id: Some(id.0), before: None, after: Some(after) });
    case_read(unit.work(), context, id).await
}

/// The step that a decision is, with the lesson locked: two decisions of one case queue, and the second is refused.
async fn judged(
    work: &mut Work<'_, Postgres>,
    (context, reader): (&Context, UserId),
    id: CaseId,
    request: &DecideRequest,
) -> Result<(BookingRow, Transition, CaseDecision)> {
    let (decision, resolution) = request.resolution()?;
    let booking = sqlx::query_scalar!("select booking_id from cases where id = $1", id.0);
    let booking = booking.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("case"))?;
    let row = booking_lock_any(work, BookingId(booking)).await?.ok_or_else(|| Refusal::not_found("case"))?;
    if [Some(row.student_id), row.payer_id, Some(row.tutor_user_id)].contains(&Some(reader.0)) {
        return Err(refusals::own_case().into());
    }
    let decided = sqlx::query_scalar!(r#"select decided_at is not null as "decided!" from cases where id = $1"#, id.0);
    if decided.fetch_one(&mut **work).await? {
        return Err(refusals::case_decided().into());
    }
    let step = judge(&row, &Command::ResolveDispute { resolution }, moment(context))?;
    let step = step.map_err(|refusal| match refused(refusal) {
        // The machine speaks of the refund; here it is the amount of the form.
        Error::Refused(refusal) if ["refund_too_small", "refund_too_large"].contains(&refusal.code.as_str()) => {
            Error::Refused(refusal.at("amount"))
        }
        other => other,
    })?;
    Ok((row, step, decision))
}
