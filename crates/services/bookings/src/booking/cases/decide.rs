//! Deciding a case: looked at before, as exactly the step that deciding stores.

use super::{
    super::{
        jobs::booking_lock_any,
        moment,
        rows::BookingRow,
        step::{dollars_of, judge, refused, store},
    },
    read::{LineRow, case_read},
};
use crate::refund::still_counts;
use domain::{
    Refusal,
    bookings::{
        Command, Transition,
        case::{Case, CaseDecision, CaseLine, DecideRequest, DecisionPreview},
        preview::of as preview_of,
        refusals,
        two_people::{SECOND_ABOVE, Says, needs_second, says},
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
    let Judged { step, decision, needs_second, .. } = judged(&mut work, (context, reader), id, request).await?;
    let currency = step.next.terms.total.currency;
    Ok(DecisionPreview {
        decision,
        money: preview_of(&step),
        tutor_earnings: Money::new(step.next.earnings, currency),
        platform_fee: Money::new(step.next.fee, currency),
        needs_second,
        second_above: SECOND_ABOVE,
    })
}

/// A decision as judged: the lesson, the step that would be stored, and whether one alone decides.
struct Judged {
    row: BookingRow,
    step: Transition,
    decision: CaseDecision,
    needs_second: bool,
}

/// Decides a case: all, a part or nothing of what was paid goes back, in one journal with the earnings and the
/// commission. Both sides read the note and are mailed. Where two have to agree, the first one's decision waits in the
/// case until somebody else comes to the same; nothing moves before.
///
/// # Errors
/// 404 for people without the scope; 403 `own_case`, `case_second_needed` for who proposed the same; 422
/// `case_decision_unknown`, `refund_too_small`, `required` without a note or, for a part, without an amount; 409
/// `refund_too_large`, `case_decided`.
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
    let Judged { row, step, decision, needs_second } = judged(unit.work(), (context, reader), id, request).await?;
    let refund = step.next.refunded - row.refunded;
    let first = first_word(unit.work(), id).await?;
    match says(needs_second, first, (reader, (decision, refund))) {
        Says::Waits => return Err(refusals::case_second_needed(SECOND_ABOVE).into()),
        Says::Proposes => return propose(unit, (reader, id), (decision, refund), note).await,
        Says::Decides => {}
    }
    store(unit, row, &step, None, moment(context)).await?;
    let stored = sqlx::query!(
        "update cases set decision = $2, refund = $3, note = $4, decided_at = $5, decided_by = $6,
           proposed_by = case when $7 then proposed_by end, proposed_at = case when $7 then proposed_at end,
           proposed_decision = case when $7 then proposed_decision end,
           proposed_refund = case when $7 then proposed_refund end, proposed_note = case when $7 then proposed_note end
         where id = $1 and decided_at is null",
        id.0,
        decision.code(),
        refund,
        note,
        moment(context),
        reader.0,
        needs_second,
    )
    .execute(&mut **unit.work())
    .await?;
    // What its payer asked for is answered by the case.
    sqlx::query!(
        "update refunds set status = 'declined', answer = $2, decided_by = $3, decided_at = $4
         where booking_id = (select booking_id from cases where id = $1) and status in ('asked', 'waiting_second')",
        id.0,
        note,
        reader.0,
        moment(context),
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

/// What the first of two said, while it is still somebody's word.
async fn first_word(work: &mut Work<'_, Postgres>, id: CaseId) -> Result<Option<(UserId, (CaseDecision, i64))>> {
    let row = sqlx::query!(
        r#"select proposed_by as "by!", proposed_decision as "decision!", proposed_refund as "refund!" from cases
           where id = $1 and proposed_by is not null"#,
        id.0
    );
    let Some(row) = row.fetch_optional(&mut **work).await? else { return Ok(None) };
    let decision = CaseDecision::parse(&row.decision).ok_or_else(|| super::unread(&row.decision))?;
    let counts = still_counts(work, Some(row.by)).await?;
    Ok(counts.then_some((UserId(row.by), (decision, row.refund))))
}

/// The decision waits for somebody else who comes to the same.
async fn propose(
    unit: &mut Unit<'_>,
    (reader, id): (UserId, CaseId),
    (decision, refund): (CaseDecision, i64),
    note: &str,
) -> Result<Case> {
    let context = unit.context();
    sqlx::query!(
        "update cases set proposed_by = $2, proposed_decision = $3, proposed_refund = $4, proposed_note = $5,
           proposed_at = $6 where id = $1",
        id.0,
        reader.0,
        decision.code(),
        refund,
        note,
        moment(context),
    )
    .execute(&mut **unit.work())
    .await?;
    let after = serde_json::json!({ "decision": decision.code(), "refund": refund });
    unit.audit(Act { act: "case.propose", subject_id: Some(id.0), before: None, after: Some(after) });
    case_read(unit.work(), context, id).await
}

/// The step that a decision is, with the lesson locked: two decisions of one case queue, and the second is refused.
async fn judged(
    work: &mut Work<'_, Postgres>,
    (context, reader): (&Context, UserId),
    id: CaseId,
    request: &DecideRequest,
) -> Result<Judged> {
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
    let (back, in_all) = (step.next.refunded - row.refunded, step.next.refunded);
    let (_, dollars) = dollars_of(work, Money::new(in_all, step.next.terms.total.currency)).await?;
    Ok(Judged { row, step, decision, needs_second: back > 0 && needs_second(dollars) })
}
